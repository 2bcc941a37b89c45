import type { CrossReference, LocalDefinition, NewConcept, Term, TermStatus } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { tagOf } from '../known-tags.js';
import { presentFields } from '../present-fields.js';
import { definitionOf, isCalendarDate, referenceOf, reordered } from './carried-values.js';
import { parseFixedNote, type FixedNote } from './fixed-note.js';
import { asNote, notesAbout, transactionNote, type Saying } from './saying.js';
import { oneLine } from './tbx-text.js';
import type { TermDraft } from './term-draft.js';
import { TextFields } from './text-fields.js';

const TEXTS = ['definition', 'subject', 'source', 'image'] as const;
type TextName = (typeof TEXTS)[number];
const TEXT_NAMES: ReadonlySet<string> = new Set(TEXTS);

/** Where something is said: of the entry as a whole, or of one of its languages or terms. */
export interface Level {
  readonly language?: LanguageTag;
  /** For people: "pt", "pt, open cluster". */
  readonly label?: string;
}

/** A concept while its entry is read. */
export class ConceptDraft {
  readonly terms: TermDraft[] = [];
  private readonly texts = new TextFields<TextName>();
  private readonly definitions: LocalDefinition[] = [];
  private readonly examples: string[] = [];
  private readonly references: CrossReference[] = [];
  private readonly notes: string[] = [];
  /** Notes about transactions, which tools write again for every language. */
  private readonly transactions = new Set<string>();
  private readonly orders = new Map<string, unknown>();
  private validFrom: string | undefined;
  private validUntil: string | undefined;
  private doNotTranslate = false;
  private approved = true;

  constructor(private id: string | undefined) {}

  /** Takes what the entry or one of its languages says. What has no field becomes a note. */
  say(saying: Saying, level: Level = {}): void {
    if (saying.kind === 'transactiontype') {
      this.sayTransaction(saying, level);
      return;
    }
    if (this.takeFixed(saying, level) || this.takeOfAnyLevel(saying, level)) return;
    if (level.label !== undefined || !this.takeText(saying)) this.note(asNote(saying), level);
    for (const note of notesAbout(saying)) this.note(note, level);
  }

  /** Takes what a term says but is of its concept. @returns whether it is */
  sayOfTerm(saying: Saying, level: Level): boolean {
    if (saying.kind === 'transactiontype') this.sayTransaction(saying, level);
    else if (saying.kind === 'subjectfield') this.say({ ...saying, about: [] });
    else if (saying.kind === 'context' || saying.kind === 'example') return false;
    else return this.takeOfAnyLevel(saying, level);
    return true;
  }

  finish(): NewConcept {
    const text = (name: TextName): string | undefined => this.texts.get(name);
    const definitions = reordered(this.definitions, this.orders.get('definitionOrder'));
    return {
      ...presentFields<Omit<NewConcept, 'notes' | 'doNotTranslate' | 'approved' | 'terms'>>({
        externalId: this.id,
        ...{ definition: text('definition'), subject: text('subject'), source: text('source'), image: text('image') },
        definitions: someOf(definitions),
        examples: someOf(this.examples),
        references: someOf(this.references),
        ...{ validFrom: this.validFrom, validUntil: this.validUntil },
      }),
      ...{ notes: [...this.notes, ...this.transactions], doNotTranslate: this.doNotTranslate, approved: this.approved },
      terms: reordered(this.finishTerms(), this.orders.get('termOrder')),
    };
  }

  /** A language whose file prefers none of its terms prefers the first. */
  private finishTerms(): readonly Term[] {
    const chosen = new Set(this.terms.filter(({ status }) => status === 'preferred').map(({ language }) => language));
    return this.terms.map((term) => {
      if (term.status !== undefined) return term.finish(term.status);
      const status: TermStatus = chosen.has(term.language) ? 'admitted' : 'preferred';
      chosen.add(term.language);
      return term.finish(status);
    });
  }

  private note(text: string, { label }: Level): void {
    this.notes.push(label === undefined ? text : `${label}: ${text}`);
  }

  private sayTransaction(saying: Saying, { label }: Level): void {
    const where = label === undefined ? '' : `${label}: `;
    this.transactions.add(`${where}${transactionNote(saying)}`);
  }

  private takeOfAnyLevel(saying: Saying, level: Level): boolean {
    if (saying.kind === 'definition') return this.takeDefinition(saying, level);
    if (!this.takeValue(saying, level)) return false;
    for (const note of notesAbout(saying)) this.note(note, level);
    return true;
  }

  private takeValue(saying: Saying, level: Level): boolean {
    switch (saying.kind) {
      case 'context':
      case 'example':
        this.examples.push(saying.text);
        return true;
      case 'xgraphic':
        return this.takeImage(saying, level);
      case 'crossreference':
      case 'externalcrossreference':
        return this.takeReference(saying);
      case 'translationneeded':
      case 'translationnote':
        return this.takeTranslatability(saying);
      default:
        return false;
    }
  }

  private takeDefinition({ text, about, language }: Saying, level: Level): boolean {
    const own = language === undefined ? level.language : tagOf(language);
    if (own === undefined) return false;
    const source = about.map((one) => one.text).join('\n');
    this.definitions.push({ language: own, text, ...(source === '' ? {} : { source }) });
    return true;
  }

  /** The text of a picture is its name or what it shows. */
  private takeImage(saying: Saying, level: Level): boolean {
    const { target, text } = saying;
    if (!this.texts.take('image', target || text)) return false;
    if (target !== '' && text !== '' && !target.endsWith(text)) this.note(`${saying.category}: ${text}`, level);
    return true;
  }

  private takeReference({ kind, target, text }: Saying): boolean {
    this.references.push({
      kind: kind === 'crossreference' ? 'concept' : 'external',
      target: target || text,
      ...(target === '' || text === '' ? {} : { label: text }),
    });
    return true;
  }

  /** Weblate and the tools it learnt from say it in words. */
  private takeTranslatability({ text }: Saying): boolean {
    const word = text.toLowerCase();
    if (word === 'no') this.doNotTranslate = true;
    return word === 'no' || word === 'yes';
  }

  private takeText({ kind, text }: Saying): boolean {
    if (kind === 'definition') return this.texts.take('definition', text);
    if (kind === 'source') return this.texts.take('source', text);
    return kind === 'subjectfield' && this.texts.take('subject', oneLine(text));
  }

  private takeFixed({ kind, text }: Saying, { label }: Level): boolean {
    const fixed = kind === 'note' && label === undefined ? parseFixedNote(text) : undefined;
    if (fixed === undefined) return false;
    if (TEXT_NAMES.has(fixed.name)) return this.texts.restore(fixed.name as TextName, fixed.value);
    return this.restoreList(fixed) || this.restoreField(fixed);
  }

  private restoreField({ name, value }: FixedNote): boolean {
    if (name === 'id' && typeof value === 'string') this.id ??= value;
    else if (name === 'validFrom' && isCalendarDate(value)) this.validFrom = value;
    else if (name === 'validUntil' && isCalendarDate(value)) this.validUntil = value;
    else if (name === 'doNotTranslate' && value === 'yes') this.doNotTranslate = true;
    else if (name === 'approved' && value === 'no') this.approved = false;
    else return false;
    return true;
  }

  private restoreList({ name, value }: FixedNote): boolean {
    if (name === 'note' && typeof value === 'string') this.notes.push(value);
    else if (name === 'example' && typeof value === 'string') this.examples.push(value);
    else if (name === 'termOrder' || name === 'definitionOrder') this.orders.set(name, value);
    else if (name === 'definitionIn') return addTo(this.definitions, definitionOf(value));
    else if (name === 'reference') return addTo(this.references, referenceOf(value));
    else return false;
    return true;
  }
}

function addTo<Item>(list: Item[], item: Item | undefined): boolean {
  if (item !== undefined) list.push(item);
  return item !== undefined;
}

function someOf<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
