// 事案: what the frame needs to know of this task.
export { IncidentCourse } from './course'
