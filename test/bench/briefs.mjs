// How often the rendering that a brief guesses for a term is the right one, for terms whose translation is known: those of the
// shipped glossaries in the demo memory, and short units of the real memories, which are hidden from the guesser. And how
// long the candidates of a text of 100 kB take. Right: the first guess is a known translation, but for case and plural.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readTmx } from '../../dist/formats/tmx/read-tmx.js';
import { PhraseIndex } from '../../dist/matching/phrase-index.js';
import { createRenderingFinder } from '../../dist/services/find-renderings.js';
import { findCandidates } from '../../dist/terminology/candidates/find-candidates.js';
import { foldedText } from '../../dist/text/fold.js';
import { languageScriptOf } from '../../dist/text/language-tags.js';
import { milliseconds, percentile, printTable, timed } from './figures.mjs';
import { FILE_LIMITS } from './hostile.mjs';
import { benchRows, hasBenchData } from './memory-files.mjs';

const GLOSSARIES = new URL('../../glossaries/', import.meta.url);
const DEMO = new URL('../../fixtures/demo/', import.meta.url);
const BUDGET = 2_000;
const MOST_TERMS = 600;
/** A term that fewer texts say has no witnesses. */
const LEAST_TEXTS = 2;

export async function benchBriefs() {
  const rows = [];
  for (const [name, pair, memory, gold] of await sets()) {
    rows.push(await measure(`${name} ${pair.join('-')}`, pair, memory, gold));
    rows.push(
      await measure(`${name} ${[...pair].reverse().join('-')}`, [...pair].reverse(), turned(memory), inverse(gold)),
    );
  }
  printTable(
    'Guessed renderings of terms whose translation is known',
    ['terms', 'in two texts or more', 'with a guess', 'first right %', 'one of three right %', 'p50 ms', 'p95 ms'],
    rows,
  );
  await benchCandidates();
}

async function sets() {
  const glossary = glossaryPairs();
  const demo = await demoRows();
  const found = [['shipped glossaries, demo memory', ['zh', 'en'], demo, glossary]];
  if (!hasBenchData) return found;
  for (const language of ['zh', 'ja', 'de']) {
    const memory = await benchRows(`memory-${language}-en.tsv.gz`, Infinity);
    if (language === 'zh') found.push(['shipped glossaries, software memory', ['zh', 'en'], memory, glossary]);
    found.push(['short units, software memory', [language, 'en'], memory, memory.filter(isShort)]);
  }
  return found;
}

function glossaryPairs() {
  return readdirSync(GLOSSARIES)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => parse(readFileSync(new URL(file, GLOSSARIES)), { columns: true, bom: true }))
    .flatMap((row) => row['zh-Hans'].split('|').flatMap((zh) => row.en.split('|').map((en) => [zh, en])))
    .filter(([zh, en]) => zh && en);
}

async function demoRows() {
  const rows = [];
  const bytes = [readFileSync(new URL('demo-memory.tmx', DEMO))];
  for await (const { kind, value } of readTmx(bytes, { limits: FILE_LIMITS })) {
    if (kind !== 'item') continue;
    const textIn = (language) => value.variants.find((variant) => variant.language.startsWith(language))?.text;
    if (textIn('zh') && textIn('en')) rows.push([textIn('zh'), textIn('en')]);
  }
  return rows;
}

/** Three Han or more, two words or more, or a long word; no more than four words. */
function isShort([source, target]) {
  const isTerm = (text) =>
    /^[\p{Script=Han}\p{Script=Katakana}ー]{3,8}$/u.test(text) || /^\p{L}{4,}(?: \p{L}+){0,3}$/u.test(text);
  return isTerm(source) && isTerm(target);
}

const turned = (rows) => rows.map(([source, target]) => [target, source]);
const inverse = turned;

async function measure(name, [source, target], rows, gold) {
  const memory = memoryOf(rows, source, target);
  const known = new Map();
  for (const [term, translation] of gold) known.set(term, (known.get(term) ?? new Set()).add(likeness(translation)));
  const step = Math.max(1, Math.floor(known.size / MOST_TERMS));
  const counts = { said: 0, given: 0, first: 0, any: 0 };
  const times = [];
  for (const [index, [term, translations]] of [...known].entries()) {
    if (index % step !== 0) continue;
    memory.hide(likeness(term));
    if (memory.textsWith(term) < LEAST_TEXTS) continue;
    counts.said += 1;
    const { value, took } = await timed(() => memory.finder.renderings({ text: term, source, target }, BUDGET));
    times.push(took);
    const right = value.renderings.map(({ text }) => translations.has(likeness(text)));
    counts.given += right.length > 0 ? 1 : 0;
    counts.first += right[0] === true ? 1 : 0;
    counts.any += right.includes(true) ? 1 : 0;
  }
  const { said, given, first, any } = counts;
  const part = (count) => (given === 0 ? '' : ((100 * count) / given).toFixed(1));
  return [
    name,
    said,
    given,
    part(first),
    part(any),
    milliseconds(percentile(times, 0.5)),
    milliseconds(percentile(times, 0.95)),
  ];
}

/** Folded, without plural s. */
function likeness(text) {
  return foldedText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/s\b/g, '');
}

/** A memory in arrays, of which the units that are one term can be hidden. */
function memoryOf(rows, source, target) {
  const texts = [];
  const idOf = new Map();
  const unitsOf = [];
  const intern = (language, text) => {
    const key = `${language} ${text}`;
    if (!idOf.has(key)) {
      idOf.set(key, texts.length + 1);
      texts.push({ id: texts.length + 1, text, language });
      unitsOf.push([]);
    }
    return idOf.get(key);
  };
  for (const [index, row] of rows.entries()) {
    const variants = [source, target].map((language, side) => ({ language, text: row[side], codes: [] }));
    const unit = { id: `u${index}`, memoryId: 'm', sourceLanguage: source, variants, like: likeness(row[0]) };
    for (const { language, text } of variants) unitsOf[intern(language, text) - 1].push(unit);
  }
  const indexes = new Map();
  for (const language of [source, target]) {
    const index = new PhraseIndex((ids) => ids.map((id) => texts[id - 1]));
    index.append(texts.filter((text) => text.language === language));
    indexes.set(languageScriptOf(language), index);
  }
  let hidden = '';
  const store = {
    unitsWithTexts: (ids) => [...new Set(ids.flatMap((id) => unitsOf[id - 1]))].filter(({ like }) => like !== hidden),
  };
  const access = { of: (script) => indexes.get(script), takeSlice: () => true };
  return {
    finder: createRenderingFinder(store, access, () => performance.now()),
    hide: (like) => (hidden = like),
    textsWith(term) {
      const ids = [...indexes.get(languageScriptOf(source)).containing(foldedText(term), 0)];
      return ids.filter((id) => unitsOf[id - 1].some(({ like }) => like !== hidden)).length;
    },
  };
}

async function benchCandidates() {
  const demo = await demoRows();
  const rows = [];
  for (const [side, language] of ['zh', 'en'].entries()) {
    const release = demo.map((row) => row[side]).join('\n');
    const text = release.repeat(Math.ceil(100_000 / Buffer.byteLength(release)));
    const { value, took } = await timed(() => findCandidates(text, language, []));
    rows.push([language, Math.round(Buffer.byteLength(text) / 1000), value.length, milliseconds(took)]);
  }
  printTable('Candidates of a text', ['language', 'kB', 'candidates', 'ms'], rows);
}
