// The stand-in's answers about lists as one person has them: columns, named conditions, totals, many changes at once, undoing.
import type { FieldChange, ForeseenJson, ManyRequest, ProblemJson } from './generated/wire'
import { problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'
import { correctOne, matching } from './standin-records'

const counting = ['quantity', 'subject_count', 'count_before']

function must(holds: boolean, said: Partial<ProblemJson>): void {
  if (!holds) throw new Refused([problem('usage', said)])
}

/** What stands in a register's rows, to be put back after looking ahead. */
function foresee(request: ManyRequest, desk: Desk): ForeseenJson[] {
  must(request.nos.length > 0, { what: '変更する記録が選ばれていません。' })
  must(request.reason.trim() !== '', { rule: 'D21', field: 'reason', what: '理由が空です。' })
  return request.nos.map((no) => {
    try {
      const row = structuredClone(desk.find(request.register, no))
      must(row.standing === 'valid', { what: `${no}は、すでに訂正又は取り消されています。` })
      must(row.ids.status !== 'disposed', { what: `${no}は処分が終わっているため、直せません。` })
      const changes: FieldChange[] = desk.fill(request.register, row, request.answers)
      must(changes.length > 0, { what: '変わったところがありません。' })
      return { no, changes, problems: [] }
    } catch (thrown) {
      return { no, changes: [], problems: Refused.from(thrown).problems }
    }
  })
}

/** What the stand-in answers about them. */
export const arrangements: Answering = {
  totals: (request, desk) => {
    const rows = matching(request, desk).filter((row) => row.standing === 'valid')
    const fields = desk.shape(request.register).fields.filter((field) => counting.includes(field.id))
    const sum = (id: string) => rows.reduce((all, row) => all + Number(row.values[id] ?? 0), 0)
    return {
      year: request.fy ? `令和${request.fy.slice(1)}年度` : '全ての年度',
      count: rows.length,
      sums: fields.map(({ id, label }) => ({ field: id, label, words: sum(id).toLocaleString('ja-JP') })),
    }
  },
  arrangement: ({ register }, desk) => desk.arrangements.get(register) ?? { register, columns: [], kept: [] },
  arrangement_keep: (arrangement, desk) => {
    const names = arrangement.kept.map((one) => one.name.trim())
    if (names.includes('')) throw new Refused([problem('missing', { field: 'name', what: '条件の名前が空欄です。' })])
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined) {
      const what = `「${twice}」という名前の条件は、すでにあります。`
      throw new Refused([problem('exists', { field: 'name', what, next: '別の名前にしてください。' })])
    }
    desk.arrangements.set(arrangement.register, arrangement)
    return null
  },
  preview_many: foresee,
  change_many: (request, desk) => {
    const refused = foresee(request, desk).flatMap((one) => one.problems)
    if (refused.length > 0) throw new Refused(refused)
    const before = request.nos.map((no) => structuredClone(desk.find(request.register, no)))
    for (const no of request.nos) correctOne(request.register, no, request.reason, request.answers, desk)
    desk.note('訂正', request.register, request.nos[0] ?? '', `${request.nos.length}件を一括変更（${request.reason}）`)
    desk.undoing.set(desk.log[0]?.seq ?? 0, () => {
      for (const row of before) Object.assign(desk.find(request.register, row.no), row)
    })
    return desk.saved('', [request.register])
  },
  undoable: (_, desk) => desk.log.filter((line) => desk.undoing.has(line.seq)),
  undo: ({ seq }, desk) => {
    const line = desk.log.find((one) => desk.undoing.has(one.seq) && (seq === 0 || one.seq === seq))
    if (!line) {
      throw new Refused([
        problem('not_found', { what: '元に戻せる操作がありません。', next: '一覧で確かめてください。' }),
      ])
    }
    desk.undoing.get(line.seq)?.()
    desk.undoing.delete(line.seq)
    desk.note('元に戻す', line.register, line.no, `「${line.summary}」を元に戻す`)
    return desk.saved(line.no, [line.register])
  },
}
