// F12 and Ctrl+Enter save what is on the screen.
import { keys as words } from '../words/parts'
import { useShortcut } from './keys'

/** Puts both saving keys in force while the form is there; `label` says what they do. */
export function useSaveKey(save: () => void, label: string = words.save): void {
  useShortcut('F12', label, save)
  useShortcut('Ctrl+Enter', label, save)
}
