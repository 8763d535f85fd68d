// A contract from its monthly report to its end, and the yearly check answered by key.
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture, problemsShown } from '../../../test/bench'
import { answersOf, openCheck } from '../../ipc/standin-contractor-check'
import { sampleContract } from '../../ipc/standin-registers-seed'

const contract = `/register/contract/${encodeURIComponent(sampleContract)}`
const check = `/contractor_check/${encodeURIComponent(openCheck)}`

describe('the course of a contract', () => {
  it('names the clauses that lack, and is accessible', async () => {
    await open(contract)
    await expect.element(at('contract-stages')).toHaveTextContent('2．契約中')
    await expect.element(page.getByText('契約書にまだない条項が1あります。')).toBeVisible()
    await expect.element(at('contract-checks')).toHaveTextContent('未点検 4項目')
    await isAccessible()
    await picture('contract')
  })

  it('takes the monthly report', async () => {
    const office = await open(contract)
    await at('step-report').click()
    await at('save').click()
    await expect.element(page.getByText('対象月が空欄です。', { exact: false })).toBeVisible()
    await isAccessible()
    await at('field-month').fill('R8.10.1')
    await userEvent.keyboard('{Tab}')
    // What was understood moves the button below it.
    await expect.element(at('field-month-words')).toHaveTextContent('令和8年10月')
    await at('save').click()
    await expect.element(at('contract-reports')).toHaveTextContent('R8.10.1')
    expect(office.desk.rows('contractor_report')[0]?.ids.contract_id).toBe(sampleContract)
  })

  it('ends only when return and erasure were confirmed', async () => {
    await open(contract)
    await at('step-ended').click()
    await at('save').click()
    await expect.poll(problemsShown).toContainEqual(expect.stringContaining('返却確認日が書かれていません。'))
    for (const field of ['field-returned_on', 'field-erased_on']) {
      await at(field).fill('R8.11.20')
      await userEvent.keyboard('{Tab}')
    }
    await at('save').click()
    await expect.element(page.getByText('この契約の手続は終わっています。')).toBeVisible()
  })

  it('says calmly in its midst what its end will ask for', async () => {
    await open(contract)
    await expect.element(at('pending')).toHaveTextContent('消去確認日が書かれていません。')
    await expect.element(page.getByText('契約の終了までに、まだ済んでいないこと（2件）')).toBeVisible()
    expect(problemsShown()).toEqual([])
  })

  it('says the same in red once its last day is past', async () => {
    const office = await open('/')
    office.desk.fill('contract', office.desk.find('contract', sampleContract), { until: '2026-10-31' })
    window.location.hash = contract
    await expect.element(at('contract-late')).toHaveTextContent('契約の終了の予定だったR8.10.31を過ぎています。')
    await expect.poll(problemsShown).toHaveLength(2)
    await isAccessible()
  })

  it('lets a clerk take reports and leaves decisions to others', async () => {
    await open(contract, { role: 'clerk' })
    await expect.element(at('step-report')).toBeVisible()
    await expect.element(at('step-permit')).not.toBeInTheDocument()
    await expect.element(page.getByText('委託先への許可：保護管理者が行います。')).toBeVisible()
    // Nor by the back door: the parts are the same decisions.
    await expect.element(at('add-contract_permission')).not.toBeInTheDocument()
    await expect.element(at('add-contract_sub')).not.toBeInTheDocument()
  })
})

describe('the check of a contractor', () => {
  it('says how it was made and why not on site, and is accessible', async () => {
    await open(check)
    await expect.element(page.getByText('遠隔地のため', { exact: false }).first()).toBeVisible()
    await isAccessible()
    await picture('contractor-check')
  })

  it('is answered by digits and signs, and Enter leads to the next that waits', async () => {
    const office = await open(check)
    await expect.element(at('item-C1-1')).toBeVisible()
    document.getElementById('item-C1-1')?.focus()
    await userEvent.keyboard('1')
    await expect.element(at('judge-C1-1-ok')).toBeChecked()
    await expect.element(at('tally-left')).toHaveTextContent('残り 3項目')
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.id).toBe('item-C2-1')
    await userEvent.keyboard('o')
    await expect.element(at('judge-C2-1-ok')).toBeChecked()
    // Not every item may be 該当なし.
    await userEvent.keyboard('4')
    expect(answersOf(openCheck, office.desk)[1]?.ids.judgement).toBe('ok')
  })

  it('opens what a judgement wants beside it', async () => {
    await open(check)
    await at('judge-C7-1-na').click()
    await expect.element(page.getByText('該当なしの理由が書かれていません。', { exact: false })).toBeVisible()
    await expect.element(page.getByText('理由を書くと「－ 該当なし」で記録されます')).toBeVisible()
    await isAccessible()
    // The answer waits for its reason and is recorded with it.
    await at('na_reason-C7-1').fill('持ち運ばないため')
    await userEvent.keyboard('{Tab}')
    await expect.element(at('tally-left')).toHaveTextContent('残り 3項目')
  })

  it('asks for the number where an exception was permitted', async () => {
    await open(check)
    await at('judge-C5-1-permitted').click()
    await expect.element(at('contractor-permission')).toBeVisible()
    await isAccessible()
    await at('field-permission_no').fill('例総第120号')
    await at('save').click()
    await expect.element(page.getByText('許可番号 例総第120号', { exact: false })).toBeVisible()
  })

  it('is completed by the head, with what was asked to be put right', async () => {
    const office = await open(check)
    for (const id of ['C1-1', 'C2-1', 'C5-1']) await at(`judge-${id}-ok`).click()
    await at('more-C7-1').click()
    await at('finding-C7-1').fill('暗号化していない鞄があった')
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByText('完了までに、まだ済んでいないこと（1件）')).toBeVisible()
    await at('judge-C7-1-bad').click()
    await expect.element(page.getByText('全ての項目に答えがあります。')).toBeVisible()
    await at('step-complete').click()
    await at('save').click()
    await expect.element(page.getByText('不適がありますが、書かれていません。').first()).toBeVisible()
    await at('field-findings').fill('暗号化の徹底')
    await at('field-findings_due_on').fill('R8.12.20')
    await userEvent.keyboard('{Tab}')
    await at('save').click()
    await expect.element(at('check-status')).toHaveTextContent('完了')
    expect(office.desk.find('contractor_check', openCheck).shown.findings).toBe('暗号化の徹底')
    await expect.element(at('step-remedied')).toBeVisible()
  })

  it('is only read by an auditor', async () => {
    await open(check, { role: 'auditor' })
    await expect.element(at('judge-C1-1-ok')).toBeDisabled()
    await expect.element(page.getByText('確認と完了：保護管理者が行います。')).toBeVisible()
  })
})
