import type { PairSide } from '../../../domain/check.js';
import type { Content } from '../../../domain/content.js';
import type { FileSegment } from '../../../domain/document.js';
import type { ReadOptions } from '../../../domain/file-reading.js';
import type { QualityIssue } from '../../../domain/quality-issue.js';
import { decodeXml } from '../../decode.js';
import { inChunks } from '../../file-writing.js';
import { escapeAttribute } from '../../xml/xml-text.js';
import { XLIFF } from '../xliff-root.js';
import { byteOrderMark, encoderFor } from '../document/encode.js';
import { readXliffDocument } from '../document/read-document.js';
import {
  readFramePlace,
  readSegmentPlace,
  type ElementPlace,
  type FramePlace,
  type SegmentPlace2,
} from '../document/segment-place.js';
import { newIds } from '../document/write-ids.js';
import { changeTag } from '../document/write-tag.js';
import { UnitText, type Edit } from '../document/write-unit-text.js';
import { TextWindow } from '../document/write-window.js';
import { ISSUE_SEVERITIES, issueTypeOf } from './issue-types.js';
import { requireIssueVersion } from './issue-version.js';
import { markEdits, type Mark } from './marked-text.js';
import { marksOfSide, type PlacedIssues } from './placed-issues.js';

export interface IssueOptions extends ReadOptions {
  /** By the number of the segment. */
  readonly issues: ReadonlyMap<number, readonly QualityIssue[]>;
  /** What was checked by: an IRI. */
  readonly profileRef: string;
  /** What ids of records begin with; they must be no others' in the file. */
  readonly idPrefix: string;
}

const ITS = 'http://www.w3.org/2005/11/its';

/**
 * A copy of an XLIFF file of 2.1 or 2.2 with findings as localization quality issues of its ITS module (section 5.9.6.4): each
 * stretch that a finding is about is annotated and refers to a record of its unit. Every other byte stays.
 * Fails with `conflict` for another version.
 * @param open the file from its beginning, each time the same
 */
export async function* writeIssues(
  open: () => AsyncIterable<Uint8Array>,
  options: IssueOptions,
): AsyncGenerator<Uint8Array> {
  const { frame, units } = await readPlaces(open(), options);
  const encoder = encoderFor(frame.encoding);
  if (frame.byteOrderMark) yield byteOrderMark(frame.encoding);
  const pieces = decodeXml(open(), { format: XLIFF, encoding: frame.encoding });
  try {
    for await (const chunk of inChunks(writeParts(new TextWindow(pieces), frame, units, options))) {
      yield encoder.encode(chunk);
    }
  } finally {
    await pieces.return(undefined);
  }
}

/** A segment of a unit that has issues. */
interface PlacedSegment {
  readonly segment: FileSegment;
  readonly place: SegmentPlace2;
}

interface Places {
  readonly frame: FramePlace;
  /** Those with issues, in the order of the file; every segment of each. */
  readonly units: readonly (readonly PlacedSegment[])[];
}

async function readPlaces(bytes: AsyncIterable<Uint8Array>, options: IssueOptions): Promise<Places> {
  const units: PlacedSegment[][] = [];
  let unit: PlacedSegment[] = [];
  let frame: FramePlace | undefined;
  const end = () => {
    if (unit.some(({ segment }) => options.issues.has(segment.number))) units.push(unit);
    unit = [];
  };
  for await (const item of readXliffDocument(bytes, options)) {
    if (item.kind === 'frame') frame = readFramePlace(item.frame.place);
    if (item.kind !== 'segment') continue;
    const { segment } = item;
    if (unit[0]?.segment.unitNumber !== segment.unitNumber) end();
    const place = readSegmentPlace(segment.place);
    if (place.version === 2) unit.push({ segment, place });
  }
  end();
  requireIssueVersion(frame?.exactVersion);
  return { frame: frame!, units };
}

async function* writeParts(
  original: TextWindow,
  { root }: FramePlace,
  units: Places['units'],
  options: IssueOptions,
): AsyncGenerator<string> {
  const nextRecord = newIds(options.idPrefix, new Set());
  let prefix: string | undefined;
  for (const unit of units) {
    if (prefix === undefined) {
      yield* original.until(root[0]);
      const tag = await original.take(root[1]);
      prefix = itsPrefix(tag);
      yield declareIts(tag, prefix);
    }
    const [start, end] = [unit[0]!.place.unit.tag[0], unit[0]!.place.unit.end];
    yield* original.until(start);
    const text = new UnitText(await original.take(end), start);
    yield text.with(unitEdits(text, unit, { ...options, prefix, nextRecord }));
  }
  yield* original.rest();
}

/** The prefix that the root has for ITS, or a new one. */
function itsPrefix(tag: string): string {
  const declared = [...tag.matchAll(/\sxmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const known = declared.find(([, , double, single]) => (double ?? single) === ITS)?.[1];
  const taken = new Set(declared.map(([, prefix]) => prefix!));
  return known ?? (taken.has('its') ? newIds('its', taken)() : 'its');
}

function declareIts(tag: string, prefix: string): string {
  return changeTag(
    tag,
    new Map([
      [`xmlns:${prefix}`, ITS],
      [`${prefix}:version`, '2.0'],
    ]),
  );
}

interface UnitOptions extends Pick<IssueOptions, 'issues' | 'profileRef'> {
  readonly prefix: string;
  readonly nextRecord: () => string;
}

function unitEdits(text: UnitText, unit: readonly PlacedSegment[], options: UnitOptions): readonly Edit[] {
  const nextMark = newIds('concord-', new Set(unit.flatMap(({ place }) => place.takenIds)));
  const records: string[] = [];
  const edits: Edit[] = [];
  const annotate = (placed: PlacedIssues): Mark => {
    const id = options.nextRecord();
    records.push(recordOf(id, placed.issues, options));
    return { ...placed, id: nextMark(), attributes: ` ${options.prefix}:locQualityIssuesRef="#its=${id}"` };
  };
  for (const { segment, place } of unit) {
    const issues = options.issues.get(segment.number) ?? [];
    for (const { element, content, side } of sidesOf(segment, place)) {
      const markup = element.content === undefined ? '' : text.at(element.content);
      const marks = marksOfSide(issues, { side, markup, text: content.text }).map(annotate);
      if (marks.length === 0) continue;
      text.expect(side, element);
      edits.push(...placedEdits(text, element, markEdits(markup, marks, place.prefix)));
    }
  }
  return [recordsEdit(text, unit[0]!.place.unit, records), ...edits];
}

interface SegmentSide {
  readonly side: PairSide;
  readonly element: ElementPlace;
  readonly content: Content;
}

function sidesOf({ source, target }: FileSegment, place: SegmentPlace2): readonly SegmentSide[] {
  const from: SegmentSide = { side: 'source', element: place.source, content: source };
  if (place.target === undefined) return [from];
  return [from, { side: 'target', element: place.target, content: target ?? { text: '', codes: [] } }];
}

/** An empty element like <target/> gets an end tag. */
function placedEdits(text: UnitText, element: ElementPlace, edits: readonly Edit[]): readonly Edit[] {
  const { content } = element;
  if (content === undefined) return text.change(element, { content: edits.map((edit) => edit.text).join('') });
  return edits.map((edit) => ({ ...edit, start: content[0] + edit.start, end: content[0] + edit.end }));
}

function recordOf(id: string, issues: readonly QualityIssue[], { prefix, profileRef }: UnitOptions): string {
  const all = issues.map(({ rule, severity, message }) => {
    const attributes = [
      ['Type', issueTypeOf(rule)],
      ['Comment', `${rule}: ${message}`],
      ['Severity', String(ISSUE_SEVERITIES[severity])],
      ['ProfileRef', profileRef],
    ].map(([name, value]) => ` locQualityIssue${name!}="${escapeAttribute(value!)}"`);
    return `<${prefix}:locQualityIssue${attributes.join('')}/>`;
  });
  return `<${prefix}:locQualityIssues xml:id="${id}">${all.join('')}</${prefix}:locQualityIssues>`;
}

/** Records stand at the beginning of their unit, as other modules do. */
function recordsEdit(text: UnitText, unit: ElementPlace, records: readonly string[]): Edit {
  const line = text.lineIn(unit.content!);
  const at = unit.content![0];
  return { start: at, end: at, text: records.map((record) => line + record).join('') };
}
