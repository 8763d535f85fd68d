// Printing from the window: every page of the very bytes drawn as a picture, and handed to the system's print dialog.
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { bytes, call } from '../ipc/office'

/** The most pages that are drawn for the printer; a longer document is printed from the system's viewer. */
export const mostPages = 50
/** Dots per point of paper: 200 to the inch, which office printers show without steps. */
const scale = 200 / 72

/** Whether the web view prints on the sheet that the page asks for, without margins: Windows' does. */
const keepsSize = /\bEdg\/|\bChrom(e|ium)\//.test(navigator.userAgent)

/** Takes away the sheets that were last handed to the printer. */
let takeAway = () => {}

/** Draws the pages of a finished form, then opens the print dialog. Hears each page drawn; gives up when it says so. */
export async function printPages(handle: string, goesOn: (done: number, pages: number) => boolean): Promise<void> {
  takeAway()
  const task = getDocument({ data: await bytes(handle), isEvalSupported: false, useSystemFonts: false })
  const sheets = document.createElement('div')
  sheets.className = keepsSize ? 'paper-sheets exact' : 'paper-sheets'
  const addresses: string[] = []
  const clear = () => {
    sheets.remove()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
  try {
    const paper = await task.promise
    for (let n = 1; n <= paper.numPages; n += 1) {
      const page = await paper.getPage(n)
      if (n === 1) sheets.append(pageRule(page))
      const address = URL.createObjectURL(await drawn(page))
      addresses.push(address)
      const picture = document.createElement('img')
      picture.src = address
      picture.alt = ''
      sheets.append(picture)
      await picture.decode()
      if (!goesOn(n, paper.numPages)) return clear()
    }
    document.body.append(sheets)
    // Not every web view says that the dialog was closed: the next printing clears up as well.
    takeAway = clear
    window.addEventListener('afterprint', clear, { once: true })
    await call('page_print', null)
  } catch (failed) {
    clear()
    throw failed
  } finally {
    task.destroy()
  }
}

/** The page as it lies in the printer: upright. One that is wider than high is turned, as the printer itself would do. */
function lying(page: PDFPageProxy, size: number) {
  const view = page.getViewport({ scale: 1 })
  return page.getViewport({ scale: size, rotation: view.width > view.height ? (page.rotate + 90) % 360 : page.rotate })
}

/** The printer's sheet has the form's own size and no margins: the form brings them. */
function pageRule(page: PDFPageProxy): HTMLStyleElement {
  const { width, height } = lying(page, 1)
  const rule = document.createElement('style')
  rule.textContent = `@page { size: ${width}pt ${height}pt; margin: 0 }`
  return rule
}

async function drawn(page: PDFPageProxy): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const viewport = lying(page, scale)
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  // A page's pixels are let go at once: fifty of them would not fit an old PC.
  canvas.width = 0
  if (!picture) throw new Error('the page could not be drawn')
  return picture
}
