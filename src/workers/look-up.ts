import { workerData } from 'node:worker_threads';

import { openDatabase } from '../storage/sqlite/open-database.js';
import type { LookUpData, LookUpPart } from './look-up-messages.js';
import type { PartSettings } from './part-settings.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Answers one part of the look-ups from a read-only connection. */

/** A thread loads what its own part takes, and no more: that is most of the time that a start takes. */
const PARTS: Readonly<Record<LookUpPart, (settings: PartSettings) => Promise<object>>> = {
  matches: async (settings) => (await import('./served-matches.js')).serveMatches(settings),
  terms: async ({ database }) => (await import('./served-terms.js')).serveTerms(database),
  phrases: async (settings) => (await import('./served-phrases.js')).servePhrases(settings),
};

dieOfPlainErrors();
const { part, mainPort, ...settings } = workerData as LookUpData;
const database = openDatabase(settings.databaseFile, 'read');
serve(mainPort, await PARTS[part]({ ...settings, database }));
