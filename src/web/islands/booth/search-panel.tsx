import { useEffect, useState } from 'preact/hooks';
import { bestTarget, type BoothRow } from '../../booth/booth-row.js';
import { AnswerDetail } from '../../views/booth/answer-detail.js';
import { AnswerList } from '../../views/booth/answer-list.js';
import { NumberCardView } from '../../views/booth/number-card-view.js';
import type { LookUp } from './use-look-up.js';

/** A screen reader hears of an answer when the typing pauses, not with every letter. */
const PAUSE_MILLISECONDS = 700;

export function SearchPanel({ lookUp }: { readonly lookUp: LookUp }) {
  const { text, rows, number, chosen, isOpen, choose } = lookUp;
  const row = rows[chosen];
  return (
    <>
      {number && <NumberCardView card={number} />}
      <AnswerList rows={rows} chosen={chosen} choose={choose} />
      {isOpen && row && <AnswerDetail row={row} />}
      {text.trim() !== '' && rows.length === 0 && !number && (
        <p class="no-answer">
          Nothing found. <kbd>Ctrl+Enter</kbd> adds it.
        </p>
      )}
      <Spoken text={spokenText(lookUp)} />
    </>
  );
}

function Spoken({ text }: { readonly text: string }) {
  const [spoken, speak] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      speak(text);
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {spoken}
    </p>
  );
}

function spokenText({ text, rows, number }: LookUp): string {
  const reading = number?.readings[0];
  if (reading) return reading.renderings.map((rendering) => rendering.text).join(', ');
  const [first] = rows;
  if (text.trim() === '') return '';
  return first === undefined ? 'Nothing found' : `${rows.length}: ${saidOf(first)}`;
}

function saidOf(row: BoothRow): string {
  return bestTarget(row)?.text ?? row.term.text;
}
