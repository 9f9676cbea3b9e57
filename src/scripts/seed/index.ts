export { isEmpty } from './isEmpty.js'
export { seedSample, type SeedOptions } from './seedSample.js'
