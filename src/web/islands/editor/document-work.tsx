import { useEffect } from 'preact/hooks';
import type { PretranslationResult } from '../../../domain/document.js';
import type { CommitAnswer, DocumentAnswer } from '../../api-answers.js';
import { pretranslationOrder } from '../../document-orders.js';
import { panelId, type DocumentHandlers } from '../../views/documents/action-panel.js';
import { CommitPanel } from '../../views/documents/commit-panel.js';
import { PretranslationPanel } from '../../views/documents/pretranslation-panel.js';
import type { EditorPanel } from '../../views/editor/editor-head.js';
import type { EditorStart } from '../../views/editor/editor-state.js';
import { postForJob } from '../api-client.js';
import { chosenMemory } from '../chosen-memory.js';
import { commitOf } from '../commit-of-job.js';
import { useWork } from '../use-work.js';
import type { EditorStore } from './editor-store.js';

/** While a pretranslation runs, what it has filled is shown this often. */
const REFRESH_MILLISECONDS = 3_000;

interface DocumentWorkProps {
  readonly start: EditorStart;
  readonly store: EditorStore;
  readonly document: DocumentAnswer;
  readonly open: EditorPanel | undefined;
  readonly setOpen: (panel: EditorPanel | undefined) => void;
}

/** Pretranslation and commit of the document that is being edited. Work goes on while its panel is closed. */
export function DocumentWork({ start, store, document: shown, open, setOpen }: DocumentWorkProps) {
  const { path } = store.api;
  const pretranslation = useWork<PretranslationResult>(() => void store.refresh());
  const commit = useWork<CommitAnswer>(() => void store.refresh(), commitOf);
  const isRunning = pretranslation.work?.step === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void store.refresh(), REFRESH_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);
  useEffect(() => {
    if (open) document.getElementById(`${panelId(open, shown.id)}-title`)?.focus();
  }, [open]);
  const handlers: DocumentHandlers = {
    toggle: () => {
      setOpen(undefined);
    },
    start: (action, form) => {
      if (action === 'pretranslate') {
        void pretranslation.run(async () => {
          await store.deliver();
          return postForJob(`${path}/pretranslations`, pretranslationOrder(form));
        });
      } else {
        void commit.run(async () => {
          // What is typed belongs to what is committed.
          await store.deliver();
          return postForJob(`${path}/commits`, { memory: await chosenMemory(form) });
        });
      }
    },
    cancel: (action) => {
      (action === 'pretranslate' ? pretranslation : commit).cancel();
    },
    nameLanguage: () => undefined,
  };
  const common = { document: shown, handlers, memories: start.memories, isInEditor: true };
  if (open === 'pretranslate') {
    return <PretranslationPanel {...common} glossaries={start.glossaries} work={pretranslation.work} />;
  }
  return open === 'commit' ? <CommitPanel {...common} work={commit.work} /> : null;
}
