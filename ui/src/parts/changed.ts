// What of a form was really changed, so that only that is sent.
import type { Answers } from '../ipc/office'

/** The answers that differ from what stood there. */
export function changedOnly(before: Answers, after: Answers): Answers {
  const plain = (value: Answers[string] | undefined) =>
    JSON.stringify(value === '' || value === undefined ? null : value)
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => plain(before[field]) !== plain(value)))
}
