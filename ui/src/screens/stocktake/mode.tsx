// Stock-take mode: place first, one field for labels, what became of each in large type, what is left (第13条第1項).
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { StocktakeJson } from '../../ipc/generated/wire'
import { useCall, useSession } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { useKept } from '../../parts/kept'
import { useShortcut } from '../../parts/keys'
import { ProblemList } from '../../parts/problems'
import { RecordFacts } from '../../parts/record-facts'
import { registerPath } from '../../parts/register-path'
import { TiesOf } from '../../parts/ties'
import { stocktakeWords as words } from '../../words/stocktake'
import { Finish } from './finish'
import { LastReadings, Verdict } from './last'
import { Lines } from './lines'
import { PlaceChoice } from './place'
import { useReader } from './readings'
import { ScanBox, type ScanBoxHandle } from './scan-box'

/** Stock-take `no`. */
export function StocktakeMode({ no }: { no: string }) {
  const { data, error } = useCall('stocktake', { register: 'stocktake', no })
  if (error) return <ProblemList problems={error.problems} />
  return data ? <Mode stocktake={data} /> : null
}

function Mode({ stocktake }: { stocktake: StocktakeJson }) {
  const { head } = stocktake
  const navigate = useNavigate()
  const session = useSession()
  const box = useRef<ScanBoxHandle>(null)
  const [place, setPlace] = useKept(`stocktake/${head.no}/place`, () => '')
  const [sound, setSound] = useKept('stocktake/sound', () => true)
  const [unlabelled, setUnlabelled] = useState(false)
  const reader = useReader(head.no, place, sound)
  const open = head.ids.status === 'open' && head.standing === 'valid'
  const writes = open && session.may.includes('write')
  const newest = reader.newest
  // A label that no card knows is nothing that was to be seen.
  const expected = stocktake.lines.filter((line) => line.ids.found !== 'unexpected').length
  useShortcut('F4', words.keyBox, () => box.current?.focus(), writes)
  useShortcut(
    'F9',
    words.keyBack,
    () => newest && reader.takeBack(newest.line, newest.label),
    writes && newest !== undefined,
  )

  return (
    <section className="flex flex-col gap-4" aria-labelledby="stocktake">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 id="stocktake">
          {words.title(head.no)}
          <span className="mark ml-3 align-middle" data-testid="stocktake-status">
            {head.shown.status}
          </span>
        </h1>
        <Button onPress={() => navigate({ to: registerPath('stocktake') ?? '/' })}>{words.back}</Button>
      </div>
      <p>
        {words.base(head.shown.base_on ?? '')}　{head.shown.locations || words.whole}
      </p>
      <div className="flex flex-wrap items-baseline gap-x-4" aria-live="polite">
        <span className="left-over" data-testid="remaining">
          {stocktake.remaining === 0 ? words.done : words.remaining(stocktake.remaining)}
        </span>
        <span>{words.of(expected - stocktake.remaining, expected)}</span>
      </div>
      {writes && (
        <>
          <PlaceChoice head={head} place={place} onPlace={setPlace} />
          <ScanBox ref={box} onLabel={(label) => reader.read(label, { unlabelled })} />
          <div className="options">
            <label className="option">
              <input
                type="checkbox"
                checked={unlabelled}
                onChange={(event) => setUnlabelled(event.target.checked)}
                data-testid="scan-unlabelled"
              />
              {words.unlabelled}
            </label>
            <label className="option">
              <input
                type="checkbox"
                checked={sound}
                onChange={(event) => setSound(event.target.checked)}
                data-testid="scan-sound"
              />
              {words.soundOn}
            </label>
          </div>
          <Verdict reading={reader.readings[0]} />
          <ProblemList problems={reader.problems} />
          <LastReadings readings={reader.readings} />
          {newest && (
            <div>
              <Button onPress={() => reader.takeBack(newest.line, newest.label)} testid="scan-undo">
                {words.undo}
              </Button>
            </div>
          )}
        </>
      )}
      <Lines stocktake={stocktake} reader={reader} writes={writes} />
      <Finish stocktake={stocktake} />
      <details>
        <summary>{words.facts}</summary>
        <RecordFacts register="stocktake" row={head} except={['status']} />
      </details>
      <TiesOf register="stocktake" no={head.no} />
    </section>
  )
}
