// The boxes of a date say one text, whichever box a person writes in.
import { expect, test } from 'vitest'
import { boxesOf, textOf } from './wareki'

const understood = boxesOf('2026-11-20', false)

test('an_understood_day_is_said_in_its_era', () => {
  expect(textOf(understood)).toBe('令和8年11月20日')
  expect(textOf({ ...understood, day: '21' })).toBe('令和8年11月21日')
})

test('a_whole_date_typed_over_an_understood_day_replaces_it', () => {
  for (const typed of ['今日', '20261119', 'R8.11.21', '平成31年5月1日', '+7', '11/22']) {
    expect(textOf({ ...understood, year: typed })).toBe(typed)
  }
  expect(textOf({ ...understood, year: '今日', time: '9:05' })).toBe('今日 9:05')
})
