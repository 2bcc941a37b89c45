// Whether the text that the score puts first has the most useful translation: the top target of real sentences beside a
// reference translation, by three scores over the same memory.
import { printTable } from '../figures.mjs';
import { hasBenchData } from '../memory-files.mjs';
import { inThreads } from './in-threads.mjs';
import { readOptions } from './options.mjs';
import { printTargets } from './targets.mjs';

const WORKER = new URL('usefulness-worker.mjs', import.meta.url);
const NAMES = { concord: 'Concord', omegat: 'OmegaT (stems approximated)', characters: 'character Levenshtein' };
/** How much chrF the top target may lose, by language, against the scores that the engine is compared with. */
const MOST_BELOW = {
  omegat: { zh: 0, en: 0, de: 0, ja: 0 },
  characters: { zh: 0, en: 0.5, de: 1.5, ja: 0 },
};
/** Lower ends, in points of the score: those of analyses, and narrower ones. */
const BANDS = [0, 50, 75, 85, 95];
const NARROW_BANDS = [0, 50, 60, 70, 75, 85, 95];

/** @param {readonly string[]} flags `--languages zh,en,de,ja --queries 500` */
export async function benchUsefulness(flags = []) {
  if (!hasBenchData) {
    console.log('usefulness: left out, the real segments are not here');
    return;
  }
  const { languages, queries } = readOptions(flags, { languages: 'de,zh,ja,en', sizes: '1m', queries: '500' });
  const results = await inThreads(
    WORKER,
    languages.map((language) => ({ language, queries })),
  );
  printTable(
    'Usefulness of the top target against the reference: mean chrF / NED; every text of the memory is looked at',
    ['queries', 'n', 'texts', ...Object.values(NAMES)],
    results.map(({ language, texts, answers }) => [`${language} natural`, answers.length, texts, ...means(answers)]),
  );
  for (const bands of [BANDS, NARROW_BANDS]) {
    printTable(
      "Mean chrF by Concord's score (how many)",
      ['queries', ...bands.map(bandName), 'falls'],
      results.map(({ language, answers }) => [`${language} natural`, ...bandRow(bands, answers)]),
    );
  }
  printTargets('Targets of usefulness (chrF)', results.flatMap(targetsOf));
}

function means(answers) {
  return Object.keys(NAMES).map((name) => {
    const [f, nearness] = ['chrF', 'nearness'].map((measure) => mean(answers.map((answer) => answer[name][measure])));
    return `${f.toFixed(1)} / ${nearness.toFixed(1)}`;
  });
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const bandName = (from, index, bands) => `${from}-${index + 1 < bands.length ? bands[index + 1] - 1 : 102}`;

function bandRow(bands, answers) {
  const values = chrFByBand(bands, answers);
  const cells = values.map((band) => (band.length === 0 ? '-' : `${mean(band).toFixed(0)} (${band.length})`));
  return [...cells, fallingBands(bands, answers).join(', ') || 'nowhere'];
}

function chrFByBand(bands, answers) {
  return bands.map((from, index) => {
    const inBand = answers.filter(({ concord: { score } }) => score >= from && score < (bands[index + 1] ?? Infinity));
    return inBand.map(({ concord }) => concord.chrF);
  });
}

/** Bands whose targets are less useful than those of the band before. */
function fallingBands(bands, answers) {
  const means = chrFByBand(bands, answers).map((band) => (band.length === 0 ? undefined : mean(band)));
  return bands.flatMap((_, index) => {
    const before = means.slice(0, index).findLast((value) => value !== undefined);
    return means[index] !== undefined && means[index] < before ? [bandName(bands[index], index, bands)] : [];
  });
}

function targetsOf({ language, answers }) {
  return [
    ...Object.keys(MOST_BELOW).map((name) => gainTarget(language, answers, name)),
    ...[BANDS, NARROW_BANDS].map((bands) => {
      const falling = fallingBands(bands, answers);
      const what = `${language} by ${bands === BANDS ? 'band of analyses' : 'narrow band'}`;
      return {
        what,
        target: 'rises',
        seen: falling.length === 0 ? 'rises' : `falls at ${falling.join(', ')}`,
        reached: falling.length === 0,
      };
    }),
  ];
}

function gainTarget(language, answers, name) {
  const gains = answers.map((answer) => answer.concord.chrF - answer[name].chrF);
  const gain = mean(gains);
  const most = MOST_BELOW[name][language];
  const target = most === 0 ? 'not below' : `at most ${most} below`;
  const seen = `${gain >= 0 ? '+' : ''}${gain.toFixed(2)} ± ${uncertaintyOf(gains).toFixed(2)}`;
  return { what: `${language} against ${NAMES[name]}`, target, seen, reached: gain >= -most };
}

/** How far the mean over other queries of this kind would lie from this one, in 95 of 100 cases. */
function uncertaintyOf(gains) {
  const center = mean(gains);
  return 1.96 * Math.sqrt(mean(gains.map((gain) => (gain - center) ** 2)) / gains.length);
}
