import { useEffect } from 'preact/hooks';
import type { DocumentAnswer, JobAnswer } from '../api-answers.js';
import type { Named } from '../documents-state.js';

/** What the rows tell the list, and the list the rows. */
export type DocumentNews =
  | { readonly kind: 'changed'; readonly document: DocumentAnswer }
  | { readonly kind: 'deleted'; readonly document: DocumentAnswer }
  | { readonly kind: 'memory-made'; readonly memory: Named }
  /** A job that was under way when the page was opened. */
  | { readonly kind: 'job-found'; readonly job: JobAnswer };

const EVENT = 'concord:documents-changed';

export function announceDocuments(news: DocumentNews): void {
  document.dispatchEvent(new CustomEvent(EVENT, { detail: news }));
}

export function useDocumentNews(listener: (news: DocumentNews) => void): void {
  useEffect(() => {
    const onEvent = (event: Event) => {
      listener((event as CustomEvent<DocumentNews>).detail);
    };
    document.addEventListener(EVENT, onEvent);
    return () => {
      document.removeEventListener(EVENT, onEvent);
    };
  });
}
