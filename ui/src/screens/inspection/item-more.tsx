// What supports the answer: finding, reason, evidence from the registers or by hand, photographs, corrective actions.
import { useState } from 'react'
import type { InspectionItemJson, Row } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { photoUrl } from '../../ipc/office'
import { Button } from '../../parts/button'
import { IntakeReport, PhotoChooser, PhotoDropArea } from '../../parts/photo-drop'
import { PhotoView } from '../../parts/photo-view'
import { ProblemList } from '../../parts/problems'
import { TextField } from '../../parts/text-field'
import { usePhotoIntake } from '../../parts/use-photo-intake'
import { Written } from '../../parts/written'
import { inspectionWords } from '../../words/inspection'
import { photoWords } from '../../words/photos'
import { Proposal } from './proposal'
import type { Judgement } from './sheet-view'

const words = inspectionWords.item

interface ItemMoreProps {
  inspection: string
  item: InspectionItemJson
  actions: readonly Row[]
  judgement: Judgement | null
  writes: boolean
  /** The written part is open; the facts from the registers always show. */
  open: boolean
  onAction: (item: string) => void
}

/** Everything below the answer. */
export function ItemMore({ inspection, item, actions, judgement, writes, open, onAction }: ItemMoreProps) {
  const answer = useAct('inspection_answer')
  const keep = (field: string) => (text: string) =>
    answer.run({ no: inspection, item_id: item.item_id, answers: { [field]: text } })
  const shown = item.row.shown

  return (
    <>
      {item.proposal && <Proposal inspection={inspection} item={item} proposal={item.proposal} writes={writes} />}
      {open && (
        <div className="flex flex-col gap-3 border-l-4 border-(--line) pl-3">
          {shown.evidence_text && (
            <p className="field-support">
              {words.evidenceText}：{shown.evidence_text}
            </p>
          )}
          <ProblemList problems={answer.problems} />
          {judgement === 'na' && (
            <Written
              label={words.naReason}
              support={words.naReasonExample}
              text={shown.na_reason ?? ''}
              writes={writes}
              onKeep={keep('na_reason')}
              testid={`na_reason-${item.item_id}`}
            />
          )}
          <Written
            label={words.finding}
            support={words.findingExample}
            text={shown.finding ?? ''}
            writes={writes}
            onKeep={keep('finding')}
            testid={`finding-${item.item_id}`}
          />
          <Written
            label={words.evidence}
            support={words.evidenceExample}
            text={shown.evidence ?? ''}
            writes={writes}
            onKeep={keep('evidence')}
            testid={`evidence-${item.item_id}`}
          />
          <Photos inspection={inspection} item={item} writes={writes} />
          <Actions actions={actions} />
          {writes && (judgement === 'improve' || judgement === 'bad') && (
            <div>
              <Button small onPress={() => onAction(item.item_id)} testid={`add-action-${item.item_id}`}>
                {words.addAction}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Photos({ inspection, item, writes }: { inspection: string; item: InspectionItemJson; writes: boolean }) {
  const [large, setLarge] = useState('')
  const opened = item.photos.find((photo) => photo.no === large)
  const [takenBy, setTakenBy] = useState('')
  const intake = usePhotoIntake('inspection', inspection, 'inspection_photo', takenBy)
  const take = (files: File[]) => intake.take(files, { item: item.item_id, slot: '' })
  if (!writes && item.photos.length === 0) return null
  return (
    <PhotoDropArea off={!writes} onFiles={take}>
      <div className="flex flex-col gap-2">
        {writes && (
          <>
            <TextField
              label={photoWords.takenBy}
              need="optional"
              support={photoWords.takenBySupport}
              value={takenBy}
              onChange={setTakenBy}
              testid={`photo-taken-by-${item.item_id}`}
            />
            <PhotoChooser label={words.addPhotos} onFiles={take} testid={`photo-input-${item.item_id}`} />
          </>
        )}
        <IntakeReport intake={intake} />
        {item.photos.length > 0 && (
          <ul className="flex flex-wrap gap-2" aria-label={words.photos}>
            {item.photos.map((photo) => (
              <li key={photo.no}>
                <button
                  type="button"
                  className="block"
                  onClick={() => setLarge(photo.no)}
                  data-testid={`photo-${photo.no}`}
                >
                  <img
                    src={photoUrl(`thumb/${photo.file}`)}
                    alt={words.photoAlt(item.item_id, photo.name)}
                    loading="lazy"
                    className="h-24 w-32 bg-(--ground-soft) object-contain"
                  />
                </button>
              </li>
            ))}
          </ul>
        )}
        {opened && (
          <PhotoView photo={opened} alt={words.photoAlt(item.item_id, opened.name)} onClose={() => setLarge('')} />
        )}
      </div>
    </PhotoDropArea>
  )
}

function Actions({ actions }: { actions: readonly Row[] }) {
  if (actions.length === 0) return null
  return (
    <ul className="list-disc pl-6" aria-label={words.action}>
      {actions.map((row) => (
        <li key={row.no}>
          {row.shown.measure}　{words.owner} {row.shown.owner}　{words.due} {row.shown.due_on}
        </li>
      ))}
    </ul>
  )
}
