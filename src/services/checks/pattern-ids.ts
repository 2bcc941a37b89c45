import type { CheckPattern } from '../../domain/check-pattern.js';

/** A pattern that somebody wrote, who need not name it twice. */
export type GivenPattern = Omit<CheckPattern, 'id'> & Partial<Pick<CheckPattern, 'id'>>;

/** What an id of a pattern is made of. */
export const PATTERN_ID = /^[\p{L}\p{M}\p{N}._-]{1,64}$/u;

const LONGEST = 50;

/** Patterns with ids: one that came without has it from its name, so that decisions about its findings stay. */
export function withIds(patterns: readonly GivenPattern[]): readonly CheckPattern[] {
  const taken = new Set(patterns.flatMap(({ id }) => id ?? []));
  return patterns.map(({ id, ...pattern }) => ({ ...pattern, id: id ?? freeId(pattern.name, taken) }));
}

/** @param taken gets the id too */
function freeId(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const first = Array.from(plain).slice(0, LONGEST).join('').trim().replaceAll(' ', '-') || 'pattern';
  let id = first;
  for (let number = 2; taken.has(id); number++) id = `${first}-${number}`;
  taken.add(id);
  return id;
}
