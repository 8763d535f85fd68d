// What a record is called beside its number: its name where it has one, else what kind of thing it is.
import type { FieldKind, RegisterShape, Row } from '../ipc/generated/wire'

/** The kinds of answer that tell one record from another in a word or two; a day or a figure does not. */
const telling: readonly FieldKind[] = ['choice', 'text', 'code', 'link', 'links']

/** How many answers stand for a record without a name. */
const enough = 2

/** The name; empty for a record that says nothing of the sort. */
export function recordName(shape: RegisterShape, row: Row): string {
  const name = row.shown.name ?? ''
  // People are called as the office calls them, 「職 氏名」.
  if (name !== '') return [shape.id === 'staff' ? (row.shown.title ?? '') : '', name].filter(Boolean).join(' ')
  return shape.fields
    .filter((field) => field.listed && field.id !== 'status' && telling.includes(field.kind))
    .map((field) => row.shown[field.id] ?? '')
    .filter((words) => words !== '')
    .slice(0, enough)
    .join('　')
}
