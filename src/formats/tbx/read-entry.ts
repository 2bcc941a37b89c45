import type { FileLimits, ReadItem } from '../../domain/file-reading.js';
import { MOST_TERM_CHARACTERS, type NewConcept } from '../../domain/glossary.js';
import type { Problem } from '../../domain/job.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { countCodePoints } from '../content-limits.js';
import { tagOf } from '../known-tags.js';
import { childrenNamed, firstChildNamed, placeOf, type XmlElement, type XmlPlace } from '../xml/xml-element.js';
import { withoutLongTerms } from '../term-limit.js';
import { ConceptDraft, type Level } from './concept-draft.js';
import { sayingsOf, type Saying } from './saying.js';
import { oneLine, plainText } from './tbx-text.js';
import { GIVEN_ID, LANGUAGE_SECTIONS, TERM_SECTIONS } from './tbx-vocabulary.js';
import { TermDraft } from './term-draft.js';

/** BCP 47 also allows languages of five to eight letters, but none exists: "English" is a word. */
const LANGUAGE_OF_TWO_OR_THREE = /^[a-z]{2,3}(?:[-_]|$)/i;

/**
 * An entry as a concept, after what is wrong with parts of it; those parts are left out. Without a term it is no concept.
 * @param ids of the entries before; this one's is added
 */
export function readEntry(entry: XmlElement, limits: FileLimits, ids: Set<string>): ReadItem<NewConcept>[] {
  const reading = new EntryReading(entry, limits, ids);
  return [...reading.problems, withoutLongTerms(reading.concept())];
}

class EntryReading {
  readonly problems: ReadItem<NewConcept>[] = [];
  private readonly id: string | undefined;
  private readonly draft: ConceptDraft;
  /** Language and text of the terms so far. */
  private readonly known = new Set<string>();

  constructor(
    private readonly entry: XmlElement,
    private readonly limits: FileLimits,
    ids: Set<string>,
  ) {
    this.id = oneLine(entry.attributes.get('id') ?? entry.attributes.get('xml:id') ?? '') || undefined;
    this.draft = new ConceptDraft(this.takeId(ids));
    for (const saying of this.sayings(entry)) this.draft.say(saying);
    for (const child of entry.children) {
      if (typeof child !== 'string' && LANGUAGE_SECTIONS.has(child.name)) this.readLanguage(child);
    }
  }

  concept(): ReadItem<NewConcept> {
    if (this.draft.terms.length === 0) return this.rejected('The entry is left out: it has no term.', this.entry);
    return { kind: 'item', value: this.draft.finish(), line: this.entry.line };
  }

  /** An id that stands twice would make one concept of two. */
  private takeId(ids: Set<string>): string | undefined {
    const { id } = this;
    if (id === undefined || GIVEN_ID.test(id)) return undefined;
    if (!ids.has(id)) {
      ids.add(id);
      return id;
    }
    const message = 'The id stands in another entry before; this one is read without it.';
    this.problems.push({ kind: 'warning', problem: this.problem(message, placeOf(this.entry)) });
    return undefined;
  }

  private readLanguage(section: XmlElement): void {
    const spelling = section.attributes.get('xml:lang') ?? section.attributes.get('lang');
    const language = spelling === undefined ? undefined : languageOf(spelling);
    const level: Level = {
      label: language ?? oneLine(spelling ?? '?'),
      ...(language === undefined ? {} : { language }),
    };
    for (const saying of this.sayings(section)) this.draft.say(saying, level);
    for (const child of section.children) {
      if (typeof child === 'string' || !TERM_SECTIONS.has(child.name)) continue;
      if (language === undefined) this.rejectTerm(child, aboutLanguage(spelling));
      else this.readTerm(child, language);
    }
  }

  private readTerm(section: XmlElement, language: LanguageTag): void {
    const group = firstChildNamed(section, 'termGrp') ?? section;
    const [element, second] = childrenNamed(group, 'term');
    const text = element === undefined ? '' : oneLine(plainText(element));
    const term = new TermDraft(language, text);
    const reason = second === undefined ? this.whyNoTerm(text) : 'its section has two';
    if (reason !== undefined) {
      this.rejectTerm(second ?? element ?? section, reason);
      return;
    }
    const level: Level = { language, label: `${language}, ${text}` };
    const sayings = [...(group === section ? [] : this.sayings(group)), ...this.sayings(section)];
    for (const saying of sayings) if (!this.draft.sayOfTerm(saying, level)) term.say(saying);
    const key = `${language} ${term.text}`;
    if (this.known.has(key)) this.rejectTerm(element ?? section, `it stands twice in ${language}`);
    else this.draft.terms.push(term);
    this.known.add(key);
  }

  /** A clause; undefined for a text that can be a term. */
  private whyNoTerm(text: string): string | undefined {
    if (text.trim() === '') return 'it is empty';
    return text.length > MOST_TERM_CHARACTERS ? `it is longer than ${MOST_TERM_CHARACTERS} characters` : undefined;
  }

  private sayings(container: XmlElement): readonly Saying[] {
    return sayingsOf(container).filter((saying) => {
      const isTooLong = [saying, ...saying.about].some(({ text }) => this.isTooLong(text));
      if (isTooLong) this.rejectSaying(saying);
      return !isTooLong;
    });
  }

  private isTooLong(text: string): boolean {
    const { segmentCharacters } = this.limits;
    return text.length > segmentCharacters && countCodePoints(text) > segmentCharacters;
  }

  private rejectSaying({ category, place }: Saying): void {
    const what = category.slice(0, 40);
    const message = `The ${what} is left out: it is longer than ${this.limits.segmentCharacters} characters.`;
    this.problems.push({ kind: 'warning', problem: this.problem(message, place) });
  }

  private rejectTerm(element: XmlElement, reason: string): void {
    this.problems.push(this.rejected(`The term is left out: ${reason}.`, element));
  }

  private rejected(message: string, element: XmlElement): ReadItem<NewConcept> {
    return { kind: 'rejected', problem: this.problem(message, placeOf(element)) };
  }

  private problem(message: string, place: XmlPlace): Problem {
    return { ...place, ...(this.id === undefined ? {} : { unit: this.id }), message };
  }
}

function languageOf(spelling: string): LanguageTag | undefined {
  return LANGUAGE_OF_TWO_OR_THREE.test(spelling.trim()) ? tagOf(spelling) : undefined;
}

function aboutLanguage(spelling: string | undefined): string {
  return spelling === undefined ? 'its section names no language' : `"${spelling.slice(0, 40)}" is no language tag`;
}
