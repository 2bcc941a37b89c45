import type { ReadItem, ReadOptions, UnitReader } from '../../domain/file-reading.js';
import type { NewUnit } from '../../domain/unit.js';
import { decodeXml } from '../decode.js';
import { malformed } from '../file-failure.js';
import { tagOf } from '../known-tags.js';
import { withinUnitLimit } from '../unit-limit.js';
import { readXml, type XmlTreatment } from '../xml/xml-door.js';
import { placeOf, type XmlElement } from '../xml/xml-element.js';
import { Neighbours } from './neighbours.js';
import { readTransUnit } from './read-unit-1.js';
import { readUnit2 } from './read-unit-2.js';
import { unitOf, type PlacedSegment, type TargetLanguage, type XliffFile } from './segment-unit.js';
import { readRoot, XLIFF, type XliffRoot } from './xliff-root.js';

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
  for await (const event of readXml(chunks, { format: XLIFF, depth: options.limits.depth, treat })) {
    if (event.kind === 'open') reading.open(event.element);
    else if (event.kind === 'whole') yield* reading.takeUnit(event.element);
    else if (event.kind === 'close') yield* reading.close(event.name);
  }
  yield* reading.warnings();
}

function treat(element: XmlElement, depth: number): XmlTreatment {
  if (depth === 1 && element.name !== 'xliff') {
    throw malformed(XLIFF, `the root element is <${element.name}>, not <xliff>`, placeOf(element));
  }
  switch (element.name) {
    case 'xliff':
    case 'file':
    case 'body':
    case 'group':
      return 'enter';
    case 'trans-unit':
    case 'unit':
      return 'keep';
    default:
      return 'skip';
  }
}

/** What is known at the place that has been reached. */
class XliffReading {
  private root: XliffRoot | undefined;
  private file: XliffFile | undefined;
  private fileTarget: string | undefined;
  /** xml:space of the open elements, innermost last. */
  private readonly preserve: boolean[] = [];
  private neighbours = new Neighbours();
  private withoutTarget = 0;

  constructor(private readonly options: ReadOptions) {}

  open(element: XmlElement): void {
    const space = element.attributes.get('xml:space');
    this.preserve.push(space === undefined ? (this.preserve.at(-1) ?? false) : space === 'preserve');
    if (element.name === 'xliff') this.root ??= readRoot(element);
    if (element.name === 'file') this.openFile(element);
  }

  *takeUnit(element: XmlElement): Generator<ReadItem<NewUnit>> {
    if (this.file === undefined) return;
    const space = element.attributes.get('xml:space');
    const preserve = space === undefined ? (this.preserve.at(-1) ?? false) : space === 'preserve';
    const segments = this.root?.version === 2 ? readUnit2(element, preserve) : readTransUnit(element, preserve);
    for (const segment of segments) yield* this.itemsOf(this.neighbours.add(segment), this.file);
  }

  *close(name: string): Generator<ReadItem<NewUnit>> {
    this.preserve.pop();
    if (name !== 'file' || this.file === undefined) return;
    yield* this.itemsOf(this.neighbours.end(), this.file);
    this.file = undefined;
  }

  *warnings(): Generator<ReadItem<NewUnit>> {
    if (this.withoutTarget === 0) return;
    const what =
      this.withoutTarget === 1
        ? '1 segment has no target and is'
        : `${this.withoutTarget} segments have no target and are`;
    yield { kind: 'warning', problem: { message: `${what} left out.` } };
  }

  private openFile(element: XmlElement): void {
    const sourceSpelling =
      this.root?.sourceLanguage ?? element.attributes.get('source-language') ?? this.options.sourceLanguage;
    const source = sourceSpelling === undefined ? undefined : tagOf(sourceSpelling);
    if (sourceSpelling === undefined || source === undefined) {
      const what =
        sourceSpelling === undefined
          ? 'names no source language'
          : `has "${sourceSpelling.slice(0, 40)}" as its source language, which is no language tag`;
      throw malformed(XLIFF, `the file ${what}`, placeOf(element));
    }
    this.file = { original: element.attributes.get('original') || undefined, source, sourceSpelling };
    this.fileTarget = this.root?.targetLanguage ?? element.attributes.get('target-language');
    this.neighbours = new Neighbours();
  }

  private *itemsOf(placed: PlacedSegment | undefined, file: XliffFile): Generator<ReadItem<NewUnit>> {
    if (placed === undefined) return;
    const { segment } = placed;
    if (segment.target === undefined) {
      this.withoutTarget++;
      return;
    }
    const unit = unitOf(placed, file, this.targetOf(placed), this.options.limits);
    if (typeof unit === 'string') {
      const message = `The segment is left out: ${unit}.`;
      yield { kind: 'rejected', problem: { ...segment.place, unit: segment.id, message } };
    } else yield { kind: 'item', value: unit, line: segment.place.line };
  }

  private targetOf({ segment }: PlacedSegment): TargetLanguage {
    const spelling = this.fileTarget ?? segment.targetLanguage ?? this.options.targetLanguage;
    const language = spelling === undefined ? undefined : tagOf(spelling);
    if (spelling !== undefined && language !== undefined) return { language, spelling };
    const what =
      spelling === undefined
        ? 'has targets but names no target language'
        : `has "${spelling.slice(0, 40)}" as its target language, which is no language tag`;
    throw malformed(XLIFF, `the file ${what}`, segment.place);
  }
}
