// Enter goes to the next field and Shift+Enter back, as clerks know it from their other programs.
import type { KeyboardEvent } from 'react'
import { composing } from './ime'

const fields = 'input:not([type=hidden]):not([type=file]):not([tabindex="-1"]), select:not([data-skip]), textarea'
/** Where the last field leads. */
const end = 'button[type="submit"], button[data-testid="save"]'

/** Moves from field to field, past those marked `data-skip` (Tab reaches them still); put it on `onKeyDownCapture` of the box around the fields. */
export function enterMoves(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || composing(event)) return
  const at = event.target
  if (!(at instanceof HTMLElement)) return
  // In a text of several lines Enter is a new line; on a button it presses; in an open list it chooses.
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLButtonElement || at instanceof HTMLAnchorElement) return
  if (at.getAttribute('aria-expanded') === 'true' && at.hasAttribute('aria-activedescendant')) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(fields)].filter(seen)
  const here = all.indexOf(at)
  if (here < 0) return
  event.preventDefault()
  event.stopPropagation()
  const around = event.currentTarget.closest('form, section, main')
  const next =
    all[here + (event.shiftKey ? -1 : 1)] ?? (event.shiftKey ? null : around?.querySelector<HTMLElement>(end))
  next?.focus()
  if (next instanceof HTMLInputElement && next.type === 'text') next.select()
}

/** What is folded away is passed by. Radio buttons of a group count once: the chosen one, or the first. */
function seen(field: HTMLElement): boolean {
  if (field.offsetParent === null || field.hasAttribute('disabled')) return false
  // Not every engine takes the box from what lies in closed details.
  if (field.closest('details:not([open])')) return false
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field === document.activeElement) return true
  const group = [...document.getElementsByName(field.name)].filter((one) => one instanceof HTMLInputElement)
  const chosen = group.find((one) => one.checked) ?? group[0]
  return field === chosen && !group.includes(document.activeElement as HTMLInputElement)
}
