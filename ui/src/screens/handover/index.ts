// What the frame knows of handovers: the course above the record.
export { HandoverCourse } from './course'
