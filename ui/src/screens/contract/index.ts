// 委託: what the frame needs to know of this task.
export { ContractorCheck } from './check'
export { ContractCourse } from './course'
