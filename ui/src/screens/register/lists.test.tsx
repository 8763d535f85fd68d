// A list as one person has it: columns, named conditions, totals; many rows changed at once and taken back.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'

test('chosen_columns_are_kept_for_the_person_and_come_back', async () => {
  const office = await open('/register/media')
  await expect.element(page.getByRole('columnheader', { name: '管理責任者' })).not.toBeInTheDocument()
  await page.getByRole('button', { name: '列', exact: true }).click()
  await at('column-serial_source').click()
  await expect.element(page.getByRole('columnheader', { name: '製造番号の取得元' })).toBeVisible()
  await isAccessible()
  await expect.poll(() => office.desk.arrangements.get('media')?.columns).toContain('serial_source')
  window.location.hash = '/'
  await expect.element(at('today')).toBeVisible()
  window.location.hash = '/register/media'
  await expect.element(page.getByRole('columnheader', { name: '製造番号の取得元' })).toBeVisible()
  await page.getByRole('button', { name: '列', exact: true }).click()
  await at('columns-reset').click()
  await expect.element(page.getByRole('columnheader', { name: '製造番号の取得元' })).not.toBeInTheDocument()
})

test('the_tools_of_a_list_stand_on_one_line_and_are_of_one_height', async () => {
  await open('/register/media')
  await expect.element(at('export')).toBeVisible()
  const tools = [...at('list-bar').element().querySelectorAll('select, input, button')]
  const boxes = tools.map((one) => one.getBoundingClientRect())
  expect(tools.length).toBeGreaterThan(6)
  expect(new Set(boxes.map((box) => `${box.top} ${box.height}`)).size).toBe(1)
})

test('what_is_opened_from_the_tools_takes_no_rows_away_and_goes_with_esc', async () => {
  await open('/register/media')
  await expect.element(at('row-R8-総務-USB-0012')).toBeVisible()
  const rows = () => at('list-media').element().clientHeight
  const before = rows()
  await at('columns').click()
  await expect.element(at('column-choice')).toBeVisible()
  expect(rows()).toBe(before)
  await isAccessible()
  await userEvent.keyboard('{Escape}')
  await expect.element(at('column-choice')).not.toBeInTheDocument()
  await expect.element(at('columns')).toHaveFocus()
  await at('kept').click()
  await at('row-R8-総務-USB-0001').click()
  await expect.element(at('record-no')).toHaveTextContent('R8-総務-USB-0001')
})

test('conditions_are_kept_under_a_name_applied_renamed_and_deleted', async () => {
  const office = await open('/register/media')
  await at('list-search').fill('PAP')
  await userEvent.keyboard('{Enter}')
  await expect.element(at('count')).toHaveTextContent('2件／全12件')
  await at('kept').click()
  await expect.element(at('kept-panel')).toHaveTextContent('保存した条件はまだありません。')
  await at('kept-save').click()
  await expect.element(page.getByText('条件の名前が空欄です。')).toBeVisible()
  await at('kept-name').fill('紙の媒体')
  await at('kept-save').click()
  await expect.element(at('kept-紙の媒体')).toBeVisible()
  await isAccessible()
  await picture('kept-conditions')
  await at('kept-name').fill('紙の媒体')
  await at('kept-save').click()
  await expect.element(page.getByText('「紙の媒体」という名前の条件は、すでにあります。')).toBeVisible()
  await at('list-search').fill('')
  await userEvent.keyboard('{Enter}')
  await expect.element(at('count')).toHaveTextContent('12件／全12件')
  await at('kept-紙の媒体').click()
  await expect.element(at('count')).toHaveTextContent('2件／全12件')
  await page.getByRole('button', { name: '「紙の媒体」の名前を変える' }).click()
  await at('kept-name').fill('簿冊と箱')
  await at('kept-save').click()
  await expect.element(at('kept-簿冊と箱')).toBeVisible()
  await page.getByRole('button', { name: '「簿冊と箱」を削除' }).click()
  await expect.element(at('kept-簿冊と箱')).not.toBeInTheDocument()
  expect(office.desk.arrangements.get('media')?.kept).toEqual([])
})

test('a_ledger_that_holds_nothing_at_all_says_what_it_is_for', async () => {
  await open('/register/handling_event', { bare: true })
  await expect.element(at('list-fy')).toHaveTextContent('今年度（令和8年度）')
  await expect.element(page.getByText('取扱台帳にはまだ記録がありません。')).toBeVisible()
  await expect.element(page.getByText('条件に合う記録はありません。')).not.toBeInTheDocument()
  await isAccessible()
})

test('a_year_without_records_is_told_from_a_condition_that_finds_none', async () => {
  await open('/register/handling_event')
  await at('list-fy').selectOptions('昨年度（令和7年度）')
  await expect.element(page.getByText('令和7年度の記録はまだありません。')).toBeVisible()
  await page.getByRole('button', { name: '全ての年度を表示' }).click()
  await expect.element(at('count')).toHaveTextContent('4件／全4件')
  await at('list-search').fill('どこにもない言葉')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('条件に合う記録はありません。')).toBeVisible()
})

test('the_line_of_totals_says_the_year_the_count_and_the_sums', async () => {
  await open('/register/handling_event')
  await expect.element(at('list-fy')).toHaveTextContent('今年度（令和8年度）')
  await expect.element(at('totals')).toHaveTextContent('合計（令和8年度） 4件件数（本人の数） 48')
  await at('list-search').fill('給与')
  await userEvent.keyboard('{Enter}')
  await expect.element(at('totals')).toHaveTextContent('1件件数（本人の数） 12')
  await isAccessible()
})

test('many_rows_are_looked_at_changed_in_one_act_and_taken_back', async () => {
  const office = await open('/register/media')
  office.desk.fill('media', office.desk.find('media', 'R8-総務-USB-0011'), { status: 'disposed' })
  await expect.element(at('row-R8-総務-USB-0012')).toBeVisible()
  ;(at('row-R8-総務-USB-0012').element() as HTMLElement).focus()
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await at('many').click()
  await at('many-field').selectOptions('保管場所')
  await at('field-location_id').fill('第1書庫 A棚2段')
  await userEvent.keyboard('{Tab}')
  await at('many-look').click()
  await expect.element(page.getByText('理由が空です。')).toBeVisible()
  await at('many-reason').fill('書庫の整理のため')
  await at('many-look').click()
  await expect
    .element(at('many-count'))
    .toHaveTextContent('2件を変更できます。1件は変更できないため、元のままにします。')
  await expect.element(at('many-R8-総務-USB-0011')).toHaveTextContent('処分が終わっているため、直せません。')
  await expect.element(at('many-R8-総務-USB-0012')).toHaveTextContent('執務室 鍵付きキャビネット → 第1書庫 A棚2段')
  await isAccessible()
  await picture('many')
  // Another value wants another look before anything can be changed.
  await at('many-reason').fill('書庫の移転のため')
  await expect.element(at('many-go')).not.toBeInTheDocument()
  expect(office.desk.find('media', 'R8-総務-USB-0012').shown.location_id).toBe('執務室 鍵付きキャビネット')
  await at('many-look').click()
  await at('many-go').click()
  await expect.element(at('many-dialog')).not.toBeInTheDocument()
  await expect.element(at('status')).toHaveTextContent('2件を変更しました。')
  expect(office.desk.find('media', 'R8-総務-USB-0012').shown.location_id).toBe('第1書庫 A棚2段')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(at('undo-lines')).toHaveTextContent('2件を一括変更（書庫の移転のため）')
  await isAccessible()
  await page.getByRole('button', { name: '「2件を一括変更（書庫の移転のため）」を元に戻す' }).click()
  await expect.element(at('undo-dialog')).not.toBeInTheDocument()
  expect(office.desk.find('media', 'R8-総務-USB-0012').shown.location_id).toBe('執務室 鍵付きキャビネット')
})

test('an_older_change_is_chosen_from_the_list_and_taken_back', async () => {
  const office = await open('/register/media')
  await expect.element(at('row-R8-総務-PAP-0009')).toBeVisible()
  for (const [no, quantity] of [
    ['R8-総務-PAP-0009', 20],
    ['R8-総務-PAP-0010', 30],
  ] as const) {
    await office.call('correct', {
      register: 'media',
      no,
      reason: `${no}の数え誤り`,
      version: 0,
      answers: { quantity },
    })
  }
  await userEvent.keyboard('{Control>}z{/Control}')
  await page.getByRole('button', { name: '「訂正：R8-総務-PAP-0009の数え誤り」を元に戻す' }).click()
  await expect.element(at('status')).toHaveTextContent('R8-総務-PAP-0009の操作を元に戻しました。')
  expect(office.desk.find('media', 'R8-総務-PAP-0009').values.quantity).toBe(13)
  expect(office.desk.find('media', 'R8-総務-PAP-0010').values.quantity).toBe(30)
})

test('somebody_who_only_reads_changes_nothing_at_once', async () => {
  await open('/register/media', { role: 'auditor' })
  await expect.element(at('row-R8-総務-USB-0012')).toBeVisible()
  ;(at('row-R8-総務-USB-0012').element() as HTMLElement).focus()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expect.element(page.getByText('2件を選択中')).toBeVisible()
  await expect.element(at('many')).not.toBeInTheDocument()
})
