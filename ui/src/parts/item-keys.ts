// The keys of a checklist's items. One table for every sheet: a key never gives here what it does not give there.
import type { Answer } from '../words/checklist'

/** The digit of each answer. A sheet without an answer leaves its digit idle rather than moving the others up. */
const digits: Readonly<Record<Answer, string>> = { ok: '1', improve: '2', bad: '3', na: '4', permitted: '5' }

/** The signs ○ × － as a keyboard has them. */
const signs: Readonly<Record<string, Answer>> = { o: 'ok', O: 'ok', x: 'bad', X: 'bad', '-': 'na' }

/** Where the keys lead from an item. */
export type Walk = 1 | -1 | 'waiting'

const walks: Readonly<Record<string, Walk>> = { ArrowDown: 1, ArrowUp: -1, Enter: 'waiting' }

/** What opens the details of an item, and what closes them. */
const opening: Readonly<Record<string, boolean>> = { ArrowRight: true, ArrowLeft: false }

/** What a key asks for on an item. */
export type Asked<C> = { answer: C } | { walk: Walk } | { details: boolean }

/** The digit that gives `answer`. */
export const digitOf = (answer: Answer): string => digits[answer]

/** What `key` asks for on a sheet that offers `choices`; nothing where it is idle there. */
export function askedBy<C extends Answer>(key: string, choices: readonly C[]): Asked<C> | null {
  const answer = choices.find((one) => digits[one] === key || signs[key] === one)
  if (answer) return { answer }
  const walk = walks[key]
  if (walk) return { walk }
  const details = opening[key]
  return details === undefined ? null : { details }
}
