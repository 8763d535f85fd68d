// The pages of a printed form on screen: the very bytes that will be saved, drawn by pdf.js.
import { useQuery } from '@tanstack/react-query'
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import type { Printout } from '../ipc/generated/wire'
import { bytes } from '../ipc/office'
import { papers } from '../words/parts'
import { Notice } from './notice'

GlobalWorkerOptions.workerSrc = worker

/** How large a page is drawn: dots per point of paper, before the screen's own density. */
const scale = 1.5

interface PdfPagesProps {
  printout: Printout
}

/** All pages under each other; a page is drawn when it comes into view. */
export function PdfPages({ printout }: PdfPagesProps) {
  const { data: paper, isError } = useQuery({
    queryKey: ['printout_bytes', printout.handle],
    queryFn: async () => {
      // No eval under the content security policy; fonts are embedded in the file, so none are fetched.
      const task = getDocument({ data: await bytes(printout.handle), isEvalSupported: false, useSystemFonts: false })
      return task.promise
    },
    gcTime: 0,
  })
  useEffect(
    () => () => {
      paper?.loadingTask.destroy()
    },
    [paper],
  )
  if (isError) {
    return (
      <Notice tone="error">
        {papers.failed}
        {papers.failedNext}
      </Notice>
    )
  }
  if (!paper) return <p role="status">{papers.loading}</p>
  return (
    <ol className="flex flex-col items-center gap-4 bg-(--color-solid-gray-100) p-4" data-testid="preview">
      {Array.from({ length: paper.numPages }, (_, at) => at + 1).map((n) => (
        <li key={n} className="flex max-w-full flex-col items-center gap-1">
          <Page paper={paper} n={n} />
          <span className="text-sm">{papers.page(n, paper.numPages)}</span>
        </li>
      ))}
    </ol>
  )
}

function Page({ paper, n }: { paper: PDFDocumentProxy; n: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  const [near, setNear] = useState(false)
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState(false)
  const [drawn, setDrawn] = useState(false)

  useEffect(() => {
    const at = canvas.current
    if (!at) return
    // The last entry is how it stands now. A page that went far away gives its pixels back.
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), {
      rootMargin: '100%',
    })
    watch.observe(at)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    let gone = false
    if (!near) {
      setPage(null)
      setDrawn(false)
    } else {
      paper.getPage(n).then(
        (got) => !gone && setPage(got),
        // The paper was let go while its page was on the way: nobody waits for it. Anything else is said.
        () => !gone && setFailed(true),
      )
    }
    return () => {
      gone = true
    }
  }, [paper, n, near])

  useEffect(() => {
    const at = canvas.current
    if (!at) return
    if (!page) {
      at.width = 0
      at.height = 0
      return
    }
    const view = page.getViewport({ scale: scale * Math.min(2, window.devicePixelRatio) })
    at.width = view.width
    at.height = view.height
    const drawing = page.render({ canvas: at, viewport: view })
    // A drawing that was called off because the page left the screen is no failure.
    drawing.promise.then(() => setDrawn(true)).catch(() => undefined)
    page
      .getTextContent()
      .then((text) => {
        setWords(text.items.map((item) => ('str' in item ? item.str : '')).join(' '))
      })
      .catch(() => undefined)
    return () => {
      drawing.cancel()
      page.cleanup()
    }
  }, [page])

  // A page keeps the place it took on screen when its pixels are gone.
  const known = useRef<{ width: number; height: number } | null>(null)
  if (page) known.current = page.getViewport({ scale })
  const size = known.current
  return (
    <>
      {failed && (
        <Notice tone="error">
          {papers.failed}
          {papers.failedNext}
        </Notice>
      )}
      <canvas
        ref={canvas}
        role="img"
        aria-label={papers.page(n, paper.numPages)}
        aria-describedby={`page-words-${n}`}
        data-testid={`page-${n}`}
        data-drawn={drawn ? true : undefined}
        className="h-auto max-w-full bg-white shadow-md"
        style={{ width: size?.width ?? 892, aspectRatio: size ? `${size.width} / ${size.height}` : '210 / 297' }}
      />
      <p id={`page-words-${n}`} className="sr-only">
        {words}
      </p>
    </>
  )
}
