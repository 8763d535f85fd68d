// The thread between records and the items they answer, walked both ways.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import { contractedCase } from '../../ipc/standin-disposal-seed'
import { presetMark } from '../../ipc/standin-inspection'
import { openedInspection } from '../../ipc/standin-inspection-seed'

test('a_medium_leads_to_the_very_item_it_answers', async () => {
  await open('/register/media/R8-総務-USB-0001')
  const items = at('ties-points_here-items')
  await expect.element(items).toHaveTextContent('点検項目（R8-総務-点検-01、1件）')
  await expect.element(items).toHaveTextContent('13-1-1（未点検）媒体を定められた場所に保管しているか。')
  await isAccessible()
  await picture('ties-items')
  await at('tie-item-13-1-1').click()
  await expect.element(at('item-13-1-1')).toHaveFocus()
  await expect.element(at('item-13-1-1')).toBeInViewport()
})

test('a_disposal_leads_to_its_item_and_the_item_to_the_disposals_of_its_year', async () => {
  await open(`/disposal/${encodeURIComponent(contractedCase)}`)
  await at('tie-item-15-2-1').click()
  await expect.element(at('item-15-2-1')).toHaveFocus()
  await at('proposal-15-2-1').click()
  await at('rows-15-2-1').click()
  await expect.element(at('list-fy')).toHaveValue('R8')
  await expect.element(at('chip-line')).toHaveTextContent('令和8年度')
})

test('the_rows_behind_a_fact_are_those_that_were_counted_whatever_the_list_showed_before', async () => {
  await open('/register/handling_event')
  await at('list-fy').selectOptions('全ての年度')
  await at('list-search').fill('住民')
  await page.getByRole('button', { name: '探す' }).click()
  await expect.element(at('chip-line')).toHaveTextContent('検索「住民」')
  window.location.hash = `/inspection/${encodeURIComponent(openedInspection)}`
  await at('proposal-16-1-1').click()
  await at('rows-16-1-1').click()
  await expect.element(at('list-fy')).toHaveValue('R8')
  await expect.element(at('chip-line')).toHaveTextContent('令和8年度')
  await expect.element(at('chip-line')).not.toHaveTextContent('検索')
})

test('what_stands_now_is_looked_up_in_all_years', async () => {
  await open(`/inspection/${encodeURIComponent(openedInspection)}`)
  await at('proposal-13-1-1').click()
  await at('rows-13-1-1').click()
  await expect.element(at('list-fy')).toHaveValue('')
  await expect.element(at('count')).toHaveTextContent('12件／全12件')
})

test('an_item_that_was_folded_away_is_unfolded_for_whoever_comes_for_it', async () => {
  const office = await open('/')
  const row = office.desk.partsOf('inspection_answer', openedInspection).find((one) => one.shown.item_id === '15-2-1')
  if (row) office.desk.fill('inspection_answer', row, { judgement: 'na', na_reason: '委託した廃棄がないため' })
  row?.marks.push(presetMark)
  window.location.hash = `/disposal/${encodeURIComponent(contractedCase)}`
  await at('tie-item-15-2-1').click()
  await expect.element(at('item-15-2-1')).toHaveFocus()
})
