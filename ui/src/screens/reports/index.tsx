// 報告書: a form is chosen, what it shows is decided, and the finished pages are seen before they are saved.
import { useEffect, useRef, useState } from 'react'
import type { FormShape, ListRequest, PrintRequest, ProblemJson } from '../../ipc/generated/wire'
import { useCall, useSession } from '../../ipc/hooks'
import { problem, refusing } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Empty } from '../../parts/empty'
import { useShortcut } from '../../parts/keys'
import { Making } from '../../parts/making'
import { PrintoutView } from '../../parts/printout-view'
import { ProblemList } from '../../parts/problems'
import { listOf } from '../../parts/register-list'
import { aboutRecord, usePrintout } from '../../parts/use-printout'
import { keys } from '../../words/parts'
import { reportWords as words } from '../../words/reports'
import { Boxes } from './boxes'
import { FormChoice } from './form-choice'
import { Half } from './half'
import { LabelForm, USUAL } from './label-form'
import { ListContent } from './list-content'
import { PaperCheck } from './paper-check'
import { Subject } from './subject'
import { Year } from './year'

/** 報告書. A form and a record can be named by whoever leads here. */
export function Reports({ form: first = '', no: about = '' }: { form?: string; no?: string }) {
  const session = useSession()
  const forms = useCall('forms', null)
  const { printout, make, busy, problems, drop } = usePrintout()
  const [form, setForm] = useState(first)
  const [no, setNo] = useState(about)
  const [boxes, setBoxes] = useState('')
  const [changed, setList] = useState<ListRequest | null>(null)
  const [blank, setBlank] = useState(false)
  const [half, setHalf] = useState('')
  const [labels, setLabels] = useState(USUAL)
  const [own, setOwn] = useState<ProblemJson[]>([])
  const chosen = forms.data?.find((one) => one.id === form)
  const { data: shapes } = useCall('registers', null)
  const ledger = (register: string) => shapes?.find((shape) => shape.id === register)?.ledger
  const list = changed ?? listOf(chosen?.register ?? '', session.fy, ledger(chosen?.register ?? ''))

  const choose = (next: FormShape) => {
    setForm(next.id)
    setOwn([])
    drop()
    // Another register has other fields: its conditions start anew, the 年度 stays.
    if (next.register !== chosen?.register) setList(listOf(next.register, list.fy, ledger(next.register)))
    if (next.register !== chosen?.register || next.about !== chosen?.about) setNo('')
    if (next.about === 'record') setHalf('')
  }

  const print = async () => {
    if (!chosen || busy) return
    if (chosen.about === 'record' && no === '' && !blank) return setOwn(refusing([problem('missing', words.noSubject)]))
    setOwn([])
    await make({ ...requestOf(chosen, no, list), boxes, blank, half, labels: chosen.sheets.length > 0 ? labels : null })
  }
  useShortcut('F8', keys.print, print, chosen !== undefined)

  const pages = useRef<HTMLElement>(null)
  const handle = printout?.handle
  useEffect(() => {
    if (handle) pages.current?.scrollIntoView({ block: 'start' })
  }, [handle])

  if (!forms.data) return forms.error ? <ProblemList problems={forms.error.problems} /> : null

  return (
    <section className="flex flex-col gap-6" aria-labelledby="reports">
      <div>
        <h1 id="reports">{words.place}</h1>
        <p>{words.lead}</p>
      </div>
      {forms.data.length === 0 ? (
        <Empty title={words.noForms.title} next={words.noForms.next} action={null} />
      ) : (
        <FormChoice forms={forms.data} chosen={form} onChoose={choose} />
      )}
      {chosen && (
        <section className="card flex flex-col gap-4" aria-labelledby="reports-content">
          <h2 id="reports-content">{words.content}</h2>
          <label className="option">
            <input
              type="checkbox"
              data-testid="field-blank"
              checked={blank}
              onChange={(event) => setBlank(event.target.checked)}
            />
            {words.blank}
          </label>
          {!blank && chosen.about === 'list' && (
            <ListContent register={chosen.register} list={list} onChange={setList} />
          )}
          {!blank && chosen.about === 'section' && <Year value={list.fy} onChange={(fy) => setList({ ...list, fy })} />}
          {!blank && chosen.about !== 'record' && <Half value={half} onChange={setHalf} />}
          {!blank && chosen.about === 'record' && (
            <Subject register={chosen.register} no={no} onChoose={setNo} problems={own} />
          )}
          {chosen.sheets.length > 0 && <LabelForm sheets={chosen.sheets} labels={labels} onChange={setLabels} />}
          <Boxes value={boxes} onChange={setBoxes} />
          <div className="flex flex-wrap items-center gap-3">
            <Button kind={printout ? 'plain' : 'primary'} onPress={print} blocked={busy} testid="make-preview">
              {words.make}
            </Button>
            <Making busy={busy} />
          </div>
        </section>
      )}
      <ProblemList problems={problems} />
      <section
        ref={pages}
        className={`flex flex-col gap-3 ${printout ? 'min-h-[85vh]' : ''}`}
        aria-labelledby="reports-preview"
      >
        <h2 id="reports-preview">{words.preview}</h2>
        {printout ? <PrintoutView key={printout.handle} printout={printout} /> : <p>{words.none}</p>}
      </section>
      <PaperCheck />
    </section>
  )
}

/** What is asked of the office: a form about a record takes its number, the others their conditions. */
function requestOf(form: FormShape, no: string, list: PrintRequest['list']): PrintRequest {
  if (form.about === 'record') return aboutRecord(form.id, no)
  if (form.about === 'section') return { ...aboutRecord(form.id, ''), list: listOf(form.register, list.fy) }
  return { ...aboutRecord(form.id, ''), list: { ...list, register: form.register } }
}
