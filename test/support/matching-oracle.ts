import type { Content } from '../../src/domain/content.js';
import type { MatchQuery, Penalty } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit, Variant } from '../../src/domain/unit.js';
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
  return merged
    .sort(inOrder)
    .filter(({ score }) => score >= query.minScore)
    .slice(0, query.limit)
    .map(({ unitId, score, base, similarity, kind, penalties, target, ambiguous, reversed, occurrences }) => ({
      unitId,
      score,
      base,
      similarity,
      kind,
      penalties,
      target,
      ambiguous,
      reversed,
      occurrences,
    }));
}

interface OracleOffer extends ExpectedMatch {
  readonly sourceVariant: Variant;
  readonly targetVariant: Variant;
  /** Compared one after the other, greater first. */
  readonly sortKeys: readonly number[];
}

const STATES = ['initial', 'translated', 'reviewed', 'final'];

function offersOfUnit(query: MatchQuery, unit: Unit, memories: readonly Memory[]): OracleOffer[] {
  const memory = memories.find(({ id }) => id === unit.memoryId)!;
  const choice = query.memories?.find(({ id }) => id === unit.memoryId);
  if (query.memories !== undefined && choice === undefined) return [];
  const confidence = STATES.indexOf(unit.state ?? 'reviewed');
  if (query.state !== undefined && confidence < STATES.indexOf(query.state)) return [];
  const changed = unit.changedAt ?? unit.createdAt ?? -Infinity;
  if (query.changedSince !== undefined && changed < query.changedSince) return [];
  const memoryPoints = { own: choice?.penalty ?? memory.penalty, reversed: memory.reversedPenalty };
  const bySource = new Map<string, OracleOffer[]>();
  for (const source of unit.variants) {
    for (const target of unit.variants) {
      if (source === target || !languageFits(query, query.source, source) || !languageFits(query, query.target, target))
        continue;
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

interface Pair {
  readonly source: Variant;
  readonly target: Variant;
  readonly memoryPoints: { readonly own: number; readonly reversed: number };
}

function offerOf(query: MatchQuery, unit: Unit, { source, target, memoryPoints }: Pair): OracleOffer {
  const { segment } = query;
  const equal = exactForm(segment.text) === exactForm(source.text);
  const a = tokenise(segment.text);
  const b = tokenise(source.text);
  const mapped = numbersMap(a, b);
  const weight = Math.max(sumOfWeights(a), sumOfWeights(b));
  const distance = naiveDistance(a, b, mapped);
  const similarity = equal || weight === 0 ? 100 : Math.floor((1000 * (weight - distance)) / weight) / 10;
  const codePoints = pointsForCodes(segment, source, equal ? 'characters' : similarity === 100 ? 'tokens' : 'none');
  const context = [
    segment.context?.previous !== undefined &&
      unit.context?.previous !== undefined &&
      exactForm(segment.context.previous) === exactForm(unit.context.previous),
    segment.context?.next !== undefined &&
      unit.context?.next !== undefined &&
      exactForm(segment.context.next) === exactForm(unit.context.next),
    segment.context?.key !== undefined && segment.context.key === unit.context?.key,
  ].filter(Boolean).length;
  const base = !equal ? similarity : codePoints > 0 ? 100 : 100 + Math.min(2, context);
  const reversed = unit.sourceLanguage !== null && unit.sourceLanguage === target.language;
  const regions = [
    [query.source, source.language],
    [query.target, target.language],
  ].some(([asked, found]) => {
    const [one, other] = [new Intl.Locale(asked!).region, new Intl.Locale(found!).region];
    return one !== undefined && other !== undefined && one !== other;
  });
  const scripts = [
    [query.source, source.language],
    [query.target, target.language],
  ].some(([asked, found]) => script(asked!) !== script(found!));
  const numberForms = (tokens: readonly Token[]): string =>
    tokens
      .filter(({ kind }) => kind === 'number')
      .map(({ form }) => form)
      .join(' ');
  const onlyFormsMatter = !equal && similarity === 100;
  const all: Penalty[] = [
    { reason: 'numbers', points: !equal && mapped && numberForms(a) !== numberForms(b) ? 1 : 0 },
    { reason: 'whitespace', points: onlyFormsMatter && spacing(segment.text, a) !== spacing(source.text, b) ? 1 : 0 },
    { reason: 'codes', points: codePoints },
    { reason: 'region', points: regions ? 3 : 0 },
    { reason: 'script', points: scripts ? 15 : 0 },
    { reason: 'reversed', points: reversed ? memoryPoints.reversed : 0 },
    { reason: 'state', points: unit.state === 'initial' ? 4 : unit.state === 'translated' ? 2 : 0 },
    { reason: 'memory', points: memoryPoints.own },
  ];
  const penalties = all.filter(({ points }) => points > 0);
  const points = penalties.reduce((sum, penalty) => sum + penalty.points, 0);
  // Tenths, because 69.7 - 1 is not exact in binary.
  const left = Math.floor((Math.round(10 * (points > 0 ? Math.min(base, 100) : base)) - 10 * points) / 10);
  const score = Math.max(0, equal && codePoints === 0 ? left : Math.min(99, left));
  const kind = !equal ? 'fuzzy' : base > 100 ? 'context' : 'exact';
  const characters = [[...exactForm(segment.text)], [...exactForm(source.text)]] as const;
  const longer = Math.max(characters[0].length, characters[1].length);
  const characterSimilarity = longer === 0 ? 1 : 1 - plainDistance(...characters) / longer;
  const changed = unit.changedAt ?? unit.createdAt ?? -Infinity;
  return {
    unitId: unit.id,
    score,
    base,
    similarity,
    kind,
    penalties,
    reversed,
    target: target.text,
    ambiguous: false,
    occurrences: 1,
    sourceVariant: source,
    targetVariant: target,
    sortKeys: [score, similarity, characterSimilarity, STATES.indexOf(unit.state ?? 'reviewed'), changed],
  };
}

function inOrder(a: OracleOffer, b: OracleOffer): number {
  for (const [index, key] of a.sortKeys.entries()) {
    if (key !== b.sortKeys[index]!) return b.sortKeys[index]! - key;
  }
  return a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0;
}

function script(tag: string): string {
  const { language, script: written } = new Intl.Locale(tag).maximize();
  return `${language}-${written ?? ''}`;
}

function languageFits(query: MatchQuery, asked: string, { language }: Variant): boolean {
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

function sameText(content: Content): string {
  return JSON.stringify([exactForm(content.text), codeNames(content, 'characters')]);
}

function spacing(text: string, tokens: readonly Token[]): string {
  const ends = [0, ...tokens.map(({ end }) => end)];
  const starts = [...tokens.map(({ start }) => start), text.length];
  return JSON.stringify(starts.map((start, index) => exactForm(text.slice(ends[index], start))));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
