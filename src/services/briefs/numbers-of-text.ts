import type { BriefNumber } from '../../domain/brief.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { TextRange } from '../../domain/match.js';
import { createDateReader } from '../../text/dates-in-language.js';
import { languageOf } from '../../text/language-tags.js';
import { numberCard } from '../../text/number-card.js';
import { createNumberReader, type WrittenNumber } from '../../text/numbers-in-language.js';
import { textInLanguage } from '../../text/text-in-language.js';

/** Nobody needs help with a smaller number that has no word of scale. */
const LEAST_NUMBER = 10_000;
const MOST_NUMBERS = 200;
/**
 * A number in Han numerals: it begins with a digit and has a unit of scale (一万五千亿); 万一, 千万 and 十四五 have not. At most
 * 30 characters, so that a page of numerals is read in time.
 */
const HAN_NUMBER =
  /(?<![零一二两三四五六七八九十百千万亿])[一二两三四五六七八九十][零一二两三四五六七八九十百千万亿]{1,29}/gu;
const HAN_SCALE = /[一二两三四五六七八九十百千][万亿]/u;
const WRITES_HAN: ReadonlySet<string> = new Set(['zh', 'ja']);

/** Numbers that are hard to say in the other language, in the order in which they first stand. Dates are left alone. */
export function numbersOfText(text: string, source: LanguageTag, target: LanguageTag): readonly BriefNumber[] {
  const places = [...hardNumbers(text, source), ...(WRITES_HAN.has(languageOf(source)) ? hanNumbers(text) : [])];
  const numbers = new Map<string, BriefNumber>();
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    const written = text.slice(start, end);
    const before = numbers.get(written);
    const rendering = before?.rendering ?? renderingOf(written, source, target);
    if (rendering === undefined || (before === undefined && numbers.size === MOST_NUMBERS)) continue;
    numbers.set(written, { text: written, rendering, count: (before?.count ?? 0) + 1, at: before?.at ?? start });
  }
  return [...numbers.values()];
}

function* hardNumbers(text: string, source: LanguageTag): Generator<TextRange> {
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

function hanNumbers(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const { 0: written, index } of text.matchAll(HAN_NUMBER)) {
    if (HAN_SCALE.test(written)) found.push({ start: index, end: index + written.length });
  }
  return found;
}

function renderingOf(written: string, source: LanguageTag, target: LanguageTag): string | undefined {
  const [reading] = numberCard(written, [source, target]).readings;
  return reading?.renderings.find(({ language }) => language === target)?.text;
}
