// A reader is heard through the IME; a hand is not taken for one.
import { expect, test } from 'vitest'
import { ScanEar } from './scanner'

/** Presses keys `gap` milliseconds apart and gives what the ear made of them. */
function heard(codes: readonly string[], gap: number, ear = new ScanEar(), start = 0): (string | null)[] {
  return codes.map((code, at) => ear.hear({ code, shiftKey: false, timeStamp: start + at * gap }))
}

const label = ['Digit0', 'Digit0', 'Digit1', 'Digit2', 'Minus', 'KeyB', 'Enter']

test('a_label_typed_in_one_breath_is_heard_at_its_enter', () => {
  expect(heard(label, 8).at(-1)).toBe('0012-b')
})

test('a_hand_is_no_reader', () => {
  expect(heard(label, 120).at(-1)).toBeNull()
  expect(heard(['KeyA', 'KeyB', 'Enter'], 8).at(-1)).toBeNull()
})

test('what_a_hand_left_before_does_not_join_the_label', () => {
  const ear = new ScanEar()
  heard(['KeyX', 'KeyY'], 200, ear)
  expect(heard(label, 8, ear, 1000).at(-1)).toBe('0012-b')
  expect(heard(label, 8, ear, 2000).at(-1)).toBe('0012-b')
})

test('capitals_come_with_shift_and_shift_itself_is_nothing', () => {
  const ear = new ScanEar()
  const press = (code: string, shiftKey: boolean, timeStamp: number) => ear.hear({ code, shiftKey, timeStamp })
  for (const [at, code] of ['KeyR', 'Digit8', 'KeyU', 'KeyS'].entries()) {
    press('ShiftLeft', true, at * 10)
    press(code, code.startsWith('Key'), at * 10 + 5)
  }
  expect(press('Enter', false, 45)).toBe('R8US')
})
