// Verifying: the whole store is looked through, and what was found is said line by line.
import { useState } from 'react'
import type { FindingJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Notice } from '../../parts/notice'
import { ProblemList } from '../../parts/problems'
import { log as words } from '../../words/log'

/** The button that verifies, and the findings. */
export function Verify() {
  const [findings, setFindings] = useState<FindingJson[] | null>(null)
  const verify = useAct('verify')
  const go = async () => {
    const found = await verify.run(null)
    if (found) setFindings(found)
  }
  const whole = findings?.every((one) => one.ok)
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Button kind="primary" onPress={go} blocked={verify.busy} testid="verify">
          {verify.busy ? words.verifying : words.verify}
        </Button>
      </div>
      <ProblemList problems={verify.problems} />
      {findings && (
        <Notice tone={whole ? 'success' : 'error'}>
          <p className="font-bold" data-testid="verified">
            {whole ? words.allWell : words.notWell}
          </p>
          <table className="table mt-2" aria-label={words.verified}>
            <thead>
              <tr>
                <th scope="col">{words.about}</th>
                <th scope="col">{words.result}</th>
                <th scope="col">{words.found}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((one) => (
                <tr key={one.about + one.words}>
                  <td>{one.about}</td>
                  <td className="whitespace-nowrap">{one.ok ? words.fine : words.wrong}</td>
                  <td>{one.words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Notice>
      )}
    </div>
  )
}
