// A batch of photographs: in order, one refusal does not stop the rest, and stopping loses nothing already taken.
import { describe, expect, it } from 'vitest'
import type { ProblemJson } from '../ipc/generated/wire'
import { problem } from '../ipc/office'
import { type IntakeState, inShootingOrder, takeAll } from './photo-intake'

const file = (name: string) => new File([name], name)
const quiet = () => undefined

describe('taking photographs in', () => {
  it('follows the order of shooting', () => {
    expect(inShootingOrder([file('IMG_10.jpg'), file('IMG_2.jpg')]).map((one) => one.name)).toEqual([
      'IMG_2.jpg',
      'IMG_10.jpg',
    ])
  })

  it('goes on after a refusal and keeps its name and reason', async () => {
    const refusal: ProblemJson = problem('bad_file')
    const take = async (one: File) => (one.name === '2.txt' ? [refusal] : [])
    const end = await takeAll([file('1.jpg'), file('2.txt'), file('3.jpg')], take, quiet, new AbortController().signal)
    expect(end).toMatchObject({ all: 3, taken: 2, running: false, stopped: false })
    expect(end.refused).toEqual([{ name: '2.txt', problems: [refusal] }])
  })

  it('keeps what is remarked on of a photograph that was taken in', async () => {
    const remark: ProblemJson = { ...problem('bad_file'), warning: true }
    const end = await takeAll([file('1.jpg')], async () => [remark], quiet, new AbortController().signal)
    expect(end).toMatchObject({ taken: 1, refused: [], remarked: [{ name: '1.jpg', problems: [remark] }] })
  })

  it('stops between two files when asked', async () => {
    const controller = new AbortController()
    const seen: IntakeState[] = []
    const take = async (one: File) => {
      if (one.name === '2.jpg') controller.abort()
      return []
    }
    const end = await takeAll(
      [file('1.jpg'), file('2.jpg'), file('3.jpg')],
      take,
      (state) => seen.push(state),
      controller.signal,
    )
    expect(end).toMatchObject({ taken: 2, stopped: true, running: false })
    expect(seen.some((state) => state.running && state.taken === 1)).toBe(true)
  })
})
