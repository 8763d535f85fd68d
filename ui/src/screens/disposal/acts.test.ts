// What each step asks for follows from the case, and a half-filled draft comes back whole.
import { describe, expect, it } from 'vitest'
import { caseOf } from '../../ipc/standin-case'
import { Desk } from '../../ipc/standin-desk'
import { contractedCase, draftedCase, seedDisposals } from '../../ipc/standin-disposal-seed'
import { seed } from '../../ipc/standin-seed'
import { actsNow, handedLines, planOf, serialLines, sharedMethods, startingAnswers } from './acts'
import { packed, unpacked } from './draft-pack'

function sample() {
  const desk = new Desk()
  seed(desk)
  seedDisposals(desk)
  return { drafted: caseOf(draftedCase, desk), contracted: caseOf(contractedCase, desk) }
}

describe('the steps of a case', () => {
  it('begin with the lines and the decision', () => {
    expect(actsNow(sample().drafted)).toEqual(['items', 'approve'])
  })

  it('ask for the contractor’s people by name and for our own by their record', () => {
    expect(planOf('perform', 'own').fields).toContain('performer')
    expect(planOf('perform', 'contract').fields).toContain('performer_name')
    expect(planOf('perform', 'contract').fields).not.toContain('performer')
  })

  it('number the next hand-over and bring the chosen serials along', () => {
    const { contracted } = sample()
    const [first] = contracted.items
    const chosen = [first?.row.no ?? '']
    expect(startingAnswers('hand_over', contracted, chosen)).toEqual({ step: 2, serials: 'SN1074B', quantity: 1 })
    expect(serialLines(contracted, []).split('\n')).toHaveLength(3)
    expect(handedLines(contracted)).toBe('SN1074B\nSN1111B\nSN1407B')
  })

  it('fill in only what the chosen media share', () => {
    const { contracted } = sample()
    expect(startingAnswers('perform', contracted, [])).toMatchObject({ method: 'crush' })
    const [first] = contracted.items
    if (first) first.row.ids.method = 'punch'
    expect(startingAnswers('perform', contracted, [])).not.toHaveProperty('method')
  })

  it('offer only the methods that fit every chosen medium', () => {
    const { contracted } = sample()
    const [first] = contracted.items
    if (first) first.methods = { crush: '◎ 推奨', punch: '△ 理由が要ります' }
    expect(sharedMethods(contracted, [])).toEqual({ crush: '◎ 推奨', punch: '△ 理由が要ります／○ 可' })
  })
})

describe('a half-filled 伺', () => {
  it('comes back in its three parts', () => {
    const parts = { media: 'A\nB', items: { method: 'crush' }, head: { reason: 'renewal', retention_checked: true } }
    expect(unpacked(packed(parts))).toEqual(parts)
  })

  it('is nothing while nothing was written', () => {
    expect(packed({ media: '', items: {}, head: {} })).toEqual({})
  })
})
