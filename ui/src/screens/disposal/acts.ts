// What each step of a disposal asks for: the call that records it, the register whose fields it fills, and who may do it.
import type { Calls, DisposalJson, Row } from '../../ipc/generated/wire'
import type { disposalWords } from '../../words/disposal'

/** An act that a person records with a form. */
export type FormAct = Exclude<keyof (typeof disposalWords)['acts'], 'photo'>

/** The calls that take a step of a disposal. */
type StepCall = {
  [K in keyof Calls]: K extends `disposal_${string}`
    ? Calls[K]['takes'] extends { items: string[]; answers: unknown }
      ? K
      : never
    : never
}[keyof Calls]

/** How one act is recorded. */
export interface ActPlan {
  /** The call. */
  call: StepCall
  /** The register whose definition gives the fields. */
  register: string
  /** The fields asked for, in order. */
  fields: string[]
  /** What a person's role must allow. */
  duty: 'write' | 'keep' | 'approve'
}

const METHOD = ['action', 'technique', 'method', 'method_reason']
const DONE = ['method', 'method_reason', 'tool', 'passes', 'started_at', 'finished_at', 'place_kind', 'place']
const OUTCOME = ['verification', 'verification_result', 'wiped_on_site', 'destination', 'note']
// Who decides and who closes is the person at work; these are what they have checked.
const CHECKED = ['retention_checked', 'count_before', 'counted_by', 'one_person_reason', 'note']
const OWN_HANDS = ['performer', 'checker']
const OTHER_HANDS = ['performer_org', 'performer_name', 'checker_name', 'checker']

const PLANS: Record<Exclude<FormAct, 'perform'>, ActPlan> = {
  approve: { call: 'disposal_approve', register: 'disposal', fields: ['approved_on', ...CHECKED], duty: 'approve' },
  hand_over: {
    call: 'disposal_hand_over',
    register: 'disposal_chain',
    fields: [
      'step',
      'vendor',
      'subcontract_no',
      'subcontract_on',
      'handed_on',
      'handed_by',
      'received_by',
      'quantity',
      'transport',
      'seal_no',
      'serials',
      'note',
    ],
    duty: 'write',
  },
  attend: {
    call: 'disposal_attend',
    register: 'attendance',
    fields: ['attended', 'staff', 'at', 'place', 'how', 'note'],
    duty: 'write',
  },
  certificate: {
    call: 'disposal_certificate',
    register: 'certificate',
    fields: [
      'cert_no',
      'issuer',
      'issued_on',
      'received_on',
      'serials',
      'certifier',
      'outside_no',
      'manifest_no',
      'note',
    ],
    duty: 'write',
  },
  close: { call: 'disposal_close', register: 'disposal', fields: CHECKED, duty: 'keep' },
  cancel: { call: 'disposal_cancel', register: 'disposal', fields: ['cancel_reason'], duty: 'keep' },
  items: { call: 'disposal_items', register: 'disposal_item', fields: METHOD, duty: 'write' },
}

/** The fields common to every medium of a new draft. */
export const DRAFT_ITEM_FIELDS = METHOD

/** How `act` is recorded for a disposal carried out by `execution`: a contractor's people are words, our own are staff records. */
export function planOf(act: FormAct, execution: string): ActPlan {
  if (act !== 'perform') return PLANS[act]
  const hands = execution === 'own' ? OWN_HANDS : OTHER_HANDS
  return { call: 'disposal_perform', register: 'disposal_item', fields: [...DONE, ...hands, ...OUTCOME], duty: 'write' }
}

/** The acts whose form is about chosen media rather than the whole case. */
export function aboutItems(act: FormAct): boolean {
  return act === 'perform' || act === 'items'
}

/** The choice identifier in `field`, or nothing. */
export function chosen(row: Row, field: string): string {
  const id = row.ids[field]
  return typeof id === 'string' ? id : ''
}

/** The acts that can be recorded at this point of the case, besides taking photographs. */
export function actsNow(disposal: DisposalJson): FormAct[] {
  const others = chosen(disposal.head, 'execution') !== 'own'
  switch (chosen(disposal.head, 'status')) {
    case 'draft':
      return ['items', 'approve']
    case 'approved':
      return others ? ['hand_over', 'attend', 'certificate'] : ['perform', 'attend', 'certificate']
    case 'handed_over':
    case 'performed':
      return [...(others ? (['hand_over'] as const) : []), 'perform', 'attend', 'certificate']
    case 'proven':
      return ['close']
    default:
      return []
  }
}

/** Whether the case still takes records. */
export function isOpen(disposal: DisposalJson): boolean {
  const status = chosen(disposal.head, 'status')
  return status !== 'closed' && status !== 'cancelled'
}

/** The serial numbers of these media, one a line, as the forms ask for them. */
export function serialLines(disposal: DisposalJson, items: readonly string[]): string {
  return disposal.items
    .filter((item) => items.length === 0 || items.includes(item.row.no))
    .map((item) => item.row.shown.serial_no ?? '')
    .filter((serial) => serial !== '')
    .join('\n')
}

/** The serial numbers written in the hand-over of the last step of the chain, one a line. */
export function handedLines(disposal: DisposalJson): string {
  const last = disposal.chain.at(-1)
  return last?.shown.serials ?? ''
}

/** What a form starts with, so that nobody types what the case already says. */
export function startingAnswers(
  act: FormAct,
  disposal: DisposalJson,
  items: readonly string[],
): Record<string, string | number | boolean> {
  if (act === 'hand_over') {
    const serials = serialLines(disposal, items)
    return { step: disposal.chain.length + 1, serials, quantity: serials === '' ? 0 : serials.split('\n').length }
  }
  if (act === 'approve' || act === 'close') {
    const { values, ids } = disposal.head
    const kept: Record<string, string | number | boolean> = {}
    for (const field of CHECKED) {
      const answer = ids[field] ?? values[field]
      if (answer !== undefined && !Array.isArray(answer)) kept[field] = answer
    }
    return kept
  }
  if (act === 'items' || act === 'perform') {
    const rows = disposal.items
      .filter((item) => items.length === 0 || items.includes(item.row.no))
      .map((item) => item.row)
    const answers: Record<string, string> = {}
    for (const field of ['action', 'technique', 'method']) {
      const ids = new Set(rows.map((row) => chosen(row, field)))
      const [only] = ids
      // Only what all chosen media share is filled in; where they differ the person decides.
      if (ids.size === 1 && only) answers[field] = only
    }
    return answers
  }
  return {}
}

/** The methods that fit every chosen medium, with the suitability in words where all agree. */
export function sharedMethods(disposal: DisposalJson, items: readonly string[]): Record<string, string> {
  const maps = disposal.items
    .filter((item) => items.length === 0 || items.includes(item.row.no))
    .map((item) => item.methods)
  const [first, ...rest] = maps
  if (!first) return {}
  const shared: Record<string, string> = {}
  for (const [id, words] of Object.entries(first)) {
    if (!rest.every((map) => id in map)) continue
    const all = new Set([words, ...rest.map((map) => map[id] ?? '')])
    shared[id] = [...all].join('／')
  }
  return shared
}
