import type { BriefNumber, TextFindings, TextFindingsQuery } from '../../domain/brief.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { findCandidates } from '../../terminology/candidates/find-candidates.js';
import { createDateReader } from '../../text/dates-in-language.js';
import { numberCard } from '../../text/number-card.js';
import { createNumberReader, type WrittenNumber } from '../../text/numbers-in-language.js';
import { textInLanguage } from '../../text/text-in-language.js';

/** Nobody needs help with a smaller number that has no word of scale. */
const LEAST_NUMBER = 10_000;
const MOST_NUMBERS = 200;

/** Takes about a second for 100,000 characters: off the main thread. */
export function findInText({ text, source, target, known }: TextFindingsQuery): TextFindings {
  return { candidates: findCandidates(text, source, known), numbers: numbersIn(text, source, target) };
}

/** Numbers that are hard to say in the other language, in the order in which they first stand. Dates are left alone. */
function numbersIn(text: string, source: LanguageTag, target: LanguageTag): readonly BriefNumber[] {
  const numbers = new Map<string, BriefNumber>();
  for (const { start, end } of hardNumbers(text, source)) {
    const written = text.slice(start, end);
    const before = numbers.get(written);
    const rendering = before?.rendering ?? renderingOf(written, source, target);
    if (rendering === undefined || (before === undefined && numbers.size === MOST_NUMBERS)) continue;
    numbers.set(written, { text: written, rendering, count: (before?.count ?? 0) + 1, at: before?.at ?? start });
  }
  return [...numbers.values()];
}

function* hardNumbers(text: string, source: LanguageTag): Generator<WrittenNumber> {
  const read = textInLanguage(text, source);
  const [numbersAt, datesAt] = [createNumberReader(read), createDateReader(read)];
  for (let index = 0; index < read.tokens.length;) {
    const [date] = datesAt(index);
    if (date !== undefined) {
      index = Math.max(date.next, index + 1);
      continue;
    }
    const [number] = read.tokens[index]!.kind === 'number' ? numbersAt(index) : [];
    if (number !== undefined && isHard(number)) yield number;
    index = Math.max(number?.next ?? 0, index + 1);
  }
}

function isHard({ scale, isCompound, value }: WrittenNumber): boolean {
  return isCompound || (scale !== undefined && !scale.word.percent) || Number(value) >= LEAST_NUMBER;
}

function renderingOf(written: string, source: LanguageTag, target: LanguageTag): string | undefined {
  const [reading] = numberCard(written, [source, target]).readings;
  return reading?.renderings.find(({ language }) => language === target)?.text;
}
