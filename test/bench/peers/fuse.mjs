// Beside fuse.js, in process: it compares the query with every text.
import Fuse from 'fuse.js';
import { compareInTurn, timedHere } from './in-turn.mjs';
import { openMemory } from './peer-memory.mjs';
import { BEST, MIN_SCORE } from './recall.mjs';

const SETS = [{ language: 'en', size: 10_000 }];

export async function benchFuse(sets = SETS) {
  for (const { language, size } of sets) {
    const memory = await openMemory(language, size);
    // Anywhere in the text: by default it looks at the first 60 characters only.
    const fuse = new Fuse([...memory], { ignoreLocation: true, threshold: 1 - MIN_SCORE / 100 });
    const peer = timedHere('fuse.js', (query) => fuse.search(query, { limit: BEST }));
    await compareInTurn({
      title: `Beside fuse.js, ${memory.name}, at ${MIN_SCORE}, in process`,
      engines: [memory.ownEngine(), { ...peer, exhaustive: true }],
      queriesOf: (kind, count) => memory.queriesOf(kind, count),
      judge: memory.judge(),
    });
  }
}
