// The stand-in's sample cases: one just drafted, one with a contractor whose certificate has a serial misread.
import type { Desk } from './standin-desk'
import { putLine, putPhotoRow } from './standin-disposal'

/** The sample case at its beginning. */
export const draftedCase = 'R8-総務-廃棄-0001'

/** The sample case near its end. */
export const contractedCase = 'R8-総務-廃棄-0002'

/** Puts the sample cases on the desk. */
export function seedDisposals(desk: Desk): void {
  const [manager = '', clerk = ''] = desk.rows('staff').map((row) => row.no)
  const medium = (at: number) => {
    const row = desk.rows('media')[at]
    if (!row) throw new Error('the sample section has too few media')
    return row
  }
  const plan = { action: 'discard', technique: 'destroy', method: 'crush' }

  const draft = { drafted_on: '2026-11-20', drafted_by: clerk, reason: 'failure', execution: 'own' }
  desk.fill('disposal', desk.add('disposal', draft, '', draftedCase), { status: 'draft' })
  putLine(desk, draftedCase, medium(6), plan)

  const contract = { drafted_on: '2026-11-02', drafted_by: clerk, reason: 'renewal', execution: 'contract' }
  const head = desk.add('disposal', contract, '', contractedCase)
  desk.fill('disposal', head, { status: 'performed', approved_on: '2026-11-04', approved_by: manager })
  const lines = [2, 3, 11].map((at) => putLine(desk, contractedCase, medium(at), plan))
  const handed = lines.map((line) => line.shown.serial_no ?? '')
  const vendor = desk.rows('vendor')[0]?.no ?? ''
  desk.add(
    'disposal_chain',
    {
      step: 1,
      vendor,
      handed_on: '2026-11-10',
      received_by: '回収担当 例 五郎',
      quantity: 3,
      serials: handed.join('\n'),
    },
    contractedCase,
  )
  for (const line of lines) {
    desk.fill('disposal_item', line, {
      finished_at: '2026-11-12T10:20',
      verification: 'visual',
      verification_result: 'pass',
      place_kind: 'outside',
      performer_org: '例示リサイクル株式会社',
    })
    putPhotoRow(desk, contractedCase, `${line.shown.serial_no}_label.jpg`, line.no, 'serial')
  }
  // A zero read as the letter O: what the screen must make easy to see.
  const misread = handed.map((serial, at) => (at === 0 ? serial.replace('0', 'O') : serial))
  desk.add(
    'certificate',
    {
      cert_no: '証-2026-045',
      issuer: '例示リサイクル株式会社',
      issued_on: '2026-11-14',
      received_on: '2026-11-16',
      serials: misread.join('\n'),
    },
    contractedCase,
  )
  putPhotoRow(desk, contractedCase, 'IMG_0042.jpg', '', '')
}
