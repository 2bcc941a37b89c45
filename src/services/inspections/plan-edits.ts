import type { Content } from '../../domain/content.js';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { LeftPlace, StandardPlan } from '../../domain/ports/inspection-reader.js';
import type { Unit, Variant } from '../../domain/unit.js';
import { notationOf, readInlineNotation } from '../../text/inline-notation.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { createTargetOfSegment } from '../target-of-segment.js';
import { withTarget } from './plan-standard.js';
import type { EditedStores, TargetEdit } from './target-edit.js';

type UnitEdit = Extract<TargetEdit, { unitId: string }>;
type SegmentEdit = Extract<TargetEdit, { segmentId: string }>;

/** What edits come to. Fails with `not-found`; with `invalid` for what cannot be read, and for a place that is named twice. */
export async function planEdits(edits: readonly TargetEdit[], stores: EditedStores): Promise<StandardPlan> {
  refuseTwice(edits);
  const units: StandardPlan['units'][number][] = [];
  const segments: StandardPlan['segments'][number][] = [];
  const left: LeftPlace[] = [];
  const targetOfSegment = createTargetOfSegment(stores.documents);
  for (const [index, edit] of edits.entries()) {
    try {
      if ('unitId' in edit) units.push(await unitChange(edit, stores));
      else segments.push(await segmentChange(edit, stores, targetOfSegment));
    } catch (error) {
      if (!(error instanceof ConcordError)) throw error;
      const { failure } = error;
      if (failure.kind === 'conflict') left.push({ place: placeOf(edit), reason: failure.reason });
      else if (failure.kind === 'invalid') throw invalid(failure.reason, index);
      else throw error;
    }
  }
  if (units.length > 0 && segments.length > 0) throw invalid('Name units or segments, not both.', 0);
  const of = 'unitId' in edits[0]! ? 'units' : 'segments';
  return { of, units, segments, left, unchanged: 0 };
}

async function unitChange(
  { unitId, target, language, revision }: UnitEdit,
  { units }: EditedStores,
): Promise<StandardPlan['units'][number]> {
  const unit = await units.get(unitId);
  const variant = variantOf(unit, language);
  const content = typeof target === 'string' ? readInlineNotation(target, codesOf(unit, variant)) : target;
  return { unitId, revision: revision ?? unit.revision, unit: withTarget(unit, content, variant.language) };
}

function variantOf(
  { sourceLanguage, variants }: Pick<Unit, 'sourceLanguage' | 'variants'>,
  asked?: LanguageTag,
): Variant {
  const isMeant = ({ language }: Variant) =>
    asked === undefined
      ? sourceLanguage !== null && !sameLanguageAndScript(language, sourceLanguage)
      : sameLanguageAndScript(language, asked);
  const [variant, another] = variants.filter(isMeant);
  if (variant !== undefined && (another === undefined || asked !== undefined)) return variant;
  const which = asked === undefined ? 'Name the language of the text that is edited.' : `It has no text in ${asked}.`;
  throw new ConcordError({ kind: 'invalid', reason: which });
}

/** All codes that a text of the unit has: those of the one that is edited as this one has them. */
function codesOf({ variants }: Pick<Unit, 'variants'>, edited: Variant): Content {
  const others = variants.filter((variant) => variant !== edited);
  const codes = new Map(
    [...others, edited].flatMap((variant) => variant.codes.map((code) => [notationOf(code), code])),
  );
  return { text: edited.text, codes: [...codes.values()] };
}

async function segmentChange(
  { documentId, segmentId, target, revision }: SegmentEdit,
  { documents }: EditedStores,
  targetOfSegment: ReturnType<typeof createTargetOfSegment>,
): Promise<StandardPlan['segments'][number]> {
  const segment = await documents.segment(documentId, segmentId);
  const content = await targetOfSegment(segment, target);
  return { documentId, segmentId, revision: revision ?? segment.revision, target: content };
}

function placeOf(edit: TargetEdit): LeftPlace['place'] {
  if ('unitId' in edit) return { unitId: edit.unitId };
  return { documentId: edit.documentId, segmentId: edit.segmentId };
}

function refuseTwice(edits: readonly TargetEdit[]): void {
  const named = new Set<string>();
  for (const [index, edit] of edits.entries()) {
    const id = 'unitId' in edit ? edit.unitId : edit.segmentId;
    if (named.has(id)) throw invalid(`${id} is named twice.`, index);
    named.add(id);
  }
}

function invalid(reason: string, index: number): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer: `/edits/${String(index)}/target` });
}
