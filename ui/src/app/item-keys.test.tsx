// The keys of checklists: what a key gives on the section's own sheet, it gives on a contractor's.
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../test/bench'
import { answersOf, openCheck } from '../ipc/standin-contractor-check'
import { openedInspection } from '../ipc/standin-inspection-seed'

interface Sheet {
  name: string
  path: string
  /** An item that allows every answer of its sheet, the one after it, and one that still waits after both. */
  items: [string, string, string]
  /** What each key answers; a key of another sheet's answer is idle. */
  keys: Record<string, string>
  idle: string
}

const sheets: Sheet[] = [
  {
    name: '自己点検',
    path: `/inspection/${encodeURIComponent(openedInspection)}`,
    items: ['13-1-1', '13-1-2', '13-1-2'],
    keys: { 1: 'ok', 2: 'improve', 3: 'bad', 4: 'na', o: 'ok', x: 'bad', '-': 'na' },
    idle: '5',
  },
  {
    name: '委託先点検',
    path: `/contractor_check/${encodeURIComponent(openCheck)}`,
    items: ['C5-1', 'C7-1', 'C7-1'],
    keys: { 1: 'ok', 3: 'bad', 4: 'na', o: 'ok', x: 'bad', '-': 'na' },
    idle: '2',
  },
]

const focused = () => document.activeElement?.id
const checked = () => document.querySelector<HTMLInputElement>('[role="radiogroup"] input:checked')

describe.each(sheets)('on the sheet of $name', ({ name, path, items: [item, next, waiting], keys, idle }) => {
  it('the same keys give the same answers', async () => {
    const office = await open('/')
    // What some answers want beside them stands there already.
    for (const row of answersOf(openCheck, office.desk)) {
      office.desk.fill('contractor_answer', row, { finding: '鍵が壊れている', na_reason: '使用しないため' })
    }
    window.location.hash = path
    await expect.element(at(`item-${item}`)).toBeVisible()
    at(`item-${item}`).element().focus()
    for (const [key, answer] of Object.entries(keys)) {
      await userEvent.keyboard(key)
      await expect.element(at(`judge-${item}-${answer}`)).toBeChecked()
    }
    const before = checked()
    await userEvent.keyboard(idle)
    expect(checked()).toBe(before)
  })

  it('the same keys lead from item to item and to the next that waits', async () => {
    await open(path)
    await expect.element(at(`item-${item}`)).toBeVisible()
    at(`item-${item}`).element().focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe(`item-${next}`)
    await userEvent.keyboard('{ArrowUp}')
    expect(focused()).toBe(`item-${item}`)
    await userEvent.keyboard('1')
    await expect.element(at(`judge-${item}-ok`)).toBeChecked()
    await userEvent.keyboard('{Enter}')
    expect(focused()).toBe(`item-${waiting}`)
  })

  it('the same keys open and close what is written beside the answer', async () => {
    await open(path)
    await expect.element(at(`item-${item}`)).toBeVisible()
    at(`item-${item}`).element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(at(`finding-${item}`)).toBeVisible()
    await expect.element(at(`more-${item}`)).toHaveAttribute('aria-expanded', 'true')
    await isAccessible()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(at(`finding-${item}`)).not.toBeInTheDocument()
    expect(focused()).toBe(`item-${item}`)
  })

  it('the keys are said in the same words', async () => {
    await open(path)
    for (const words of ['1＝適', '3＝不適', '4＝該当なし', '↑↓＝前後の項目', 'Enter＝次の残りの項目', '→＝']) {
      await expect.element(at('keys-of-items')).toHaveTextContent(words)
    }
    await expect.element(at('keys-of-items')).not.toHaveTextContent(`${idle}＝`)
    // Each answer bears its digit where it is chosen.
    await expect.element(at(`item-${item}`)).toHaveTextContent(/3\s不適（×）/)
    await picture(`item-keys-${name}`)
  })
})

it('an_answer_given_while_another_is_under_way_is_not_lost', async () => {
  const office = await open(`/inspection/${encodeURIComponent(openedInspection)}`)
  await expect.element(at('item-13-1-1')).toBeVisible()
  const answer = office.call
  let go = () => {}
  const held = new Promise<void>((done) => {
    go = done
  })
  office.call = async (name, request) => {
    if (name === 'inspection_answer') await held
    return answer(name, request)
  }
  at('item-13-1-1').element().focus()
  await userEvent.keyboard('13')
  await expect.element(at('judge-13-1-1-bad')).toBeChecked()
  go()
  const row = office.desk.partsOf('inspection_answer', openedInspection).find((one) => one.shown.item_id === '13-1-1')
  await expect.poll(() => row?.ids.judgement).toBe('bad')
  await expect.element(at('judge-13-1-1-bad')).toBeChecked()
})
