import type { DocumentItem, DocumentReader } from '../../../domain/document-file.js';
import type { ReadOptions } from '../../../domain/file-reading.js';
import { decodeXml } from '../../decode.js';
import { readXml, type XmlEvent, type XmlTreatment } from '../../xml/xml-door.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { treatXliff, XliffAncestors } from '../xliff-ancestors.js';
import { XLIFF } from '../xliff-root.js';
import { FrameReading } from './read-frame.js';
import { FileReading } from './read-file.js';
import { FileOddities } from './read-oddities.js';
import { WriteBackGuard } from './read-write-back.js';

/**
 * Reads a document: XLIFF 1.0 to 1.2, with the dialects of SDL, memoQ and Memsource, and 2.0 to 2.2. README.md beside the
 * folder says what becomes of every part.
 */
export const readXliffDocument: DocumentReader = async function* (bytes, options) {
  const guard = new WriteBackGuard();
  const reading = new DocumentReading(options);
  const chunks = decodeXml(guard.pass(bytes), {
    format: XLIFF,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    onChoice: (encoding, byteOrderMark) => {
      guard.choose(encoding);
      reading.frame.decoded(encoding, byteOrderMark);
    },
  });
  const request = { format: XLIFF, depth: options.limits.depth, treat, spans: true };
  for await (const event of readXml(chunks, request)) yield* reading.take(event);
  guard.end();
  yield* reading.end();
};

/** The profiles of the size restriction module say by what a file measures sizes. */
function treat(element: XmlElement, depth: number): XmlTreatment {
  return isProfiles(element) ? 'keep' : treatXliff(element, depth);
}

function isProfiles({ name, namespace }: XmlElement): boolean {
  return name === 'profiles' && namespace.includes(':xliff:sizerestriction:');
}

const UNITS = { 1: 'trans-unit', 2: 'unit' } as const;

/** The whole of a document while it is read. */
class DocumentReading {
  readonly frame = new FrameReading();
  private readonly ancestors: XliffAncestors;
  private readonly oddities = new FileOddities();
  private file: FileReading | undefined;
  /** How many units and segments the files before this one had. */
  private counts = { units: 0, segments: 0 };

  constructor(private readonly options: ReadOptions) {
    this.ancestors = new XliffAncestors(options);
  }

  *take(event: XmlEvent): Generator<DocumentItem> {
    if (event.kind === 'open') this.open(event.element, event.text ?? '');
    else if (event.kind === 'close') yield* this.close(event.name);
    else if (isProfiles(event.element)) this.file?.measuredBy(event.element.attributes.get('generalProfile'));
    else if (event.kind === 'whole') yield* this.takeUnit(event.element, event.text ?? '');
  }

  *end(): Generator<DocumentItem> {
    for (const problem of this.oddities.problems()) yield { kind: 'warning', problem };
    yield { kind: 'frame', frame: this.frame.frame() };
  }

  private open(element: XmlElement, tag: string): void {
    const { ancestors } = this;
    ancestors.open(element);
    if (element.name === 'xliff' && ancestors.root !== undefined) this.frame.opened(element, ancestors.root, tag);
    if (element.name === 'file' && ancestors.file !== undefined) {
      this.file = new FileReading(element, ancestors.file, {
        options: this.options,
        oddities: this.oddities,
        counts: this.counts,
      });
    }
  }

  private *takeUnit(element: XmlElement, text: string): Generator<DocumentItem> {
    const { file, ancestors } = this;
    const version = ancestors.root?.version ?? 1;
    if (file === undefined || element.name !== UNITS[version]) return;
    const inherited = ancestors.inheritedBy(element);
    for (const found of file.take({ element, text, inherited }, version)) yield { kind: 'segment', ...found };
  }

  private *close(name: string): Generator<DocumentItem> {
    const { file } = this;
    if (this.ancestors.close(name) === undefined || file === undefined) return;
    for (const found of file.end()) yield { kind: 'segment', ...found };
    this.frame.closed(file.sourceLanguage, file.targetLanguage);
    this.file = undefined;
  }
}
