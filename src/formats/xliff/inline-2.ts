import type { Content, InlineCode } from '../../domain/content.js';
import { ContentBuilder } from '../content-builder.js';
import { characterOf } from '../illegal-characters.js';
import { OpenCodes } from '../open-codes.js';
import { presentFields } from '../present-fields.js';
import { attributesBut, childrenNamed, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { escapeText } from '../xml/xml-text.js';
import { annotationEnd, annotationId, annotationOf, markupOf } from './inline-markup.js';
import type { UnitMarkup } from './unit-markup.js';

/** The unit's originalData: the markup that codes stand for, by id. */
export type OriginalData = ReadonlyMap<string, string>;

type Description = Omit<InlineCode, 'id' | 'kind' | 'at' | 'pair'>;

/** Fields of a code, and references that are resolved. */
const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'disp',
  'dispStart',
  'dispEnd',
  'dataRef',
  'dataRefStart',
  'dataRefEnd',
  'canDelete',
  'startRef',
  'isolated',
]);

/** As XML fragments, like the data of every code. */
export function readOriginalData(unit: XmlElement): OriginalData {
  const entries = childrenNamed(unit, 'originalData')
    .flatMap((element) => childrenNamed(element, 'data'))
    .map((data) => [data.attributes.get('id') ?? '', escapeText(plainText(data.children))] as const);
  return new Map(entries);
}

function plainText(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.name === 'cp' ? characterIn(node) : plainText(node.children);
    })
    .join('');
}

function characterIn(cp: XmlElement): string {
  return characterOf(cp.attributes.get('hex') ?? '') ?? '';
}

/**
 * The inline markup of XLIFF 2.0 to 2.2 (section 4.2.3). `mrk`, `sm` and `em` mark text and are no codes.
 * @param markup for a document: codes carry theirs, and marks become codes of type "annotation" that may be left out
 */
export function readInline2(nodes: readonly XmlNode[], data: OriginalData, markup?: UnitMarkup): Content {
  const builder = new ContentBuilder();
  new Inline2Reader(builder, data, markup).read(nodes);
  return builder.content();
}

class Inline2Reader {
  private readonly open: OpenCodes;
  private readonly openMarks: OpenCodes;

  constructor(
    private readonly builder: ContentBuilder,
    private readonly data: OriginalData,
    private readonly markup: UnitMarkup | undefined,
  ) {
    this.open = new OpenCodes(builder);
    this.openMarks = new OpenCodes(builder, 'addAnnotation');
  }

  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.builder.addText(node);
      else this.readElement(node);
    }
  }

  private readElement(element: XmlElement): void {
    const id = element.attributes.get('id');
    const isIsolated = element.attributes.get('isolated') === 'yes';
    switch (element.name) {
      case 'cp':
        this.builder.addText(characterIn(element));
        return;
      case 'ph':
        this.builder.addCode({ id: this.builder.uniqueId(id), kind: 'standalone', ...this.describe(element) });
        return;
      case 'pc':
        this.readPair(element, id);
        return;
      case 'sc':
        this.open.open(isIsolated ? '' : (id ?? ''), id, this.describe(element));
        return;
      case 'ec':
        this.readEnd(element);
        return;
      default:
        this.readMark(element);
    }
  }

  private readMark(element: XmlElement): void {
    const { markup } = this;
    if (markup === undefined) this.read(element.children);
    else if (element.name === 'sm' || element.name === 'em') this.readMarkEnd(element, markup.whole(element));
    else this.readMarkedText(element, markup);
  }

  private readMarkEnd(element: XmlElement, markup: string): void {
    const id = element.attributes.get(element.name === 'sm' ? 'id' : 'startRef') ?? '';
    if (element.name === 'sm') this.openMarks.open(id, annotationId(id), { ...annotationOf(element), markup });
    else this.openMarks.close(id, annotationId(id), { ...annotationEnd(element), markup });
  }

  private readMarkedText(element: XmlElement, markup: UnitMarkup): void {
    const id = this.builder.uniqueId(annotationId(element.attributes.get('id')));
    const start = { ...annotationOf(element), markup: markup.startTag(element) };
    this.builder.addAnnotation({ id, kind: 'open', pair: id, ...start });
    this.read(element.children);
    const end = { ...annotationEnd(element), markup: markup.endTag(element) };
    this.builder.addAnnotation({ id, kind: 'close', pair: id, ...end });
  }

  private readPair(element: XmlElement, wantedId: string | undefined): void {
    const id = this.builder.uniqueId(wantedId);
    this.builder.addCode({ id, kind: 'open', pair: id, ...this.describe(element, 'Start') });
    this.read(element.children);
    this.builder.addCode({ id, kind: 'close', pair: id, ...this.describe(element, 'End') });
  }

  private readEnd(element: XmlElement): void {
    const startRef = element.attributes.get('startRef');
    const id = element.attributes.get('id') ?? startRef;
    const { canDelete, canReorder, ...description } = this.describe(element, '');
    // The end of a pair repeats the hints of its beginning; they are said once.
    const hints = startRef === undefined ? presentFields({ canDelete, canReorder }) : {};
    this.open.close(startRef ?? '?', id, { ...description, ...hints });
  }

  /** @param end '' for a code of its own, else which end of a `pc`; what is said about the whole pair is said at its start */
  private describe(element: XmlElement, end: '' | 'Start' | 'End' = ''): Description {
    const { name, attributes } = element;
    const dataRef = attributes.get(`dataRef${end}`);
    return {
      element: name,
      ...presentFields<Omit<Description, 'element'>>({
        type: attributes.get('type'),
        display: attributes.get(`disp${end}`),
        data: dataRef === undefined ? undefined : this.data.get(dataRef),
        canDelete: flagOf(attributes.get('canDelete')),
        canReorder: flagOf(attributes.get('canReorder')),
        attributes: end === 'End' ? undefined : otherAttributes(element),
      }),
      ...markupOf(element, PARTS[end], this.markup),
    };
  }
}

const PARTS = { '': 'whole', Start: 'startTag', End: 'endTag' } as const;

function otherAttributes(element: XmlElement): Description['attributes'] {
  const saysMore = element.attributes.get('canReorder') === 'firstNo';
  return attributesBut(element, saysMore ? FIELDS : new Set([...FIELDS, 'canReorder']));
}

/** "firstNo" of canReorder begins a group that stays together: it cannot be reordered by itself. */
function flagOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'yes';
}
