// The bench of screen tests: the whole program in a browser over an office in memory, and the accessibility check.
import axe from 'axe-core'
import { expect, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { App } from '../src/app'
import { answerBy } from '../src/ipc/office'
import { type StandIn, standIn } from '../src/ipc/standin'
import { forgetKept } from '../src/parts/kept'

/** Opens the program at `path`, by default with 課長A at work in the sample section. */
export async function open(path = '/', start: Parameters<typeof standIn>[0] = {}): Promise<StandIn> {
  const office = standIn(start)
  answerBy(office)
  forgetKept()
  window.location.hash = path
  const screen = await render(<App />)
  onTestFinished(() => screen.unmount())
  return office
}

/** An element by its test name. */
export const at = (testid: string) => page.getByTestId(testid)

/** The words of everything that is wrong on the screen. */
export const problemsShown = (): string[] =>
  [...document.querySelectorAll('.field-error, [data-testid="problems"] li')].map((one) => one.textContent ?? '')

/** Holds the screen against WCAG 2.2 AA; every violation is named. */
export async function isAccessible(): Promise<void> {
  const found = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page's own frame around the tested root is the test browser's.
    rules: { region: { enabled: false } },
  })
  const named = found.violations.map(
    (one) => `${one.id}: ${one.help} — ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
  expect(named).toEqual([])
}

/** Leaves a picture of the screen to look at, in the folder that `VITE_PICTURES` names; without it, nowhere. */
export async function picture(name: string): Promise<void> {
  const folder = import.meta.env.VITE_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}
