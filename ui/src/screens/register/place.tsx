// A register's place: its list with everything that narrows it, the way to a new record, the printed list.
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { useSession, useShape } from '../../ipc/hooks'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { useKeptList } from '../../parts/kept-list'
import { useShortcut } from '../../parts/keys'
import { Making } from '../../parts/making'
import { PrintoutView } from '../../parts/printout-view'
import { ProblemList } from '../../parts/problems'
import { listOf, RegisterList } from '../../parts/register-list'
import { recordPath, registerPath } from '../../parts/register-path'
import { aboutRecord, usePrintout } from '../../parts/use-printout'
import { keys } from '../../words/parts'
import { many, register as words } from '../../words/register'
import { beginOf, noteOf, titleOf } from '../../words/registers'
import { EmptyRegister } from './empty'
import { Export } from './export'
import { Many } from './many'
import { Siblings } from './siblings'

interface RegisterPlaceProps {
  register: string
  /** What else may be done with the chosen rows. */
  acts?: ComponentType<{ nos: readonly string[]; onDone: () => void }> | undefined
}

/** The list of one register. A ledger begins with this 年度; cards are kept over the years and begin with all. */
export function RegisterPlace({ register, acts: Acts }: RegisterPlaceProps) {
  const shape = useShape(register)
  const session = useSession()
  const navigate = useNavigate()
  const [request, setRequest] = useKeptList(register)
  const [chosen, setChosen] = useState<string[]>([])
  const [changing, setChanging] = useState(false)
  const { printout, make, busy, problems, drop } = usePrintout()
  const writes = session.may.includes('write')
  const fresh = () => navigate({ to: '/register/$register/new', params: { register } })
  const asked = request ?? listOf(register, shape?.ledger ? session.fy : '', shape?.ledger)
  const print = () => shape?.form && make({ ...aboutRecord(shape.form, ''), list: asked })
  const adds = shape !== undefined && session.may.includes(shape.added_by)
  useShortcut('F3', keys.fresh, fresh, adds)
  useShortcut('F8', keys.print, print, Boolean(shape?.form))

  if (!shape) return null
  const title = titleOf(shape)
  return (
    <section className="flex h-full min-h-0 flex-col gap-3" aria-labelledby="register">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 id="register">{title}</h1>
        {adds && (
          <Button kind="primary" onPress={fresh} testid="new-record">
            {beginOf(register) || words.fresh}
          </Button>
        )}
      </div>
      <Siblings register={register} />
      {noteOf(register) && <p className="field-support">{noteOf(register)}</p>}
      <ProblemList problems={problems} />
      <Making busy={busy} />
      <RegisterList
        shape={shape}
        request={asked}
        onRequest={setRequest}
        onOpen={(no) => navigate({ to: recordPath(register, no) ?? registerPath(register) ?? '/' })}
        selection={{ chosen, onChoose: setChosen }}
        acts={
          writes && (
            <>
              {Acts && <Acts nos={chosen} onDone={() => setChosen([])} />}
              <button type="button" className="plain-button" data-testid="many" onClick={() => setChanging(true)}>
                {many.open}
              </button>
            </>
          )
        }
        empty={<EmptyRegister shape={shape} writes={adds} />}
        tools={
          <>
            {shape.form && (
              <Button small onPress={print} blocked={busy} testid={`print-${shape.form}`}>
                {busy ? words.printing : words.print}
              </Button>
            )}
            <Export list={asked} />
          </>
        }
      />
      {changing && (
        <Many
          shape={shape}
          nos={chosen}
          onDone={() => {
            setChosen([])
            setChanging(false)
          }}
          onClose={() => setChanging(false)}
        />
      )}
      <Dialog title={words.printTitle} open={printout !== null} onClose={drop} wide>
        {printout && <PrintoutView printout={printout} />}
      </Dialog>
    </section>
  )
}
