// The sheet of one contractor's check: the tally always in view, the items of the standard, completion at the end (第37条第4項).
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ContractorCheckJson } from '../../ipc/generated/wire'
import { useAct, useCall, useSession } from '../../ipc/hooks'
import { ItemKeys } from '../../parts/item-frame'
import { useWalk } from '../../parts/item-walk'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { RecordFacts } from '../../parts/record-facts'
import { recordPath } from '../../parts/register-path'
import { AnswerDialog } from '../../parts/step-form'
import { TiesOf } from '../../parts/ties'
import { checklistWords } from '../../words/checklist'
import { contractWords } from '../../words/contract'
import { CheckFinish } from './check-finish'
import { CheckItem } from './check-item'
import { type CheckFilter, JUDGEMENTS, shownItems, tally, waits } from './check-view'

const words = contractWords.check

/** 委託先点検 {no}. */
export function ContractorCheck({ no }: { no: string }) {
  const { data, error } = useCall('contractor_check', { register: 'contractor_check', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Sheet check={data} /> : null
}

const PERMISSION = ['permission_no', 'permission_on', 'permission_until']

function Sheet({ check }: { check: ContractorCheckJson }) {
  const { head, items } = check
  const session = useSession()
  const answer = useAct('contractor_answer')
  const [filter, setFilter] = useState<CheckFilter>('all')
  const [permission, setPermission] = useState('')
  const open = head.ids.status === 'open' && head.standing === 'valid'
  const writes = open && session.may.includes('write')
  const shown = useMemo(() => shownItems(items, filter), [items, filter])
  const method = words.method(head.shown.method ?? '', head.shown.method_reason ?? '')

  const move = useWalk(shown, waits)

  return (
    <section className="flex flex-col gap-4" aria-labelledby="contractor-check">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 id="contractor-check">
          {words.title(head.no)}
          <span className="mark ml-3 align-middle" data-testid="check-status">
            {head.shown.status}
          </span>
        </h1>
        <Link to={recordPath('contract', String(head.ids.contract_id ?? '')) ?? '/'} data-testid="to-contract">
          {words.back}
        </Link>
      </div>
      <p>{[head.shown.contract_id, head.shown.checked_on, method].filter(Boolean).join('　')}</p>
      {!open && <Notice tone="info">{words.closed}</Notice>}
      <details>
        <summary>{words.facts}</summary>
        <RecordFacts register="contractor_check" row={head} except={['status']} />
      </details>
      <Counts check={check} />
      <fieldset className="field">
        <legend className="field-label">{words.filter}</legend>
        <div className="options">
          {(Object.keys(words.filters) as CheckFilter[]).map((one) => (
            <label className="option" key={one}>
              <input
                type="radio"
                name="check-filter"
                checked={filter === one}
                onChange={() => setFilter(one)}
                data-testid={`filter-${one}`}
              />
              {words.filters[one]}
            </label>
          ))}
        </div>
      </fieldset>
      {writes && <ItemKeys choices={JUDGEMENTS} />}
      {shown.length === 0 && <p>{words.nothing}</p>}
      <div>
        {shown.map((item) => (
          <CheckItem
            key={item.item_id}
            check={head.no}
            item={item}
            writes={writes}
            onMove={move}
            onPermission={setPermission}
          />
        ))}
      </div>
      <CheckFinish check={check} open={open} />
      <TiesOf register="contractor_check" no={head.no} />
      {permission !== '' && (
        <AnswerDialog
          register="contractor_answer"
          fields={PERMISSION}
          no={permission}
          texts={words.permissionForm}
          draftKey={`contractor/${head.no}/${permission}`}
          recording={{
            run: (answers) =>
              answer.run({ no: head.no, item_id: permission, answers: { ...answers, judgement: 'permitted' } }),
            busy: answer.busy,
            problems: answer.problems,
          }}
          onClose={() => setPermission('')}
          testid="contractor-permission"
        />
      )}
    </section>
  )
}

/** What is answered and what is left, always in view while the items scroll by. */
function Counts({ check }: { check: ContractorCheckJson }) {
  const counts = tally(check.items)
  return (
    <section
      aria-label={words.tally}
      className="sticky -top-4 z-10 flex flex-wrap items-baseline gap-x-4 border border-(--line-strong) bg-(--ground) px-4 py-2"
      data-testid="tally"
    >
      <span className="font-bold" aria-live="polite" data-testid="tally-left">
        {words.remaining(counts.open)}
      </span>
      {JUDGEMENTS.map((one) => (
        <span key={one} className="tabular-nums">
          {checklistWords.counted(one)} {counts[one]}
        </span>
      ))}
    </section>
  )
}
