// 取込・書出: a table is chosen or pasted, looked at column by column and row by row, and only then taken in.
import { useState } from 'react'
import type { ImportFile, ImportReport, ImportRequest } from '../../ipc/generated/wire'
import { useAct, useCall } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { exchange as words } from '../../words/exchange'
import { titleOf } from '../../words/registers'
import { Columns } from './columns'
import { Outcome } from './outcome'
import { Rows } from './rows'
import { Source } from './source'

const blank = { parent: '', heading: null, columns: {}, fixed: {}, leave_out: false }

/** 取込・書出. */
export function Exchange() {
  const { data: shapes, error } = useCall('registers', null)
  const [register, setRegister] = useState('media')
  const [file, setFile] = useState<ImportFile | null>(null)
  const [request, setRequest] = useState<ImportRequest | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const preview = useAct('import_preview')
  const take = useAct('import_take')
  const drop = useAct('import_drop')
  const shape = shapes?.find((one) => one.id === register)
  const owner = shapes?.find((one) => one.id === shape?.part_of)

  const look = async (next: ImportRequest) => {
    setRequest(next)
    take.clear()
    setReport(await preview.run(next))
  }
  const begin = (chosen: ImportFile) => {
    setFile(chosen)
    look({ ...blank, handle: chosen.handle, register, sheet: chosen.sheet })
  }
  const end = () => {
    if (file) drop.run(file)
    setFile(null)
    setRequest(null)
    setReport(null)
    preview.clear()
    take.clear()
  }
  const choose = (id: string) => {
    setRegister(id)
    if (file) look({ ...blank, handle: file.handle, register: id, sheet: request?.sheet ?? file.sheet })
  }
  const go = async () => {
    if (!request) return
    const done = await take.run(request)
    if (done) setReport(done)
  }

  if (!shapes || !shape) return error ? <ProblemList problems={error.problems} /> : null
  const taken = report !== null && report.batch !== ''
  const stopped = report === null || report.taken === 0 ? words.none : report.refused > 0 && !request?.leave_out
  return (
    <section className="flex flex-col gap-6" aria-labelledby="exchange">
      <div>
        <h1 id="exchange">{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <label className="flex flex-col gap-1">
        <span className="font-bold">{words.register}</span>
        <span className="field-support">{words.registerSupport}</span>
        <select
          className="input self-start"
          value={register}
          onChange={(event) => choose(event.target.value)}
          data-testid="import-register"
        >
          {shapes.map((one) => (
            <option key={one.id} value={one.id}>
              {titleOf(one)}
            </option>
          ))}
        </select>
      </label>
      {!file && <Source onRead={begin} />}
      {file && request && (
        <div className="flex flex-wrap items-end gap-3">
          <p data-testid="import-file">{words.chosen(file.name || words.pasted)}</p>
          {file.sheets.length > 1 && (
            <label className="flex items-center gap-2">
              {words.sheet}
              <select
                className="input"
                value={request.sheet}
                onChange={(event) => look({ ...request, ...blank, sheet: event.target.value })}
              >
                {file.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            </label>
          )}
          {owner && (
            <label className="flex flex-col gap-1">
              {words.parent(owner.name)}
              <span className="field-support">{words.parentSupport}</span>
              <input
                className="input"
                defaultValue={request.parent}
                onBlur={(event) => look({ ...request, parent: event.target.value })}
                data-testid="import-parent"
              />
            </label>
          )}
          <Button onPress={end} testid="import-another">
            {words.another}
          </Button>
        </div>
      )}
      <p aria-live="polite">{preview.busy ? words.looking : take.busy ? words.taking : ''}</p>
      <ProblemList problems={[...preview.problems, ...take.problems]} />
      {report && request && (
        <>
          {!taken && <Columns shape={shape} report={report} onSay={(columns) => look({ ...request, columns })} />}
          <ProblemList problems={report.remarks} />
          {taken && file ? <Outcome file={file} report={report} /> : null}
          <Rows report={report} />
          {!taken && (
            <div className="flex flex-col gap-3">
              {report.refused > 0 && (
                <label className="option">
                  <input
                    type="checkbox"
                    checked={request.leave_out}
                    onChange={(event) => setRequest({ ...request, leave_out: event.target.checked })}
                    data-testid="import-leave-out"
                  />
                  {words.leaveOut}
                </label>
              )}
              {stopped === true && <Notice tone="info">{words.someRefused}</Notice>}
              <div>
                <Button kind="primary" onPress={go} blocked={take.busy || stopped} testid="import-take">
                  {words.take}
                </Button>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  )
}
