// A case of the stand-in put together for its screen: gaps, steps, blocks and reconciliation, all in their simplest form.
import type {
  DisposalItemJson,
  DisposalJson,
  PhotoJson,
  ProblemJson,
  ReconciliationJson,
  Row,
  StepJson,
} from './generated/wire'
import { problem } from './office'
import type { Desk } from './standin-desk'

const ASKED = ['serial', 'after']
const METHODS = { crush: '◎ 推奨', punch: '○ 可', degauss: '△ 理由が要ります' }

const standing = (rows: Row[]): Row[] => rows.filter((row) => row.standing === 'valid')
const id = (row: Row, field: string): string => String(row.ids[field] ?? '')
const serials = (rows: Row[]): string[] =>
  rows.flatMap((row) => (row.shown.serials ?? '').split('\n').map((one) => one.trim())).filter((one) => one !== '')

/** A photograph as the screens see it. */
function photoOf(row: Row): PhotoJson {
  const shown = row.shown
  return {
    no: row.no,
    file: shown.file ?? '',
    item: id(row, 'disposal_item_id'),
    slot: id(row, 'slot'),
    slot_label: shown.slot ?? '',
    taken: shown.taken_at ?? '',
    taken_by: shown.taken_by ?? '',
    name: shown.original_name ?? '',
    sha256: shown.original_sha256 ?? '',
    caption: shown.caption ?? '',
  }
}

function photosOf(no: string, desk: Desk): PhotoJson[] {
  return standing(desk.partsOf('photo', no)).map(photoOf)
}

/** The slots of a line that still want a photograph. */
export function wantedSlots(no: string, line: Row, desk: Desk): string[] {
  const had = photosOf(no, desk).filter((photo) => photo.item === line.no)
  return ASKED.filter((slot) => !had.some((photo) => photo.slot === slot))
}

function itemOf(no: string, line: Row, desk: Desk): DisposalItemJson {
  const slots = desk.shape('photo').fields.find((field) => field.id === 'slot')?.choices ?? []
  return {
    row: line,
    medium: desk.find('media', id(line, 'media_id')),
    photos: photosOf(no, desk).filter((photo) => photo.item === line.no),
    gaps: wantedSlots(no, line, desk).map((slot) => slots.find((one) => one.id === slot)?.label ?? slot),
    methods: METHODS,
  }
}

function reconcile(handed: string[], certified: string[]): ReconciliationJson {
  const folded = (serial: string) => serial.replaceAll('O', '0').replaceAll('I', '1')
  const missing = handed.filter((one) => !certified.includes(one))
  const extra = certified.filter((one) => !handed.includes(one))
  const near = missing.flatMap((one) => {
    const other = extra.find((likely) => folded(likely) === folded(one))
    return other ? [[one, other] as [string, string]] : []
  })
  const doubled = certified.filter((one, at) => certified.indexOf(one) !== at)
  const matched = handed.filter((one) => certified.includes(one))
  const agrees = missing.length + extra.length + doubled.length === 0
  return { matched, missing, extra, doubled, near, agrees }
}

function stepsOf(head: Row, others: boolean, gaps: number, blocks: ProblemJson[]): StepJson[] {
  const order = ['draft', 'approved', 'handed_over', 'performed', 'proven', 'closed']
  const at = order.indexOf(id(head, 'status'))
  const step = (words: string, act: string, done: boolean): StepJson => ({ words, act, done })
  return [
    step('保護管理者の決裁を受ける。', 'approve', at > 0),
    ...(others ? [step('事業者への引渡しを記録する。', 'hand_over', at > 1)] : []),
    step('処分の実施を記録する。', 'perform', at > 2),
    ...(others ? [step('証明書を記録する。', 'certificate', !blocks.some((one) => one.rule === 'D6'))] : []),
    step(gaps > 0 ? `写真が${gaps}枚足りない。` : '写真がそろっている。', 'photo', gaps === 0),
    ...(blocks.length === 0 ? [step('全ての確認が済んだので、伺を完了にする。', 'close', at > 4)] : []),
  ]
}

function blocksOf(
  head: Row,
  items: DisposalItemJson[],
  desk: Desk,
  reconciliation: ReconciliationJson | null,
): ProblemJson[] {
  const others = id(head, 'execution') !== 'own'
  const refuse = (rule: string, what: string, next: string) => problem('rule', { rule, article: '15条2項', what, next })
  const found: ProblemJson[] = []
  if (id(head, 'status') === 'draft') {
    found.push(refuse('D2', '保護管理者の決裁を受けていません。', '決裁日を記録してから進めてください。'))
  }
  const open = items.filter((item) => !item.row.shown.finished_at).length
  if (open > 0)
    found.push(refuse('D5', `${open}点の実施が記録されていません。`, '方法と検証の結果を記録してください。'))
  if (others && desk.partsOf('certificate', head.no).length === 0) {
    found.push(refuse('D6', '証明書がありません。', '事業者から証明書を受け取って記録してください。'))
  }
  if (reconciliation && !reconciliation.agrees) {
    found.push(refuse('D7', '製造番号が証明書と一致しません。', '突合の表で違うところを確かめてください。'))
  }
  return found
}

/** One case with everything on its screen. */
export function caseOf(no: string, desk: Desk): DisposalJson {
  const head = desk.find('disposal', no)
  const items = standing(desk.partsOf('disposal_item', no)).map((line) => itemOf(no, line, desk))
  const chain = standing(desk.partsOf('disposal_chain', no))
  const certificates = standing(desk.partsOf('certificate', no))
  const handed = serials(chain)
  const reconciliation = handed.length > 0 && certificates.length > 0 ? reconcile(handed, serials(certificates)) : null
  const gaps = items.reduce((sum, item) => sum + item.gaps.length, 0)
  const blocks = blocksOf(head, items, desk, reconciliation)
  return {
    head,
    items,
    chain,
    attendance: standing(desk.partsOf('attendance', no)),
    certificates,
    loose: photosOf(no, desk).filter((photo) => photo.item === ''),
    reconciliation,
    steps: stepsOf(head, id(head, 'execution') !== 'own', gaps, blocks),
    blocks,
  }
}
