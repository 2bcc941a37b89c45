// The terms of sentences, in process: 1,000 sentences of a language against 100,000 terms of it, over made-up words and over
// parts of real texts: any two to eight Chinese characters, one to four English words of which the first and the last are no
// small ones. Far more of them stand in a sentence than of any glossary's terms.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TermRecogniser } from '../../dist/terminology/recognition/term-recogniser.js';
import { milliseconds, percentile, printTable } from './figures.mjs';
import { benchQueries, benchRows, hasBenchData } from './memory-files.mjs';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** "of the" is no term. */
const NO_SMALL_WORDS = /^\p{L}{4}.*(?<=\p{L}{4})$/su;
const TERMS = 100_000;
const SENTENCES = 1000;
const TARGET_MS = 1;
const LANGUAGES = ['zh', 'en', 'ru'];
const SYLLABLES = {
  zh: Array.from(
    '中国科学院高能物理研究所量子通信卫星实验系统数据分析方法材料结构细胞基因组计算机网络激光光源大装置空间站气候变化',
  ),
  en: 'la ser quan tum pho ton wave gra vi ta tion al ma te ri sen sor lens'.split(' '),
  ru: 'ла зер кван то вый фо тон вол на гра ви та ция ма те ри ал сен сор'.split(' '),
};

export async function benchRecognition() {
  const rows = [];
  for (const language of LANGUAGES) rows.push(await measure(language, 'made up', inventedTexts(language)));
  if (hasBenchData) {
    for (const language of ['zh', 'en']) rows.push(await measure(language, 'real texts', await realTexts(language)));
  } else {
    console.log('The real texts (../shared/bench) are not here: only made-up ones are read.');
  }
  printTable(
    `Recognition: ${SENTENCES} sentences, ${TERMS} terms of the language, all in one index with their translations`,
    [
      'language',
      'texts',
      'terms taken in',
      'stems made',
      'bytes a term',
      'hits a sentence',
      'p50',
      'p95',
      'p99',
      'most',
      `p95 <= ${TARGET_MS} ms`,
    ],
    rows,
  );
}

async function measure(language, kind, { terms, sentences }) {
  const target = language === 'en' ? 'zh' : 'en';
  const before = usedBytes();
  const recogniser = new TermRecogniser();
  const started = performance.now();
  for (const [number, text] of terms.entries()) recogniser.add(conceptOf(number, language, text, target));
  const added = performance.now();
  await recogniser.prepare(language, () => Promise.resolve());
  const prepared = performance.now();
  // Two terms a concept.
  const bytes = (usedBytes() - before) / (terms.length * 2);
  const languages = { source: language, target };
  for (const sentence of sentences.slice(0, 200)) recogniser.recognise(sentence, languages);
  let hits = 0;
  const times = sentences.map((sentence) => {
    const begun = performance.now();
    hits += recogniser.recognise(sentence, languages).length;
    return performance.now() - begun;
  });
  const p95 = percentile(times, 0.95);
  return [
    ...[
      language,
      kind,
      `${milliseconds(added - started)} ms`,
      `${milliseconds(prepared - added)} ms`,
      bytes.toFixed(0),
    ],
    (hits / sentences.length).toFixed(1),
    ...[percentile(times, 0.5), p95, percentile(times, 0.99), Math.max(...times)].map(
      (time) => `${time.toFixed(3)} ms`,
    ),
    p95 <= TARGET_MS ? 'yes' : 'NO',
  ];
}

/** What is in use once what is not is gone. */
function usedBytes() {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function conceptOf(number, language, text, target) {
  const term = (tag, content) => ({ language: tag, text: content, status: 'preferred' });
  const terms = [term(language, text), term(target, `${target === 'zh' ? '译' : 'rendering '}${number}`)];
  const edited = { revision: 1, changeSetId: 'c', changedAt: 0, changedBy: 'bench' };
  return {
    id: `concept-${number}`,
    glossaryId: 'g',
    notes: [],
    doNotTranslate: false,
    approved: true,
    terms,
    ...edited,
  };
}

/** Terms of one to four words, and sentences in which such words stand side by side. */
function inventedTexts(language) {
  const random = createRandom(7);
  const isChinese = language === 'zh';
  const syllables = SYLLABLES[language];
  const draw = (values) => values[Math.floor(random() * values.length)];
  const word = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => draw(syllables)).join('');
  const words = Array.from(new Set(Array.from({ length: 20_000 }, word)));
  const phrase = (most) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => draw(words)).join(isChinese ? '' : ' ');
  const terms = new Set();
  while (terms.size < TERMS) terms.add(phrase(4));
  const sentence = () => Array.from({ length: isChinese ? 12 : 9 }, () => (random() < 0.3 ? draw(known) : phrase(2)));
  const known = Array.from(terms);
  const sentences = Array.from(
    { length: SENTENCES },
    () => `${sentence().join(isChinese ? '的' : ' ')}${isChinese ? '。' : '.'}`,
  );
  return { terms: known, sentences };
}

/** Sentences, and terms that are parts of others of the same kind: two to eight characters, or one to four words. */
async function realTexts(language) {
  const random = createRandom(11);
  const texts = (await benchRows('memory-zh-en.tsv.gz', 60_000)).map(([zh, en]) => (language === 'zh' ? zh : en));
  const natural = ['natural', 'exact'].flatMap((kind) => benchQueries(`queries-${language}-${kind}.tsv`));
  const sentences = natural.slice(0, SENTENCES);
  const terms = new Set();
  const sources = [...sentences, ...texts];
  for (let number = 0; terms.size < TERMS; number++) {
    const part = partOf(sources[number % sources.length], language, random);
    if (language === 'zh' ? part.trim() !== '' : NO_SMALL_WORDS.test(part)) terms.add(part);
  }
  return { terms: Array.from(terms), sentences };
}

function partOf(text, language, random) {
  const units = language === 'zh' ? Array.from(text) : text.split(' ');
  const length = language === 'zh' ? 2 + Math.floor(random() * 7) : 1 + Math.floor(random() * 4);
  const start = Math.floor(random() * Math.max(1, units.length - length));
  return units.slice(start, start + length).join(language === 'zh' ? '' : ' ');
}

/** mulberry32: the same numbers in every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
