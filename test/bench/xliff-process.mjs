// One process that reads an XLIFF file and writes it again, and says what that took: a process of its own, so that its
// greatest memory is its own. usage: node xliff-process.mjs concord|package FILE
import { createReadStream, readFileSync } from 'node:fs';

const WAYS = { concord: byConcord, package: byPackage };

const [way, file] = process.argv.slice(2);
const work = await WAYS[way]();
const idle = process.resourceUsage().maxRSS * 1024;
const started = performance.now();
const units = await work(file);
const took = performance.now() - started;
console.log(JSON.stringify({ units, took, grown: process.resourceUsage().maxRSS * 1024 - idle }));

/** Every segment read, and the file written with an edit in every thousandth of them. */
async function byConcord() {
  const { DEFAULT_LIMITS } = await import('../../dist/domain/limits.js');
  const { readXliffDocument } = await import('../../dist/formats/xliff/document/read-document.js');
  const { writeXliffDocument } = await import('../../dist/formats/xliff/document/write-document.js');
  const { xmlDepth, unitsPerFile, segmentCharacters, segmentCodes } = DEFAULT_LIMITS;
  const limits = { depth: xmlDepth, units: unitsPerFile, segmentCharacters, segmentCodes };
  return (path) => readAndWrite(path, { readXliffDocument, writeXliffDocument, limits });
}

async function readAndWrite(path, { readXliffDocument, writeXliffDocument, limits }) {
  let count = 0;
  let frame;
  const edited = [];
  for await (const item of readXliffDocument(createReadStream(path), { limits })) {
    if (item.kind === 'frame') frame = item.frame;
    if (item.kind !== 'segment') continue;
    count += 1;
    if (count % 1000 === 0) edited.push(editOf(item.segment));
  }
  let bytes = 0;
  for await (const chunk of writeXliffDocument(createReadStream(path), frame, streamOf(edited))) bytes += chunk.length;
  if (bytes === 0) throw new Error('nothing was written');
  return count;
}

function editOf(segment) {
  const { source, target, state } = segment;
  const codes = source.codes.map((code) => ({ ...code, at: 0 }));
  const change = { target: { text: 'An edit.', codes }, fileTarget: target, fileTargetState: state };
  return { ...segment, ...change, id: 's', documentId: 'd', revision: 2, suggestions: [], terms: [] };
}

async function* streamOf(items) {
  yield* items;
}

async function byPackage() {
  const { jsToXliff12, xliff12ToJs } = await import('xliff');
  return async (path) => {
    const bundle = await xliff12ToJs(readFileSync(path, 'utf8'));
    const written = await jsToXliff12(bundle, { indent: '' });
    if (written.length === 0) throw new Error('nothing was written');
    return Object.values(bundle.resources).reduce((sum, resources) => sum + Object.keys(resources).length, 0);
  };
}
