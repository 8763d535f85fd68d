// One item: the question as it was worded, the four answers, last time in grey, and what supports the answer.
import { memo, useState } from 'react'
import type { InspectionItemJson, Row } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { ItemChoices, ItemFrame } from '../../parts/item-frame'
import type { Walk } from '../../parts/item-keys'
import { ProblemList } from '../../parts/problems'
import { useJudging } from '../../parts/use-judging'
import { inspectionWords } from '../../words/inspection'
import { ItemMore } from './item-more'
import { JUDGEMENTS, type Judgement, judgementOf, needsAction } from './sheet-view'

const words = inspectionWords.item

interface ItemCardProps {
  /** The inspection's number. */
  inspection: string
  item: InspectionItemJson
  /** The corrective actions about this item. */
  actions: readonly Row[]
  writes: boolean
  /** Goes to the item before, after, or the next that waits. */
  onMove: (from: string, where: Walk) => void
  /** Opens the form of a corrective action. */
  onAction: (item: string) => void
}

/** The item. */
export const ItemCard = memo(function ItemCard({ inspection, item, actions, writes, onMove, onAction }: ItemCardProps) {
  const answer = useAct('inspection_answer')
  const { pending, judge } = useJudging((choice: Judgement) =>
    answer.run({ no: inspection, item_id: item.item_id, answers: { judgement: choice } }),
  )
  const [wantsMore, setWantsMore] = useState<boolean | null>(null)
  const id = item.item_id
  const judgement = pending ?? judgementOf(item)
  const finding = item.row.shown.finding ?? ''
  const carried = item.row.values.carried === true
  // Last time's words come along in every carried item; they alone do not open it.
  const written = finding !== '' && !carried
  const more = wantsMore ?? (judgement === 'improve' || judgement === 'bad' || judgement === 'na' || written)

  const open = writes ? words.more : words.look
  const choose = (choice: Judgement) => {
    if (writes) judge(choice)
  }

  return (
    <ItemFrame id={id} choices={JUDGEMENTS} onChoose={choose} onMove={onMove} onDetails={setWantsMore}>
      <div id={`question-${id}`} className="flex flex-wrap items-baseline gap-x-3">
        <span className="mark">{id}</span>
        <span className="text-dns-14N-130 text-(--ink-soft)">{item.row.shown.article_text}</span>
        <span className="basis-full md:flex-1 md:basis-0">{item.row.shown.item_text}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <ItemChoices
          id={id}
          label={words.judgement}
          choices={JUDGEMENTS}
          chosen={judgement}
          writes={writes}
          onChoose={choose}
        />
        {judgement === null && !carried && <span className="mark">{words.unanswered}</span>}
        {carried && (
          <span className="mark" data-tone="warning">
            {words.carried}
          </span>
        )}
        <Last item={item} />
        <button
          type="button"
          className="plain-button"
          aria-expanded={more}
          aria-label={`${more ? words.less : open}（${id}）`}
          data-testid={`more-${id}`}
          onClick={() => setWantsMore(!more)}
        >
          {more ? words.less : open}
        </button>
      </div>
      <ProblemList problems={answer.problems} />
      {needsAction(item) && actions.length === 0 && <p className="text-error-2">{words.needAction}</p>}
      <ItemMore
        inspection={inspection}
        item={item}
        actions={actions}
        judgement={judgement}
        writes={writes}
        open={more}
        onAction={onAction}
      />
    </ItemFrame>
  )
})

/** Last time's answer in grey: a reference, never this time's answer. */
function Last({ item }: { item: InspectionItemJson }) {
  if (item.last === '') return null
  return (
    <span className="text-(--ink-soft)" data-testid={`last-${item.item_id}`}>
      {words.last}：{item.last}
      {item.last_finding !== '' && `「${item.last_finding}」`}
    </span>
  )
}
