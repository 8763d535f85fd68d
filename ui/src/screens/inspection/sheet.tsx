// The sheet of one inspection: the tally always in view, the items by axis and article, completion at the end (第42条).
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { InspectionJson } from '../../ipc/generated/wire'
import { useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ItemKeys } from '../../parts/item-frame'
import { goToItem, useWalk } from '../../parts/item-walk'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { RecordFacts } from '../../parts/record-facts'
import { TiesOf } from '../../parts/ties'
import { inspectionWords } from '../../words/inspection'
import { ActionForm } from './action-form'
import { Finish } from './finish'
import { ItemCard } from './item'
import { groupItems, JUDGEMENTS, type SheetFilter, shownItems, waits, withoutPreset } from './sheet-view'
import { Tally } from './tally'

const words = inspectionWords.sheet

interface InspectionSheetProps {
  no: string
  /** The item that somebody comes for; empty for the sheet as a whole. */
  item?: string | undefined
}

/** 自己点検 {no}. */
export function InspectionSheet({ no, item = '' }: InspectionSheetProps) {
  const { data, error } = useCall('inspection', { register: 'inspection', no })
  if (error) return <ProblemList problems={error.problems} />
  if (!data) return null
  return <Sheet inspection={data} come={item} key={no} />
}

function Sheet({ inspection, come }: { inspection: InspectionJson; come: string }) {
  const navigate = useNavigate()
  const session = useSession()
  const no = inspection.head.no
  const [filter, setFilter] = useState<SheetFilter>('all')
  const [axis, setAxis] = useState('')
  const [acting, setActing] = useState('')
  const [unfolded, setUnfolded] = useState(false)
  const [wanted, setWanted] = useState('')
  const open = inspection.head.ids.status === 'open'
  const writes = open && session.may.includes('write')
  // The tally's lines are the axes in the order of the regulation; its last line counts them all.
  const axes = useMemo(() => inspection.tally.slice(0, -1).map((line) => line.axis), [inspection.tally])
  const passed = useMemo(() => shownItems(inspection.items, filter, axis), [inspection.items, filter, axis])
  // What differs from last time is asked for by name, so it is never folded away.
  const asked = useMemo(() => (filter === 'all' ? withoutPreset(passed) : passed), [passed, filter])
  const folded = passed.length - asked.length
  const groups = useMemo(() => groupItems(unfolded ? passed : asked, axes), [passed, asked, unfolded, axes])
  const shown = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const actionsOf = useMemo(
    () =>
      new Map(
        inspection.items.map((item) => [
          item.item_id,
          inspection.actions.filter((row) => row.shown.item_id === item.item_id),
        ]),
      ),
    [inspection],
  )

  const move = useWalk(shown, waits)
  const show = useCallback((item: string) => {
    setFilter('all')
    setAxis('')
    setUnfolded(true)
    setWanted(item)
  }, [])
  // A hidden item is gone to only once it is on the page.
  useEffect(() => {
    if (!shown.some((item) => item.item_id === wanted)) return
    setWanted('')
    goToItem(wanted)
  }, [wanted, shown])
  useEffect(() => {
    if (come !== '') show(come)
  }, [come, show])

  const actingItem = inspection.items.find((item) => item.item_id === acting)

  return (
    <section className="flex flex-col gap-4" aria-labelledby="inspection-sheet">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 id="inspection-sheet">
          {words.title(no)}
          <span className="mark ml-3 align-middle" data-testid="inspection-status">
            {inspection.head.shown.status}
          </span>
        </h1>
        <Button onPress={() => navigate({ to: '/inspection' })}>{inspectionWords.back}</Button>
      </div>
      {!open && <Notice tone="info">{words.closed}</Notice>}
      <details>
        <summary>{words.facts}</summary>
        <RecordFacts register="inspection" row={inspection.head} except={['status']} />
      </details>
      <Tally tally={inspection.tally} />

      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <fieldset className="field">
          <legend className="field-label">{words.filter}</legend>
          <p className="field-support">{words.filterSupport}</p>
          <div className="options">
            {(Object.keys(words.filters) as SheetFilter[]).map((one) => (
              <label className="option" key={one}>
                <input
                  type="radio"
                  name="inspection-filter"
                  checked={filter === one}
                  onChange={() => setFilter(one)}
                  data-testid={`filter-${one}`}
                />
                {words.filters[one]}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">{words.axis}</span>
          <select
            className="input"
            value={axis}
            onChange={(event) => setAxis(event.target.value)}
            data-testid="filter-axis"
          >
            <option value="">{words.axisAll}</option>
            {axes.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <p aria-live="polite" data-testid="items-shown">
          {words.shown(shown.length, inspection.items.length)}
        </p>
      </div>
      {writes && <ItemKeys choices={JUDGEMENTS} />}

      {folded > 0 && (
        <p className="flex flex-wrap items-center gap-x-4" data-testid="preset">
          {words.preset(folded)}
          <button
            type="button"
            className="plain-button"
            aria-expanded={unfolded}
            data-testid="preset-unfold"
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? words.presetFold : words.presetUnfold}
          </button>
        </p>
      )}
      {groups.length === 0 && <p>{words.nothing}</p>}
      {groups.map((group) => (
        <section key={`${group.axis} ${group.article}`} aria-label={`${group.axis} ${group.article}`}>
          <h2 className="border-b border-(--line-strong) py-1">{`${group.axis}　${group.article}`}</h2>
          {group.items.map((item) => (
            <ItemCard
              key={item.item_id}
              inspection={no}
              item={item}
              actions={actionsOf.get(item.item_id) ?? none}
              writes={writes}
              onMove={move}
              onAction={setActing}
            />
          ))}
        </section>
      ))}

      <Finish inspection={inspection} onShow={show} />
      <TiesOf register="inspection" no={no} />
      {actingItem && <ActionForm inspection={no} item={actingItem} onClose={() => setActing('')} />}
    </section>
  )
}

const none: never[] = []
