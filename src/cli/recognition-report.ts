import type { Recognitions } from './answers/terms.js';
import { tableLines } from './table.js';
import { namedTerm } from './term-report.js';
import type { Paint } from './terminal.js';

type Hit = Recognitions['hits'][number];

/**
 * The terms of a text for people: a line each time that one stands there, where it begins counted from 1 in UTF-16 units, further
 * translations below the first.
 */
export function recognitionLines({ hits }: Recognitions, paint: Paint): readonly string[] {
  if (hits.length === 0) return [];
  const rows = hits.flatMap((hit) => {
    const [first, ...others] = hit.translations.map(namedTerm);
    const line = [String(hit.start + 1), written(hit), namedTerm(hit.term), first ?? '-', hit.matchedBy];
    return [line, ...others.map((other) => ['', '', '', other, ''])];
  });
  const [head, ...lines] = tableLines([['At', 'In the text', 'Term', 'Translation', 'Found by'], ...rows]);
  return [paint.strong(head!), ...lines];
}

function written({ text, inside, possible }: Hit): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return `${inside === true ? `[${line}]` : line}${possible === true ? ' ?' : ''}`;
}
