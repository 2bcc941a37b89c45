import { useEffect, useState } from 'preact/hooks';
import type { PretranslationResult } from '../../domain/document.js';
import type { AnalysisAnswer, CommitAnswer, DocumentAnswer, JobAnswer } from '../api-answers.js';
import { analysisOrder, pretranslationOrder } from '../document-orders.js';
import type { DocumentAction } from '../documents-state.js';
import { panelId, type DocumentHandlers } from '../views/documents/action-panel.js';
import { DocumentRow, type DocumentRowProps } from '../views/documents/document-row.js';
import { ApiError, deleteAt, getJson, patchJson, postForJob } from './api-client.js';
import { chosenMemory } from './chosen-memory.js';
import { commitOf } from './commit-of-job.js';
import { announceDocuments, useDocumentNews } from './documents-changed.js';
import { useWork } from './use-work.js';

/** A document of the list with its panels: asks, follows, shows what came of it. */
export function DocumentRowIsland(props: DocumentRowProps) {
  const { document: shown } = props;
  const path = `/v1/documents/${encodeURIComponent(shown.id)}`;
  const [open, setOpen] = useState<DocumentAction>();
  const works = useWorks(path);
  const actions = actionsOn(shown, path, works);
  useFocusInPanel(open, shown.id);
  useDocumentNews((news) => {
    if (news.kind === 'job-found' && news.job.documentId === shown.id) goOn(news.job, works);
  });
  useEffect(() => {
    // Without one there is nothing to show yet.
    if (open === 'analyse') getJson<AnalysisAnswer>(`${path}/analysis`).then(works.analysis.show, () => undefined);
  }, [open]);
  const handlers: DocumentHandlers = {
    toggle: (action) => {
      setOpen(open === action ? undefined : action);
      if (open === action) document.getElementById(`document-${shown.id}`)?.focus();
    },
    start: (action, form) => void actions[action].start(form),
    cancel: (action) => {
      actions[action].cancel();
    },
    nameLanguage: (targetLanguage) => void works.naming.run(() => patchJson(path, { targetLanguage }, shown.revision)),
  };
  return (
    <DocumentRow
      {...props}
      open={open}
      pretranslation={works.pretranslation.work}
      analysis={works.analysis.work}
      commit={works.commit.work}
      deletion={works.deletion.work}
      naming={works.naming.work}
      handlers={handlers}
    />
  );
}

type Works = ReturnType<typeof useWorks>;

function useWorks(path: string) {
  const refresh = () => {
    void announceDocument(path);
  };
  return {
    pretranslation: useWork<PretranslationResult>(refresh),
    analysis: useWork<AnalysisAnswer>(() => undefined),
    commit: useWork<CommitAnswer>(refresh, commitOf),
    deletion: useWork<DocumentAnswer>(() => undefined),
    naming: useWork<DocumentAnswer>(refresh),
  };
}

/** Jobs are told apart by their kinds; so are their results. */
function goOn(job: JobAnswer, { pretranslation, analysis, commit }: Works): void {
  const found = Promise.resolve(job as JobAnswer<never>);
  if (job.kind === 'document-pretranslation') void pretranslation.run(() => found);
  if (job.kind === 'document-analysis') void analysis.run(() => found);
  if (job.kind === 'document-commit') void commit.run(() => found);
}

interface RunningAction {
  readonly start: (form: FormData) => Promise<void>;
  readonly cancel: () => void;
}

function actionsOn(
  document: DocumentAnswer,
  path: string,
  { pretranslation, analysis, commit, deletion }: Works,
): Readonly<Record<DocumentAction, RunningAction>> {
  return {
    pretranslate: {
      ...pretranslation,
      start: (form) => pretranslation.run(() => postForJob(`${path}/pretranslations`, pretranslationOrder(form))),
    },
    analyse: {
      ...analysis,
      start: (form) => analysis.run(() => postForJob(`${path}/analyses`, analysisOrder(form))),
    },
    commit: {
      ...commit,
      start: (form) => commit.run(async () => postForJob(`${path}/commits`, { memory: await chosenMemory(form) })),
    },
    delete: { ...deletion, start: () => deletion.run(() => removeDocument(path, document)) },
  };
}

/** Who opens a panel goes on in it. */
function useFocusInPanel(open: DocumentAction | undefined, documentId: string): void {
  useEffect(() => {
    if (open) document.getElementById(`${panelId(open, documentId)}-title`)?.focus();
  }, [open]);
}

/** Without an answer the list keeps what it has. */
async function announceDocument(path: string): Promise<void> {
  const document = await getJson<DocumentAnswer>(path).catch(() => undefined);
  if (document) announceDocuments({ kind: 'changed', document });
}

/** A document that somebody else has deleted meanwhile is gone as it should be. */
async function removeDocument(path: string, document: DocumentAnswer): Promise<DocumentAnswer> {
  try {
    await deleteAt(path, document.revision);
  } catch (error) {
    if (!(error instanceof ApiError) || error.refusal.status !== 404) throw error;
  }
  announceDocuments({ kind: 'deleted', document });
  return document;
}
