// The stand-in's stock-take: three media on one shelf and one that stands elsewhere, read by number or serial.
import type {
  CountedJson,
  CountOutcome,
  ProblemJson,
  Row,
  StocktakeCountRequest,
  StocktakeJson,
  StocktakeSettleRequest,
} from './generated/wire'
import { problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'

/** The sample stock-take, just begun. */
export const openStocktake = 'R8-総務-棚卸-0001'

/** Puts it on the desk. */
export function seedStocktake(desk: Desk): void {
  desk.fill('stocktake', desk.add('stocktake', { base_on: '2026-11-22' }, '', openStocktake), { status: 'open' })
  for (const medium of desk.rows('media').slice(0, 4)) {
    const line = desk.add('stocktake_line', { media_id: medium.no, found: 'open' }, openStocktake)
    const { media_type, location_id } = medium.ids
    desk.fill('stocktake_line', line, {
      media_type: String(media_type ?? ''),
      serial_no: medium.shown.serial_no ?? '',
      location_id: String(location_id ?? ''),
    })
  }
}

const differs = (row: Row): boolean => ['wrong_place', 'missing', 'unexpected'].includes(String(row.ids.found))

function linesOf(no: string, desk: Desk): Row[] {
  return desk.partsOf('stocktake_line', no).filter((row) => row.standing === 'valid')
}

function stocktakeOf(no: string, desk: Desk): StocktakeJson {
  const head = desk.find('stocktake', no)
  const lines = linesOf(no, desk)
  const remaining = lines.filter((row) => row.ids.found === 'open').length
  const unsettled = lines.filter((row) => differs(row) && !row.shown.measure).length
  const blocks: ProblemJson[] = []
  const say = (n: number, field: string, what: string, next: string) => {
    if (n > 0) blocks.push(problem('rule', { rule: 'D9', article: '13条1項', field, what, next }))
  }
  say(remaining, 'found', `まだ確かめていない媒体が${remaining}件あります。`, '読み取るか、「無い」としてください。')
  say(unsettled, 'measure', `措置のない差異が${unsettled}件あります。`, '「措置を書く」から書いてください。')
  return { head, lines, remaining, balanced: true, blocks: head.ids.status === 'open' ? blocks : [] }
}

const folded = (words: string): string => words.normalize('NFKC').toLowerCase()

function read(request: StocktakeCountRequest, desk: Desk): CountedJson {
  const { no, labels: label, place, missing, unlabelled } = request
  const named = (row: Row) =>
    [row.ids.media_id, row.shown.serial_no, row.shown.scanned].map((one) => folded(String(one ?? '')))
  const line = linesOf(no, desk).find((row) => named(row).includes(folded(label)))
  const answer = (outcome: CountOutcome, row: Row): CountedJson => ({ label, outcome, line: row.no })
  if (!line) {
    return answer('unexpected', desk.add('stocktake_line', { found: 'unexpected', scanned: label }, no))
  }
  if (missing) {
    desk.fill('stocktake_line', line, { found: 'missing' })
    return answer('missing', line)
  }
  if (!['open', 'missing'].includes(String(line.ids.found))) return answer('again', line)
  const here = place === '' || place === line.ids.location_id
  desk.fill('stocktake_line', line, {
    found: here ? 'found' : 'wrong_place',
    found_at: here ? null : place,
    labelled: !unlabelled,
    scanned: folded(label).toUpperCase(),
  })
  return answer(here ? 'found' : 'wrong_place', line)
}

function settle({ no, line, moves, answers }: StocktakeSettleRequest, desk: Desk) {
  const row = desk.find('stocktake_line', line)
  const lost = row.ids.found === 'missing'
  const incident = String(answers.incident_id ?? '') || (lost ? begun(row, desk) : '')
  const written = String(answers.measure ?? '').trim()
  const measure = written || (lost ? `所在不明とし、事案${incident}として報告` : moves ? '台帳の保管場所を訂正' : '')
  if (measure === '') {
    throw new Refused([problem('missing', { field: 'measure', what: '差異の措置が書かれていません。' })])
  }
  desk.fill('stocktake_line', row, { ...answers, measure, incident_id: incident || null })
  desk.note('棚卸の差異の措置', 'stocktake', no, `${no}の差異を措置`)
  return desk.saved(no, ['stocktake', 'stocktake_line', 'media', 'incident'])
}

/** The incident of a medium that is missing. */
function begun(line: Row, desk: Desk): string {
  const lost = {
    known_at: '2026-11-22T10:00',
    known_by: desk.rows('staff')[0]?.no ?? '',
    nature: 'loss',
    cause: 'lost',
  }
  const summary = `棚卸で${line.ids.media_id}の所在が分からなかった。`
  const incident = desk.add('incident', { ...lost, summary, media_ids: [String(line.ids.media_id)] })
  desk.fill('incident', incident, { status: 'draft' })
  return incident.no
}

/** What the stand-in answers about stock-takes. */
export const stocktakes: Answering = {
  stocktake: ({ no }, desk) => stocktakeOf(no, desk),
  stocktake_count: (request, desk) => ({
    counted: [read(request, desk)],
    moved: ['stocktake', 'stocktake_line'],
    warnings: [],
  }),
  stocktake_uncount: ({ no, line }, desk) => {
    const row = desk.find('stocktake_line', line)
    if (row.ids.media_id)
      desk.fill('stocktake_line', row, { found: 'open', found_at: null, scanned: null, labelled: null })
    else row.standing = 'voided'
    return desk.saved(no, ['stocktake', 'stocktake_line'])
  },
  stocktake_settle: settle,
  stocktake_close: ({ no, answers }, desk) => {
    const { counter, witness } = answers
    if (!counter || counter === witness) {
      throw new Refused([
        problem('rule', { rule: 'D9', article: '14条', field: 'witness', what: '立会者が実施者と同じです。' }),
      ])
    }
    const held = stocktakeOf(no, desk).blocks
    if (held.length > 0) throw new Refused(held)
    desk.fill('stocktake', desk.find('stocktake', no), { ...answers, status: 'closed' })
    return desk.saved(no, ['stocktake', 'media'])
  },
  stocktake_confirm: ({ no }, desk) => {
    desk.fill('stocktake', desk.find('stocktake', no), { confirmed_by: desk.rows('staff')[0]?.no ?? '' })
    return desk.saved(no, ['stocktake'])
  },
  stocktake_cancel: ({ no, reason }, desk) => {
    if (reason.trim() === '') throw new Refused([problem('missing', { field: 'reason', what: '理由が空です。' })])
    desk.fill('stocktake', desk.find('stocktake', no), { status: 'cancelled', note: `取消: ${reason}` })
    return desk.saved(no, ['stocktake'])
  },
}
