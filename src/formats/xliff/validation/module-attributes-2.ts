import type { XmlElement } from '../../xml/xml-element.js';
import { section2, type Report, type Rule } from './rule.js';
import { oneOf, valueTest } from './value-tests.js';

/** The elements of HTML of which fs knows. */
const STYLES = oneOf(
  ...['a', 'b', 'bdo', 'big', 'blockquote', 'body', 'br', 'button', 'caption', 'center', 'cite', 'code', 'col'],
  ...['colgroup', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'hr', 'html'],
  ...['i', 'img', 'label', 'legend', 'li', 'ol', 'p', 'pre', 'q', 's', 'samp', 'select', 'small', 'span', 'strike'],
  ...['strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'tt', 'u', 'ul'],
);
/** Pairs of name and value, with a comma between the two and a backslash between pairs; a backslash escapes both. */
const STYLE_ATTRIBUTES = valueTest(
  /^[^,\\]+,(?:[^,\\]|\\[,\\])*(?:\\[^,\\]+,(?:[^,\\]|\\[,\\])*)*$/,
  'pairs of a name, a comma and a value with backslashes between them, and commas and backslashes of values escaped',
);

interface Place {
  readonly section: string;
  /** The elements that may have the attribute. */
  readonly elements: ReadonlySet<string>;
}

const CODES = ['pc', 'sc', 'ec', 'ph'];
const RESTRICTED = ['file', 'group', 'unit', 'mrk', 'sm', 'pc', 'sc'];
const SIZED = ['file', 'group', 'unit', ...CODES];
const STYLED = ['file', 'group', 'unit', 'note', 'mrk', 'sm', ...CODES];
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['fs:fs', { section: '5.3.5.1', elements: new Set(STYLED) }],
  ['fs:subFs', { section: '5.3.5.2', elements: new Set(STYLED) }],
  ['slr:storageRestriction', { section: '5.7.5.6', elements: new Set(RESTRICTED) }],
  ['slr:sizeRestriction', { section: '5.7.5.7', elements: new Set(RESTRICTED) }],
  ['slr:equivStorage', { section: '5.7.5.8', elements: new Set(CODES) }],
  ['slr:sizeInfo', { section: '5.7.5.9', elements: new Set(SIZED) }],
  ['slr:sizeInfoRef', { section: '5.7.5.10', elements: new Set(SIZED) }],
]);

/** Attributes of the modules for style and size stand where they may and with what they need. */
export const moduleAttributes: Rule = {
  name: 'module-attribute',
  version: 2,
  begin: (report) => ({
    open: (element, { root }) => {
      checkElement(element, root, report);
    },
    whole: (_, { root, elements }) => {
      for (const element of elements) checkElement(element, root, report);
    },
  }),
};

function checkElement(element: XmlElement, root: XmlElement, report: Report): void {
  const { attributes } = element;
  if (attributes.size === 0 || element.namespace !== root.namespace) return;
  const names = [...attributes.keys()].filter((name) => name.startsWith('fs:') || name.startsWith('slr:'));
  if (names.length === 0) return;
  for (const name of names) checkPlace(element, name, report);
  checkStyle(element, report);
  if (attributes.has('slr:sizeInfo') && attributes.has('slr:sizeInfoRef')) {
    report(element, section2('5.7.5.9'), 'slr:sizeInfo and slr:sizeInfoRef stand together');
  }
}

function checkPlace(element: XmlElement, name: string, report: Report): void {
  const place = PLACES.get(name);
  if (place === undefined) {
    report(element, section2(name.startsWith('fs:') ? '5.3.5' : '5.7.5'), `there is no attribute ${name}`);
  } else if (!place.elements.has(element.name)) {
    report(element, section2(place.section), `<${element.name}> must not have ${name}`);
  } else if (element.name === 'ec' && element.attributes.get('isolated') !== 'yes') {
    report(element, section2(place.section), `<ec> must not have ${name} unless it is isolated`);
  }
}

function checkStyle(element: XmlElement, report: Report): void {
  const style = element.attributes.get('fs:fs');
  const styleAttributes = element.attributes.get('fs:subFs');
  if (style !== undefined && !STYLES.accepts(style)) {
    report(element, section2('5.3.5.1'), `fs:fs must be ${STYLES.what}`);
  }
  if (styleAttributes === undefined) return;
  if (style === undefined) report(element, section2('5.3.5.2'), 'fs:subFs stands without fs:fs');
  if (!STYLE_ATTRIBUTES.accepts(styleAttributes)) {
    report(element, section2('5.3.5.2'), `fs:subFs must be ${STYLE_ATTRIBUTES.what}`);
  }
}
