// The paper of a certificate beside its record: taken in by choosing or dropping, and opened again as it came.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CertificateCopy, ProblemJson, Row } from '../../ipc/generated/wire'
import { refresh, useAct } from '../../ipc/hooks'
import { call, photoUrl, putCopy, Refused } from '../../ipc/office'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { FileChooser } from '../../parts/photo-drop'
import { PrintoutView } from '../../parts/printout-view'
import { ProblemList } from '../../parts/problems'
import { useFileDrop } from '../../parts/use-file-drop'
import { disposalWords } from '../../words/disposal'

const words = disposalWords.case

/** What a certificate's paper may be. */
const PAPERS = '.pdf,application/pdf,image/jpeg,image/png,image/tiff'

interface CopyCellProps {
  disposal: string
  row: Row
  writes: boolean
}

/** The cell of one certificate's paper. */
export function CopyCell({ disposal, row, writes }: CopyCellProps) {
  const client = useQueryClient()
  const look = useAct('certificate_copy')
  const [problems, setProblems] = useState<ProblemJson[]>([])
  const [shown, setShown] = useState<CertificateCopy | null>(null)
  const has = (row.shown.file ?? '') !== ''

  const take = async (files: File[]) => {
    const file = files[0]
    if (!file) return
    try {
      const request = { no: disposal, certificate: row.no, name: file.name }
      await putCopy(request, new Uint8Array(await file.arrayBuffer()))
      setProblems([])
      await refresh(client, ['certificate'])
    } catch (thrown) {
      setProblems(Refused.from(thrown).problems)
    }
  }
  const { over, ...drop } = useFileDrop(writes ? take : null)

  return (
    <td {...drop} data-testid={`copy-${row.no}`} className={over ? 'bg-key-100' : ''}>
      {over && <p className="text-dns-14N-130">{words.copyDrop}</p>}
      <div className="flex flex-wrap items-start gap-3">
        {has && (
          <Button
            small
            label={words.copySeeOf(row.no)}
            onPress={async () => setShown(await look.run({ certificate: row.no }))}
            blocked={look.busy}
            testid={`copy-see-${row.no}`}
          >
            {words.copySee}
          </Button>
        )}
        {writes && (
          <FileChooser
            label={has ? words.copyReplace : words.copyPut}
            support={has ? undefined : words.copySupport}
            accept={PAPERS}
            onFiles={take}
            testid={`copy-input-${row.no}`}
          />
        )}
      </div>
      <ProblemList problems={[...problems, ...look.problems]} />
      {shown && <CopyView no={row.no} copy={shown} onClose={() => setShown(null)} />}
    </td>
  )
}

function CopyView({ no, copy, onClose }: { no: string; copy: CertificateCopy; onClose: () => void }) {
  const { printout, picture } = copy
  useEffect(
    () => () => {
      // The bytes are the program's to keep; a handle it no longer knows is no harm to anybody.
      if (printout) call('printout_drop', printout).catch(() => undefined)
    },
    [printout],
  )
  return (
    <Dialog title={words.copyTitle(no)} open onClose={onClose} wide testid="copy-view">
      {printout ? (
        <PrintoutView printout={printout} />
      ) : (
        <img
          src={photoUrl(`shown/${picture}`)}
          alt={words.copyAlt(no)}
          className="max-h-[75vh] w-full bg-solid-gray-50 object-contain"
        />
      )}
    </Dialog>
  )
}
