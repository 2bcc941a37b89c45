import type { LanguageTag } from '../../domain/language-tag.js';
import type { NumberCard, NumberReading } from '../../domain/number-card.js';
import { numberCard } from '../../text/number-card.js';
import { directionOf, type Direction } from './typed-side.js';

/**
 * What a query stands for as a number, read as the language writes it that it is typed in, and rendered in the other one
 * first; undefined for what is no number, and for one that both languages write as it was typed: "863".
 */
export function numberOfQuery(text: string, direction: Direction): NumberCard | undefined {
  const query = text.trim();
  const { source, target } = directionOf(query, direction);
  const card = numberCard(query, [source, target]);
  const readings = card.readings.filter((reading) => !isAsTyped(reading, query));
  return readings.length === 0 ? undefined : { query, readings: readings.map((each) => turned(each, target)) };
}

/** Spaces make no difference; nor do separators, to digits typed without them: a year is as well known as "2,025". */
function isAsTyped({ renderings }: NumberReading, query: string): boolean {
  const typed = query.replaceAll(/\s/gu, '');
  return renderings.every(
    ({ text }) => text.replaceAll(/\s/gu, '') === typed || text.replaceAll(/\P{Nd}/gu, '') === typed,
  );
}

function turned(reading: NumberReading, first: LanguageTag): NumberReading {
  const isFirst = ({ language }: { readonly language: LanguageTag }) => Number(language === first);
  return { ...reading, renderings: [...reading.renderings].sort((a, b) => isFirst(b) - isFirst(a)) };
}
