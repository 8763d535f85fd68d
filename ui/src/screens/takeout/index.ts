// The course of a take-out.
export { TakeoutCourse } from './course'
