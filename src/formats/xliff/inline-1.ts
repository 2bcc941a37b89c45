import type { Content, InlineCode } from '../../domain/content.js';
import { ContentBuilder } from '../content-builder.js';
import { characterOf } from '../illegal-characters.js';
import { OpenCodes } from '../open-codes.js';
import { attributesBut, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { writeFragment } from '../xml/xml-text.js';
import { annotationEnd, annotationId, annotationOf, markupOf } from './inline-markup.js';
import { addLiterals } from './literal-codes.js';
import type { UnitMarkup } from './unit-markup.js';

/** A `ph` of this ctype is a character that XML does not allow; it holds its code point in hex. */
export const CHARACTER_CTYPE = 'x-concord-character';

const DATA_ELEMENTS: ReadonlySet<string> = new Set(['sub', 'g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it']);
const FIELDS: ReadonlySet<string> = new Set(['id', 'ctype', 'equiv-text', 'pos']);

/**
 * The inline markup of XLIFF 1.0 to 1.2 (section 2.4). `mrk` marks text and is no code: its text stays, it does not.
 * @param markup for a document: codes carry theirs, and marks become codes of type "annotation" that may be left out
 */
export function readInline1(nodes: readonly XmlNode[], markup?: UnitMarkup): Content {
  const builder = new ContentBuilder();
  new Inline1Reader(builder, markup).read(nodes);
  return builder.content();
}

class Inline1Reader {
  private readonly open: OpenCodes;

  constructor(
    private readonly builder: ContentBuilder,
    private readonly markup: UnitMarkup | undefined,
  ) {
    this.open = new OpenCodes(builder);
  }

  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      if (typeof node !== 'string') this.readElement(node);
      else if (this.markup === undefined || this.markup.literals.size === 0) this.builder.addText(node);
      else addLiterals(node, this.markup.literals, this.builder, this.open);
    }
  }

  private readElement(element: XmlElement): void {
    const { builder } = this;
    const id = element.attributes.get('id');
    switch (element.name) {
      case 'g':
        this.readPair(element);
        return;
      case 'bx':
      case 'bpt':
        this.open.open(nameOfPair(element), id, this.describe(element));
        return;
      case 'ex':
      case 'ept':
        this.open.close(nameOfPair(element), id, this.describe(element));
        return;
      case 'it': {
        const kind = isEnd(element) ? 'isolated-close' : 'isolated-open';
        builder.addCode({ id: builder.uniqueId(id), kind, ...this.describe(element) });
        return;
      }
      case 'x':
      case 'ph':
        if (element.attributes.get('ctype') === CHARACTER_CTYPE) builder.addText(characterOf(textOf(element)) ?? '');
        else builder.addCode({ id: builder.uniqueId(id), kind: 'standalone', ...this.describe(element) });
        return;
      default:
        this.readMark(element);
    }
  }

  private readPair(element: XmlElement): void {
    const { builder, markup } = this;
    const id = builder.uniqueId(element.attributes.get('id'));
    builder.addCode({ id, kind: 'open', pair: id, ...this.describe(element, 'startTag') });
    this.read(element.children);
    builder.addCode({ id, kind: 'close', pair: id, element: 'g', ...markupOf(element, 'endTag', markup) });
  }

  private readMark(element: XmlElement): void {
    const { builder, markup } = this;
    if (markup === undefined) {
      this.read(element.children);
      return;
    }
    const id = builder.uniqueId(annotationId(element.attributes.get('mid')));
    const start = { ...annotationOf(element), markup: markup.startTag(element) };
    builder.addAnnotation({ id, kind: 'open', pair: id, ...start });
    this.read(element.children);
    const end = { ...annotationEnd(element), markup: markup.endTag(element) };
    builder.addAnnotation({ id, kind: 'close', pair: id, ...end });
  }

  private describe(element: XmlElement, part: 'whole' | 'startTag' = 'whole'): Description {
    const description = described(element, part === 'whole' ? element.children : []);
    if (this.markup !== undefined) description.markup = this.markup[part](element);
    return description;
  }
}

type Description = Omit<InlineCode, 'id' | 'kind' | 'at' | 'pair'>;
type Mutable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

/** bpt meets ept and bx meets ex, by rid, else by id (section 2.4.4). */
function nameOfPair({ name, attributes }: XmlElement): string {
  return `${name.slice(1)} ${attributes.get('rid') ?? attributes.get('id') ?? ''}`;
}

function isEnd({ attributes }: XmlElement): boolean {
  return attributes.get('pos') === 'close';
}

/** Field by field, for every code of a file comes by here. @param children what the code stands for; a pair stands around its text */
function described({ name, attributes }: XmlElement, children: readonly XmlNode[]): Mutable<Description> {
  const description: Mutable<Description> = { element: name };
  const type = attributes.get('ctype');
  if (type !== undefined) description.type = type;
  const display = attributes.get('equiv-text');
  if (display !== undefined) description.display = display;
  const data = children.length === 0 ? '' : writeFragment(children, DATA_ELEMENTS);
  if (data !== '') description.data = data;
  const others = attributesBut({ attributes }, FIELDS);
  if (others !== undefined) description.attributes = others;
  return description;
}
