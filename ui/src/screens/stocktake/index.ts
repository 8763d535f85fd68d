// 棚卸: what the frame needs to know of this task.
export { StocktakeMode } from './mode'
