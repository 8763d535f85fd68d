// Practising: into it from work, from person to person, beginning anew, and out again.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import type { StandIn } from '../../ipc/standin'
import { practicePassword, testPassword } from '../../ipc/standin-session'
import { trainees } from '../../words/practice'

/** Holds back the answer to one call until it is let go. */
function held(office: StandIn, name: string): () => void {
  const answer = office.call
  let go = () => {}
  const waited = new Promise<void>((done) => {
    go = done
  })
  office.call = async (asked, request) => {
    if (asked === name) await waited
    return answer(asked, request)
  }
  return () => go()
}

test('from_the_sections_own_store_practice_begins_at_home_and_says_before_what_becomes_of_the_work', async () => {
  await open('/')
  await at('nav-practice').click()
  await expect.element(page.getByText('今の仕事からログアウトします', { exact: false })).toBeVisible()
  await expect.element(page.getByText('画面の上に橙の帯が出て', { exact: false })).toBeVisible()
  await isAccessible()
  await picture('practice-before')
  await at('practice-start').click()
  await expect.element(at('practice-banner')).toBeVisible()
  await expect.element(at('who')).toHaveTextContent('練習（保護管理者）')
  await expect.element(at('nav-home')).toHaveAttribute('aria-current', 'page')
  await expect.element(at('today')).toBeVisible()
})

test('what_was_half_written_is_kept_before_practice_begins', async () => {
  const office = await open('/register/location/new')
  await at('field-name').fill('第4書庫')
  await at('nav-practice').click()
  await at('practice-start').click()
  await expect.element(at('practice-banner')).toBeVisible()
  expect(office.desk.drafts.get('add/location')?.body).toContain('第4書庫')
})

test('while_the_practice_store_is_being_made_nothing_else_is_reached', async () => {
  const office = await open('/practice')
  const go = held(office, 'start_practice')
  await at('practice-start').click()
  await expect.element(at('practice-waiting')).toHaveTextContent('1分ほどかかります。')
  await isAccessible()
  expect(at('practice-waiting').element().querySelector('button')).toBeNull()
  go()
  await expect.element(at('practice-banner')).toBeVisible()
})

test('everybody_of_the_practice_section_can_be_tried_and_the_one_at_work_is_marked', async () => {
  await open('/practice', { practice: 'beside' })
  for (const { name, role } of trainees) {
    await expect.element(at(`trainee-${name}`)).toHaveTextContent(role)
  }
  await expect.element(at('trainee-練習')).toHaveTextContent('今の人')
  await isAccessible()
  await picture('practice-inside')
  await at('become-係員').click()
  await expect.element(at('who')).toHaveTextContent('係員（係員）')
  await expect.element(at('nav-home')).toHaveAttribute('aria-current', 'page')
  await at('nav-practice').click()
  await expect.element(at('trainee-係員')).toHaveTextContent('今の人')
  await expect.element(at('become-練習')).toBeVisible()
})

test('practice_begins_anew_only_after_a_question_and_gives_up_what_was_tried', async () => {
  const office = await open('/register/location/new', { practice: 'beside' })
  await at('field-name').fill('第5書庫')
  await at('save').click()
  await expect.element(at('record-no')).toBeVisible()
  await at('nav-practice').click()
  await at('practice-anew').click()
  await expect.element(at('practice-anew-ask')).toHaveTextContent('全て消えます')
  await isAccessible()
  await at('practice-anew-ask').getByRole('button', { name: 'やめる' }).click()
  expect(office.desk.rows('location')).toHaveLength(3)
  const go = held(office, 'practice_anew')
  await at('practice-anew').click()
  await at('practice-anew-go').click()
  await expect.element(at('practice-waiting')).toHaveTextContent('1分ほどかかります。')
  go()
  await expect.element(at('today')).toBeVisible()
  expect(office.desk.rows('location')).toHaveLength(2)
  // What the screens had read went with it.
  window.location.hash = '/register/location'
  await expect.element(at('count')).toHaveTextContent('2件／全2件')
})

test('practice_is_left_for_the_login_of_the_sections_own_store', async () => {
  await open('/practice', { practice: 'beside' })
  await at('practice-leave').click()
  await at('login-name').fill('課長A')
  await at('login-password').fill(testPassword)
  await at('login').click()
  await expect.element(at('who')).toHaveTextContent('課長A（保護管理者）')
  expect(document.querySelector('[data-testid="practice-banner"]')).toBeNull()
})

test('whoever_logs_out_of_practice_is_not_stuck_at_its_door', async () => {
  await open('/', { practice: 'beside' })
  await at('log-out').click()
  for (const { name, role } of trainees) {
    await expect.element(page.getByText(`「${name}」（${role}）`, { exact: false })).toBeVisible()
  }
  await isAccessible()
  await picture('practice-login')
  await at('login-name').fill('監査')
  await at('login-password').fill(practicePassword)
  await at('login').click()
  await expect.element(at('who')).toHaveTextContent('監査（監査責任者）')
  await at('log-out').click()
  await at('leave-practice').click()
  await expect.element(at('wizard-practice')).toBeVisible()
})

test('where_there_is_nothing_to_go_back_to_no_way_back_is_offered', async () => {
  await open('/practice', { practice: 'only' })
  await expect.element(at('practice-banner')).toBeVisible()
  await expect.element(at('practice-anew')).toBeVisible()
  expect(document.querySelector('[data-testid="leave-practice"], [data-testid="practice-leave"]')).toBeNull()
  await at('become-担当').click()
  await expect.element(at('who')).toHaveTextContent('担当（保護担当者）')
  await at('log-out').click()
  await expect.element(at('login')).toBeVisible()
  expect(document.querySelector('[data-testid="leave-practice"]')).toBeNull()
})

test('practice_from_the_first_run_leads_back_to_the_first_run', async () => {
  await open('/', { state: 'none', bare: true })
  await at('wizard-practice').click()
  await expect.element(at('practice-banner')).toBeVisible()
  await at('leave-practice').click()
  await expect.element(at('wizard-section')).toBeVisible()
})
