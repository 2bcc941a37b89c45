import type { Brief } from './answers/brief.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

/** A brief for people: terms, what may be terms, numbers, each with how often it stands in the text. */
export function briefLines({ terms, candidates, numbers }: Brief, paint: Paint): readonly string[] {
  return [
    ...part('Terms', terms.map(termRow), paint),
    ...part('Perhaps terms, with guessed translations', candidates.map(candidateRow), paint),
    ...part(
      'Numbers',
      numbers.map(({ text, rendering, count }) => [timesOf(count), text, rendering]),
      paint,
    ),
  ];
}

function part(title: string, rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  return rows.length === 0 ? [] : [paint.strong(title), ...tableLines(rows)];
}

function termRow({ text, translations, count }: Brief['terms'][number]): readonly string[] {
  return [timesOf(count), text, translations.map((translation) => markedOf(translation)).join('; ')];
}

function candidateRow({ text, expansion, renderings, count }: Brief['candidates'][number]): readonly string[] {
  const meaning = expansion === undefined ? '' : ` (${expansion})`;
  const guesses = renderings.map((rendering) => `${rendering.text} (${rendering.together}/${rendering.of})`);
  return [timesOf(count), text + meaning, guesses.join('; ')];
}

function markedOf({ text, status }: Brief['terms'][number]['translations'][number]): string {
  return status === 'forbidden' || status === 'deprecated' ? `${text} [${status}]` : text;
}

function timesOf(count: number): string {
  return `  ${count}x`;
}
