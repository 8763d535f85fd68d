// Registers with so long a form that a new record asks first for what is known in the first minutes.
import type { First } from '../../parts/record-form'
import { restOf } from '../../words/registers'

/** What is asked at once, besides whatever must be filled. */
const fields: Partial<Record<string, readonly string[]>> = {
  // The first report: who noticed what and when, what was done at once, and what decides how fast others must be told.
  incident: [
    'known_at',
    'known_by',
    'manager_told_at',
    'first_action',
    'first_action_at',
    'occurred_on',
    'nature',
    'summary',
    'info_asset_ids',
    'media_ids',
    'subject_count',
    'count_state',
    'cause',
    'sensitive',
    'financial',
    'malicious',
    'contains_number',
    'number_system',
    'public_view',
    'well_encrypted',
  ],
}

/** What a new record of `register` asks first; nothing where all of it is asked at once. */
export function askedFirst(register: string): First | undefined {
  const asked = fields[register]
  return asked && { fields: asked, rest: (n) => restOf(register, n) }
}
