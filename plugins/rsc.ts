export { ExportEverything } from './archive/components/ExportEverything.js'
export { NewsroomWelcome } from './newsroom/components/NewsroomWelcome.js'
export { SubscriberFigures } from './delivery/components/SubscriberFigures.js'
