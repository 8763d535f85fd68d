// The stand-in's end of a 年度 and its handover, in the simplest form: three steps, one set.
import type { HandoverJson, OpenJson, Saved, YearEndJson, YearEndStepJson } from './generated/wire'
import { problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'
import { home } from './standin-seed'

/** The sample handover. */
export const sampleHandover = 'R8-総務-引継-0001'

/** The year's record, once something was confirmed. */
const yearNo = 'R8-総務-年度末-01'

/** Puts the sample handover on the desk. */
export function seedTurn(desk: Desk): void {
  const [manager = '', clerk = ''] = desk.rows('staff').map((row) => row.no)
  const set = { leaving: clerk, leaving_on: '2026-11-30', receiver: manager }
  desk.fill('handover', desk.add('handover', set, '', sampleHandover), { status: 'prepared' })
  const medium = desk.rows('media')[2]?.no ?? ''
  const items = [
    { kind: 'medium', subject_no: medium, what: 'USBメモリ　使用中', turn: 'hand_on' },
    { kind: 'account', subject_no: '係員A', what: '係員', turn: 'give_back' },
  ]
  for (const item of items) desk.add('handover_item', item, sampleHandover)
}

const steps: readonly (Pick<YearEndStepJson, 'id' | 'name' | 'article' | 'register' | 'by_person'> & {
  open: OpenJson[]
})[] = [
  { id: 'calendar', name: '翌年度の祝日・閉庁日', article: '第39条', register: 'calendar', by_person: false, open: [] },
  {
    id: 'disposals',
    name: '廃棄の手続と証明書',
    article: '第15条第2項',
    register: 'disposal',
    by_person: false,
    open: [{ register: 'disposal', no: 'R8-総務-廃棄-0001', what: 'R8-総務-廃棄-0001が完了していません。' }],
  },
  { id: 'numbers', name: '文書番号の年度替わり', article: '第16条', register: 'section', by_person: true, open: [] },
]

/** What was confirmed, by step: the newest line counts. */
function lineOf(desk: Desk, step: string) {
  return desk.partsOf('year_end_step', yearNo).findLast((row) => row.ids.step === step)
}

function yearEnd(desk: Desk): YearEndJson {
  const closed = desk.rows('year_end').some((row) => row.ids.status === 'closed')
  const shown = steps.map((step): YearEndStepJson => {
    const line = lineOf(desk, step.id)
    const said = step.by_person ? ('confirmed' as const) : ('carried' as const)
    const standing = line ? said : step.by_person || step.open.length > 0 ? ('open' as const) : ('done' as const)
    const labels = { done: '済み', confirmed: '確認済み', carried: '持ち越し', open: '未了' }
    return {
      ...step,
      standing,
      label: labels[standing],
      next: '済ませてください。',
      confirmed: line ? '令和8年11月22日　課長 例 一郎' : '',
      reason: line?.shown.reason ?? '',
    }
  })
  return {
    fy: 'R8',
    label: '令和8年度',
    no: desk.rows('year_end')[0]?.no ?? '',
    closed,
    steps: shown,
    blocks: shown
      .filter((step) => step.standing === 'open')
      .map((step) => problem('rule', { field: step.id, what: `「${step.name}」が済んでいません。`, next: step.next })),
  }
}

function handover(desk: Desk, no: string): HandoverJson {
  return {
    head: desk.find('handover', no),
    items: desk.partsOf('handover_item', no).map((row) => ({
      row,
      register: row.ids.kind === 'medium' ? 'media' : '',
      open: true,
      next: '引受者に訂正してください。',
    })),
    due: home(desk).due.slice(0, 1),
    posts: desk.rows('post_holder'),
    blocks: [],
  }
}

/** The year's record, made when it is wanted. */
function head(desk: Desk) {
  return desk.rows('year_end')[0] ?? desk.add('year_end', { base_on: '2027-03-31' }, '', yearNo)
}

const ended = (no: string, desk: Desk, status: string, words: string): Saved => {
  desk.fill('handover', desk.find('handover', no), { status })
  desk.note('引継ぎ', 'handover', no, `${no}を${words}`)
  return desk.saved(no, ['handover'])
}

/** What the stand-in answers about the turn of the year and of people. */
export const turns: Answering = {
  year_end: (_, desk) => yearEnd(desk),
  year_end_confirm: ({ answers }, desk) => {
    const step = steps.find((one) => one.id === answers.step)
    if (step && step.open.length > 0 && !answers.reason) {
      throw new Refused([problem('missing', { field: 'reason', what: '済んでいないものが1件あります。' })])
    }
    const no = head(desk).no
    const line = { ...answers, confirmed_on: desk.today, confirmed_by: desk.rows('staff')[0]?.no ?? '' }
    desk.add('year_end_step', line, no)
    desk.note('年度末の確認', 'year_end', no, `「${step?.name ?? ''}」を確認`)
    return desk.saved(no, ['year_end', 'year_end_step'])
  },
  year_end_close: (_, desk) => {
    const { blocks } = yearEnd(desk)
    if (blocks.length > 0) throw new Refused(blocks)
    desk.fill('year_end', head(desk), { status: 'closed', closed_on: desk.today })
    return desk.saved(yearNo, ['year_end'])
  },
  handover: ({ no }, desk) => handover(desk, no),
  handover_update: ({ no }, desk) => desk.saved(no, ['handover', 'handover_item']),
  handover_receive: ({ no, answers }, desk) => {
    desk.fill('handover', desk.find('handover', no), { received_on: desk.today, ...answers })
    return ended(no, desk, 'received', '受領')
  },
  handover_cancel: ({ no, answers }, desk) => {
    if (!answers.cancel_reason) {
      throw new Refused([problem('missing', { field: 'cancel_reason', what: '取消の理由が空です。' })])
    }
    return ended(no, desk, 'cancelled', '取消し')
  },
}
