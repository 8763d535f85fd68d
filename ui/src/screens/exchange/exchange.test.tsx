// Tables in and lists out: nothing is written before it is asked for, every verdict has its words, and one press takes it back.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'

test('a_file_is_looked_at_before_it_is_taken_and_leaves_as_one', async () => {
  const office = await open('/exchange')
  await isAccessible()
  await at('import-register').selectOptions('事業者')
  await at('import-choose').click()
  await expect.element(at('import-file')).toHaveTextContent('事業者一覧.xlsx')
  await expect.element(at('import-counts')).toHaveTextContent('取り込める行は1件、取り込めない行は1件です。')
  await expect.element(at('import-skipped')).toHaveTextContent('4行目：合計の行なので飛ばします。')
  await expect.element(at('import-row-3')).toHaveTextContent('取り込めません')
  const before = office.desk.rows('vendor').length
  await expect.element(at('import-take')).toHaveAttribute('aria-disabled', 'true')
  await isAccessible()
  await picture('import')
  await at('import-leave-out').click()
  await at('import-take').click()
  await expect.element(at('import-outcome')).toHaveTextContent('1件を取り込みました')
  await expect.poll(() => office.desk.rows('vendor').filter((row) => row.standing === 'valid').length).toBe(before + 1)
  await isAccessible()
  await at('import-rest').click()
  await expect.element(at('status')).toHaveTextContent('取り込めない行.xlsxに保存しました。')
  await at('import-undo').click()
  await expect.element(at('import-outcome')).toHaveTextContent('元に戻しました')
  await expect.poll(() => office.desk.rows('vendor').filter((row) => row.standing === 'valid').length).toBe(before)
})

test('a_wide_table_scrolls_in_its_own_box_and_keeps_its_headings_readable', async () => {
  await open('/exchange')
  const headings = [
    '管理番号',
    '媒体種別',
    '製造者',
    '型番',
    '製造番号',
    '登録年月日',
    '接続系統',
    '保管場所',
    '管理責任者',
    '状態',
  ]
  await at('import-paste').fill(`${headings.join('\t')}\n${headings.map(() => 'あ').join('\t')}\n`)
  await at('import-read').click()
  await expect.element(at('import-row-2')).toHaveTextContent('取り込めません')
  const table = at('import-rows').element()
  const lines = [...table.querySelectorAll('thead th')].map((one) => one.getBoundingClientRect().height)
  expect(Math.max(...lines)).toBeLessThan(60)
  expect(table.scrollWidth).toBeGreaterThan(table.parentElement?.clientWidth ?? 0)
  const page = document.querySelector('#place')
  expect(page?.scrollWidth).toBe(page?.clientWidth)
})

test('pasted_cells_are_read_and_a_column_is_put_right_by_hand', async () => {
  const office = await open('/exchange')
  await at('import-register').selectOptions('事業者')
  await at('import-paste').fill('なまえ\t備考\n例示物流\tあ\n')
  await at('import-read').click()
  await expect.element(at('import-row-2')).toHaveTextContent('取り込めません')
  await at('import-column-A').selectOptions('name')
  await expect.element(at('import-counts')).toHaveTextContent('取り込める行は1件')
  await isAccessible()
  await at('import-take').click()
  await expect.element(at('import-outcome')).toBeVisible()
  expect(office.desk.rows('vendor').some((row) => row.shown.name === '例示物流')).toBe(true)
  await at('import-another').click()
  await expect.element(at('import-choose')).toBeVisible()
})

test('a_list_goes_out_in_the_form_that_was_chosen', async () => {
  await open('/register/media')
  await at('export').click()
  await isAccessible()
  await at('export-csv_cp932').click()
  await expect.element(at('status')).toHaveTextContent('媒体管理台帳.csvに保存しました。')
  await expect.element(page.getByText('書き出す', { exact: true })).toBeVisible()
  await isAccessible()
})
