// One memory whose best suggestions are compared with the references. Runs in a worker thread.
import { parentPort } from 'node:worker_threads';
import { exactForm } from '../../../dist/text/exact-form.js';
import { memoryPairs, querySet, spread } from './bench-data.mjs';
import { characterNearness, chrF } from './chrf.mjs';
import { CharacterRanking, ConcordRanking, OmegatRanking } from './rankings.mjs';

parentPort.on('message', async ({ language, queries }) => {
  const targets = await targetsBySource(language);
  const sources = [...targets.keys()];
  const texts = { size: sources.length, at: (number) => sources[number] };
  const rankings = {
    concord: new ConcordRanking(texts),
    omegat: new OmegatRanking(texts, language),
    characters: new CharacterRanking(texts),
  };
  const withReference = querySet(language, 'natural').filter(({ reference }) => reference !== '');
  const answers = spread(withReference, queries).map((query) => rateAll(rankings, targets, query));
  parentPort.postMessage({ language, texts: texts.size, answers, done: true });
});

/** Exact forms of sources with their targets. The English memory has targets in several languages, its references are Chinese. */
async function targetsBySource(language) {
  const targets = new Map();
  for (const [source, target] of await memoryPairs(language)) {
    if (language === 'en' && !isChinese(target)) continue;
    const exact = exactForm(source);
    targets.set(exact, [...(targets.get(exact) ?? []), target]);
  }
  return targets;
}

function isChinese(text) {
  return /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** For each ranking its score and the usefulness of its top target, averaged over targets that are equally high. */
function rateAll(rankings, targets, { text, reference }) {
  const rated = Object.entries(rankings).map(([name, ranking]) => {
    const top = ranking.topOf(text);
    const suggested = (top?.exacts ?? []).flatMap((exact) => targets.get(exact));
    const mean = (measure) =>
      suggested.reduce((sum, target) => sum + measure(target, reference), 0) / Math.max(1, suggested.length);
    return [name, { score: top?.score ?? 0, chrF: mean(chrF), nearness: mean(characterNearness) }];
  });
  return Object.fromEntries(rated);
}
