// Media on their way through the house.

export { MoveChosen } from './chosen'
export { MediaCourse } from './course'
