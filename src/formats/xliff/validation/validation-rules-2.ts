import type { XmlElement } from '../../xml/xml-element.js';
import { inModule } from './module-elements.js';
import { section2, type Report, type Rule } from './rule.js';

const CONDITIONS: readonly string[] = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];
const IN_SOURCE: readonly string[] = ['isPresent', 'startsWith', 'endsWith'];

/** A validation rule has one condition, and nothing beside it that does not go with it. */
export const validationRules: Rule = {
  name: 'validation-rule',
  version: 2,
  begin: (report) => ({
    whole: (element, { ancestors }) => {
      const isOfFile = ancestors.at(-1)?.name === 'file' && element.name === 'validation';
      for (const rule of inModule(element, 'val', 'rule')) {
        checkCondition(rule, report);
        checkCombinations(rule, report);
        if (!isOfFile || rule.attributes.get('disabled') !== 'yes') continue;
        report(rule, section2('5.8.5.9'), 'a rule of the file must not be disabled');
      }
    },
  }),
};

function checkCondition(rule: XmlElement, report: Report): void {
  const given = [...CONDITIONS.filter((name) => rule.attributes.has(name)), ...customOf(rule).slice(0, 1)];
  const section = section2('5.8.4.3');
  if (given.length > 1) report(rule, section, `the rule has ${given.join(' and ')}; only one condition is allowed`);
  else if (given.length === 0) report(rule, section, 'the rule has no condition');
}

/** Conditions of other namespaces; several may be one. */
function customOf({ attributes }: XmlElement): readonly string[] {
  return [...attributes.keys()].filter((name) => name.includes(':') && !/^(?:xml|xsi):/.test(name));
}

function checkCombinations(rule: XmlElement, report: Report): void {
  const { attributes } = rule;
  if (attributes.has('occurs') && !attributes.has('isPresent')) {
    report(rule, section2('5.8.5.2'), 'occurs stands without isPresent');
  }
  if (attributes.has('existsInSource') && !IN_SOURCE.some((name) => attributes.has(name))) {
    report(rule, section2('5.8.5.6'), `existsInSource stands without ${IN_SOURCE.join(', ')}`);
  }
}
