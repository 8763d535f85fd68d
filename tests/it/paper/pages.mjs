// Reads PDF files with pdf.js as the window does, and prints for each file one line of JSON: the text of each page.
import { readFileSync } from 'node:fs'
import { getDocument } from '../../../ui/node_modules/pdfjs-dist/legacy/build/pdf.mjs'

/** The text of one page in the order of its content. */
async function text(page) {
  // As the file says it: pdf.js would else exchange some signs for others that look alike.
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items.map((item) => (item.hasEOL ? `${item.str}\n` : item.str)).join('')
}

for (const file of process.argv.slice(2)) {
  const data = new Uint8Array(readFileSync(file))
  // Fonts are embedded in the file, so none are fetched; errors are thrown, warnings about drawing do not matter here.
  const task = getDocument({ data, useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const paper = await task.promise
  const pages = []
  for (let n = 1; n <= paper.numPages; n += 1) pages.push(await text(await paper.getPage(n)))
  console.log(JSON.stringify(pages))
  await task.destroy()
}
