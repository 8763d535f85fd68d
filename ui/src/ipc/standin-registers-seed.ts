// The stand-in's sample of the registers that came with the whole regulation: a contract, an incident, a training. Nobody in it exists.
import type { Desk } from './standin-desk'

/** The sample contract. */
export const sampleContract = 'R8-総務-委託-0001'

/** The sample incident. */
export const sampleIncident = 'R8-総務-事案-0001'

/** The sample training. */
export const sampleTraining = 'R8-総務-研修-0001'

/** Puts them on the desk. */
export function seedRegisters(desk: Desk): void {
  const [manager = '', clerk = ''] = desk.rows('staff').map((row) => row.no)
  const asset = desk.rows('info_asset')[0]?.no ?? ''
  const vendor = desk.rows('vendor')[0]?.no ?? ''
  const medium = desk.rows('media')[4]?.no ?? ''

  const contract = {
    name: '給与計算の業務委託',
    vendor,
    from: '2026-04-01',
    until: '2027-03-31',
    info_asset_ids: [asset],
    handles_number: false,
  }
  desk.fill('contract', desk.add('contract', contract, '', sampleContract), { status: 'active' })

  const incident = {
    known_at: '2026-11-17T16:20',
    known_by: clerk,
    nature: 'loss',
    summary: '持ち帰った端末の入った鞄を電車内に置き忘れた。翌日、遺失物として回収した。',
    cause: 'lost',
    media_ids: [medium],
    info_asset_ids: [asset],
  }
  desk.fill('incident', desk.add('incident', incident, '', sampleIncident), { status: 'open' })
  const step = { at: '2026-11-17T16:40', kind: 'told_manager', what: '保護管理者に口頭で報告した。', by: clerk }
  desk.add('incident_step', step, sampleIncident)

  const training = { name: '新任職員の情報保護研修', audience: 'general', held_on: '2026-05-12', method: 'class' }
  desk.add('training', training, '', sampleTraining)
  desk.add('training_attendee', { staff: manager, attended: 'present', attended_on: '2026-05-12' }, sampleTraining)
}
