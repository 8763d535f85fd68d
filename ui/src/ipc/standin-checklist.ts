// The stand-in's checklist: a dozen questions over the four axes, and how they were answered last year.

/** One question as an answer freezes it. */
interface Question {
  item_id: string
  axis: string
  article_text: string
  item_text: string
  evidence_text: string
}

const ask = (item_id: string, axis: string, item_text: string, evidence_text: string): Question => {
  const [article, paragraph] = item_id.split('-')
  return { item_id, axis, article_text: `${article}条${paragraph}項`, item_text, evidence_text }
}

/** The questions in their order. */
export const checklist: Question[] = [
  ask('11-1-1', 'route', '持ち出しの前に、保護管理者の承認を受けているか。', '持出し・送付記録簿'),
  ask('11-1-2', 'route', '複製を作るときは、必要な範囲に限っているか。', '取扱状況記録簿'),
  ask('12-1-1', 'route', '誤りを見つけたとき、速やかに訂正しているか。', '訂正の記録'),
  ask('13-1-1', 'media', '媒体を定められた場所に保管しているか。', '媒体管理台帳、現物'),
  ask('13-1-2', 'media', '台帳と現物が一致しているか。', '棚卸表'),
  ask('13-2-1', 'media', '持ち出す媒体に認証機能を設けているか。', '媒体管理台帳'),
  ask('15-1-1', 'media', '廃棄の前に、保護管理者の決裁を受けているか。', '廃棄・消去伺'),
  ask('15-2-1', 'media', '委託した廃棄は、立会いか写真付きの証明書で確かめているか。', '証明書、写真台紙'),
  ask('16-1-1', 'keeping', '取扱いの状況を、その都度記録しているか。', '取扱状況記録簿'),
  ask('26-1-1', 'keeping', '媒体の中身を暗号化しているか。', '媒体管理台帳'),
  ask('34-1-1', 'keeping', 'サーバ室等への入退室を記録しているか。', '入退室管理簿'),
  ask('37-1-1', 'system', '委託先の取扱いを、年1回以上確かめているか。', '委託先点検票'),
]

/** Last year's answers in words. What is missing was not asked. */
export const lastYear: Record<string, { judgement: string; finding: string }> = {
  '11-1-1': { judgement: '適', finding: '' },
  '13-1-1': { judgement: '要改善', finding: '2点の保管場所が台帳と異なっていた' },
  '13-1-2': { judgement: '適', finding: '' },
  '15-2-1': { judgement: '適', finding: '' },
  '34-1-1': { judgement: '該当なし', finding: '' },
}
