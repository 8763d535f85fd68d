// The stand-in's answers about tables in and lists out: tab-separated text, taken by the labels of its first row.
import type { ImportColumn, ImportReport, ImportRequest, ImportRow } from './generated/wire'
import { problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'

/** The table that the stand-in's dialog gives: one good row, one whose place nobody knows, and a sum. */
const chosen = '名称\t電話\tいろいろ\n例示運送\t095-000-0001\tあ\n\t095-000-0002\tい\n合計\t2\t\n'

const tables = new Map<string, string>()
const letters = 'ABCDEFGHIJ'
let held = 0
let batches = 0

function hold(name: string, words: string) {
  if (words.trim() === '') throw new Refused([problem('bad_file', { what: '表に何も書かれていません。' })])
  held += 1
  tables.set(`t${held}`, words)
  return { handle: `t${held}`, name, sheets: [], sheet: '' }
}

function columnsOf(request: ImportRequest, headings: string[], desk: Desk): ImportColumn[] {
  const { fields } = desk.shape(request.register)
  return headings.map((heading, at) => {
    const letter = letters[at] ?? ''
    const field = request.columns[letter] ?? fields.find((one) => one.label === heading)?.id ?? ''
    const near = field === '' ? (fields.find((one) => heading !== '' && one.label.includes(heading))?.id ?? '') : ''
    return { letter, heading, field, derived: fields.some((one) => one.id === field && one.derived), near }
  })
}

function judge(request: ImportRequest, desk: Desk): ImportReport {
  const words = tables.get(request.handle)
  if (words === undefined)
    throw new Refused([problem('not_found', { what: 'このファイルは、すでに片付けられています。' })])
  const [headings = [], ...lines] = words
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const columns = columnsOf(request, headings, desk)
  const sums = lines.flatMap((cells, at) => (cells[0] === '合計' ? [{ row: at + 2, why: '合計の行' }] : []))
  const rows = lines.flatMap((cells, at): ImportRow[] => {
    if (cells[0] === '合計') return []
    const problems = desk.check(request.register, answersOf(columns, cells))
    return [
      { row: at + 2, ok: problems.length === 0, no: '', cells: columns.map((_, at) => cells[at] ?? ''), problems },
    ]
  })
  const aside = columns.filter((column) => column.field === '').map((column) => column.heading)
  const remark = { warning: true, what: `取り込まない列があります（「${aside.join('」「')}」）。`, next: '' }
  const taken = rows.filter((row) => row.ok).length
  return {
    batch: '',
    taken,
    refused: rows.length - taken,
    heading: 1,
    columns,
    skipped: sums,
    rows: [...rows].sort((a, b) => Number(a.ok) - Number(b.ok)),
    more: 0,
    remarks: aside.length > 0 ? [problem('usage', remark)] : [],
    moved: [],
  }
}

const answersOf = (columns: readonly ImportColumn[], cells: readonly string[]) =>
  Object.fromEntries(columns.flatMap(({ field }, at) => (field ? [[field, cells[at] ?? '']] : [])))

/** What the stand-in answers about them. */
export const exchanges: Answering = {
  import_choose: () => hold('事業者一覧.xlsx', chosen),
  import_paste: ({ words }) => hold('', words),
  import_preview: judge,
  import_take: (request, desk) => {
    const report = judge(request, desk)
    if (report.refused > 0 && !request.leave_out) throw new Refused(report.rows.flatMap((row) => row.problems))
    batches += 1
    const batch = `取込-${String(batches).padStart(4, '0')}`
    for (const row of report.rows.filter((one) => one.ok)) {
      row.no = desk.add(request.register, answersOf(report.columns, row.cells), request.parent).no
    }
    const nos = report.rows.map((row) => row.no)
    desk.note('取込', request.register, '', `${report.taken}件を取込み（${batch}）`)
    desk.batches.set(batch, () => {
      for (const row of desk.rows(request.register)) if (nos.includes(row.no)) row.standing = 'voided'
      return request.register
    })
    return { ...report, batch, moved: [request.register] }
  },
  import_rest: () => '取り込めない行.xlsx',
  import_undo: ({ batch }, desk) => {
    const undo = desk.batches.get(batch)
    if (!undo) throw new Refused([problem('not_found', { what: `取込「${batch}」が見つかりません。` })])
    desk.batches.delete(batch)
    return desk.saved('', [undo()])
  },
  import_drop: ({ handle }) => {
    tables.delete(handle)
    return null
  },
  export_rows: ({ list, columns, format }, desk) => {
    const { name } = desk.shape(list.register)
    desk.note('書出し', list.register, '', `${name}を書出し（${columns.join('、')}）`)
    return `${name}.${format === 'xlsx' ? 'xlsx' : 'csv'}`
  },
}
