import type { CrossReference } from '../../domain/glossary.js';

const ADDRESS = /^https?:\/\//i;
const NAMED_KIND = /^(concept|external):/;

/** What a cell says of a cross reference: an address, or the kind before the target: "concept:c-17", "external:doi:10.1/x". */
export function writeReference({ kind, target }: CrossReference): string {
  return kind === 'external' && ADDRESS.test(target) ? target : `${kind}:${target}`;
}

/** Without a kind an address leads elsewhere, and everything else is the id of a concept. */
export function readReferences(cells: readonly string[], labels: readonly string[]): readonly CrossReference[] {
  return cells.flatMap((cell, at) => {
    const named = NAMED_KIND.exec(cell);
    const target = named === null ? cell : cell.slice(named[0].length);
    if (target === '') return [];
    const kind = named === null ? (ADDRESS.test(cell) ? 'external' : 'concept') : (named[1] as CrossReference['kind']);
    const label = labels[at] ?? '';
    return [{ kind, target, ...(label !== '' && { label }) }];
  });
}
