import type { XmlElement } from '../../xml/xml-element.js';
import { inNamespace, MODULE } from './module-elements.js';
import { section2, type Report, type Rule } from './rule.js';

const VALIDATION = `${MODULE}validation:2.0`;

const CONDITIONS: readonly string[] = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

/** A validation rule has one condition. */
export const validationRules: Rule = {
  name: 'validation-rule',
  version: 2,
  begin: (report) => ({
    whole: (element, { ancestors }) => {
      for (const rule of inNamespace(element, VALIDATION, 'rule')) checkCondition(rule, report);
      if (element.namespace !== VALIDATION || ancestors.at(-1)?.name !== 'file') return;
      for (const rule of inNamespace(element, VALIDATION, 'rule')) {
        if (rule.attributes.get('disabled') !== 'yes') continue;
        report(rule, section2('5.8'), 'a rule of the file must not be disabled');
      }
    },
  }),
};

function checkCondition(rule: XmlElement, report: Report): void {
  const names = [...rule.attributes.keys()];
  const given = CONDITIONS.filter((name) => names.includes(name));
  const custom = names.filter((name) => name.includes(':'));
  const section = section2('5.8.4.3');
  if (given.length > 1) report(rule, section, `the rule has ${given.join(' and ')}; only one condition is allowed`);
  else if (given.length + custom.length === 0) report(rule, section, 'the rule has no condition');
  else if (given.length === 1 && custom.length > 0) {
    report(rule, section, `the rule has ${[...given, ...custom].join(' and ')}; only one condition is allowed`);
  }
}
