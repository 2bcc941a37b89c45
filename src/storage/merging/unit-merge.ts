import { isDeepStrictEqual } from 'node:util';
import type { ImportPolicy } from '../../domain/memory.js';
import type { NewUnit, Unit, Variant } from '../../domain/unit.js';
import { codesKey } from './codes-key.js';
import { contentOfUnit } from '../../domain/contents.js';
import { isNewer, mergeMetadata } from './metadata-merge.js';

/** A unit that gets new content; null: it is now the same as another one and goes. */
export interface Replacement {
  readonly unit: Unit;
  readonly content: NewUnit | null;
}

/** What becomes of an incoming unit. `holder` is the existing unit that now holds it. */
export type Verdict =
  | { readonly outcome: 'added' }
  | { readonly outcome: 'unchanged'; readonly holder: Unit }
  | {
      readonly outcome: 'merged' | 'updated';
      readonly holder: Unit;
      readonly replacements: readonly Replacement[];
    };

/**
 * Decides by the policy (domain/memory.ts) what becomes of an incoming unit.
 * @param equals the units of the memory with the same merge key (source language, source text with codes, context),
 *   oldest first
 */
export function judge(incoming: NewUnit, equals: readonly Unit[], policy: ImportPolicy): Verdict {
  switch (policy) {
    case 'merge':
      return judgeMerge(incoming, equals);
    case 'keep':
      return judgeKeep(incoming, equals);
    case 'overwrite':
      return judgeOverwrite(incoming, equals);
  }
}

function judgeMerge(incoming: NewUnit, equals: readonly Unit[]): Verdict {
  const holder = equals.find((unit) => saysAll(unit, incoming));
  if (holder === undefined) return { outcome: 'added' };
  const existing = contentOfUnit(holder);
  const newer = isNewer(incoming, existing);
  const content: NewUnit = {
    ...(newer ? mergeMetadata(incoming, existing) : mergeMetadata(existing, incoming)),
    sourceLanguage: holder.sourceLanguage,
    variants: holder.variants.map((variant) => mergeVariant(variant, incoming, newer)),
  };
  if (sameContent(content, holder)) return { outcome: 'unchanged', holder };
  return { outcome: 'merged', holder, replacements: [{ unit: holder, content }] };
}

/** A unit into another language is no rival of one that only shares its source. */
function judgeKeep(incoming: NewUnit, equals: readonly Unit[]): Verdict {
  const holder = equals.find((unit) => saysAll(unit, incoming)) ?? equals.find((unit) => sharesTarget(unit, incoming));
  return holder === undefined ? { outcome: 'added' } : { outcome: 'unchanged', holder };
}

/** Every unit that has the incoming languages takes the incoming targets; those that then say the same become one. */
function judgeOverwrite(incoming: NewUnit, equals: readonly Unit[]): Verdict {
  const affected = equals.filter((unit) => hasLanguages(unit, incoming) || sameTuid(unit, incoming));
  const holder = affected.find((unit) => saysAll(unit, incoming)) ?? affected[0];
  if (holder === undefined) return { outcome: 'added' };
  const held = overwrite(holder, incoming);
  const others = affected.filter((unit) => unit !== holder).map((unit) => overwriteOther(unit, incoming, held));
  const replacements = [{ unit: holder, content: held }, ...others].filter(
    ({ unit, content }) => content === null || !sameContent(content, unit),
  );
  if (replacements.length === 0) return { outcome: 'unchanged', holder };
  const sameTexts = replacements.every(({ unit, content }) => content !== null && saysAll(unit, content));
  return { outcome: sameTexts ? 'merged' : 'updated', holder, replacements };
}

function overwriteOther(unit: Unit, incoming: NewUnit, held: NewUnit): Replacement {
  const content = overwrite(unit, incoming);
  return { unit, content: saysAll(held, content) ? null : content };
}

function overwrite(unit: Unit, incoming: NewUnit): NewUnit {
  const kept = unit.variants.map((variant) => overwriteVariant(variant, incoming));
  const widened = incoming.variants.filter(({ language }) => !unit.variants.some((own) => own.language === language));
  const metadata = mergeMetadata(incoming, contentOfUnit(unit));
  return { ...metadata, sourceLanguage: unit.sourceLanguage, variants: [...kept, ...widened] };
}

function overwriteVariant(variant: Variant, incoming: NewUnit): Variant {
  const replacement = incoming.variants.find(({ language }) => language === variant.language);
  if (replacement === undefined) return variant;
  return sameText(replacement, variant) ? mergeVariant(variant, incoming, true) : replacement;
}

/** The variant with what the incoming unit knows about the same text. */
function mergeVariant(variant: Variant, incoming: NewUnit, incomingIsNewer: boolean): Variant {
  const twin = incoming.variants.find((candidate) => sameText(candidate, variant));
  if (twin === undefined) return variant;
  const [newer, older] = incomingIsNewer ? [twin, variant] : [variant, twin];
  const metadata = mergeMetadata(newer.metadata ?? {}, older.metadata ?? {});
  return { ...variant, ...older, ...newer, ...(Object.keys(metadata).length > 0 && { metadata }) };
}

/** Whether the unit holds every variant of the other one. */
function saysAll(unit: NewUnit, other: NewUnit): boolean {
  return other.variants.every((variant) => unit.variants.some((own) => sameText(own, variant)));
}

function sameText(a: Variant, b: Variant): boolean {
  return a.language === b.language && a.text === b.text && codesKey(a.codes) === codesKey(b.codes);
}

function sharesTarget(unit: Unit, incoming: NewUnit): boolean {
  return incoming.variants.some(
    ({ language }) => language !== incoming.sourceLanguage && unit.variants.some((own) => own.language === language),
  );
}

function hasLanguages(unit: Unit, incoming: NewUnit): boolean {
  return incoming.variants.every(({ language }) => unit.variants.some((own) => own.language === language));
}

function sameTuid(unit: Unit, incoming: NewUnit): boolean {
  return unit.tuid !== undefined && unit.tuid === incoming.tuid;
}

function sameContent(content: NewUnit, unit: Unit): boolean {
  return isDeepStrictEqual(withoutEmptyParts(content), withoutEmptyParts(contentOfUnit(unit)));
}

/** As the store gives it back: an empty context or metadata says nothing. */
function withoutEmptyParts(unit: NewUnit): NewUnit {
  const { context, variants, ...rest } = unit;
  return {
    ...rest,
    ...(context && Object.keys(context).length > 0 && { context }),
    variants: variants.map(({ metadata, ...variant }) => ({
      ...variant,
      ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
    })),
  };
}
