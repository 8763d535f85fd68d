// The stand-in's contracts: one that runs, its reports and checks, and their steps in the simplest form.
import type { ContractJson, ProblemJson, Row, Saved, StepRequest } from './generated/wire'
import { type Answers, problem, Refused } from './office'
import { answersOf, beginCheck, contractorChecks } from './standin-contractor-check'
import type { Answering, Desk } from './standin-desk'

/** What the end of a contract asks for. */
const atTheEnd = ['returned_on', 'erased_on']

const after: Record<string, string[]> = { preparing: ['active', 'cancelled'], active: ['ended'] }

function contractOf(no: string, desk: Desk): ContractJson {
  const head = desk.find('contract', no)
  const of = (register: string) => desk.rows(register).filter((row) => row.ids.contract_id === no)
  const judged = (check: string, id: string) => answersOf(check, desk).filter((row) => row.ids.judgement === id).length
  return {
    head,
    lacking: head.shown.clause_secrecy ? [] : ['秘密保持・目的外利用の禁止'],
    checks: of('contractor_check').map((row) => ({ row, open: judged(row.no, 'open'), bad: judged(row.no, 'bad') })),
    reports: of('contractor_report'),
    next_check: head.ids.status === 'active' ? 'R9.3.31' : '',
    next: after[String(head.ids.status)] ?? [],
    blocks: head.ids.status === 'active' ? lacks(head.shown, atTheEnd, desk) : [],
  }
}

/** What of `wants` is not written in `answers`. */
function lacks(answers: Answers | Row['shown'], wants: readonly string[], desk: Desk): ProblemJson[] {
  return desk
    .shape('contract')
    .fields.filter((field) => wants.includes(field.id) && (answers[field.id] ?? '') === '')
    .map((field) => problem('missing', { field: field.id, what: `${field.label}が書かれていません。` }))
}

/** A step that writes into the contract, wanting some fields first. */
function step(to: string, wants: readonly string[]) {
  return ({ no, answers }: StepRequest, desk: Desk): Saved => {
    const missing = lacks(answers, wants, desk)
    if (missing.length > 0) throw new Refused(missing)
    desk.fill('contract', desk.find('contract', no), { ...answers, status: to })
    return desk.saved(no, ['contract'])
  }
}

/** What the stand-in answers about contracts. */
export const contracts: Answering = {
  ...contractorChecks,
  contract: ({ no }, desk) => contractOf(no, desk),
  contract_start: step('active', []),
  contract_end: step('ended', atTheEnd),
  contract_cancel: step('cancelled', ['note']),
  contract_permit: ({ no, answers }, desk) => {
    const row = desk.add('contract_permission', answers, no)
    return desk.saved(row.no, ['contract_permission'])
  },
  contract_report: ({ no, answers }, desk) => {
    const row = desk.add('contractor_report', { received_on: desk.today, ...answers, contract_id: no })
    return desk.saved(row.no, ['contractor_report'])
  },
  contract_check: ({ no, answers }, desk) => {
    const inspector = desk.rows('staff')[0]?.no ?? ''
    const usual = { occasion: 'yearly', checked_on: desk.today, method: 'on_site', target: 'prime', inspector }
    const head = beginCheck(desk, { ...usual, ...answers, contract_id: no })
    return desk.saved(head.no, ['contractor_check', 'contractor_answer'])
  },
}
