// What was to be reached and what was: a figure missed is printed as missed.
import { printTable } from '../figures.mjs';

/** @param {readonly {what: string, target: string, seen: string, reached: boolean}[]} targets nothing is printed for none */
export function printTargets(title, targets) {
  if (targets.length === 0) return;
  const rows = targets.map(({ what, target, seen, reached }) => [what, target, seen, reached ? 'reached' : 'MISSED']);
  printTable(title, ['what', 'target', 'seen', ''], rows);
}
