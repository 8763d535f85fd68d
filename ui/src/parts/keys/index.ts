// Keys: the guard for Japanese input, Enter between fields, function keys.
export { enterMoves } from './enter'
export { composing } from './ime'
export { ScanEar } from './scanner'
export { hearKeys, nameOf, type Shortcut, sleepKeys, useShortcut, useShortcuts } from './shortcuts'
