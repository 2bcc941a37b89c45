import type { InlineCode } from '../../domain/content.js';
import type { XmlElement } from '../xml/xml-element.js';
import { presentFields } from '../present-fields.js';
import type { UnitMarkup } from './unit-markup.js';

type Annotation = Omit<InlineCode, 'id' | 'kind' | 'at' | 'pair'>;

/** The markup of a code, in segments of a document alone. */
export function markupOf(
  element: XmlElement,
  part: 'startTag' | 'endTag' | 'whole',
  markup: UnitMarkup | undefined,
): Pick<InlineCode, 'markup'> {
  return markup === undefined ? {} : { markup: markup[part](element) };
}

/** No name of a code in a file begins like this: the ids of annotations stay apart from theirs. */
export function annotationId(id: string | undefined): string {
  return `@${id ?? ''}`;
}

const FIELDS: ReadonlySet<string> = new Set(['id', 'mid', 'mtype', 'type']);

/** What mrk and sm say about a text, as a code that a target may leave out; shown as "protected" where it may not be translated. */
export function annotationOf(element: XmlElement): Annotation {
  const { attributes } = element;
  const rest = [...attributes].filter(([name]) => !FIELDS.has(name));
  const isProtected = attributes.get('translate') === 'no';
  return {
    ...annotationEnd(element),
    ...presentFields<Pick<InlineCode, 'display' | 'attributes'>>({
      display: isProtected ? 'protected' : (attributes.get('mtype') ?? attributes.get('type')),
      attributes: rest.length === 0 ? undefined : Object.fromEntries(rest),
    }),
  };
}

export function annotationEnd({ name }: XmlElement): Annotation {
  return { element: name, type: 'annotation', canDelete: true };
}
