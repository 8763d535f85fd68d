// Words of 練習: what it is, who can be tried there, beginning anew, coming back.

/** Somebody of the practice section. */
interface Trainee {
  /** The login name. */
  name: string
  role: string
  /** What there is to try in this role. */
  tries: string
}

/** Everybody of the practice section. Their names stand nowhere else in the words. */
export const trainees: readonly Trainee[] = [
  { name: '練習', role: '保護管理者', tries: '持出しや廃棄の承認、点検の確認、使う人の追加、課の設定' },
  {
    name: '担当',
    role: '保護担当者',
    tries: '棚卸・点検・委託先点検の開始、ほかの人の記録の訂正と取消し、年度末の確認',
  },
  {
    name: '係員',
    role: '係員',
    tries: '媒体や取扱いの記録、持出しの申請、廃棄の伺の起案、写真の取込み、点検項目への回答',
  },
  {
    name: '監査',
    role: '監査責任者',
    tries: '全ての台帳と操作記録を見ること、操作記録の検証（記録を書くことはできません）',
  },
]

/** What opens for each of them. It protects nothing. */
export const trainingPassword = '練習用です'

export const practiceWords = {
  place: '練習',
  lead: '架空の課の記録で、全ての操作を試せます。本番の記録には影響しません。',
  marks: '練習の間は、画面の上に橙の帯が出て、印刷物には「練習」と入ります。',
  before: {
    title: '始める前に',
    lead: '始めると、今の仕事からログアウトします。書きかけは保存します。本番に戻るときは「練習をやめる」を押し、もう一度ログインしてください。',
  },
  start: '練習を始める',
  starting: '練習用データを用意しています',
  startingLead: '初めてのときは、1分ほどかかります。',
  people: {
    title: '練習する人を替える',
    lead: '役割によって、できることが違います。承認する人と申請する人を入れ替えて、手続の流れを試せます。',
    password: `パスワードは、どの人も「${trainingPassword}」です。ログインとロックの解除に使います。`,
    table: '練習用の課の人',
    columns: { name: 'ログイン名', role: '役割', tries: '試せること', act: '操作' },
    become: 'この人になる',
    becomeOf: (name: string) => `この人になる（${name}）`,
    now: '今の人',
    changing: '練習する人を替えています',
    changingLead: '終わると、その人のホームを開きます。',
  },
  anew: {
    title: '練習用データの作り直し',
    lead: '今日の日付に合わせて、架空の課の記録を最初の状態から作り直します。',
    go: '練習用データを今日の日付で作り直す',
    ask: '練習用データを作り直しますか',
    askLead: 'これまでに練習で書いた内容は、全て消えます。本番の記録には影響しません。',
    yes: '作り直す',
    no: 'やめる',
    making: '練習用データを作り直しています',
    makingLead: '1分ほどかかります。終わると、「練習」（保護管理者）でホームを開きます。',
  },
  leave: {
    title: '練習の終わり',
    lead: '練習をやめると、本番の画面に戻ります。練習で書いた内容は、次の練習まで残ります。',
    go: '練習をやめる',
    goBack: '練習をやめて戻る',
  },
}

/** Who can log in to the practice section, in one sentence. */
export const whoPractises = `ログイン名は${trainees.map(({ name, role }) => `「${name}」（${role}）`).join('、')}のどれか、パスワードはどれも「${trainingPassword}」です。`
