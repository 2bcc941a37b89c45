// A PostgreSQL cluster of our own in a temporary folder: no port, a socket in that folder, gone afterwards.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { atEnd } from '../at-end.mjs';
import { startLineProcess } from './line-process.mjs';

const INSTALLED = '/usr/lib/postgresql';
const UNPRIVILEGED = 'postgres';
/** Everything in memory, nothing waits for a disk: in favour of PostgreSQL. */
const SETTINGS = {
  listen_addresses: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  shared_buffers: '1GB',
  work_mem: '64MB',
  maintenance_work_mem: '1GB',
  jit: 'off',
};

/** The folder of its programs, or undefined where there is no server with pg_trgm. */
export function findPostgres() {
  if (!existsSync(INSTALLED)) return undefined;
  const [newest] = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  const hasTrigrams = existsSync(`/usr/share/postgresql/${newest}/extension/pg_trgm.control`);
  const folder = join(INSTALLED, newest ?? '', 'bin');
  return hasTrigrams && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** @returns {{run, copyIn, openSession, stop}} */
export function startCluster(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-pg-'));
  const data = join(folder, 'data');
  const asServer = serverUser(folder);
  const release = atEnd(() => {
    if (existsSync(join(data, 'postmaster.pid'))) {
      asServer(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-s']);
    }
    rmSync(folder, { recursive: true, force: true });
  });
  asServer(join(programs, 'initdb'), [
    ...['-D', data, '-U', UNPRIVILEGED, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
  ]);
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folder });
  const options = settings.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
  asServer(join(programs, 'pg_ctl'), ['start', '-D', data, '-w', '-s', '-l', join(data, 'log'), '-o', options]);
  const connection = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', UNPRIVILEGED, UNPRIVILEGED];
  const psql = join(programs, 'psql');
  return {
    run: (sql) => feed(psql, [...connection, '-c', sql], []),
    copyIn: (table, rows) => feed(psql, [...connection, '-c', `COPY ${table} FROM STDIN`], rows),
    openSession: () => startLineProcess(psql, connection),
    stop: release,
  };
}

/** The server refuses to run as root. */
function serverUser(folder) {
  const isRoot = process.getuid() === 0;
  if (isRoot) {
    const idOf = (flag) => Number(execFileSync('id', [flag, UNPRIVILEGED], { encoding: 'utf8' }));
    chownSync(folder, idOf('-u'), idOf('-g'));
  }
  return (program, args) => {
    const [command, ...all] = isRoot ? ['runuser', '-u', UNPRIVILEGED, '--', program, ...args] : [program, ...args];
    // Its log must not keep our pipes open.
    const { status, stderr } = spawnSync(command, all, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };
}

/** Not synchronously: Ctrl-C is to be heard while an index is made. */
async function feed(psql, args, rows) {
  const child = spawn(psql, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  Readable.from(linesOf(rows)).pipe(child.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${args.at(-1)} ended with ${code}`);
}

function* linesOf(rows) {
  for (const row of rows) yield `${row.map(escapeField).join('\t')}\n`;
}

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeField = (value) => String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]);
