// Makes the checkout ready to run, with nothing but what Node brings: installs what is missing, builds what changed.
// usage: node .config/ensure.mjs [--build]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stderr.write(`concord: ${text}\n`);

/** One hash over files and words: equal means nothing to do. */
function fingerprint(files, words) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesBelow(path, found);
    else found.push(path);
  }
  return found.sort();
}

function runsAlready(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Runs a command and ends with a sentence when it fails. */
function run(what, command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.error || result.status !== 0) {
    say(`${what} failed (${result.error?.message ?? `exit ${result.status ?? result.signal}`})`);
    process.exit(1);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const works = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major === 24;
  if (works) return;
  say(`Node ${process.versions.node} is not supported; use 20.19 or newer, 22.12 or newer, or 24`);
  process.exit(1);
}

/**
 * better-sqlite3 compiles against Node's headers. node-gyp would fetch them; they are used from beside Node where it has them.
 * CONCORD_SQLITE_PREBUILDS names a folder that keeps the compiled result between installs (used by .ci/run).
 */
function installEnvironment() {
  const env = {};
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, 'include', 'node', 'node.h'))) env.npm_config_nodedir = prefix;
  const prebuilds = process.env.CONCORD_SQLITE_PREBUILDS;
  if (prebuilds) env.npm_config_better_sqlite3_local_prebuilds = prebuilds;
  return env;
}

function keepPrebuild() {
  const folder = process.env.CONCORD_SQLITE_PREBUILDS;
  if (!folder) return;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/better-sqlite3/package.json'), 'utf8'));
  const name = `better-sqlite3-v${version}-node-v${process.versions.modules}-${process.platform}-${process.arch}.tar.gz`;
  if (existsSync(join(folder, name))) return;
  mkdirSync(folder, { recursive: true });
  run('Keeping the compiled SQLite', 'tar', [
    '-czf',
    join(folder, name),
    '-C',
    join(root, 'node_modules/better-sqlite3'),
    'build/Release/better_sqlite3.node',
  ]);
}

function install() {
  const stamp = join(root, 'node_modules', '.concord-install');
  const wanted = fingerprint(
    [join(root, 'package.json'), join(root, 'package-lock.json')],
    [process.versions.modules, process.platform, process.arch],
  );
  if (runsAlready(stamp, wanted)) return;
  say('installing packages; the first time compiles SQLite and takes 2 to 5 minutes');
  const started = Date.now();
  const heartbeat = startHeartbeat('still installing');
  // `npm install`, not `npm ci`: a registry that lacks some platforms' binaries makes `npm ci` refuse a sound lock file.
  run('npm install', 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], installEnvironment());
  heartbeat.kill();
  keepPrebuild();
  writeFileSync(stamp, wanted);
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** spawnSync blocks this process, so a child of its own says every 20 seconds that work goes on. */
function startHeartbeat(text) {
  const script = `let s=0;setInterval(()=>{s+=20;process.stderr.write('concord: ${text} ('+s+' s)\\n');if(process.ppid!==${process.pid})process.exit()},20000)`;
  return spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Builds into a folder of its own and puts it in the place of dist/ when it is whole: a failed build leaves the old one,
 * and what was removed from src/ is gone from dist/ too.
 */
function build() {
  const dist = join(root, 'dist');
  const next = join(root, 'dist.next');
  const stamp = '.concord-build';
  const wanted = fingerprint(
    [
      ...filesBelow(join(root, 'src')),
      join(root, 'tsconfig.json'),
      join(root, 'package-lock.json'),
      ...filesBelow(join(root, '.config')),
    ],
    [process.versions.modules],
  );
  if (runsAlready(join(dist, stamp), wanted)) return;
  say('building');
  const started = Date.now();
  rmSync(next, { recursive: true, force: true });
  run('The TypeScript build', process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    root,
    '--outDir',
    next,
  ]);
  for (const file of filesBelow(join(root, 'src')).filter((path) => path.endsWith('.sql'))) {
    const target = join(next, file.slice(join(root, 'src').length));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  run('The page build', process.execPath, [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    join(root, '.config/vite.config.mjs'),
    '--outDir',
    join(next, 'web/assets'),
    '--logLevel',
    'warn',
  ]);
  buildKernel(join(next, 'matching/index/kernel/overlap.wasm'));
  writeFileSync(join(next, stamp), wanted);
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
  say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Compiles the matching kernel: vectors of 128 bits, on the shared memory that it is given, which grows to 4 GiB at most. */
function buildKernel(target) {
  run('The kernel build', process.execPath, [
    join(root, 'node_modules/assemblyscript/bin/asc.js'),
    'src/matching/index/kernel/assembly/overlap.ts',
    ...['--outFile', target, '--runtime', 'stub', '--enable', 'simd,threads'],
    ...['--importMemory', '--sharedMemory', '--maximumMemory', '65536'],
    ...['-O3', '--noAssert'],
  ]);
}

checkNode();
install();
if (process.argv.includes('--build')) build();
