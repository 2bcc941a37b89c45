import type { LanguageTag } from '../domain/language-tag.js';
import type { Unit, Variant } from '../domain/unit.js';
import { exactForm } from '../text/exact-form.js';
import { languageOf, languageScriptOf, sameLanguageAndScript } from '../text/language-tags.js';
import { type OfferTerms, isWanted, languagesFit } from './matches-of-text.js';
import { type ComparedText, type PreparedQuery, type Score, prepareQuery, scoreOffer } from './score.js';
import { compareTexts } from './similarity.js';

/** Half of a pivot match: a unit that leads from one text to another, scored as a look-up between the two would. */
export interface ScoredStep {
  readonly unit: Unit;
  readonly source: Variant;
  readonly target: Variant;
  readonly score: Score;
}

/** Whether a third language can stand between the two. Variants of one language are no translation of each other. */
export function hasRoomForPivot({ source, target }: PreparedQuery, terms: OfferTerms): boolean {
  return !languagesFit(source, target, terms);
}

/**
 * The steps of a unit from the query to its texts in third languages; none when it has the target language itself.
 * @param text one of the unit's texts
 */
export function firstSteps(query: PreparedQuery, text: ComparedText, unit: Unit, terms: OfferTerms): ScoredStep[] {
  const isDirect = unit.variants.some(({ language }) => languagesFit(query.target, language, terms));
  if (isDirect || !isWanted(unit, terms)) return [];
  const sources = unit.variants.filter(
    (variant) => languagesFit(query.source, variant.language, terms) && exactForm(variant.text) === text.analysed.exact,
  );
  const pivots = unit.variants.filter(({ language }) => isThird(query, language));
  return pivots.flatMap((pivot) => {
    const step = { query: { ...query, target: pivot.language }, text, unit, terms };
    return bestStep(step, sources, [pivot]) ?? [];
  });
}

function isThird({ source, target }: PreparedQuery, language: LanguageTag): boolean {
  return [source, target].every((asked) => languageOf(asked) !== languageOf(language));
}

/** The same for variants that units can share: equal texts of one language and script. */
export function sharedTextKey({ language, text }: Variant): string {
  return `${languageScriptOf(language)}\n${exactForm(text)}`;
}

/** Finds the step from a shared text to the target language that each of some units offers. */
export function secondStepFrom(
  pivot: Variant,
  asked: PreparedQuery,
  terms: OfferTerms,
): (unit: Unit) => ScoredStep | undefined {
  const query = prepareQuery(pivot, pivot.language, asked.target);
  const text = { analysed: query.analysed, comparison: compareTexts(query.analysed, query.analysed) };
  return (unit) => {
    const sources = unit.variants.filter(
      (variant) =>
        sameLanguageAndScript(variant.language, pivot.language) && exactForm(variant.text) === query.analysed.exact,
    );
    const targets = unit.variants.filter(({ language }) => languagesFit(asked.target, language, terms));
    return bestStep({ query, text, unit, terms }, sources, targets);
  };
}

interface StepSearch {
  readonly query: PreparedQuery;
  readonly text: ComparedText;
  readonly unit: Unit;
  readonly terms: OfferTerms;
}

/** By points, then the very tags that were asked for, then the order in the unit; none from a memory that is not searched. */
function bestStep(
  { query, text, unit, terms }: StepSearch,
  sources: readonly Variant[],
  targets: readonly Variant[],
): ScoredStep | undefined {
  const memory = terms.memories.get(unit.memoryId);
  if (memory === undefined) return undefined;
  const { penalty: memoryPenalty, reversedPenalty } = memory;
  const exactTags = ({ source, target }: ScoredStep): number =>
    2 * Number(source.language === query.source) + Number(target.language === query.target);
  const steps = sources.flatMap((source) =>
    targets.map((target): ScoredStep => {
      const offer = { unit, source, target, memoryPenalty, reversedPenalty };
      return { unit, source, target, score: scoreOffer(query, offer, text) };
    }),
  );
  return steps.sort((a, b) => pointsOf(a) - pointsOf(b) || exactTags(b) - exactTags(a))[0];
}

function pointsOf({ score }: ScoredStep): number {
  return score.penalties.reduce((sum, { points }) => sum + points, 0);
}
