// A stock-take from the first label to its close: what each label means, what is left, differences, two names.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import { testPassword } from '../../ipc/standin-session'
import { openStocktake } from '../../ipc/standin-stocktake'

const mode = `/stocktake/${encodeURIComponent(openStocktake)}`

/** Reads a label as a hand does: typed, then Enter. */
async function read(label: string): Promise<void> {
  await at('scan').click()
  await userEvent.keyboard(`${label}{Enter}`)
}

/** Presses keys as a reader does while the IME is on: fast, each belonging to a conversion. */
function readThroughIme(codes: readonly string[]): void {
  const box = document.querySelector<HTMLInputElement>('[data-testid="scan"]')
  for (const code of codes) {
    box?.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'Process', keyCode: 229, bubbles: true }))
  }
}

test('each_label_has_its_verdict_and_the_field_keeps_the_focus', async () => {
  const office = await open(mode)
  const [first = '', second = ''] = office.desk.rows('media').map((row) => row.no)
  await expect.element(at('remaining')).toHaveTextContent('残り 4件')
  await isAccessible()
  await read(first)
  await expect.element(at('verdict')).toHaveTextContent('○期待どおり')
  await expect.element(at('remaining')).toHaveTextContent('残り 3件')
  expect(document.activeElement?.getAttribute('data-testid')).toBe('scan')
  await userEvent.keyboard(`${first}{Enter}`)
  await expect.element(at('verdict')).toHaveTextContent('×二重')
  await userEvent.keyboard('NOBODY-KNOWS{Enter}')
  await expect.element(at('verdict')).toHaveTextContent('×不明')
  await expect.element(at('verdict')).toHaveTextContent('「措置を書く」を押します。')
  await userEvent.keyboard(`${second}{Enter}`)
  await expect.element(at('remaining')).toHaveTextContent('残り 2件')
  await expect.element(at('readings')).toHaveTextContent(first)
  await isAccessible()
  await picture('stocktake')
})

test('a_reader_is_understood_with_the_ime_on', async () => {
  const office = await open(mode)
  const serial = 'sn0001-a'
  const [medium] = office.desk.rows('media')
  const [line] = office.desk.partsOf('stocktake_line', openStocktake)
  expect(medium && line).toBeDefined()
  if (line) office.desk.fill('stocktake_line', line, { serial_no: 'SN0001-A' })
  await at('scan').click()
  const code = (sign: string) =>
    sign === '-' ? 'Minus' : /\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`
  readThroughIme([...[...serial].map(code), 'Enter'])
  await expect.element(at('verdict')).toHaveTextContent('○期待どおり')
  await expect.element(at('scan')).toHaveValue('')
  // Enter that only confirms a conversion written by hand reads nothing.
  readThroughIme(['Enter'])
  await expect.element(at('remaining')).toHaveTextContent('残り 3件')
})

test('a_reading_is_taken_back_by_its_key', async () => {
  const office = await open(mode)
  await read(office.desk.rows('media')[0]?.no ?? '')
  await expect.element(at('remaining')).toHaveTextContent('残り 3件')
  await userEvent.keyboard('{F9}')
  await expect.element(at('remaining')).toHaveTextContent('残り 4件')
  await expect.element(at('readings')).toHaveTextContent('取消済')
})

test('readings_outlast_the_lock', async () => {
  const office = await open(mode)
  await read(office.desk.rows('media')[0]?.no ?? '')
  await expect.element(at('remaining')).toHaveTextContent('残り 3件')
  office.lockNow()
  await expect.element(at('unlock-password')).toBeVisible()
  await at('unlock-password').fill(testPassword)
  await at('unlock').click()
  await expect.element(at('readings')).toBeVisible()
  await expect.element(at('remaining')).toHaveTextContent('残り 3件')
})

test('a_missing_medium_leads_to_an_incident_and_two_people_close', async () => {
  const office = await open(mode)
  const media = office.desk.rows('media').map((row) => row.no)
  const [staff = [], lost = ''] = [office.desk.rows('staff').map((row) => row.no), media[3]]
  for (const one of media.slice(0, 3)) await read(one)
  await expect.element(at('remaining')).toHaveTextContent('残り 1件')
  await at(`missing-${lost}`).click()
  await expect.element(at('remaining')).toHaveTextContent('全て確かめました')
  await at('view-differs').click()
  await at(`settle-${lost}`).click()
  await expect.element(page.getByText('漏えい等事案記録に下書きを作ります', { exact: false })).toBeVisible()
  await isAccessible()
  await picture('stocktake-settle')
  await at('save').click()
  await expect.element(at(`line-${lost}`)).toHaveTextContent('所在不明とし')
  expect(office.desk.rows('incident').at(-1)?.ids.media_ids).toEqual([lost])
  await at('step-close').click()
  await at('field-counter').fill(staff[0] ?? '')
  await userEvent.keyboard('{Escape}')
  await at('field-witness').fill(staff[0] ?? '')
  await userEvent.keyboard('{Escape}')
  await at('save').click()
  await expect.element(page.getByText('立会者が実施者と同じです。', { exact: false })).toBeVisible()
  await isAccessible()
  await at('field-witness').fill(staff[1] ?? '')
  await userEvent.keyboard('{Escape}')
  await at('save').click()
  await expect.element(at('stocktake-status')).toHaveTextContent('完了')
  await at('step-confirm').click()
  await expect.element(page.getByText('が結果を確認しました。', { exact: false })).toBeVisible()
})

test('what_stands_elsewhere_is_put_right_in_the_inventory_or_on_the_shelf', async () => {
  const office = await open(mode)
  const other = office.desk.rows('location').at(-1)
  const [medium = ''] = office.desk.rows('media').map((row) => row.no)
  const line = office.desk.partsOf('stocktake_line', openStocktake)[0]
  expect(line?.ids.location_id).not.toBe(other?.no)
  await at('scan-place').fill(other?.no ?? '')
  await userEvent.keyboard('{Escape}')
  await read(medium)
  await expect.element(at('verdict')).toHaveTextContent('×別の場所')
  await at('view-differs').click()
  await at(`settle-${medium}`).click()
  await at('save').click()
  await expect.element(page.getByText('差異の措置が書かれていません。', { exact: false })).toBeVisible()
  await at('moves-true').click()
  await at('save').click()
  await expect.element(at(`line-${medium}`)).toHaveTextContent('台帳の保管場所を訂正')
})

test('it_is_called_off_only_with_a_reason', async () => {
  await open(mode)
  await at('step-cancel').click()
  await at('void-go').click()
  await expect.element(page.getByText('理由が空です。', { exact: false })).toBeVisible()
  await at('void-reason').fill('書庫の工事のため')
  await at('void-go').click()
  await expect.element(at('stocktake-status')).toHaveTextContent('取消')
  await expect.element(at('scan')).not.toBeInTheDocument()
})

test('a_clerk_reads_labels_but_neither_begins_nor_ends', async () => {
  await open(mode, { role: 'clerk' })
  await expect.element(at('scan')).toBeVisible()
  await expect.element(page.getByText('完了：保護担当者か保護管理者が行います。')).toBeVisible()
  await expect.element(at('step-close')).not.toBeInTheDocument()
  window.location.hash = '/register/stocktake'
  await expect.element(at(`row-${openStocktake}`)).toBeVisible()
  await expect.element(at('new-record')).not.toBeInTheDocument()
  await isAccessible()
})

test('an_auditor_only_looks', async () => {
  await open(mode, { role: 'auditor' })
  await expect.element(at('remaining')).toBeVisible()
  await expect.element(at('scan')).not.toBeInTheDocument()
  await isAccessible()
})
