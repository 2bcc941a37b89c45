import { documentCheck, type PlacedReport, rangeOf } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';

const END_MARK = /[.!?;:。！？；：؟…,，、]["'”’»」』)\]）\s]*$/u;
/** English words: the expression runs over whole documents. */
const WORD = /[A-Za-z\d'’-]+/g;
const SMALL_WORD = /(?<![A-Za-z\d'’-])[a-z][A-Za-z\d'’-]*/g;
/** Written small in headings of either kind. */
const SMALL_WORDS = new Set(
  'a an the and or but nor for so yet of in on at to by up as per via vs from with into onto over'.split(' '),
);
/** A label with its key, a signature, a list of columns: no heading of a text. */
const PROGRAM = /[=%_~&|;{}<>\\/@#*]|[\p{L}\d]\(/u;
/** So many words beside one that may be a name. */
const WORDS_TO_A_NAME = 3;
const LONGEST_HEADING = 160;
const FEWEST_WORDS = 3;
/** Of the headings that tell, so many are alike before the others stand out. */
const MAJORITY = 0.75;

type Style = 'title' | 'sentence';

interface Heading {
  readonly pair: PairUnderCheck;
  readonly style: Style;
  /** Whether its capitals can hardly be those of names. */
  readonly isSure: boolean;
}

export const CASE_TITLE = documentCheck({
  id: 'case.title',
  flags:
    'A heading has capitals (“New Results Are Published”) where most headings of the document have none, or the other way round.',
  severity: 'hint',
  doubts: 'A heading of names looks like one with capitals.',
  parameters: {
    least: {
      description: 'How many headings must tell what is usual in the document.',
      type: 'number',
      default: 4,
      minimum: 2,
      maximum: 1000,
    },
  },
  appliesTo: ({ target }) => /^en(?:-|$)/u.test(target),
  *check({ pairs }, { least }) {
    const candidates = pairs.filter(isHeading);
    if (candidates.length < least) return;
    const headings = tellingOf(candidates, smallWordsOf(pairs));
    if (headings.length < least) return;
    for (const style of ['title', 'sentence'] as const) {
      const alike = headings.filter((heading) => heading.style === style).length;
      if (alike < MAJORITY * headings.length) continue;
      for (const heading of headings) if (heading.style !== style && heading.isSure) yield reportOf(heading);
    }
  },
});

function reportOf({ pair, style }: Pick<Heading, 'pair' | 'style'>): PlacedReport {
  const has = style === 'title' ? 'has capitals, the others have none' : 'has no capitals, the others have';
  const { text } = pair.target;
  return {
    pair: pair.index,
    message: `The heading “${text.trim()}” ${has}.`,
    ranges: [rangeOf(pair.target, { start: 0, end: text.length })],
  };
}

function tellingOf(pairs: readonly PairUnderCheck[], small: ReadonlySet<string>): readonly Heading[] {
  return pairs.flatMap((pair) => headingOf(pair, small) ?? []);
}

/** Neither side ends as a sentence does. */
function isHeading({ source, target }: PairUnderCheck): boolean {
  if (target.isBlank || target.text.length > LONGEST_HEADING) return false;
  return !END_MARK.test(source.text) && !END_MARK.test(target.text) && !PROGRAM.test(target.text);
}

/** Words that the document writes small somewhere: their capitals are no names'. */
function smallWordsOf(pairs: readonly PairUnderCheck[]): ReadonlySet<string> {
  return new Set(pairs.flatMap(({ target }) => target.text.match(SMALL_WORD) ?? []));
}

/** undefined: its words do not tell. The first word has a capital in any case; what the source has, too, is a name. */
function headingOf(pair: PairUnderCheck, small: ReadonlySet<string>): Heading | undefined {
  const words = (pair.target.text.match(WORD) ?? []).slice(1).filter((word) => /^\p{L}/u.test(word) && word.length > 1);
  if (words.length < FEWEST_WORDS - 1) return undefined;
  const names = new Set(pair.source.text.match(WORD));
  const telling = words
    .map((word) => ({ word, plain: word.toLowerCase() }))
    .filter(({ word, plain }) => !SMALL_WORDS.has(plain) && !names.has(word));
  const lower = telling.filter(({ word, plain }) => word === plain).length;
  const raised = telling.filter(({ word, plain }) => /^\p{Lu}\p{Ll}/u.test(word) && small.has(plain)).length;
  if (lower === 0 && raised >= 2) {
    return { pair, style: 'title', isSure: WORDS_TO_A_NAME * (telling.length - raised) <= raised };
  }
  return raised === 0 && lower >= 2 ? { pair, style: 'sentence', isSure: true } : undefined;
}
