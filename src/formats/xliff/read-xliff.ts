import type { ReadItem, ReadOptions, UnitReader } from '../../domain/file-reading.js';
import type { NewUnit } from '../../domain/unit.js';
import { decodeXml } from '../decode.js';
import { malformed } from '../file-failure.js';
import { tagOf } from '../known-tags.js';
import { withinUnitLimit } from '../unit-limit.js';
import { readXml } from '../xml/xml-door.js';
import type { XmlElement } from '../xml/xml-element.js';
import { Neighbours } from './neighbours.js';
import { readTransUnit } from './read-unit-1.js';
import { readUnit2 } from './read-unit-2.js';
import { unitOf, type PlacedSegment, type TargetLanguage, type XliffFile } from './segment-unit.js';
import { treatXliff, XliffAncestors } from './xliff-ancestors.js';
import { XLIFF } from './xliff-root.js';
import type { XliffSegment } from './xliff-segment.js';

/**
 * Reads XLIFF 1.0 to 1.2, with the dialects of SDL, memoQ and Memsource, and 2.0 to 2.2, as units of a memory: every segment
 * that has a target. README.md beside this file says what becomes of every part.
 */
export const readXliff: UnitReader = (bytes, options) => {
  const { encoding } = options;
  const chunks = decodeXml(bytes, { format: XLIFF, ...(encoding === undefined ? {} : { encoding }) });
  return withinUnitLimit(readItems(chunks, options), options.limits);
};

async function* readItems(chunks: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<ReadItem<NewUnit>> {
  const reading = new XliffReading(options);
  for await (const event of readXml(chunks, { format: XLIFF, depth: options.limits.depth, treat: treatXliff })) {
    if (event.kind === 'open') reading.open(event.element);
    else if (event.kind === 'whole') yield* reading.takeUnit(event.element);
    else if (event.kind === 'close') yield* reading.close(event.name);
  }
  yield* reading.warnings();
}

/** What is known at the place that has been reached. */
class XliffReading {
  private readonly ancestors: XliffAncestors;
  private neighbours = new Neighbours<XliffSegment>();
  private withoutTarget = 0;

  constructor(private readonly options: ReadOptions) {
    this.ancestors = new XliffAncestors(options);
  }

  open(element: XmlElement): void {
    this.ancestors.open(element);
    if (element.name === 'file') this.neighbours = new Neighbours();
  }

  *takeUnit(element: XmlElement): Generator<ReadItem<NewUnit>> {
    const { file, root } = this.ancestors;
    if (file === undefined) return;
    const { preserveSpace } = this.ancestors.inheritedBy(element);
    const segments = root?.version === 2 ? readUnit2(element, preserveSpace) : readTransUnit(element, preserveSpace);
    for (const segment of segments) yield* this.itemsOf(this.neighbours.add(segment), file);
  }

  *close(name: string): Generator<ReadItem<NewUnit>> {
    const file = this.ancestors.close(name);
    if (file !== undefined) yield* this.itemsOf(this.neighbours.end(), file);
  }

  *warnings(): Generator<ReadItem<NewUnit>> {
    if (this.withoutTarget === 0) return;
    const what =
      this.withoutTarget === 1
        ? '1 segment has no target and is'
        : `${this.withoutTarget} segments have no target and are`;
    yield { kind: 'warning', problem: { message: `${what} left out.` } };
  }

  private *itemsOf(placed: PlacedSegment | undefined, file: XliffFile): Generator<ReadItem<NewUnit>> {
    if (placed === undefined) return;
    const { segment } = placed;
    if (segment.target === undefined) {
      this.withoutTarget++;
      return;
    }
    const unit = unitOf(placed, file, this.targetOf(placed, file), this.options.limits);
    if (typeof unit === 'string') {
      const message = `The segment is left out: ${unit}.`;
      yield { kind: 'rejected', problem: { ...segment.place, unit: segment.id, message } };
    } else yield { kind: 'item', value: unit, line: segment.place.line };
  }

  private targetOf({ segment }: PlacedSegment, file: XliffFile): TargetLanguage {
    const spelling = file.targetSpelling ?? segment.targetLanguage ?? this.options.targetLanguage;
    const language = spelling === undefined ? undefined : tagOf(spelling);
    if (spelling !== undefined && language !== undefined) return { language, spelling };
    const what =
      spelling === undefined
        ? 'has targets but names no target language'
        : `has "${spelling.slice(0, 40)}" as its target language, which is no language tag`;
    throw malformed(XLIFF, `the file ${what}`, segment.place);
  }
}
