import Database from 'better-sqlite3';
import { withFailures } from './sqlite-failures.js';

/** The event loop stands still while SQLite waits for a lock, so the main thread waits little. */
export const MAIN_THREAD_BUSY_MILLISECONDS = 50;
const WORKER_BUSY_MILLISECONDS = 5000;

const MEBIBYTE = 1024 * 1024;

/**
 * Opens an existing database; `openDataFolder` makes one.
 * @param busyMilliseconds how long a statement waits for another connection's lock
 * @throws ConcordError `storage-damaged` when it cannot be opened
 */
export function openDatabase(
  file: string,
  mode: 'write' | 'read',
  busyMilliseconds = WORKER_BUSY_MILLISECONDS,
): Database.Database {
  return withFailures(() => {
    const db = new Database(file, { readonly: mode === 'read', fileMustExist: true, timeout: busyMilliseconds });
    try {
      if (mode === 'write') configureWriter(db);
      else setCache(db, 16);
      db.pragma('foreign_keys = ON');
      db.pragma('trusted_schema = OFF');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function configureWriter(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  // An acknowledged change survives a power cut.
  db.pragma('synchronous = FULL');
  db.pragma(`journal_size_limit = ${64 * MEBIBYTE}`);
  // Hashes are spread over their whole index: an import is slow unless the index stays in memory.
  setCache(db, 64);
}

/** SQLite takes KiB when the number is negative. */
function setCache(db: Database.Database, mebibytes: number): void {
  db.pragma(`cache_size = ${-1024 * mebibytes}`);
}
