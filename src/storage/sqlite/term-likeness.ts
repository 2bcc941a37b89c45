import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { likenessOf } from '../../text/likeness.js';

/** Of SHA-256: as many as a number of JavaScript holds. */
const HASH_BYTES = 6;

/** The key of `concept_term.likeness`: terms that are the same word have the same; the reverse has to be checked. */
export function termLikeness(term: Pick<Term, 'language' | 'text'>): number {
  return hash('sha256', likenessOf(term), 'buffer').readUIntBE(0, HASH_BYTES);
}

/** For the migration that fills the column. */
export function registerTermLikeness(db: Database): void {
  db.function('term_likeness', { deterministic: true }, (language, text) =>
    termLikeness({ language: language as LanguageTag, text: text as string }),
  );
}
