// The stand-in's sample inspections: last year's, completed, and this year's, just opened and carried over.
import { lastYear } from './standin-checklist'
import type { Desk } from './standin-desk'
import { openInspection } from './standin-inspection'

/** This year's inspection, open. */
export const openedInspection = 'R8-総務-点検-01'

const IDS: Record<string, string> = { 適: 'ok', 要改善: 'improve', 該当なし: 'na' }

/** Puts the sample inspections on the desk. */
export function seedInspections(desk: Desk): void {
  const inspector = desk.rows('staff')[2]?.no ?? ''
  const last = openInspection(desk, { round: 'regular1', base_on: '2025-09-30', inspector }, false, 'R7-総務-点検-01')
  last.fy = 'R7'
  for (const row of desk.partsOf('inspection_answer', last.no)) {
    const answer = lastYear[row.shown.item_id ?? '']
    desk.fill('inspection_answer', row, {
      judgement: IDS[answer?.judgement ?? ''] ?? 'ok',
      finding: answer?.finding ?? '',
      na_reason: answer?.judgement === '該当なし' ? 'サーバ室等がないため' : '',
    })
  }
  desk.fill('inspection', last, { status: 'closed', confirmed_by: inspector, confirmed_on: '2025-10-20' })
  openInspection(desk, { round: 'regular1', base_on: '2026-09-30', inspector }, true, openedInspection)
}
