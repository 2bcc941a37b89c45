import type { InlineCode } from '../../domain/content.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type {
  NewUnit,
  SegmentState,
  Unit,
  UnitContext,
  UnitMetadata,
  Variant,
  VariantMetadata,
} from '../../domain/unit.js';
import { jsonOrNull, presentFields } from './present-fields.js';
import { publicId } from './public-ids.js';

/** The columns of `unit_version` that hold what people and files say about a unit. */
export interface UnitColumns {
  readonly source_language: LanguageTag | null;
  readonly tuid: string | null;
  readonly state: SegmentState | null;
  readonly created_at: number | null;
  readonly created_by: string | null;
  readonly changed_at: number | null;
  readonly changed_by: string | null;
  readonly document: string | null;
  readonly project: string | null;
  readonly domain: string | null;
  readonly client: string | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly context_key: string | null;
  readonly usage_count: number | null;
  readonly last_used_at: number | null;
  readonly extra: string | null;
}

/** Their names, in the order in which statements list them. */
export const UNIT_COLUMNS = [
  'source_language',
  'tuid',
  'state',
  'created_at',
  'created_by',
  'changed_at',
  'changed_by',
  'document',
  'project',
  'domain',
  'client',
  'previous',
  'next',
  'context_key',
  'usage_count',
  'last_used_at',
  'extra',
] as const satisfies readonly (keyof UnitColumns)[];

/** A version of a unit with what identifies it. */
export interface UnitRow extends UnitColumns {
  readonly version_id: number;
  readonly unit_id: number;
  readonly memory_id: number;
  readonly change_set_id: number;
  readonly revision: number;
}

/** A variant joined with its text. */
export interface VariantRow {
  readonly version_id: number;
  readonly text_id: number;
  readonly language: LanguageTag;
  readonly content: string;
  readonly spelling: string | null;
  readonly codes: string | null;
  readonly metadata: string | null;
}

type Extra = Pick<UnitMetadata, 'notes' | 'properties' | 'attributes'>;

export function columnsOf(unit: NewUnit): UnitColumns {
  const { notes, properties, attributes, context } = unit;
  return {
    source_language: unit.sourceLanguage,
    tuid: unit.tuid ?? null,
    state: unit.state ?? null,
    created_at: unit.createdAt ?? null,
    created_by: unit.createdBy ?? null,
    changed_at: unit.changedAt ?? null,
    changed_by: unit.changedBy ?? null,
    ...originColumns(unit),
    ...contextColumns(context),
    usage_count: unit.usageCount ?? null,
    last_used_at: unit.lastUsedAt ?? null,
    extra: jsonOrNull({ notes, properties, attributes }),
  };
}

function originColumns(unit: NewUnit): Pick<UnitColumns, 'document' | 'project' | 'domain' | 'client'> {
  return {
    document: unit.document ?? null,
    project: unit.project ?? null,
    domain: unit.domain ?? null,
    client: unit.client ?? null,
  };
}

function contextColumns(context: UnitContext | undefined): Pick<UnitColumns, 'previous' | 'next' | 'context_key'> {
  return {
    previous: context?.previous ?? null,
    next: context?.next ?? null,
    context_key: context?.key ?? null,
  };
}

export function unitOf(row: UnitRow, variants: readonly VariantRow[]): Unit {
  return {
    id: publicId('unit', row.unit_id),
    memoryId: publicId('memory', row.memory_id),
    revision: row.revision,
    changeSetId: publicId('change set', row.change_set_id),
    ...contentOf(row, variants),
  };
}

/** What a unit says, without its identity. */
function contentOf(row: UnitColumns, variants: readonly VariantRow[]): NewUnit {
  return {
    sourceLanguage: row.source_language,
    variants: variants.map(variantOf),
    ...presentFields<UnitMetadata>({
      tuid: row.tuid,
      state: row.state,
      createdAt: row.created_at,
      createdBy: row.created_by,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
      document: row.document,
      project: row.project,
      domain: row.domain,
      client: row.client,
      context: contextOf(row),
      usageCount: row.usage_count,
      lastUsedAt: row.last_used_at,
    }),
    ...(row.extra === null ? {} : (JSON.parse(row.extra) as Extra)),
  };
}

function contextOf(row: UnitColumns): UnitContext | null {
  const context = presentFields<UnitContext>({ previous: row.previous, next: row.next, key: row.context_key });
  return Object.keys(context).length === 0 ? null : context;
}

function variantOf(row: VariantRow): Variant {
  return {
    language: row.language,
    text: row.content,
    codes: row.codes === null ? [] : (JSON.parse(row.codes) as InlineCode[]),
    ...(row.spelling === null ? {} : { spelling: row.spelling }),
    ...(row.metadata === null ? {} : { metadata: JSON.parse(row.metadata) as VariantMetadata }),
  };
}
