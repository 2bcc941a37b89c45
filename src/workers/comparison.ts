import { workerData } from 'node:worker_threads';

import { EarlierSegments } from '../matching/earlier-segments.js';
import type { ComparisonData, ServedComparison } from './comparison-messages.js';
import { workInBackground } from './background-thread.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** The comparison of one analysis: holds the segments that came so far. */

dieOfPlainErrors();
workInBackground();
const { minScore, mostTokens, mainPort } = workerData as ComparisonData;
const earlier = new EarlierSegments(minScore, mostTokens);

const served: ServedComparison = {
  add(segments) {
    for (const segment of segments) earlier.add(segment);
    return Promise.resolve();
  },
  compare(segments) {
    const matches = segments.map((segment) => {
      const match = earlier.find(segment);
      earlier.add(segment);
      return match;
    });
    return Promise.resolve(matches);
  },
};
serve(mainPort, served);
