// The stand-in's sample section: a dozen media, some ledger lines, what stands behind them. Nobody in it exists.
import type { Desk } from './standin-desk'

const types = ['usb', 'usb', 'ext_hdd', 'int_ssd', 'pc', 'pc', 'sd_card', 'optical', 'paper', 'paper', 'usb', 'int_hdd']

/** Fills the desk with the sample section. */
export function seed(desk: Desk): void {
  const quiet = (register: string, answers: Record<string, string | number | boolean | string[]>, no = '') =>
    desk.add(register, answers, '', no).no

  quiet('section', { name: '総務課', code: '総務' })
  const staff = [
    ['課長', '例 一郎'],
    ['主事', '例 花子'],
    ['係長', '例 次郎'],
  ].map(([title = '', name = '']) => quiet('staff', { title, name }))
  const places = ['第1書庫 A棚2段', '執務室 鍵付きキャビネット'].map((name) =>
    quiet('location', { name, locked: true }),
  )
  quiet('vendor', { name: '例示リサイクル株式会社' })
  const roster = quiet('info_asset', {
    name: '会計年度任用職員名簿',
    business: '任用事務',
    info_class: 'ordinary',
    purpose: '任用と給与の事務',
    items: '氏名、住所、生年月日',
    responsible: staff[0] ?? '',
    department: '総務課',
  })
  const route = [
    ['acquire', '本人から申込書を受け取る', '執務室'],
    ['enter', '人事システムへ入力', '執務室'],
    ['keep', '簿冊に綴って書庫へ', '第1書庫'],
  ]
  for (const [stage = '', method = '', place = ''] of route) desk.add('route_step', { stage, method, place }, roster)

  types.forEach((media_type, at) => {
    const n = String(at + 1).padStart(4, '0')
    const electronic = media_type !== 'paper'
    const row = desk.add(
      'media',
      {
        media_type,
        ...(electronic ? { maker: '例示電機', model: `EX-${at + 1}00`, serial_no: `SN${1000 + at * 37}B` } : {}),
        registered_on: '2026-04-01',
        info_asset_ids: [roster],
        network: at % 2 === 0 ? 'lgwan' : 'standalone',
        disposal_class: 'class2',
        location_id: places[at % 2] ?? '',
        custodian: staff[0] ?? '',
        user: staff[1] ?? '',
        status: at === 10 || at === 11 ? 'awaiting_disposal' : 'in_use',
        quantity: electronic ? 1 : 5 + at,
      },
      '',
      `R8-総務-${electronic ? 'USB' : 'PAP'}-${n}`,
    )
    row.values.info_class = 'その他の保有個人情報'
    row.shown.info_class = 'その他の保有個人情報'
  })

  const lines: [string, string, string][] = [
    ['2026-11-18T09:30', 'view', '年末調整の照会に対応'],
    ['2026-11-19T13:00', 'enter', '新規任用者の登録'],
    ['2026-11-20T10:15', 'output', '給与支給の確認'],
    ['2026-11-20T16:40', 'receive', '扶養控除等申告書を受領'],
  ]
  for (const [occurred_at, kind, purpose] of lines) {
    desk.add('handling_event', {
      occurred_at,
      kind,
      info_asset_id: roster,
      purpose,
      actor: staff[1] ?? '',
      subject_count: 12,
    })
  }
  desk.note('登録', 'media', 'R8-総務-USB-0001', '媒体管理台帳に登録')
  desk.note('登録', 'handling_event', 'R8-総務-取扱-0004', '取扱状況記録簿に登録')
}

/** The first page of the sample section. */
export function home(desk: Desk) {
  const waiting = desk.rows('media').filter((row) => row.ids.status === 'awaiting_disposal')
  return {
    due: waiting.map((row) => ({
      urgency: 'soon' as const,
      on: '令和8年11月30日（月）',
      what: `${row.no}が廃棄待ちのままです。`,
      next: '廃棄の伺を起案してください。',
      whom: '保護担当者',
      article: '15条1項',
      register: 'media',
      no: row.no,
    })),
    counts: ['media', 'handling_event', 'info_asset'].map((register) => ({
      label: desk.shape(register).name,
      count: desk.rows(register).filter((row) => row.standing === 'valid').length,
      register,
    })),
    recent: desk.log.slice(0, 5),
    notices: desk.notices,
    since: desk.reported && {
      ...desk.reported,
      changed: ['media', 'handling_event'].map((register) => ({
        label: desk.shape(register).name,
        count: desk.rows(register).length,
        register,
      })),
    },
    empty: desk.rows('media').length === 0,
  }
}
