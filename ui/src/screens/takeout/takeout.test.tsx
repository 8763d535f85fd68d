// A take-out from the request to its return, each step with its own form and its own hands.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import { askedTakeout, overdueTakeout } from '../../ipc/standin-takeout'

const slip = (no: string) => `/register/takeout/${no}`

test('a_request_asks_only_what_is_known_before_the_decision', async () => {
  await open('/register/takeout/new')
  await expect.element(at('field-destination')).toBeVisible()
  for (const later of ['approved_by', 'departed_at', 'returned_at', 'received_on']) {
    await expect.element(at(`field-${later}`)).not.toBeInTheDocument()
  }
  await isAccessible()
})

test('a_take_out_is_approved_leaves_and_comes_back', async () => {
  const office = await open(slip(askedTakeout))
  await expect.element(at('takeout-course')).toHaveTextContent('1．申請中')
  await isAccessible()
  await picture('takeout')
  await at('step-approved').click()
  await expect.element(at('takeout-approved')).toBeVisible()
  await isAccessible()
  await at('save').click()
  await expect.element(at('takeout-approved')).not.toBeInTheDocument()
  await expect.element(at('takeout-stages')).toHaveTextContent('済み：1．申請中2．承認')
  await at('step-out').click()
  await at('field-departed_at').fill('R8.11.22 9:00')
  await userEvent.keyboard('{Tab}')
  await expect.element(at('field-departed_at-words')).toHaveTextContent('令和8年11月22日')
  await at('save').click()
  await expect.element(at('status-R8-総務-USB-0001')).toHaveTextContent('持出中')
  await expect.element(at('step-cancelled')).not.toBeInTheDocument()
  await at('step-returned').click()
  // What the step refuses to do without is marked so before anybody runs into it.
  await expect.element(page.getByRole('group', { name: '返却時の内容確認 ※必須' })).toBeVisible()
  await at('save').click()
  await expect.element(page.getByText('返却時確認者が書かれていません。')).toBeVisible()
  await isAccessible()
  await at('field-return_checker').fill('課長 例 一郎')
  await userEvent.keyboard('{Tab}')
  await at('field-return_complete-true').click()
  await at('save').click()
  await expect.element(page.getByText('この持出し・送付の手続は終わっています。')).toBeVisible()
  await expect.element(at('status-R8-総務-USB-0001')).toHaveTextContent('保管中')
  expect(office.desk.find('takeout', askedTakeout).shown.return_checker).toBe('課長 例 一郎')
})

test('a_rejection_wants_its_reason', async () => {
  await open(slip(askedTakeout))
  await at('step-rejected').click()
  await at('save').click()
  await expect.element(page.getByText('却下・取下げの理由が書かれていません。')).toBeVisible()
  await at('field-reject_reason').fill('紙の写しで足りるため')
  await at('save').click()
  await expect.element(at('takeout-stages')).toHaveTextContent('済み：1．申請中2．却下')
  await expect.element(at('step-approved')).not.toBeInTheDocument()
})

test('what_should_have_come_back_is_said_in_words', async () => {
  await open(slip(overdueTakeout))
  await expect.element(page.getByText('返却予定日を4日過ぎています。')).toBeVisible()
  await isAccessible()
  await picture('takeout-overdue')
})

test('a_clerk_asks_and_does_not_decide', async () => {
  await open(slip(askedTakeout), { role: 'clerk' })
  await expect.element(page.getByText('承認：保護管理者が行います。')).toBeVisible()
  await expect.element(at('step-approved')).not.toBeInTheDocument()
  await expect.element(at('step-cancelled')).toBeVisible()
  // What the steps write is not filled in beside them.
  await expect.element(at('fill-later')).not.toBeInTheDocument()
})

test('an_auditor_takes_no_step', async () => {
  await open(slip(overdueTakeout), { role: 'auditor' })
  await expect.element(page.getByText('返却：あなたの役割では記録できません。')).toBeVisible()
  await expect.element(at('step-returned')).not.toBeInTheDocument()
})

test('a_day_is_put_off_with_its_reason_by_the_head', async () => {
  const office = await open(slip(overdueTakeout))
  await at('step-extended').click()
  await expect.element(at('takeout-extended')).toBeVisible()
  await isAccessible()
  await at('field-due_back_on').fill('R8.11.30')
  await userEvent.keyboard('{Tab}')
  await at('field-note').fill('調査が長引いたため')
  await at('save').click()
  await expect.element(at('takeout-extended')).not.toBeInTheDocument()
  await expect.element(page.getByText('返却予定日を4日過ぎています。')).not.toBeInTheDocument()
  expect(office.desk.find('takeout', overdueTakeout).shown.note).toContain('調査が長引いたため')
})

test('a_clerk_puts_no_day_off', async () => {
  await open(slip(overdueTakeout), { role: 'clerk' })
  await expect.element(page.getByText('期限の延長：保護管理者が行います。')).toBeVisible()
})
