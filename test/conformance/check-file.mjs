import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ConcordError } from '../../dist/domain/failure.js';
import { DEFAULT_LIMITS } from '../../dist/domain/limits.js';
import { detectFormat, unitReaderOf, unitWriterOf } from '../../dist/formats/registry.js';
import { checkGlossary } from './check-glossary.mjs';

const LIMITS = {
  depth: DEFAULT_LIMITS.xmlDepth,
  units: DEFAULT_LIMITS.unitsPerFile,
  segmentCharacters: DEFAULT_LIMITS.segmentCharacters,
  segmentCodes: DEFAULT_LIMITS.segmentCodes,
};
const CHUNK_BYTES = 64 * 1024;

/**
 * Reads a file, writes what was read in every format, reads that again and compares.
 * @param schemas what `loadSchemas` gives
 * @returns {format, outcome: imported | refused | failed, units, rejected, faults: [...], glossary? what `checkGlossary` gives}
 */
export async function checkFile(path, schemas) {
  const bytes = readFileSync(path);
  let format = '?';
  try {
    format = detectFormat(basename(path), bytes.subarray(0, CHUNK_BYTES));
    if (format === 'tbx') {
      const glossary = await checkGlossary(format, bytes, schemas);
      return { format, outcome: 'imported', units: 0, rejected: 0, faults: [...glossary.faults], glossary };
    }
    const { units, rejected } = await readUnits(format, bytes);
    const faults = await roundTrips(units, schemas);
    return { format, outcome: faults.length === 0 ? 'imported' : 'failed', units: units.length, rejected, faults };
  } catch (error) {
    return { format, units: 0, rejected: 0, ...refusalOf(error) };
  }
}

/** A refusal must say what the format is, where and why; anything else that is thrown is a failure of ours. */
function refusalOf(error) {
  if (!(error instanceof ConcordError)) return { outcome: 'failed', faults: [String(error?.stack ?? error)] };
  const { kind, format, line, column, reason } = error.failure;
  if (kind === 'unsupported-file') return { outcome: 'refused', faults: [], reason: error.message };
  const isComplete = kind === 'malformed-file' && format !== '' && line > 0 && column > 0 && reason !== '';
  if (isComplete) return { outcome: 'refused', faults: [], reason: error.message };
  return { outcome: 'failed', faults: [`refused without its place: ${error.message}`] };
}

async function readUnits(format, bytes) {
  const units = [];
  let rejected = 0;
  for await (const item of unitReaderOf(format)(chunksOf(bytes), { limits: LIMITS })) {
    if (item.kind === 'item') units.push(item.value);
    if (item.kind === 'rejected') rejected++;
  }
  return { units, rejected };
}

async function* chunksOf(bytes) {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

/** Every format, with what it keeps of a unit. */
async function roundTrips(units, schemas) {
  const ways = [{ format: 'tmx', units, options: {}, kept: (unit) => unit }];
  for (const { source, target, units: pair } of byLanguages(units)) {
    const options = { source, target };
    const xliff = (unit) => inXliff(unit, options);
    ways.push({ format: 'xliff-1.2', units: pair, options, kept: xliff });
    ways.push({ format: 'xliff-2.1', units: pair, options, kept: xliff });
    ways.push({ format: 'csv', units: pair, options, kept: (unit) => inTable(unit, options) });
  }
  const faults = [];
  for (const way of ways) faults.push(...(await roundTrip(way, schemas)));
  return faults;
}

/** Writes units in a format, validates that, reads it again, and says what differs in what the format keeps. */
async function roundTrip({ format, units, options, kept }, schemas) {
  let text = '';
  for await (const chunk of unitWriterOf(format)(streamOf(units), options)) text += chunk;
  const faults = [];
  const invalid = schemas.get(format)?.(text);
  if (invalid !== undefined) faults.push(`${format} that we wrote is not valid: ${invalid}`);
  const again = await readUnits(format.split('-')[0], Buffer.from(text));
  if (again.rejected > 0) faults.push(`${format}: ${again.rejected} of what we wrote were rejected`);
  const difference = firstDifference(units.map(kept), again.units.map(kept));
  if (difference !== undefined) faults.push(`${format} came back differently: ${difference}`);
  return faults;
}

async function* streamOf(units) {
  yield* units;
}

function firstDifference(expected, actual) {
  if (expected.length !== actual.length) return `${actual.length} units of ${expected.length}`;
  const index = expected.findIndex((unit, at) => !isDeepStrictEqual(unit, actual[at]));
  if (index === -1) return undefined;
  const shorten = (unit) => JSON.stringify(unit).slice(0, 700);
  return `unit ${index + 1}\n    ${shorten(expected[index])}\n    ${shorten(actual[index])}`;
}

/** The units of each pair of languages that some unit begins with. */
function byLanguages(units) {
  const pairs = new Map();
  for (const unit of units) {
    const [source, target] = unit.variants.map(({ language }) => language);
    const key = `${source} ${target}`;
    const pair = pairs.get(key) ?? { source, target, units: [] };
    pair.units.push(unit);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** What src/formats/xliff/README.md promises. */
function inXliff(unit, { source, target }) {
  const side = (language) => unit.variants.filter((variant) => variant.language === language).map(textAndCodes);
  return { ...unit, variants: [...side(source), ...side(target)] };
}

function textAndCodes({ language, text, codes }) {
  return { language, text, codes };
}

/** What src/formats/tabular/README.md promises. */
function inTable(unit, { source, target }) {
  const texts = unit.variants
    .filter(({ language }) => language === source || language === target)
    .map(({ language, text, codes }) => ({ language, text, codes: codes.map(({ id, at }) => ({ id, at })) }));
  const { tuid, state, document, createdAt, context } = unit;
  return { texts, tuid, state, document, createdAt, context };
}
