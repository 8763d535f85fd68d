// 紙を確かめる: a saved certificate against the registers.
import { useState } from 'react'
import type { PaperVerdict } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { paperWords as words } from '../../words/reports'

/** How each outcome looks. */
const tones = { agrees: 'success', moved: 'warning', altered: 'error' } as const

/** Asks for a file in the system's own dialog and tells what became of it. */
export function PaperCheck() {
  const verify = useAct('paper_verify')
  const [verdict, setVerdict] = useState<PaperVerdict | null>(null)
  const [said, setSaid] = useState('')

  const look = async () => {
    setVerdict(null)
    setSaid(words.looking)
    const found = await verify.run(null)
    // A dialog that was closed chose nothing.
    setVerdict(found === true ? null : found)
    setSaid((found && found !== true) || verify.problems.length > 0 ? '' : words.stopped)
  }

  return (
    <section className="card flex flex-col gap-3" aria-labelledby="paper-check">
      <h2 id="paper-check">{words.title}</h2>
      <p>{words.lead}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={look} blocked={verify.busy} testid="paper-verify">
          {words.go}
        </Button>
        <span aria-live="polite">{verify.problems.length > 0 ? '' : said}</span>
      </div>
      <ProblemList problems={verify.problems} />
      {verdict && (
        <div className="flex flex-col gap-3" data-testid="paper-verdict">
          <Notice tone={tones[verdict.state]}>
            <p className="font-bold">
              {verdict.file}（{verdict.paper}）
            </p>
            <p>{words.states[verdict.state]}</p>
          </Notice>
          <h3>{words.found}</h3>
          <ul className="list-disc pl-6">
            {verdict.findings.map((one) => (
              <li key={`${one.about} ${one.words}`}>
                <span className="font-bold">{one.ok ? words.ok : words.bad}</span>　{one.about}：{one.words}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
