// How the stand-in reads dates: the few writings that tests type. The office itself reads many more.
import type { DateGrain, DateReading } from './generated/wire'

const eras: Record<string, number> = { R: 2018, 令和: 2018, H: 1988, 平成: 1988, S: 1925, 昭和: 1925 }
const weekdays = ['日', '月', '火', '水', '木', '金', '土']

function iso(year: number, month: number, day: number, time = ''): string {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return ''
  return at.toISOString().slice(0, 10) + (time ? `T${time.padStart(5, '0')}` : '')
}

function understood(text: string, today: string): string {
  const [date = '', time = ''] = text.normalize('NFKC').trim().split(/[ T]/)
  if (date === '今日') return today + (time ? `T${time}` : '')
  const away = /^([+-])(\d+)$/.exec(date)
  if (away) {
    const at = new Date(`${today}T00:00:00Z`)
    at.setUTCDate(at.getUTCDate() + Number(away[0]))
    return at.toISOString().slice(0, 10)
  }
  const era = /^(R|H|S|令和|平成|昭和)?(\d{1,2}|元)[.年](\d{1,2})[.月](\d{1,2})日?$/i.exec(date)
  if (era) {
    const year = era[2] === '元' ? 1 : Number(era[2])
    return iso((eras[(era[1] ?? 'R').toUpperCase()] ?? 2018) + year, Number(era[3]), Number(era[4]), time)
  }
  const western = /^(\d{4})[-/]?(\d{1,2})[-/]?(\d{1,2})$/.exec(date)
  if (western) return iso(Number(western[1]), Number(western[2]), Number(western[3]), time)
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(date)
  if (short) return iso(Number(short[1]) < 4 ? 2027 : 2026, Number(short[1]), Number(short[2]), time)
  return ''
}

/** How a typed month is understood on `today`: its first day. */
function readMonth(text: string, today: string): DateReading {
  const plain = text.normalize('NFKC').trim()
  const whole = plain === '今月' ? today : /^[RHS]\d{1,2}\.\d{1,2}$/.test(plain) ? `${plain}.1` : plain
  const read = readDate(/月$/.test(whole) ? `${whole}1日` : whole, today)
  if (!read.iso) return read
  const first = `${read.iso.slice(0, 8)}01`
  const [words = ''] = inWords(first).split('月')
  return { ...read, iso: first, words: `${words}月＝${first.slice(0, 7)}` }
}

/** How a typed date is understood on `today`. */
export function readDate(text: string, today: string, grain: DateGrain = 'day'): DateReading {
  if (grain === 'month') return readMonth(text, today)
  const late = /^(H|平成)31[.年]5[.月]1日?$/.test(text.normalize('NFKC').trim())
  const found = late ? '' : understood(text, today)
  if (found) return { iso: found, words: inWords(found), problem: '', suggest: '' }
  if (late) {
    return { iso: '', words: '', problem: '平成31年は4月30日までです。5月1日なら令和元年です。', suggest: 'R1.5.1' }
  }
  return { iso: '', words: '', problem: `「${text}」は日付として読めません。`, suggest: '' }
}

/** 「令和8年11月22日（日）＝2026-11-22、令和8年度」. */
function inWords(found: string): string {
  const at = new Date(`${found.slice(0, 10)}T00:00:00Z`)
  const fiscal = at.getUTCFullYear() - (at.getUTCMonth() < 3 ? 1 : 0) - 2018
  const long = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  return `${long}（${weekdays[at.getUTCDay()]}）＝${found.slice(0, 10)}、令和${fiscal}年度`
}

/** 「R8.11.22 14:03」. */
export function shownDate(found: string): string {
  const at = new Date(`${found.slice(0, 10)}T00:00:00Z`)
  const parts = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: 'narrow',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const time = found.slice(11, 16)
  return `${part('era')}${part('year')}.${part('month')}.${part('day')}${time && time !== '00:00' ? ` ${time}` : ''}`
}
