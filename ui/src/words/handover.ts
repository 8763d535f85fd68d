// Words of a handover: what is listed, what is due, who holds which post, and the receipt.

export const handoverWords = {
  course: '引継ぎの手続',
  items: '引き継ぐもの・返すもの',
  noItems: '引継者の名になっているものはありません。',
  columns: { kind: '区分', no: '番号', what: '内容', turn: '扱い', standing: '状態' },
  open: '残っている',
  settled: '済み',
  left: (count: number) => `引継者の名のまま残っているものが${count}件あります。`,
  due: '60日以内に期限が来るもの',
  noDue: '60日以内に期限が来るものはありません。',
  dueLine: (on: string, article: string) => `${on}　${article}`,
  posts: '職にある者',
  update: '今の台帳に合わせる',
  updated: (no: string) => `${no}を今の台帳に合わせました。`,
  steps: {
    receive: {
      title: '受領',
      lead: '引受者本人が受領するときは、そのまま記録します。紙の引継書で受領したときは、受領した職員と日を書きます。',
      save: '受領を記録',
    },
    cancel: { title: '取消し', lead: '引継ぎをやめた理由を書きます。', save: '引継ぎを取り消す' },
  },
  ended: 'この引継ぎは終わっています。',
  access: '受領しても、引継者の利用は自動では終わりません。離れた後に、設定の「使う人と鍵」で終えてください。',
  accessLink: '使う人と鍵を開く',
  until: '受領',
  paper: '引継書',
}
