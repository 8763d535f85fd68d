// Serials handed over against serials certified: what disagrees stands first, with what to check (第15条第2項).
import { useState } from 'react'
import type { DisposalJson, ReconciliationJson, Row } from '../../ipc/generated/wire'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { disposalWords } from '../../words/disposal'
import { compareRows, differingRuns } from './compare'
import { CorrectForm } from './correct-form'

const words = disposalWords.reconcile

/** 引渡しと証明書の突合. */
export function Reconciliation({
  disposal,
  reconciliation,
  writes,
}: {
  disposal: DisposalJson
  reconciliation: ReconciliationJson
  writes: boolean
}) {
  const [withMatched, setWithMatched] = useState(false)
  const [correcting, setCorrecting] = useState<Row | null>(null)
  const rows = compareRows(reconciliation, withMatched)

  return (
    <section className="flex flex-col gap-3" aria-labelledby="disposal-reconciliation">
      <h2 id="disposal-reconciliation">{disposalWords.case.reconciliation}</h2>
      <Notice tone={reconciliation.agrees ? 'success' : 'warning'}>
        <p data-testid="reconciliation">{reconciliation.agrees ? words.agrees : words.differs}</p>
        <p>{words.matched(reconciliation.matched.length)}</p>
      </Notice>
      <label className="option">
        <input type="checkbox" checked={withMatched} onChange={(event) => setWithMatched(event.target.checked)} />
        {words.showMatched}
      </label>
      {rows.length > 0 && (
        <div className="overflow-x-auto">
          <table className="table">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col" className="w-36">
                  {words.columns.verdict}
                </th>
                <th scope="col">{words.columns.handed}</th>
                <th scope="col">{words.columns.certified}</th>
                <th scope="col">{words.columns.next}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.verdict} ${row.handed} ${row.certified}`}>
                  <td className={row.verdict === 'matched' ? '' : 'font-bold'}>{words.verdicts[row.verdict]}</td>
                  <td className="font-mono">
                    <Serial serial={row.handed} beside={row.verdict === 'near' ? row.certified : ''} />
                  </td>
                  <td className="font-mono">
                    <Serial serial={row.certified} beside={row.verdict === 'near' ? row.handed : ''} />
                  </td>
                  <td>{words.next[row.verdict]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {writes && !reconciliation.agrees && (
        <div className="flex flex-wrap gap-3">
          {disposal.certificates
            .filter((certificate) => certificate.standing === 'valid')
            .map((certificate) => (
              <Button
                key={certificate.no}
                small
                onPress={() => setCorrecting(certificate)}
                testid={`correct-${certificate.no}`}
              >
                {`${words.correct}（${certificate.shown.cert_no ?? certificate.no}）`}
              </Button>
            ))}
        </div>
      )}
      {correcting && (
        <CorrectForm
          register="certificate"
          row={correcting}
          fields={['serials']}
          title={words.correctTitle}
          onClose={() => setCorrecting(null)}
        />
      )}
    </section>
  )
}

/** A serial with the letters that differ from the one beside it set off by weight and an underline, not by colour alone. */
function Serial({ serial, beside }: { serial: string; beside: string }) {
  return differingRuns(serial, beside).map((run, at) =>
    run.differs ? (
      <mark key={at} className="bg-yellow-100 font-bold underline decoration-2">
        {run.text}
      </mark>
    ) : (
      <span key={at}>{run.text}</span>
    ),
  )
}
