import type { ImportCollision } from '../domain/duplicates.js';
import type { ReadItem } from '../domain/file-reading.js';
import type { NewConcept } from '../domain/glossary.js';
import type { TriedConcepts } from '../domain/ports/import-staging.js';
import type { Stage } from './staging-line.js';

/** Enough for a person to see what kind of rows they are. */
const MOST_COLLISIONS = 200;

/** A concept and the line of the file on which it begins. */
interface LocatedConcept {
  readonly concept: NewConcept;
  readonly line: number;
}

/** What a dry run tells of the concepts that meet those of the glossary. */
interface CollisionReport {
  /** The first 200, in the order of the file. */
  readonly collisions: readonly ImportCollision[];
  readonly collisionCount: number;
}

export async function* withLines(items: AsyncIterable<ReadItem<NewConcept>>): AsyncGenerator<ReadItem<LocatedConcept>> {
  for await (const item of items) {
    yield item.kind === 'item' ? { ...item, value: { concept: item.value, line: item.line } } : item;
  }
}

interface ImportTrial {
  readonly stage: Stage<LocatedConcept>;
  /** What was met so far. */
  readonly collisions: () => CollisionReport;
}

/** Stages concepts and notes which ones meet others. */
export function createImportTrial(tryOut: (concepts: readonly NewConcept[]) => Promise<TriedConcepts>): ImportTrial {
  const collisions: ImportCollision[] = [];
  let collisionCount = 0;
  return {
    async stage(located) {
      const { collisions: found, ...counts } = await tryOut(located.map(({ concept }) => concept));
      collisionCount += found.length;
      for (const { index, ...collision } of found.slice(0, MOST_COLLISIONS - collisions.length)) {
        collisions.push({ ...collision, line: located[index]!.line });
      }
      return counts;
    },
    collisions: () => ({ collisions, collisionCount }),
  };
}
