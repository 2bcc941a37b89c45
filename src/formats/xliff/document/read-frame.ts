import type { DocumentFrame } from '../../../domain/document.js';
import type { LanguageTag } from '../../../domain/language-tag.js';
import { malformed } from '../../file-failure.js';
import { placeOf, type XmlElement, type XmlPlace } from '../../xml/xml-element.js';
import { spanOf } from '../unit-markup.js';
import { XLIFF, type XliffRoot } from '../xliff-root.js';
import { formatOfRoot } from './read-format.js';
import { writePlace, type FramePlace } from './segment-place.js';

/** What a document says about itself as a whole, collected while it is read. */
export class FrameReading {
  private encoding: Pick<FramePlace, 'encoding' | 'byteOrderMark'> = { encoding: 'utf-8', byteOrderMark: false };
  private root: Pick<DocumentFrame, 'format' | 'version'> | undefined;
  private rootPlace: Pick<FramePlace, 'version' | 'exactVersion' | 'root' | 'namesTargetLanguage'> | undefined;
  private openedAt: XmlPlace | undefined;
  private languages: Pick<DocumentFrame, 'sourceLanguage' | 'targetLanguage'> | undefined;

  decoded(encoding: string, byteOrderMark: boolean): void {
    this.encoding = { encoding, byteOrderMark };
  }

  /** @param tag the root's start tag as the file has it */
  opened(element: XmlElement, { version, published, targetLanguage }: XliffRoot, tag: string): void {
    const { start, tagEnd } = spanOf(element);
    this.openedAt = placeOf(element);
    this.root = { format: formatOfRoot(tag), version: published };
    this.rootPlace = {
      version,
      exactVersion: published,
      root: [start, tagEnd],
      namesTargetLanguage: targetLanguage !== undefined,
    };
  }

  /** A file in it has ended. The first one's languages are the document's. */
  closed(sourceLanguage: LanguageTag, targetLanguage: LanguageTag | undefined): void {
    this.languages ??= { sourceLanguage, targetLanguage: targetLanguage ?? null };
  }

  /** Fails with `malformed-file` when there was no file in it. */
  frame(): DocumentFrame {
    if (this.root === undefined || this.rootPlace === undefined || this.languages === undefined) {
      throw malformed(XLIFF, 'there is no <file> in it', this.openedAt);
    }
    return { ...this.root, ...this.languages, place: writePlace({ ...this.encoding, ...this.rootPlace }) };
  }
}
