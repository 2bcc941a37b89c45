import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = 'MANIFEST.tsv';

/**
 * What a folder's MANIFEST.tsv says about its files, by name; empty without one.
 * Columns used: class, file, expected ("invalid (suite): ..."), well_formed ("well-formed" or what is wrong).
 */
export function readManifest(folder) {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return new Map();
  const [header = '', ...rows] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const names = header.split('\t');
  const entries = rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [names[index], cell])));
  return new Map(entries.map((entry) => [entry.file, entry]));
}

/**
 * What is unexpected about how a file was read, or undefined. A file must be imported where it is well formed, refused where it
 * is not. Nothing is expected of files without an entry, nor of those that a suite
 * calls invalid by a rule beyond the syntax: readers are lenient.
 */
export function surpriseOf(entry, { outcome, reason }) {
  const expected = expectationOf(entry);
  if (outcome === 'failed' || expected === undefined || outcome === expected) return undefined;
  // The manifest's "well-formed" is that of XML 1.0, which knows no namespaces.
  if (outcome === 'refused' && reason.includes('namespace prefix')) return undefined;
  return `the manifest expects it to be ${expected}, but it was ${outcome}${reason === undefined ? '' : `: ${reason}`}`;
}

function expectationOf(entry) {
  if (entry === undefined) return undefined;
  if (entry.well_formed !== 'well-formed') return 'refused';
  return entry.expected.startsWith('invalid') ? undefined : 'imported';
}

/** What is unexpected about the validator's findings, or undefined: a suite's invalid file needs an error, its valid file has none. */
export function falseVerdict(entry, errors) {
  if (entry?.expected.startsWith('invalid') && errors.length === 0)
    return 'the suite calls it invalid, the validator finds no error';
  if (entry?.expected.startsWith('valid') && errors.length > 0)
    return `the suite calls it valid, the validator finds ${errors.join(', ')}`;
  return undefined;
}
