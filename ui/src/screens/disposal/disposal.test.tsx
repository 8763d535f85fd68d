// Disposing of media from the paste to the proof, as a clerk and a section head meet it.
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture, problemsShown } from '../../../test/bench'
import { contractedCase, draftedCase } from '../../ipc/standin-disposal-seed'

const path = (no: string) => `/disposal/${encodeURIComponent(no)}`

/** Puts files into the file control, as choosing them does. */
function choose(testid: string, names: string[]): void {
  const input = document.querySelector<HTMLInputElement>(`[data-testid="${testid}"]`)
  if (!input) throw new Error(`no ${testid} on the screen`)
  input.files = filesOf(names).files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function filesOf(names: string[]): DataTransfer {
  const carried = new DataTransfer()
  for (const name of names) carried.items.add(new File(['x'], name, { type: 'image/jpeg' }))
  return carried
}

describe('the list of disposals', () => {
  it('shows the cases of this year and is accessible', async () => {
    await open('/disposal')
    await expect.element(at(`row-${contractedCase}`)).toBeVisible()
    await isAccessible()
    await picture('disposal-list')
  })

  it('opens a case', async () => {
    await open('/disposal')
    await at(`row-${draftedCase}`).click()
    await expect.element(at('disposal-status')).toHaveTextContent('起案中')
  })

  it('lets an auditor look and nothing else', async () => {
    await open(path(contractedCase), { role: 'auditor' })
    await expect.element(at('disposal-status')).toBeVisible()
    expect(document.querySelector('[data-testid="photo-input"]')).toBeNull()
    expect(document.querySelector('button[data-testid^="step-"]')).toBeNull()
  })
})

describe('a new disposal', () => {
  it('says of each pasted number whether it can be disposed of, and takes the wrong ones out', async () => {
    await open('/disposal/new')
    await at('field-media').fill('R8-総務-USB-0001\nSN1037B\n見知らぬ番号')
    await expect.element(at('match-見知らぬ番号')).toHaveTextContent('出せません')
    await expect.element(at('match-R8-総務-USB-0002')).toHaveTextContent('出せます')
    await isAccessible()
    await picture('disposal-draft')
    await at('media-drop-bad').click()
    await expect.element(at('field-media')).toHaveValue('R8-総務-USB-0001\nSN1037B')
  })

  it('is refused without media, in two sentences at the field', async () => {
    await open('/disposal/new')
    await at('save').click()
    await expect.poll(problemsShown).toContainEqual(expect.stringContaining('処分する媒体が1つもありません。'))
    await expect.element(at('field-media')).toHaveAttribute('aria-invalid', 'true')
  })

  it('is drafted with what was pasted and chosen', async () => {
    const office = await open('/disposal/new')
    await at('field-media').fill('R8-総務-USB-0001\tR8-総務-USB-0002')
    await expect.element(at('match-R8-総務-USB-0002')).toBeVisible()
    await at('field-method').selectOptions('破砕')
    await at('field-drafted_by').fill('主事 例 花子')
    await at('field-reason').selectOptions('更新')
    document.querySelector<HTMLInputElement>('[data-field="execution"] input')?.click()
    await userEvent.keyboard('{F12}')
    await expect.element(at('disposal-status')).toHaveTextContent('起案中')
    const made = office.desk.rows('disposal').at(-1)
    expect(made?.shown.reason).toBe('更新')
    expect(office.desk.partsOf('disposal_item', made?.no ?? '')).toHaveLength(2)
  })
})

describe('a case', () => {
  it('goes from the decision to the procedure for all media at once', async () => {
    const office = await open(path(draftedCase))
    await at('step-approve').click()
    await at('save').click()
    await expect.element(at('disposal-status')).toHaveTextContent('決裁済')
    await at('step-perform').click()
    await at('field-finished_at').fill('R8.11.22 14:03')
    await isAccessible()
    await picture('disposal-perform')
    await at('save').click()
    await expect.element(at('disposal-status')).toHaveTextContent('実施済')
    expect(office.desk.partsOf('disposal_item', draftedCase)[0]?.shown.finished_at).toBe('R8.11.22 14:03')
  })

  it('marks how well each method fits the chosen media', async () => {
    await open(path(draftedCase))
    await at('step-items').click()
    await expect.element(at('save')).toBeVisible()
    const method = document.querySelector('[role="dialog"] [data-field="method"]')
    expect(method?.textContent).toContain('破砕（◎）')
    expect(method?.textContent).not.toContain('焼却')
  })

  it('says in plain words what the 方式 and the 廃棄区分 mean', async () => {
    await open(path(draftedCase))
    await at('step-items').click()
    await page.getByText('この媒体での適否と、方式・廃棄区分の意味').click()
    await expect.element(page.getByText('消去（Clear：上書き等）', { exact: false })).toBeVisible()
    await expect.element(page.getByText('(2)　個人情報など、機密性2以上の情報', { exact: false })).toBeVisible()
    await expect.element(page.getByText('(1)　個人番号', { exact: false })).not.toBeInTheDocument()
    await isAccessible()
  })

  it('shows a misread serial beside the right one and lets it be corrected', async () => {
    await open(path(contractedCase))
    await expect.element(at('reconciliation')).toHaveTextContent('一致しない製造番号があります。')
    const marked = [...document.querySelectorAll('mark')].map((one) => one.textContent)
    expect(marked).toEqual(['0', 'O'])
    await isAccessible()
    await picture('disposal-case')
    const certificate = document.querySelector<HTMLButtonElement>('[data-testid^="correct-"]')
    certificate?.click()
    await at('field-serials').fill('SN1074B\nSN1111B\nSN1407B')
    await at('field-reason').fill('現物を見直したため')
    await at('save').click()
    await expect.element(at('reconciliation')).toHaveTextContent('全て一致しています。')
  })

  it('names what still blocks its completion', async () => {
    await open(path(contractedCase))
    await expect.element(at('pending')).toHaveTextContent('製造番号が証明書と一致しません。')
    // Nobody has tried yet: it is a list of what is left, not a refusal.
    expect(problemsShown()).toEqual([])
    expect(document.querySelector('[data-testid="step-close"]')).toBeNull()
  })

  it('prints its forms from the same place', async () => {
    await open(path(contractedCase))
    await at('print-F08b').click()
    await expect.element(at('printout-facts')).toHaveTextContent('F08b_写真台紙.pdf')
    await expect.poll(() => document.querySelector('canvas[data-drawn]'), { timeout: 20_000 }).not.toBeNull()
  })
})

describe('the paper of a certificate', () => {
  const certificate = (office: Awaited<ReturnType<typeof open>>) =>
    office.desk.partsOf('certificate', contractedCase)[0]?.no ?? ''

  it('is dropped beside its record and opened again as it came', async () => {
    const office = await open(path(contractedCase))
    const no = certificate(office)
    const photos = office.desk.partsOf('photo', contractedCase).length
    await expect.element(at(`copy-${no}`)).toBeVisible()
    document
      .querySelector(`[data-testid="copy-${no}"]`)
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: filesOf(['証明書.pdf']) }))
    await at(`copy-see-${no}`).click()
    await expect.poll(() => document.querySelector('canvas[data-drawn]'), { timeout: 20_000 }).not.toBeNull()
    await expect.element(at('printout-facts')).not.toHaveTextContent('ページ')
    await isAccessible()
    await picture('disposal-copy')
    // The page around it takes photographs; this was none.
    expect(office.desk.partsOf('photo', contractedCase)).toHaveLength(photos)
  })

  it('may be a picture, and what cannot be opened again is refused in two sentences', async () => {
    const office = await open(path(contractedCase))
    const no = certificate(office)
    await expect.element(at(`copy-${no}`)).toBeVisible()
    choose(`copy-input-${no}`, ['メモ.txt'])
    await expect.poll(problemsShown).toContainEqual(expect.stringContaining('書類の写しとして取り込めません。'))
    choose(`copy-input-${no}`, ['証明書.jpg'])
    await at(`copy-see-${no}`).click()
    await expect.element(at('copy-view').getByRole('img')).toHaveAttribute('alt', `証明書${no}の写し`)
  })

  it('is only looked at by an auditor', async () => {
    const office = await open(path(contractedCase), { role: 'auditor' })
    await expect.element(at(`copy-${certificate(office)}`)).toBeVisible()
    expect(document.querySelector('[data-testid^="copy-input-"]')).toBeNull()
  })
})

describe('photographs', () => {
  it('fall into the slots that want them, ninety at a time', async () => {
    const office = await open(path(contractedCase))
    await expect.element(at('photo-gaps')).toHaveTextContent('足りない写真が3枚あります。')
    choose(
      'photo-input',
      Array.from({ length: 90 }, (_, n) => `IMG_${n + 1}.jpg`),
    )
    await expect.element(at('photo-done')).toHaveTextContent('90枚を取り込みました。')
    expect(document.querySelector('[data-testid="photo-gaps"]')).toBeNull()
    const lines = office.desk.partsOf('disposal_item', contractedCase).map((line) => line.no)
    const after = office.desk.partsOf('photo', contractedCase).filter((row) => row.ids.slot === 'after')
    expect(after.map((row) => row.ids.disposal_item_id)).toEqual(lines)
    expect(after.map((row) => row.shown.original_name)).toEqual(['IMG_1.jpg', 'IMG_2.jpg', 'IMG_3.jpg'])
  })

  it('can be stopped on the way in; what is in stays', async () => {
    const office = await open(path(contractedCase))
    const before = office.desk.partsOf('photo', contractedCase).length
    const put = office.putPhoto
    vi.spyOn(office, 'putPhoto').mockImplementation(async (request, bytes) => {
      await new Promise((go) => setTimeout(go, 40))
      return put(request, bytes)
    })
    await expect.element(at('photo-gaps')).toBeVisible()
    choose(
      'photo-input',
      Array.from({ length: 60 }, (_, n) => `IMG_${n + 1}.jpg`),
    )
    await at('photo-stop').click()
    await expect.element(at('photo-done')).toHaveTextContent('取込みを止めました。')
    const taken = office.desk.partsOf('photo', contractedCase).length - before
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(60)
  })

  it('that cannot be read are named with the reason, and the others still come in', async () => {
    await open(path(contractedCase))
    await expect.element(at('photo-gaps')).toBeVisible()
    choose('photo-input', ['メモ.txt', 'IMG_1.jpg'])
    await expect.element(at('photo-done')).toHaveTextContent('1枚を取り込みました。')
    expect(document.body.textContent).toContain('メモ.txt')
    await expect.poll(problemsShown).toContainEqual(expect.stringContaining('写真として読めないファイルです。'))
  })

  it('dropped on a slot go to that medium and slot', async () => {
    const office = await open(path(contractedCase))
    await expect.element(at('slot-R8-総務-USB-0004-handover')).toBeVisible()
    const cell = document.querySelector('[data-testid="slot-R8-総務-USB-0004-handover"]')
    cell?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: filesOf(['箱.jpg']) }))
    await expect.element(at('photo-done')).toHaveTextContent('1枚')
    const row = office.desk.partsOf('photo', contractedCase).at(-1)
    expect([row?.ids.slot, row?.ids.disposal_item_id]).toEqual([
      'handover',
      office.desk.partsOf('disposal_item', contractedCase)[1]?.no,
    ])
  })

  it('come in under the name of who took them, and the name can be put right', async () => {
    const office = await open(path(contractedCase))
    await at('photo-taken-by').fill('主事 例 一郎')
    choose('photo-input', ['IMG_1.jpg'])
    await expect.element(at('photo-done')).toHaveTextContent('1枚')
    const taken = office.desk.partsOf('photo', contractedCase).at(-1)
    expect(taken?.shown.taken_by).toBe('主事 例 一郎')
    await at(`photo-${taken?.no}`).click()
    await expect.element(at('photo-taken-by-of')).toHaveValue('主事 例 一郎')
    await at('photo-taken-by-of').fill('例示データ処理 作業班長')
    await at('photo-place').click()
    await expect.poll(() => office.desk.find('photo', taken?.no ?? '').shown.taken_by).toBe('例示データ処理 作業班長')
  })

  it('are moved by choosing another slot', async () => {
    const office = await open(path(contractedCase))
    await at('slot-R8-総務-USB-0003-serial').getByRole('button').click()
    await at('photo-slot').selectOptions('処理後')
    await isAccessible()
    await picture('disposal-photo')
    await at('photo-place').click()
    await expect.poll(() => office.desk.partsOf('photo', contractedCase)[0]?.ids.slot).toBe('after')
  })
})
