export { ExportEverything } from './archive/components/ExportEverything.js'
export { NewsroomWelcome } from './newsroom/components/NewsroomWelcome.js'
