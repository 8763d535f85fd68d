// Which columns a list shows, how wide they are, and what one cell says.
import type { FieldKind, FieldShape, RegisterShape, Row } from '../../ipc/generated/wire'

/** Width of a column in rem, by the kind of its field. */
const widths: Record<FieldKind, number> = {
  text: 12,
  long_text: 16,
  code: 11,
  int: 6,
  date: 8,
  moment: 11,
  flag: 7,
  choice: 10,
  choices: 12,
  link: 13,
  links: 16,
}

/** Width of the number's column, in rem. */
const numberWidth = 13

/** The columns a list shows: the chosen ones, or before anybody chose those the register shows by itself. */
export function shownColumns(shape: RegisterShape, chosen: readonly string[]): readonly string[] {
  return chosen.length > 0 ? chosen : shape.fields.filter((field) => field.listed).map((field) => field.id)
}

/** The chosen columns in the definition's order. */
export function columnsOf(shape: RegisterShape, chosen: readonly string[]): FieldShape[] {
  return shape.fields.filter((field) => chosen.includes(field.id))
}

/** The columns as a grid template: the number first. A heading is never cut. */
export function templateOf(columns: readonly FieldShape[]): string {
  const heading = (field: FieldShape) => field.label.length + 2.5
  const parts = columns.map((field, at) => {
    const least = Math.max(widths[field.kind], heading(field))
    // The last column takes what is left over, so that the lines reach the edge.
    return at === columns.length - 1 ? `minmax(${least}rem, 1fr)` : `${least}rem`
  })
  return [`${numberWidth}rem`, ...parts].join(' ')
}

/** What one cell says. */
export const cellOf = (row: Row, field: FieldShape): string => row.shown[field.id] ?? ''

/** Whether a column's figures stand to the right. */
export const isRight = (field: FieldShape): boolean => field.kind === 'int'

/** Whether a column can be sorted: lists of references have no one order. */
export const sortable = (field: FieldShape): boolean =>
  field.kind !== 'choices' && field.kind !== 'links' && field.kind !== 'long_text'
