// The stand-in's desk: registers held in memory, with just enough of the office's habits for screens to be tried on.
import shapesJson from './generated/registers.json'
import type {
  ArrangementJson,
  FieldChange,
  FieldShape,
  LogLineJson,
  PaperVerdict,
  ProblemJson,
  RegisterShape,
  Row,
  Saved,
  SessionJson,
  Tie,
  TieWay,
} from './generated/wire'
import { type Answers, type CallName, type Gives, problem, Refused, type Takes } from './office'
import { readDate } from './standin-dates'
import { blank, dress, wanted } from './standin-dress'

/** The calls one file of the stand-in answers. */
export type Answering = {
  [K in CallName]?: (request: Takes<K>, desk: Desk) => Gives<K> | Promise<Gives<K>>
}

/** A record's version, as JSON carries it: a number, whatever the contract calls it. */
export const versionOf = (n: number): Row['version'] => n as unknown as Row['version']

/** Every register's definition, as the office knows them. */
export const shapes = shapesJson as RegisterShape[]

/** Everything the stand-in keeps. */
export class Desk {
  /** The press: a form of so many pages takes its time, page by page, until somebody stops it; none take any at 0. */
  readonly press = { pages: 0, done: 0, stopped: false }
  /** What lay on the page for the printer: the sheet's rule, then each picture's width. */
  sheets: string[] = []
  /** What comes of the certificate that is chosen to be verified. */
  paper: PaperVerdict | null = null
  /** The day it always is. */
  readonly today = '2026-11-22'
  session: SessionJson | null = null
  readonly log: LogLineJson[] = []
  readonly drafts = new Map<string, { body: string; kept: string }>()
  /** How lists are arranged, by register. */
  readonly arrangements = new Map<string, ArrangementJson>()
  /** What the program put right of its own accord. */
  notices: string[] = []
  /** The last report to the 総括保護管理者 and when it was printed. */
  reported: { report: string; at: string } | null = {
    report: 'F10 自己点検結果報告書（R7-総務-点検-01）',
    at: '令和7年10月21日 09:10',
  }
  /** What can be undone, by line of the log: how. */
  readonly undoing = new Map<number, () => void>()
  /** How each import is taken back; gives the register that moves. */
  readonly batches = new Map<string, () => string>()
  readonly settings = new Map<string, string>([
    ['boxes', 'seal'],
    ['idle_minutes', '10'],
  ])
  private readonly kept = new Map<string, Row[]>()
  private readonly parents = new Map<string, string>()

  /** Puts everything that was written away. */
  empty(): void {
    for (const kept of [this.kept, this.parents, this.drafts, this.undoing, this.batches]) kept.clear()
    this.log.length = 0
  }

  /** The definition of a register. */
  shape(register: string): RegisterShape {
    const found = shapes.find((shape) => shape.id === register)
    if (!found) throw new Refused([problem('not_found', { what: `「${register}」という台帳はありません。` })])
    return found
  }

  /** A register's records, oldest first. */
  rows(register: string): Row[] {
    const had = this.kept.get(register)
    if (had) return had
    const fresh: Row[] = []
    this.kept.set(register, fresh)
    return fresh
  }

  /** The records of `register` that belong to the record `parent`. */
  partsOf(register: string, parent: string): Row[] {
    return this.rows(register).filter((row) => this.parents.get(row.no) === parent)
  }

  /** One record, or the refusal that says it is not there. */
  find(register: string, no: string): Row {
    const found = this.rows(register).find((row) => row.no === no)
    if (!found) throw new Refused([problem('not_found', { what: `${no}は見つかりません。` })])
    return found
  }

  /** What adding `answers` would be refused for. */
  check(register: string, answers: Answers): ProblemJson[] {
    const shape = this.shape(register)
    const problems: ProblemJson[] = []
    for (const field of shape.fields) {
      const answer = answers[field.id]
      if (field.derived) continue
      if (blank(answer)) {
        if (wanted(field, answers, shape)) {
          problems.push(
            problem('missing', {
              field: field.id,
              article: field.article,
              what: `${field.label}が空欄です。`,
              next: '記入例を見て書いてください。',
            }),
          )
        }
      } else if (
        (field.kind === 'date' || field.kind === 'moment') &&
        !readDate(String(answer), this.today, field.month ? 'month' : 'day').iso
      ) {
        const read = readDate(String(answer), this.today, field.month ? 'month' : 'day')
        problems.push(problem('unreadable', { field: field.id, what: read.problem, next: '' }))
      } else if (field.kind === 'link' && !this.linked(field, String(answer))) {
        problems.push(
          problem('not_found', {
            field: field.id,
            what: `${field.label}「${answer}」が見つかりません。`,
            next: '番号か名称を確かめてください。',
          }),
        )
      }
    }
    return problems
  }

  /** Adds a record, or refuses with everything that is wrong. `no` is given only for sample data. */
  add(register: string, answers: Answers, parent = '', no = ''): Row {
    const problems = this.check(register, answers)
    if (problems.length > 0) throw new Refused(problems)
    const shape = this.shape(register)
    const rows = this.rows(register)
    const row: Row = {
      no: no || this.numbered(shape, rows.length + 1),
      fy: 'R8',
      standing: 'valid',
      standing_reason: '',
      marks: [],
      version: versionOf(1),
      values: {},
      ids: {},
      shown: {},
      recorded: 'R8.11.22 10:00',
      recorded_by: this.session?.name ?? '係員A',
    }
    if (parent) this.parents.set(row.no, parent)
    this.fill(register, row, answers)
    rows.push(row)
    return row
  }

  /** Writes answers into a record and gives what changed. Unlike [`add`](Desk.add) it checks nothing. */
  fill(register: string, row: Row, answers: Answers): FieldChange[] {
    const changes: FieldChange[] = []
    for (const field of this.shape(register).fields) {
      const answer = answers[field.id]
      if (answer === undefined) continue
      const before = row.shown[field.id] ?? ''
      delete row.values[field.id]
      delete row.ids[field.id]
      delete row.shown[field.id]
      if (answer !== null && !blank(answer)) dress(row, field, answer, this)
      const after = row.shown[field.id] ?? ''
      if (before !== after) changes.push({ no: row.no, field: field.label, before, after })
    }
    row.version = versionOf(Number(row.version) + 1)
    return changes
  }

  /** Writes a line of the log. */
  note(act: string, register: string, no: string, summary: string, changes: FieldChange[] = []): void {
    this.log.unshift({
      seq: this.log.length + 1,
      at: 'R8.11.22 10:00',
      actor: this.session?.name ?? '係員A',
      role: this.session?.role_label ?? '係員',
      act,
      no,
      register,
      summary,
      changes,
    })
  }

  /** What an act answers. */
  saved(no: string, moved: string[], warnings: ProblemJson[] = []): Saved {
    return { no, moved, warnings }
  }

  /** Records that words could mean: by number or by name. */
  lookup(register: string, words: string): { no: string; label: string }[] {
    const wanted = words.trim().normalize('NFKC').toLowerCase()
    return this.rows(register)
      .filter((row) => row.standing === 'valid')
      .map((row) => ({ no: row.no, label: this.nameOf(register, row) }))
      .filter((one) => `${one.no} ${one.label}`.normalize('NFKC').toLowerCase().includes(wanted))
      .slice(0, 20)
  }

  /** What a record is called where another refers to it. */
  nameOf(register: string, row: Row): string {
    if (register === 'staff') return [row.shown.title, row.shown.name].filter(Boolean).join(' ')
    return row.shown.name ?? [row.no, row.shown.media_type].filter(Boolean).join(' ')
  }

  /** What a record is tied to, both ways. */
  ties(register: string, no: string): Tie[] {
    const ties: Tie[] = []
    const add = (way: TieWay, other: string, row: Row) => {
      const shape = this.shape(other)
      ties.push({
        way,
        register: other,
        register_name: shape.name,
        no: row.no,
        words: this.nameOf(other, row),
        item: '',
      })
    }
    for (const shape of shapes) {
      for (const row of this.rows(shape.id)) {
        const points = shape.fields.some(
          (field) => field.target === register && [row.ids[field.id] ?? []].flat().includes(no),
        )
        // A part stands for the record it belongs to.
        const owner = shape.part_of ? this.parents.get(row.no) : undefined
        if (points && !shape.part_of) add('points_here', shape.id, row)
        else if (points && owner) add('points_here', shape.part_of, this.find(shape.part_of, owner))
      }
    }
    for (const field of this.shape(register).fields.filter((one) => one.target)) {
      for (const other of [this.find(register, no).ids[field.id] ?? []].flat()) {
        const row = this.rows(field.target).find((one) => one.no === other)
        if (row) add('points_to', field.target, row)
      }
    }
    return ties
  }

  /** The record a reference names, by number or by name. */
  linked(field: FieldShape, words: string): Row | undefined {
    const rows = this.rows(field.target)
    return rows.find((row) => row.no === words) ?? rows.find((row) => this.nameOf(field.target, row) === words)
  }

  private numbered(shape: RegisterShape, n: number): string {
    const run = (digits: number) => String(n).padStart(digits, '0')
    const cards: Record<string, string> = { staff: '職', location: '場', vendor: '業' }
    const card = cards[shape.id]
    if (card) return `${card}-${run(4)}`
    if (shape.id === 'section') return '課'
    const words: Record<string, string> = {
      media: '媒体',
      handling_event: '取扱',
      info_asset: '情報',
      disposal: '廃棄',
      inspection: '点検',
      corrective_action: '是正',
      takeout: '持出',
      stocktake: '棚卸',
      contract: '委託',
      incident: '事案',
      training: '研修',
    }
    return `R8-総務-${words[shape.id] ?? shape.id}-${run(4)}`
  }
}
