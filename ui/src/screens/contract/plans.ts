// What each step of a contract asks for: the call that records it, its register and fields, and who may do it.
import type { ContractJson } from '../../ipc/generated/wire'
import type { Duty } from '../../parts/course'
import type { StepCall } from '../../parts/step-form'
import type { contractWords } from '../../words/contract'

/** A step of a contract. */
export type StepId = keyof (typeof contractWords)['steps']

/** How a step is recorded. */
export interface StepPlan {
  call: StepCall
  /** The register whose fields are asked for. */
  register: string
  /** The fields, in order. */
  fields: readonly string[]
  duty: Duty
}

/** The steps. */
export const plans: Record<StepId, StepPlan> = {
  active: { call: 'contract_start', register: 'contract', fields: ['started_on', 'note'], duty: 'approve' },
  ended: {
    call: 'contract_end',
    register: 'contract',
    fields: ['returned_on', 'erased_on', 'end_checker', 'ended_on', 'log_keep_until', 'note'],
    duty: 'keep',
  },
  cancelled: { call: 'contract_cancel', register: 'contract', fields: ['note'], duty: 'keep' },
  check: {
    call: 'contract_check',
    register: 'contractor_check',
    fields: [
      'occasion',
      'checked_on',
      'method',
      'method_reason',
      'target',
      'sub_vendor',
      'inspector',
      'respondent',
      'note',
    ],
    duty: 'keep',
  },
  report: {
    call: 'contract_report',
    register: 'contractor_report',
    fields: [
      'month',
      'received_on',
      'workers_total',
      'workers_change',
      'carried',
      'copied',
      'erased',
      'media_left',
      'logs_checked',
      'training',
      'accident',
      'accident_note',
      'checked_by',
      'note',
    ],
    duty: 'write',
  },
  permit: {
    call: 'contract_permit',
    register: 'contract_permission',
    fields: ['kind', 'permission_no', 'permitted_on', 'until', 'conditions', 'note'],
    duty: 'approve',
  },
}

/** The steps that may be taken now: the next stage, and what comes and goes while the contract runs. */
export function stepsNow(contract: ContractJson): StepId[] {
  const stages = contract.next.filter((stage): stage is StepId => stage in plans)
  const status = String(contract.head.ids.status)
  if (status === 'active') return ['report', 'check', 'permit', ...stages]
  if (status === 'preparing') return [...stages.slice(0, 1), 'check', ...stages.slice(1)]
  return stages
}
