// The stand-in's answers about paper: real PDF files of one empty page with the form's name on it.
import type { FormShape, Printout } from './generated/wire'
import { problem, Refused } from './office'
import type { Answering } from './standin-desk'

const form = (id: string, name: string, article: string, about: FormShape['about'], register: string): FormShape => ({
  id,
  name,
  article,
  about,
  register,
  sheets: id === 'F20' ? [{ id: '24', name: 'A4 24面', places: 24 }] : [],
})

const forms: FormShape[] = [
  form('F01', '媒体管理台帳', '第13条関係', 'list', 'media'),
  form('F03', '保有個人情報等取扱状況記録簿', '第16条関係', 'list', 'handling_event'),
  form('F06', '廃棄・消去伺', '第15条関係', 'record', 'disposal'),
  form('F07', '廃棄・消去記録簿', '第15条関係', 'list', 'disposal_item'),
  form('F08', '廃棄・消去証明書', '第15条第2項関係', 'record', 'disposal'),
  form('F08b', '写真台紙', '第15条第2項関係', 'record', 'disposal'),
  form('F08c', '引渡・証明 突合表', '第15条第2項関係', 'record', 'disposal'),
  form('F09', '自己点検票', '第42条関係', 'record', 'inspection'),
  form('F10', '自己点検結果報告書', '第42条関係', 'record', 'inspection'),
  form('F13', '保有個人情報等管理状況総括表', '第16条関係', 'section', 'media'),
  form('F20', '媒体ラベル', '第13条関係', 'list', 'media'),
]

let made = 0

/** What the stand-in answers about printed forms. */
export const prints: Answering = {
  forms: () => forms,
  print: async ({ form: id, no, list, blank }, desk) => {
    await run(desk.press)
    const shape = forms.find((one) => one.id === id)
    if (!shape) throw new Refused([problem('not_found', { what: `${id}という帳票はありません。` })])
    if (shape.about === 'record' && !blank) desk.find(shape.register, no)
    made += 1
    const handle = `${id} ${no || list.fy} ${made}`
    desk.note('印刷', shape.register, no, `${id}を印刷`)
    const name = `${id}_${shape.name}.pdf`
    const notes = id === 'F01' ? ['「𠮷」は、印刷できる字形に置き換えました（媒体 3行目）。'] : []
    return { handle, name, pages: 1, size: pagesOf(handle).length, sha256: '5feceb66', notes } satisfies Printout
  },
  print_progress: (_, desk) => ({ done: desk.press.done, pages: desk.press.pages }),
  print_stop: (_, desk) => {
    desk.press.stopped = true
    return null
  },
  printout_save: ({ name }) => (name.startsWith('F08') ? [name, name.replace('.pdf', '.certificate.json')] : [name]),
  printout_open: () => null,
  printout_drop: () => null,
  page_print: (_, desk) => {
    const paper = document.querySelector('.paper-sheets')
    const pictures = [...(paper?.querySelectorAll('img') ?? [])]
    desk.sheets = [paper?.querySelector('style')?.textContent ?? '', ...pictures.map((one) => `${one.naturalWidth}`)]
    window.dispatchEvent(new Event('afterprint'))
    return null
  },
  paper_verify: (_, desk) => desk.paper,
}

/** A slow press draws a page every few moments. */
async function run(press: { pages: number; done: number; stopped: boolean }): Promise<void> {
  press.stopped = false
  for (press.done = 0; press.done < press.pages; press.done += 1) {
    await new Promise((next) => setTimeout(next, 50))
    if (press.stopped) throw new Refused([problem('usage', { what: '印刷を取りやめました。何も印刷していません。' })])
  }
}

/** The bytes of a printed form by its handle: an A4 page with the handle's ASCII words on it. */
export function pagesOf(handle: string): Uint8Array {
  const words = handle.replace(/[^ -~]/g, '').replace(/[()\\]/g, '')
  const drawn = `BT /F1 24 Tf 60 760 Td (${words}) Tj ET 60 740 475 1 re f`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
