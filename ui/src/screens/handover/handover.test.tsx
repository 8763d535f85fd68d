// A handover: what is listed, its receipt, its being called off, and that nobody's access ends by it.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import { sampleHandover } from '../../ipc/standin-turn'

const set = `/register/handover/${sampleHandover}`

test('a_set_lists_what_is_in_ones_name_and_is_received', async () => {
  const office = await open(set)
  await expect.element(at('handover-course')).toHaveTextContent('引継者の名のまま残っているものが2件あります。')
  await expect.element(at('item-係員A')).toHaveTextContent('返す・終える')
  await expect.element(page.getByRole('link', { name: '使う人と鍵を開く' })).toBeVisible()
  await isAccessible()
  await picture('handover')
  await at('step-receive').click()
  await expect.element(at('handover-receive')).toBeVisible()
  await isAccessible()
  await at('save').click()
  await expect.element(page.getByText('この引継ぎは終わっています。')).toBeVisible()
  expect(office.desk.find('handover', sampleHandover).shown.status).toBe('受領済')
})

test('a_set_is_called_off_with_its_reason', async () => {
  await open(set)
  await at('step-cancel').click()
  await at('save').click()
  await expect.element(page.getByText('取消の理由が空です。')).toBeVisible()
  await at('field-cancel_reason').fill('異動の取りやめ')
  await at('save').click()
  await expect.element(page.getByText('この引継ぎは終わっています。')).toBeVisible()
})

test('a_handover_is_found_beside_the_staff_and_asks_only_what_is_known_before', async () => {
  await open('/register/staff')
  await at('sibling-handover').click()
  await expect.element(page.getByRole('heading', { name: '引継ぎ', level: 1 })).toBeVisible()
  window.location.hash = '/register/handover/new'
  await expect.element(at('field-leaving')).toBeVisible()
  await expect.element(at('field-received_on')).not.toBeInTheDocument()
  await isAccessible()
})

test('an_auditor_reads_a_handover_and_takes_no_step', async () => {
  await open(set, { role: 'auditor' })
  await expect.element(at('handover-course')).toBeVisible()
  await expect.element(at('step-receive')).not.toBeInTheDocument()
  await expect.element(at('handover-update')).not.toBeInTheDocument()
})
