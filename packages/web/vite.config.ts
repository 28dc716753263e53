import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Built into the published package: the server serves `dist/web`. Nothing inline, nothing from elsewhere (the server's CSP forbids both).
export default defineConfig({
  plugins: [react()],
  build: { outDir: '../isnad/dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900, reportCompressedSize: true },
  server: { proxy: { '^/.*\\.json': 'http://127.0.0.1:4747', '^/jobs/': 'http://127.0.0.1:4747', '^/export/': 'http://127.0.0.1:4747' } },
})
