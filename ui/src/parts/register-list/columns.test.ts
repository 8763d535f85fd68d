// How wide the columns of a list are, before anybody chose.
import { expect, test } from 'vitest'
import type { FieldShape, Row } from '../../ipc/generated/wire'
import { templateOf, widthOf } from './columns'

const field = (id: string, label: string, kind: FieldShape['kind']) => ({ id, label, kind }) as FieldShape
const row = (shown: Record<string, string>): Row => ({ no: 'R8-総務-USB-0001', standing: 'valid', shown }) as Row
const widthsOf = (columns: FieldShape[], rows: Row[]) =>
  templateOf(columns, rows)
    .match(/[\d.]+(?=rem)/g)
    ?.map(Number)

test('a_choice_is_not_cut_while_short_answers_stand_beside_it', () => {
  const tape = '磁気テープ（LTO等）'
  const columns = [field('type', '種別', 'choice'), field('maker', '製造者', 'text'), field('state', '状態', 'choice')]
  const [, type = 0, maker = 0] = widthsOf(columns, [row({ type: tape, maker: '例示' })]) ?? []
  expect(type).toBeGreaterThan(widthOf(tape) + 1)
  expect(maker).toBeLessThan(type / 2)
})

test('a_heading_is_never_cut_and_a_long_text_leaves_room_for_the_others', () => {
  const columns = [field('asked', '記録されている情報', 'links'), field('why', '目的・理由', 'long_text')]
  const rows = [row({ asked: '', why: '長'.repeat(200) })]
  const [, asked = 0, why = 0] = widthsOf(columns, rows) ?? []
  expect(asked).toBeGreaterThan(widthOf('記録されている情報'))
  expect(why).toBeLessThan(20)
})
