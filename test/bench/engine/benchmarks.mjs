// The benchmarks of the engine in process, by name.
import { benchEngine } from './engine.mjs';
import { benchRecall } from './recall.mjs';
import { benchRestart } from './restart.mjs';
import { benchUsefulness } from './usefulness.mjs';

export const ENGINE_BENCHMARKS = {
  engine: benchEngine,
  recall: benchRecall,
  usefulness: benchUsefulness,
  restart: benchRestart,
};
