// Concord beside other engines, each of them in one run with it. What is not on the machine is said and left out.
import { hasBenchData } from '../memory-files.mjs';
import { benchFts5 } from './fts5.mjs';
import { benchFuse } from './fuse.mjs';
import { benchOmegaT } from './omegat.mjs';
import { benchPgTrgm } from './pg-trgm.mjs';
import { benchTmserver } from './tmserver.mjs';

const withRealSegments = (name, bench) => async () => {
  if (hasBenchData) await bench();
  else console.log(`\n${name} is left out: it needs the real segments.`);
};

export const PEER_BENCHMARKS = Object.fromEntries(
  Object.entries({
    'peers-pg': benchPgTrgm,
    'peers-fts': benchFts5,
    'peers-fuse': benchFuse,
    'peers-omegat': benchOmegaT,
    'peers-tmserver': benchTmserver,
  }).map(([name, bench]) => [name, withRealSegments(name, bench)]),
);
