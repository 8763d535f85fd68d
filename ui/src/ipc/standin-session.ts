// The stand-in's answers about coming in, people, settings and the log.
import type { Boot, PersonJson, SessionJson, StoreState } from './generated/wire'
import { problem, Refused } from './office'
import type { Answering, Desk } from './standin-desk'

/** The password that opens the stand-in. */
export const testPassword = '桜の木の下で会いましょう'

/** The password that opens the stand-in's practice section. */
export const practicePassword = '練習用です'

const roles: Record<string, { label: string; may: string[] }> = {
  clerk: { label: '係員', may: ['write'] },
  officer: { label: '保護担当者', may: ['write', 'keep'] },
  manager: { label: '保護管理者', may: ['write', 'keep', 'approve', 'appoint'] },
  auditor: { label: '監査責任者', may: ['audit'] },
}

/** What the stand-in knows of its door. */
export interface Door {
  state: StoreState
  practice: boolean
  /** What stands beside the practice store, as it is when somebody comes back to it; nothing where it is the only one. */
  beside: 'none' | 'closed' | null
  people: PersonJson[]
}

const person = (name: string, role: string, staff: string): PersonJson => ({
  name,
  role,
  role_label: roles[role]?.label ?? '',
  staff,
  disabled: false,
})

/** Everybody of the practice section. */
const trainees = [
  person('練習', 'manager', '課長 例 一郎'),
  person('担当', 'officer', '主事 例 花子'),
  person('係員', 'clerk', '係長 例 次郎'),
  person('監査', 'auditor', ''),
]

/** Who of the practice section has this role. */
export const traineeOf = (role: string): string => trainees.find((one) => one.role === role)?.name ?? ''

/** A door in a state: `none` before the first run, `closed`, or `open` with 課長A at work. */
export function doorIn(state: StoreState): Door {
  return {
    state,
    practice: false,
    beside: null,
    people: [person('課長A', 'manager', '課長 例 一郎'), person('係員A', 'clerk', '主事 例 花子')],
  }
}

/** The session of somebody at the stand-in's door. */
export function sessionOf(name: string, role: string, practice: boolean): SessionJson {
  return {
    name,
    role,
    role_label: roles[role]?.label ?? '',
    section: '総務課',
    practice,
    today: '2026-11-22',
    today_words: '令和8年11月22日（日）',
    fy: 'R8',
    idle_minutes: 10,
    may: roles[role]?.may ?? [],
  }
}

/** What the stand-in answers at the door and about people; `anew` fills the desk with the sample section again. */
export function entrance(door: Door, anew: () => void): Answering {
  const boot = (desk: Desk): Boot => ({
    state: door.state,
    practice: door.practice,
    has_practice: true,
    practising: door.practice && door.beside !== null,
    profiles:
      door.state === 'none'
        ? [
            { no: 'nagasaki', label: '長崎市　長崎市保有個人情報等安全管理措置規程' },
            { no: 'rei', label: '例市　例市個人情報安全管理規程' },
          ]
        : [],
    session: door.state === 'open' || door.state === 'locked' ? desk.session : null,
    version: '0.1.0',
  })
  const enter = (desk: Desk, name: string, role: string): SessionJson => {
    door.state = 'open'
    desk.session = sessionOf(name, role, door.practice)
    desk.note('ログイン', '', '', 'ログイン')
    return desk.session
  }
  const open = (desk: Desk, name: string, password: string): SessionJson => {
    const people = door.practice ? trainees : door.people
    const known = people.find((one) => one.name === name && !one.disabled)
    if (!known || password !== (door.practice ? practicePassword : testPassword))
      throw new Refused([problem('wrong_key')])
    return enter(desk, name, known.role)
  }
  const created = (session: SessionJson) => ({
    session,
    recovery: ['あさひ-うみべ-こだま-すみれ', 'たけのこ-はなび-まつり-ゆきみ'],
    sheet: { handle: 'recovery', name: '復旧用の控え.pdf', pages: 1, size: 900, sha256: '0f1e2d3c', notes: [] },
  })
  const weak = (password: string, words: string[]) =>
    password.length < 10 || words.some((word) => word !== '' && password.includes(word))

  return {
    boot: (_, desk) => boot(desk),
    create_store: ({ section, manager, password }, desk) => {
      if (!section || !manager) {
        throw new Refused([problem('missing', { field: section ? 'manager' : 'section', what: '空欄があります。' })])
      }
      if (weak(password, [section, manager])) throw new Refused([problem('weak_password', { field: 'password' })])
      door.people = [person(manager, 'manager', '')]
      return created({ ...enter(desk, manager, 'manager'), section })
    },
    start_practice: ({ name }, desk) => {
      const known = trainees.find((one) => one.name === (name || '練習'))
      if (!known) throw new Refused([problem('not_found')])
      if (!door.practice) door.beside = door.state === 'none' ? 'none' : 'closed'
      door.practice = true
      return enter(desk, known.name, known.role)
    },
    practice_anew: (_, desk) => {
      if (!door.practice) throw new Refused([problem('not_allowed')])
      anew()
      return enter(desk, '練習', 'manager')
    },
    leave_practice: (_, desk) => {
      door.practice = false
      door.state = door.beside ?? 'closed'
      door.beside = null
      desk.session = null
      return boot(desk)
    },
    strength: ({ password, words }) => {
      const enough = !weak(password, words)
      return {
        score: enough ? 4 : password.length < 6 ? 0 : 1,
        enough,
        words: enough ? '推測されにくいパスワードです。' : '関係のない言葉をいくつか並べて、もっと長くしてください。',
      }
    },
    log_in: ({ name, password }, desk) => open(desk, name, password),
    unlock: ({ name, password }, desk) => open(desk, name, password),
    log_out: (_, desk) => {
      door.state = 'closed'
      desk.session = null
      return boot(desk)
    },
    lock: (_, desk) => {
      door.state = 'locked'
      return boot(desk)
    },
    recover: ({ words, name, password }, desk) => {
      if (words.trim() === '') throw new Refused([problem('wrong_key', { field: 'words' })])
      if (weak(password, [name])) throw new Refused([problem('weak_password', { field: 'password' })])
      return enter(desk, name, 'manager')
    },
    regulation: () => ({
      city: '例市',
      name: '例市保有個人情報等安全管理措置規程',
      cited: '訓令　令和5年例市訓令第2号',
      posts: [
        { title: '総括保護管理者', held_by: '総務部長' },
        { title: '保護管理者', held_by: '課長' },
      ],
      limits: [{ id: 'temp_copy_days', label: '一時複製を消すまでの日数', value: 7 }],
    }),
    people: () => door.people,
    person_add: ({ name, role, password, staff }, desk) => {
      if (door.people.some((one) => one.name === name)) throw new Refused([problem('exists', { field: 'name' })])
      if (weak(password, [name])) throw new Refused([problem('weak_password', { field: 'password' })])
      door.people = [...door.people, person(name, role, staff)]
      desk.note('人の追加', '', '', `${name}を追加`)
      return desk.saved(name, ['people'])
    },
    person_role: ({ name, role }, desk) => {
      door.people = door.people.map((one) =>
        one.name === name
          ? { ...one, role: role || one.role, role_label: roles[role]?.label ?? one.role_label, disabled: role === '' }
          : one,
      )
      return desk.saved(name, ['people'])
    },
    password: ({ old, new: fresh }) => {
      if (old !== testPassword) throw new Refused([problem('wrong_key', { field: 'old' })])
      if (weak(fresh, [])) throw new Refused([problem('weak_password', { field: 'new' })])
      return null
    },
    recovery_renew: ({ name, password }, desk) => created(open(desk, name, password)),
    settings: (_, desk) => [...desk.settings].map(([key, value]) => ({ key, value })),
    setting_set: ({ key, value }, desk) => {
      desk.settings.set(key, value)
      return desk.saved(key, ['settings'])
    },
    log: ({ before, limit, actor }, desk) =>
      desk.log
        .filter((line) => (before === 0 || line.seq < before) && (actor === '' || line.actor === actor))
        .slice(0, limit || 100),
    log_head: (_, desk) => ({ seq: desk.log.length, hash: '9f86d081884c7d659a2f' }),
    verify: (_, desk) => [
      {
        about: '操作記録',
        ok: true,
        words: `${desk.log.length}行のつながりを確かめました。抜けも書換えもありません。`,
      },
      { about: '写真', ok: true, words: '全ての写真が取り込んだときのままです。' },
    ],
  }
}
