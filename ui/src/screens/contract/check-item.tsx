// One item of a contractor's check: the question, the city's answer by one key, the contractor's own, and what supports it.
import { memo, useState } from 'react'
import type { ContractorItemJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ItemChoices, ItemFrame } from '../../parts/item-frame'
import type { Walk } from '../../parts/item-keys'
import { ProblemList } from '../../parts/problems'
import { useJudging } from '../../parts/use-judging'
import { Written } from '../../parts/written'
import { checklistWords } from '../../words/checklist'
import { contractWords } from '../../words/contract'
import { allowed, answered, JUDGEMENTS, type Judgement } from './check-view'

const words = contractWords.check

interface CheckItemProps {
  /** The check's number. */
  check: string
  item: ContractorItemJson
  writes: boolean
  onMove: (from: string, where: Walk) => void
  /** Opens the form of the permission. */
  onPermission: (item: string) => void
}

/** The item. */
export const CheckItem = memo(function CheckItem({ check, item, writes, onMove, onPermission }: CheckItemProps) {
  const answer = useAct('contractor_answer')
  const [wantsMore, setWantsMore] = useState<boolean | null>(null)
  // Chosen, and refused for want of its reason: it is recorded together with that.
  const [waiting, setWaiting] = useState<Judgement | null>(null)
  const id = item.item_id
  const { pending, judge } = useJudging(async (choice: Judgement) => {
    const given = await answer.run({ no: check, item_id: id, answers: { judgement: choice } })
    // What was refused for want of its reason is asked for where it is missing.
    if (!given && choice === 'permitted') onPermission(id)
    if (!given && choice !== 'permitted') setWantsMore(true)
    setWaiting(given || choice === 'permitted' ? null : choice)
  })
  const { shown } = item.row
  const choices = allowed(item)
  const judgement = pending ?? waiting ?? answered(item, 'judgement')
  const more = wantsMore ?? (judgement === 'bad' || judgement === 'na' || Boolean(shown.evidence || shown.finding))
  const keep = (field: string) => async (text: string) => {
    const answers = { [field]: text === '' ? null : text, ...(waiting && text !== '' ? { judgement: waiting } : {}) }
    const given = await answer.run({ no: check, item_id: id, answers })
    if (given) setWaiting(null)
    return given
  }

  const choose = (choice: Judgement) => {
    if (writes && choices.includes(choice)) judge(choice)
  }

  return (
    // A key keeps its meaning from item to item: 4 is always 該当なし, allowed or not.
    <ItemFrame id={id} choices={JUDGEMENTS} onChoose={choose} onMove={onMove} onDetails={setWantsMore}>
      <div id={`question-${id}`} className="flex flex-wrap items-baseline gap-x-3">
        <span className="mark">{id}</span>
        <span className="text-dns-14N-130 text-(--ink-soft)">{words.clause(shown.clause ?? '')}</span>
        <span className="basis-full md:flex-1 md:basis-0">{shown.item_text}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <ItemChoices
          id={id}
          label={words.judgement}
          choices={choices}
          chosen={judgement}
          writes={writes}
          onChoose={choose}
        />
        {(judgement === null || waiting) && (
          <span className="mark">{waiting ? words.waiting(checklistWords.counted(waiting)) : words.unanswered}</span>
        )}
        <SelfAnswer
          item={item}
          writes={writes}
          onChoose={(choice) =>
            answer.run({ no: check, item_id: id, answers: { self_answer: choice === '' ? null : choice } })
          }
        />
        <button
          type="button"
          className="plain-button"
          aria-expanded={more}
          aria-label={`${more ? words.less : words.more}（${id}）`}
          data-testid={`more-${id}`}
          onClick={() => setWantsMore(!more)}
        >
          {more ? words.less : words.more}
        </button>
      </div>
      <ProblemList problems={answer.problems} />
      {judgement === 'permitted' && (
        <div className="flex flex-wrap items-center gap-3">
          {shown.permission_no && (
            <span>
              {words.permissionOf(shown.permission_no, shown.permission_on ?? '', shown.permission_until ?? '')}
            </span>
          )}
          {writes && (
            <Button small onPress={() => onPermission(id)} testid={`permission-${id}`}>
              {words.permissionMore}
            </Button>
          )}
        </div>
      )}
      {more && (
        <div className="flex flex-col gap-3 border-l-4 border-(--line) pl-3">
          {choices.includes('na') && (
            <Written
              label={words.naReason}
              support={words.naReasonExample}
              text={shown.na_reason ?? ''}
              writes={writes}
              onKeep={keep('na_reason')}
              testid={`na_reason-${id}`}
            />
          )}
          <Written
            label={words.evidence}
            support={words.evidenceExample}
            text={shown.evidence ?? ''}
            writes={writes}
            onKeep={keep('evidence')}
            testid={`evidence-${id}`}
          />
          <Written
            label={words.finding}
            support={words.findingExample}
            text={shown.finding ?? ''}
            writes={writes}
            onKeep={keep('finding')}
            testid={`finding-${id}`}
          />
        </div>
      )}
    </ItemFrame>
  )
})

interface SelfAnswerProps {
  item: ContractorItemJson
  writes: boolean
  onChoose: (choice: Judgement | '') => void
}

/** What the contractor answered of itself; a select, so that the digits stay the city's. */
function SelfAnswer({ item, writes, onChoose }: SelfAnswerProps) {
  const now = answered(item, 'self_answer')
  const id = item.item_id
  if (!writes)
    return now ? (
      <span className="text-(--ink-soft)">{`${words.selfAnswer}：${item.row.shown.self_answer}`}</span>
    ) : null
  return (
    <label className="flex items-center gap-2">
      <span className="text-dns-14N-130 text-(--ink-soft)">{words.selfAnswer}</span>
      <select
        className="input"
        value={now ?? ''}
        aria-label={`${words.selfAnswer}（${id}）`}
        data-testid={`self-${id}`}
        onChange={(event) => onChoose(event.target.value as Judgement | '')}
      >
        <option value="">{words.selfNone}</option>
        {allowed(item).map((choice) => (
          <option key={choice} value={choice}>
            {checklistWords.counted(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
