import type { NumberCard, NumberReading } from '../domain/number-card.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

/** A number card for people: each reading with its value, then a line for each language. */
export function numberLines({ readings }: NumberCard, paint: Paint): readonly string[] {
  return readings.flatMap((reading, index) => {
    const rows = reading.renderings.map(({ language, text, digits }) => [
      `  ${language}`,
      text,
      digits === text ? '' : digits,
    ]);
    return [...(index === 0 ? [] : ['']), paint.strong(headOf(reading)), ...tableLines(rows)];
  });
}

const ROUNDED = { about: 'about', 'more-than': 'more than', 'less-than': 'less than' };

/** "320000000", "320000000 CNY", "more than 300", "0.05 (percent)", "5000000 (兆 as 10^6)". */
function headOf({ value, kind, currency, rounded, note }: NumberReading): string {
  const remarks = [...(kind === 'number' ? [] : [kind]), ...(note === undefined ? [] : [note])];
  const figure = currency === undefined ? value : `${value} ${currency}`;
  const amount = rounded === undefined ? figure : `${ROUNDED[rounded]} ${figure}`;
  return remarks.length === 0 ? amount : `${amount} (${remarks.join('; ')})`;
}
