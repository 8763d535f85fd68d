// The start of the pages: who answers, then the frame.
import '@fontsource-variable/noto-sans-jp'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { answerBy } from './ipc/office'
import { inWindow, windowOffice } from './ipc/window'
import './styles/index.css'
import { frame } from './words/frame'

async function start(root: HTMLElement): Promise<void> {
  if (inWindow()) answerBy(windowOffice)
  else if (import.meta.env.DEV || import.meta.env.MODE === 'standin') {
    // Without the window, while developing: an office in memory. It is not part of what ships.
    const { standIn } = await import('./ipc/standin')
    const state = new URLSearchParams(location.search).get('state')
    answerBy(standIn({ state: state === 'none' || state === 'closed' ? state : 'open' }))
  } else {
    root.textContent = frame.noOffice
    return
  }
  createRoot(root).render(<App />)
}

const root = document.getElementById('root')
if (root) start(root)
