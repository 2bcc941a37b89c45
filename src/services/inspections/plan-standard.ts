import type { Content } from '../../domain/content.js';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { StandardOrder, StandardPlan } from '../../domain/ports/inspection-reader.js';
import type { NewUnit, Unit } from '../../domain/unit.js';
import { adaptTarget } from '../../matching/adapt-target.js';
import { analyseText } from '../../matching/analysed-text.js';
import { codesInPlace, fitCodes } from '../../matching/fit-codes.js';
import { compareTexts } from '../../matching/similarity.js';
import { writeInlineNotation } from '../../text/inline-notation.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { contentOfUnit } from '../../domain/contents.js';
import { refusalOfTarget } from '../segment-codes.js';
import type { GroupMember, WholeGroup } from './read-groups.js';

/**
 * What it takes that all of a group say what one rendering says: each with its own codes and, in a group of sources that
 * differ in numbers, with its own numbers. Where several sources have one target, one source is given another.
 */
export function planStandard(
  { group, wordings }: WholeGroup,
  { rendering, source }: Pick<StandardOrder, 'rendering' | 'source'>,
): Omit<StandardPlan, 'of'> {
  const ofSource = group.kind === 'target' ? membersOfSource(wordings, source) : undefined;
  if (ofSource === undefined && source !== undefined)
    throw invalid('The sources of this group do not differ: it has one rendering for all.', '/source');
  const members = ofSource?.members ?? wordings.flat();
  const standard = ofSource?.named ?? memberWith('target', members, rendering);
  if (standard === undefined && group.kind === 'numbers' && members.length > 0)
    throw invalid('The rendering is none of this group.', '/rendering');
  const steps = members.map((member) => stepFor(member, { source: standard?.pair.source, rendering }, group));
  const of = <Name extends keyof Steps>(name: Name) => steps.flatMap((step) => step[name] ?? []) as Steps[Name][];
  const [units, segments, left] = [of('units'), of('segments'), of('left')];
  return { units, segments, left, unchanged: members.length - units.length - segments.length - left.length };
}

type Steps = { readonly [Name in 'units' | 'segments' | 'left']: StandardPlan[Name][number] };

/** What becomes of one member; nothing where it says it already. */
function stepFor({ place, pair }: GroupMember, standard: Standard, languages: Languages): Partial<Steps> {
  const wanted = targetFor(pair.source, standard, languages);
  const reason = typeof wanted === 'string' ? wanted : refusalOf(pair, wanted);
  if (typeof wanted === 'string' || reason !== undefined) return { left: { place, reason: reason! } };
  if (writeInlineNotation(wanted) === writeInlineNotation(pair.target)) return {};
  if ('unit' in pair) return { units: changeOf(pair.unit, wanted, languages.target) };
  const { id: segmentId, documentId, revision } = pair.segment;
  return { segments: { documentId, segmentId, revision, target: wanted } };
}

/** The members that have one source of a group, and the one that has it as it was named; none of a group that is consistent now. */
function membersOfSource(wordings: WholeGroup['wordings'], source: Content | undefined) {
  if (source === undefined) {
    throw invalid(
      'The sources of this group differ, not its targets: say which source is given the rendering.',
      '/source',
    );
  }
  const named = memberWith('source', wordings.flat(), source);
  if (named === undefined && wordings.length > 0) throw invalid('The source is none of this group.', '/source');
  return { members: wordings.find((members) => members.includes(named!)) ?? [], named };
}

/** The member that has this text, where one of the group does. */
function memberWith(
  side: 'source' | 'target',
  members: readonly GroupMember[],
  content: Content,
): GroupMember | undefined {
  const wanted = writeInlineNotation(content);
  return (
    members.find(({ pair }) => writeInlineNotation(pair[side]) === wanted) ??
    members.find(({ pair }) => pair[side].text === content.text)
  );
}

interface Standard {
  /** Absent: nobody has said it so far. */
  readonly source: Content | undefined;
  readonly rendering: Content;
}

interface Languages {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** The rendering as the target of a source; a sentence where it cannot be. */
function targetFor(own: Content, { source, rendering }: Standard, languages: Languages): Content | string {
  const of = source ?? { text: own.text, codes: rendering.codes };
  const [asked, stored] = [own, of].map((content) => ({
    ...{ text: content.text, codes: content.codes, language: languages.source },
    analysed: analyseText(content.text),
  })) as [Analysed, Analysed];
  const comparison = compareTexts(asked.analysed, stored.analysed);
  const said = { ...rendering, language: languages.target };
  const adapted = comparison.numbersDiffer ? adaptTarget(asked, stored, said, comparison) : rendering;
  if (adapted === undefined || !comparison.numbersMap) return 'Its numbers cannot be put into this wording.';
  // What is adapted has the codes of the source already, where these correspond.
  const isFitted = adapted !== rendering && codesInPlace(own, of, rendering) !== null;
  return fitCodes(own, isFitted ? own : of, adapted) ?? 'Its codes cannot be placed in this wording.';
}

type Analysed = Parameters<typeof adaptTarget>[0];

function refusalOf(pair: GroupMember['pair'], target: Content): string | undefined {
  if ('unit' in pair) return undefined;
  const { segment } = pair;
  if (segment.locked) return 'The segment is locked in its file.';
  return refusalOfTarget(segment, target);
}

function changeOf(unit: Unit, target: Content, language: LanguageTag): StandardPlan['units'][number] {
  return { unitId: unit.id, revision: unit.revision, unit: withTarget(unit, target, language) };
}

/** @param language of the variant that is replaced: the first of its language and script */
export function withTarget(unit: Unit, target: Content, language: LanguageTag): NewUnit {
  const replaced = unit.variants.find((variant) => sameLanguageAndScript(variant.language, language));
  const variants = unit.variants.map((variant) => (variant === replaced ? { ...variant, ...target } : variant));
  return { ...contentOfUnit(unit), variants };
}

function invalid(reason: string, pointer: '/rendering' | '/source'): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer });
}
