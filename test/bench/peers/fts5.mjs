// Beside look-ups by SQLite FTS5, in process, in memory: candidates by full text, the best of them by bm25, and those
// scored by Concord's measure, because bm25 is no similarity. The time without the scoring is printed too.
import Database from 'better-sqlite3';
import { analyseText } from '../../../dist/matching/analysed-text.js';
import { CandidateScorer, withScoring } from './candidate-scorer.mjs';
import { compareInTurn, timedHere } from './in-turn.mjs';
import { openMemory } from './peer-memory.mjs';
import { MIN_SCORE } from './recall.mjs';

const SETS = [
  { language: 'en', size: 100_000 },
  { language: 'zh', size: 100_000 },
];

export async function benchFts5(sets = SETS) {
  for (const { language, size } of sets) await measureMemory(await openMemory(language, size));
}

async function measureMemory(memory) {
  const words = wordTable(memory);
  const trigrams = trigramTable(memory);
  const designs = {
    'FTS5 rarest words, bm25 200': (query) => words.best(words.rarestOf(query), 200),
    'FTS5 any word, bm25 100': (query) => words.best(wordsOf(query), 100),
    'FTS5 any trigram, bm25 100': (query) => trigrams.best(trigramsOf(query), 100),
  };
  const scorer = new CandidateScorer(memory);
  const peers = Object.entries(designs).map(([name, search]) => withScoring(timedHere(name, search), scorer));
  await compareInTurn({
    title: `Beside SQLite FTS5, ${memory.name}, at ${MIN_SCORE}, in process`,
    engines: [memory.ownEngine(), ...peers],
    queriesOf: (kind, count) => memory.queriesOf(kind, count),
    judge: memory.judge(),
  });
  words.close();
  trigrams.close();
}

/** Words as Concord's tokens, so that Chinese has words too: one a character. */
function wordTable(texts) {
  const table = textTable(texts, 'unicode61', (text) => wordsOf(text).join(' '));
  table.db.exec(`CREATE VIRTUAL TABLE vocabulary USING fts5vocab(found, row)`);
  const documents = table.db.prepare('SELECT doc FROM vocabulary WHERE term = ?').pluck();
  return {
    ...table,
    /** The rarest words of which a text must have one, because the others are too few for the least score. */
    rarestOf(text) {
      const words = wordsOf(text);
      const needed = Math.ceil((MIN_SCORE / 100) * words.length);
      const byRarity = words
        .map((word) => ({ word, count: documents.get(word) ?? 0 }))
        .sort((a, b) => a.count - b.count);
      return byRarity.slice(0, words.length - needed + 1).map(({ word }) => word);
    },
  };
}

const trigramTable = (texts) => textTable(texts, 'trigram', (text) => text);

function textTable(texts, tokenizer, contentOf) {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE found USING fts5(content, content = '', tokenize = '${tokenizer}')`);
  const insert = db.prepare('INSERT INTO found (rowid, content) VALUES (?, ?)');
  db.transaction(() => {
    let id = 0;
    for (const text of texts) insert.run(id++, contentOf(text));
  })();
  db.exec(`INSERT INTO found (found) VALUES ('optimize')`);
  const select = db.prepare('SELECT rowid AS id FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?');
  return {
    db,
    best(terms, limit) {
      const quoted = [...new Set(terms)].map((term) => `"${term.replaceAll('"', '""')}"`);
      return quoted.length === 0 ? [] : select.all(quoted.join(' OR '), limit);
    },
    close: () => db.close(),
  };
}

function wordsOf(text) {
  const { tokens, folds } = analyseText(text);
  return folds.filter((_, index) => tokens[index].kind !== 'light');
}

function trigramsOf(text) {
  const characters = [...text];
  return characters.slice(2).map((_, index) => characters.slice(index, index + 3).join(''));
}
