// Words of a medium's moves: lent, in repair, missing, found, handed on.

export const moveWords = {
  course: 'この媒体の動き',
  none: 'この媒体は、ここから動かすことはありません。',
  slips: (no: string) => `持出し・送付（${no}）に載っています。`,
  incidents: (no: string) => `事案（${no}）に載っています。`,
  slipOpen: '持出しの手続を開く',
  incidentOpen: '事案を開く',
  takeout: '持出し・送付を申請',
  disposal: '廃棄の伺を起こす',
  chosen: '動かす',
  chosenTitle: (count: number) => `選んだ${count}点を動かす`,
  chosenLead: 'どう動かすかを選びます。選んだ媒体の全てに同じように記録します。',
  chosenNone: '選んだ媒体に共通してできる動きがありません。',
  chosenNoneNext: '同じ状態の媒体だけを選び直してください。持出し中のものは、持出しの手続で返却します。',
  title: (label: string, nos: readonly string[]) =>
    nos.length === 1 ? `${label}：${nos[0]}` : `${label}：${nos.length}点`,
  leads: {
    lend: '課の中の職員に貸し出します。課の外へ出すときは、持出しを申請してください。',
    take_back: '貸し出した媒体を受け取ります。状態は「保管中」に戻ります。',
    repair: '修理に出します。内蔵媒体の登録を先に済ませ、保護管理者の承認を受けてください。',
    repaired: '修理から戻った媒体を確かめます。状態は「保管中」に戻ります。',
    lose: '見つからない媒体を記録します。同時に、漏えい等のおそれがある事案を起こします。',
    find: '見つかった媒体を記録します。事案の経過には別に書いてください。',
    hand_on: 'ほかの課へ渡します。記録できるのは保護管理者だけです。渡した後は、この課の台帳では動かせません。',
  } as Record<string, string>,
  blank: '空欄の項目は、今の台帳のままです。',
  told: '取扱状況記録簿に書くこと',
  toldNote: '課の外へ出るので、承認者と相手先を記録します。個人情報のない媒体では要りません。',
  save: 'この内容で記録',
  saved: (label: string, nos: readonly string[]) =>
    nos.length === 1 ? `${nos[0]}：${label}を記録しました。` : `${nos.length}点の${label}を記録しました。`,
  warned: '記録はできましたが、次の点を確かめてください。',
  close: '閉じる',
  cancel: 'やめる',
}
