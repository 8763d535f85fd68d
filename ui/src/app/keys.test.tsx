// Keys and the eye: what is refused comes into view, Esc goes step by step, and a dialog keeps its keys to itself.
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open } from '../../test/bench'
import { sampleIncident } from '../ipc/standin-registers-seed'

afterEach(() => vi.restoreAllMocks())

/** Whether the whole height of `element` can be seen in the box that scrolls. */
function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const around = element.closest('.main, .dialog')?.getBoundingClientRect()
  return around !== undefined && top >= around.top - 1 && Math.min(bottom, top + 40) <= around.bottom + 1
}

test('a_refused_save_is_brought_into_view', async () => {
  await page.viewport(1000, 500)
  await open('/register/media/new')
  await at('field-note').click()
  expect(document.querySelector('h1') && inSight(document.querySelector('h1') as Element)).toBe(false)
  await userEvent.keyboard('{F12}')
  await expect.element(page.getByText('か所を確かめてください。', { exact: false })).toBeVisible()
  await expect.poll(() => inSight(page.getByRole('alert').first().element())).toBe(true)
  // The eye is led, the hands stay where they were.
  await expect.element(at('field-note')).toHaveFocus()
})

test('a_fresh_form_waits_in_its_first_field', async () => {
  await open('/register/staff')
  await expect.element(at('new-record')).toBeVisible()
  await userEvent.keyboard('{F3}')
  await expect.element(at('field-name')).toHaveFocus()
})

test('esc_in_open_candidates_closes_them_and_keeps_the_field', async () => {
  await open('/register/media/new')
  await at('field-custodian').click()
  await at('field-custodian').fill('例')
  await expect.element(page.getByRole('listbox')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  await expect.element(at('field-custodian')).toHaveFocus()
  await expect.element(at('status')).toHaveTextContent('')
})

test('the_first_esc_in_a_field_warns_and_the_second_leaves_the_form', async () => {
  await open('/register/location/new')
  await at('field-name').click()
  await userEvent.keyboard('{Escape}')
  await expect.element(at('field-name')).toHaveFocus()
  await expect.element(at('status')).toHaveTextContent('もう一度Esc')
  await userEvent.keyboard('{Escape}')
  await expect.element(at('new-record')).toBeVisible()
})

test('under_an_open_dialog_no_key_is_heard', async () => {
  await open(`/register/incident/${encodeURIComponent(sampleIncident)}`)
  const bar = page.getByRole('list', { name: 'いま使えるキー' })
  await expect.element(bar).toHaveTextContent('F2')
  await at('step-step').click()
  await at('field-what').fill('確認中')
  await expect.poll(() => document.querySelector('.key-bar')?.textContent).not.toContain('F2')
  await userEvent.keyboard('{F2}')
  await expect.element(at('field-what')).toHaveValue('確認中')
  await userEvent.keyboard('{F12}')
  await expect.element(page.getByText('区分が空欄です。', { exact: false })).toBeVisible()
  await isAccessible()
})

test('ctrl_d_and_plus_copy_an_empty_field_from_the_last_record', async () => {
  const office = await open('/register/handling_event/new')
  const last = office.desk.rows('handling_event').at(-1)
  expect(last?.values.purpose).toBeTruthy()
  await at('field-purpose').click()
  await userEvent.keyboard('{Control>}d{/Control}')
  await expect.element(at('field-purpose')).toHaveValue(String(last?.values.purpose))
  await at('field-subject_count').click()
  await userEvent.keyboard('+')
  await expect.element(at('field-subject_count')).toHaveValue(String(last?.values.subject_count))
})

test('yes_and_no_are_two_answers_and_none_is_given_before_it_was', async () => {
  await open('/register/handling_event/new')
  const box = page.getByTestId('field-subject_count_rough')
  await expect.element(box.getByRole('radio', { name: 'はい', exact: true })).not.toBeChecked()
  await expect.element(box.getByRole('radio', { name: 'いいえ', exact: true })).not.toBeChecked()
})

test('what_was_said_stays_behind_when_another_screen_opens', async () => {
  await open('/register/location/new')
  await at('field-name').fill('第2書庫')
  await userEvent.keyboard('{F12}')
  // It leads to the record, where it still stands.
  await expect.element(at('record-no')).toBeVisible()
  await expect.element(at('status')).toHaveTextContent('登録しました')
  const later = performance.now() + 5_000
  vi.spyOn(performance, 'now').mockReturnValue(later)
  await at('nav-log').click()
  await expect.element(at('status')).toHaveTextContent('')
})
