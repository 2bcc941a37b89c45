import type { MatchesAnswer, TermsAnswer } from '../api-answers.js';
import type { Asked } from '../look-up-state.js';
import { EVERY_GLOSSARY, MATCH_LIMIT, TERM_LIMIT } from '../look-up-state.js';
import { getJson, postJson } from './api-client.js';
import type { Question } from './use-answer.js';

/** Servers refuse longer addresses (Node: 16 KB of headers); a Chinese character takes 9 bytes there. */
const LONGEST_ADDRESS = 8_000;

/** The matches of the sentence; undefined when there is none. */
export function matchQuestion({ text, source, target, minScore, pivot }: Asked): Question<MatchesAnswer> | undefined {
  if (text.trim() === '') return undefined;
  const lookUp = { source, target, minScore, limit: MATCH_LIMIT, pivot, fragments: true };
  const asked = Object.entries(lookUp).map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams([['text', text], ...asked, ['glossary', EVERY_GLOSSARY]]);
  const path = `/v1/matches?${query.toString()}`;
  if (path.length <= LONGEST_ADDRESS) return { key: path, ask: (signal) => getJson(path, signal) };
  return {
    key: path,
    ask: async (signal) => {
      const body = { ...lookUp, glossaries: [EVERY_GLOSSARY], segments: [{ text }] };
      const { results } = await postJson<{ results: [MatchesAnswer] }>('/v1/matches', body, signal);
      return results[0];
    },
  };
}

/** The terms for what was typed; undefined when nothing was. */
export function termQuestion({ term, source, target }: Asked): Question<TermsAnswer> | undefined {
  if (term.trim() === '') return undefined;
  const query = new URLSearchParams({ q: term, source, target, limit: String(TERM_LIMIT) });
  const path = `/v1/terms?${query.toString()}`;
  return { key: path, ask: (signal) => getJson(path, signal) };
}
