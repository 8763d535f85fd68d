// One item of a checklist: a group that takes the focus, answered by one key, left by arrows and Enter.
import type { KeyboardEvent, ReactNode } from 'react'
import { type Answer, checklistWords } from '../words/checklist'
import { askedBy, digitOf, type Walk } from './item-keys'
import { composing } from './keys'

interface ItemFrameProps<C extends Answer> {
  id: string
  /** The answers that this sheet offers. */
  choices: readonly C[]
  onChoose: (choice: C) => void
  onMove: (from: string, where: Walk) => void
  /** Opens or closes what is written beside the answer. */
  onDetails: (open: boolean) => void
  children: ReactNode
}

/** The group. Digits are left alone while words are written in it. */
export function ItemFrame<C extends Answer>({ id, choices, onChoose, onMove, onDetails, children }: ItemFrameProps<C>) {
  const press = (event: KeyboardEvent) => {
    if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const at = event.target
    const typing = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'radio')
    if (typing || at instanceof HTMLButtonElement || at instanceof HTMLSelectElement) return
    const asked = askedBy(event.key, choices)
    if (!asked) return
    if ('answer' in asked) onChoose(asked.answer)
    else if ('walk' in asked) onMove(id, asked.walk)
    else onDetails(asked.details)
    // Arrows would change the answer of a focused radio button, Enter would go to the next field of a form.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the focus in every webview
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the item takes the focus so that one key answers it
      tabIndex={0}
      id={`item-${id}`}
      aria-labelledby={`question-${id}`}
      onKeyDown={press}
      data-testid={`item-${id}`}
      className="flex scroll-mt-24 flex-col gap-2 border-b border-(--line) px-2 py-3"
    >
      {children}
    </div>
  )
}

interface ItemChoicesProps<C extends Answer> {
  id: string
  /** What is being answered, for ears. */
  label: string
  choices: readonly C[]
  chosen: C | null
  writes: boolean
  onChoose: (choice: C) => void
}

/** The answers side by side, each with its digit. */
export function ItemChoices<C extends Answer>(props: ItemChoicesProps<C>) {
  const { id, label, choices, chosen, writes, onChoose } = props
  return (
    <div role="radiogroup" aria-label={`${label}（${id}）`} className="options">
      {choices.map((choice) => (
        <label className="option" key={choice}>
          <input
            type="radio"
            name={`judge-${id}`}
            checked={chosen === choice}
            disabled={!writes}
            onChange={() => onChoose(choice)}
            data-testid={`judge-${id}-${choice}`}
          />
          {checklistWords.choice(digitOf(choice), choice)}
        </label>
      ))}
    </div>
  )
}

/** What the keys do on an item, for the head of its sheet. */
export function ItemKeys({ choices }: { choices: readonly Answer[] }) {
  return (
    <p className="field-support" data-testid="keys-of-items">
      {checklistWords.keys(choices.map((one) => [digitOf(one), one]))}
    </p>
  )
}
