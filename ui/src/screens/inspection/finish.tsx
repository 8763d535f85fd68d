// The end of an inspection: what still blocks it, completion, the 保護管理者's confirmation, the report, the follow-up.
import { useState } from 'react'
import type { InspectionJson, ProblemJson } from '../../ipc/generated/wire'
import { useAct, useSession } from '../../ipc/hooks'
import { useBroughtBy } from '../../parts/bring'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Notice } from '../../parts/notice'
import { PrintBar } from '../../parts/print-bar'
import { ProblemList, ProblemText } from '../../parts/problems'
import { ReasonDialog } from '../../parts/reason-dialog'
import { courseWords } from '../../words/course'
import { inspectionWords } from '../../words/inspection'
import { FollowUp } from './follow-up'
import { Reported } from './reported'
import { firstNamed } from './sheet-view'

const words = inspectionWords.finish

/** The forms about one inspection. */
const FORMS = ['F09', 'F10']

interface FinishProps {
  inspection: InspectionJson
  /** Brings an item into view. */
  onShow: (item: string) => void
}

/** 点検の完了と確認. */
export function Finish({ inspection, onShow }: FinishProps) {
  const session = useSession()
  const close = useAct('inspection_close')
  const confirm = useAct('inspection_confirm')
  const [asking, setAsking] = useState<'close' | 'confirm' | 'cancel' | null>(null)
  const [tried, setTried] = useState(0)
  const { head, blocks } = inspection
  const request = { register: 'inspection', no: head.no }
  const open = head.ids.status === 'open'
  const confirmedOn = head.shown.confirmed_on ?? ''

  // The confirmation itself is what the button gives; whatever else is open is shown before anybody is asked.
  const holding = blocks.filter((one) => !['confirmed_by', 'confirmed_on'].includes(one.field))
  const begin = (how: 'close' | 'confirm') => (holding.length > 0 ? setTried(tried + 1) : setAsking(how))

  const complete = async () => {
    setAsking(null)
    await (asking === 'confirm' ? confirm : close).run(request)
  }

  return (
    <section className="card flex flex-col gap-4" aria-labelledby="inspection-finish">
      <h2 id="inspection-finish">{words.title}</h2>
      {inspection.changes.length > 0 && (
        <div>
          <h3>{words.changes}</h3>
          <ul className="list-disc pl-6">
            {inspection.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
      <FollowUp actions={inspection.actions} />
      {open &&
        (blocks.length > 0 ? (
          <Blocks blocks={blocks} items={inspection.items.map((item) => item.item_id)} onShow={onShow} tried={tried} />
        ) : (
          <p>{words.ready}</p>
        ))}
      <ProblemList problems={[...close.problems, ...confirm.problems]} />
      {open && session.may.includes('approve') && (
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" onPress={() => begin('confirm')} blocked={confirm.busy} testid="inspection-confirm">
            {words.confirm}
          </Button>
          <p className="field-support">{words.confirmLead}</p>
        </div>
      )}
      {open && !session.may.includes('approve') && (
        <>
          <p>{words.waitingConfirm}</p>
          {session.may.includes('keep') && confirmedOn !== '' && (
            <div>
              <Button kind="primary" onPress={() => begin('close')} blocked={close.busy} testid="inspection-close">
                {words.close}
              </Button>
            </div>
          )}
        </>
      )}
      {confirmedOn !== '' && (
        <>
          <p data-testid="inspection-confirmed">{words.confirmed(head.shown.confirmed_by ?? '', confirmedOn)}</p>
          <Reported head={head} />
        </>
      )}
      <h3>{words.paper}</h3>
      <PrintBar forms={FORMS} no={head.no} />
      {open && session.may.includes('keep') && (
        <div>
          <Button kind="danger" onPress={() => setAsking('cancel')} testid="inspection-cancel">
            {words.callOff}
          </Button>
        </div>
      )}
      {asking === 'cancel' && (
        <ReasonDialog
          call="inspection_cancel"
          register="inspection"
          no={head.no}
          texts={words.callingOff(head.no)}
          onClose={() => setAsking(null)}
        />
      )}
      <Dialog title={words.close} open={asking === 'close' || asking === 'confirm'} onClose={() => setAsking(null)}>
        <p>{words.closeAsk}</p>
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" onPress={complete} testid="inspection-close-yes">
            {words.close}
          </Button>
          <Button onPress={() => setAsking(null)}>{words.cancel}</Button>
        </div>
      </Dialog>
    </section>
  )
}

/** What still blocks, with the way to the item where the problem names one. */
function Blocks({
  blocks,
  items,
  onShow,
  tried,
}: {
  blocks: readonly ProblemJson[]
  items: readonly string[]
  onShow: (item: string) => void
  /** How often somebody tried to complete it all the same. */
  tried: number
}) {
  const box = useBroughtBy(tried)
  return (
    <div data-testid="inspection-blocks" ref={box}>
      {tried > 0 ? (
        <Notice tone="error">{words.notYet(blocks.length)}</Notice>
      ) : (
        <p className="font-bold">{courseWords.pending(words.until, blocks.length)}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard */}
      <section className="max-h-64 overflow-auto" tabIndex={0} aria-label={words.blocksList}>
        <ul className="list-disc pl-6">
          {blocks.map((block) => {
            const item = firstNamed(block.what, items)
            return (
              <li key={`${block.field} ${block.what}`} data-rule={block.rule || undefined}>
                <ProblemText problem={block} />
                {item && (
                  <button type="button" className="plain-button" onClick={() => onShow(item)}>
                    {words.showItem(item)}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}
