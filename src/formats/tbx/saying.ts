import { placeOf, type XmlElement, type XmlPlace } from '../xml/xml-element.js';
import { oneLine, plainText } from './tbx-text.js';

/** One thing that an entry, a language or a term says, in whichever style the file writes it. */
export interface Saying {
  /** The data category as the file spells it ("definition", "Usage note"); "note" for a note. */
  readonly category: string;
  /** The same in lower case letters alone ("usagenote"), so that spellings are one. */
  readonly kind: string;
  readonly text: string;
  /** What it points to; "" for nothing. */
  readonly target: string;
  /** Its own language, as the file spells it. */
  readonly language: string | undefined;
  /** What is said about it in the same group: its source, a date, notes. */
  readonly about: readonly Saying[];
  readonly place: XmlPlace;
}

/** What makes an entry, and says nothing by itself. */
const STRUCTURE: ReadonlySet<string> = new Set(['langSet', 'langSec', 'tig', 'ntig', 'termSec', 'termGrp', 'term']);
/** In a group, these are about what stands before them. */
const ABOUT: ReadonlySet<string> = new Set([
  'note',
  'date',
  'ref',
  'xref',
  'descripNote',
  'adminNote',
  'transacNote',
  'termNote',
]);
const ABOUT_KINDS: ReadonlySet<string> = new Set(['source', 'sourceidentifier', 'responsibility']);

/** What an element says directly: its classified children, those of groups with what is about them. What is empty is left out. */
export function sayingsOf(container: XmlElement): readonly Saying[] {
  return container.children
    .flatMap((child) => {
      if (typeof child === 'string' || STRUCTURE.has(child.name)) return [];
      return child.name.endsWith('Grp') ? sayingsOfGroup(child) : [sayingOf(child)];
    })
    .filter(({ text, target }) => text !== '' || target !== '');
}

function sayingsOfGroup(group: XmlElement): readonly Saying[] {
  const sayings: { readonly main: Saying; readonly about: Saying[] }[] = [];
  for (const child of group.children) {
    if (typeof child === 'string') continue;
    const said = sayingOf(child);
    const last = sayings.at(-1);
    if (last !== undefined && (ABOUT.has(child.name) || ABOUT_KINDS.has(said.kind))) last.about.push(said);
    else sayings.push({ main: said, about: [] });
  }
  return sayings.map(({ main, about }) => ({ ...main, about: about.filter(({ text }) => text !== '') }));
}

function sayingOf(element: XmlElement): Saying {
  const { name, attributes } = element;
  const category = oneLine(attributes.get('type') ?? '') || name;
  return {
    category,
    kind: kindOf(category),
    text: plainText(element),
    target: oneLine(attributes.get('target') ?? ''),
    language: attributes.get('xml:lang'),
    about: [],
    place: placeOf(element),
  };
}

/** Of a data category; a `descrip` without a type, as some tools write it, is a note. */
function kindOf(category: string): string {
  return category === 'descrip' ? 'note' : category.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A saying that has no field, as a note: "customerSubset: ACME". */
export function asNote({ kind, category, text, target }: Saying): string {
  if (kind === 'note') return text;
  if (text === '') return `${category}: ${target}`;
  return target === '' ? `${category}: ${text}` : `${category}: ${text} (${target})`;
}

/** What is said about it, as notes: "definition source: Oxford". */
export function notesAbout({ category, about }: Saying): readonly string[] {
  return about.map((one) => `${category} ${one.category}: ${one.text}`);
}

/** Who did what when: "modification: 2010-05-01, Anna". */
export function transactionNote({ text, about }: Saying): string {
  return about.length === 0 ? text : `${text}: ${about.map((one) => one.text).join(', ')}`;
}
