// 「台帳から」: what the registers say now, offered as evidence; accepting freezes it, and judges nothing.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { InspectionItemJson, ProposalJson } from '../../ipc/generated/wire'
import { useAct, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { keepList } from '../../parts/kept-list'
import { ProblemList } from '../../parts/problems'
import { listOf } from '../../parts/register-list'
import { registerPath } from '../../parts/register-path'
import { inspectionWords } from '../../words/inspection'

const words = inspectionWords.item

interface ProposalProps {
  inspection: string
  item: InspectionItemJson
  proposal: ProposalJson
  writes: boolean
}

/** The chip; opened, it shows the facts, the way to the rows, and the button that freezes them. */
export function Proposal({ inspection, item, proposal, writes }: ProposalProps) {
  const navigate = useNavigate()
  const accept = useAct('inspection_accept')
  const [open, setOpen] = useState(false)
  const id = item.item_id
  const accepted = (item.row.shown.evidence_at ?? '') !== ''
  const chip = accepted ? `${words.fromRegister}・${words.accepted}` : words.fromRegister
  const path = registerPath(proposal.register)
  const ledger = useShape(proposal.register)?.ledger
  // The rows are those that were counted, whatever the list was narrowed to before.
  const toRows = (to: string) => {
    keepList(listOf(proposal.register, proposal.fy, ledger))
    navigate({ to })
  }

  return (
    <div className="flex flex-col gap-1">
      <div>
        <button
          type="button"
          className="chip px-3"
          aria-expanded={open}
          aria-label={`${chip}（${id}）`}
          data-testid={`proposal-${id}`}
          onClick={() => setOpen(!open)}
        >
          {chip}
        </button>
      </div>
      {open && (
        <div className="flex flex-col gap-2 border-l-4 border-key-900 bg-(--ground-soft) px-3 py-2">
          <p className="font-bold">{words.facts}</p>
          <p className="whitespace-pre-wrap" data-testid={`proposal-text-${id}`}>
            {proposal.text}
          </p>
          <p className="field-support">{words.factsNote}</p>
          <ProblemList problems={accept.problems} />
          <div className="flex flex-wrap gap-3">
            {writes && (
              <Button
                small
                onPress={() => accept.run({ no: inspection, item_id: id })}
                blocked={accept.busy}
                testid={`accept-${id}`}
              >
                {words.accept}
              </Button>
            )}
            {path && (
              <Button small onPress={() => toRows(path)} testid={`rows-${id}`}>
                {words.seeRows}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
