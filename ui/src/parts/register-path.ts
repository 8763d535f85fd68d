// Where a register and its records have their place in the window.

/** Registers with a screen of their own; every other one has the general screen. */
const own: Record<string, string> = {
  disposal: '/disposal',
  inspection: '/inspection',
  section: '/settings/section',
  year_end: '/yearend',
}

/** Registers whose records have a screen of their own, while their list is the general one. */
const ownRecord: Record<string, string> = {
  stocktake: '/stocktake',
  contractor_check: '/contractor_check',
}

/** Registers whose records are seen only inside the record they belong to. */
const inside = new Set([
  'route_step',
  'disposal_item',
  'disposal_chain',
  'attendance',
  'certificate',
  'photo',
  'inspection_answer',
  'inspection_photo',
  'contract_sub',
  'contract_permission',
  'contractor_answer',
  'incident_step',
  'training_attendee',
  'stocktake_line',
  'year_end_step',
  'handover_item',
])

/** The address of `register`'s list; nothing where it has no place of its own. */
export function registerPath(register: string): string | null {
  if (register === '' || inside.has(register)) return null
  return own[register] ?? `/register/${register}`
}

/** The address of one record; nothing where it has no place of its own. */
export function recordPath(register: string, no: string): string | null {
  const list = registerPath(register)
  // The section's particulars are one card with one address.
  if (register === 'section') return list
  return list && no ? `${ownRecord[register] ?? list}/${encodeURIComponent(no)}` : null
}
