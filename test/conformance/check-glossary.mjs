// A TBX file, or the glossaries of an XLIFF file: read, written in every dialect, held against its schema, read again.
import { isDeepStrictEqual } from 'node:util';
import { ConcordError } from '../../dist/domain/failure.js';
import { DEFAULT_LIMITS } from '../../dist/domain/limits.js';
import { conceptReaderOf } from '../../dist/formats/registry.js';
import { writeTbx } from '../../dist/formats/tbx/write-tbx.js';

const LIMITS = {
  depth: DEFAULT_LIMITS.xmlDepth,
  units: DEFAULT_LIMITS.unitsPerFile,
  segmentCharacters: DEFAULT_LIMITS.segmentCharacters,
  segmentCodes: DEFAULT_LIMITS.segmentCodes,
};
const CHUNK_BYTES = 64 * 1024;
const DIALECTS = ['v3-dca', 'v3-dct', 'v2'];

/**
 * @param schemas what `loadSchemas` gives
 * @returns {outcome: imported | refused, reason?, concepts, terms, problems: [...], faults: [...]}
 */
export async function checkGlossary(format, bytes, schemas) {
  const { concepts, problems } = await readConcepts(format, bytes);
  const faults = [];
  for (const dialect of DIALECTS) faults.push(...(await roundTrip(dialect, concepts, schemas)));
  const terms = concepts.reduce((count, concept) => count + concept.terms.length, 0);
  return { outcome: 'imported', concepts: concepts.length, terms, problems, faults };
}

/** A file that may carry glossaries or not: what it has is checked, a refusal is none of ours. */
export async function checkCarriedGlossary(format, bytes, schemas) {
  try {
    return await checkGlossary(format, bytes, schemas);
  } catch (error) {
    if (error instanceof ConcordError) return { outcome: 'refused', concepts: 0, terms: 0, problems: [], faults: [] };
    throw error;
  }
}

async function readConcepts(format, bytes) {
  const concepts = [];
  const problems = [];
  for await (const item of conceptReaderOf(format)(chunksOf(bytes), { limits: LIMITS })) {
    if (item.kind === 'item') concepts.push(item.value);
    else problems.push(item.problem);
  }
  return { concepts, problems };
}

async function roundTrip(dialect, concepts, schemas) {
  if (concepts.length === 0) return [];
  const options = { name: 'Conformance', languages: [], dialect, writtenAt: 0 };
  let text = '';
  for await (const chunk of writeTbx(streamOf(concepts), options)) text += chunk;
  const faults = [];
  for (const [name, isValid] of schemas) {
    if (!name.startsWith(`tbx-${dialect}`)) continue;
    const invalid = isValid(text);
    if (invalid !== undefined) faults.push(`${dialect} that we wrote is not valid by ${name}: ${invalid}`);
  }
  const again = await readConcepts('tbx', Buffer.from(text));
  const [problem] = again.problems;
  if (problem !== undefined) faults.push(`${dialect} that we wrote is read with problems: ${JSON.stringify(problem)}`);
  const difference = firstDifference(concepts, again.concepts);
  if (difference !== undefined) faults.push(`${dialect} came back differently: ${difference}`);
  return faults;
}

function firstDifference(expected, actual) {
  if (expected.length !== actual.length) return `${actual.length} concepts of ${expected.length}`;
  const index = expected.findIndex((concept, at) => !isDeepStrictEqual(concept, actual[at]));
  if (index === -1) return undefined;
  const shorten = (concept) => JSON.stringify(concept).slice(0, 700);
  return `concept ${index + 1}\n    ${shorten(expected[index])}\n    ${shorten(actual[index])}`;
}

async function* chunksOf(bytes) {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

async function* streamOf(items) {
  yield* items;
}
