// The stand-in's answers about records: lists, single records, adding, correcting, striking out, drafts.
import type { FilterJson, ListReply, ListRequest, Row } from './generated/wire'
import { type Answers, problem, Refused } from './office'
import { readDate } from './standin-dates'
import { type Answering, type Desk, shapes } from './standin-desk'
import { itemTies } from './standin-inspection'

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

function holds(row: Row, filter: FilterJson, today: string): boolean {
  const shown = row.shown[filter.field] ?? ''
  const value = row.values[filter.field]
  switch (filter.comparison) {
    case 'is': {
      const ids = [row.ids[filter.field] ?? []].flat()
      return ids.includes(filter.value) || shown === filter.value || String(value) === filter.value
    }
    case 'contains':
      return fold(shown).includes(fold(filter.value))
    case 'from':
      return String(value ?? '') >= readDate(filter.value, today).iso
    case 'to':
      return value !== undefined && String(value).slice(0, 10) <= readDate(filter.value, today).iso
    case 'empty':
      return shown === ''
    case 'filled':
      return shown !== ''
  }
}

function chips(request: ListRequest, desk: Desk): string {
  const shape = desk.shape(request.register)
  const words = [request.fy ? `令和${request.fy.slice(1)}年度` : '全ての年度']
  for (const filter of request.filters) {
    const field = shape.fields.find((one) => one.id === filter.field)
    const value = field?.choices.find((choice) => choice.id === filter.value)?.label ?? filter.value
    words.push(`${field?.label ?? filter.field}＝${value}`)
  }
  if (request.search) words.push(`検索「${request.search}」`)
  return words.join('／')
}

/** The rows that a list's question lets through, in its order. */
export function matching(request: ListRequest, desk: Desk): Row[] {
  const wanted = fold(request.search.trim())
  const rows = desk
    .rows(request.register)
    .filter((row) => request.struck_too || row.standing === 'valid')
    .filter((row) => !request.fy || row.fy === request.fy)
    .filter((row) => request.filters.every((filter) => holds(row, filter, desk.today)))
    .filter((row) => !wanted || fold([row.no, ...Object.values(row.shown)].join(' ')).includes(wanted))
  const descending = request.sort.startsWith('-')
  const field = request.sort.replace(/^-/, '')
  if (!field) return rows.reverse()
  const key = (row: Row) => (field === 'no' ? row.no : String(row.values[field] ?? ''))
  const number = desk.shape(request.register).fields.find((one) => one.id === field)?.kind === 'int'
  const order = (a: Row, b: Row) => (number ? Number(key(a)) - Number(key(b)) : key(a).localeCompare(key(b), 'ja'))
  return rows.sort((a, b) => (descending ? order(b, a) : order(a, b)))
}

function list(request: ListRequest, desk: Desk): ListReply {
  const rows = matching(request, desk)
  const from = request.after ? Number(request.after) : 0
  const limit = request.limit || 100
  const next = from + limit < rows.length ? String(from + limit) : ''
  const first = request.after === ''
  return {
    rows: structuredClone(rows.slice(from, from + limit)),
    next,
    count: first ? rows.length : null,
    whole: first ? matching({ ...request, search: '', filters: [] }, desk).length : null,
    chips: chips(request, desk),
  }
}

function needsReason(reason: string): void {
  if (reason.trim() === '') {
    throw new Refused([
      problem('missing', {
        rule: 'D21',
        field: 'reason',
        what: '理由が空欄です。',
        next: 'なぜ変えるのかを書いてください。',
      }),
    ])
  }
}

/** Corrects one record: a card in place, a ledger's line by a new one. */
export function correctOne(register: string, no: string, reason: string, answers: Answers, desk: Desk) {
  const row = desk.find(register, no)
  if (row.standing !== 'valid') {
    throw new Refused([
      problem('rule', {
        rule: 'D21',
        what: 'この行は既に訂正又は取消しされています。',
        next: '新しい行を訂正してください。',
      }),
    ])
  }
  if (!desk.shape(register).ledger) return { row, changes: desk.fill(register, row, answers) }
  const again = { ...structuredClone(row), no: `${no}訂1`, recorded: 'R8.11.22 10:05' }
  const changes = desk.fill(register, again, answers)
  row.standing = 'corrected'
  row.standing_reason = reason
  desk.rows(register).push(again)
  return { row: again, changes }
}

/** What the stand-in answers about records. */
export const records: Answering = {
  registers: () => shapes,
  list,
  record: ({ register, no }, desk) => {
    const row = desk.find(register, no)
    const parts = shapes.filter((shape) => shape.part_of === register)
    return structuredClone({
      row,
      parts: Object.fromEntries(parts.map((part) => [part.id, desk.partsOf(part.id, no)])),
      ties: [...desk.ties(register, no), ...itemTies(register, desk)],
    })
  },
  last: ({ register }, desk) => desk.rows(register).at(-1) ?? null,
  check: ({ register, answers }, desk) => desk.check(register, answers),
  add: ({ register, parent, answers }, desk) => {
    const row = desk.add(register, answers, parent)
    desk.note('登録', register, row.no, `${desk.shape(register).name}に登録`)
    return desk.saved(row.no, parent ? [register, desk.shape(register).part_of] : [register])
  },
  correct: ({ register, no, reason, answers }, desk) => {
    needsReason(reason)
    const before = structuredClone(desk.find(register, no))
    const { row, changes } = correctOne(register, no, reason, answers, desk)
    desk.note('訂正', register, row.no, `訂正：${reason}`, changes)
    desk.undoing.set(desk.log[0]?.seq ?? 0, () => {
      Object.assign(desk.find(register, no), before)
      if (row.no !== no) row.standing = 'voided'
    })
    return desk.saved(row.no, [register])
  },
  fill_later: ({ register, no, answers }, desk) => {
    const changes = desk.fill(register, desk.find(register, no), answers)
    desk.note('後から記入', register, no, '後から記入', changes)
    return desk.saved(no, [register])
  },
  void: ({ register, no, reason }, desk) => {
    needsReason(reason)
    const row = desk.find(register, no)
    row.standing = 'voided'
    row.standing_reason = reason
    desk.note('取消し', register, no, `取消し：${reason}`)
    return desk.saved(no, [register])
  },
  history: ({ register, no }, desk) => desk.log.filter((line) => line.register === register && line.no === no),
  lookup: ({ register, words }, desk) => desk.lookup(register, words),
  read_date: ({ text, grain }, desk) => readDate(text, desk.today, grain),
  draft: ({ key }, desk) => {
    const found = desk.drafts.get(key)
    return found ? { key, ...found } : null
  },
  draft_keep: ({ key, body }, desk) => {
    desk.drafts.set(key, { body, kept: '令和8年11月22日 10:00' })
    return null
  },
  draft_drop: ({ key }, desk) => {
    desk.drafts.delete(key)
    return null
  },
  copy_rows: (request, desk) => {
    const fields = desk.shape(request.register).fields.filter((field) => field.listed)
    const lines = matching(request, desk).map((row) => [row.no, ...fields.map((field) => row.shown[field.id] ?? '')])
    return [['番号', ...fields.map((field) => field.label)], ...lines].map((line) => line.join('\t')).join('\r\n')
  },
}
