import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'src/web');

/** The browser's part of the pages: hashed files below web/assets of the build, and a manifest (in .vite, which is not served) that the server reads. */
export default defineConfig({
  root: web,
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // The set-up script says where to build to (--outDir).
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
    rolldownOptions: {
      input: ['islands/page.tsx', 'islands/booth-worker.ts', 'styles/site.css'].map((path) => join(web, path)),
    },
  },
});
