// The comparison of serials says each disagreement once and shows where the letters part.
import { describe, expect, it } from 'vitest'
import { compareRows, differingRuns } from './compare'

const reconciliation = {
  matched: ['S1'],
  missing: ['S2O', 'S3'],
  extra: ['S20', 'S4'],
  doubled: ['S1'],
  near: [['S2O', 'S20'] as [string, string]],
  agrees: false,
}

describe('the reconciliation', () => {
  it('names a likely misreading once, not again as missing and extra', () => {
    expect(compareRows(reconciliation, false)).toEqual([
      { verdict: 'near', handed: 'S2O', certified: 'S20' },
      { verdict: 'missing', handed: 'S3', certified: '' },
      { verdict: 'extra', handed: '', certified: 'S4' },
      { verdict: 'doubled', handed: '', certified: 'S1' },
    ])
  })

  it('adds what agrees only when asked', () => {
    expect(compareRows(reconciliation, true).at(-1)).toEqual({ verdict: 'matched', handed: 'S1', certified: 'S1' })
  })

  it('marks the letters that differ', () => {
    expect(differingRuns('S2O', 'S20')).toEqual([
      { text: 'S2', differs: false },
      { text: 'O', differs: true },
    ])
  })

  it('marks a letter the other serial does not have, and nothing where there is no other', () => {
    expect(differingRuns('AB1', 'AB')).toEqual([
      { text: 'AB', differs: false },
      { text: '1', differs: true },
    ])
    expect(differingRuns('AB1', '')).toEqual([{ text: 'AB1', differs: false }])
  })
})
