// The other places: home, log, settings, the frame's keys.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../test/bench'

test('home_says_what_is_due_and_leads_there', async () => {
  await open('/')
  await expect.element(page.getByText('R8-総務-USB-0011が廃棄待ちのままです。')).toBeVisible()
  await isAccessible()
  await picture('home')
  await page.getByRole('link', { name: 'R8-総務-USB-0011 開く' }).click()
  await expect.element(at('record-no')).toHaveTextContent('R8-総務-USB-0011')
})

test('home_tells_what_changed_since_the_last_report_and_leads_there', async () => {
  const office = await open('/')
  await expect.element(page.getByText('F10 自己点検結果報告書')).toBeVisible()
  await expect.element(at('since')).toHaveTextContent('媒体管理台帳12')
  await at('since').getByRole('link', { name: '媒体管理台帳' }).click()
  await expect.element(at('list-media')).toBeVisible()
  office.desk.reported = null
  window.location.hash = '/'
  await expect.element(page.getByText('総括保護管理者への報告書（F10）は、まだ印刷されていません。')).toBeVisible()
  await isAccessible()
})

test('home_tells_what_the_program_put_right_of_its_own_accord', async () => {
  const office = await open('/')
  await expect.element(at('today')).toBeVisible()
  expect(document.querySelector('[data-testid="notices"]')).toBeNull()
  const told = '鍵ファイルの控えの一つが失われたか書き換えられていたため、書き直しました。'
  office.desk.notices.push(`令和8年11月22日 09:00　${told}`)
  window.location.hash = '/log'
  await expect.element(at('log-lines')).toBeVisible()
  window.location.hash = '/'
  await expect.element(at('notices')).toHaveTextContent(told)
  await isAccessible()
  await picture('home-notices')
})

test('the_log_is_read_and_verified', async () => {
  await open('/log')
  await expect.element(at('log-lines')).toHaveTextContent('媒体管理台帳に登録')
  await expect.element(at('log-head')).toHaveTextContent('9f86d081884c7d659a2f')
  await at('verify').click()
  await expect.element(at('verified')).toHaveTextContent('全て元のままです。')
  await isAccessible()
  await picture('log')
})

test('every_part_of_the_settings_is_accessible', async () => {
  await open('/settings')
  await expect.element(at('settings-people')).toBeVisible()
  await isAccessible()
  await picture('settings')
  for (const part of ['section', 'people', 'password', 'paper', 'idle', 'recovery', 'regulation']) {
    window.location.hash = `/settings/${part}`
    await expect.element(page.getByRole('link', { name: '設定へ戻る' })).toBeVisible()
    await isAccessible()
    await picture(`settings-${part}`)
  }
})

test('a_person_is_added_and_the_paper_boxes_are_chosen', async () => {
  const office = await open('/settings/people')
  await at('person-add').click()
  await at('person-name').fill('係員B')
  await at('person-role').selectOptions('保護担当者')
  await at('person-password').fill('夕焼けの海と古い時計')
  await at('person-password-again').fill('夕焼けの海と古い時計')
  await at('save').click()
  await expect.element(at('person-係員B')).toHaveTextContent('保護担当者')
  // What somebody may do does not change by the slip of a wheel over a list.
  await page.getByLabelText('係員Bの役割').selectOptions('監査責任者')
  await isAccessible()
  await at('person-turn').getByRole('button', { name: '戻る' }).click()
  await expect.element(page.getByLabelText('係員Bの役割')).toHaveValue('officer')
  await page.getByLabelText('係員Bの役割').selectOptions('監査責任者')
  await at('person-turn-go').click()
  await expect.element(page.getByLabelText('係員Bの役割')).toHaveValue('auditor')
  window.location.hash = '/settings/paper'
  await at('boxes-none').click()
  await expect.poll(() => office.desk.settings.get('boxes')).toBe('none')
})

test('the_key_bar_says_what_keys_do_and_hides', async () => {
  await open('/register/media')
  const bar = page.getByRole('list', { name: 'いま使えるキー' })
  await expect.element(bar).toHaveTextContent('F3新規')
  await expect.element(bar).toHaveTextContent('F9絞り込み')
  await userEvent.keyboard('{Alt>}w{/Alt}')
  await expect.element(bar).not.toBeInTheDocument()
  const reload = new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })
  window.dispatchEvent(reload)
  expect(reload.defaultPrevented).toBe(true)
  await userEvent.keyboard('{F3}')
  await expect.element(at('form-media')).toBeVisible()
})

test('a_narrow_window_reflows_into_one_column', async () => {
  await page.viewport(640, 800)
  await open('/register/media')
  await expect.element(at('row-R8-総務-USB-0001')).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(640)
  await isAccessible()
  await picture('narrow')
  await page.viewport(1280, 800)
})
