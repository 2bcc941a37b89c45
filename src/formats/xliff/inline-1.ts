import type { Content, InlineCode } from '../../domain/content.js';
import { ContentBuilder } from '../content-builder.js';
import { characterOf } from '../illegal-characters.js';
import { OpenCodes } from '../open-codes.js';
import { presentFields } from '../present-fields.js';
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
    const start = { ...described({ ...element, children: [] }), ...markupOf(element, 'startTag', markup) };
    builder.addCode({ id, kind: 'open', pair: id, ...start });
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

  private describe(element: XmlElement): Description {
    return { ...described(element), ...markupOf(element, 'whole', this.markup) };
  }
}

type Description = Omit<InlineCode, 'id' | 'kind' | 'at' | 'pair'>;

/** bpt meets ept and bx meets ex, by rid, else by id (section 2.4.4). */
function nameOfPair({ name, attributes }: XmlElement): string {
  return `${name.slice(1)} ${attributes.get('rid') ?? attributes.get('id') ?? ''}`;
}

function isEnd({ attributes }: XmlElement): boolean {
  return attributes.get('pos') === 'close';
}

function described(element: XmlElement): Description {
  const data = writeFragment(element.children, DATA_ELEMENTS);
  return {
    element: element.name,
    ...presentFields<Omit<InlineCode, 'id' | 'kind' | 'at'>>({
      type: element.attributes.get('ctype'),
      display: element.attributes.get('equiv-text'),
      data: data === '' ? undefined : data,
      attributes: attributesBut(element, FIELDS),
    }),
  };
}
