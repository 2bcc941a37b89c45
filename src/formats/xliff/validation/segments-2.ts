import { childrenNamed } from '../../xml/xml-element.js';
import type { BilingualText, Part } from './bilingual-text.js';
import { quoted, section2, type Report, type Rule } from './rule.js';
import { UniqueValues } from './unique-values.js';

/** A unit has a segment. */
export const segmentInUnit: Rule = {
  name: 'segment-in-unit',
  version: 2,
  begin: (report) => ({
    text: ({ owner }) => {
      if (owner.name !== 'unit' || childrenNamed(owner, 'segment').length > 0) return;
      report(owner, section2('4.2.2.5'), 'the unit has no segment');
    },
  }),
};

/** A state after "initial" is that of a target; a subState refines a state that is given. */
export const segmentState: Rule = {
  name: 'segment-state',
  version: 2,
  begin: (report) => ({
    text: ({ parts }) => {
      for (const part of parts) if (part.element.name === 'segment') checkState(part, report);
    },
  }),
};

function checkState({ element, target }: Part, report: Report): void {
  const state = element.attributes.get('state');
  const subState = element.attributes.get('subState');
  if (state !== undefined && state !== 'initial' && target === undefined) {
    report(element, section2('4.3.1.31'), `the state is ${quoted(state)}, but there is no target`);
  }
  if (subState === undefined || state !== undefined) return;
  report(element, section2('4.3.1.35'), 'there is a subState without a state');
}

/** The order of targets names each place in the unit once. */
export const targetOrder: Rule = {
  name: 'target-order',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      if (text.owner.name === 'unit') checkOrder(text, report);
    },
  }),
};

function checkOrder({ parts }: BilingualText, report: Report): void {
  const section = section2('4.3.1.24');
  const orders = new UniqueValues('order', section, report);
  parts.forEach(({ target }, index) => {
    const order = target?.attributes.get('order');
    if (target === undefined || order === undefined || !/^\d+$/.test(order) || !orders.add(target)) return;
    if (Number(order) > parts.length) {
      report(target, section, `the order is ${order}, but the unit has only ${String(parts.length)} parts`);
    } else if (Number(order) !== index + 1) checkExchange({ parts, order, index }, report);
  });
}

interface Exchange {
  readonly parts: readonly Part[];
  readonly order: string;
  readonly index: number;
}

/** A target that takes another's place needs that other to go elsewhere. */
function checkExchange({ parts, order, index }: Exchange, report: Report): void {
  const here = parts[index]!.target!;
  const other = parts[Number(order) - 1]?.target;
  const otherOrder = other?.attributes.get('order');
  if (other === undefined || (otherOrder !== undefined && otherOrder !== order)) return;
  report(here, section2('4.8.2'), `the order is ${order}, but the target at that place has no order of its own`);
}
