// The sheet shows what the person asked for, and the keys lead to what still waits.
import { describe, expect, it } from 'vitest'
import type { InspectionItemJson } from '../../ipc/generated/wire'
import { neighbour, nextThat } from '../../parts/item-walk'
import { changed, groupItems, shownItems, waits, withoutPreset } from './sheet-view'

const labels = { ok: '適', improve: '要改善', bad: '不適', na: '該当なし', open: '未点検' }

function item(
  id: string,
  judgement: keyof typeof labels,
  said: { axis?: string; last?: string; carried?: boolean; preset?: boolean } = {},
): InspectionItemJson {
  return {
    item_id: id,
    axis: said.axis ?? '記録媒体',
    row: {
      no: `R8-例示-点検項目-${id}`,
      fy: 'R8',
      standing: 'valid',
      standing_reason: '',
      marks: [],
      version: 1,
      values: { judgement: labels[judgement], carried: said.carried ?? false },
      ids: { judgement },
      shown: { article_text: `${id.split('-')[0]}条1項` },
      recorded: '',
      recorded_by: '',
    },
    preset: said.preset ?? false,
    proposal: null,
    last: said.last ?? '',
    last_finding: '',
    photos: [],
  }
}

const items = [
  item('11-1-1', 'ok', { last: '適' }),
  item('13-1-1', 'open', { axis: '保管方法' }),
  item('13-1-2', 'bad', { axis: '保管方法', last: '適' }),
  item('11-1-2', 'ok', { last: '不適', carried: true }),
]

describe('the sheet', () => {
  it('counts an unanswered and a carried item as waiting', () => {
    expect(shownItems(items, 'open', '').map((one) => one.item_id)).toEqual(['13-1-1', '11-1-2'])
  })

  it('shows only the items judged otherwise than last time', () => {
    expect(shownItems(items, 'changed', '').map((one) => one.item_id)).toEqual(['13-1-2', '11-1-2'])
  })

  it('reads last time with or without its sign', () => {
    expect(changed(item('1', 'ok', { last: '○ 適' }))).toBe(false)
    expect(changed(item('1', 'ok', { last: '× 不適' }))).toBe(true)
    expect(changed(item('1', 'open', { last: '○ 適' }))).toBe(false)
  })

  it('leaves out what was 該当なし from the start, and keeps what a person answered so', () => {
    const answered = [item('34-1-1', 'na', { preset: true }), item('34-1-2', 'na')]
    expect(withoutPreset(answered).map((one) => one.item_id)).toEqual(['34-1-2'])
  })

  it('keeps to one axis', () => {
    expect(shownItems(items, 'all', '保管方法')).toHaveLength(2)
  })

  it('puts the items of one article together under their axis', () => {
    const groups = groupItems(items, ['保管方法', '記録媒体'])
    expect(groups.map((group) => `${group.axis} ${group.article} ${group.items.length}`)).toEqual([
      '保管方法 13条 2',
      '記録媒体 11条 2',
    ])
  })

  it('goes to the next waiting item and round to the beginning', () => {
    expect(nextThat(items, '11-1-1', waits)).toBe('13-1-1')
    expect(nextThat(items, '11-1-2', waits)).toBe('13-1-1')
    expect(nextThat([item('1', 'ok')], '1', waits)).toBeNull()
  })

  it('stays where it is at the ends', () => {
    expect(neighbour(items, '11-1-2', 1)).toBe('11-1-2')
    expect(neighbour(items, '13-1-1', -1)).toBe('11-1-1')
  })
})
