import type { LookUpRecord } from '../domain/look-up-log.js';
import type { LookUpLogReads, LookUpLogWrites } from '../domain/ports/look-up-log.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import { isLongEnough, termKey } from '../terminology/term-key.js';
import type { Log } from './log.js';
import { RestingLookUps } from './resting-look-ups.js';

/** What was looked up. Holds nobody's name. */
export interface LookUpLog extends LookUpLogReads, Pick<LookUpLogWrites, 'forget'> {
  /** Notes what somebody sees after a keystroke; recorded once they rest on it. Returns at once and never fails. */
  note(actor: string, record: LookUpRecord): void;
  /** Records look-ups that were rested on elsewhere; how many of them. */
  add(records: readonly LookUpRecord[], write: WriteContext): Promise<number>;
}

/** The log as the process keeps it. */
export interface KeptLookUpLog extends LookUpLog {
  /** Writes what is not written yet; nothing is recorded afterwards. */
  close(): Promise<void>;
}

export interface LookUpLogSettings {
  /** Off: nothing is recorded; what was recorded before is still deleted in time. */
  readonly isOn: boolean;
  readonly days: number;
}

interface Dependencies extends LookUpLogSettings {
  readonly store: LookUpLogReads & LookUpLogWrites;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly log: Log;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** How often what was rested on is written. */
const WRITE_MILLISECONDS = 1_000;

/** What POST /v1/lookups takes, too. */
const MOST_CHARACTERS = 1_000;

/** Nobody misses a term who typed too little to look up, nothing that can be read, or a page. */
function isWord({ query, source }: LookUpRecord): boolean {
  return query.length <= MOST_CHARACTERS && /[\p{L}\p{N}]/u.test(query) && isLongEnough(termKey(query, source).key);
}

/** Keeps the log; deletes what is too old now and every day. */
export function createLookUpLog({ store, clock, log, isOn, days }: Dependencies): KeptLookUpLog {
  const resting = new RestingLookUps();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const oldest = () => clock() - days * DAY_MILLISECONDS;
  // What was looked up stays out of the server's log: only that it could not be written.
  const failed = (err: unknown) => {
    log.warn({ err }, 'Look-ups could not be recorded');
  };
  const expire = () => store.expire(oldest()).catch(failed);
  const daily = setInterval(() => void expire(), DAY_MILLISECONDS).unref();
  void expire();

  async function write(until: number): Promise<void> {
    timer = undefined;
    const rested = resting.take(until).filter(isWord);
    if (!resting.isEmpty && !isClosed) writeSoon();
    if (rested.length > 0) await store.record(rested, { actor: 'log' }).catch(failed);
  }
  function writeSoon(): void {
    timer ??= setTimeout(() => void write(clock()), WRITE_MILLISECONDS).unref();
  }

  return {
    misses: (filter, page) => store.misses(filter, page),
    forget: (missed, writeContext) => store.forget(missed, writeContext),
    note(actor, record) {
      if (!isOn || isClosed) return;
      resting.note(actor, record);
      writeSoon();
    },
    async add(records, writeContext) {
      const now = clock();
      const kept = records
        .filter(({ at }) => isOn && at >= oldest())
        .map((record) => ({ ...record, at: Math.min(record.at, now) }));
      if (kept.length > 0) await store.record(kept, writeContext);
      return kept.length;
    },
    async close() {
      isClosed = true;
      clearInterval(daily);
      clearTimeout(timer);
      await write(Number.POSITIVE_INFINITY);
    },
  };
}
