import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = pathToFileURL(join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist', '/')).href;

/**
 * Runs a module's source in a process of its own, where threads can be started from the build.
 * `load('app.js')` in it imports from dist/. Resolves with what it printed.
 */
export function runScript(folder: string, source: string): Promise<string> {
  const file = join(folder, 'script.mjs');
  writeFileSync(file, `const load = (path) => import(new URL(path, ${JSON.stringify(dist)}));\n${source}`);
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file], (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(stdout);
    });
  });
}
