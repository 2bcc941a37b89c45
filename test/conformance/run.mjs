// Reads every XLIFF, TMX, TBX and table below a folder, writes it again in every format, and compares. Every XLIFF file is also
// taken as a document: written back without and with edits, filled, validated; and as a glossary, where it carries one.
// usage: npm run conformance -- DIR [--schemas DIR]
// Schemas are looked for in DIR/../schemas; expectations in DIR/MANIFEST.tsv. Exits with 1 on any surprise.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDocument } from './check-document.mjs';
import { checkFile } from './check-file.mjs';
import { checkCarriedGlossary } from './check-glossary.mjs';
import { falseVerdict, readManifest, surpriseOf } from './manifest.mjs';
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
  const { glossary } = result;
  const read =
    glossary === undefined
      ? `${result.units} units, ${result.rejected} rejected`
      : `${glossary.concepts} concepts, ${glossary.terms} terms, ${glossary.problems.length} problems`;
  const counts = result.outcome === 'refused' ? (result.reason ?? '') : read;
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
const documents = {
  files: 0,
  accepted: 0,
  segments: 0,
  edits: 0,
  faults: 0,
  invalid: 0,
  invalidFound: 0,
  valid: 0,
  alarms: 0,
};
const glossaries = { tbx: 0, carried: 0, concepts: 0, terms: 0, problems: 0, faults: 0 };
const files = filesBelow(folder);
for (const path of files) {
  const entry = manifest.get(basename(path));
  const result = await checkFile(path, schemas);
  const surprise = surpriseOf(entry, result);
  if (surprise !== undefined) result.faults.push(surprise);
  if (result.format === 'xliff') {
    result.faults.push(...(await documentFaults(path, entry)));
    const carried = await checkCarriedGlossary(result.format, readFileSync(path), schemas);
    result.faults.push(...carried.faults);
    if (carried.concepts > 0) countGlossary('carried', carried);
  }
  if (result.glossary !== undefined) countGlossary('tbx', result.glossary);
  if (result.faults.length > 0) result.outcome = 'failed';
  totals[result.outcome]++;
  console.log(row({ path, result, folder }));
  for (const { line, column, message } of result.glossary?.problems ?? []) {
    console.log(`  ${line === undefined ? '' : `line ${line}, column ${column}: `}${message}`);
  }
  for (const fault of result.faults) console.log(`  ${fault}`);
}

function countGlossary(kind, { concepts, terms, problems, faults }) {
  glossaries[kind]++;
  glossaries.concepts += concepts;
  glossaries.terms += terms;
  glossaries.problems += problems.length;
  glossaries.faults += faults.length;
}

/** Takes the file as a document, adds it to the totals, and returns what is wrong. */
async function documentFaults(path, entry) {
  const { outcome, errors, segments, edits, faults } = await checkDocument(readFileSync(path), schemas);
  const verdict = falseVerdict(entry, errors);
  documents.files++;
  if (outcome === 'accepted') documents.accepted++;
  documents.segments += segments;
  documents.edits += edits;
  documents.faults += faults.length;
  if (entry?.expected.startsWith('invalid')) {
    documents.invalid++;
    if (errors.length > 0) documents.invalidFound++;
  } else if (entry?.expected.startsWith('valid')) {
    documents.valid++;
    if (errors.length > 0) documents.alarms++;
  }
  return verdict === undefined ? faults : [...faults, verdict];
}

const { imported, refused, failed } = totals;
const { accepted, segments, edits, faults, invalid, invalidFound, valid, alarms } = documents;
console.log(
  `documents: ${documents.files} XLIFF files, ${accepted} accepted (${segments} segments), each written without edits, filled and read again, ${edits} single edits, ${faults} faults`,
);
console.log(
  `validator: finds ${invalidFound} of ${invalid} files that suites call invalid, ${alarms} false alarms on ${valid} valid ones`,
);
console.log(
  glossaries.tbx + glossaries.carried === 0
    ? 'glossaries: the folder has no TBX file, and no XLIFF file with a glossary'
    : `glossaries: ${glossaries.tbx} TBX files and ${glossaries.carried} XLIFF files with ${glossaries.concepts} concepts, ${glossaries.terms} terms, ${glossaries.problems} problems, each written as TBX 3 (both styles) and 2 and read again, ${glossaries.faults} faults`,
);
console.log(`conformance: ${files.length} files, ${imported} imported, ${refused} refused, ${failed} failed`);
process.exit(failed > 0 || files.length === 0 ? 1 : 0);
