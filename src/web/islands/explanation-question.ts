import type { ExplanationAnswer, MatchAnswer } from '../api-answers.js';
import { getJson } from './api-client.js';
import type { Question } from './use-answer.js';

/** A match of two units, or of a part of a text, is no comparison of one unit with the segment. */
export function isExplained({ kind }: MatchAnswer): boolean {
  return kind !== 'pivot' && kind !== 'fragment';
}

/** @param path what explains, without its query string @param parameters what was asked for, besides the match */
export function explanationQuestion(
  path: string,
  match: MatchAnswer,
  parameters: Readonly<Record<string, string>> = {},
): Question<ExplanationAnswer> {
  const { unitId, source, target } = match;
  const variants = { unitId, sourceVariant: source.language, targetVariant: target.language };
  const address = `${path}?${new URLSearchParams({ ...parameters, ...variants }).toString()}`;
  return { key: address, ask: (signal) => getJson(address, signal) };
}
