import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import { requireRole } from './access.js';
import { HttpRefusalError } from './problem.js';
import type { Work } from './route.js';

const MINUTE = 60_000;
const RETRY_AFTER_SECONDS = 2;

/** What stands before a route because of what a request to it costs. */
export function limitsOfWork(limits: Limits): Readonly<Record<Work, readonly RequestHandler[]>> {
  return {
    read: [],
    'look-up': [atOnce(limits.lookUpsAtOnce, 'Too many look-ups are running.', ({ response }) => response)],
    write: [perMinute(limits.writesPerMinute, 'writes')],
    upload: [
      perMinute(limits.uploadsPerMinute, 'uploads'),
      // What is done with a received file may be waited for; it holds up no other upload.
      atOnce(limits.uploadsAtOnce, 'Too many files are being received.', ({ request }) => request),
    ],
  };
}

type Ending = (exchange: { readonly request: Request; readonly response: Response }) => Request | Response;

/**
 * Lets so many requests run at one time; the next is told to come back.
 * @param ending whose end is the end of the request
 */
function atOnce(most: number, reason: string, ending: Ending): RequestHandler {
  let running = 0;
  return (request, response, next) => {
    if (running >= most) throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
    running += 1;
    ending({ request, response }).once('close', () => {
      running -= 1;
    });
    next();
  };
}

/** Counts per caller; says how much is left in the RateLimit headers (IETF draft 8). */
function perMinute(limit: number, what: string): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit,
    identifier: what,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => requireRole(request, 'anyone').actor,
    handler: () => {
      throw new HttpRefusalError('too-many-requests', `At most ${limit} ${what} a minute.`);
    },
  });
}
