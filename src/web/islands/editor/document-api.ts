import type {
  ConcordanceAnswer,
  DocumentAnswer,
  MatchAnswer,
  OutlineAnswer,
  PageAnswer,
  SegmentAnswer,
} from '../../api-answers.js';
import { EVERY_GLOSSARY } from '../../look-up-state.js';
import type { CheckRunAnswer, DocumentFindingsAnswer, FindingAnswer } from '../../desk-answers.js';
import { getJson, postJson } from '../api-client.js';
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
    findings: (signal: AbortSignal) => readFindings(path, signal),
    /** @param target in the inline notation */
    findingsOf: async (segmentId: string, target: string | null, signal: AbortSignal) => {
      const asked = `${path}/segments/${encodeURIComponent(segmentId)}/findings`;
      return (await postJson<CheckRunAnswer>(asked, { target }, signal)).findings;
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

/** A document with more than this is for the desk. */
const MOST_FINDINGS = 5_000;
const FINDINGS_OF_A_PAGE = 200;

async function readFindings(path: string, signal: AbortSignal): Promise<readonly FindingAnswer[]> {
  const findings: FindingAnswer[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: String(FINDINGS_OF_A_PAGE), ...(cursor !== undefined && { cursor }) });
    const page = await getJson<DocumentFindingsAnswer>(`${path}/findings?${query.toString()}`, signal);
    findings.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && findings.length < MOST_FINDINGS);
  return findings;
}

export type DocumentApi = ReturnType<typeof documentApi>;
