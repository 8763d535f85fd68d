// An incident: its clocks follow from what is written, its 経過 grows line by line, its end asks for what lacks.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import { sampleIncident } from '../../ipc/standin-registers-seed'

const incident = `/register/incident/${encodeURIComponent(sampleIncident)}`

test('what_is_written_decides_whether_the_commission_is_told', async () => {
  await open(incident)
  await expect.element(at('incident-day')).toHaveTextContent('6日目')
  await expect.element(at('clocks')).toHaveTextContent('委員会への報告は要りません')
  await isAccessible()
  await at('step-head').click()
  await at('field-sensitive-true').click()
  await isAccessible()
  await at('save').click()
  await expect.element(at('clock-first')).toHaveTextContent('1日過ぎています')
  await expect.element(at('clock-last')).toHaveTextContent('あと24日')
  await expect.element(at('publication')).toHaveTextContent('重大（随時公表）')
  await isAccessible()
  await picture('incident')
})

test('the_numbers_in_the_names_are_explained_where_the_list_and_the_form_begin', async () => {
  await open('/register/incident')
  const explained = page.getByText('個人情報保護委員会への報告事項の番号です', { exact: false })
  await expect.element(explained).toBeVisible()
  await isAccessible()
  await at('new-record').click()
  await expect.element(page.getByRole('heading', { name: '事案の登録', level: 1 })).toBeVisible()
  await expect.element(explained).toBeVisible()
})

test('a_step_is_written_with_what_was_done', async () => {
  const office = await open(incident)
  await at('step-step').click()
  await at('save').click()
  await expect.element(page.getByText('区分が空欄です。', { exact: false })).toBeVisible()
  await at('field-kind').selectOptions('recovered')
  await at('field-what').fill('遺失物として回収した。')
  await at('save').click()
  await expect.element(at('parts-incident_step')).toHaveTextContent('遺失物として回収した。')
  expect(office.desk.partsOf('incident_step', sampleIncident)).toHaveLength(2)
})

test('it_closes_only_with_what_its_end_wants', async () => {
  await open(incident)
  await expect.element(at('incident-blocks')).toHaveTextContent('再発防止のための措置')
  await at('step-closed').click()
  await at('save').click()
  await expect
    .element(page.getByText('再発防止のための措置が書かれていません。', { exact: false }).first())
    .toBeVisible()
  await isAccessible()
  await at('field-prevention').fill('持ち帰りを認めない。')
  await at('save').click()
  await expect.element(page.getByText('この事案への対応は終わっています。')).toBeVisible()
})

test('it_was_none_only_for_a_reason', async () => {
  await open(incident)
  await at('step-cancelled').click()
  await at('save').click()
  await expect.element(page.getByText('取消の理由が書かれていません。', { exact: false })).toBeVisible()
  await at('field-cancel_reason').fill('別の棚で見つかったため')
  await userEvent.keyboard('{F12}')
  await expect.element(at('incident-stages')).toHaveTextContent('3．取消')
})

test('the_nine_items_say_which_lack', async () => {
  await open(incident)
  await expect.element(at('nine')).toHaveTextContent('9項目のうち1項目を記入済み')
})

test('a_clerk_writes_steps_and_does_not_close', async () => {
  await open(incident, { role: 'clerk' })
  await expect.element(at('step-step')).toBeVisible()
  await expect.element(at('step-closed')).not.toBeInTheDocument()
  await expect.element(page.getByText('終結：保護管理者が行います。')).toBeVisible()
})
