import type { FileLimits, ReadItem } from '../../../domain/file-reading.js';
import type { NewConcept, Term } from '../../../domain/glossary.js';
import type { LanguageTag } from '../../../domain/language-tag.js';
import { countCodePoints } from '../../content-limits.js';
import { tagOf } from '../../known-tags.js';
import { childrenNamed, firstChildNamed, placeOf, textOf, type XmlElement } from '../../xml/xml-element.js';

/** Where an entry stands, and what holds for it there. */
export interface EntryPlace {
  readonly source: LanguageTag;
  /** As the file or the sender spells it. */
  readonly targetSpelling: string | undefined;
  /** Of the unit, as a fragment identifier has it: "f=f1/u=u1". */
  readonly path: string;
  readonly limits: FileLimits;
}

/** A glossEntry as a concept: the term, its translations with where they were taken from, its definition. */
export function conceptOfEntry(entry: XmlElement, place: EntryPlace): ReadItem<NewConcept> {
  const id = entry.attributes.get('id');
  const terms = termsOf(entry, place);
  if (typeof terms === 'string') {
    const unit = id === undefined ? {} : { unit: id };
    return { kind: 'rejected', problem: { ...placeOf(entry), ...unit, message: `The entry is left out: ${terms}.` } };
  }
  const definition = firstChildNamed(entry, 'definition');
  const text = definition === undefined ? '' : lineOf(definition);
  const value: NewConcept = {
    ...(id === undefined ? {} : { externalId: `${place.path}/gls=${id}` }),
    ...(text === '' ? {} : { definition: text }),
    ...{ notes: notesOf(entry, definition, place), doNotTranslate: false, approved: true },
    terms,
  };
  return { kind: 'item', value, line: entry.line };
}

/** Or why there are none, as a clause. */
function termsOf(entry: XmlElement, { source, targetSpelling, limits }: EntryPlace): readonly Term[] | string {
  const term = firstChildNamed(entry, 'term');
  if (term === undefined || lineOf(term) === '') return 'it has no term';
  const translations = childrenNamed(entry, 'translation').filter((translation) => lineOf(translation) !== '');
  const target = targetSpelling === undefined ? undefined : tagOf(targetSpelling);
  if (translations.length > 0 && target === undefined) {
    return targetSpelling === undefined
      ? 'it has translations, but the file names no target language'
      : `the target language "${targetSpelling.slice(0, 40)}" is no language tag`;
  }
  const isTooLong = (element: XmlElement): boolean => countCodePoints(lineOf(element)) > limits.segmentCharacters;
  if ([...entry.children].some((child) => typeof child !== 'string' && isTooLong(child))) {
    return `one of its texts is longer than ${limits.segmentCharacters} characters`;
  }
  const own = termOf(term, source, 'preferred');
  return [
    own,
    ...translations.map((one, index) => termOf(one, target!, index === 0 ? 'preferred' : 'admitted')),
  ].filter(
    (one, index, all) =>
      all.findIndex(({ language, text }) => language === one.language && text === one.text) === index,
  );
}

function termOf(element: XmlElement, language: LanguageTag, status: Term['status']): Term {
  const source = element.attributes.get('source')?.trim() ?? '';
  return { language, text: lineOf(element), status, ...(source === '' ? {} : { source }) };
}

/** Where the definition is from, and which places of the unit the entry is about. */
function notesOf(entry: XmlElement, definition: XmlElement | undefined, { path }: EntryPlace): readonly string[] {
  const source = definition?.attributes.get('source')?.trim() ?? '';
  const reference = entry.attributes.get('ref')?.trim() ?? '';
  return [
    ...(source === '' ? [] : [`definition source: ${source}`]),
    ...(reference === '' ? [] : [`ref: ${path}/${reference.replace(/^#/, '')}`]),
  ];
}

function lineOf(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
