import type { LanguageTag } from './language-tag.js';

/** What an editor can set on a memory. */
export interface MemorySettings {
  readonly name: string;
  readonly description: string;
  /** Points taken from every match of this memory, 0 to 100. */
  readonly penalty: number;
  /** Points taken when a unit is used against its recorded direction, 0 to 100. */
  readonly reversedPenalty: number;
}

/** A named translation memory. */
export interface Memory extends MemorySettings {
  readonly id: string;
  /** How many units it holds. */
  readonly units: number;
  readonly languages: readonly LanguageTag[];
  readonly revision: number;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
}

/**
 * What happens to an incoming unit when the memory has one with equal source and context:
 * `merge`: equal variants become one unit, the newer metadata wins; other variants are added as a unit of their own.
 * `keep`: the existing unit stays as it is, the incoming one is left out.
 * `overwrite`: the incoming targets replace the existing ones.
 */
export type ImportPolicy = 'merge' | 'keep' | 'overwrite';

/** What became of the units of one import, commit or request. */
export interface ChangeCounts {
  readonly added: number;
  /** Equal to an existing unit, whose metadata changed. */
  readonly merged: number;
  /** An existing unit's texts were replaced. */
  readonly updated: number;
  readonly unchanged: number;
}
