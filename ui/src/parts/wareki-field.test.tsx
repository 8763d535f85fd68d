// The 和暦 field on a form: one line wide, and what it understood is in sight.
import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open } from '../../test/bench'

test('a_date_with_its_time_and_its_buttons_stands_on_one_line_of_the_narrowest_column', async () => {
  // Two columns of 30rem, the least a form's column has beside another one.
  await page.viewport(1240, 800)
  onTestFinished(() => page.viewport(1280, 800))
  await open('/register/handling_event/new')
  await expect.element(at('field-occurred_at')).toBeVisible()
  const row = at('field-occurred_at').element().closest('.wareki')
  expect(row?.parentElement?.clientWidth).toBe(480)
  expect(row?.getBoundingClientRect().height).toBeLessThan(50)
})

test('a_correction_comes_into_view_above_the_buttons_at_the_foot', async () => {
  await open('/register/media/new')
  await at('field-lease_end').fill('H31.5.1')
  await userEvent.keyboard('{Enter}')
  const offer = page.getByRole('button', { name: '「R1.5.1」にする' })
  await expect.element(offer).toBeVisible()
  const foot = document.querySelector('.form-foot')?.getBoundingClientRect().top ?? 0
  const below = () => document.querySelector('.field-error')?.getBoundingClientRect().bottom
  await expect.poll(below).toBeLessThanOrEqual(foot)
  await isAccessible()
})

test('a_month_is_asked_for_without_a_day', async () => {
  await open('/register/contractor_report/new')
  const year = at('field-month')
  await expect.element(year).toBeVisible()
  expect(document.querySelector('[data-testid="field-month-day"]')).toBeNull()
  await year.fill('R8.10')
  await at('field-month-month').click()
  await expect.element(at('field-month-words')).toHaveTextContent('令和8年10月＝2026-10')
  await expect.element(year).toHaveValue('8')
  await expect.element(at('field-month-month')).toHaveValue('10')
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(at('field-month-words')).toHaveTextContent('令和8年11月')
  await isAccessible()
})
