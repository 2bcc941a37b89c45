import { useEffect, useState } from 'preact/hooks';
import type { DocumentAnswer } from '../../api-answers.js';
import type { DeskStart } from '../../desk-state.js';
import type { CountedFindings, KnownCounts } from '../../views/desk/document-choice.js';
import { countFindings } from './document-source.js';

/** Documents up to this size are checked without being asked to, and so many of them: the server has other work, too. */
const SMALL_SEGMENTS = 2_000;
const MOST_UNASKED = 20;

/** How many findings the documents have that can be chosen, asked one after another. */
export function useCounts({ subject, documents }: DeskStart) {
  const [counts, setCounts] = useState<CountedFindings>(new Map());
  const put = (id: string, known: KnownCounts) => {
    setCounts((before) => new Map([...before, [id, known]]));
  };
  const count = async ({ id }: DocumentAnswer, signal = new AbortController().signal) => {
    put(id, 'counting');
    try {
      put(id, await countFindings(id, signal));
    } catch {
      if (!signal.aborted) put(id, 'failed');
    }
  };
  useEffect(() => {
    const abort = new AbortController();
    const countAll = async () => {
      const unasked = documents.filter(({ segments }) => segments <= SMALL_SEGMENTS).slice(0, MOST_UNASKED);
      for (const document of unasked) if (!abort.signal.aborted) await count(document, abort.signal);
    };
    if (subject.kind === 'nothing') void countAll();
    return () => {
      abort.abort();
    };
  }, []);
  return { counts, count: (document: DocumentAnswer) => void count(document) };
}
