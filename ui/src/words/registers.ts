// Words about the registers as wholes: what the screens call each for short, and one line on what is written in it.

interface About {
  /** What the place calls it, where that is shorter than the register's own name. */
  title?: string
  /** What it is for, in one line. */
  purpose: string
  /** What a new record is called where it is not written down at once but begun, and then worked through. */
  begin?: string
  /** What the names of its fields take for granted. */
  note?: string
  /** What the fields are called that a new record can wait for. */
  rest?: string
}

/** Every register that has a list. */
export const aboutRegisters: Record<string, About> = {
  section: { title: '課の情報', purpose: '課の名称、職名、決裁の順など、帳票に出る課のことを書きます。' },
  media: { title: '媒体', purpose: 'USBメモリ、端末、紙の簿冊など、個人情報の入った媒体を1点ずつ書きます。' },
  takeout: {
    title: '持出し・送付',
    purpose: '媒体を庁舎の外へ持ち出し、又は送るときの申請から返却・受領までを書きます。',
  },
  send_check: { title: '送付等の確認', purpose: '送信や送付の前に、宛先と内容を2人で確かめたことを書きます。' },
  stocktake: {
    title: '棚卸',
    purpose: '台帳の媒体が現物としてあるかを数えた結果を書きます。',
    begin: '棚卸を始める',
  },
  location: { title: '保管場所', purpose: '書庫や鍵付きキャビネットなど、媒体を置く場所を書きます。' },
  handling_event: { title: '取扱台帳', purpose: '閲覧・複製・送信など、個人情報の取扱いをその都度書きます。' },
  erasure_check: {
    title: '一時複製の消去確認',
    purpose: '一時的に作った複製が残っていないかを確かめたことを書きます。',
  },
  info_asset: { title: '保有情報', purpose: '課が保有する個人情報と、その利用目的・処理の経路を書きます。' },
  disposal: { title: '廃棄', purpose: '媒体の廃棄・消去の伺から証明書までを書きます。' },
  inspection: { title: '点検', purpose: '年度ごとの自己点検の回答と証拠を書きます。' },
  contract: {
    title: '委託契約',
    purpose: '個人情報を扱う業務の委託と、契約に入れた条項、再委託の承認、許可を書きます。',
  },
  contractor_check: {
    title: '委託先の点検',
    purpose: '委託先の取扱いを点検票で確かめた結果を書きます。年1回以上行います。',
    begin: '委託先の点検を始める',
  },
  contractor_report: { title: '委託先の報告', purpose: '委託先から毎月受け取る取扱状況の報告を書きます。' },
  vendor: { title: '事業者', purpose: '委託先、再委託先、回収や処分の事業者を書きます。' },
  incident: {
    title: '事案',
    purpose: '漏えい等の事案を、気付いた日時から報告・公表・終結まで書きます。',
    note: '①〜⑨は、個人情報保護委員会への報告事項の番号です（①概要 ②項目 ③本人の数 ④原因 ⑤二次被害 ⑥本人への対応 ⑦公表 ⑧再発防止 ⑨その他）。',
    rest: '続報で書く項目',
  },
  staff: { title: '職員', purpose: '課の職員を書きます。ほかの台帳の取扱者や承認者は、ここから選びます。' },
  post_holder: {
    title: '職の指定',
    purpose: '保護管理者・保護担当者などの職に、誰がいつからいつまで就いたかを書きます。',
  },
  access_grant: {
    title: 'アクセス権限',
    purpose: '誰に、どの情報への、どの権限を、いつからいつまで与えたかを書きます。',
  },
  handler_designation: { title: '取扱者の指定', purpose: '特定個人情報等の取扱者と、その役割・範囲の指定を書きます。' },
  training: { title: '教育研修', purpose: '研修の実施と、職員ごとの出欠・未受講者への対応を書きます。' },
  meeting: { title: '管理会議', purpose: '保有個人情報等管理会議の議題と決定を書きます。' },
  log_review: { title: 'アクセス記録の点検', purpose: '業務システムのアクセス記録を点検した結果を書きます。' },
  backup: { title: 'バックアップ', purpose: 'バックアップの取得と、復元を試した結果を書きます。' },
  design_doc: { title: '設計書等', purpose: '業務システムの設計書や構成図の保管場所と取扱いを書きます。' },
  room_entry: { title: '入退室', purpose: 'サーバ室等に入った人、目的、時刻、立会いを書きます。' },
  key_log: { title: '鍵', purpose: '保管庫やサーバ室の鍵の貸出しと返却を書きます。' },
  room_authority: { title: '入室権限者', purpose: 'サーバ室等に入る権限を持つ人を書きます。' },
  provision: { title: '提供', purpose: '個人情報を他の機関等へ提供したときの相手、根拠、内容を書きます。' },
  calendar: { title: '祝日・閉庁日', purpose: '期限を数えるときに除く祝日と閉庁日を書きます。' },
  audit: { title: '監査', purpose: '受けた監査の結果と指摘を書きます。' },
  year_end: { title: '年度末の確認', purpose: '年度の終わりに確かめたことと、翌年度に持ち越すものを書きます。' },
  handover: { title: '引継ぎ', purpose: '課を離れる職員が引き継ぐもの、返すものと、その受領を書きます。' },
  review: { title: '評価・見直し', purpose: '監査や点検の結果を受けて、措置を評価し見直したことを書きます。' },
  own_field: { title: '独自項目', purpose: '課で台帳に加える項目を決めます。登録の画面、一覧、紙に出ます。' },
  corrective_action: { title: '是正措置', purpose: '点検や監査で見つかったことを、誰がいつまでに直すかを書きます。' },
}

/** What the screens call a register. */
export function titleOf(register: { id: string; name: string }): string {
  return aboutRegisters[register.id]?.title ?? register.name
}

/** What a register is for, in one line; empty for a register made elsewhere. */
export function purposeOf(register: string): string {
  return aboutRegisters[register]?.purpose ?? ''
}

/** What the names of a register's fields take for granted; empty where they explain themselves. */
export function noteOf(register: string): string {
  return aboutRegisters[register]?.note ?? ''
}

/** How a record of the register is begun; empty where it is simply written down. */
export function beginOf(register: string): string {
  return aboutRegisters[register]?.begin ?? ''
}

/** The fields of a new record that can wait, with their number. */
export function restOf(register: string, n: number): string {
  return `${aboutRegisters[register]?.rest ?? 'そのほかの項目'}（${n}）`
}

export const others = {
  title: 'その他の台帳',
  lead: '規程の条ごとに備える台帳です。開くと、一覧と登録の画面になります。',
  article: '根拠',
  register: '台帳',
  purpose: '書くこと',
  back: 'その他の台帳へ戻る',
}
