// Every register of the regulation: found from the left, listed, its form, its parts, and its thread to the others.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture, problemsShown } from '../../../test/bench'
import { shapes } from '../../ipc/standin-desk'
import { registerPath } from '../../parts/register-path'
import { places } from '../../words/frame'
import { aboutRegisters } from '../../words/registers'

test('every_register_has_one_place_and_a_line_on_what_it_is_for', () => {
  const whole = shapes.filter((shape) => !shape.part_of).map((shape) => shape.id)
  expect(places.flatMap((place) => place.registers).sort()).toEqual([...whole].sort())
  expect(Object.keys(aboutRegisters).sort()).toEqual([...whole].sort())
})

test('parts_are_seen_only_with_the_record_they_belong_to', () => {
  for (const shape of shapes) {
    expect(registerPath(shape.id) === null, shape.id).toBe(shape.part_of !== '')
  }
})

test('every_field_a_person_fills_has_its_help', () => {
  for (const shape of shapes) {
    for (const field of shape.fields.filter((one) => !one.derived)) {
      expect(field.help, `${shape.id}.${field.id}`).not.toBe('')
    }
  }
})

test('the_other_registers_stand_by_article_and_lead_to_their_lists', async () => {
  await open('/')
  await at('nav-others').click()
  await expect.element(at('others')).toHaveTextContent('入退室')
  const articles = [...document.querySelectorAll('th[scope=rowgroup]')].map((one) => one.textContent)
  expect(articles.slice(0, 2)).toEqual(['第4条', '第7条'])
  await isAccessible()
  await picture('others')
  await at('other-room_entry').click()
  await expect.element(page.getByRole('heading', { name: '入退室', level: 1 })).toBeVisible()
  await expect.element(at('nav-others')).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: 'その他の台帳へ戻る' }).click()
  await expect.element(at('other-room_entry')).toBeVisible()
})

test('an_empty_register_says_what_it_is_for_and_what_comes_first', async () => {
  await open('/register/access_grant', { bare: true })
  await expect.element(page.getByText('アクセス権限にはまだ記録がありません。')).toBeVisible()
  await expect.element(page.getByText('「新しく登録」から1件目を書いてください。')).toBeVisible()
  await isAccessible()
  await at('empty-first').getByRole('link', { name: '職員' }).click()
  await expect.element(page.getByRole('heading', { name: '職員', level: 1 })).toBeVisible()
  await expect.element(at('nav-people')).toHaveAttribute('aria-current', 'page')
})

test('somebody_who_only_reads_is_not_asked_to_write_into_an_empty_register', async () => {
  await open('/register/access_grant', { bare: true, role: 'auditor' })
  await expect.element(page.getByText('登録されると、ここに並びます。')).toBeVisible()
  await expect.element(at('empty-first')).not.toBeInTheDocument()
  await expect.element(at('new-record')).not.toBeInTheDocument()
})

test('the_registers_of_one_place_lie_side_by_side', async () => {
  await open('/register/contract')
  await expect.element(at('sibling-contract')).toHaveAttribute('aria-current', 'page')
  await isAccessible()
  await picture('contract')
  await at('sibling-vendor').click()
  await expect.element(page.getByRole('heading', { name: '事業者', level: 1 })).toBeVisible()
  await expect.element(at('nav-contract')).toHaveAttribute('aria-current', 'page')
  await expect.element(at('nav-media')).not.toHaveAttribute('aria-current')
})

test('a_permission_is_added_to_its_contract_put_right_and_struck_out', async () => {
  const office = await open('/register/contract/R8-総務-委託-0001')
  await expect.element(page.getByText('委託先への許可はまだ書かれていません。')).toBeVisible()
  await at('add-contract_permission').click()
  await at('save').click()
  await expect.poll(() => problemsShown().length).toBeGreaterThan(0)
  const kind = shapes.find((shape) => shape.id === 'contract_permission')?.fields.find((field) => field.id === 'kind')
  await page.getByRole('radio', { name: kind?.choices[0]?.label ?? '' }).click()
  await at('field-permission_no').fill('許-8-001')
  for (const day of ['permitted_on', 'until']) {
    await at(`field-${day}`).fill(day === 'until' ? 'R9.3.31' : 'R8.11.20')
    await userEvent.keyboard('{Tab}')
  }
  await at('save').click()
  await expect.element(at('parts-contract_permission')).toHaveTextContent('許-8-001')
  await isAccessible()
  await picture('contract-record')
  const no = office.desk.rows('contract_permission')[0]?.no ?? ''
  await at(`correct-${no}`).click()
  await at('field-permission_no').fill('許-8-002')
  await at('field-reason-of-change').fill('番号の書き誤り')
  await at('save').click()
  await expect.element(at('parts-contract_permission')).toHaveTextContent('許-8-002')
  await expect.element(at('record-no')).toHaveTextContent('R8-総務-委託-0001')
  await at(`void-${no}`).click()
  await at('void-reason').fill('二重に書いたため')
  await at('void-go').click()
  await expect.element(at(`part-${no}`)).toHaveTextContent('理由：二重に書いたため')
  await expect.element(at(`correct-${no}`)).not.toBeInTheDocument()
})

test('an_incident_grows_by_its_steps_and_a_training_by_its_attendance', async () => {
  await open('/register/incident/R8-総務-事案-0001')
  await expect.element(at('parts-incident_step')).toHaveTextContent('保護管理者に口頭で報告した。')
  await isAccessible()
  await picture('incident')
  window.location.hash = '/register/training/R8-総務-研修-0001'
  await expect.element(at('parts-training_attendee')).toHaveTextContent('課長 例 一郎')
  await at('add-training_attendee').click()
  await at('field-staff').fill('主事 例 花子')
  await userEvent.keyboard('{Tab}')
  await page.getByRole('radio', { name: '受講', exact: true }).click()
  await at('field-attended_on').fill('R8.5.12')
  await userEvent.keyboard('{Tab}')
  await at('save').click()
  await expect.element(at('parts-training_attendee')).toHaveTextContent('主事 例 花子')
  await isAccessible()
  await picture('training')
})

test('what_a_step_writes_is_no_field_to_fill_in', async () => {
  await open('/register/incident/R8-総務-事案-0001')
  await expect.element(at('correct')).toBeVisible()
  await expect.element(at('fill-later')).not.toBeInTheDocument()
  window.location.hash = '/register/incident/new'
  await expect.element(at('field-summary')).toBeVisible()
  await expect.element(at('field-closed_on')).not.toBeInTheDocument()
  // A ledger keeps no state: what comes later may be filled in.
  window.location.hash = '/register/handling_event/R8-総務-取扱-0003'
  await expect.element(at('fill-later')).toBeVisible()
})

test('somebody_who_only_reads_puts_no_part_right', async () => {
  await open('/register/training/R8-総務-研修-0001', { role: 'auditor' })
  await expect.element(at('parts-training_attendee')).toHaveTextContent('課長 例 一郎')
  await expect.element(at('add-training_attendee')).not.toBeInTheDocument()
  await expect.element(page.getByRole('columnheader', { name: '直す' })).not.toBeInTheDocument()
})

test('the_thread_is_walked_from_information_to_the_inspection_and_back', async () => {
  await open('/register/info_asset')
  await page.getByRole('row', { name: /会計年度任用職員名簿/ }).click()
  await expect.element(at('ties-points_here-media')).toHaveTextContent('媒体管理台帳（12件）')
  // Twelve media are folded, one contract is not.
  await expect.element(page.getByRole('link', { name: 'R8-総務-USB-0003' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('link', { name: 'R8-総務-委託-0001' })).toBeVisible()
  await isAccessible()
  await picture('ties')
  await at('ties-points_here-media').getByText('媒体管理台帳').click()
  await page.getByRole('link', { name: 'R8-総務-USB-0003' }).click()
  await expect.element(at('record-no')).toHaveTextContent('R8-総務-USB-0003')
  await expect.element(at('ties-points_to-info_asset')).toHaveTextContent('会計年度任用職員名簿')
  await at('ties-points_here-disposal').getByRole('link', { name: 'R8-総務-廃棄-0002' }).click()
  await expect.element(at('disposal-status')).toBeVisible()
  await expect.element(at('ties-points_to')).toHaveTextContent('主事 例 花子')
  await isAccessible()
})

test('a_sections_own_fields_stand_at_the_end_of_the_form_under_their_heading', async () => {
  const vendor = shapes.find((shape) => shape.id === 'vendor')
  const like = vendor?.fields.find((field) => field.id === 'note')
  if (!vendor || !like) throw new Error('no vendor')
  vendor.fields.push({ ...like, id: 'own_1', label: '登録番号', own: true })
  try {
    await open('/register/vendor/new')
    await expect.element(page.getByRole('heading', { name: '独自項目', level: 2 })).toBeVisible()
    const order = [...document.querySelectorAll('[data-field]')].map((one) => one.getAttribute('data-field'))
    expect(order.at(-1)).toBe('own_1')
    await isAccessible()
    await picture('form-own')
    await at('field-name').fill('例示運送')
    await at('field-own_1').fill('T-0012')
    await at('save').click()
    await expect.element(page.getByText('T-0012')).toBeVisible()
  } finally {
    vendor.fields.pop()
  }
})

test('a_record_is_headed_by_its_number_and_by_what_it_is', async () => {
  const office = await open('/register/media/R8-総務-USB-0001')
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('R8-総務-USB-0001USBメモリ 例示電機')
  const person = office.desk.rows('staff')[1]?.no ?? ''
  window.location.hash = `/register/staff/${encodeURIComponent(person)}`
  await expect.element(at('record-name')).toHaveTextContent('主事 例 花子')
  await isAccessible()
  window.location.hash = '/register/handling_event/R8-総務-取扱-0004'
  await expect.element(at('record-name')).toHaveTextContent('受領 会計年度任用職員名簿')
})

test('a_stock_take_is_begun_once_and_a_medium_is_registered_one_after_the_other', async () => {
  await open('/register/stocktake')
  await expect.element(at('new-record')).toHaveTextContent('棚卸を始める')
  await at('new-record').click()
  await expect.element(page.getByRole('heading', { name: '棚卸を始める', level: 1 })).toBeVisible()
  await expect.element(at('save')).toHaveTextContent('棚卸を始める')
  await expect.element(at('save-next')).not.toBeInTheDocument()
  await isAccessible()
  window.location.hash = '/register/media/new'
  await expect.element(page.getByRole('heading', { name: '媒体の登録', level: 1 })).toBeVisible()
  await expect.element(at('save-next')).toBeVisible()
})

test('a_register_without_own_fields_has_no_heading_for_them', async () => {
  await open('/register/vendor/new')
  await expect.element(at('field-name')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: '独自項目', level: 2 })).not.toBeInTheDocument()
})

test('own_fields_are_decided_from_the_settings', async () => {
  await open('/settings')
  await at('settings-own_field').click()
  await expect.element(page.getByRole('heading', { name: '独自項目', level: 1 })).toBeVisible()
  await expect.element(at('nav-settings')).toHaveAttribute('aria-current', 'page')
  await at('new-record').click()
  await expect.element(at('field-label')).toBeVisible()
  await isAccessible()
})
