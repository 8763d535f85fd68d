// 自己点検: what the frame needs to know of this task.
export { InspectionList } from './list'
export { InspectionOpen } from './open'
export { InspectionSheet } from './sheet'
