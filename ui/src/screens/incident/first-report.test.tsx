// The first report of an incident: what is known in the first minutes is asked, the rest waits folded.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture, problemsShown } from '../../../test/bench'

const form = '/register/incident/new'
const rest = () => at('form-rest')
const unfold = () => rest().getByText('続報で書く項目').click()
const inRest = (field: string) => document.querySelector(`[data-testid="form-rest"] [data-field="${field}"]`)

test('the_first_report_asks_what_is_known_at_once_and_folds_the_rest', async () => {
  await open('/register/incident')
  await expect.element(at('new-record')).toBeVisible()
  await userEvent.keyboard('{F3}')
  for (const field of ['known_at', 'nature', 'summary', 'subject_count', 'cause', 'contains_number']) {
    await expect.element(at('form-incident')).toBeVisible()
    expect(document.querySelector(`[data-field="${field}"]`)).not.toBeNull()
    expect(inRest(field)).toBeNull()
  }
  await expect.element(rest()).toHaveTextContent(/続報で書く項目（\d+）/)
  await expect.element(rest()).not.toHaveAttribute('open')
  await expect.element(at('field-prevention')).not.toBeVisible()
  await isAccessible()
  await picture('incident-first')
  await unfold()
  await expect.element(at('field-prevention')).toBeVisible()
  await isAccessible()
})

test('enter_walks_into_the_rest_only_when_it_is_open', async () => {
  await open(form)
  await at('field-well_encrypted-false').click()
  await userEvent.keyboard('{Enter}')
  await expect.element(at('save')).toHaveFocus()
  await unfold()
  await at('field-well_encrypted-false').click()
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement?.closest('[data-testid="form-rest"]')).not.toBeNull()
  await expect.element(at('field-items')).toHaveFocus()
})

test('what_is_wrong_in_the_rest_opens_it', async () => {
  await open(form)
  await unfold()
  await at('field-notified_on').fill('R8.13.40')
  await userEvent.keyboard('{Tab}')
  await unfold()
  await expect.element(rest()).not.toHaveAttribute('open')
  await at('save').click()
  await expect.poll(problemsShown).not.toHaveLength(0)
  await expect.element(rest()).toHaveAttribute('open')
  expect(inRest('notified_on')?.querySelector('.field-error')).not.toBeNull()
})

test('a_draft_that_holds_something_of_the_rest_opens_it', async () => {
  const office = await open(form)
  await unfold()
  await at('field-prevention').fill('持ち帰りを認めない。')
  await page.getByRole('button', { name: 'やめる' }).click()
  await expect.poll(() => office.desk.drafts.get('add/incident')?.body).toContain('持ち帰りを認めない。')
  await at('new-record').click()
  await expect.element(rest()).not.toHaveAttribute('open')
  await at('draft-take-up').click()
  await expect.element(rest()).toHaveAttribute('open')
  await expect.element(at('field-prevention')).toHaveValue('持ち帰りを認めない。')
})

test('a_field_of_the_rest_that_an_answer_makes_necessary_is_asked_at_once', async () => {
  await open(form)
  await expect.element(at('field-vendor')).not.toBeVisible()
  await at('field-cause').selectOptions('contractor')
  await expect.element(at('field-vendor')).toBeVisible()
  expect(inRest('vendor')).toBeNull()
  await expect.element(rest()).not.toHaveAttribute('open')
})
