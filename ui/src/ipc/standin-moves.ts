// The stand-in's moves of media, in the simplest form: which state follows which.
import type { MediaCourseJson, MoveJson } from './generated/wire'
import { problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'

interface Way extends MoveJson {
  from: readonly string[]
  to: string
}

const here = ['in_use', 'stored']
const ways: readonly Way[] = [
  { id: 'lend', label: '貸出し', asks: ['user', 'loan_until', 'note'], tells: [], from: here, to: 'lent' },
  { id: 'take_back', label: '貸出しの返却', asks: ['location_id', 'note'], tells: [], from: ['lent'], to: 'stored' },
  {
    id: 'repair',
    label: '修理に出す',
    asks: ['built_in_none', 'note'],
    tells: ['approver', 'counterpart', 'subject_count'],
    from: here,
    to: 'repair',
  },
  { id: 'repaired', label: '修理から戻る', asks: ['location_id', 'note'], tells: [], from: ['repair'], to: 'stored' },
  { id: 'lose', label: '所在不明', asks: ['note'], tells: [], from: [...here, 'lent', 'taken_out'], to: 'missing' },
  { id: 'find', label: '発見', asks: ['location_id', 'note'], tells: [], from: ['missing'], to: 'stored' },
]

function courseOf(nos: readonly string[], desk: Desk): MediaCourseJson {
  const states = nos.map((no) => String(desk.find('media', no).ids.status))
  const on = (register: string) =>
    desk
      .rows(register)
      .filter(
        (row) => row.ids.status === 'out' && [row.ids.media_ids ?? []].flat().some((no) => nos.includes(String(no))),
      )
      .map(({ no }) => ({ no, label: no }))
  return {
    moves: ways
      .filter((way) => states.every((state) => way.from.includes(state)))
      .map(({ id, label, asks, tells }) => ({ id, label, asks, tells })),
    slips: on('takeout'),
    incidents: [],
    at_hand: states.every((state) => here.includes(state)),
  }
}

/** What the stand-in answers about moves of media. */
export const moves: Answering = {
  media_course: ({ nos }, desk) => courseOf(nos, desk),
  media_move: ({ what, nos, answers }, desk) => {
    const way = ways.find((one) => one.id === what)
    if (!way) throw new Refused([problem('usage', { field: 'move', what: 'この動かし方はありません。' })])
    const untold = way.tells.filter((field) => !answers[field])
    if (untold.length > 0)
      throw new Refused(
        untold.map((field) => problem('missing', { field, what: `${way.label}には、この項目が要ります。` })),
      )
    for (const no of nos) desk.fill('media', desk.find('media', no), { ...answers, status: way.to })
    desk.note(way.label, 'media', nos[0] ?? '', `${way.label}: ${nos.join('、')}`)
    return desk.saved('', ['media'])
  },
}
