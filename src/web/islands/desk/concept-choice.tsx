import { useState } from 'preact/hooks';
import type { TermsAnswer } from '../../api-answers.js';
import type { DeskStart } from '../../desk-state.js';
import { initialPair, type LanguagePair } from '../../languages.js';
import { shownValue, type Answer } from '../../look-up-state.js';
import { ConceptSearch } from '../../views/desk/concept-search.js';
import { getJson } from '../api-client.js';
import { useAnswer, type Question } from '../use-answer.js';

const PAUSE_MILLISECONDS = 150;
const MOST_HITS = 20;

/** Finds the concept whose terms are to be changed. */
export function ConceptChoice({ languages }: Pick<DeskStart, 'languages'>) {
  const [pair, setPair] = useState(() => initialPair(languages, {}));
  const [text, setText] = useState('');
  const [answer] = useAnswer<TermsAnswer>(questionOf(text, pair), { state: 'none' }, PAUSE_MILLISECONDS);
  const hits = shownValue(answer)?.hits ?? [];
  return (
    <ConceptSearch {...{ text, hits, pair, languages }} search={setText} choose={setPair} status={statusOf(answer)} />
  );
}

function questionOf(text: string, { source, target }: LanguagePair): Question<TermsAnswer> | undefined {
  if (text.trim() === '') return undefined;
  const query = new URLSearchParams({ q: text, source, target, limit: String(MOST_HITS) });
  const path = `/v1/terms?${query.toString()}`;
  return { key: path, ask: (signal) => getJson(path, signal) };
}

function statusOf(answer: Answer<TermsAnswer>): string {
  if (answer.state === 'failed') return answer.message;
  return answer.state === 'answered' && answer.value.hits.length === 0 ? 'No glossary has such a term.' : '';
}
