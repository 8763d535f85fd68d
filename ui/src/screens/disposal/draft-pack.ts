// The three parts of a new 伺 as one set of answers, because a half-filled form is kept as one.
import type { Answers } from '../../ipc/office'

/** What stands in the three parts of the form. */
export interface DraftParts {
  /** Pasted numbers and serials. */
  media: string
  /** Answers common to all media. */
  items: Answers
  /** The 伺's own answers. */
  head: Answers
}

/** All parts as one set; the part's name stands before the field's. */
export function packed({ media, items, head }: DraftParts): Answers {
  const whole: Answers = media === '' ? {} : { media }
  for (const [field, answer] of Object.entries(items)) whole[`items.${field}`] = answer
  for (const [field, answer] of Object.entries(head)) whole[`head.${field}`] = answer
  return whole
}

/** The parts of a kept set. */
export function unpacked(whole: Answers): DraftParts {
  const part = (name: string): Answers =>
    Object.fromEntries(
      Object.entries(whole)
        .filter(([field]) => field.startsWith(`${name}.`))
        .map(([field, answer]) => [field.slice(name.length + 1), answer]),
    )
  return { media: typeof whole.media === 'string' ? whole.media : '', items: part('items'), head: part('head') }
}
