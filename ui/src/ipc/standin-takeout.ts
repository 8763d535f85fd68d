// The stand-in's take-outs: one just asked for, one overdue, and their steps in the simplest form.
import type { Saved, StepRequest, TakeoutJson } from './generated/wire'
import { type Answers, problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'

/** The sample slip that waits for the decision. */
export const askedTakeout = 'R8-総務-持出-0001'

/** The sample slip that should have come back. */
export const overdueTakeout = 'R8-総務-持出-0002'

/** Puts the sample slips on the desk. */
export function seedTakeouts(desk: Desk): void {
  const [, clerk = ''] = desk.rows('staff').map((row) => row.no)
  const media = desk.rows('media').map((row) => row.no)
  const slip = {
    kind: 'carry',
    applicant: clerk,
    applied_on: '2026-11-20',
    info_asset_ids: [desk.rows('info_asset')[0]?.no ?? ''],
    purpose: '出張先での説明に使用',
    destination: '例示県庁',
    from: '2026-11-24',
    until: '2026-11-25',
    due_back_on: '2026-11-25',
    destination_address: '例示市例示町1番1号',
    subject_count: 12,
    auth_set: true,
    encrypted: true,
    transport: 'official_car',
  }
  const put = (no: string, more: Answers, status: string) =>
    desk.fill('takeout', desk.add('takeout', { ...slip, ...more }, '', no), { status, ...more })
  put(askedTakeout, { media_ids: [media[0] ?? ''] }, 'requested')
  const gone = { media_ids: [media[1] ?? ''], from: '2026-11-16', until: '2026-11-17', due_back_on: '2026-11-18' }
  put(overdueTakeout, { ...gone, departed_at: '2026-11-16T09:00' }, 'out')
  desk.fill('media', desk.find('media', media[1] ?? ''), { status: 'taken_out' })
}

const after: Record<string, string[]> = {
  requested: ['approved', 'rejected', 'cancelled'],
  approved: ['out', 'cancelled'],
  out: ['returned'],
}

function takeoutOf(no: string, desk: Desk): TakeoutJson {
  const head = desk.find('takeout', no)
  const status = String(head.ids.status)
  const back = String(head.values.due_back_on ?? '')
  const late = status === 'out' && back !== '' && back < desk.today
  const days = (Date.parse(desk.today) - Date.parse(back)) / 86_400_000
  return {
    head,
    media: [head.ids.media_ids ?? []].flat().map((medium) => desk.find('media', medium)),
    overdue_days: late ? days : null,
    extendable: ['approved', 'out'].includes(status) && back !== '',
    next: head.ids.kind === 'send' && status === 'out' ? ['received', 'returned'] : (after[status] ?? []),
    blocks: [],
  }
}

/** What a step wants, which state its media are in afterwards. */
interface Step {
  to: string
  wants: readonly string[]
  media?: string
}

function step({ to, wants, media }: Step) {
  return ({ no, answers }: StepRequest, desk: Desk): Saved => {
    const head = desk.find('takeout', no)
    const missing = desk
      .shape('takeout')
      .fields.filter((field) => wants.includes(field.id) && (answers[field.id] ?? '') === '')
      .map((field) => problem('missing', { field: field.id, what: `${field.label}が書かれていません。` }))
    if (missing.length > 0) throw new Refused(missing)
    desk.fill('takeout', head, { ...answers, status: to })
    if (media) {
      for (const medium of [head.ids.media_ids ?? []].flat()) {
        desk.fill('media', desk.find('media', medium), { status: media })
      }
    }
    desk.note('持出し', 'takeout', no, `${no}を${head.shown.status}に`)
    return desk.saved(no, ['takeout', 'media'])
  }
}

/** A later day, with its reason on the slip. */
function extend({ no, answers }: StepRequest, desk: Desk): Saved {
  const head = desk.find('takeout', no)
  const wants = ['due_back_on', 'note'].filter((field) => (answers[field] ?? '') === '')
  if (wants.length > 0) {
    throw new Refused(wants.map((field) => problem('missing', { field, what: '延長の日付と理由が書かれていません。' })))
  }
  const was = String(head.values.due_back_on ?? '')
  const note = `返却予定日を${was}から${answers.due_back_on}に延長（${answers.note}）`
  desk.fill('takeout', head, { ...answers, until: answers.due_back_on ?? '', note })
  desk.note('返却予定日の延長', 'takeout', no, note)
  return desk.saved(no, ['takeout'])
}

/** What the stand-in answers about take-outs. */
export const takeouts: Answering = {
  takeout: ({ no }, desk) => takeoutOf(no, desk),
  takeout_approve: step({ to: 'approved', wants: [] }),
  takeout_reject: step({ to: 'rejected', wants: ['reject_reason'] }),
  takeout_extend: extend,
  takeout_withdraw: step({ to: 'cancelled', wants: ['reject_reason'] }),
  takeout_depart: step({ to: 'out', wants: [], media: 'taken_out' }),
  takeout_return: step({ to: 'returned', wants: ['return_checker', 'return_complete'], media: 'stored' }),
  takeout_receive: step({ to: 'received', wants: ['received_by'] }),
}
