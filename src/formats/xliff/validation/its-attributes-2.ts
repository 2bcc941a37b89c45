import type { XmlElement } from '../../xml/xml-element.js';
import { AGENTS } from './module-vocabulary-2.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { language } from './value-tests.js';

const ISSUE = ['Type', 'Comment', 'Severity', 'ProfileRef', 'Enabled'].map((name) => `its:locQualityIssue${name}`);

/** Each attribute with those beside which it must not stand. */
const EXCLUSIVE: readonly (readonly [attribute: string, others: readonly string[], section: string])[] = [
  ['its:locQualityIssuesRef', ISSUE, '5.9.6.4.3'],
  ['its:locQualityRatingScore', ['its:locQualityRatingVote'], '5.9.6.5'],
  ['its:taIdentRef', ['its:taSource', 'its:taIdent'], '5.9.6.7'],
  ['its:provenanceRecordsRef', AGENTS.map((name) => `its:${name}`), '5.9.6.6.3'],
];

/** Each attribute with the one that it needs beside it. */
const TOGETHER: readonly (readonly [attribute: string, other: string, section: string])[] = [
  ['its:taSource', 'its:taIdent', '5.9.6.7'],
  ['its:taIdent', 'its:taSource', '5.9.6.7'],
];

/** What makes an annotation one of ITS, whose type is its:generic if it is given. */
const GENERIC: ReadonlySet<string> = new Set([
  ...['its:locQualityIssuesRef', ...ISSUE, 'its:locQualityRatingScore', 'its:locQualityRatingVote'],
  ...['its:taIdentRef', 'its:taSource', 'its:taIdent', 'its:taClassRef', 'its:mtConfidence'],
  ...['its:provenanceRecordsRef', 'its:allowedCharacters', 'its:localeFilterList', 'itsm:domains', 'itsm:lang'],
]);

const CATEGORIES: ReadonlySet<string> = new Set([
  ...['allowed-characters', 'directionality', 'domain', 'elements-within-text', 'external-resource', 'id-value'],
  ...['language-information', 'locale-filter', 'localization-note', 'localization-quality-issue'],
  ...['localization-quality-rating', 'mt-confidence', 'preserve-space', 'provenance', 'storage-size'],
  ...['target-pointer', 'terminology', 'text-analysis', 'translate'],
]);
const LOCALES =
  /^\s*(?:(?:\*|[a-z]{1,8})(?:-(?:\*|[a-z\d]{1,8}))*\s*(?:,\s*(?:\*|[a-z]{1,8})(?:-(?:\*|[a-z\d]{1,8}))*\s*)*)?$/i;

/** The attributes of ITS go together, and their values are as ITS 2.0 has them. */
export const itsAttributes: Rule = {
  name: 'its-attribute',
  version: 2,
  begin: (report) => ({
    open: (element) => {
      checkElement(element, report);
    },
    whole: (_, { elements }) => {
      for (const element of elements) checkElement(element, report);
    },
  }),
};

function checkElement(element: XmlElement, report: Report): void {
  const names = [...element.attributes.keys()].filter((name) => name.startsWith('its'));
  if (names.length === 0) return;
  checkNeighbours(element, report);
  checkValues(element, report);
  if (element.name === 'mrk' || element.name === 'sm') checkType(element, names, report);
}

function checkNeighbours(element: XmlElement, report: Report): void {
  const { attributes } = element;
  for (const [attribute, others, section] of EXCLUSIVE) {
    const other = attributes.has(attribute) ? others.find((name) => attributes.has(name)) : undefined;
    if (other !== undefined) report(element, section2(section), `${attribute} and ${other} stand together`);
  }
  for (const [attribute, other, section] of TOGETHER) {
    if (attributes.has(attribute) && !attributes.has(other)) {
      report(element, section2(section), `${attribute} stands without ${other}`);
    }
  }
}

function checkValues(element: XmlElement, report: Report): void {
  const { attributes } = element;
  const annotators = attributes.get('its:annotatorsRef');
  if (annotators !== undefined) checkAnnotators(element, annotators, report);
  const locales = attributes.get('its:localeFilterList');
  if (locales !== undefined && !LOCALES.test(locales)) {
    const message = `its:localeFilterList is ${quoted(locales)}; it must be language ranges with commas`;
    report(element, section2('5.9.12.6'), message);
  }
  const tag = attributes.get('itsm:lang');
  if (tag === undefined || language.accepts(tag)) return;
  report(element, section2('5.9.12.5'), `itsm:lang is ${quoted(tag)}; it must be ${language.what}`);
}

/** Pairs of a data category and a tool, with a bar between the two; each category once. */
function checkAnnotators(element: XmlElement, annotators: string, report: Report): void {
  const categories = annotators
    .trim()
    .split(/\s+/)
    .map((pair) => /^([^|]+)\|[^|]+/.exec(pair)?.[1]);
  const isKnown = categories.every((category) => category !== undefined && CATEGORIES.has(category));
  const section = section2('5.9.12.2');
  if (!isKnown) {
    const message = `its:annotatorsRef is ${quoted(annotators)}; it must be data categories, each with a bar and a tool`;
    report(element, section, message);
  } else if (new Set(categories).size < categories.length) {
    report(element, section, `its:annotatorsRef has a data category twice: ${quoted(annotators)}`);
  }
}

function checkType(element: XmlElement, names: readonly string[], report: Report): void {
  const type = element.attributes.get('type');
  const name = names.find((each) => GENERIC.has(each));
  if (type === undefined || type === 'its:generic' || name === undefined) return;
  report(element, section2('5.9.10'), `an annotation with ${name} has the type ${quoted(type)}, not "its:generic"`);
}
