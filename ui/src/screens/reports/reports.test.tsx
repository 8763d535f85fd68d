// Printing: a form is chosen, its content decided, and the very bytes are seen before they are saved.
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture, problemsShown } from '../../../test/bench'
import { contractedCase } from '../../ipc/standin-disposal-seed'

const drawn = () => document.querySelector('canvas[data-drawn]')

describe('the reports', () => {
  it('show every form and are accessible', async () => {
    await open('/reports')
    await expect.element(at('print-F01')).toBeInTheDocument()
    expect(document.querySelectorAll('[name="reports-form"]')).toHaveLength(11)
    await isAccessible()
    await picture('reports')
  })

  it('draw the finished pages and say what became of rare characters', async () => {
    const office = await open('/reports')
    await at('print-F01').click()
    await expect.element(at('reports-count')).toHaveTextContent('12件／全12件')
    await userEvent.keyboard('{F8}')
    await expect.element(at('printout-facts')).toHaveTextContent('F01_媒体管理台帳.pdf')
    await expect.poll(drawn, { timeout: 20_000 }).not.toBeNull()
    expect(document.body.textContent).toContain('「𠮷」は、印刷できる字形に置き換えました')
    expect(office.desk.log[0]?.act).toBe('印刷')
    await isAccessible()
    await picture('reports-preview')
    await at('printout-save').click()
    await expect.element(at('printout-saved')).toHaveTextContent('「F01_媒体管理台帳.pdf」を保存しました。')
  })

  it('of one case ask which case, and are refused without it', async () => {
    await open('/reports')
    await at('print-F08').click()
    await at('make-preview').click()
    await expect.poll(problemsShown).toContainEqual(expect.stringContaining('どの記録の帳票かが選ばれていません。'))
    await at('field-subject').selectOptions(contractedCase)
    await at('make-preview').click()
    await expect.element(at('printout-facts')).toHaveTextContent('F08_廃棄・消去証明書.pdf')
  })

  it('come out empty without a record, and labels ask for their sheet', async () => {
    await open('/reports')
    await at('print-F08').click()
    await at('field-blank').click()
    await at('make-preview').click()
    await expect.element(at('printout-facts')).toHaveTextContent('F08_廃棄・消去証明書.pdf')
    expect(document.querySelector('[data-testid="field-sheet"]')).toBeNull()
    await at('print-F20').click()
    await expect.element(at('field-sheet')).toBeVisible()
    await isAccessible()
  })

  it('that take long say how far they are and can be called off', async () => {
    const office = await open('/reports')
    office.desk.press.pages = 400
    await at('print-F03').click()
    await at('make-preview').click()
    await expect.element(at('making')).toHaveTextContent('／400ページ')
    await isAccessible()
    await at('making-stop').click()
    await expect.poll(problemsShown).toContainEqual(expect.stringContaining('印刷を取りやめました。'))
    expect(document.querySelector('[data-testid="making"]')).toBeNull()
    expect(document.querySelector('[data-testid="printout-facts"]')).toBeNull()
    office.desk.press.pages = 0
    await at('make-preview').click()
    await expect.element(at('printout-facts')).toBeVisible()
  })

  it('go to the printer as whole pages, and the screen does not', async () => {
    const office = await open('/reports')
    await at('print-F01').click()
    await at('make-preview').click()
    await at('printout-print').click()
    const sheets = ['@page { size: 595pt 842pt; margin: 0 }', '1652']
    await expect.poll(() => office.desk.sheets, { timeout: 20_000 }).toEqual(sheets)
    await expect.poll(() => document.querySelector('.paper-sheets')).toBeNull()
  })

  it('on paper are compared with the registers', async () => {
    const office = await open('/reports')
    office.desk.paper = {
      file: 'F08.pdf',
      paper: 'F08 R8-総務-廃棄-0001',
      state: 'moved',
      findings: [
        { about: 'データ', ok: true, words: 'SHA-256が一致しています。' },
        { about: '台帳', ok: false, words: '媒体1の製造番号：紙は「SN-1」、台帳は「SN-2」' },
      ],
    }
    await at('paper-verify').click()
    await expect.element(at('paper-verdict')).toHaveTextContent('その後に変わっています')
    await expect.element(at('paper-verdict')).toHaveTextContent('台帳：媒体1の製造番号：紙は「SN-1」、台帳は「SN-2」')
    await isAccessible()
    await picture('reports-paper')
    office.desk.paper = null
    await at('paper-verify').click()
    await expect.poll(() => document.body.textContent).toContain('ファイルは選ばれませんでした。')
    expect(document.querySelector('[data-testid="paper-verdict"]')).toBeNull()
  })

  it('let the pages go when another form is chosen', async () => {
    await open('/reports')
    await at('print-F01').click()
    await at('make-preview').click()
    await expect.element(at('printout-facts')).toBeVisible()
    await at('print-F03').click()
    expect(document.querySelector('[data-testid="printout-facts"]')).toBeNull()
  })
})
