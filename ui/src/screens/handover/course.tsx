// The course of a handover, above its record: what is listed and what of it is settled, what is due, and the receipt (引継ぎ).
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HandoverJson } from '../../ipc/generated/wire'
import { useAct, useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { Pending } from '../../parts/pending'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList } from '../../parts/problems'
import { recordPath, registerPath } from '../../parts/register-path'
import { announce } from '../../parts/status'
import { StepForm } from '../../parts/step-form'
import { handoverWords as words } from '../../words/handover'
import { Items } from './items'

/** The steps of a handover: the call that records each, and what it asks. */
const STEPS = {
  receive: { call: 'handover_receive', step: 'received', fields: ['handed_on', 'received_on', 'received_by', 'note'] },
  cancel: { call: 'handover_cancel', step: 'cancelled', fields: ['cancel_reason', 'note'] },
} as const

/** The course of handover `no`. */
export function HandoverCourse({ no }: { no: string }) {
  const { data, error } = useCall('handover', { register: 'handover', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Course view={data} /> : null
}

function Course({ view }: { view: HandoverJson }) {
  const session = useSession()
  const update = useAct('handover_update')
  const [step, setStep] = useState<keyof typeof STEPS | null>(null)
  const no = view.head.no
  const open = view.head.ids.status === 'prepared' && view.head.standing === 'valid'
  const left = view.items.filter((item) => item.open).length
  const refresh = async () => {
    if (await update.run({ no, answers: {} })) announce(words.updated(no))
  }

  return (
    <section className="card flex flex-col gap-4" aria-labelledby="handover-course" data-testid="handover-course">
      <h2 id="handover-course">{words.course}</h2>
      {left > 0 && <Notice tone="warning">{words.left(left)}</Notice>}
      {!open && <p>{words.ended}</p>}
      <div className="flex flex-wrap gap-3">
        {open && session.may.includes('write') && (
          <Button kind="primary" onPress={() => setStep('receive')} testid="step-receive">
            {words.steps.receive.title}
          </Button>
        )}
        {open && session.may.includes('keep') && (
          <>
            <Button onPress={refresh} blocked={update.busy} testid="handover-update">
              {words.update}
            </Button>
            <Button kind="danger" onPress={() => setStep('cancel')} testid="step-cancel">
              {words.steps.cancel.title}
            </Button>
          </>
        )}
      </div>
      <ProblemList problems={update.problems} />
      <Pending until={words.until} problems={view.blocks} />
      <Items items={view.items} />
      <Next due={view.due} />
      <section aria-labelledby="handover-posts" className="flex flex-col gap-1">
        <h3 id="handover-posts">{words.posts}</h3>
        <ul>
          {view.posts.map((card) => (
            <li key={card.no}>
              {card.shown.post}　{card.shown.staff || card.shown.name}
            </li>
          ))}
        </ul>
      </section>
      <p>
        {words.access}
        {session.may.includes('appoint') && (
          <Link to="/settings/$part" params={{ part: 'people' }}>
            {words.accessLink}
          </Link>
        )}
      </p>
      <PrintBar forms={['F23']} no={no} />
      {step && (
        <StepForm
          {...STEPS[step]}
          register="handover"
          no={no}
          texts={words.steps[step]}
          draftKey={`handover/${step}/${no}`}
          onClose={() => setStep(null)}
          testid={`handover-${step}`}
        />
      )}
    </section>
  )
}

function Next({ due }: { due: HandoverJson['due'] }) {
  return (
    <section aria-labelledby="handover-due" className="flex flex-col gap-1">
      <h3 id="handover-due">{words.due}</h3>
      {due.length === 0 ? (
        <p>{words.noDue}</p>
      ) : (
        <ul>
          {due.map((one) => {
            const to = recordPath(one.register, one.no) ?? registerPath(one.register)
            return (
              <li key={`${one.register} ${one.no} ${one.what}`}>
                {words.dueLine(one.on, one.article)}　{one.what}
                {to && one.no && <Link to={to}>{one.no}</Link>}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
