// The media of a stock-take: who still waits to be seen, where shelf and inventory differ, all of them.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Row, StocktakeJson } from '../../ipc/generated/wire'
import { Button } from '../../parts/button'
import { recordPath } from '../../parts/register-path'
import { stocktakeWords as words } from '../../words/stocktake'
import type { Reader } from './readings'
import { SettleForm } from './settle'

type View = keyof typeof words.views

const differing = ['wrong_place', 'missing', 'unexpected', 'outside']

const passes: Record<View, (line: Row) => boolean> = {
  open: (line) => line.ids.found === 'open',
  differs: (line) => differing.includes(String(line.ids.found)),
  all: () => true,
}

/** What a line is called: its 管理番号, or what was read where no inventory knows it. */
export function nameOf(line: Row): string {
  return String(line.ids.media_id ?? line.shown.scanned ?? line.no)
}

interface LinesProps {
  stocktake: StocktakeJson
  reader: Reader
  writes: boolean
}

/** The lines under one of three views. */
export function Lines({ stocktake, reader, writes }: LinesProps) {
  const [view, setView] = useState<View>('open')
  const [settling, setSettling] = useState('')
  const shown = stocktake.lines.filter(passes[view])
  const line = stocktake.lines.find((one) => one.no === settling)
  return (
    <section aria-labelledby="stocktake-lines" className="flex flex-col gap-2">
      <h2 id="stocktake-lines">{words.lines}</h2>
      <fieldset className="field">
        <legend className="sr-only">{words.show}</legend>
        <div className="options">
          {(Object.keys(words.views) as View[]).map((one) => (
            <label className="option" key={one}>
              <input
                type="radio"
                name="stocktake-view"
                checked={view === one}
                onChange={() => setView(one)}
                data-testid={`view-${one}`}
              />
              {words.viewCount(words.views[one], stocktake.lines.filter(passes[one]).length)}
            </label>
          ))}
        </div>
      </fieldset>
      {shown.length === 0 ? (
        <p data-testid="no-lines">{words.nothing[view]}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard
        <section className="max-h-120 overflow-auto" tabIndex={0} aria-label={words.views[view]}>
          <table className="table" data-testid="stocktake-lines">
            <thead>
              <tr>
                <th scope="col">{words.columns.no}</th>
                <th scope="col">{words.columns.type}</th>
                <th scope="col">{words.columns.serial}</th>
                <th scope="col">{words.columns.place}</th>
                <th scope="col">{words.columns.found}</th>
                <th scope="col">{words.columns.measure}</th>
                {writes && <th scope="col">{words.columns.act}</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Line key={row.no} row={row} reader={reader} writes={writes} onSettle={() => setSettling(row.no)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {line && <SettleForm no={stocktake.head.no} line={line} name={nameOf(line)} onClose={() => setSettling('')} />}
    </section>
  )
}

interface LineProps {
  row: Row
  reader: Reader
  writes: boolean
  onSettle: () => void
}

function Line({ row, reader, writes, onSettle }: LineProps) {
  const name = nameOf(row)
  const medium = String(row.ids.media_id ?? '')
  const path = recordPath('media', medium)
  const differs = passes.differs(row)
  const measure = row.shown.measure ?? ''
  return (
    <tr data-testid={`line-${name}`}>
      <td>{medium && path ? <Link to={path}>{medium}</Link> : words.scanned(row.shown.scanned ?? '')}</td>
      <td>{row.shown.media_type}</td>
      <td>{row.shown.serial_no}</td>
      <td>{row.shown.location_id}</td>
      <td>
        {row.shown.found}
        {row.shown.found_at && <span className="block text-sm">{words.foundAt(row.shown.found_at)}</span>}
      </td>
      <td>
        {differs && measure === '' ? (
          <span className="mark" data-tone="warning">
            {words.unsettled}
          </span>
        ) : (
          measure
        )}
      </td>
      {writes && (
        <td>
          <span className="flex flex-wrap gap-2">
            {passes.open(row) ? (
              <Button
                small
                onPress={() => reader.read(medium, { missing: true })}
                label={words.missingOf(name)}
                testid={`missing-${name}`}
              >
                {words.missing}
              </Button>
            ) : (
              measure === '' && (
                <Button
                  small
                  onPress={() => reader.takeBack(row.no, name)}
                  label={words.uncountOf(name)}
                  testid={`uncount-${name}`}
                >
                  {words.uncount}
                </Button>
              )
            )}
            {differs && (
              <Button small onPress={onSettle} label={words.settleOf(name)} testid={`settle-${name}`}>
                {words.settle}
              </Button>
            )}
          </span>
        </td>
      )}
    </tr>
  )
}
