// Which items of a contractor's check are shown, and what may be answered to each.
import type { ContractorItemJson } from '../../ipc/generated/wire'

/** What the person wants to see. */
export type CheckFilter = 'all' | 'open' | 'bad'

/** The answers, in the order in which they are offered. */
export const JUDGEMENTS = ['ok', 'bad', 'na', 'permitted'] as const

/** One of the answers. */
export type Judgement = (typeof JUDGEMENTS)[number]

/** The answer in `field` of an item; nothing while it is unanswered. */
export function answered(item: ContractorItemJson, field: 'judgement' | 'self_answer'): Judgement | null {
  return JUDGEMENTS.find((judgement) => judgement === item.row.ids[field]) ?? null
}

/** Whether the item waits for the city's answer. */
export const waits = (item: ContractorItemJson): boolean => answered(item, 'judgement') === null

const passes: Record<CheckFilter, (item: ContractorItemJson) => boolean> = {
  all: () => true,
  open: waits,
  bad: (item) => answered(item, 'judgement') === 'bad',
}

/** The items that `filter` lets through. */
export function shownItems(items: readonly ContractorItemJson[], filter: CheckFilter): ContractorItemJson[] {
  return items.filter(passes[filter])
}

/** The answers an item allows; a key for another one does nothing. */
export function allowed(item: ContractorItemJson): Judgement[] {
  const { na_allowed, permission_allowed } = item.row.values
  return JUDGEMENTS.filter(
    (one) => (one !== 'na' || na_allowed === true) && (one !== 'permitted' || permission_allowed === true),
  )
}

/** How many items were answered how. */
export function tally(items: readonly ContractorItemJson[]): Record<Judgement | 'open', number> {
  const count = (judgement: Judgement | null) =>
    items.filter((item) => answered(item, 'judgement') === judgement).length
  return { ok: count('ok'), bad: count('bad'), na: count('na'), permitted: count('permitted'), open: count(null) }
}
