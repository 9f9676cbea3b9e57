export { NewsroomWelcome } from './newsroom/components/NewsroomWelcome.js'
