// Between the boxes of a date and its text. Only the program's backend decides what a text means; here text is put together
// and understood days are taken apart for showing.
import type { DateGrain } from '../ipc/generated/wire'
import { dates } from '../words/parts'

/** What stands in the boxes. */
export interface Boxes {
  era: string
  year: string
  month: string
  day: string
  time: string
}

/** Empty boxes. The era of today stands ready. */
export const emptyBoxes: Boxes = { era: dates.eras[0], year: '', month: '', day: '', time: '' }

const isoForm = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/

/** Whether a text is a day the backend already understood. */
export const isIso = (text: string): boolean => isoForm.test(text)

/** Half-width digits, as a year is counted in. */
const half = (text: string): string => text.trim().normalize('NFKC')

/** The text that the boxes say together, to be read by the backend; empty where nothing stands in them. */
export function textOf(boxes: Boxes, grain: DateGrain = 'day'): string {
  const year = half(boxes.year)
  const month = half(boxes.month)
  // A month is asked for without a day; its first stands for it.
  const day = grain === 'month' ? (month ? '1' : '') : half(boxes.day)
  const time = half(boxes.time)
  if (!year && !month && !day) return time
  // A whole date typed over the year of an understood day says all; the boxes beside it still show the old one.
  const alone = (!month && !day) || holdsWhole(boxes.year)
  const date = alone
    ? year
    : boxes.era === '西暦'
      ? `${year}/${month}/${day}`
      : /^(\d{1,2}|元)$/.test(year)
        ? `${boxes.era}${year}年${month}月${day}日`
        : `${year}/${month}/${day}`
  return time && !date.includes(':') ? `${date} ${time}` : date
}

/** Whether the first box holds a whole date in one string rather than a year. */
export function holdsWhole(year: string): boolean {
  const text = half(year)
  return text !== '' && !/^\d{1,4}$/.test(text) && text !== '元'
}

const eraParts = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' })

/** The boxes that show an understood day, in its era, or in western years where `western`. */
export function boxesOf(iso: string, western: boolean): Boxes {
  const found = isoForm.exec(iso)
  if (!found) return { ...emptyBoxes, year: iso }
  const [, year = '', month = '', day = '', time = ''] = found
  const shown = { month: String(Number(month)), day: String(Number(day)), time: time === '00:00' ? '' : time }
  if (western) return { era: '西暦', year: String(Number(year)), ...shown }
  const parts = eraParts.formatToParts(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { era: part('era'), year: part('year').replace('年', ''), ...shown }
}

/** An understood day, some days on. */
export function daysOn(iso: string, days: number): string {
  const found = isoForm.exec(iso)
  if (!found) return iso
  const [, year, month, day, time] = found
  const moved = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days))
  return moved.toISOString().slice(0, 10) + (time ? `T${time}` : '')
}

/** The first day of an understood month, some months on. */
export function monthsOn(iso: string, months: number): string {
  const found = isoForm.exec(iso)
  if (!found) return iso
  const moved = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1 + months, 1))
  return moved.toISOString().slice(0, 10)
}
