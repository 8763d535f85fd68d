// The bar at the foot: what was said and what the keys do, on one line.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open } from '../../test/bench'
import { announce } from '../parts/status'
import { frame } from '../words/frame'

const top = (element: Element) => Math.round(element.getBoundingClientRect().top)

test('a_long_message_leaves_the_bar_on_one_line_and_is_read_in_full_by_pointing', async () => {
  await open('/register/media/new')
  const hide = page.getByRole('button', { name: frame.keysHide })
  await expect.element(hide).toBeVisible()
  const foot = at('status').element().closest('footer')
  const before = foot?.getBoundingClientRect().height
  const said = 'R8-総務-USB-0012を登録しました。'.repeat(12)
  announce(said)
  await expect.element(at('status')).toHaveTextContent(said)
  expect(foot?.getBoundingClientRect().height).toBe(before)
  expect(top(hide.element())).toBe(top(page.getByRole('button', { name: /この欄の説明/ }).element()))
  await userEvent.hover(at('status'))
  expect(at('status').element().parentElement?.title).toBe(said)
  await isAccessible()
  await hide.click()
  await expect.element(page.getByRole('list', { name: frame.keysName })).not.toBeInTheDocument()
  await page.getByRole('button', { name: frame.keysShow }).click()
  await expect.element(page.getByRole('list', { name: frame.keysName })).toBeVisible()
  announce('')
})
