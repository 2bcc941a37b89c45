import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of what a page loads. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** A file that the page build wrote, with the names of the sources that it loads at once or later. */
interface BuiltFile {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** By the source. */
type Manifest = Readonly<Record<string, BuiltFile | undefined>>;

const SCRIPT = 'islands/page.tsx';
const STYLE = 'styles/site.css';
const WORKER = 'islands/booth-worker.ts';

/** Reads what the page build says it wrote. Fails when the build is missing or incomplete. */
export async function readAssets(assetsFolder: string): Promise<Assets> {
  const manifest = await readManifest(assetsFolder);
  return { script: address(builtFile(manifest, SCRIPT).file), style: address(builtFile(manifest, STYLE).file) };
}

/**
 * The booth's service worker, told which files it is to keep. Their names carry hashes of their contents: when one of
 * them changes, so does this text, and the browser takes the new worker.
 */
export async function readBoothWorker(assetsFolder: string): Promise<string> {
  const manifest = await readManifest(assetsFolder);
  const worker = builtFile(manifest, WORKER).file;
  const files = [...filesBehind(manifest, [SCRIPT, STYLE])].map(address);
  const version = createHash('sha256')
    .update([worker, ...files].join())
    .digest('hex')
    .slice(0, 12);
  const text = await readFile(join(assetsFolder, worker), 'utf8');
  return `self.boothFiles=${JSON.stringify({ version, files })};\n${text}`;
}

async function readManifest(assetsFolder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(assetsFolder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
}

/** The files of the sources and of all that they load, also what they load later. */
function filesBehind(manifest: Manifest, sources: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const wanted = [...sources];
  for (let source = wanted.pop(); source !== undefined; source = wanted.pop()) {
    const { file, css = [], imports = [], dynamicImports = [] } = builtFile(manifest, source);
    if (files.has(file)) continue;
    for (const each of [file, ...css]) files.add(each);
    wanted.push(...imports, ...dynamicImports);
  }
  return files;
}

function builtFile(manifest: Manifest, source: string): BuiltFile {
  const entry = manifest[source];
  if (!entry) throw new Error(`The page build has no ${source}; run npm run build.`);
  return entry;
}

function address(file: string): string {
  return `/assets/${file}`;
}
