// A new 伺: the media pasted in and checked one by one, how they are disposed of, and the head of the paper.
import { useNavigate } from '@tanstack/react-router'
import { useId, useMemo, useState } from 'react'
import type { MediaMatch, ProblemJson, Saved } from '../../ipc/generated/wire'
import { useAct, useCall, useSession, useShape } from '../../ipc/hooks'
import { type Answers, problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { DraftOffer } from '../../parts/draft-offer'
import { Field } from '../../parts/field'
import { useShortcut } from '../../parts/keys'
import { ProblemList } from '../../parts/problems'
import { RecordForm } from '../../parts/record-form'
import { useDraft } from '../../parts/use-draft'
import { useSaveKey } from '../../parts/use-save-key'
import { disposalWords } from '../../words/disposal'
import { keys } from '../../words/parts'
import { DRAFT_ITEM_FIELDS } from './acts'
import { packed, unpacked } from './draft-pack'
import { MatchTable } from './match-table'
import { usePastedMedia } from './pasted-media'

const words = disposalWords.draft

/** 廃棄・消去の伺を起こす: one page, three parts, nothing recorded before 「伺を起こす」. */
export function DisposalDraft({ media = '' }: { media?: string }) {
  const navigate = useNavigate()
  const session = useSession()
  const head = useShape('disposal')
  const item = useShape('disposal_item')
  const last = useCall('last', { register: 'disposal', no: '' })
  const draft = useAct('disposal_draft')
  const [answers, setAnswers] = useState<Answers>(() => ({ drafted_on: session.today }))
  const [itemAnswers, setItemAnswers] = useState<Answers>({ action: 'discard' })
  const [own, setOwn] = useState<ProblemJson[]>([])
  const pasted = usePastedMedia(media)
  const [noted, setNoted] = useState<Saved | null>(null)
  const kept = useDraft('add/disposal', packed({ media: pasted.text, items: itemAnswers, head: answers }), (whole) => {
    const parts = unpacked(whole)
    pasted.write(parts.media)
    setItemAnswers(parts.items)
    setAnswers(parts.head)
  })
  const toCase = (no: string) => navigate({ to: '/disposal/$no', params: { no } })
  const field = useId()

  // What the decision or the closing fills is not asked when the paper is drafted.
  const asked = useMemo(
    () => head?.fields.filter((one) => !one.derived && !one.later).map((one) => one.id) ?? [],
    [head],
  )

  const save = async () => {
    const bad = pasted.matches.filter((match) => !match.ok).length
    if (pasted.text.trim() === '') return setOwn(refusing([problem('missing', { field: 'media', ...words.noMedia })]))
    if (bad > 0) return setOwn(refusing([problem('usage', { field: 'media', ...words.badMedia(bad) })]))
    setOwn([])
    const saved = await draft.run({ head: answers, media: pasted.text, items: itemAnswers })
    if (!saved) return
    await kept.done()
    if (saved.warnings.length > 0) setNoted(saved)
    else toCase(saved.no)
  }
  useSaveKey(() => (noted ? toCase(noted.no) : save()))
  useShortcut('Escape', keys.close, () => navigate({ to: '/disposal' }))

  if (noted) {
    return (
      <section className="flex flex-col gap-4" aria-labelledby="disposal-drafted">
        <h1 id="disposal-drafted">{words.drafted(noted.no)}</h1>
        <p>{words.draftedNotes}</p>
        <ProblemList problems={noted.warnings} />
        <div>
          <Button kind="primary" onPress={() => toCase(noted.no)} testid="show-record">
            {words.showCase}
          </Button>
        </div>
      </section>
    )
  }

  if (!head || !item) return null
  const problems = [...own, ...draft.problems]
  const atFields = new Set(['media', ...asked, ...DRAFT_ITEM_FIELDS])

  return (
    <section className="flex flex-col gap-6" aria-labelledby="disposal-draft">
      <div>
        <h1 id="disposal-draft">{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <DraftOffer draft={kept} />
      <ProblemList problems={problems.filter((one) => !atFields.has(one.field))} />

      <section className="card flex flex-col gap-3" aria-labelledby={`${field}-media`}>
        <h2 id={`${field}-media`}>{words.media}</h2>
        <Field
          label={words.mediaLabel}
          need="must"
          support={words.mediaSupport}
          problems={problems.filter((one) => one.field === 'media')}
          after={
            <p aria-live="polite">
              {pasted.looking ? words.looking : pasted.text.trim() === '' ? words.howFirst : counted(pasted.matches)}
            </p>
          }
        >
          {(tied) => (
            <textarea
              {...tied}
              data-testid="field-media"
              className="input"
              rows={6}
              value={pasted.text}
              onChange={(event) => pasted.write(event.target.value)}
            />
          )}
        </Field>
        {pasted.matches.length > 0 && <MatchTable matches={pasted.matches} />}
        {pasted.matches.some((match) => !match.ok) && (
          <div>
            <Button onPress={pasted.dropBad} testid="media-drop-bad">
              {words.dropBad}
            </Button>
          </div>
        )}
      </section>

      <section className="card flex flex-col gap-3" aria-labelledby={`${field}-plan`}>
        <h2 id={`${field}-plan`}>{words.plan}</h2>
        <p className="field-support">{words.planSupport}</p>
        <RecordForm
          shape={item}
          answers={itemAnswers}
          onChange={setItemAnswers}
          problems={problems}
          only={DRAFT_ITEM_FIELDS}
        />
      </section>

      <section className="card flex flex-col gap-3" aria-labelledby={`${field}-head`}>
        <h2 id={`${field}-head`}>{words.head}</h2>
        <RecordForm
          shape={head}
          answers={answers}
          onChange={setAnswers}
          problems={problems}
          only={asked}
          last={last.data}
        />
      </section>

      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={save} blocked={draft.busy} testid="save">
          {words.save}
        </Button>
        <Button onPress={() => navigate({ to: '/disposal' })}>{disposalWords.back}</Button>
      </div>
    </section>
  )
}

function counted(matches: readonly MediaMatch[]): string {
  const ok = matches.filter((match) => match.ok).length
  return words.counted(ok, matches.length - ok)
}
