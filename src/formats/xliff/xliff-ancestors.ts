import type { ReadOptions } from '../../domain/file-reading.js';
import { malformed } from '../file-failure.js';
import { tagOf } from '../known-tags.js';
import type { XmlTreatment } from '../xml/xml-door.js';
import { placeOf, type XmlElement } from '../xml/xml-element.js';
import { inheritedIn, NOTHING_INHERITED, type Inherited } from './inherited.js';
import type { XliffFile } from './segment-unit.js';
import { readRoot, XLIFF, type XliffRoot } from './xliff-root.js';

/** How the elements of an XLIFF file are read. Fails with `malformed-file` for another root. */
export function treatXliff(element: XmlElement, depth: number): XmlTreatment {
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

/** What the open elements say about the place that a reader has reached. */
export class XliffAncestors {
  root: XliffRoot | undefined;
  file: XliffFile | undefined;
  /** Of the open elements, innermost last. */
  private readonly inherited: Inherited[] = [];

  constructor(private readonly options: Pick<ReadOptions, 'sourceLanguage'>) {}

  open(element: XmlElement): void {
    this.inherited.push(this.inheritedBy(element));
    if (element.name === 'xliff') this.root ??= readRoot(element);
    if (element.name === 'file') this.file = this.readFile(element);
  }

  /** @returns the file that ends here */
  close(name: string): XliffFile | undefined {
    this.inherited.pop();
    if (name !== 'file') return undefined;
    const { file } = this;
    this.file = undefined;
    return file;
  }

  inheritedBy(element: XmlElement): Inherited {
    return inheritedIn(element, this.inherited.at(-1) ?? NOTHING_INHERITED);
  }

  private readFile(element: XmlElement): XliffFile {
    const { attributes } = element;
    const sourceSpelling =
      this.root?.sourceLanguage ?? attributes.get('source-language') ?? this.options.sourceLanguage;
    const source = sourceSpelling === undefined ? undefined : tagOf(sourceSpelling);
    if (sourceSpelling === undefined || source === undefined) {
      const what =
        sourceSpelling === undefined
          ? 'names no source language'
          : `has "${sourceSpelling.slice(0, 40)}" as its source language, which is no language tag`;
      throw malformed(XLIFF, `the file ${what}`, placeOf(element));
    }
    return {
      original: attributes.get('original') || undefined,
      source,
      sourceSpelling,
      targetSpelling: this.root?.targetLanguage ?? attributes.get('target-language'),
    };
  }
}
