// The stand-in's checks of contractors: a short standard, answered item by item, in the simplest form of the rules.
import type { ContractorItemJson, ProblemJson, Row } from './generated/wire'
import { problem, Refused } from './office'
import { type Answering, type Desk, versionOf } from './standin-desk'
import { sampleContract } from './standin-registers-seed'

/** The sample check, just begun. */
export const openCheck = 'R8-総務-委託点検-0001'

const standard = [
  {
    id: 'C1-1',
    clause: '1',
    text: '特定個人情報等の適正な取扱いに関する基本方針を策定しているか。',
    na: false,
    permission: false,
  },
  { id: 'C2-1', clause: '2', text: '責任者及び従業者の役割を明確にしているか。', na: false, permission: false },
  { id: 'C5-1', clause: '5(1)', text: '機器を他のネットワークに接続していないか。', na: true, permission: true },
  { id: 'C7-1', clause: '7', text: '持ち運ぶときは、暗号化しているか。', na: true, permission: false },
]

/** The items of the standard with these judgements, for tests that need no desk. */
export function items(judged: Record<string, string> = {}): ContractorItemJson[] {
  return standard.map(({ id, na, permission }) => ({
    item_id: id,
    row: {
      no: id,
      fy: 'R8',
      standing: 'valid',
      standing_reason: '',
      marks: [],
      version: versionOf(1),
      values: { na_allowed: na, permission_allowed: permission },
      ids: { judgement: judged[id] ?? 'open' },
      shown: {},
      recorded: '',
      recorded_by: '',
    },
  }))
}

/** Begins a check with every item of the standard. */
export function beginCheck(desk: Desk, answers: Parameters<Desk['add']>[1], no = ''): Row {
  const head = desk.add('contractor_check', answers, '', no)
  desk.fill('contractor_check', head, { status: 'open' })
  for (const { id, clause, text, na, permission } of standard) {
    const line = desk.add('contractor_answer', {}, head.no, `${head.no}-${id}`)
    desk.fill('contractor_answer', line, {
      item_id: id,
      clause,
      item_text: text,
      na_allowed: na,
      permission_allowed: permission,
      judgement: 'open',
    })
  }
  return head
}

/** Puts the sample check on the desk. */
export function seedCheck(desk: Desk): void {
  const inspector = desk.rows('staff')[0]?.no ?? ''
  const usual = { occasion: 'yearly', checked_on: '2026-11-20', target: 'prime', inspector }
  const remote = { method: 'online', method_reason: '遠隔地のため、今年度はオンラインで確認' }
  beginCheck(desk, { contract_id: sampleContract, ...usual, ...remote }, openCheck)
}

/** The answers of a check. */
export const answersOf = (no: string, desk: Desk): Row[] => desk.partsOf('contractor_answer', no)

function blocksOf(no: string, desk: Desk): ProblemJson[] {
  const open = answersOf(no, desk).filter((row) => row.ids.judgement === 'open').length
  if (open === 0) return []
  const what = `まだ答えていない項目が${open}あります。`
  return [problem('missing', { article: '37条4項', field: 'judgement', what, next: '全ての項目に答えてください。' })]
}

/** What must stand beside a judgement, by field. */
const beside: Record<string, string> = { na: 'na_reason', bad: 'finding', permitted: 'permission_no' }

/** What the stand-in answers about checks of contractors. */
export const contractorChecks: Answering = {
  contractor_check: ({ no }, desk) => {
    const head = desk.find('contractor_check', no)
    const rows = answersOf(no, desk)
    return {
      head,
      items: rows.map((row) => ({ item_id: row.shown.item_id ?? '', row })),
      blocks: head.ids.status === 'open' ? blocksOf(no, desk) : [],
    }
  },
  contractor_answer: ({ no, item_id, answers }, desk) => {
    const row = answersOf(no, desk).find((one) => one.shown.item_id === item_id)
    if (!row) throw new Refused([problem('not_found')])
    const field = beside[String(answers.judgement)]
    if (field && !row.shown[field] && !answers[field]) {
      const label = desk.shape('contractor_answer').fields.find((one) => one.id === field)?.label
      throw new Refused([problem('missing', { field, what: `${label}が書かれていません。` })])
    }
    desk.fill('contractor_answer', row, answers)
    return desk.saved(no, ['contractor_answer'])
  },
  contractor_complete: ({ no, answers }, desk) => {
    const bad = answersOf(no, desk).some((row) => row.ids.judgement === 'bad')
    const lacking = ['findings', 'findings_due_on'].filter((field) => bad && !answers[field])
    const found = [
      ...blocksOf(no, desk),
      ...lacking.map((field) => problem('missing', { field, what: '不適がありますが、書かれていません。' })),
    ]
    if (found.length > 0) throw new Refused(found)
    desk.fill('contractor_check', desk.find('contractor_check', no), { ...answers, status: 'closed' })
    return desk.saved(no, ['contractor_check'])
  },
}
