import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ConcordError } from '../../domain/failure.js';
import { countCodePoints } from '../content-limits.js';
import { malformed } from '../file-failure.js';
import { plainWords } from './plain-words.js';
import { TextWindow } from './text-window.js';
import { declaresNamespace, localName, XmlNamespaces, type FoundAttribute } from './xml-namespaces.js';
import type { XmlElement, XmlNode, XmlSpan } from './xml-element.js';

/** What to do with an element that lies outside of kept ones. */
export type XmlTreatment =
  /** Yield its tags, look at what is in it. Its own text is left out. */
  | 'enter'
  /** Yield it whole when it ends. */
  | 'keep'
  /** Leave it out with everything in it. */
  | 'skip'
  /** Leave out what is in it, but yield the element when it ends, and whether there was anything in it. */
  | 'skim';

/** `text` is the start tag or the whole element as the text has it, where the request asks for spans. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly element: XmlElement; readonly text?: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'whole'; readonly element: XmlElement; readonly text?: string }
  | { readonly kind: 'skimmed'; readonly element: XmlElement; readonly empty: boolean };

export interface XmlRequest {
  /** The format's name as people read it ("TMX"). */
  readonly format: string;
  /** How deep elements may lie; the root's depth is 1. */
  readonly depth: number;
  /** Called for every element outside of kept and skipped ones. */
  readonly treat: (element: XmlElement, depth: number) => XmlTreatment;
  /** Whether elements that are entered or kept say where they stand, and come with their text. */
  readonly spans?: boolean;
  /** By namespace: the prefix under which its attributes are named, whatever the file calls it. */
  readonly prefixes?: ReadonlyMap<string, string>;
}

const ATTRIBUTES_PER_ELEMENT = 256;
/** UTF-16 units of one tag, text, comment or declaration. */
const TOKEN_UNITS = 1024 * 1024;
/** The same inside of skipped elements, where skeletons of whole documents lie; they are not collected. */
const SKIPPED_TOKEN_UNITS = 64 * 1024 * 1024;
const NODES_PER_KEPT_ELEMENT = 50_000;
const UNITS_PER_KEPT_ELEMENT = 8 * 1024 * 1024;
/** With its markup, comments and all, where the text of kept elements is asked for. */
const TEXT_UNITS_PER_KEPT_ELEMENT = 2 * UNITS_PER_KEPT_ELEMENT;

/**
 * The one way in which XML is read: strict, as a stream, and without entities, DTDs or anything from outside the file.
 * Memory is bounded by the greatest kept element. Fails with `malformed-file`.
 */
export async function* readXml(chunks: AsyncIterable<string>, request: XmlRequest): AsyncGenerator<XmlEvent> {
  const door = new XmlDoor(request);
  for await (const chunk of chunks) {
    try {
      door.write(chunk);
    } finally {
      // What lies before the place where a file cannot be read is told, however long the chunk is.
      for (const event of door.takeEvents()) yield event;
    }
  }
  door.end();
  for (const event of door.takeEvents()) yield event;
}

/** Reads a short XML text with one root; undefined when it is not well formed. */
export function parseElement(text: string, depth: number): XmlElement | undefined {
  try {
    const door = new XmlDoor({ format: 'XML', depth, treat: () => 'keep' });
    door.write(text);
    door.end();
    const [event] = door.takeEvents();
    return event?.kind === 'whole' ? event.element : undefined;
  } catch (error) {
    if (error instanceof ConcordError) return undefined;
    throw error;
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
  span?: OpenSpan;
}

interface OpenSpan extends XmlSpan {
  contentEnd?: number;
  end?: number;
}

class XmlDoor {
  private readonly parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  private events: XmlEvent[] = [];
  private depth = 0;
  /** How many open elements are skipped. */
  private skipped = 0;
  /** Where the latest closing tag ended, and how many events there were before it. */
  private closedAt = -1;
  private eventsBeforeClosing = 0;
  /** The outermost skipped element when it is skimmed, and where its content begins. */
  private skimmed: { readonly element: XmlElement; readonly start: number } | undefined;
  /** The open elements of the tree that is being kept, outermost first. */
  private readonly kept: OpenElement[] = [];
  private keptNodes = 0;
  private keptUnits = 0;
  private readonly namespaces = new XmlNamespaces((reason) => this.fail(reason));
  /** Of the tag that is being read. */
  private attributes: FoundAttribute[] = [];
  private inTag = false;
  /** Of the tag that is being read. */
  private tagLine = 1;
  private tagColumn: number | undefined;
  private tagStart = 0;
  private tokenStart = 0;
  private received = 0;
  /** Where spans are asked for: the text from the kept element on, or from the tag that is being read. */
  private readonly window: TextWindow | undefined;

  private readonly collectText = (text: string): void => {
    this.addText(text);
  };

  constructor(private readonly request: XmlRequest) {
    const { parser } = this;
    this.window = request.spans === true ? new TextWindow() : undefined;
    parser.on('error', (error) => this.fail(plainWords(error.message)));
    parser.on('doctype', (doctype) => {
      this.endToken();
      if (/\[/.test(doctype.replace(/"[^"]*"|'[^']*'/g, ''))) {
        this.fail('the document type declaration holds declarations of its own (entities are not read)');
      }
    });
    parser.on('opentagstart', ({ name }) => {
      this.startTag(name);
    });
    parser.on('attribute', (attribute) => {
      this.attributes.push(attribute);
      if (this.attributes.length > ATTRIBUTES_PER_ELEMENT)
        this.fail(`a tag has more than ${ATTRIBUTES_PER_ELEMENT} attributes`);
    });
    parser.on('opentag', (tag) => {
      this.openTag(tag);
    });
    parser.on('closetag', (tag) => {
      this.closeTag(tag);
    });
    parser.on('cdata', (text) => {
      this.addText(text);
    });
    parser.on('comment', () => {
      this.endToken();
    });
    parser.on('processinginstruction', () => {
      this.endToken();
    });
    keepInFixedPlaces(parser);
  }

  write(chunk: string): void {
    this.window?.add(chunk);
    this.parser.write(chunk);
    this.received += chunk.length;
    if (this.window !== undefined) this.shorten(this.window);
    const ceiling = this.skipped > 0 && !this.inTag ? SKIPPED_TOKEN_UNITS : TOKEN_UNITS;
    if (this.received - this.tokenStart > ceiling) {
      this.fail(`a text, a tag or a comment is longer than ${ceiling} characters`);
    }
  }

  end(): void {
    this.parser.close();
  }

  /** What was read since the last call. */
  takeEvents(): readonly XmlEvent[] {
    const { events } = this;
    this.events = [];
    this.closedAt = -1;
    return events;
  }

  private shorten(window: TextWindow): void {
    const start = this.kept[0]?.span?.start;
    if (start !== undefined) {
      if (this.received - start > TEXT_UNITS_PER_KEPT_ELEMENT) this.failTooLarge();
      window.forgetBefore(start);
    } else if (this.skipped > 0) window.forgetBefore(this.received);
    else if (this.inTag) window.forgetBefore(this.tagStart);
    else {
      // What begins behind the last token may be a tag whose name has not ended yet.
      const begun = window.lastIndexBefore(this.received, '<');
      window.forgetBefore(begun >= this.tokenStart ? begun : this.received);
    }
  }

  private fail(reason: string): never {
    this.dropWrongClosing();
    const { line, column } = this.parser;
    throw malformed(this.request.format, reason, { line, column: Math.max(1, column) });
  }

  /** A closing tag ends the elements inside its own too, and only then the parser says that it did not belong to them. */
  private dropWrongClosing(): void {
    if (this.closedAt === this.parser.position) this.events.length = this.eventsBeforeClosing;
  }

  private endToken(): void {
    this.tokenStart = this.parser.position;
  }

  private startTag(name: string): void {
    this.endToken();
    this.inTag = true;
    if (this.attributes.length > 0) this.attributes = [];
    // The character after the name is already read; a line feed there begins another line.
    const { line, column } = this.parser;
    if (this.window !== undefined) {
      const { position } = this.parser;
      this.tagStart = column === 0 ? this.window.lastIndexBefore(position, '<') : position - name.length - 2;
    }
    this.tagLine = column === 0 ? line - 1 : line;
    this.tagColumn = column === 0 ? undefined : column - countCodePoints(name) - 1;
    if (this.depth >= this.request.depth) this.fail(`elements lie deeper than ${this.request.depth}`);
  }

  private openTag(tag: SaxesTagPlain): void {
    this.endToken();
    this.inTag = false;
    this.depth++;
    this.namespaces.open(this.attributes);
    const namespace = this.namespaces.uriOf(tag.name);
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const element = this.elementOf(tag.name, namespace);
    const parent = this.kept.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      this.kept.push(element);
      this.countKept(unitsOfAttributes(element));
      return;
    }
    const treatment = this.request.treat(element, this.depth);
    if (treatment === 'skip' || treatment === 'skim') this.startSkipping(element, treatment);
    else if (treatment === 'enter') this.events.push({ kind: 'open', element, ...this.textSince(element) });
    else this.startKeeping(element);
  }

  private closeTag(tag: SaxesTagPlain): void {
    this.endToken();
    const { position } = this.parser;
    if (this.closedAt !== position) {
      this.closedAt = position;
      this.eventsBeforeClosing = this.events.length;
    }
    this.depth--;
    this.namespaces.close();
    if (this.skipped > 0) {
      this.skipped--;
      if (this.skipped === 0) this.stopSkipping(tag);
      return;
    }
    const element = this.kept.pop();
    if (element?.span !== undefined) this.endSpan(element.span, tag);
    if (element === undefined) this.events.push({ kind: 'close', name: localName(tag.name) });
    else if (this.kept.length === 0) this.stopKeeping(element);
  }

  private startSkipping(element: XmlElement, treatment: 'skip' | 'skim'): void {
    this.skipped = 1;
    this.skimmed = treatment === 'skim' ? { element, start: this.parser.position } : undefined;
  }

  private stopSkipping(tag: SaxesTagPlain): void {
    if (this.skimmed === undefined) return;
    const { element, start } = this.skimmed;
    const empty = tag.isSelfClosing || this.parser.position - start <= `</${tag.name}>`.length;
    this.events.push({ kind: 'skimmed', element, empty });
  }

  /** Texts are collected only while an element is kept. */
  private startKeeping(element: OpenElement): void {
    this.kept.push(element);
    this.keptNodes = 0;
    this.keptUnits = unitsOfAttributes(element);
    this.parser.on('text', this.collectText);
  }

  private stopKeeping(element: OpenElement): void {
    this.parser.off('text');
    this.events.push({ kind: 'whole', element, ...this.textSince(element) });
  }

  private addText(text: string): void {
    this.endToken();
    const siblings = this.kept.at(-1)?.children;
    if (siblings === undefined) return;
    const last = siblings.at(-1);
    if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
    else siblings.push(text);
    this.countKept(text.length);
  }

  private countKept(units: number): void {
    this.keptNodes++;
    this.keptUnits += units;
    if (this.keptNodes > NODES_PER_KEPT_ELEMENT || this.keptUnits > UNITS_PER_KEPT_ELEMENT) this.failTooLarge();
  }

  private failTooLarge(): never {
    this.fail(`the element <${this.kept[0]?.name ?? ''}> is too large`);
  }

  private textSince({ span }: XmlElement): { readonly text?: string } {
    if (this.window === undefined || span === undefined) return {};
    return { text: this.window.slice(span.start, this.parser.position) };
  }

  /** The end tag is as long as its name says, or longer where white space is in it; it holds no "<" but its first character. */
  private endSpan(span: OpenSpan, { name, isSelfClosing }: SaxesTagPlain): void {
    span.end = this.parser.position;
    if (isSelfClosing || this.window === undefined) return;
    span.contentEnd = this.window.lastIndexBefore(span.end - name.length - 2, '<');
  }

  private elementOf(name: string, namespace: string): OpenElement {
    const element: OpenElement = {
      name: localName(name),
      namespace,
      attributes: this.attributesOfTag(),
      children: [],
      line: this.tagLine,
      column: this.tagColumn,
    };
    if (this.window !== undefined) element.span = { start: this.tagStart, tagEnd: this.parser.position };
    return element;
  }

  /** By name as in the file or with the prefixes that are asked for, without namespace declarations. */
  private attributesOfTag(): ReadonlyMap<string, string> {
    if (this.attributes.length === 0) return NO_ATTRIBUTES;
    const { prefixes } = this.request;
    const attributes = new Map<string, string>();
    for (const { name, value } of this.attributes) {
      if (declaresNamespace(name)) continue;
      const prefix = name.includes(':') ? prefixes?.get(this.namespaces.uriOf(name)) : undefined;
      attributes.set(prefix === undefined ? name : `${prefix}:${localName(name)}`, value);
    }
    return attributes;
  }
}

/**
 * saxes stores handlers under computed names. From the seventh on, V8 takes the parser for a dictionary, and every character
 * takes three times as long to read. What is the prototype of another object is never kept as a dictionary.
 */
function keepInFixedPlaces(parser: object): void {
  Object.create(parser);
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function unitsOfAttributes(element: XmlElement): number {
  let units = 0;
  for (const value of element.attributes.values()) units += value.length;
  return units;
}
