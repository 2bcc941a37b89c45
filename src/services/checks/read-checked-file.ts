import type { CheckedDocument, CheckedPair } from '../../domain/check.js';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/job.js';
import type { NewUnit } from '../../domain/unit.js';
import { detectFormat, unitReaderOf } from '../../formats/registry.js';
import { readXliffDocument } from '../../formats/xliff/document/read-document.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { readOptions } from '../read-options.js';

/** A file that is to be checked: XLIFF, TMX, CSV or TSV. */
export interface FileToCheck {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** 64 kB of it, or all. */
  readonly head: Uint8Array;
  /** Absent: what the file says. */
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
}

export interface FilePair {
  readonly pair: CheckedPair;
  /** Where it stands in the file, from 1. */
  readonly line: number;
  /** The id of its unit, where the file gives one. */
  readonly unit?: string;
}

export interface CheckedFile extends Pick<CheckedDocument, 'source' | 'target'> {
  readonly pairs: readonly FilePair[];
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a file whole.
 * @throws ConcordError `malformed-file`, `unsupported-file`, `too-large`; `invalid` when nothing says which languages are meant
 */
export async function readCheckedFile(file: FileToCheck, limits: Limits): Promise<CheckedFile> {
  const format = detectFormat(file.name, file.head);
  return format === 'xliff' ? readSegments(file, limits) : readUnits(file, limits, unitReaderOf(format));
}

async function readSegments({ bytes, target }: FileToCheck, limits: Limits): Promise<CheckedFile> {
  const pairs: FilePair[] = [];
  const problems: Problem[] = [];
  const options = readOptions(target === undefined ? {} : { targetLanguage: target }, limits);
  for await (const item of readXliffDocument(bytes(), options)) {
    if (item.kind === 'warning') problems.push(item.problem);
    else if (item.kind === 'frame') {
      const { sourceLanguage, targetLanguage } = item.frame;
      if (targetLanguage === null) throw languageMissing('The file names no target language.');
      return { source: sourceLanguage, target: targetLanguage, pairs, problems };
    } else if (item.segment.translatable) {
      const { source, target: translation, state, sizeLimit, fileUnitId: unit } = item.segment;
      const pair = { source, target: translation, state, ...(sizeLimit && { sizeLimit }) };
      pairs.push({ pair, line: item.line, unit });
    }
  }
  throw new Error('The reader of documents did not tell the frame.');
}

async function readUnits(
  { bytes, source, target }: FileToCheck,
  limits: Limits,
  read: ReturnType<typeof unitReaderOf>,
): Promise<CheckedFile> {
  const problems: Problem[] = [];
  const units: { readonly unit: NewUnit; readonly line: number }[] = [];
  const given = { ...(source && { sourceLanguage: source }), ...(target && { targetLanguage: target }) };
  for await (const item of read(bytes(), readOptions(given, limits))) {
    if (item.kind === 'item') units.push({ unit: item.value, line: item.line });
    else problems.push(item.problem);
  }
  const languages = languagesOf(
    units.map(({ unit }) => unit),
    { source, target },
  );
  const pairs = units.flatMap(({ unit, line }): FilePair[] => {
    const pair = pairOf(unit, languages);
    return pair === undefined ? [] : [{ pair, line, ...(unit.tuid !== undefined && { unit: unit.tuid }) }];
  });
  return { ...languages, pairs, problems };
}

interface Languages {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

interface GivenLanguages {
  readonly source: LanguageTag | undefined;
  readonly target: LanguageTag | undefined;
}

/** Those given; otherwise what most units were translated from, and the only other language. */
function languagesOf(units: readonly NewUnit[], given: GivenLanguages): Languages {
  const first = units[0];
  if (first === undefined)
    throw new ConcordError({ kind: 'unsupported-file', reason: 'No translated segment can be read.' });
  const source = given.source ?? first.sourceLanguage ?? first.variants[0]!.language;
  if (given.target !== undefined) return { source, target: given.target };
  const all = new Set(units.flatMap(({ variants }) => variants.map(({ language }) => language)));
  const others = [...all].filter((language) => !sameLanguageAndScript(language, source));
  if (others.length === 1) return { source, target: others[0]! };
  throw languageMissing(`The file has several languages: ${[...all].join(', ')}.`);
}

function languageMissing(reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason: `${reason} Say which are to be checked.` });
}

/** undefined: the unit has no text in one of the languages. */
function pairOf({ variants, state }: NewUnit, { source, target }: Languages): CheckedPair | undefined {
  const textOf = (language: LanguageTag) =>
    variants.find((variant) => sameLanguageAndScript(variant.language, language));
  const [from, to] = [textOf(source), textOf(target)];
  if (from === undefined || to === undefined) return undefined;
  const content = ({ text, codes }: typeof from) => ({ text, codes });
  return { source: content(from), target: content(to), ...(state !== undefined && { state }) };
}
