// An item takes only the answers that the standard allows, and the filters keep what they say.
import { expect, test } from 'vitest'
import { items } from '../../ipc/standin-contractor-check'
import { allowed, answered, shownItems, tally, waits } from './check-view'

test('an_item_allows_what_its_standard_allows', () => {
  const by = (id: string) => items().find((item) => item.item_id === id)
  const of = (id: string) => {
    const item = by(id)
    return item ? allowed(item) : []
  }
  expect(of('C1-1')).toEqual(['ok', 'bad'])
  expect(of('C5-1')).toEqual(['ok', 'bad', 'na', 'permitted'])
  expect(of('C7-1')).toEqual(['ok', 'bad', 'na'])
})

test('filters_and_tally_count_the_same_items', () => {
  const some = items({ 'C1-1': 'ok', 'C5-1': 'bad' })
  expect(shownItems(some, 'open')).toHaveLength(tally(some).open)
  expect(shownItems(some, 'bad').map((item) => item.item_id)).toEqual(['C5-1'])
  expect(shownItems(some, 'all').filter(waits)).toHaveLength(some.length - 2)
  expect(some.map((item) => answered(item, 'judgement')).filter(Boolean)).toEqual(['ok', 'bad'])
})
