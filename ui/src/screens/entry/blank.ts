// A field that was left empty at the door, said the same way at each of its screens.
import type { ProblemJson } from '../../ipc/generated/wire'
import { problem } from '../../ipc/office'
import { login as words } from '../../words/entry'

/** The problem of an empty field; `field` is its identifier where problems are sorted by it. */
export const blank = (label: string, field = ''): ProblemJson =>
  problem('missing', { field, what: words.empty(label), next: words.emptyNext })
