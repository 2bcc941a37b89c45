import type { Term, TermStatus } from '../../domain/glossary.js';
import type { XmlElement } from '../xml/xml-element.js';
import { xmlElement } from '../xml/xml-text.js';
import { fixedText, parseFixedNote } from './fixed-note.js';
import type { Category, TbxDialect } from './tbx-dialect.js';
import { isExact, oneLine, readable } from './tbx-text.js';

const STATUSES: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};
const PARTS_OF_SPEECH: ReadonlySet<string> = new Set(['adjective', 'noun', 'verb', 'adverb', 'other']);

/** A term with everything that it says: what TBX-Basic knows, its notes first, then the rest as notes of the fixed form. */
export function termSection(term: Term, dialect: TbxDialect): XmlElement {
  const { type, gender, region, example, source } = term;
  const say = (category: Category, text: string | undefined): readonly XmlElement[] =>
    saidText(dialect, category, text);
  return xmlElement(dialect.term, {}, [
    xmlElement('term', {}, [oneLine(readable(term.text))]),
    dialect.say('administrativeStatus', STATUSES[term.status]),
    ...say('partOfSpeech', PARTS_OF_SPEECH.has(term.partOfSpeech ?? '') ? term.partOfSpeech : undefined),
    ...say('grammaticalGender', gender),
    ...say('termType', type),
    ...say('geographicalUsage', region),
    ...say('context', example),
    ...say('source', source),
    ...[...noteOf(term), ...fixedOf(term)].map(noteElement),
  ]);
}

/** The text as a file shows it; nothing where there is nothing to show. */
export function saidText(dialect: TbxDialect, category: Category, text: string | undefined): readonly XmlElement[] {
  const shown = text === undefined ? '' : readable(text);
  return shown === '' ? [] : [dialect.say(category, shown)];
}

export function noteElement(text: string): XmlElement {
  return xmlElement('note', {}, [text]);
}

/** The fixed note of a text that an element cannot show exactly. */
export function inexact(name: string, text: string | undefined, shows = isExact): readonly string[] {
  return text === undefined || shows(text) ? [] : [fixedText(name, text)];
}

function noteOf({ note }: Term): readonly string[] {
  if (note === undefined) return [];
  const shown = readable(note);
  const plain = shown === '' || parseFixedNote(shown) !== undefined ? [] : [shown];
  return plain[0] === note ? plain : [...plain, fixedText('note', note)];
}

function fixedOf(term: Term): readonly string[] {
  const { region, example, source, partOfSpeech } = term;
  return [
    ...inexact('term', term.text, isExactLine),
    ...(term.status === 'forbidden' ? [fixedText('status', term.status)] : []),
    ...inexact('partOfSpeech', partOfSpeech, (text) => PARTS_OF_SPEECH.has(text)),
    ...inexact('region', region, isExactLine),
    ...inexact('example', example),
    ...inexact('source', source),
    ...onlyFixed(term),
  ];
}

/** Fields for which TBX-Basic has nothing. */
function onlyFixed({
  usageNote,
  replacedBy,
  matching,
  case: capitals,
  validFrom,
  validUntil,
  forms,
}: Term): readonly string[] {
  const fields = { usageNote, replacedBy, matching, case: capitals, validFrom, validUntil };
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return [
    ...given.map(([name, value]) => fixedText(name, value)),
    ...(forms ?? []).map((form) => fixedText('form', form)),
  ];
}

export function isExactLine(text: string): boolean {
  return isExact(text) && oneLine(text) === text;
}
