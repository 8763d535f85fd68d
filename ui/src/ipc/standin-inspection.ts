// The stand-in's answers about inspections: a short checklist, last year's answers, and the simplest form of the rules.
import type {
  InspectionItemJson,
  InspectionJson,
  PhotoJson,
  PhotoPutRequest,
  ProblemJson,
  ProposalJson,
  Row,
  Saved,
  ScoreYear,
  TallyJson,
  Tie,
} from './generated/wire'
import { problem, Refused } from './office'
import { checklist, lastYear } from './standin-checklist'
import type { Answering, Desk } from './standin-desk'

const PROPOSED: Record<string, ProposalJson> = {
  '13-1-1': { text: '媒体管理台帳 12件のうち、保管場所が書かれていないもの 0件', register: 'media', fy: '' },
  '16-1-1': { text: '今年度の取扱状況の記録 4件、最後の記録 R8.11.20', register: 'handling_event', fy: 'R8' },
  '15-2-1': { text: '廃棄・消去伺 3件 うち証明書のあるもの 1件', register: 'disposal', fy: 'R8' },
}

/** Marks an answer that was 該当なし from the start. The real office sees by its version that nobody touched it. */
export const presetMark = '始めから該当なし'

const judgement = (row: Row): string => String(row.ids.judgement ?? 'open')

function answers(no: string, desk: Desk): Row[] {
  return desk.partsOf('inspection_answer', no)
}

function actionsOf(no: string, desk: Desk): Row[] {
  return desk.rows('corrective_action').filter((row) => row.ids.inspection === no && row.standing === 'valid')
}

function photosOf(no: string, desk: Desk, item: string): PhotoJson[] {
  return desk
    .partsOf('inspection_photo', no)
    .filter((row) => row.shown.caption === item)
    .map((row) => ({
      no: row.no,
      file: row.shown.file ?? '',
      item,
      slot: '',
      slot_label: '',
      taken: row.shown.taken_at ?? '',
      taken_by: row.shown.taken_by ?? '',
      name: row.shown.original_name ?? '',
      sha256: row.shown.original_sha256 ?? '',
      caption: '',
    }))
}

function count(axis: string, rows: Row[]): TallyJson {
  const n = (id: string) => rows.filter((row) => row.values.carried !== true && judgement(row) === id).length
  const [ok, na] = [n('ok'), n('na')]
  const counted = rows.length - na
  return {
    axis,
    ok,
    improve: n('improve'),
    bad: n('bad'),
    na,
    open: n('open'),
    carried: rows.filter((row) => row.values.carried === true).length,
    rate_permille: counted > 0 ? Math.round((ok * 1000) / counted) : null,
  }
}

function tally(rows: Row[]): TallyJson[] {
  const axes = [...new Set(rows.map((row) => row.shown.axis ?? ''))]
  return [
    ...axes.map((axis) =>
      count(
        axis,
        rows.filter((row) => row.shown.axis === axis),
      ),
    ),
    count('合計', rows),
  ]
}

function blocksOf(no: string, desk: Desk): ProblemJson[] {
  const rows = answers(no, desk)
  const acted = new Set(actionsOf(no, desk).map((row) => row.shown.item_id))
  const found: ProblemJson[] = []
  const say = (field: string, some: Row[], what: string, next: string) => {
    if (some.length === 0) return
    const ids = some
      .map((row) => row.shown.item_id)
      .slice(0, 8)
      .join('、')
    found.push(
      problem('rule', {
        rule: 'D19',
        article: '42条',
        field,
        what: `${what}が${some.length}件あります（${ids}）。`,
        next,
      }),
    )
  }
  const acts = (row: Row) => ['improve', 'bad'].includes(judgement(row))
  say(
    'judgement',
    rows.filter((row) => judgement(row) === 'open'),
    '未点検の項目',
    '確かめて判定を選んでください。',
  )
  say(
    'judgement',
    rows.filter((row) => acts(row) && !acted.has(row.shown.item_id)),
    '是正措置が決まっていない項目',
    '措置内容・担当・期限を、是正措置に登録してください。',
  )
  say(
    'na_reason',
    rows.filter((row) => judgement(row) === 'na' && !row.shown.na_reason),
    '理由のない「該当なし」の項目',
    '該当しない理由を書いてください。',
  )
  return found
}

function itemOf(no: string, row: Row, desk: Desk): InspectionItemJson {
  const id = row.shown.item_id ?? ''
  const last = lastYear[id]
  return {
    item_id: id,
    axis: row.shown.axis ?? '',
    row,
    preset: judgement(row) === 'na' && row.marks.includes(presetMark),
    proposal: PROPOSED[id] ?? null,
    last: last?.judgement ?? '',
    last_finding: last?.finding ?? '',
    photos: photosOf(no, desk, id),
  }
}

function inspection(no: string, desk: Desk): InspectionJson {
  const head = desk.find('inspection', no)
  const rows = answers(no, desk)
  const open = head.ids.status === 'open'
  const improved = rows.filter(
    (row) => judgement(row) === 'ok' && lastYear[row.shown.item_id ?? '']?.judgement === '要改善',
  )
  return {
    head,
    items: rows.map((row) => itemOf(no, row, desk)),
    actions: actionsOf(no, desk),
    tally: tally(rows),
    blocks: open ? blocksOf(no, desk) : [],
    changes:
      improved.length > 0
        ? [`改善：${improved.length}件（${improved.map((row) => row.shown.item_id).join('、')}）`]
        : [],
  }
}

/** The items of the newest inspection to which the facts of `register` speak. */
export function itemTies(register: string, desk: Desk): Tie[] {
  const { name } = desk.shape('inspection')
  const newest = desk.rows('inspection').at(-1)
  if (!newest) return []
  return answers(newest.no, desk)
    .filter((row) => PROPOSED[row.shown.item_id ?? '']?.register === register)
    .map((row) => {
      const item = row.shown.item_id ?? ''
      const words = `この台帳を根拠とする点検項目：${item}（${row.shown.judgement}）${row.shown.item_text}`
      return { way: 'points_here', register: 'inspection', register_name: name, no: newest.no, words, item }
    })
}

/** Opens an inspection with every item of the checklist; carried items keep last year's words and wait. */
export function openInspection(desk: Desk, head: Parameters<Desk['add']>[1], carried: boolean, no = ''): Row {
  const row = desk.add('inspection', head, '', no)
  desk.fill('inspection', row, { status: 'open', checklist_version: '1' })
  checklist.forEach((item, at) => {
    const last = carried ? lastYear[item.item_id] : undefined
    const answer = desk.add('inspection_answer', {}, row.no)
    desk.fill('inspection_answer', answer, {
      ...item,
      order_no: at + 1,
      judgement: 'open',
      finding: last?.finding ? `【前回】${last.finding}` : '',
      carried: last !== undefined,
    })
  })
  return row
}

function answerOf(no: string, item: string, desk: Desk): Row {
  const head = desk.find('inspection', no)
  if (head.ids.status !== 'open') {
    throw new Refused([problem('rule', { rule: 'D20', article: '43条', what: 'この点検は終わっています。', next: '' })])
  }
  const row = answers(no, desk).find((one) => one.shown.item_id === item)
  if (!row) throw new Refused([problem('not_found')])
  return row
}

function complete(no: string, desk: Desk) {
  const blocks = blocksOf(no, desk)
  if (blocks.length > 0) throw new Refused(blocks)
  const confirmed_by = desk.rows('staff')[0]?.no ?? ''
  desk.fill('inspection', desk.find('inspection', no), { status: 'closed', confirmed_by, confirmed_on: desk.today })
  return desk.saved(no, ['inspection'])
}

/** What the stand-in answers about inspections. */
export const inspections: Answering = {
  inspection: ({ no }, desk) => inspection(no, desk),
  inspection_open: ({ head, carry_from }, desk) =>
    desk.saved(openInspection(desk, head, carry_from !== '').no, ['inspection', 'inspection_answer']),
  inspection_answer: ({ no, item_id, answers: given }, desk) => {
    const row = answerOf(no, item_id, desk)
    desk.fill('inspection_answer', row, 'judgement' in given ? { ...given, carried: false } : given)
    return desk.saved(no, ['inspection', 'inspection_answer'])
  },
  inspection_accept: ({ no, item_id }, desk) => {
    const text = PROPOSED[item_id]?.text ?? ''
    desk.fill('inspection_answer', answerOf(no, item_id, desk), { evidence: text, evidence_at: '2026-11-22T10:00' })
    return desk.saved(no, ['inspection', 'inspection_answer'])
  },
  inspection_close: ({ no }, desk) => complete(no, desk),
  inspection_confirm: ({ no }, desk) => complete(no, desk),
  inspection_cancel: ({ no, reason }, desk) => {
    if (reason.trim() === '') throw new Refused([problem('missing', { field: 'reason', what: '理由が空です。' })])
    desk.fill('inspection', desk.find('inspection', no), { status: 'cancelled', note: `取りやめ: ${reason}` })
    return desk.saved(no, ['inspection'])
  },
  inspection_scores: (_, desk): ScoreYear[] =>
    desk.rows('inspection').map((row) => ({
      no: row.no,
      label: `令和${row.fy.slice(1)}年度 ${row.shown.round ?? ''}`,
      tally: tally(answers(row.no, desk)),
    })),
}

/** Takes a photograph as evidence of one item. */
export function putInspectionPhoto(request: PhotoPutRequest, _bytes: Uint8Array, desk: Desk): Saved {
  const answer = answerOf(request.no, request.item, desk)
  const row = desk.add('inspection_photo', { inspection_answer_id: answer.no }, request.no)
  Object.assign(row.shown, {
    caption: request.item,
    original_name: request.name,
    taken_by: request.taken_by,
    file: `file-${row.no}`,
    original_sha256: 'a1'.repeat(32),
  })
  return desk.saved(row.no, ['inspection_photo'])
}
