export { startTestApp, type RestAnswer, type RestOptions, type TestApp } from './startTestApp.js'
