// The end of a 年度: what the registers say is not ticked, the rest is confirmed or carried over, and the year closes.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'

test('what_the_registers_say_needs_no_tick_and_what_is_open_leads_to_its_record', async () => {
  await open('/yearend')
  await expect.element(at('step-calendar')).toHaveTextContent('済み')
  await expect.element(at('confirm-calendar')).not.toBeInTheDocument()
  await expect.element(at('step-disposals').getByRole('link', { name: 'R8-総務-廃棄-0001' })).toBeVisible()
  await isAccessible()
  await picture('year-end')
})

test('a_year_is_confirmed_carried_over_and_closed', async () => {
  await open('/yearend')
  await expect.element(at('year-end-progress')).toHaveTextContent('3事項のうち1事項')
  await at('year-end-close').click()
  await expect.element(page.getByText('「文書番号の年度替わり」が済んでいません。')).toBeVisible()
  await at('confirm-numbers').click()
  await expect.element(at('step-numbers')).toHaveTextContent('確認済み')
  await at('carry-disposals').click()
  await expect.element(at('year-end-carry')).toBeVisible()
  await isAccessible()
  await at('carry-go').click()
  await expect.element(page.getByText('済んでいないものが1件あります。')).toBeVisible()
  await at('carry-reason').fill('証明書の到着待ち')
  await at('carry-go').click()
  await expect.element(at('step-disposals')).toHaveTextContent('理由：証明書の到着待ち')
  await at('year-end-close').click()
  await expect.element(page.getByText('この年度の確認は完了しています。')).toBeVisible()
  await expect.element(at('confirm-numbers')).not.toBeInTheDocument()
  await isAccessible()
})

test('a_clerk_sees_how_the_year_stands_and_confirms_nothing', async () => {
  await open('/yearend', { role: 'clerk' })
  await expect.element(page.getByText('完了は保護管理者が行います。')).toBeVisible()
  await expect.element(at('confirm-numbers')).not.toBeInTheDocument()
  await expect.element(at('carry-disposals')).not.toBeInTheDocument()
})
