import type { Concept, Term, TermStatus } from '../../src/domain/glossary.js';
import { parseLanguageTag } from '../../src/text/language-tags.js';

export const ZH = parseLanguageTag('zh-CN')!;
export const EN = parseLanguageTag('en')!;

/** A term as `en:text`, `en:text/deprecated` or `en:text/preferred/acronym`. */
export function term(written: string): Term {
  const [language, rest] = [written.slice(0, written.indexOf(':')), written.slice(written.indexOf(':') + 1)];
  const [text, status = 'preferred', type] = rest.split('/');
  return {
    language: parseLanguageTag(language)!,
    text: text!,
    status: status as TermStatus,
    ...(type !== undefined && { type: type as NonNullable<Term['type']> }),
  };
}

/** An approved concept of glossary g1 with these terms, unless told otherwise. */
export function concept(id: string, terms: readonly string[], other: Partial<Concept> = {}): Concept {
  return {
    id,
    glossaryId: 'g1',
    revision: 1,
    changeSetId: 'c1',
    changedAt: 0,
    changedBy: 'local',
    notes: [],
    doNotTranslate: false,
    approved: true,
    terms: terms.map(term),
    ...other,
  };
}
