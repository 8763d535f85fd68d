// Screen tests in a real browser (Debian's Chromium), against the in-memory stand-in of the office.
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Found once here, so that no dependency is bundled in the middle of a test.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react-aria-components',
      '@internationalized/date',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
      'lucide-react',
      'echarts/core',
      'echarts/charts',
      'echarts/components',
      'echarts/renderers',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'axe-core',
      'vitest-browser-react',
    ],
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // What a screen must come to is waited for; a busy machine is slower than the default second.
    expect: { poll: { timeout: 15_000 } },
    // Two cores: one browser page at a time is faster than a fight for them.
    fileParallelism: false,
    setupFiles: ['test/setup.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
          args: ['--no-sandbox', '--lang=ja'],
        },
        contextOptions: { locale: 'ja-JP', timezoneId: 'Asia/Tokyo' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
