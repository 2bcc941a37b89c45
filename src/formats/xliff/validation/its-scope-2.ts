import type { XmlElement } from '../../xml/xml-element.js';
import { isOf } from './module-elements.js';
import { section2, type Context, type Report, type Rule } from './rule.js';

/** Each attribute that needs another at its element or around it, and what is only advised. */
const NEEDED = [
  {
    attribute: 'its:locQualityRatingScoreThreshold',
    needs: 'its:locQualityRatingScore',
    section: '5.9.12.16',
    severity: 'error',
  },
  {
    attribute: 'its:locQualityRatingVoteThreshold',
    needs: 'its:locQualityRatingVote',
    section: '5.9.12.18',
    severity: 'error',
  },
  { attribute: 'its:mtConfidence', needs: 'its:annotatorsRef', section: '5.9.5', severity: 'warning' },
  { attribute: 'its:taConfidence', needs: 'its:annotatorsRef', section: '5.9.5', severity: 'warning' },
  { attribute: 'its:termConfidence', needs: 'its:annotatorsRef', section: '5.9.5', severity: 'warning' },
] as const;

/** ITS has a version, and what is about something else stands in its scope. */
export const itsScope: Rule = {
  name: 'its-scope',
  version: 2,
  begin: (report) => ({
    open: (element, { ancestors }) => {
      checkElement(element, ancestors, report);
    },
    whole: (element, context) => {
      if (hasIts(context)) checkBelow(element, context.ancestors, report);
    },
  }),
};

function hasIts({ elements }: Context): boolean {
  return elements.some((element) => isOf(element, 'its') || isMarked(element));
}

function isMarked({ attributes }: XmlElement): boolean {
  for (const name of attributes.keys()) if (name.startsWith('its:') || name.startsWith('itsm:')) return true;
  return false;
}

function checkBelow(element: XmlElement, around: readonly XmlElement[], report: Report): void {
  checkElement(element, around, report);
  for (const child of element.children) {
    if (typeof child !== 'string') checkBelow(child, [...around, element], report);
  }
}

function checkElement(element: XmlElement, around: readonly XmlElement[], report: Report): void {
  if (!isMarked(element)) return;
  const scope = [...around, element];
  const isVersioned = scope.some(
    (each) => each.attributes.has('its:version') || (isOf(each, 'its') && each.attributes.has('version')),
  );
  if (!isVersioned) report(element, section2('5.9.12.39'), 'there is no its:version here or around');
  for (const { attribute, needs, section, severity } of NEEDED) {
    if (!element.attributes.has(attribute) || scope.some((each) => each.attributes.has(needs))) continue;
    report(element, section2(section), `${attribute} stands without ${needs} here or around`, severity);
  }
}
