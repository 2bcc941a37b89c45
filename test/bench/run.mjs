// The benchmarks. usage: npm run bench [-- NAME...], the names below; `peers` stands for all peers-...
// Each compares side by side in one run; machines are noisy, so read the ratios before the absolutes.
import { cpus } from 'node:os';
import { benchBooth } from './booth.mjs';
import { benchBriefs } from './briefs.mjs';
import { benchChecks } from './checks/checks.mjs';
import { benchConcordance } from './concordance.mjs';
import { benchConsistency } from './consistency.mjs';
import { benchDocuments } from './documents.mjs';
import { ENGINE_BENCHMARKS } from './engine/benchmarks.mjs';
import { benchImportRate } from './import-rate.mjs';
import { benchInspection } from './inspection.mjs';
import { benchHostile } from './hostile.mjs';
import { benchHttp } from './http.mjs';
import { benchLargeImport } from './large-import.mjs';
import { benchMatches } from './matches.mjs';
import { hasBenchData } from './memory-files.mjs';
import { benchPauses } from './pauses.mjs';
import { benchRecognition } from './recognition.mjs';
import { benchTerms } from './terms/terms.mjs';
import { PEER_BENCHMARKS } from './peers/benchmarks.mjs';

/** Those that can be told languages and sizes, or which part to run. */
const SIZED_BENCHMARKS = {
  ...ENGINE_BENCHMARKS,
  http: benchHttp,
  pauses: benchPauses,
  terms: benchTerms,
  checks: benchChecks,
  inspection: benchInspection,
};

const BENCHMARKS = {
  import: benchImportRate,
  matches: benchMatches,
  hostile: benchHostile,
  documents: benchDocuments,
  concordance: benchConcordance,
  consistency: benchConsistency,
  'large-import': benchLargeImport,
  booth: benchBooth,
  briefs: benchBriefs,
  recognition: benchRecognition,
  ...SIZED_BENCHMARKS,
  ...PEER_BENCHMARKS,
};

// What follows the names is for those that can be told something: `engine --languages zh --sizes 100k`.
const words = process.argv.slice(2);
const firstFlag = words.findIndex((word) => word.startsWith('--'));
const [names, flags] = firstFlag < 0 ? [words, []] : [words.slice(0, firstFlag), words.slice(firstFlag)];
const wanted = names.flatMap((name) => (name === 'peers' ? Object.keys(PEER_BENCHMARKS) : name));
const unknown = wanted.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
if (!hasBenchData) console.log('The real segments (../shared/bench) are not here: those rows are left out.');
for (const [name, bench] of Object.entries(BENCHMARKS)) {
  if (wanted.length === 0 || wanted.includes(name)) await (name in SIZED_BENCHMARKS ? bench(flags) : bench());
}
