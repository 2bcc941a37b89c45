import type { XmlElement } from '../../xml/xml-element.js';
import { descendants, isOf } from './module-elements.js';
import { AGENTS } from './module-vocabulary-2.js';
import { quoted, section2, type Context, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

/** Records of quality issues and of provenance say something, have ids of their own, and references lead to them. */
export const itsRecords: Rule = {
  name: 'its-record',
  version: 2,
  begin: (report) => {
    const ids = new UniqueValues('xml:id', section2('5.9.12.4'), report);
    const provenances = new Set<string>();
    let pending: Pending[] = [];
    return {
      open: (element) => {
        pending.push(...referencesOf(element, 'its:provenanceRecordsRef'));
      },
      whole: (element, context) => {
        for (const each of recordsIn(element, context)) {
          ids.add(each);
          if (each.name === 'provenanceRecords') provenances.add(each.attributes.get('xml:id') ?? '');
          checkRecords(each, report);
        }
        for (const each of context.elements) {
          checkIssuesReference(each, context, report);
          pending.push(...referencesOf(each, 'its:provenanceRecordsRef').filter(({ id }) => !provenances.has(id)));
        }
      },
      close: (name) => {
        if (name !== 'file') return;
        for (const { element, id } of pending) {
          if (provenances.has(id)) continue;
          report(
            element,
            section2('5.9.12.24'),
            `its:provenanceRecordsRef leads to ${quoted(id)}, which is no record of the file`,
          );
        }
        pending = [];
        provenances.clear();
      },
    };
  },
};

interface Pending {
  readonly element: XmlElement;
  readonly id: string;
}

/** The id is all that counts of a fragment identifier here. */
function referencesOf(element: XmlElement, attribute: string): readonly Pending[] {
  const reference = element.attributes.get(attribute);
  return reference === undefined ? [] : [{ element, id: reference.replace(/^.*[#/]/, '').replace(/^its=/, '') }];
}

function recordsIn(element: XmlElement, { elements, root }: Context): readonly XmlElement[] {
  if (element.namespace === root.namespace && elements.every(({ namespace }) => namespace === root.namespace))
    return [];
  return elements.filter((each) => isOf(each, 'its') && ['locQualityIssues', 'provenanceRecords'].includes(each.name));
}

function checkRecords(records: XmlElement, report: Report): void {
  for (const record of descendants(records)) {
    const has = (...names: readonly string[]) =>
      names.some((name) => record.attributes.has(name) || record.attributes.has(`its:${name}`));
    if (record.name === 'locQualityIssue' && !has('locQualityIssueType', 'locQualityIssueComment')) {
      report(record, section2('5.9.11.2'), 'the issue has neither a type nor a comment');
    }
    if (record.name === 'provenanceRecord' && !has(...AGENTS)) {
      report(record, section2('5.9.11.4'), 'the record names nobody and no tool');
    }
  }
}

function checkIssuesReference(element: XmlElement, { elements }: Context, report: Report): void {
  for (const { id } of referencesOf(element, 'its:locQualityIssuesRef')) {
    const isThere = elements.some((each) => each.name === 'locQualityIssues' && each.attributes.get('xml:id') === id);
    if (isThere) continue;
    report(
      element,
      section2('5.9.12.11'),
      `its:locQualityIssuesRef leads to ${quoted(id)}, which the unit does not have`,
    );
  }
}
