// Keys: the guard for Japanese input, Enter between fields, function keys.

export { Depth, topmost, useDeeper } from './depth'
export { enterMoves } from './enter'
export { composing } from './ime'
export { ScanEar } from './scanner'
export {
  hearKeys,
  intoList,
  nameOf,
  type Shortcut,
  sleepKeys,
  useShortcut,
  useShortcuts,
  useWindowKey,
} from './shortcuts'
