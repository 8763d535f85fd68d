// Which columns a list shows, how wide they are, and what one cell says.
import type { FieldKind, FieldShape, RegisterShape, Row } from '../../ipc/generated/wire'

/** The width beyond which a column's words are cut, in rem, by the kind of its field. */
const most: Record<FieldKind, number> = {
  text: 14,
  long_text: 18,
  code: 14,
  int: 8,
  date: 10,
  moment: 12,
  flag: 8,
  choice: 15,
  choices: 14,
  link: 14,
  links: 16,
}

/** The number's column and the mark of a struck line, in rem. */
const numberWidth = { least: 8, most: 16, mark: 4 }

/** Space beside the words of a cell, in rem. */
const beside = 1.25

/** As many rows as are read at a time decide the widths; the columns stay as they are while a list is scrolled. */
const looked = 200

/** The columns a list shows: the chosen ones, or before anybody chose those the register shows by itself. */
export function shownColumns(shape: RegisterShape, chosen: readonly string[]): readonly string[] {
  return chosen.length > 0 ? chosen : shape.fields.filter((field) => field.listed).map((field) => field.id)
}

/** The chosen columns in the definition's order. */
export function columnsOf(shape: RegisterShape, chosen: readonly string[]): FieldShape[] {
  return shape.fields.filter((field) => chosen.includes(field.id))
}

/** About how wide a text stands in a list, in rem: a Latin letter takes little more than half of a kanji, a capital two thirds. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += /[A-Z]/.test(sign) ? 0.64 : /[ -~｡-ﾟ]/.test(sign) ? 0.55 : 0.94
  return width
}

/** The columns as a grid template, the number first: each as wide as its words need, so that few are cut and many are seen. */
export function templateOf(columns: readonly FieldShape[], rows: readonly Row[]): string {
  const seen = rows.slice(0, looked)
  const widest = (least: number, words: (row: Row) => number) =>
    seen.reduce((so, row) => Math.max(so, words(row)), least)
  const number = widest(0, (row) => widthOf(row.no) * 1.08 + (row.standing === 'valid' ? 0 : numberWidth.mark))
  const parts = columns.map((field, at) => {
    // A heading is never cut, and the sign of the order fits beside it.
    const heading = widthOf(field.label) + 1
    const width = Math.max(
      heading,
      Math.min(
        most[field.kind],
        widest(0, (row) => widthOf(cellOf(row, field))),
      ),
    )
    // The last column takes what is left over, so that the lines reach the edge.
    return at === columns.length - 1 ? `minmax(${rem(width)}, 1fr)` : rem(width)
  })
  return [rem(Math.min(numberWidth.most, Math.max(numberWidth.least, number))), ...parts].join(' ')
}

const rem = (width: number): string => `${(width + beside).toFixed(2)}rem`

/** What one cell says. */
export const cellOf = (row: Row, field: FieldShape): string => row.shown[field.id] ?? ''

/** Whether a column's figures stand to the right. */
export const isRight = (field: FieldShape): boolean => field.kind === 'int'

/** Whether a column can be sorted: lists of references have no one order. */
export const sortable = (field: FieldShape): boolean =>
  field.kind !== 'choices' && field.kind !== 'links' && field.kind !== 'long_text'
