import type { Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { SessionEntryContent } from '../../domain/session-glossary.js';
import { typedSide, type Direction } from './typed-side.js';

type EntryTerm = SessionEntryContent['terms'][number];

/** What a line to add says, or why it says nothing. */
export type QuickAdd = { readonly terms: readonly EntryTerm[] } | { readonly problem: string };

/** The sign between the two languages; as an input method types it, too. */
const SEPARATOR = /[=＝]/u;
/** Between several terms of one language. */
const SYNONYMS = /[|｜]/u;
/** Capitals and digits, at least two capitals: an acronym. */
const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&./-]{2,10}$/u;
const LONGEST_TERM = 500;

/**
 * Reads "source = target", "source", "source = a | b". Which side is which language is told by the scripts, and by the
 * direction of the booth where they do not tell: "lighthouse = 灯塔" is right in both directions.
 */
export function readQuickAdd(line: string, direction: Direction): QuickAdd {
  const sides = line.split(SEPARATOR).map((side) => side.trim());
  if (sides.length > 2) return { problem: 'One “=” only, between the two languages.' };
  const [left = '', right = ''] = sides;
  if (left === '' && right === '') return { problem: 'Write “source = target”.' };
  const isTurned = isWrittenTurned(left, right, direction);
  const [first, second] = isTurned ? [direction.target, direction.source] : [direction.source, direction.target];
  const terms = [...termsOf(left, first), ...termsOf(right, second)];
  if (terms.length === 0) return { problem: 'Write “source = target”.' };
  if (terms.some(({ text }) => text.length > LONGEST_TERM)) return { problem: 'A term is too long.' };
  return { terms };
}

function isWrittenTurned(left: string, right: string, direction: Direction): boolean {
  const side = typedSide(left, direction);
  if (side !== undefined) return side === 'target';
  return typedSide(right, direction) === 'source';
}

function termsOf(side: string, language: LanguageTag): readonly EntryTerm[] {
  const texts = side
    .split(SYNONYMS)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return texts.map((text, index) => termOf(text, language, index === 0 ? 'preferred' : 'admitted'));
}

function termOf(text: string, language: LanguageTag, status: Term['status']): EntryTerm {
  return { language, text, status, ...(ACRONYM.test(text) && { type: 'acronym' as const }) };
}

/** Whether a text is meant to be added, not to be looked up. */
export function isLine(text: string): boolean {
  return SEPARATOR.test(text);
}

/** The line that would make this entry again, to be changed. */
export function writeQuickAdd({ terms }: SessionEntryContent, isOfSource: (language: LanguageTag) => boolean): string {
  const side = (wanted: boolean) =>
    terms
      .filter(({ language }) => isOfSource(language) === wanted)
      .map(({ text }) => text)
      .join(' | ');
  return `${side(true)} = ${side(false)}`;
}
