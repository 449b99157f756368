import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Of the server's rooms the modeler takes the pure rules. They come through doors beside which other code of the same rooms needs Node:
 * what is not used is left out, whatever it would do when it is loaded.
 */
const onlyWhatIsUsed = {
  treeshake: {
    moduleSideEffects: [
      { test: /\/src\/(kernel|expressions|definitions|one-stop-shop)\//, sideEffects: false },
    ],
  },
};

const pages = [
  'web/desk',
  'web/boards',
  'web/door',
  'web/display',
  'web/public',
  'web-modeler',
  'web-modeler/preview',
];

/** Each audience has a page of its own; the server answers every address below it with that page (src/dashboards/pages). */
export default defineConfig({
  root: here('..'),
  base: '/app/',
  publicDir: here('static'),
  plugins: [react()],
  resolve: { alias: [{ find: /^\.\/use-id\/use-id\.mjs$/, replacement: here('shared/theme/use-id.ts') }] },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    manifest: true,
    // Browsers that know light-dark(): replaced for older ones it would need a colour scheme that is fixed in the sheet.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      ...onlyWhatIsUsed,
      input: Object.fromEntries(
        pages.map((page) => [page.replace('web/', ''), here(`../${page}/index.html`)]),
      ),
    },
  },
  worker: { rolldownOptions: onlyWhatIsUsed },
  server: {
    // `API=http://127.0.0.1:3000 npx vite --config web/vite.config.mts`: the pages from the sources, the data from a running server.
    proxy: Object.fromEntries(
      ['/api', '/socket.io'].map((path) => [
        path,
        { target: process.env.API ?? 'http://127.0.0.1:3000', ws: true },
      ]),
    ),
  },
});
