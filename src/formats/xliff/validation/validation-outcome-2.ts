import { textOf, type XmlElement } from '../../xml/xml-element.js';
import type { BilingualText } from './bilingual-text.js';
import { inModule } from './module-elements.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { brokenBy, readCondition, type Condition } from './validation-condition-2.js';

type Conditions = ReadonlyMap<string, Condition>;

/** Targets are as the validation rules of their file, groups and unit ask; the innermost of equal rules counts. */
export const validationOutcome: Rule = {
  name: 'validation-outcome',
  version: 2,
  begin: (report) => {
    const open: Conditions[] = [new Map()];
    return {
      open: () => open.push(open.at(-1)!),
      whole: (element) => {
        if (element.name === 'validation') open.push(conditionsIn(element, open.pop()!));
      },
      text: (text) => {
        if (text.owner.name === 'unit') checkText(text, conditionsIn(text.owner, open.at(-1)!), report);
      },
      close: () => open.pop(),
    };
  },
};

function conditionsIn(element: XmlElement, inherited: Conditions): Conditions {
  const rules = inModule(element, 'val', 'rule');
  if (rules.length === 0) return inherited;
  const own = rules.flatMap((rule) => readCondition(rule) ?? []);
  return new Map([
    ...inherited,
    ...own.map((condition) => [`${condition.kind} ${condition.value}`, condition] as const),
  ]);
}

function checkText({ parts }: BilingualText, conditions: Conditions, report: Report): void {
  if (conditions.size === 0) return;
  for (const { element, source, target } of parts) {
    if (element.name !== 'segment' || target === undefined) continue;
    const [given, original] = [target, source].map((text) => (text === undefined ? '' : textOf(text)));
    // What is not translated yet is not held against anything.
    if (given!.trim() === '') continue;
    for (const condition of conditions.values()) {
      if (condition.rule.attributes.get('disabled') === 'yes') continue;
      const broken = brokenBy(condition, given!, original!);
      if (broken === undefined) continue;
      const what = `the target ${broken} ${quoted(condition.value)}`;
      report(target, section2('5.8.4.2'), `${what}, against the rule in line ${String(condition.rule.line)}`);
    }
  }
}
