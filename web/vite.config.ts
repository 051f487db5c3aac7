import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineList } from './offline-list.ts';

/**
 * Builds the browser application to web/dist. Nothing is inlined into the page or the style sheets, because the
 * content policy allows neither inline scripts nor data: addresses. In development /v1 and the sign-in pages are
 * passed on to a running server.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), offlineList()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'aria', test: /node_modules[\\/](react-aria|react-stately|@react-aria|@internationalized)/ },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/v1': 'http://127.0.0.1:3000', '/aanmelden': 'http://127.0.0.1:3000' } },
});
