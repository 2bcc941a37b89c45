import { z } from 'zod';
import type { UnitMetadata, VariantMetadata as DomainVariantMetadata } from '../../domain/unit.js';
import { LongText, optional, ShortText, StoredText, TimeResponse, toTime } from './values.js';

export const SEGMENT_STATES = ['initial', 'translated', 'reviewed', 'final'] as const;

const Attributes = z.record(ShortText, StoredText);

export const Note = z
  .strictObject({
    text: LongText.describe('The note'),
    attributes: Attributes.exactOptional().describe('Attributes of the note in the file it came from'),
  })
  .meta({ id: 'NoteRequest', outputId: 'Note', description: 'A note for people' });

const Property = z
  .strictObject({
    type: ShortText.describe('The name: the type of a TMX prop'),
    value: LongText.describe('The value'),
    attributes: Attributes.exactOptional().describe('Further attributes of the prop in the file it came from'),
  })
  .meta({
    id: 'PropertyRequest',
    outputId: 'Property',
    description: 'A TMX prop, or another named value that has no field',
  });

const Context = z
  .strictObject({
    previous: StoredText.exactOptional().describe('The source text before; empty: the document begins here'),
    next: StoredText.exactOptional().describe('The source text after; empty: the document ends here'),
    key: ShortText.exactOptional().describe('A name of the place: resname, unit name, file#id'),
  })
  .meta({
    id: 'UnitContextRequest',
    outputId: 'UnitContext',
    description: 'Where the unit stood; what is absent is unknown',
  });

/** The fields of a unit besides its texts; `time` differs between request and answer. */
export function metadataFields<Time extends z.ZodType>(time: Time) {
  return {
    tuid: ShortText.describe('The id of the unit in the file it came from'),
    state: z.enum(SEGMENT_STATES).describe('How far the translation has come; absent counts as reviewed'),
    createdAt: time.describe('When it was created (ISO 8601)'),
    createdBy: ShortText.describe('Who created it'),
    changedAt: time.describe('When it was changed last (ISO 8601)'),
    changedBy: ShortText.describe('Who changed it last'),
    document: ShortText.describe('The document it comes from'),
    project: ShortText.describe('The project it comes from'),
    domain: ShortText.describe('The subject field'),
    client: ShortText.describe('For whom it was translated'),
    context: Context.describe('Where the unit stood'),
    usageCount: z.int().min(0).describe('How often it was inserted and confirmed'),
    lastUsedAt: time.describe('When it was inserted last (ISO 8601)'),
    notes: z.array(Note).max(1_000).describe('Notes for people'),
    properties: z.array(Property).max(1_000).describe('Values that have no field here'),
    attributes: Attributes.describe('Attributes of the unit element in the file it came from'),
  };
}

export const metadataResponseFields = optional(metadataFields(TimeResponse));

export const VariantMetadata = z
  .strictObject({
    notes: z.array(Note).exactOptional().describe('Notes on this language alone'),
    properties: z.array(Property).exactOptional().describe('Values of this language alone'),
    attributes: Attributes.exactOptional().describe('Attributes of the variant in the file it came from'),
  })
  .meta({
    id: 'VariantMetadataRequest',
    outputId: 'VariantMetadata',
    description: 'What is known of one language alone',
  });

type Metadata = z.output<z.ZodObject<typeof metadataResponseFields>>;

export function toMetadataResponse(unit: UnitMetadata): Metadata {
  const { state, usageCount, context } = unit;
  return {
    ...texts(unit, 'tuid'),
    ...(state && { state }),
    ...times(unit, 'createdAt'),
    ...texts(unit, 'createdBy'),
    ...times(unit, 'changedAt'),
    ...texts(unit, 'changedBy', 'document', 'project', 'domain', 'client'),
    ...(context && { context }),
    ...(usageCount !== undefined && { usageCount }),
    ...times(unit, 'lastUsedAt'),
    ...toExtrasResponse(unit),
  };
}

type TextField = 'tuid' | 'createdBy' | 'changedBy' | 'document' | 'project' | 'domain' | 'client';
type TimeField = 'createdAt' | 'changedAt' | 'lastUsedAt';

function texts(unit: UnitMetadata, ...names: readonly TextField[]): Partial<Record<TextField, string>> {
  return Object.fromEntries(names.filter((name) => unit[name] !== undefined).map((name) => [name, unit[name]]));
}

function times(unit: UnitMetadata, name: TimeField): Partial<Record<TimeField, string>> {
  const time = unit[name];
  return time === undefined ? {} : { [name]: toTime(time) };
}

/** What has no field of its own: the same for a unit and for one of its variants. */
export function toExtrasResponse({ notes = [], properties = [], attributes }: DomainVariantMetadata) {
  return {
    ...(notes.length > 0 && { notes: [...notes] }),
    ...(properties.length > 0 && { properties: [...properties] }),
    ...(attributes && { attributes: { ...attributes } }),
  };
}
