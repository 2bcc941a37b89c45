import type { ReadItem } from '../domain/file-reading.js';
import { MOST_TERM_CHARACTERS, type NewConcept, type Term } from '../domain/glossary.js';

/** What is read, unless a term is no word or phrase but a text: its concept is left out then. */
export function withoutLongTerms(item: ReadItem<NewConcept>): ReadItem<NewConcept> {
  if (item.kind !== 'item') return item;
  const { line, value } = item;
  const what = longPartOf(value);
  if (what === undefined) return item;
  const message = `The concept is left out: ${what} is longer than ${MOST_TERM_CHARACTERS} characters.`;
  return { kind: 'rejected', problem: { line, message } };
}

function longPartOf({ externalId = '', terms }: NewConcept): string | undefined {
  if (externalId.length > MOST_TERM_CHARACTERS) return 'its id';
  const long = terms.find((term) => writtenForms(term).some(({ length }) => length > MOST_TERM_CHARACTERS));
  return long && `a term in ${long.language}, or a form of it,`;
}

function writtenForms({ text, forms = [] }: Term): readonly string[] {
  return [text, ...forms];
}
