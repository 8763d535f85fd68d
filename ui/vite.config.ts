// How the pages are built and served while developing.
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The window freezes `Object.prototype`. ECharts' scheduler then fails where it assigns `constructor` to a plain object,
 * so there the property is defined instead. A version that reads differently stops the build.
 */
function frozenPrototypes(): Plugin {
  const assigned = 'target[name_1] = noop'
  return {
    name: 'frozen-prototypes',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/echarts/lib/core/Scheduler.js')) return null
      if (!code.includes(assigned)) this.error(`${id} no longer reads as expected`)
      const defined = 'Object.defineProperty(target, name_1, { value: noop, writable: true, configurable: true })'
      return { code: code.replace(assigned, defined), map: null }
    },
  }
}

export default defineConfig({
  plugins: [react(), tailwindcss(), frozenPrototypes()],
  clearScreen: false,
  // The window's development address; a taken port is an error, because the window would show another program.
  server: { port: 5173, strictPort: true, host: 'localhost' },
  build: {
    // What the office's WebView2 and the test's WebKitGTK both understand.
    target: ['es2022', 'safari16', 'chrome110'],
    // The content security policy allows no data: fonts, so no file is inlined.
    assetsInlineLimit: 0,
    // A desktop program reads from its own disk: chunk size does not matter here.
    chunkSizeWarningLimit: 4000,
  },
})
