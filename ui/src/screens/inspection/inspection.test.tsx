// Inspecting the section: answering by key, evidence from the registers, what blocks, and the confirmation.
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'
import { checklist } from '../../ipc/standin-checklist'
import { presetMark } from '../../ipc/standin-inspection'
import { openedInspection } from '../../ipc/standin-inspection-seed'

const sheet = `/inspection/${encodeURIComponent(openedInspection)}`

describe('the list of inspections', () => {
  it('shows the scores as a chart and as numbers, and is accessible', async () => {
    await open('/inspection')
    await expect.element(at(`row-${openedInspection}`)).toBeVisible()
    await expect.element(at('score-chart')).toBeInTheDocument()
    await expect.poll(() => document.querySelector('[data-testid="score-chart"] svg')).not.toBeNull()
    expect(document.body.textContent).toContain('90.9%')
    await isAccessible()
    await picture('inspection-list')
  })
})

describe('opening an inspection', () => {
  it('carries the last one over unless the person says otherwise', async () => {
    const office = await open('/inspection/new')
    await expect.element(at('field-carry_from')).toHaveValue(openedInspection)
    await isAccessible()
    await picture('inspection-open')
    document.querySelector<HTMLInputElement>('[data-field="round"] input')?.click()
    await at('field-inspector').fill('係長 例 次郎')
    await userEvent.keyboard('{F12}')
    await expect.element(at('tally-left')).toHaveTextContent(`残り ${checklist.length}項目`)
    expect(office.desk.rows('inspection')).toHaveLength(3)
  })
})

describe('the sheet', () => {
  it('is accessible with last year in grey beside the question', async () => {
    await open(sheet)
    await expect.element(at('last-13-1-1')).toHaveTextContent('前回：要改善「2点の保管場所が台帳と異なっていた」')
    await isAccessible()
    await picture('inspection-sheet')
  })

  it('is answered by the keys 1 to 4 on the item, and Enter leads to the next that waits', async () => {
    const office = await open(sheet)
    await expect.element(at('item-13-1-1')).toBeVisible()
    document.getElementById('item-13-1-1')?.focus()
    await userEvent.keyboard('1')
    await expect.element(at('judge-13-1-1-ok')).toBeChecked()
    await expect.element(at('tally-left')).toHaveTextContent('残り 11項目')
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.id).toBe('item-13-1-2')
    await userEvent.keyboard('{ArrowUp}')
    expect(document.activeElement?.id).toBe('item-13-1-1')
    const row = office.desk.partsOf('inspection_answer', openedInspection).find((one) => one.shown.item_id === '13-1-1')
    expect([row?.ids.judgement, row?.values.carried]).toEqual(['ok', false])
  })

  it('leaves digits alone while words are written', async () => {
    await open(sheet)
    await at('more-12-1-1').click()
    await at('finding-12-1-1').click()
    await userEvent.keyboard('3件')
    await expect.element(at('finding-12-1-1')).toHaveValue('3件')
    await expect.element(at('judge-12-1-1-bad')).not.toBeChecked()
  })

  it('keeps a finding when the field is left', async () => {
    const office = await open(sheet)
    await at('judge-12-1-1-improve').click()
    await at('finding-12-1-1').fill('訂正の記録が1件ない')
    await userEvent.keyboard('{Tab}')
    const kept = () =>
      office.desk.partsOf('inspection_answer', openedInspection).find((one) => one.shown.item_id === '12-1-1')?.shown
        .finding
    await expect.poll(kept).toBe('訂正の記録が1件ない')
  })

  it('offers facts as evidence without judging', async () => {
    const office = await open(sheet)
    await at('proposal-13-1-1').click()
    await expect.element(at('proposal-text-13-1-1')).toHaveTextContent('媒体管理台帳 12件')
    await at('accept-13-1-1').click()
    await expect.element(at('proposal-13-1-1')).toHaveTextContent('採り入れ済み')
    const row = office.desk.partsOf('inspection_answer', openedInspection).find((one) => one.shown.item_id === '13-1-1')
    expect([row?.shown.evidence, row?.ids.judgement]).toEqual([
      '媒体管理台帳 12件のうち、保管場所が書かれていないもの 0件',
      'open',
    ])
  })

  it('shows only what differs from last time when asked', async () => {
    await open(sheet)
    await at('judge-13-1-1-ok').click()
    await expect.element(at('tally-left')).toHaveTextContent('残り 11項目')
    await at('filter-changed').click()
    await expect.element(at('items-shown')).toHaveTextContent('1項目／全12項目')
    await expect.element(at('item-13-1-1')).toBeVisible()
  })

  it('counts and shows the same items as left: those never answered and those not looked at again', async () => {
    await open(sheet)
    await expect.element(at('tally-left')).toHaveTextContent('残り 12項目（未点検 7・未再確認 5）')
    await at('judge-12-1-1-ok').click()
    await expect.element(at('tally-left')).toHaveTextContent('残り 11項目（未点検 6・未再確認 5）')
    await at('filter-open').click()
    await expect.element(at('items-shown')).toHaveTextContent('11項目／全12項目')
  })

  it('asks for a corrective action and takes it', async () => {
    const office = await open(sheet)
    await at('judge-13-1-1-bad').click()
    await at('add-action-13-1-1').click()
    await at('field-measure').fill('保管場所を台帳と合わせる')
    await at('field-owner').fill('主事 例 花子')
    await at('field-due_on').fill('R8.12.25')
    await isAccessible()
    await picture('inspection-action')
    await at('save').click()
    await expect.poll(() => office.desk.rows('corrective_action').at(-1)?.shown.due_on).toBe('R8.12.25')
    expect(office.desk.rows('corrective_action').at(-1)?.shown.item_id).toBe('13-1-1')
  })

  it('keeps a photograph as evidence of its item', async () => {
    const office = await open(sheet)
    await at('more-12-1-1').click()
    await expect.element(at('photo-input-12-1-1')).toBeInTheDocument()
    const input = document.querySelector<HTMLInputElement>('[data-testid="photo-input-12-1-1"]')
    const carried = new DataTransfer()
    carried.items.add(new File(['x'], '書棚.jpg'))
    if (input) input.files = carried.files
    input?.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.element(at('photo-done')).toHaveTextContent('1枚を取り込みました。')
    expect(office.desk.partsOf('inspection_photo', openedInspection)).toHaveLength(1)
    await expect.element(page.getByAltText('項目12-1-1の証拠の写真（書棚.jpg）')).toBeInTheDocument()
  })

  it('opens a photograph of evidence large', async () => {
    await open(sheet)
    await at('more-12-1-1').click()
    await expect.element(at('photo-input-12-1-1')).toBeInTheDocument()
    const input = document.querySelector<HTMLInputElement>('[data-testid="photo-input-12-1-1"]')
    const carried = new DataTransfer()
    carried.items.add(new File(['x'], '書棚.jpg'))
    if (input) input.files = carried.files
    input?.dispatchEvent(new Event('change', { bubbles: true }))
    await page.getByRole('button', { name: '項目12-1-1の証拠の写真（書棚.jpg）' }).click()
    await expect.element(at('photo-view')).toHaveTextContent('a1'.repeat(32))
    await isAccessible()
    await at('photo-view').getByRole('button', { name: '閉じる' }).click()
    await expect.element(at('photo-view')).not.toBeInTheDocument()
  })

  it('folds away what was 該当なし from the start, with their number, and unfolds it', async () => {
    const office = await open('/')
    const row = office.desk.partsOf('inspection_answer', openedInspection).find((one) => one.shown.item_id === '34-1-1')
    if (row) office.desk.fill('inspection_answer', row, { judgement: 'na', na_reason: 'サーバ室等がないため' })
    row?.marks.push(presetMark)
    window.location.hash = sheet
    await expect.element(at('preset')).toHaveTextContent('始めから「該当なし」にした項目が1件あります。')
    await expect.element(at('item-34-1-1')).not.toBeInTheDocument()
    await expect.element(at('items-shown')).toHaveTextContent('11項目／全12項目')
    await isAccessible()
    await at('preset-unfold').click()
    await expect.element(at('item-34-1-1')).toBeVisible()
    await at('preset-unfold').click()
    await expect.element(at('item-34-1-1')).not.toBeInTheDocument()
  })

  it('says what still blocks and leads to the item', async () => {
    await open(sheet)
    await at('inspection-confirm').click()
    // Nobody is asked whether to complete what cannot be completed.
    await expect.element(at('inspection-close-yes')).not.toBeInTheDocument()
    await expect.element(at('inspection-blocks')).toHaveTextContent('まだ完了できません。')
    await expect.element(at('inspection-blocks')).toHaveTextContent('未点検の項目が12件あります')
    await expect.element(at('inspection-status')).toHaveTextContent('点検中')
  })

  it('is confirmed by the 保護管理者 once every item is answered, and then stands still', async () => {
    const office = await open(sheet)
    for (const row of office.desk.partsOf('inspection_answer', openedInspection)) {
      office.desk.fill('inspection_answer', row, { judgement: 'ok', carried: false })
    }
    await at('judge-11-1-1-ok').click()
    await expect.element(at('tally-left')).toHaveTextContent('全ての項目を点検しました')
    await at('inspection-confirm').click()
    await at('inspection-close-yes').click()
    await expect.element(at('inspection-status')).toHaveTextContent('完了')
    await expect.element(at('inspection-confirmed')).toHaveTextContent('課長 例 一郎 が確認しました。')
    await expect.element(at('judge-11-1-1-ok')).toBeDisabled()
  })

  it('does not offer the confirmation to the 保護担当者', async () => {
    await open(sheet, { role: 'officer' })
    await expect.element(at('judge-11-1-1-ok')).toBeEnabled()
    expect(document.querySelector('[data-testid="inspection-confirm"]')).toBeNull()
  })
})
