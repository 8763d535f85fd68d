// What each step of a take-out asks for: the call that records it, its fields, and who may do it.
import type { TakeoutJson } from '../../ipc/generated/wire'
import type { Duty } from '../../parts/course'
import type { StepCall } from '../../parts/step-form'
import type { takeoutWords } from '../../words/takeout'

/** A stage that a step leads to. */
export type StepId = keyof (typeof takeoutWords)['steps']

/** How a step is recorded. */
export interface StepPlan {
  call: StepCall
  /** The fields asked for, in order. */
  fields: readonly string[]
  /** What a person's role must allow. */
  duty: Duty
}

/** The steps by the stage they lead to. */
export const plans: Record<StepId, StepPlan> = {
  approved: {
    call: 'takeout_approve',
    fields: ['approved_by', 'approved_at', 'special_approval', 'special_reason', 'one_person_reason', 'note'],
    duty: 'approve',
  },
  rejected: { call: 'takeout_reject', fields: ['reject_reason', 'note'], duty: 'approve' },
  cancelled: { call: 'takeout_withdraw', fields: ['reject_reason', 'note'], duty: 'write' },
  extended: { call: 'takeout_extend', fields: ['due_back_on', 'until', 'note'], duty: 'approve' },
  out: {
    call: 'takeout_depart',
    fields: ['departed_at', 'depart_checker', 'one_person_reason', 'note'],
    duty: 'write',
  },
  returned: {
    call: 'takeout_return',
    fields: [
      'returned_at',
      'return_checker',
      'return_complete',
      'missing_media_ids',
      'return_difference',
      'erased_there',
      'one_person_reason',
      'note',
    ],
    duty: 'write',
  },
  received: { call: 'takeout_receive', fields: ['received_by', 'received_on', 'erased_there', 'note'], duty: 'write' },
}

/** The steps that may follow, in the order the office names them; last, a later day for what is out. */
export function stepsNow(takeout: TakeoutJson): StepId[] {
  const stages = takeout.next.filter((stage): stage is StepId => stage in plans)
  return takeout.extendable ? [...stages, 'extended'] : stages
}
