// Words of a take-out's course: asked for, decided, gone, back or received.

export const takeoutWords = {
  paper: '帳票',
  course: '持出し・送付の手続',
  ended: 'この持出し・送付の手続は終わっています。',
  overdue: (days: number) => `返却予定日を${days}日過ぎています。返却されたかを確かめてください。`,
  blocksNext: '「訂正」から直してください。',
  mediaTable: '持ち出す媒体',
  columns: { no: '番号', type: '種別', place: '保管場所', status: '状態' },
  steps: {
    approved: {
      title: '承認',
      lead: '内容を確かめて承認します。承認日時が空欄のときは、今の日時になります。',
      save: '承認する',
    },
    rejected: { title: '却下', lead: '持出しを認めない理由を書きます。', save: '却下する' },
    cancelled: { title: '取下げ', lead: '申請を取り下げる理由を書きます。', save: '取り下げる' },
    extended: {
      title: '期限の延長',
      lead: '新しい返却予定日と、備考に延長の理由を書きます。元の返却予定日と理由は、記録の備考に残ります。',
      save: '延長を承認する',
    },
    out: {
      title: '持出し・発送',
      lead: '実際に外へ出した日時を書きます。空欄のときは、今の日時になります。媒体は「持出中」になります。',
      save: '持ち出したことを記録',
    },
    returned: {
      title: '返却',
      lead: '申請者とは別の職員が、欠落や追加がないかを確かめて書きます。媒体は保管中に戻ります。',
      save: '返却を記録',
    },
    received: {
      title: '受領の確認',
      lead: '送付先に届いたことを確かめて書きます。',
      save: '受領を記録',
    },
  },
}
