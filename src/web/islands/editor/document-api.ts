import type {
  ConcordanceAnswer,
  DocumentAnswer,
  MatchAnswer,
  OutlineAnswer,
  PageAnswer,
  SegmentAnswer,
} from '../../api-answers.js';
import { EVERY_GLOSSARY } from '../../look-up-state.js';
import { getJson } from '../api-client.js';
import { explanationQuestion } from '../explanation-question.js';
import { PAGE_SIZE } from './segment-pages.js';

const LOWEST_MATCH = 50;
/** As many as have a key. */
const MOST_MATCHES = 9;
const MOST_CONCORDANCE = 20;

/** What the editor asks the server about one document. @param id of the document */
export function documentApi({ id, sourceLanguage, targetLanguage }: DocumentAnswer) {
  const path = `/v1/documents/${encodeURIComponent(id)}`;
  return {
    path,
    outline: () => getJson<OutlineAnswer>(`${path}/outline`),
    segments: async (from: number) => {
      const query = new URLSearchParams({ from: String(from), limit: String(PAGE_SIZE), include: 'none' });
      return (await getJson<PageAnswer<SegmentAnswer>>(`${path}/segments?${query.toString()}`)).items;
    },
    /** With its matches and terms. */
    segment: (segmentId: string) => {
      const query = new URLSearchParams({
        ...{ minScore: String(LOWEST_MATCH), matchLimit: String(MOST_MATCHES) },
        glossary: EVERY_GLOSSARY,
      });
      return getJson<SegmentAnswer>(`${path}/segments/${encodeURIComponent(segmentId)}?${query.toString()}`);
    },
    explanation: (segmentId: string, match: MatchAnswer) =>
      explanationQuestion(`${path}/segments/${encodeURIComponent(segmentId)}/explanation`, match),
    concordance: (q: string, signal: AbortSignal) => {
      const query = new URLSearchParams({
        q,
        source: sourceLanguage,
        target: targetLanguage ?? sourceLanguage,
        in: 'both',
        limit: String(MOST_CONCORDANCE),
      });
      return getJson<ConcordanceAnswer>(`/v1/concordance?${query.toString()}`, signal);
    },
  };
}

export type DocumentApi = ReturnType<typeof documentApi>;
