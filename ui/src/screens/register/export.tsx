// The list on screen as a file: the same columns, conditions and order.
import { ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ExportFormat, ListRequest } from '../../ipc/generated/wire'
import { useAct, useArrangement } from '../../ipc/hooks'
import { ProblemList } from '../../parts/problems'
import { announce } from '../../parts/status'
import { exchange, exporting as words } from '../../words/exchange'

const formats = Object.keys(words.formats) as ExportFormat[]

/** The button with the kinds of file; where to put it is asked next. */
export function Export({ list }: { list: ListRequest }) {
  const { arrangement } = useArrangement(list.register)
  const { run, problems } = useAct('export_rows')
  const go = async (format: ExportFormat) => {
    const name = await run({ list, columns: arrangement.columns, format })
    if (name) announce(exchange.saved(name))
  }
  return (
    <>
      <MenuTrigger>
        <Button className="button" data-small data-testid="export">
          {words.open}
          <ChevronDown size={16} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="candidates" aria-label={words.label}>
            {formats.map((one) => (
              <MenuItem key={one} id={one} className="candidate" data-testid={`export-${one}`} onAction={() => go(one)}>
                {words.formats[one]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <ProblemList problems={problems} />
    </>
  )
}
