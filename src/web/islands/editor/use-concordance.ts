import { useState } from 'preact/hooks';
import type { ConcordanceAnswer, DocumentAnswer } from '../../api-answers.js';
import type { Answer } from '../../look-up-state.js';
import { useAnswer } from '../use-answer.js';
import { documentApi } from './document-api.js';

const PAUSE_MILLISECONDS = 200;

export interface Concordance {
  readonly query: string;
  readonly answer: Answer<ConcordanceAnswer>;
  readonly search: (query: string) => void;
}

/** Searches the memories for a phrase, on both sides. */
export function useConcordance(document: DocumentAnswer): Concordance {
  const [query, search] = useState('');
  const phrase = query.trim();
  const question =
    phrase === ''
      ? undefined
      : { key: phrase, ask: (signal: AbortSignal) => documentApi(document).concordance(phrase, signal) };
  const [answer] = useAnswer<ConcordanceAnswer>(question, { state: 'none' }, PAUSE_MILLISECONDS);
  return { query, answer, search };
}
