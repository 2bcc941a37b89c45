import type { NumberCard, NumberReading } from '../../../domain/number-card.js';

/** More of them than this nobody can weigh while speaking. */
const MOST_READINGS = 2;

const ROUNDED: Readonly<Record<NonNullable<NumberReading['rounded']>, string>> = {
  about: '≈',
  'more-than': '>',
  'less-than': '<',
};

/** A number in the other system, in large type. */
export function NumberCardView({ card }: { readonly card: NumberCard }) {
  return (
    <section class="number-card" aria-label="Number">
      {card.readings.slice(0, MOST_READINGS).map((reading) => (
        <p class="number-reading">
          {reading.rounded !== undefined && (
            <span class="number-rounded">
              <span aria-hidden="true">{ROUNDED[reading.rounded]}</span>
              <span class="visually-hidden">{reading.rounded.replace('-', ' ')} </span>
            </span>
          )}
          {reading.renderings.map(({ language, text, digits }) => (
            <span class="number-rendering">
              <bdi lang={language} class="number-text">
                {text}
              </bdi>
              {digits !== text && (
                <bdi lang={language} class="number-digits">
                  {digits}
                </bdi>
              )}
            </span>
          ))}
          {reading.note !== undefined && <span class="number-note">{reading.note}</span>}
        </p>
      ))}
    </section>
  );
}
