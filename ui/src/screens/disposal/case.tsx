// One disposal from the draft to its end: the steps on the left, what is recorded on the right (第15条).
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DisposalJson } from '../../ipc/generated/wire'
import { useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { Pending } from '../../parts/pending'
import { IntakeReport, PhotoDropArea } from '../../parts/photo-drop'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList } from '../../parts/problems'
import { RecordFacts } from '../../parts/record-facts'
import { TiesOf } from '../../parts/ties'
import { usePhotoIntake } from '../../parts/use-photo-intake'
import { disposalWords as words } from '../../words/disposal'
import { chosen, type FormAct, isOpen } from './acts'
import { CorrectForm } from './correct-form'
import { ItemsTable } from './items'
import { PhotoBoard } from './photo-board'
import { Proofs } from './proofs'
import { Reconciliation } from './reconciliation'
import { StepForm } from './step-form'
import { Steps } from './steps'

/** The forms about one disposal. */
const FORMS = ['F06', 'F08', 'F08b', 'F08c']

/** What a person wrote on the 伺 when it was drafted. */
const HEAD = [
  'document_no',
  'drafted_on',
  'drafted_by',
  'reason',
  'execution',
  'planned_on',
  'retention_checked',
  'note',
]

/** 伺 {no}: everything about one case on one page. */
export function DisposalCase({ no }: { no: string }) {
  const { data, error } = useCall('disposal', { register: 'disposal', no })
  if (error) return <ProblemList problems={error.problems} />
  if (!data) return null
  return <Case disposal={data} key={no} />
}

function Case({ disposal }: { disposal: DisposalJson }) {
  const navigate = useNavigate()
  const session = useSession()
  const no = disposal.head.no
  const [act, setAct] = useState<FormAct | null>(null)
  const [correcting, setCorrecting] = useState(false)
  const [selected, setSelected] = useState<string[]>([])
  const [takenBy, setTakenBy] = useState('')
  const intake = usePhotoIntake('disposal', no, 'photo', takenBy)
  const open = isOpen(disposal)
  const writes = open && session.may.includes('write')
  const status = chosen(disposal.head, 'status')

  const toPhotos = () => document.getElementById('disposal-photos')?.scrollIntoView({ block: 'start' })

  return (
    <PhotoDropArea off={!writes} onFiles={(files) => intake.take(files)}>
      <section className="flex flex-col gap-6" aria-labelledby="disposal-case">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 id="disposal-case">
            {words.case.title(no)}
            <span className="mark ml-3 align-middle" data-testid="disposal-status">
              {disposal.head.shown.status}
            </span>
          </h1>
          <Button onPress={() => navigate({ to: '/disposal' })}>{words.back}</Button>
        </div>
        {!open && <Notice tone="info">{status === 'closed' ? words.case.closed : words.case.cancelled}</Notice>}
        <IntakeReport intake={intake} />

        <div className="grid gap-6 2xl:grid-cols-[18rem_minmax(0,1fr)]">
          <div className="2xl:sticky 2xl:top-0 2xl:self-start">
            <Steps disposal={disposal} may={session.may} onAct={setAct} onPhotos={toPhotos} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <section className="flex flex-col gap-2" aria-labelledby="disposal-facts">
              <div className="flex flex-wrap items-center gap-3">
                <h2 id="disposal-facts">{words.case.facts}</h2>
                {writes && status === 'draft' && (
                  <Button small onPress={() => setCorrecting(true)} testid="correct-head">
                    {words.correct.head}
                  </Button>
                )}
              </div>
              <RecordFacts register="disposal" row={disposal.head} except={['status']} />
            </section>
            <ItemsTable disposal={disposal} selected={selected} onSelect={setSelected} onAct={setAct} writes={writes} />
            <PhotoBoard disposal={disposal} intake={intake} takenBy={takenBy} onTakenBy={setTakenBy} writes={writes} />
            <Proofs disposal={disposal} writes={writes} onAct={setAct} />
            {disposal.reconciliation && (
              <Reconciliation disposal={disposal} reconciliation={disposal.reconciliation} writes={writes} />
            )}
            {open && (
              <section className="card flex flex-col gap-3" aria-labelledby="disposal-closing">
                <h2 id="disposal-closing">{words.case.closing}</h2>
                {disposal.blocks.length === 0 && <p>{words.closing.ready}</p>}
                <Pending until={words.closing.until} problems={disposal.blocks} />
                {session.may.includes('keep') && (
                  <div>
                    <Button kind="danger" onPress={() => setAct('cancel')} testid="step-cancel">
                      {words.case.cancelCase}
                    </Button>
                  </div>
                )}
              </section>
            )}
            <section className="card flex flex-col gap-3" aria-labelledby="disposal-paper">
              <h2 id="disposal-paper">{words.case.paper}</h2>
              <PrintBar forms={FORMS} no={no} />
            </section>
            <TiesOf register="disposal" no={no} />
          </div>
        </div>
      </section>
      {correcting && (
        <CorrectForm
          register="disposal"
          row={disposal.head}
          fields={HEAD}
          title={words.correct.title(words.case.facts)}
          onClose={() => setCorrecting(false)}
        />
      )}
      {act && (
        <StepForm
          act={act}
          disposal={disposal}
          items={selected}
          today={session.today}
          onClose={() => setAct(null)}
          onDone={() => setAct(null)}
        />
      )}
    </PhotoDropArea>
  )
}
