import { isCalendarDate, isPeriod } from '../../domain/calendar-date.js';
import type { ReadOptions } from '../../domain/file-reading.js';
import type { CrossReference, LocalDefinition, NewConcept, Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ConceptRole } from '../../domain/table-import.js';
import { tagOf } from '../known-tags.js';
import { presentFields } from '../present-fields.js';
import { SYNONYMS, readSingle, splitCell } from './cell-list.js';
import { truthOf } from './cell-values.js';
import { rearmFormula } from './formula-guard.js';
import { refuseExtraCells, RowFault } from './rejection.js';
import { readReferences } from './reference-cells.js';
import type { RowPlan, TableColumn } from './table-plan.js';
import type { TableRow } from './table-rows.js';
import { noDate, readTerms, type TermCells } from './read-terms.js';

/** Control characters and halves of characters, which no text holds. */
const UNSTORABLE = /[\p{Cs}\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/u;

const FORMULA_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Reads a row by a plan. @throws RowFault with the column and the reason */
export function readConceptRow(row: TableRow, plan: RowPlan, options: ReadOptions): NewConcept {
  if (plan.width !== undefined) refuseExtraCells(row, plan.width);
  const reader = new RowReader(row, plan, options);
  const terms = reader.terms();
  if (terms.length === 0) throw new RowFault({ reason: 'it has no term' });
  const about = reader.about();
  requirePeriod(about, 'it');
  for (const term of terms) requirePeriod(term, `the term ${term.text.slice(0, 40)}`);
  return { ...about, terms };
}

function requirePeriod({ validFrom, validUntil }: Pick<NewConcept, 'validFrom' | 'validUntil'>, what: string): void {
  if (validFrom === undefined || validUntil === undefined || isPeriod(validFrom, validUntil)) return;
  throw new RowFault({ reason: `${what} is valid until ${validUntil}, which is before ${validFrom}` });
}

class RowReader {
  private readonly isOwn: boolean;
  private readonly termCells: Omit<TermCells, 'language' | 'goesOn'>;

  constructor(
    private readonly row: TableRow,
    private readonly plan: RowPlan,
    options: ReadOptions,
  ) {
    this.isOwn = plan.layout === 'concord';
    this.termCells = {
      cell: (index) => this.raw(index),
      parts: (index) => this.parts(index),
      synonyms: plan.synonyms,
      strict: this.isOwn,
      lowerCaseInitials: options.table?.lowerCaseInitials ?? false,
    };
    row.cells.forEach((cell, index) => {
      if (cell.length > options.limits.segmentCharacters) {
        refuse(index, `the cell is longer than ${options.limits.segmentCharacters} characters`);
      }
      if (FORMULA_ERROR.test(cell)) refuse(index, `the cell holds the error ${cell} of a formula`);
      if (UNSTORABLE.test(cell)) refuse(index, 'the cell holds a control character or half a character');
    });
  }

  /** The terms of all languages, those of a forbidden row with their status. */
  terms(): readonly Term[] {
    const found = new Map<string, Term>();
    for (const group of this.plan.groups) {
      const language = this.languageOf(group.terms);
      const terms = readTerms(group, {
        ...this.termCells,
        language,
        goesOn: [...found.values()].some((term) => term.language === language),
      });
      // A term that stands in two columns counts once.
      for (const term of terms) if (!found.has(keyOf(term))) found.set(keyOf(term), term);
    }
    const terms = [...found.values()];
    const cased = this.truth('caseSensitive', false)
      ? terms.map((term) => ({ ...term, case: 'exact' as const }))
      : terms;
    return this.truth('forbidden', false) ? forbid(cased) : cased;
  }

  about(): Omit<NewConcept, 'terms'> {
    const translatable = this.truth('translatable', true);
    const definitions = this.definitions();
    return {
      ...presentFields<Omit<NewConcept, 'terms' | 'notes' | 'doNotTranslate' | 'approved'>>({
        externalId: this.text('id'),
        definition: this.text('definition', '\n'),
        definitions: definitions.length > 0 ? definitions : undefined,
        subject: this.text('subject', ' / '),
        source: this.text('source', '; '),
        examples: this.list('example'),
        image: this.text('image'),
        references: this.references(),
        validFrom: this.date('validFrom'),
        validUntil: this.date('validUntil'),
      }),
      notes: this.list('note') ?? [],
      doNotTranslate: this.truth('doNotTranslate', !translatable),
      approved: this.truth('approved', !this.truth('fuzzy', false)),
    };
  }

  private languageOf({ language, languageColumn, index }: TableColumn): LanguageTag {
    if (language !== undefined) return language;
    const named = languageColumn === undefined ? '' : this.cell(languageColumn);
    return tagOf(named) ?? refuse(languageColumn ?? index, `"${named.slice(0, 40)}" is no language tag`);
  }

  private definitions(): readonly LocalDefinition[] {
    return this.plan.definitions.flatMap(({ index, language }) => {
      const sourceIndex = this.plan.definitionSources.get(language!);
      const texts = this.parts(index);
      const sources = sourceIndex === undefined ? [] : this.parts(sourceIndex);
      if (sources.length > 0 && sources.length !== texts.length) {
        refuse(sourceIndex!, `${sources.length} sources for ${texts.length} definitions in ${language!}`);
      }
      return texts.flatMap((text, at) => {
        const source = sources[at] ?? '';
        return text === '' ? [] : [{ language: language!, text, ...(source !== '' && { source }) }];
      });
    });
  }

  private references(): readonly CrossReference[] | undefined {
    const [index] = this.plan.fields.get('references') ?? [];
    if (index === undefined) return undefined;
    const [labelIndex] = this.plan.fields.get('referenceLabels') ?? [];
    const labels = labelIndex === undefined ? [] : this.parts(labelIndex);
    const references = readReferences(this.parts(index), labels);
    return references.length > 0 ? references : undefined;
  }

  /** The texts of all columns with this role; undefined where there is none. */
  private list(role: ConceptRole): readonly string[] | undefined {
    const texts = (this.plan.fields.get(role) ?? [])
      .flatMap((index) => this.parts(index))
      .filter((text) => text !== '');
    return texts.length > 0 ? texts : undefined;
  }

  /** The columns with this role as one text. */
  private text(role: ConceptRole, joint = ' '): string | undefined {
    const texts = (this.plan.fields.get(role) ?? []).map((index) => {
      const cell = this.raw(index);
      return this.isOwn ? readSingle(cell) : cell.trim();
    });
    return texts.filter((text) => text !== '').join(joint) || undefined;
  }

  private date(role: ConceptRole): string | undefined {
    const [index] = this.plan.fields.get(role) ?? [];
    const date = index === undefined ? '' : this.cell(index);
    if (date === '') return undefined;
    if (!isCalendarDate(date)) refuse(index!, noDate(date));
    return date;
  }

  private truth(role: ConceptRole, otherwise: boolean): boolean {
    const [index] = this.plan.fields.get(role) ?? [];
    const cell = index === undefined ? '' : this.cell(index);
    if (cell === '') return otherwise;
    return truthOf(cell) ?? refuse(index!, `"${cell.slice(0, 40)}" is neither yes nor no`);
  }

  /** Several texts of one cell; in layouts that are not ours a cell is one text. */
  private parts(index: number): readonly string[] {
    const cell = this.raw(index);
    if (this.isOwn) return splitCell(cell, SYNONYMS);
    return cell.trim() === '' ? [] : [cell.trim()];
  }

  private cell(index: number): string {
    return this.raw(index).trim();
  }

  private raw(index: number): string {
    return rearmFormula(this.row.cells[index] ?? '');
  }
}

function keyOf({ language, text }: Term): string {
  return `${language} ${text}`;
}

function refuse(index: number, reason: string): never {
  throw new RowFault({ column: index + 1, reason });
}

/** A forbidden pair forbids its translation; a forbidden word without one is forbidden itself (MateCat's rule). */
function forbid(terms: readonly Term[]): readonly Term[] {
  const [source] = new Set(terms.map(({ language }) => language));
  const isPair = terms.some(({ language }) => language !== source);
  return terms.map((term) => (isPair && term.language === source ? term : { ...term, status: 'forbidden' as const }));
}
