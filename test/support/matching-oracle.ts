import type { Content } from '../../src/domain/content.js';
import type { Match, MatchQuery, Penalty } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit, UnitContext, Variant } from '../../src/domain/unit.js';
import { caseFold } from '../../src/text/case-fold.js';
import { exactForm } from '../../src/text/exact-form.js';
import { numberValue } from '../../src/text/numbers.js';
import { type Token, tokenise } from '../../src/text/tokens.js';

/** What the oracle says of a match; the rest of a match follows from the unit. */
export interface ExpectedMatch {
  readonly unitId: string;
  readonly score: number;
  readonly base: number;
  readonly similarity: number;
  readonly kind: string;
  readonly penalties: readonly Penalty[];
  readonly target: string;
  readonly ambiguous: boolean;
  readonly reversed: boolean;
  readonly occurrences: number;
}

/**
 * The rules of matching applied to every unit, one after the other, as they are worded and without any thought of speed.
 * It shares tokens, exact forms and number values with the product, which have tests of their own, and nothing else.
 */
export function expectedMatches(
  query: MatchQuery,
  units: readonly Unit[],
  memories: readonly Memory[],
): ExpectedMatch[] {
  return mergedOffers(query, units, memories)
    .filter(({ score }) => score >= query.minScore)
    .slice(0, query.limit)
    .map(toExpected);
}

/** Every match whatever it scores, in order. */
export function mergedOffers(query: MatchQuery, units: readonly Unit[], memories: readonly Memory[]): OracleOffer[] {
  const offers = units.flatMap((unit) => offersOfUnit(query, unit, memories));
  offers.sort(inOrder);
  const sources = groupBy(offers, (offer) => sameText(offer.sourceVariant));
  const merged = [...sources.values()].flatMap((sameSource) => {
    const targets = groupBy(sameSource, (offer) => sameText(offer.targetVariant));
    return [...targets.values()].map((same) => ({
      ...same[0]!,
      occurrences: same.length,
      ambiguous: targets.size > 1,
    }));
  });
  return merged.sort(inOrder);
}

export function toExpected(offer: OracleOffer): ExpectedMatch {
  const { unitId, score, base, similarity, kind, penalties, target, ambiguous, reversed, occurrences } = offer;
  return { unitId, score, base, similarity, kind, penalties, target, ambiguous, reversed, occurrences };
}

/** A match of the product in the oracle's words. */
export function summaryOf({ unit, target, ambiguous, reversed, ...match }: Match): ExpectedMatch {
  const { score, base, similarity, kind, penalties, occurrences } = match;
  return {
    ...{ unitId: unit.id, score, base, similarity, kind, penalties, occurrences },
    ...{ target: target.text, ambiguous: ambiguous === true, reversed: reversed === true },
  };
}

export interface OracleOffer extends ExpectedMatch {
  readonly sourceVariant: Variant;
  readonly targetVariant: Variant;
  /** Compared one after the other, greater first. */
  readonly sortKeys: readonly number[];
}

export const STATES = ['initial', 'translated', 'reviewed', 'final'];

function offersOfUnit(query: MatchQuery, unit: Unit, memories: readonly Memory[]): OracleOffer[] {
  if (!isSearched(query, unit)) return [];
  const memory = memories.find(({ id }) => id === unit.memoryId)!;
  const choice = query.memories?.find(({ id }) => id === unit.memoryId);
  const memoryPoints = { own: choice?.penalty ?? memory.penalty, reversed: memory.reversedPenalty };
  const bySource = new Map<string, OracleOffer[]>();
  for (const source of unit.variants) {
    for (const target of unit.variants) {
      if (source === target || !languageFits(query, query.source, source)) continue;
      if (!languageFits(query, query.target, target)) continue;
      const offer = offerOf(query, unit, { source, target, memoryPoints });
      const key = exactForm(source.text);
      bySource.set(key, [...(bySource.get(key) ?? []), offer]);
    }
  }
  // A unit is offered once for each of its source texts, by the best pair; exact tags decide between equally good pairs.
  const exactTags = ({ sourceVariant, targetVariant }: OracleOffer): number =>
    2 * Number(sourceVariant.language === query.source) + Number(targetVariant.language === query.target);
  return [...bySource.values()].map(
    (offers) => offers.sort((a, b) => inOrder(a, b) || exactTags(b) - exactTags(a))[0]!,
  );
}

export function isSearched(query: MatchQuery, unit: Unit): boolean {
  if (query.memories?.every(({ id }) => id !== unit.memoryId) === true) return false;
  if (STATES.indexOf(unit.state ?? 'reviewed') < STATES.indexOf(query.state ?? 'initial')) return false;
  return query.changedSince === undefined || lastChange(unit) >= query.changedSince;
}

export function lastChange(unit: Unit): number {
  return unit.changedAt ?? unit.createdAt ?? -Infinity;
}

interface Pair {
  readonly source: Variant;
  readonly target: Variant;
  readonly memoryPoints: { readonly own: number; readonly reversed: number };
}

export function offerOf(query: MatchQuery, unit: Unit, { source, target, memoryPoints }: Pair): OracleOffer {
  const { segment } = query;
  const equal = exactForm(segment.text) === exactForm(source.text);
  const [a, b] = [tokenise(segment.text), tokenise(source.text)];
  const similarity = equal ? 100 : similarityOf(a, b);
  const places = equal ? 'characters' : similarity === 100 ? 'tokens' : 'none';
  const codePoints = pointsForCodes(segment, source, places);
  const context = codePoints > 0 ? 0 : sharedContext(segment.context, unit.context);
  const exactBase = 100 + Math.min(2, context);
  const base = equal ? exactBase : similarity;
  const reversed = unit.sourceLanguage === target.language;
  const languages: [string, string][] = [
    [query.source, source.language],
    [query.target, target.language],
  ];
  const spaceDiffers = !equal && similarity === 100 && spacing(segment.text, a) !== spacing(source.text, b);
  const penalties = [
    penalty('numbers', numbersMap(a, b) && numberForms(a) !== numberForms(b), 1),
    penalty('whitespace', spaceDiffers, 1),
    penalty('codes', true, codePoints),
    penalty('region', languages.some(regionsDiffer), 3),
    penalty('script', languages.some(scriptsDiffer), 15),
    penalty('reversed', reversed, memoryPoints.reversed),
    penalty('state', unit.state === 'initial', 4),
    penalty('state', unit.state === 'translated', 2),
    penalty('memory', true, memoryPoints.own),
  ].filter(({ points }) => points > 0);
  const score = scoreFor(base, penalties, equal && codePoints === 0);
  return {
    unitId: unit.id,
    score,
    base,
    similarity,
    kind: kindOf(base, equal),
    penalties,
    reversed,
    target: target.text,
    ambiguous: false,
    occurrences: 1,
    sourceVariant: source,
    targetVariant: target,
    sortKeys: [
      score,
      similarity,
      characterSimilarity(segment.text, source.text),
      STATES.indexOf(unit.state ?? 'reviewed'),
      lastChange(unit),
    ],
  };
}

function scoreFor(base: number, penalties: readonly Penalty[], allEqual: boolean): number {
  const points = penalties.reduce((sum, taken) => sum + taken.points, 0);
  const from = points > 0 ? Math.min(base, 100) : base;
  // Tenths, because 69.7 - 1 is not exact in binary.
  const left = Math.floor((Math.round(10 * from) - 10 * points) / 10);
  return Math.max(0, Math.min(allEqual ? 102 : 99, left));
}

function kindOf(base: number, equal: boolean): string {
  if (base > 100) return 'context';
  return equal ? 'exact' : 'fuzzy';
}

function similarityOf(a: readonly Token[], b: readonly Token[]): number {
  const weight = Math.max(sumOfWeights(a), sumOfWeights(b));
  const distance = naiveDistance(a, b, numbersMap(a, b));
  return weight === 0 ? 100 : Math.floor((1000 * (weight - distance)) / weight) / 10;
}

function characterSimilarity(a: string, b: string): number {
  const [one, other] = [[...exactForm(a)], [...exactForm(b)]];
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - plainDistance(one, other) / longer;
}

function sharedContext(asked: UnitContext = {}, stored: UnitContext = {}): number {
  const equalTexts = (a?: string, b?: string): number =>
    a !== undefined && b !== undefined && exactForm(a) === exactForm(b) ? 1 : 0;
  const key = asked.key !== undefined && asked.key === stored.key ? 1 : 0;
  return equalTexts(asked.previous, stored.previous) + equalTexts(asked.next, stored.next) + key;
}

function penalty(reason: Penalty['reason'], applies: boolean, points: number): Penalty {
  return { reason, points: applies ? points : 0 };
}

function scriptsDiffer([asked, found]: readonly [string, string]): boolean {
  return script(asked) !== script(found);
}

function regionsDiffer([asked, found]: readonly [string, string]): boolean {
  const [one, other] = [new Intl.Locale(asked).region, new Intl.Locale(found).region];
  return one !== undefined && other !== undefined && one !== other;
}

function numberForms(tokens: readonly Token[]): string {
  const forms = tokens.filter(({ kind }) => kind === 'number').map(({ form }) => form);
  return forms.join(' ');
}

export function inOrder(a: OracleOffer, b: OracleOffer): number {
  for (const [index, key] of a.sortKeys.entries()) {
    if (key !== b.sortKeys[index]!) return b.sortKeys[index]! - key;
  }
  return a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0;
}

export function script(tag: string): string {
  const { language, script: written } = new Intl.Locale(tag).maximize();
  return `${language}-${written ?? ''}`;
}

export function languageFits(query: MatchQuery, asked: string, { language }: Variant): boolean {
  return query.acrossScripts === true
    ? new Intl.Locale(asked).language === new Intl.Locale(language).language
    : script(asked) === script(language);
}

/** "Equally many and, in order, equal values stand for equal values." */
function numbersMap(a: readonly Token[], b: readonly Token[]): boolean {
  const [one, other] = [a, b].map((tokens) =>
    tokens.filter(({ kind }) => kind === 'number').map(({ form }) => numberValue(form)),
  ) as [string[], string[]];
  if (one.length !== other.length) return false;
  return one.every((_, i) => one.every((__, j) => (one[i] === one[j]) === (other[i] === other[j])));
}

function weightOf({ kind }: Token): number {
  return kind === 'light' ? 25 : 100;
}

function sumOfWeights(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

/** In hundredths of a word. */
function naiveDistance(a: readonly Token[], b: readonly Token[], numbersAreOne: boolean): number {
  const cost = (x: Token, y: Token): number => {
    if (x.form === y.form || (numbersAreOne && x.kind === 'number' && y.kind === 'number')) return 0;
    return caseFold(x.form) === caseFold(y.form) ? 20 : Math.max(weightOf(x), weightOf(y));
  };
  return generalDistance(a, b, cost, weightOf);
}

function plainDistance<Item>(a: readonly Item[], b: readonly Item[]): number {
  return generalDistance(
    a,
    b,
    (x, y) => (x === y ? 0 : 1),
    () => 1,
  );
}

export function generalDistance<Item>(
  a: readonly Item[],
  b: readonly Item[],
  substitution: (x: Item, y: Item) => number,
  gap: (x: Item) => number,
): number {
  const cells: number[][] = [[0]];
  for (let i = 0; i <= a.length; i++) {
    cells[i] ??= [];
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 && j === 0) continue;
      const ways = [
        i > 0 && j > 0 ? cells[i - 1]![j - 1]! + substitution(a[i - 1]!, b[j - 1]!) : Infinity,
        i > 0 ? cells[i - 1]![j]! + gap(a[i - 1]!) : Infinity,
        j > 0 ? cells[i]![j - 1]! + gap(b[j - 1]!) : Infinity,
      ];
      cells[i]![j] = Math.min(...ways);
    }
  }
  return cells[a.length]![b.length]!;
}

function pointsForCodes(a: Content, b: Content, places: 'characters' | 'tokens' | 'none'): number {
  return Math.min(3, plainDistance(codeNames(a, places), codeNames(b, places)));
}

/** Kind, pairing (how many pairs inside this one are still open at its end) and place. */
function codeNames({ text, codes }: Content, places: 'characters' | 'tokens' | 'none'): string[] {
  return codes.map((code, index) => {
    const place =
      places === 'none'
        ? 0
        : places === 'tokens'
          ? tokenise(text).filter(({ end }) => end <= code.at).length
          : exactForm(text.slice(0, code.at)).length;
    if (code.kind !== 'close') return `${code.kind} ${place}`;
    const opened = codes.findIndex((other) => other.kind === 'open' && other.pair === code.pair);
    const inside = codes.slice(opened + 1, index);
    const crossing = inside.filter(
      (other) => other.kind === 'open' && !inside.some((end) => end.kind === 'close' && end.pair === other.pair),
    );
    return `close ${opened < 0 ? 'nothing' : crossing.length} ${place}`;
  });
}

export function sameText(content: Content): string {
  return JSON.stringify([exactForm(content.text), codeNames(content, 'characters')]);
}

function spacing(text: string, tokens: readonly Token[]): string {
  const ends = [0, ...tokens.map(({ end }) => end)];
  const starts = [...tokens.map(({ start }) => start), text.length];
  return JSON.stringify(starts.map((start, index) => exactForm(text.slice(ends[index], start))));
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
