import type { Concept, Term, TermHit, TermRef } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { SessionEntryContent } from '../../domain/session-glossary.js';
import { TIERS } from '../../terminology/look-up/found-term.js';
import { TermIndex } from '../../terminology/term-index.js';
import { termLanguageRule } from '../../terminology/term-language.js';
import { isUsable, MOST_ROWS, type BoothRow } from './booth-row.js';
import type { Direction } from './typed-side.js';

/** A concept of a termbase as the snapshot of a session carries it. */
export interface BoothConcept extends Pick<Concept, 'id' | 'glossaryId' | 'approved' | 'definition'> {
  readonly terms: readonly Pick<Term, 'language' | 'text' | 'status' | 'type'>[];
}

interface Held {
  readonly concept: Concept;
  /** Of a concept of a termbase: what it was made of, to tell whether it has changed. */
  readonly written?: string;
  /** Of an entry of the session. */
  readonly entry?: SessionEntryContent;
}

/** The entries of the session stand in the index as if they were the concepts of a glossary of this id. */
const SESSION = 'session';
/** What the ids of entries and of concepts begin with in the index. */
const ENTRY = 'entry:';
const CONCEPT = 'concept:';
/** Enough that what was looked up before can rise among the hits of its tier. */
const CANDIDATES = 40;

/** The terms that the page holds, found with every keystroke by the code that the server uses. */
export class BoothTerms {
  readonly #index: TermIndex;
  /** By the id within the index. */
  readonly #held = new Map<string, Held>();
  #version = 0;

  constructor(index = new TermIndex()) {
    this.#index = index;
  }

  /** How many entries and concepts there are to find. */
  get size(): number {
    return this.#held.size;
  }

  /** Another one when another answer is possible. */
  get version(): number {
    return this.#version;
  }

  /** Makes the concepts of termbases these and no others. A generator, so that whoever types meanwhile need not wait. */
  *putConcepts(concepts: readonly BoothConcept[]): Generator<undefined, void> {
    const ids = new Set(concepts.map(({ id }) => conceptKey(id)));
    for (const key of [...this.#held.keys()]) if (key.startsWith(CONCEPT) && !ids.has(key)) this.#remove(key);
    for (const concept of concepts) {
      this.#putConcept(concept);
      yield;
    }
  }

  /** @param content absent: the entry is gone */
  putEntry(id: string, content: SessionEntryContent | undefined): void {
    const key = entryKey(id);
    if (content === undefined) {
      this.#remove(key);
      return;
    }
    const { terms, definition } = content;
    const concept = { id, glossaryId: SESSION, approved: true, terms, ...(definition !== undefined && { definition }) };
    this.#put(key, { concept: wholeConcept(concept), entry: content });
  }

  /**
   * The rows for what was typed: by tier; within one the session's own words, then approved concepts, then what was
   * looked up more often in this session, then terms of the source language, then shorter ones. Typos only when nothing
   * answers the query as it is typed.
   */
  lookUp(text: string, direction: Direction, countOf: (rowKey: string) => number): readonly BoothRow[] {
    const query = { text, ...direction };
    const own = this.#index.lookUp({ ...query, glossaries: [SESSION], limit: MOST_ROWS });
    const all = this.#index.lookUp({ ...query, limit: CANDIDATES });
    const hits = onePerConcept([...own, ...all]);
    const isOf = termLanguageRule(direction.source, direction.target);
    const ranked = hits.map((hit, place) => this.#rank(hit, { place, countOf, isOf, source: direction.source }));
    return this.#withoutCopies(withoutNeedlessTypos(ranked).sort(compareRanks))
      .slice(0, MOST_ROWS)
      .map(({ hit }) => this.#rowOf(hit, direction));
  }

  #putConcept(concept: BoothConcept): void {
    const key = conceptKey(concept.id);
    const written = JSON.stringify(concept);
    if (this.#held.get(key)?.written !== written) this.#put(key, { concept: wholeConcept(concept), written });
  }

  #put(key: string, held: Held): void {
    const concept = { ...held.concept, id: key };
    this.#held.set(key, { ...held, concept });
    this.#index.add(concept);
    this.#version += 1;
  }

  #remove(key: string): void {
    if (!this.#held.delete(key)) return;
    this.#index.remove(key);
    this.#version += 1;
  }

  #rank(hit: TermHit, { place, countOf, isOf, source }: RankingOf): Ranked {
    const isTypo = hit.matchedBy === 'typo';
    return {
      hit,
      isTypo,
      rank: [
        TIERS.indexOf(hit.matchedBy),
        hit.glossaryId === SESSION ? 0 : 1,
        // How close a typo is, the index alone knows: its order stays.
        isTypo ? place : 0,
        this.#held.get(hit.conceptId)?.concept.approved === true ? 0 : 1,
        -countOf(hit.conceptId),
        isOf(hit.term.language, source) ? 0 : 1,
        hit.term.text.length,
        place,
      ],
    };
  }

  /** An entry that was copied from a concept stands for it. */
  #withoutCopies(ranked: readonly Ranked[]): readonly Ranked[] {
    const copied = new Set(
      ranked.flatMap(({ hit }) => {
        const conceptId = this.#held.get(hit.conceptId)?.entry?.conceptId;
        return conceptId === undefined ? [] : [conceptKey(conceptId)];
      }),
    );
    const seen = new Set<string>();
    return ranked.filter(({ hit }) => {
      const said = JSON.stringify([hit.term.text, hit.translations[0]?.text]);
      if (copied.has(hit.conceptId) || seen.has(said)) return false;
      seen.add(said);
      return true;
    });
  }

  #rowOf(hit: TermHit, direction: Direction): BoothRow {
    const { concept, entry } = this.#held.get(hit.conceptId)!;
    const isOf = termLanguageRule(direction.source, direction.target);
    return {
      key: hit.conceptId,
      origin: entry ? 'session' : 'glossary',
      tier: hit.matchedBy,
      term: hit.term,
      range: hit.range,
      ...besides(hit.term, concept.terms, isOf),
      targets: hit.translations,
      ...(concept.definition !== undefined && { definition: concept.definition }),
      ...(entry?.note !== undefined && { note: entry.note }),
      ...(entry && { entryId: hit.conceptId.slice(ENTRY.length) }),
    };
  }
}

export function entryKey(entryId: string): string {
  return ENTRY + entryId;
}

export function conceptKey(conceptId: string): string {
  return CONCEPT + conceptId;
}

interface RankingOf {
  /** In the order of the index. */
  readonly place: number;
  readonly countOf: (rowKey: string) => number;
  readonly isOf: (a: LanguageTag, b: LanguageTag) => boolean;
  readonly source: LanguageTag;
}

interface Ranked {
  readonly hit: TermHit;
  readonly isTypo: boolean;
  /** Compared number by number, the smaller first. */
  readonly rank: readonly number[];
}

function compareRanks({ rank: a }: Ranked, { rank: b }: Ranked): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function withoutNeedlessTypos(ranked: readonly Ranked[]): Ranked[] {
  const isAnswered = ranked.some(({ hit }) => hit.matchedBy === 'exact' || hit.matchedBy === 'acronym');
  return ranked.filter(({ isTypo }) => !(isAnswered && isTypo));
}

function onePerConcept(hits: readonly TermHit[]): readonly TermHit[] {
  return [...new Map(hits.map((hit) => [hit.conceptId, hit])).values()];
}

/** The other terms of the language that belong beside the one that was found. */
export function besides(
  found: TermRef,
  terms: readonly Pick<Term, 'language' | 'text' | 'status' | 'type'>[],
  isOf: (a: LanguageTag, b: LanguageTag) => boolean,
): Pick<BoothRow, 'instead' | 'expansions'> {
  const others = terms.filter(({ language, text }) => isOf(language, found.language) && text !== found.text);
  if (!isUsable(found)) return { instead: others.filter(({ status }) => status === 'preferred'), expansions: [] };
  const isAcronym = terms.some(({ text, type }) => text === found.text && type === 'acronym');
  const expansions = others.filter((term) => isUsable(term) && (term.type === 'acronym') !== isAcronym);
  return { instead: [], expansions: isAcronym ? expansions.slice(0, 1) : expansions.filter(isAcronymTerm).slice(0, 1) };
}

function isAcronymTerm({ type }: Pick<Term, 'type'>): boolean {
  return type === 'acronym';
}

/** What the index asks of a concept and a booth does not have. */
function wholeConcept(concept: BoothConcept): Concept {
  return { ...concept, notes: [], doNotTranslate: false, revision: 0, changeSetId: '', changedAt: 0, changedBy: '' };
}
