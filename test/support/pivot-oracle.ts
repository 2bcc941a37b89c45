import type { MatchQuery, Penalty, PenaltyReason } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit, Variant } from '../../src/domain/unit.js';
import { exactForm } from '../../src/text/exact-form.js';
import { tokenise } from '../../src/text/tokens.js';
import {
  type ExpectedMatch,
  type OracleOffer,
  STATES,
  groupBy,
  inOrder,
  isSearched,
  languageFits,
  lastChange,
  mergedOffers,
  offerOf,
  sameText,
  script,
  toExpected,
} from './matching-oracle.js';

/** A match and, when it goes through a third language, by which text and unit. */
export interface ExpectedPivotMatch extends ExpectedMatch {
  readonly through?: string;
}

/** The rules of pivot matches, applied to every pair of units one after the other. */
export function expectedWithPivots(
  query: MatchQuery,
  units: readonly Unit[],
  memories: readonly Memory[],
): ExpectedPivotMatch[] {
  const known = units.filter(({ memoryId }) => memories.some(({ id }) => id === memoryId));
  const direct = mergedOffers(query, known, memories);
  const shown = direct.filter(({ score }) => score >= query.minScore);
  const taken = new Set(shown.map(({ targetVariant }) => sameText(targetVariant)));
  const pivots = mergedPivots(query, known, memories, direct)
    .filter(({ score }) => score >= query.minScore)
    .filter(({ targetVariant }) => !taken.has(sameText(targetVariant)));
  const all: (OracleOffer & { through?: string })[] = [...shown, ...pivots];
  return all
    .sort(inOrder)
    .slice(0, query.limit)
    .map((offer) => {
      const { unitId, ...expected } = toExpected(offer);
      const through = offer.through === undefined ? {} : { through: offer.through };
      return { ...expected, unitId: unitId.split(' ')[0]!, ...through };
    });
}

interface PivotOffer extends OracleOffer {
  readonly through: string;
}

function mergedPivots(
  query: MatchQuery,
  units: readonly Unit[],
  memories: readonly Memory[],
  direct: readonly OracleOffer[],
): PivotOffer[] {
  const searched = units.filter((unit) => isSearched(query, unit));
  const leadTo = (tag: string) => (unit: Unit) => unit.variants.some((variant) => languageFits(query, tag, variant));
  const seconds = searched.filter(leadTo(query.target));
  const firsts = searched.filter(leadTo(query.source)).filter((unit) => !seconds.includes(unit));
  const offers = firsts.flatMap((first) => seconds.flatMap((second) => offersOfPair(query, first, second, memories)));
  const sources = groupBy(offers.sort(inOrder), ({ sourceVariant }) => sameText(sourceVariant));
  return [...sources].flatMap(([source, sameSource]) => {
    const targets = groupBy(sameSource, ({ targetVariant }) => sameText(targetVariant));
    const others = direct.filter(({ sourceVariant }) => sameText(sourceVariant) === source);
    const all = new Set([...targets.keys(), ...others.map(({ targetVariant }) => sameText(targetVariant))]);
    return [...targets.values()].map((same) => ({ ...same[0]!, occurrences: same.length, ambiguous: all.size > 1 }));
  });
}

/** At most one for each source text of the first unit: by the best of the texts that the two units share. */
function offersOfPair(query: MatchQuery, first: Unit, second: Unit, memories: readonly Memory[]): PivotOffer[] {
  if (languageFits(query, query.source, { language: query.target } as Variant)) return [];
  const sources = first.variants.filter((variant) => languageFits(query, query.source, variant));
  const targets = second.variants.filter((variant) => languageFits(query, query.target, variant));
  return [...groupBy(sources, ({ text }) => exactForm(text)).values()].flatMap((sameSource) => {
    const ways = first.variants
      .filter((pivot) => isThird(query, pivot))
      .flatMap((pivot) => {
        const shared = second.variants.filter(
          ({ language, text }) =>
            script(language) === script(pivot.language) && exactForm(text) === exactForm(pivot.text),
        );
        const to = bestOf({ ...query, target: pivot.language }, first, memories, [sameSource, [pivot]]);
        const onward = { ...query, segment: pivot, source: pivot.language };
        const from = bestOf(onward, second, memories, [shared, targets]);
        return to && from ? [joined(to, from, first, second)] : [];
      });
    return ways.sort((a, b) => b.score - a.score).slice(0, 1);
  });
}

function isThird({ source, target }: MatchQuery, { language, text }: Variant): boolean {
  const name = (tag: string): string => new Intl.Locale(tag).language;
  if (name(language) === name(source) || name(language) === name(target)) return false;
  return tokenise(text).some(({ kind }) => kind !== 'light');
}

function bestOf(
  query: MatchQuery,
  unit: Unit,
  memories: readonly Memory[],
  [sources, targets]: readonly [readonly Variant[], readonly Variant[]],
): OracleOffer | undefined {
  const memory = memories.find(({ id }) => id === unit.memoryId)!;
  const choice = query.memories?.find(({ id }) => id === unit.memoryId);
  const memoryPoints = { own: choice?.penalty ?? memory.penalty, reversed: memory.reversedPenalty };
  const pairs = sources.flatMap((source) =>
    targets.map((target) => offerOf(query, unit, { source, target, memoryPoints })),
  );
  const sum = ({ penalties }: OracleOffer): number => penalties.reduce((total, { points }) => total + points, 0);
  const tags = ({ sourceVariant, targetVariant }: OracleOffer): number =>
    2 * Number(sourceVariant.language === query.source) + Number(targetVariant.language === query.target);
  return pairs.sort((a, b) => sum(a) - sum(b) || tags(b) - tags(a))[0];
}

function joined(to: OracleOffer, from: OracleOffer, first: Unit, second: Unit): PivotOffer {
  const points = (reason: PenaltyReason): [number, number] => [pointsOf(to, reason), pointsOf(from, reason)];
  const more = (reason: PenaltyReason): number => Math.max(...points(reason));
  const both = (reason: PenaltyReason): number => pointsOf(to, reason) + pointsOf(from, reason);
  const penalties = (
    [
      ['numbers', pointsOf(to, 'numbers')],
      ['whitespace', pointsOf(to, 'whitespace')],
      ['codes', Math.min(3, both('codes'))],
      ['region', more('region')],
      ['script', more('script')],
      ['reversed', both('reversed')],
      ['state', more('state')],
      ['memory', both('memory')],
      ['pivot', 10],
    ] as const
  )
    .map(([reason, taken]): Penalty => ({ reason, points: taken }))
    .filter((penalty) => penalty.points > 0);
  const all = penalties.reduce((sum, penalty) => sum + penalty.points, 0);
  const score = Math.max(0, Math.floor((Math.round(10 * Math.min(100, to.base)) - 10 * all) / 10));
  const states = [first, second].map(({ state }) => STATES.indexOf(state ?? 'reviewed'));
  return {
    ...to,
    unitId: `${first.id} ${second.id}`,
    score,
    kind: 'pivot',
    penalties,
    target: from.target,
    targetVariant: from.targetVariant,
    reversed: to.reversed || from.reversed,
    sortKeys: [score, to.similarity, to.sortKeys[2]!, Math.min(...states), lastChange(second)],
    through: `${from.sourceVariant.language} ${from.sourceVariant.text} ${second.id}`,
  };
}

function pointsOf({ penalties }: OracleOffer, wanted: PenaltyReason): number {
  return penalties.find(({ reason }) => reason === wanted)?.points ?? 0;
}
