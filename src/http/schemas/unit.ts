import { z } from 'zod';
import { contentOfUnit } from '../../domain/contents.js';
import { ConcordError } from '../../domain/failure.js';
import type { UnitRevision, UnitAddition } from '../../domain/ports/units.js';
import type { NewUnit, Unit, Variant } from '../../domain/unit.js';
import { checkCodes, contentRequestFields, contentResponseFields, toContent, toContentResponse } from './content.js';
import { pageOf, pageParameters } from './page.js';
import {
  metadataFields,
  metadataResponseFields,
  toExtrasResponse,
  toMetadataResponse,
  VariantMetadata,
} from './unit-metadata.js';
import {
  Id,
  Language,
  LanguageResponse,
  nullable,
  optional,
  ShortText,
  StoredText,
  Time,
  TimeResponse,
  toTime,
} from './values.js';

const VariantRequest = z
  .strictObject({
    language: Language.describe('BCP 47 language tag'),
    spelling: ShortText.exactOptional().describe("The file's spelling of the tag, where it differs"),
    ...contentRequestFields,
    metadata: VariantMetadata.exactOptional().describe('What is known of this language alone'),
  })
  .superRefine(checkCodes)
  .meta({ id: 'VariantRequest', description: "A unit's text in one language" });

const VariantResponse = z
  .object({
    language: LanguageResponse,
    spelling: z.string().exactOptional().describe("The file's spelling of the tag, where it differs"),
    ...contentResponseFields,
    metadata: VariantMetadata.exactOptional().describe('What is known of this language alone'),
  })
  .meta({ id: 'Variant', description: "A unit's text in one language" });

/** A variant that says nothing: no text and no markup. Texts of white space alone do occur. */
function isEmpty({ text, codes = [] }: { readonly text: string; readonly codes?: readonly unknown[] }): boolean {
  return text === '' && codes.length === 0;
}

const variants = z
  .array(VariantRequest)
  .min(2, 'A unit has two or more variants.')
  .refine((list) => !list.every(isEmpty), 'A unit has text in one language at least.')
  .superRefine((list, context) => {
    const languages = list.map((variant) => variant.language);
    languages.forEach((language, index) => {
      if (languages.indexOf(language) === index) return;
      context.addIssue({ code: 'custom', path: [index, 'language'], message: `There is more than one ${language}.` });
    });
  });

const SOURCE_IS_A_VARIANT = 'The source language must be that of a variant.';

type SourceAndVariants = Pick<NewUnit, 'sourceLanguage'> & {
  readonly variants: readonly Pick<Variant, 'language'>[];
};

function namesOwnSource(unit: Partial<SourceAndVariants>): boolean {
  const { sourceLanguage = null, variants: texts = [] } = unit;
  return sourceLanguage === null || texts.some(({ language }) => language === sourceLanguage);
}

const UnitRequest = z
  .strictObject({
    sourceLanguage: z
      .nullable(Language)
      .exactOptional()
      .describe('The language it was translated from; null or absent: unknown'),
    variants: variants.describe('The texts, each in another language'),
    ...optional(metadataFields(Time)),
  })
  .refine(namesOwnSource, { path: ['sourceLanguage'], error: SOURCE_IS_A_VARIANT })
  .meta({ id: 'UnitRequest', description: 'A unit to add' });

export const IMPORT_POLICIES = ['merge', 'keep', 'overwrite'] as const;

export const UnitsRequest = z.strictObject({
  units: z.array(UnitRequest).min(1).describe('1 to 1,000 units; all are added or none'),
  policy: z
    .enum(IMPORT_POLICIES)
    .default('merge')
    .describe('What happens where a unit with equal source and context exists'),
});

export const UnitPatch = z
  .strictObject({
    sourceLanguage: z.nullable(Language).exactOptional().describe('The language it was translated from'),
    variants: variants.exactOptional().describe('Replaces all texts'),
    ...optional(nullable(metadataFields(Time))),
  })
  // Who changed it and when is not the caller's to say.
  .omit({ changedAt: true, changedBy: true })
  .meta({ id: 'UnitPatch', description: 'What to change; a field that is null is removed (RFC 7396)' });

export const UnitResponse = z
  .object({
    id: Id.describe('The id of the unit'),
    memoryId: Id.describe('The memory that holds it'),
    revision: z.int().describe('1 for the first; the ETag'),
    changeSetId: Id.describe('The change set that made this revision'),
    sourceLanguage: z.nullable(LanguageResponse).describe('The language it was translated from; null: unknown'),
    variants: z.array(VariantResponse).describe('The texts'),
    ...metadataResponseFields,
  })
  .meta({ id: 'Unit', description: 'The same content in two or more languages, with metadata' });

export const UnitPage = pageOf(UnitResponse, 'Units in the order of their ids');

export const UnitListQuery = z.strictObject({
  ...pageParameters,
  language: Language.exactOptional().describe('Only units with a text in this language'),
  q: StoredText.min(1).exactOptional().describe('Only units one of whose texts contains this'),
});

export const changeCountFields = {
  added: z.int().describe('New units or concepts'),
  merged: z.int().describe('Equal to an existing one, whose metadata changed'),
  updated: z.int().describe('Existing ones whose texts were replaced'),
  unchanged: z.int().describe('Already there'),
};

export const UnitsResponse = z.object({
  ...changeCountFields,
  changeSetId: Id.describe('Takes the addition back when it is rolled back'),
  units: z.array(z.object({ id: Id.describe('The unit that now holds it') })).describe('In the order of the request'),
});

export const UnitHistory = z.object({
  items: z
    .array(
      z.object({
        revision: z.int().describe('The revision'),
        deleted: z.boolean().describe('Whether the unit was deleted by it'),
        changeSetId: Id.describe('The change set that made it'),
        actor: z.string().describe('Who made it'),
        at: TimeResponse.describe('When it was made'),
        unit: UnitResponse.describe('The unit as it was then'),
      }),
    )
    .describe('Every revision, newest first'),
});

type UnitFields = z.output<typeof UnitRequest>;

export function toNewUnit({ variants: texts, sourceLanguage = null, ...metadata }: UnitFields): NewUnit {
  return { ...metadata, sourceLanguage, variants: texts.map(toVariant) };
}

function toVariant(variant: UnitFields['variants'][number]): Variant {
  const { language, spelling, metadata } = variant;
  return {
    language,
    ...toContent(variant),
    ...(spelling !== undefined && { spelling }),
    ...(metadata && { metadata }),
  };
}

/**
 * The unit with the patch applied: what is null goes, what is absent stays.
 * @throws ConcordError `invalid` when the source language is then none of its variants'
 */
export function patchUnit(unit: Unit, patch: z.output<typeof UnitPatch>): NewUnit {
  const { variants: texts, sourceLanguage = unit.sourceLanguage, ...metadata } = patch;
  const merged = Object.entries({ ...contentOfUnit(unit), ...metadata });
  const kept = Object.fromEntries(merged.filter(([, value]) => value !== null));
  const patched = { ...kept, sourceLanguage, variants: texts ? texts.map(toVariant) : unit.variants };
  if (namesOwnSource(patched)) return patched;
  throw new ConcordError({ kind: 'invalid', reason: SOURCE_IS_A_VARIANT, pointer: '/sourceLanguage' });
}

export function toUnitResponse(unit: Unit): z.output<typeof UnitResponse> {
  const { id, memoryId, revision, changeSetId, sourceLanguage } = unit;
  return {
    id,
    memoryId,
    revision,
    changeSetId,
    sourceLanguage,
    variants: unit.variants.map(toVariantResponse),
    ...toMetadataResponse(unit),
  };
}

function toVariantResponse(variant: Variant): z.output<typeof VariantResponse> {
  const { language, spelling, metadata } = variant;
  return {
    language,
    ...(spelling !== undefined && { spelling }),
    ...toContentResponse(variant),
    ...(metadata && { metadata: toExtrasResponse(metadata) }),
  };
}

export function toUnitsResponse(addition: UnitAddition): z.output<typeof UnitsResponse> {
  const { added, merged, updated, unchanged, changeSetId, unitIds } = addition;
  return { added, merged, updated, unchanged, changeSetId, units: unitIds.map((id) => ({ id })) };
}

export function toUnitHistory(revisions: readonly UnitRevision[]): z.output<typeof UnitHistory> {
  return {
    items: revisions.map(({ revision, deleted, changeSetId, actor, at, unit }) => ({
      revision,
      deleted,
      changeSetId,
      actor,
      at: toTime(at),
      unit: toUnitResponse(unit),
    })),
  };
}
