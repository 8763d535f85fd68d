// One item of a checklist: a group that takes the focus, answered by one key, left by arrows and Enter.
import type { KeyboardEvent, ReactNode } from 'react'
import { composing } from './keys'

/** Where the keys lead from an item. */
export type Walk = 1 | -1 | 'waiting'

interface ItemFrameProps<C extends string> {
  id: string
  /** The answers in the order of the keys 1, 2, 3 … */
  choices: readonly C[]
  onChoose: (choice: C) => void
  onMove: (from: string, where: Walk) => void
  /** Letters and signs that answer as well. */
  signs?: Readonly<Record<string, C>>
  children: ReactNode
}

/** The group. Digits are left alone while words are written in it. */
export function ItemFrame<C extends string>({ id, choices, onChoose, onMove, signs, children }: ItemFrameProps<C>) {
  const press = (event: KeyboardEvent) => {
    if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const at = event.target
    const typing = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'radio')
    if (typing || at instanceof HTMLButtonElement || at instanceof HTMLSelectElement) return
    const choice = choices[Number(event.key) - 1] ?? signs?.[event.key]
    if (choice) onChoose(choice)
    else if (event.key === 'ArrowDown') onMove(id, 1)
    else if (event.key === 'ArrowUp') onMove(id, -1)
    else if (event.key === 'Enter') onMove(id, 'waiting')
    else return
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

interface ItemChoicesProps<C extends string> {
  id: string
  /** What is being answered, for ears. */
  label: string
  choices: readonly C[]
  words: Readonly<Record<C, string>>
  chosen: C | null
  writes: boolean
  onChoose: (choice: C) => void
}

/** The answers side by side. */
export function ItemChoices<C extends string>(props: ItemChoicesProps<C>) {
  const { id, label, choices, words, chosen, writes, onChoose } = props
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
          {words[choice]}
        </label>
      ))}
    </div>
  )
}
