// How the stand-in understands one answer: as a value, as the identifier behind it, and in words.
import type { FieldShape, RegisterShape, Row } from './generated/wire'
import type { Answers } from './office'
import { readDate, shownDate } from './standin-dates'

/** Who knows the other records and the day. */
interface Knowing {
  today: string
  linked: (field: FieldShape, words: string) => Row | undefined
  nameOf: (register: string, row: Row) => string
}

/** Whether nothing was answered. */
export function blank(answer: Answers[string] | undefined): boolean {
  return answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
}

/** Whether a field must be filled under these answers. */
export function wanted(field: FieldShape, answers: Answers, shape: RegisterShape): boolean {
  if (field.required) return true
  if (!field.required_when) return false
  const { field: decides, any_of } = field.required_when
  const flag = shape.fields.find((one) => one.id === decides)?.kind === 'flag'
  const answer = answers[decides]
  return any_of.includes(blank(answer) ? (flag ? 'false' : '') : String(answer))
}

/** Writes one answer into a record. */
export function dress(row: Row, field: FieldShape, answer: NonNullable<Answers[string]>, desk: Knowing): void {
  const label = (id: string) => field.choices.find((choice) => choice.id === id)?.label ?? id
  const texts = Array.isArray(answer) ? answer : [String(answer)]
  const put = (value: Row['values'][string], shown: string, ids?: string | string[]) => {
    row.values[field.id] = value
    row.shown[field.id] = shown
    if (ids !== undefined) row.ids[field.id] = ids
  }
  switch (field.kind) {
    case 'choice':
      put(label(String(answer)), label(String(answer)), String(answer))
      break
    case 'choices':
      put(texts.map(label), texts.map(label).join('、'), texts)
      break
    case 'flag':
      put(answer === true, answer === true ? 'はい' : 'いいえ')
      break
    case 'link': {
      const other = desk.linked(field, String(answer))
      const name = other ? desk.nameOf(field.target, other) : String(answer)
      put(name, name, other?.no ?? String(answer))
      break
    }
    case 'links': {
      const found = texts.map((one) => desk.linked(field, one)).filter((one) => one !== undefined)
      const names = found.map((one) => desk.nameOf(field.target, one))
      put(
        names,
        names.join('、'),
        found.map((one) => one.no),
      )
      break
    }
    case 'date':
    case 'moment': {
      const { iso } = readDate(String(answer), desk.today)
      put(iso, shownDate(iso))
      break
    }
    case 'int':
      put(Number(answer), Number(answer).toLocaleString('ja-JP'))
      break
    default:
      put(String(answer), String(answer))
      break
  }
}
