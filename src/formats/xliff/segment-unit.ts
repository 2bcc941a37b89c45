import type { Content } from '../../domain/content.js';
import type { FileLimits } from '../../domain/file-reading.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit, UnitMetadata, Variant } from '../../domain/unit.js';
import { describeOversize } from '../content-limits.js';
import { presentFields } from '../present-fields.js';
import { languageIn, metadataIn, OWN_ORIGINAL } from './carried-fields.js';
import type { Placed } from './neighbours.js';
import type { XliffSegment } from './xliff-segment.js';

/** The `file` element that segments lie in. */
export interface XliffFile {
  /** Undefined where it is missing or empty. */
  readonly original: string | undefined;
  readonly source: LanguageTag;
  readonly sourceSpelling: string;
  /** As the root or the file element names it. */
  readonly targetSpelling: string | undefined;
}

/** A segment with its neighbours' source texts; empty at an edge of the file. */
export type PlacedSegment = Placed<XliffSegment>;

/** The language of a target, as the file says it. */
export interface TargetLanguage {
  readonly language: LanguageTag;
  readonly spelling: string;
}

/** A segment that has a target as a unit. Returns the reason, as a clause, when it cannot be one. */
export function unitOf(
  placed: PlacedSegment,
  file: XliffFile,
  target: TargetLanguage,
  limits: FileLimits,
): NewUnit | string {
  const { source, target: translation, state, notes } = placed.segment;
  if (translation === undefined) return 'it has no target';
  const oversize = describeOversize(source, limits) ?? describeOversize(translation, limits);
  if (oversize !== undefined) return `its text ${oversize}`;
  if (target.language === file.source) return `its source and its target are both ${target.language}`;
  const sides = { source, target: translation };
  const isOwn = file.original === OWN_ORIGINAL;
  return {
    ...(isOwn ? ownUnit(placed.segment, sides, { file, target }) : foreignUnit(placed, sides, { file, target })),
    ...presentFields<UnitMetadata>({ state, notes: notes.length === 0 ? undefined : notes }),
  };
}

interface Sides {
  readonly source: Content;
  readonly target: Content;
}

interface Surroundings {
  readonly file: XliffFile;
  readonly target: TargetLanguage;
}

/** A unit in a file that Concord wrote: its own fields say everything, the order of the file nothing. */
function ownUnit({ carried }: XliffSegment, sides: Sides, { file, target }: Surroundings): NewUnit {
  const source = languageIn(carried, 'source') ?? file.source;
  const recorded = languageIn(carried, 'sourceLanguage');
  return {
    ...metadataIn(carried),
    sourceLanguage: recorded === undefined ? source : recorded,
    variants: [
      { language: source, ...sides.source },
      { language: languageIn(carried, 'target') ?? target.language, ...sides.target },
    ],
  };
}

function foreignUnit(placed: PlacedSegment, sides: Sides, { file, target }: Surroundings): NewUnit {
  const { segment, previous, next } = placed;
  const { attributes, targetAttributes } = segment;
  const key = contextKeyOf(segment, file);
  const translation = variantOf(sides.target, target);
  const hasMore = Object.keys(targetAttributes).length > 0;
  return {
    tuid: segment.id,
    context: { previous, next, ...(key === undefined ? {} : { key }) },
    ...presentFields<UnitMetadata>({
      document: file.original,
      attributes: Object.keys(attributes).length === 0 ? undefined : attributes,
    }),
    sourceLanguage: file.source,
    variants: [
      variantOf(sides.source, { language: file.source, spelling: file.sourceSpelling }),
      hasMore ? { ...translation, metadata: { attributes: targetAttributes } } : translation,
    ],
  };
}

/** What identifies the place of a segment; undefined where nothing does. */
export function contextKeyOf(
  { name, unitId }: Pick<XliffSegment, 'name' | 'unitId'>,
  { original }: Pick<XliffFile, 'original'>,
): string | undefined {
  return name ?? (original === undefined ? undefined : `${original}#${unitId}`);
}

function variantOf(content: Content, { language, spelling }: TargetLanguage): Variant {
  return { language, ...(spelling === language ? {} : { spelling }), ...content };
}
