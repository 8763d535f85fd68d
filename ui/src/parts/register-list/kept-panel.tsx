// 保存した条件: conditions under a name, to come back to, to rename and to delete; and the present ones to be kept.
import { useState } from 'react'
import type { ArrangementJson, KeptList, ListRequest, ProblemJson } from '../../ipc/generated/wire'
import { lists } from '../../words/parts'
import { Button } from '../button'
import { ProblemList } from '../problems'
import { TextField } from '../text-field'

interface KeptPanelProps {
  arrangement: ArrangementJson
  onArrangement: (next: ArrangementJson) => Promise<ProblemJson[]>
  request: ListRequest
  onApply: (kept: KeptList) => void
}

/** The panel of named conditions. */
export function KeptPanel({ arrangement, onArrangement, request, onApply }: KeptPanelProps) {
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState('')
  const [problems, setProblems] = useState<ProblemJson[]>([])
  const ofName = problems.filter((one) => one.field === 'name')

  const change = async (kept: KeptList[]): Promise<boolean> => {
    const wrong = await onArrangement({ ...arrangement, kept })
    setProblems(wrong)
    return wrong.length === 0
  }
  const save = async () => {
    if (renaming === '') {
      const list = { ...request, limit: 0, after: '' }
      if (await change([...arrangement.kept, { name, list, columns: arrangement.columns }])) setName('')
    } else if (await change(arrangement.kept.map((one) => (one.name === renaming ? { ...one, name } : one)))) {
      setRenaming('')
      setName('')
    }
  }
  const drop = (gone: KeptList) => change(arrangement.kept.filter((one) => one !== gone))

  return (
    <section className="card flex flex-col gap-3" aria-label={lists.kept} data-testid="kept-panel">
      {arrangement.kept.length === 0 ? (
        <p className="text-sm">{lists.keptNone}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {arrangement.kept.map((one) => (
            <li key={one.name} className="flex flex-wrap items-center gap-3">
              <Button small onPress={() => onApply(one)} testid={`kept-${one.name}`}>
                {one.name}
              </Button>
              <button
                type="button"
                className="plain-button text-sm"
                aria-label={lists.keptRenameOf(one.name)}
                onClick={() => {
                  setRenaming(one.name)
                  setName(one.name)
                  setProblems([])
                }}
              >
                {lists.keptRename}
              </button>
              <button
                type="button"
                className="plain-button text-sm"
                aria-label={lists.keptDropOf(one.name)}
                onClick={() => drop(one)}
              >
                {lists.keptDrop}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ProblemList problems={problems.filter((one) => one.field !== 'name')} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={renaming === '' ? lists.keptName : lists.keptRenameOf(renaming)}
          value={name}
          onChange={setName}
          support={renaming === '' ? lists.keptSupport : undefined}
          problems={ofName}
          testid="kept-name"
        />
        <Button small onPress={save} testid="kept-save">
          {renaming === '' ? lists.keptSave : lists.keptRename}
        </Button>
        {renaming !== '' && (
          <Button
            small
            onPress={() => {
              setRenaming('')
              setName('')
            }}
          >
            {lists.keptStop}
          </Button>
        )}
      </div>
    </section>
  )
}
