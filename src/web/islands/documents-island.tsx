import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DocumentAnswer, JobAnswer, PageAnswer } from '../api-answers.js';
import type { DocumentsState, Upload } from '../documents-state.js';
import type { OlderDocuments } from '../views/documents/document-list.js';
import { DocumentsView } from '../views/documents/documents-view.js';
import { failureText, getJson } from './api-client.js';
import { announce } from './announce.js';
import { DocumentRowIsland } from './document-row-island.js';
import { announceDocuments, useDocumentNews, type DocumentNews } from './documents-changed.js';
import { hasEnded } from './follow-job.js';
import { UploadQueue } from './upload-queue.js';
import { useFileDrop } from './use-file-drop.js';

const PAGE_SIZE = 50;

/** The documents page: takes files, keeps the list up to date; the rows do the rest. */
export function DocumentsIsland(first: DocumentsState) {
  const [state, setState] = useState(first);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [targetLanguage, nameLanguage] = useState('');
  const queue = useMemo(() => new UploadQueue(setUploads, announceUploaded), []);
  const older = useOlderDocuments(state.nextCursor, ({ items, nextCursor }) => {
    setState((before) => withOlder(before, items, nextCursor));
  });
  const add = (files: readonly File[]) => {
    queue.add(files, targetLanguage);
  };
  const over = useFileDrop(add);
  useWarningBeforeLeaving(queue);
  useEffect(() => void findJobs(), []);
  useDocumentNews((news) => {
    setState((before) => withNews(before, news));
    if (news.kind === 'deleted') sayDeleted(news.document);
  });
  const activity = { uploads, over, targetLanguage, choosing: { add, nameLanguage }, queue, older };
  return <DocumentsView state={state} activity={{ ...activity, Row: DocumentRowIsland }} />;
}

function announceUploaded(document: DocumentAnswer): void {
  announceDocuments({ kind: 'changed', document });
}

/** Asks for older documents, a page at a time. */
function useOlderDocuments(
  cursor: string | undefined,
  onPage: (page: PageAnswer<DocumentAnswer>) => void,
): OlderDocuments {
  const [loading, setLoading] = useState<Pick<OlderDocuments, 'isLoading' | 'failure'>>({ isLoading: false });
  const load = () => {
    setLoading({ isLoading: true });
    readMore(cursor).then(
      (page) => {
        onPage(page);
        setLoading({ isLoading: false });
        focusLater(`document-${page.items[0]?.id ?? ''}`);
      },
      (error: unknown) => {
        setLoading({ isLoading: false, failure: failureText(error) });
      },
    );
  };
  return { ...loading, load };
}

function readMore(cursor = ''): Promise<PageAnswer<DocumentAnswer>> {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE), cursor });
  return getJson(`/v1/documents?${query.toString()}`);
}

function withNews(state: DocumentsState, news: DocumentNews): DocumentsState {
  const { documents, memories } = state;
  switch (news.kind) {
    case 'job-found':
      return state;
    case 'memory-made':
      return { ...state, memories: [...memories, news.memory] };
    case 'deleted':
      return { ...state, documents: documents.filter(({ id }) => id !== news.document.id) };
    case 'changed': {
      const isKnown = documents.some(({ id }) => id === news.document.id);
      if (!isKnown) return { ...state, documents: [news.document, ...documents] };
      return { ...state, documents: documents.map((one) => (one.id === news.document.id ? news.document : one)) };
    }
  }
}

/** What was begun before this page was opened goes on in the rows. Without an answer they show what they have. */
async function findJobs(): Promise<void> {
  const jobs = await getJson<PageAnswer<JobAnswer>>(`/v1/jobs?limit=${String(PAGE_SIZE)}`).catch(() => undefined);
  for (const job of jobs?.items ?? []) if (!hasEnded(job)) announceDocuments({ kind: 'job-found', job });
}

/** The pages overlap where documents came in between. */
function withOlder(
  state: DocumentsState,
  items: readonly DocumentAnswer[],
  nextCursor: string | undefined,
): DocumentsState {
  const known = new Set(state.documents.map(({ id }) => id));
  return { ...state, documents: [...state.documents, ...items.filter(({ id }) => !known.has(id))], nextCursor };
}

/** The button that was pressed is gone with its row. */
function sayDeleted({ name }: DocumentAnswer): void {
  announce(`${name} is deleted.`);
  focusLater('documents-heading');
}

/** Once the page shows it. */
function focusLater(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}

function useWarningBeforeLeaving(queue: UploadQueue): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (queue.isBusy) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [queue]);
}
