import { pairCheck, rangeOf } from '../check.js';
import { englishLength } from './english-length.js';

export const LEN_RATIO = pairCheck({
  id: 'len.ratio',
  flags: 'The target is far longer or shorter than translations between the two languages are.',
  severity: 'warning',
  doubts: 'An abbreviation may be written out, a sentence may be left out or explained on purpose.',
  parameters: {
    times: {
      type: 'number',
      default: 2.2,
      minimum: 1,
      maximum: 20,
      description: 'How many times as long as expected one side may be.',
    },
    slack: {
      type: 'number',
      default: 25,
      minimum: 0,
      maximum: 1000,
      description: 'How many letters (of English) it may be longer beyond that, so that short texts are let off.',
    },
  },
  *check({ source, target }, { times, slack }) {
    if (source.isBlank) return;
    const wanted = englishLength(source);
    const written = englishLength(target);
    const isLong = written > wanted * times + slack;
    if (!isLong && wanted <= written * times + slack) return;
    const [comparison, guess] = isLong ? ['longer', 'added'] : ['shorter', 'left out'];
    yield {
      message: `The target is far ${comparison} than translations of such a text are: something may have been ${guess}.`,
      ranges: [rangeOf(target, { start: 0, end: target.text.length })],
    };
  },
});
