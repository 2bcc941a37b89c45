import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** Reads what the page build says it wrote. Fails when the build is missing or incomplete. */
export async function readAssets(assetsFolder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(assetsFolder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string } | undefined
  >;
  return { script: address(manifest, 'islands/page.tsx'), style: address(manifest, 'styles/site.css') };
}

function address(manifest: Record<string, { readonly file: string } | undefined>, source: string): string {
  const entry = manifest[source];
  if (!entry) throw new Error(`The page build has no ${source}; run npm run build.`);
  return `/assets/${entry.file}`;
}
