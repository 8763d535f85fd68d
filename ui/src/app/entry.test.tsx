// The door: first run, login, lock, practice.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../test/bench'
import { testPassword } from '../ipc/standin-session'

test('the_first_run_leads_from_the_section_to_the_home_page', async () => {
  await open('/', { state: 'none', bare: true })
  await expect.element(at('wizard-section')).toBeVisible()
  await isAccessible()
  await picture('first-run')
  await at('wizard-next').click()
  await expect.element(page.getByText('課名が空欄です。')).toBeVisible()
  await at('wizard-section').fill('総務課')
  await at('wizard-code').fill('総務')
  await at('wizard-next').click()
  await at('wizard-manager').fill('総務課長')
  await at('wizard-next').click()
  await at('wizard-password').fill('総務課')
  await expect.element(at('strength')).toHaveTextContent('とても弱い')
  await at('wizard-password').fill(testPassword)
  await at('wizard-password-again').fill(testPassword)
  await picture('first-run-password')
  await isAccessible()
  await at('wizard-next').click()
  await expect.element(at('recovery-lines')).toBeVisible()
  await isAccessible()
  await picture('first-run-sheet')
  // Without the word that the sheet is put away nothing goes on.
  await at('wizard-finish').click({ force: true })
  await expect.element(at('recovery-lines')).toBeVisible()
  await at('wizard-confirm').click()
  await at('wizard-finish').click()
  await expect.element(at('nav-home')).toBeVisible()
  await expect.element(page.getByText('台帳はまだ空です。')).toBeVisible()
})

test('a_wrong_password_is_said_and_the_right_one_opens', async () => {
  await open('/', { state: 'closed' })
  await at('login-name').fill('課長A')
  await at('login-password').fill('ちがう')
  await at('login').click()
  await expect.element(page.getByText('名前かパスワードが違います。')).toBeVisible()
  await isAccessible()
  await picture('login')
  await at('login-password').fill(testPassword)
  await userEvent.keyboard('{Enter}')
  await expect.element(at('who')).toHaveTextContent('課長A（保護管理者）')
})

test('a_lock_hides_the_work_and_unlocking_returns_to_the_caret', async () => {
  const office = await open('/register/media/new')
  await at('field-maker').fill('例示電機')
  const maker = at('field-maker').element() as HTMLInputElement
  maker.setSelectionRange(2, 2)
  await userEvent.keyboard('{Control>}l{/Control}')
  await expect.element(at('locked')).toBeVisible()
  await expect.element(at('field-maker')).not.toBeVisible()
  await isAccessible()
  await picture('locked')
  await at('unlock-password').fill(testPassword)
  await at('unlock').click()
  await expect.element(at('field-maker')).toHaveFocus()
  await expect.element(at('field-maker')).toHaveValue('例示電機')
  expect(maker.selectionStart).toBe(2)
  office.lockNow()
  await expect.element(at('locked')).toBeVisible()
})

test('the_practice_store_says_so_on_every_screen', async () => {
  await open('/register/media', { practice: true })
  await expect
    .element(at('practice-banner'))
    .toHaveTextContent('練習用データです。ここに書いたことは本番には残りません')
  await isAccessible()
  await picture('practice')
  await at('leave-practice').click()
  await expect.element(at('login')).toBeVisible()
})
