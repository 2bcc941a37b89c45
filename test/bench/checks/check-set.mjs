// The test set of the checks, test/check-set: correct pairs and pairs with one planted error, by language pair.
import { readdirSync, readFileSync } from 'node:fs';
import { contentOf } from './checking.mjs';

const FOLDER = new URL('../../check-set/', import.meta.url);

/** What the checks were tuned on, what was held back from that, and the sets that others wrote later, each without having seen any other. */
export const PARTS_OF_SET = ['tuned', 'held-back', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * @param {string} part one of `PARTS_OF_SET`
 * @returns {{name: string, concepts: object[], documents: object[]}[]} one for each file
 */
export function readPart(part) {
  const names = readdirSync(FOLDER).flatMap((file) => /^glossary-(.+)\.json$/.exec(file)?.[1] ?? []);
  return names
    .sort()
    .map((name) => ({ name, concepts: readConcepts(name), documents: documentsOf(readCases(part, name)) }));
}

function readCases(part, name) {
  const lines = readFileSync(new URL(`${part}-${name}.jsonl`, FOLDER), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

/** Cases that share a document together, the others each by itself: `cases` are in the order of `pairs`. */
function documentsOf(cases) {
  const together = new Map();
  for (const one of cases) {
    const key = one.document ?? one.id;
    together.set(key, [...(together.get(key) ?? []), one]);
  }
  return Array.from(together.values(), (members) => ({
    cases: members,
    document: {
      source: members[0].source.language,
      target: members[0].target.language,
      pairs: members.map(pairOf),
      ...(members[0].date && { date: members[0].date }),
    },
  }));
}

function pairOf({ source, target, state, matchScore, maxLength }) {
  return {
    source: contentOf(source.text, source.codes),
    target: contentOf(target.text, target.codes),
    ...(state && { state }),
    ...(matchScore !== undefined && { matchScore }),
    ...(maxLength && { sizeLimit: { most: maxLength, unit: 'char' } }),
  };
}

function readConcepts(name) {
  const concepts = JSON.parse(readFileSync(new URL(`glossary-${name}.json`, FOLDER), 'utf8'));
  const given = { glossaryId: name, revision: 1, changeSetId: 'set', changedAt: 0, changedBy: 'bench' };
  return concepts.map((concept) => ({
    ...{ ...given, notes: [], doNotTranslate: false, ...concept },
    terms: concept.terms.map(termOf),
  }));
}

/** The set was written in words of its own: "full-form", "caseSensitive", "match", "replacement". */
function termOf({ type, match, caseSensitive, replacement, ...term }) {
  return {
    ...term,
    ...(type && { type: type.replace(/-(.)/u, (_, letter) => letter.toUpperCase()) }),
    ...(match && { matching: match }),
    ...(caseSensitive && { case: 'exact' }),
    ...(replacement && { replacedBy: replacement }),
  };
}
