// The stand-in's answers about disposals: enough of the course of a case for its screen to be walked through.
import type {
  CertificatePutRequest,
  DisposalStepRequest,
  MediaMatch,
  PhotoPutRequest,
  Row,
  Saved,
} from './generated/wire'
import { type Answers, problem, Refused } from './office'
import { caseOf, wantedSlots } from './standin-case'
import type { Answering, Desk } from './standin-desk'
import { pagesOf } from './standin-print'

/** What a line copies from its medium. */
const FROZEN = ['media_type', 'model', 'serial_no', 'info_class', 'disposal_class']

function match(pasted: string, desk: Desk): MediaMatch[] {
  const held = new Set(desk.rows('disposal_item').map((item) => item.ids.media_id))
  return pasted
    .split(/[\n\t,、]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((typed) => {
      const row = desk.rows('media').find((one) => one.no === typed || one.shown.serial_no === typed)
      if (!row) return { typed, no: '', words: '台帳にありません。管理番号か製造番号を確かめてください。', ok: false }
      if (held.has(row.no)) return { typed, no: row.no, words: `${row.no}は、すでにほかの伺にあります。`, ok: false }
      const words = [row.shown.media_type, row.shown.model, row.shown.serial_no].filter(Boolean).join(' ')
      return { typed, no: row.no, words, ok: true }
    })
}

/** Puts one medium on a case. */
export function putLine(desk: Desk, no: string, medium: Row, answers: Answers): Row {
  const line = desk.add('disposal_item', { ...answers, media_id: medium.no }, no)
  const frozen = Object.fromEntries(
    FROZEN.map((field) => [field, (medium.ids[field] ?? medium.values[field] ?? null) as Answers[string]]),
  )
  desk.fill('disposal_item', line, { ...frozen, result: 'open' })
  return line
}

function lines({ no, items }: DisposalStepRequest, desk: Desk): Row[] {
  const all = desk.partsOf('disposal_item', no)
  return items.length === 0 ? all : all.filter((line) => items.includes(line.no))
}

function advance(desk: Desk, no: string, status: string, more: Answers = {}): Saved {
  desk.fill('disposal', desk.find('disposal', no), { status, ...more })
  return desk.saved(no, ['disposal', 'disposal_item', 'media'])
}

function mustBe(desk: Desk, no: string, ...stages: string[]): void {
  const status = desk.find('disposal', no).ids.status
  if (typeof status === 'string' && stages.includes(status)) return
  throw new Refused([
    problem('rule', {
      rule: 'D2',
      article: '15条1項',
      what: 'この順番では記録できません。',
      next: '手続の進み具合を確かめてください。',
    }),
  ])
}

/** Adds a part of a case. The stand-in numbers each kind on its own. */
function part(register: string, desk: Desk, { no, answers }: DisposalStepRequest): Saved {
  desk.add(register, answers, no)
  return desk.saved(no, [register, 'disposal'])
}

/** What the stand-in answers about disposals. */
export const disposals: Answering = {
  media_match: ({ words }, desk) => match(words, desk),
  disposal: ({ no }, desk) => caseOf(no, desk),
  disposal_draft: ({ head, media, items }, desk) => {
    const found = match(media, desk)
    const bad = found.filter((one) => !one.ok)
    if (bad.length > 0) throw new Refused(bad.map((one) => problem('not_found', { field: 'media', what: one.words })))
    const missing = desk.check('disposal_item', { ...items, media_id: found[0]?.no ?? '' })
    const refused = [...desk.check('disposal', head), ...missing.filter((one) => one.field !== 'media_id')]
    if (refused.length > 0) throw new Refused(refused)
    const row = desk.add('disposal', head)
    desk.fill('disposal', row, { status: 'draft' })
    for (const one of found) putLine(desk, row.no, desk.find('media', one.no), items)
    return desk.saved(row.no, ['disposal', 'media'])
  },
  disposal_items: (request, desk) => {
    for (const line of lines(request, desk)) desk.fill('disposal_item', line, request.answers)
    return desk.saved(request.no, ['disposal_item'])
  },
  disposal_approve: ({ no, answers }, desk) => {
    mustBe(desk, no, 'draft')
    return advance(desk, no, 'approved', { ...answers, approved_by: desk.rows('staff')[0]?.no ?? '' })
  },
  disposal_hand_over: (request, desk) => {
    mustBe(desk, request.no, 'approved', 'handed_over')
    part('disposal_chain', desk, request)
    return advance(desk, request.no, 'handed_over')
  },
  disposal_perform: (request, desk) => {
    mustBe(desk, request.no, 'approved', 'handed_over', 'performed')
    for (const line of lines(request, desk)) desk.fill('disposal_item', line, request.answers)
    const done = desk.partsOf('disposal_item', request.no).every((line) => line.shown.finished_at)
    return done ? advance(desk, request.no, 'performed') : desk.saved(request.no, ['disposal_item'])
  },
  disposal_attend: (request, desk) => part('attendance', desk, request),
  disposal_certificate: (request, desk) => part('certificate', desk, request),
  disposal_close: ({ no }, desk) => {
    const { blocks } = caseOf(no, desk)
    if (blocks.length > 0) throw new Refused(blocks)
    return advance(desk, no, 'closed', { closed_on: desk.today })
  },
  disposal_cancel: ({ no, answers }, desk) => {
    if (!answers.cancel_reason) {
      throw new Refused([
        problem('missing', {
          field: 'cancel_reason',
          what: '理由が空です。',
          next: '取りやめる理由を書いてください。',
        }),
      ])
    }
    return advance(desk, no, 'cancelled', answers)
  },
  certificate_copy: ({ certificate }, desk) => {
    const key = desk.find('certificate', certificate).shown.file ?? ''
    if (key === '') throw new Refused([problem('not_found', { what: '写しは、まだ取り込まれていません。' })])
    const name = `証明書の写し-${certificate}.pdf`
    const printout = { handle: key, name, pages: 0, size: pagesOf(key).length, sha256: '5feceb66', notes: [] }
    return /\.pdf$/.test(key) ? { picture: '', printout } : { picture: key, printout: null }
  },
  photo_place: ({ photo, item, slot, caption, taken_by }, desk) => {
    const row = desk.find('photo', photo)
    desk.fill('photo', row, { disposal_item_id: item, slot })
    Object.assign(row.shown, { caption, taken_by })
    return desk.saved(photo, ['photo'])
  },
  photo_void: ({ photo, reason }, desk) => {
    const row = desk.find('photo', photo)
    row.standing = 'voided'
    row.standing_reason = reason
    return desk.saved(photo, ['photo'])
  },
}

const SLOT_WORDS: [RegExp, string][] = [
  [/処分前|before/i, 'before'],
  [/製造番号|serial|label/i, 'serial'],
  [/処理中|during/i, 'during'],
  [/処理後|after/i, 'after'],
]

/** Takes a photograph for a disposal: by its name, else into the first gap. A text file is refused. */
export function putDisposalPhoto(request: PhotoPutRequest, bytes: Uint8Array, desk: Desk): Saved {
  if (/\.(txt|heic|pdf)$/i.test(request.name) || bytes.length === 0) {
    throw new Refused([
      problem('bad_file', {
        what: '写真として読めないファイルです。',
        next: 'JPEG・PNG・WebP・TIFFの写真を選んでください。',
      }),
    ])
  }
  const all = desk.partsOf('disposal_item', request.no)
  const named = all.find((line) => line.shown.serial_no && request.name.includes(line.shown.serial_no))
  const wanting = all.find((line) => wantedSlots(request.no, line, desk).length > 0)
  const line = all.find((one) => one.no === request.item) ?? named ?? wanting
  const spoken = SLOT_WORDS.find(([words]) => words.test(request.name))?.[1]
  const slot = request.slot || spoken || (line ? wantedSlots(request.no, line, desk)[0] : '') || ''
  const row = putPhotoRow(desk, request.no, request.name, line?.no ?? '', slot)
  row.shown.taken_by = request.taken_by
  const guessed = line && slot && !spoken && (request.item === '' || request.slot === '')
  const remark = problem('rule', {
    warning: true,
    rule: 'D6',
    article: '15条2項',
    field: 'slot',
    what: `「${request.name}」を、順番から${line?.no ?? ''}に置きました。`,
    next: '写っている媒体と場面が違うときは、正しい所に置き直してください。',
  })
  return { ...desk.saved(row.no, ['photo', 'disposal']), warnings: guessed ? [remark] : [] }
}

/** Takes the paper of a certificate: a PDF or a picture, by its name. */
export function putCertificateCopy({ no, certificate, name }: CertificatePutRequest, _: Uint8Array, desk: Desk): Saved {
  if (!/\.(pdf|jpe?g|png|tiff?)$/i.test(name)) {
    throw new Refused([
      problem('bad_file', {
        what: '文字だけのファイルは、書類の写しとして取り込めません。',
        next: 'PDF、JPEG、PNG又はTIFFのファイルを選んでください。',
      }),
    ])
  }
  const row = desk.find('certificate', certificate)
  Object.assign(row.shown, { file: `copy-${row.no.replace(/[^ -~]/g, '')}${name.slice(name.lastIndexOf('.'))}` })
  return desk.saved(no, ['certificate'])
}

/** Writes the row of a photograph. Its fields are filled without a check: a loose one has neither line nor slot. */
export function putPhotoRow(desk: Desk, no: string, name: string, item: string, slot: string): Row {
  const anyLine = desk.partsOf('disposal_item', no)[0]?.no ?? ''
  const row = desk.add('photo', { disposal_item_id: anyLine, slot: 'before' }, no)
  desk.fill('photo', row, { disposal_item_id: item, slot })
  Object.assign(row.shown, {
    original_name: name,
    file: `file-${row.no}`,
    taken_at: 'R8.11.20 10:05',
    original_sha256: '5f2b'.repeat(16),
  })
  return row
}
