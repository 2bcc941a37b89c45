import { workerData } from 'node:worker_threads';

import { findInText } from '../services/briefs/text-findings.js';
import type { BriefReaderData, ServedFindings } from './brief-reader-messages.js';
import { workInBackground } from './background-thread.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Reads one text for a brief. */

dieOfPlainErrors();
workInBackground();
const { mainPort } = workerData as BriefReaderData;

const served: ServedFindings = { find: (query) => Promise.resolve(findInText(query)) };
serve(mainPort, served);
