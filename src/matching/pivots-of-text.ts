import type { Unit, Variant } from '../domain/unit.js';
import { type AnalysedText, analyseText } from './analysed-text.js';
import type { Budget, RatedText } from './best-first.js';
import { contentKey } from './codes.js';
import { type FoundMatch, type OfferTerms, changeOf, groupBy, isWanted, matchesOfText } from './matches-of-text.js';
import { type Rank, compareRanks, confidenceOf } from './order.js';
import { joinScores } from './pivot-score.js';
import { type ScoredStep, firstSteps, secondStepFrom, sharedTextKey } from './pivot-steps.js';
import type { PreparedQuery } from './score.js';

export interface PivotSearchOfText {
  readonly query: PreparedQuery;
  readonly text: RatedText;
  /** Every unit of the searched memories that has the text as a variant. */
  readonly units: readonly Unit[];
  readonly terms: OfferTerms;
  /** Looked at between two first units; the first one is joined in any case. */
  readonly budget: Budget;
}

/** A unit that leads from the query to texts in third languages. */
export interface LeadingUnit {
  readonly unit: Unit;
  /** One for each of its texts in a third language. */
  readonly steps: readonly ScoredStep[];
}

export function leadingUnits({ query, text, units, terms }: PivotSearchOfText): LeadingUnit[] {
  const leading = units.map((unit) => ({ unit, steps: firstSteps(query, text, unit, terms) }));
  return leading.filter(({ steps }) => steps.length > 0);
}

/**
 * The texts through which units may lead on, each once. A text without any word, number or character is none: units that
 * share it have nothing in common.
 */
export function pivotsToFollow(leading: readonly LeadingUnit[]): Variant[] {
  const pivots = leading.flatMap(({ steps }) => steps.map(({ target }) => target));
  const different = [...groupBy(pivots, sharedTextKey).values()].map(([first]) => first!);
  return different.filter(({ text }) => hasWords(analyseText(text)));
}

function hasWords({ weight, lightWeight }: AnalysedText): boolean {
  return weight > lightWeight;
}

/**
 * All matches of one source text through third languages, in their order, equal ones merged, whatever they score. A pair
 * of units is offered once, by its best way; a match is ambiguous when its source has another target, direct ones included.
 * @param unitsSharing by `sharedTextKey`: the units with that text which also have the target language
 */
export function pivotsOfText(
  search: PivotSearchOfText,
  leading: readonly LeadingUnit[],
  unitsSharing: ReadonlyMap<string, readonly Unit[]>,
): FoundMatch[] {
  const joints = jointsOf(search, leading, unitsSharing).sort((a, b) => compareRanks(a.match.rank, b.match.rank));
  const { query, text, units, terms } = search;
  const direct = groupBy(matchesOfText(query, text, units, terms), ({ offer }) => contentKey(offer.source));
  const found = [...groupBy(joints, ({ match }) => contentKey(match.offer.source))].flatMap(([source, sameSource]) => {
    const byTarget = groupBy(sameSource, ({ match }) => contentKey(match.offer.target));
    const targets = new Set(byTarget.keys());
    for (const { offer } of direct.get(source) ?? []) targets.add(contentKey(offer.target));
    return [...byTarget.values()].map((same) => ({
      ...same[0]!.match,
      occurrences: same.reduce((sum, { pairs }) => sum + pairs, 0),
      ambiguous: targets.size > 1,
    }));
  });
  return found.sort((a, b) => compareRanks(a.rank, b.rank));
}

/** Two units that meet, for as many pairs of units that say the same. */
interface Joint {
  readonly match: FoundMatch;
  readonly pairs: number;
}

function jointsOf(
  search: PivotSearchOfText,
  leading: readonly LeadingUnit[],
  unitsSharing: ReadonlyMap<string, readonly Unit[]>,
): Joint[] {
  const secondSteps = createSecondSteps(search, unitsSharing);
  const joints: Joint[] = [];
  for (const { steps, units } of alikeFirstUnits(leading)) {
    if (joints.length > 0 && search.budget.isSpent()) break;
    const best = new Map<Unit, Joint>();
    for (const first of steps) {
      for (const { step: second, units: others } of secondSteps(first.target)) {
        const match = joinSteps(search, first, second);
        const known = best.get(second.unit);
        if (known === undefined || match.score.score > known.match.score.score) {
          best.set(second.unit, { match, pairs: units * others });
        }
      }
    }
    joints.push(...best.values());
  }
  return joints;
}

interface AlikeFirstUnits extends Pick<LeadingUnit, 'steps'> {
  /** How many they are; the steps are those of the unit with the least id. */
  readonly units: number;
}

/** A memory may hold a text in thousands of units: those that lead the same way are followed once. */
function alikeFirstUnits(leading: readonly LeadingUnit[]): AlikeFirstUnits[] {
  const byId = [...leading].sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
  // The base is what the unit's context comes to.
  const alike = groupBy(byId, ({ unit, steps }) => `${alikeKey(unit)}\n${steps.map(({ score }) => score.base).join()}`);
  return [...alike.values()].map((same) => ({ steps: same[0]!.steps, units: same.length }));
}

interface AlikeSecondUnits {
  /** Of the newest. */
  readonly step: ScoredStep;
  readonly units: number;
}

/** Finds the steps on from a pivot; each pivot is worked out once. */
function createSecondSteps(
  { query, terms }: PivotSearchOfText,
  unitsSharing: ReadonlyMap<string, readonly Unit[]>,
): (pivot: Variant) => readonly AlikeSecondUnits[] {
  const wanted = (unit: Unit): boolean => isWanted(unit, terms);
  const alike = new Map([...unitsSharing].map(([key, units]) => [key, alikeSecondUnits(units.filter(wanted))]));
  const known = new Map<string, readonly AlikeSecondUnits[]>();
  const stepsFrom = (pivot: Variant): AlikeSecondUnits[] => {
    const stepOf = secondStepFrom(pivot, query, terms);
    return (alike.get(sharedTextKey(pivot)) ?? []).flatMap(({ newest, units }) => {
      const step = stepOf(newest);
      return step === undefined ? [] : [{ step, units }];
    });
  };
  return (pivot) => {
    const key = `${pivot.language}\n${contentKey(pivot)}`;
    const steps = known.get(key) ?? stepsFrom(pivot);
    known.set(key, steps);
    return steps;
  };
}

function alikeSecondUnits(units: readonly Unit[]): { readonly newest: Unit; readonly units: number }[] {
  const newestFirst = [...units].sort(
    (a, b) => (changeOf(b) ?? -Infinity) - (changeOf(a) ?? -Infinity) || (a.id < b.id ? -1 : 1),
  );
  return [...groupBy(newestFirst, alikeKey).values()].map((same) => ({ newest: same[0]!, units: same.length }));
}

/** The same for units that offer the same and lose the same points, context and dates aside. */
function alikeKey({ memoryId, state, sourceLanguage, variants }: Unit): string {
  const texts = variants.map((variant) => [variant.language, contentKey(variant)]);
  return JSON.stringify([memoryId, confidenceOf(state), sourceLanguage, texts]);
}

function joinSteps({ text, terms }: PivotSearchOfText, first: ScoredStep, second: ScoredStep): FoundMatch {
  const score = joinScores(first.score, second.score);
  const { unit, source } = first;
  const { penalty: memoryPenalty, reversedPenalty } = terms.memories.get(unit.memoryId)!;
  const { language, text: shared, codes } = second.source;
  const isFirstLess = confidenceOf(unit.state) < confidenceOf(second.unit.state);
  const rank: Rank = {
    score: score.score,
    similarity: score.similarity,
    characterSimilarity: text.characterSimilarity,
    state: isFirstLess ? unit.state : second.unit.state,
    // The target is what is offered, so the newer of two translations of the shared text comes first.
    changedAt: changeOf(second.unit),
    id: `${unit.id} ${second.unit.id}`,
  };
  return {
    rank,
    score,
    offer: { unit, source, target: second.target, memoryPenalty, reversedPenalty },
    text,
    occurrences: 1,
    ambiguous: false,
    pivot: { language, text: shared, codes, unit: second.unit },
  };
}
