import type { GrammaticalGender, Term, TermCase, TermMatching, TermStatus, TermType } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { presentFields } from '../present-fields.js';
import { isCalendarDate } from './carried-values.js';
import { parseFixedNote, type FixedNote } from './fixed-note.js';
import { asNote, notesAbout, type Saying } from './saying.js';
import { oneLine } from './tbx-text.js';
import { genderOf, statusOf, typeOf, type Meaning } from './tbx-vocabulary.js';
import { looksLike, TextFields } from './text-fields.js';

const MATCHINGS: ReadonlySet<unknown> = new Set<TermMatching>(['exact', 'stem', 'prefix']);
const CASES: ReadonlySet<unknown> = new Set<TermCase>(['any', 'permissive', 'exact']);

const TEXTS = ['note', 'usageNote', 'region', 'example', 'source', 'partOfSpeech', 'replacedBy'] as const;
type TextName = (typeof TEXTS)[number];
const TEXT_NAMES: ReadonlySet<string> = new Set(TEXTS);

/** Data categories that are one text of a term; those on one line are words, not sentences. */
const TEXTS_BY_KIND: ReadonlyMap<string, { readonly name: TextName; readonly line: boolean }> = new Map([
  ['usagenote', { name: 'usageNote', line: false }],
  ['geographicalusage', { name: 'region', line: true }],
  ['region', { name: 'region', line: true }],
  ['source', { name: 'source', line: false }],
  ['partofspeech', { name: 'partOfSpeech', line: true }],
  ['context', { name: 'example', line: false }],
  ['example', { name: 'example', line: false }],
]);

interface Words {
  status?: TermStatus;
  type?: TermType;
  gender?: GrammaticalGender;
}

/** A term while its section is read. */
export class TermDraft {
  private readonly texts = new TextFields<TextName>();
  private readonly notes: string[] = [];
  private readonly forms: string[] = [];
  private readonly words: Words = {};
  private exactText: string | undefined;
  private matching: TermMatching | undefined;
  private case: TermCase | undefined;
  private validFrom: string | undefined;
  private validUntil: string | undefined;
  private forbidden = false;

  constructor(
    readonly language: LanguageTag,
    private readonly shown: string,
  ) {}

  get text(): string {
    return this.exactText ?? this.shown;
  }

  /** As the file says it; undefined when it does not. */
  get status(): TermStatus | undefined {
    return this.words.status;
  }

  /** Takes what is said about the term. What has no field becomes a line of its note. */
  say(saying: Saying): void {
    if (!this.takeFixed(saying) && !this.takeWord(saying) && !this.takeText(saying)) this.notes.push(asNote(saying));
    this.notes.push(...notesAbout(saying));
  }

  finish(status: TermStatus): Term {
    const text = (name: TextName): string | undefined => this.texts.get(name);
    const noted = [text('note'), ...this.notes].filter((note) => note !== undefined);
    return {
      ...{ language: this.language, text: this.text },
      status: this.forbidden && status === 'deprecated' ? 'forbidden' : status,
      ...presentFields<Omit<Term, 'language' | 'text' | 'status'>>({
        ...{ type: this.words.type, gender: this.words.gender, matching: this.matching, case: this.case },
        ...{ validFrom: this.validFrom, validUntil: this.validUntil },
        ...{ usageNote: text('usageNote'), region: text('region'), example: text('example'), source: text('source') },
        ...{ partOfSpeech: text('partOfSpeech'), replacedBy: text('replacedBy') },
        forms: this.forms.length === 0 ? undefined : this.forms,
        note: noted.length === 0 ? undefined : noted.join('\n'),
      }),
    };
  }

  private takeFixed({ kind, text }: Saying): boolean {
    const fixed = kind === 'note' ? parseFixedNote(text) : undefined;
    return fixed !== undefined && this.restore(fixed);
  }

  private restore({ name, value }: FixedNote): boolean {
    if (TEXT_NAMES.has(name)) return this.texts.restore(name as TextName, value);
    switch (name) {
      case 'term':
        if (typeof value !== 'string' || !looksLike(value, this.shown)) return false;
        this.exactText = value;
        return true;
      case 'status':
        this.forbidden ||= value === 'forbidden';
        return value === 'forbidden';
      case 'form':
        if (typeof value === 'string') this.forms.push(value);
        return typeof value === 'string';
      default:
        return this.restoreWord({ name, value });
    }
  }

  private restoreWord({ name, value }: FixedNote): boolean {
    if (name === 'matching' && MATCHINGS.has(value)) this.matching = value as TermMatching;
    else if (name === 'case' && CASES.has(value)) this.case = value as TermCase;
    else if (name === 'validFrom' && isCalendarDate(value)) this.validFrom = value;
    else if (name === 'validUntil' && isCalendarDate(value)) this.validUntil = value;
    else return false;
    return true;
  }

  /** Words of a list; one that means more than ours is kept as a note too. */
  private takeWord(saying: Saying): boolean {
    switch (saying.kind) {
      case 'administrativestatus':
      case 'normativeauthorization':
      case 'usagestatus':
      case 'status':
        return this.understand(saying, statusOf(saying.text), 'status');
      case 'termtype':
        return this.understand(saying, typeOf(saying.text), 'type');
      case 'grammaticalgender':
      case 'gender':
        return this.understand(saying, genderOf(saying.text), 'gender');
      default:
        return false;
    }
  }

  private understand<Name extends keyof Words>(
    saying: Saying,
    meaning: Meaning<NonNullable<Words[Name]>> | undefined,
    name: Name,
  ): boolean {
    const known = this.words[name];
    if (meaning === undefined || known !== undefined) return known !== undefined && meaning?.value === known;
    this.words[name] = meaning.value;
    if (!meaning.exact) this.notes.push(asNote(saying));
    return true;
  }

  private takeText({ kind, text }: Saying): boolean {
    if (kind === 'note') return this.texts.get('note') === undefined && this.texts.take('note', text);
    const field = TEXTS_BY_KIND.get(kind);
    return field !== undefined && this.texts.take(field.name, field.line ? oneLine(text) : text);
  }
}
