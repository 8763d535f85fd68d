// Words at the door: the first run, logging in, unlocking, the recovery key.
import { trainingPassword, whoPractises } from './practice'

export const firstRun = {
  title: '保護台帳を始めます',
  lead: 'このパソコンに、課の台帳を作ります。台帳は暗号化して保存し、ログインできる人だけが読めます。',
  steps: ['課', '保護管理者', 'パスワード', '復旧用の控え'],
  step: (n: number, all: number, name: string) => `手順${n}／${all}　${name}`,
  section: '課名',
  sectionSupport: '例：総務課',
  code: '課記号',
  codeSupport: '管理番号に入る短い名前です。例：総務',
  profile: '適用する規程',
  profileSupport: '規程の条番号、職名、期限がこれに合わせて示されます。後から変えることはできません。',
  manager: '保護管理者のログイン名',
  managerSupport: '保護管理者（課長など）が使う名前です。例：総務課長',
  password: 'パスワード',
  passwordSupport: '関係のない言葉をいくつか並べると、覚えやすく推測されにくくなります。日本語も使えます。',
  again: 'パスワード（もう一度）',
  differs: '2回のパスワードが違います。',
  differsNext: '同じものを2回入れてください。',
  empty: (field: string) => `${field}が空欄です。`,
  emptyNext: '書いてから次へ進んでください。',
  next: '次へ',
  back: '前へ戻る',
  make: '台帳を作る',
  making: '台帳を作っています。少し時間がかかります。',
  sheetTitle: '復旧用の控えを保管してください',
  sheetLead:
    '全員がパスワードを忘れたときに、記録を開けるただ一つの鍵です。ここに一度だけ表示します。印刷して、保護管理者が鍵の掛かる場所に保管してください。',
  sheetLines: '復旧用の鍵',
  sheetOpen: '開いて印刷する',
  sheetSave: 'ファイルに保存する',
  sheetSaved: (name: string) => `「${name}」に保存しました。印刷した後は消してください。`,
  sheetConfirm: '復旧用の控えを印刷し、鍵の掛かる場所に保管しました',
  sheetBlocked: '保管したことを確かめて、上の欄に印を付けてください。',
  finish: '保護台帳を使い始める',
  practiceTitle: 'まず試してみる',
}

export const strength = {
  title: 'パスワードの強さ',
  levels: ['とても弱い', '弱い', 'やや弱い', '強い', 'とても強い'],
}

export const login = {
  title: 'ログイン',
  name: 'ログイン名',
  password: 'パスワード',
  go: 'ログイン',
  going: '開いています',
  forgot: 'パスワードを忘れたとき',
  empty: (field: string) => `${field}が空欄です。`,
  emptyNext: '入力してから、もう一度押してください。',
  practiceLogin: `練習用の架空の課です。${whoPractises}`,
  practice: '練習用データで試す',
  practiceGoing: '練習用データを用意しています',
}

export const unlock = {
  practice: `練習のパスワードは「${trainingPassword}」です。`,
  title: '画面をロックしています',
  lead: (name: string) => `${name}のパスワードで解除します。書きかけの内容は残っています。`,
  password: (name: string) => `${name}のパスワード`,
  go: 'ロックを解除',
  wrong: {
    what: 'パスワードが違います。',
    next: '大文字と小文字、日本語入力の入り切りを確かめて、入力し直してください。',
  },
  other: '別の人がログインする',
  otherNote: '書きかけは保存してあります。ログアウトしてからログインの画面に移ります。',
}

export const recover = {
  title: 'パスワードを忘れたとき',
  others: {
    title: '係員・保護担当者・監査責任者',
    lead: '保護管理者に頼んでください。保護管理者が「設定」の「使う人と鍵」で、もう一度ログインできるようにします。これまでの記録はそのまま残ります。',
  },
  manager: {
    title: '保護管理者が一人もログインできないとき',
    lead: '金庫などに保管してある復旧用の控えを出し、書かれた復旧用の鍵を入力して、保護管理者の新しいパスワードを決めます。',
  },
  words: '復旧用の鍵',
  wordsSupport: '控えのとおりに入力してください。空白や改行はあってもなくても構いません。',
  name: '保護管理者のログイン名',
  password: '新しいパスワード',
  go: '復旧用の鍵で開く',
  back: 'ログインに戻る',
}
