// Beside OmegaT's FindMatches, the search behind its matches pane: one instance, its tokeniser's cache warm, timed inside
// its own process.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../at-end.mjs';
import { compareInTurn } from './in-turn.mjs';
import { startLineProcess } from './line-process.mjs';
import { openMemory } from './peer-memory.mjs';
import { MIN_SCORE } from './recall.mjs';

const JAR = '/usr/share/omegat/OmegaT.jar';
const COMPILER = '/usr/bin/javac';
const DRIVER = fileURLToPath(new URL('omegat/FindMatchesDriver.java', import.meta.url));
/** Its first look-up tokenises the memory: that takes up to 20 s of the warm-up. */
const MOST_SECONDS = 40;
const SETS = [
  { language: 'en', size: 100_000, tokenizer: 'LuceneEnglishTokenizer' },
  { language: 'zh', size: 100_000, tokenizer: 'LuceneSmartChineseTokenizer' },
];

export async function benchOmegaT(sets = SETS) {
  if (![JAR, COMPILER].every(existsSync)) {
    console.log('\nOmegaT is left out: it or a Java compiler is not here (Debian: omegat, default-jdk-headless).');
    return;
  }
  for (const set of sets) await measureSet(set);
}

async function measureSet({ language, size, tokenizer }) {
  const memory = await openMemory(language, size);
  const finder = await startFinder(await memory.pairs(), language, tokenizer);
  try {
    await compareInTurn({
      title: `Beside OmegaT's FindMatches, ${memory.name}, at ${MIN_SCORE} (OmegaT: its own 30), warm`,
      engines: [memory.ownEngine(), finder],
      queriesOf: (kind, count) => memory.queriesOf(kind, count),
      judge: memory.judge(),
      mostSeconds: MOST_SECONDS,
    });
  } finally {
    await finder.stop();
  }
}

async function startFinder(rows, language, tokenizer) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-omegat-'));
  const release = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(COMPILER, ['-nowarn', '-cp', JAR, '-d', folder, DRIVER], { stdio: ['ignore', 'ignore', 'inherit'] });
  const memory = join(folder, 'memory.tsv');
  writeFileSync(memory, rows.map((row) => `${row.join('\t')}\n`).join(''));
  const java = startLineProcess('java', [
    // Its preferences are read from the home folder: none of this machine's.
    ...[`-Duser.home=${folder}`, '-Djava.awt.headless=true', '-Xmx4g', '-cp', `${folder}:${JAR}`],
    ...['org.omegat.core.data.FindMatchesDriver', memory, language, 'de', `org.omegat.tokenizer.${tokenizer}`],
  ]);
  await java.nextLine();
  return {
    name: 'OmegaT FindMatches',
    exhaustive: true,
    async search(query) {
      const [nanoseconds, ...matches] = (await java.ask(query)).split(' ');
      const found = matches.map((match) => ({ id: Number(match.split(':')[1]) }));
      return { took: Number(nanoseconds) / 1e6, found };
    },
    async stop() {
      await java.stop();
      release();
    },
  };
}
