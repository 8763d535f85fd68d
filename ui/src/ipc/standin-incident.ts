// The stand-in's incidents: the clocks of one that must be reported, its 経過, and its end.
import type { IncidentJson, ProblemJson } from './generated/wire'
import { type Answers, problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'

function blocksOf(head: { shown: Record<string, string> }): ProblemJson[] {
  if (head.shown.prevention) return []
  const what = '再発防止のための措置が書かれていません。'
  const next = '同じことを起こさないために行うことを書いてください。'
  return [problem('rule', { rule: 'D30', article: '38条4項', field: 'prevention', what, next })]
}

function incidentOf(no: string, desk: Desk): IncidentJson {
  const head = desk.find('incident', no)
  const open = head.ids.status !== 'closed' && head.ids.status !== 'cancelled'
  const reported = head.values.sensitive === true
  const first = head.shown.ppc_first_on ?? ''
  return {
    head,
    day: open ? 6 : null,
    clocks: reported
      ? [
          { report: 'first', due: '令和8年11月21日（土）', days_left: first ? null : -1, done: first, presses: !first },
          { report: 'last', due: '令和8年12月16日（水）', days_left: 24, done: '', presses: false },
        ]
      : [],
    steps: desk.partsOf('incident_step', no),
    next: open ? ['closed', 'cancelled'] : [],
    blocks: open ? blocksOf(head) : [],
  }
}

/** What follows from the record, as far as the screen shows it. */
function derive(desk: Desk, no: string): void {
  const head = desk.find('incident', no)
  const sensitive = head.values.sensitive === true
  desk.fill('incident', head, {
    publication: sensitive ? 'at_once' : 'batch',
    ppc_grounds: sensitive ? '要配慮個人情報を含む' : null,
  })
}

function end(to: string, wants: readonly string[]) {
  return ({ no, answers }: { no: string; answers: Answers }, desk: Desk) => {
    const head = desk.find('incident', no)
    const field = wants.find((one) => !answers[one] && !head.shown[one])
    if (field) {
      const label = desk.shape('incident').fields.find((one) => one.id === field)?.label
      throw new Refused([problem('missing', { rule: 'D30', field, what: `${label}が書かれていません。` })])
    }
    desk.fill('incident', head, { ...answers, status: to })
    return desk.saved(no, ['incident'])
  }
}

/** What the stand-in answers about incidents. */
export const incidents: Answering = {
  incident: ({ no }, desk) => incidentOf(no, desk),
  incident_step: ({ no, step, head }, desk) => {
    if (Object.keys(step).length > 0) {
      const line = { at: '2026-11-22T10:00', by: desk.rows('staff')[0]?.no ?? '', ...step }
      desk.add('incident_step', line, no)
    } else if (Object.keys(head).length === 0) {
      throw new Refused([problem('missing', { what: '書くことがありません。' })])
    }
    desk.fill('incident', desk.find('incident', no), head)
    derive(desk, no)
    return desk.saved(no, ['incident', 'incident_step'])
  },
  incident_close: end('closed', ['prevention']),
  incident_cancel: end('cancelled', ['cancel_reason']),
}
