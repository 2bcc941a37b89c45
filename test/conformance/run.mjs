// Reads every XLIFF, TMX and table below a folder, writes it again in every format, and compares.
// usage: npm run conformance -- DIR [--schemas DIR]
// Schemas are looked for in DIR/../schemas; expectations in DIR/MANIFEST.tsv. Exits with 1 on any surprise.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from './check-file.mjs';
import { readManifest, surpriseOf } from './manifest.mjs';
import { loadSchemas } from './schemas.mjs';

const READ = /\.(?:tmx|xlf|xliff|sdlxliff|mqxliff|mxliff|tbx|csv|tsv)$/i;
const NOT_A_TEST = new Set(['MANIFEST.tsv']);

function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesBelow(path);
      return READ.test(name) && !NOT_A_TEST.has(name) ? [path] : [];
    });
}

function row({ path, result, folder }) {
  const counts =
    result.outcome === 'refused' ? (result.reason ?? '') : `${result.units} units, ${result.rejected} rejected`;
  return `${result.outcome.padEnd(9)}${result.format.padEnd(6)}${relative(folder, path)}  ${counts}`;
}

const { values, positionals } = parseArgs({ options: { schemas: { type: 'string' } }, allowPositionals: true });
const folder = resolve(positionals[0] ?? '.');
if (positionals.length !== 1 || !existsSync(folder)) {
  console.error(
    positionals.length === 1 ? `There is no folder ${folder}.` : 'usage: npm run conformance -- DIR [--schemas DIR]',
  );
  process.exit(2);
}
const schemas = loadSchemas(resolve(values.schemas ?? join(folder, '..', 'schemas')));
const manifest = readManifest(folder);
console.log(`schemas: ${[...schemas.keys()].join(', ') || 'none found, what is written is not validated'}`);

const totals = { imported: 0, refused: 0, failed: 0 };
const files = filesBelow(folder);
for (const path of files) {
  const result = await checkFile(path, schemas);
  const surprise = surpriseOf(manifest.get(basename(path)), result);
  if (surprise !== undefined) {
    result.faults.push(surprise);
    result.outcome = 'failed';
  }
  totals[result.outcome]++;
  console.log(row({ path, result, folder }));
  for (const fault of result.faults) console.log(`  ${fault}`);
}
const { imported, refused, failed } = totals;
console.log(`conformance: ${files.length} files, ${imported} imported, ${refused} refused, ${failed} failed`);
process.exit(failed > 0 || files.length === 0 ? 1 : 0);
