// The list on screen as a file: the same columns, conditions and order.
import { useState } from 'react'
import type { ExportFormat, ListRequest } from '../../ipc/generated/wire'
import { useAct, useArrangement } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { exchange, exporting as words } from '../../words/exchange'

const formats = Object.keys(words.formats) as ExportFormat[]

/** Which kind of file, and the button that asks where to put it. */
export function Export({ list }: { list: ListRequest }) {
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const { arrangement } = useArrangement(list.register)
  const { run, busy, problems } = useAct('export_rows')
  const go = async () => {
    const name = await run({ list, columns: arrangement.columns, format })
    if (name) announce(exchange.saved(name))
  }
  return (
    <>
      <select
        className="input"
        aria-label={words.label}
        value={format}
        onChange={(event) => setFormat(formats.find((one) => one === event.target.value) ?? 'xlsx')}
        data-testid="export-format"
      >
        {formats.map((one) => (
          <option key={one} value={one}>
            {words.formats[one]}
          </option>
        ))}
      </select>
      <Button small onPress={go} blocked={busy} testid="export">
        {words.open}
      </Button>
      <ProblemList problems={problems} />
    </>
  )
}
