// A medium lent and taken back from its own page, several moved at once, and the ways to a take-out and a disposal.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at, isAccessible, open, picture } from '../../../test/bench'

const medium = 'R8-総務-USB-0001'

test('a_medium_is_lent_and_taken_back_from_its_page', async () => {
  const office = await open(`/register/media/${medium}`)
  await expect.element(at('media-course')).toBeVisible()
  await isAccessible()
  await picture('medium-course')
  await at('move-lend').click()
  await expect.element(at('move-lend-form')).toBeVisible()
  await isAccessible()
  await picture('medium-lend')
  await at('save').click()
  await expect.element(at('move-lend-form')).not.toBeInTheDocument()
  expect(office.desk.find('media', medium).ids.status).toBe('lent')
  await expect.element(at('move-lend')).not.toBeInTheDocument()
  await at('move-take_back').click()
  await at('save').click()
  await expect.element(at('move-lend')).toBeVisible()
  expect(office.desk.find('media', medium).ids.status).toBe('stored')
})

test('a_take_out_begins_with_the_medium_it_was_asked_for_from', async () => {
  await open(`/register/media/${medium}`)
  await at('media-takeout').click()
  await expect.element(at('field-destination')).toBeVisible()
  await expect.element(page.getByText(medium)).toBeVisible()
})

test('a_disposal_begins_with_the_medium_it_was_asked_for_from', async () => {
  await open(`/register/media/${medium}`)
  await at('media-disposal').click()
  await expect.element(at('field-media')).toHaveValue(medium)
})

test('chosen_media_are_moved_together', async () => {
  const office = await open('/register/media')
  const two = ['R8-総務-USB-0012', 'R8-総務-USB-0011']
  for (const no of two) office.desk.fill('media', office.desk.find('media', no), { status: 'stored' })
  await expect.element(at(`row-${two[0]}`)).toBeVisible()
  ;(at(`row-${two[0]}`).element() as HTMLElement).focus()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await at('move-chosen').click()
  await expect.element(at('move-choose')).toBeVisible()
  await isAccessible()
  await at('move-lend').click()
  await at('save').click()
  await expect.element(at('move-lend-form')).not.toBeInTheDocument()
  expect(two.map((no) => office.desk.find('media', no).ids.status)).toEqual(['lent', 'lent'])
})

test('an_auditor_moves_nothing', async () => {
  await open(`/register/media/${medium}`, { role: 'auditor' })
  await expect.element(at('record-no')).toBeVisible()
  await expect.element(at('media-course')).not.toBeInTheDocument()
})

test('what_leaves_the_section_says_who_allowed_it', async () => {
  const office = await open(`/register/media/${medium}`)
  await at('move-repair').click()
  await expect.element(at('move-told-fields')).toBeVisible()
  await isAccessible()
  await at('save').click()
  await expect.element(page.getByText('この項目が要ります', { exact: false }).first()).toBeVisible()
  await isAccessible()
  await picture('medium-repair')
  expect(office.desk.find('media', medium).ids.status).toBe('in_use')
})
