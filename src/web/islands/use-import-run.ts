import { useRef, useState } from 'preact/hooks';
import type { ImportAnswer, JobAnswer } from '../api-answers.js';
import type { ImportStep, ImportTargetKind } from '../import-state.js';
import { deleteAt, failureText, postJson } from './api-client.js';
import { followJob, hasEnded } from './follow-job.js';
import { sendFile } from './upload.js';

const COLLECTIONS: Readonly<Record<ImportTargetKind, string>> = { memory: '/v1/memories', glossary: '/v1/glossaries' };

type ImportJob = JobAnswer<ImportAnswer>;
type FormFields = Readonly<Record<string, string>>;

export interface ImportRun {
  readonly current: ImportStep;
  /** The memory or glossary that the last import made, as `memory:ID`. */
  readonly created: string | undefined;
  /** @param fields of the form, besides the file */
  readonly start: (file: File, into: string, name: string, fields: FormFields) => Promise<void>;
  readonly cancel: () => void;
  readonly refuse: (message: string) => void;
  readonly reset: () => void;
}

/** One import at a time: makes the memory where it is new, sends the file, follows the job. */
export function useImportRun(): ImportRun {
  const [current, show] = useState<ImportStep>({ step: 'choosing' });
  const [created, setCreated] = useState<string>();
  const stop = useRef<() => void>(() => undefined);
  const stage: Stage = {
    show,
    fail: (error) => {
      show({ step: 'choosing', message: failureText(error) });
    },
    whenStopped: (action) => {
      stop.current = action;
    },
  };
  return {
    current,
    created,
    start: async (file, into, name, fields) => {
      try {
        const target = await makeTarget(into, name);
        setCreated(`${target.kind}:${target.id}`);
        await send(stage, file, target, fields);
      } catch (error) {
        stage.fail(error);
      }
    },
    cancel: () => {
      stop.current();
    },
    refuse: (message) => {
      show({ step: 'choosing', message });
    },
    reset: () => {
      show({ step: 'choosing' });
    },
  };
}

/** Where a running import shows itself and hears that it should stop. */
interface Stage {
  readonly show: (step: ImportStep) => void;
  readonly fail: (error: unknown) => void;
  readonly whenStopped: (action: () => void) => void;
}

async function send(stage: Stage, file: File, { kind, id }: Target, fields: FormFields): Promise<void> {
  const abort = new AbortController();
  stage.whenStopped(() => {
    abort.abort();
  });
  const onProgress = (sent: number, total: number) => {
    stage.show({ step: 'sending', fileName: file.name, sent, total });
  };
  onProgress(0, file.size);
  const path = `${COLLECTIONS[kind]}/${encodeURIComponent(id)}/imports`;
  const job = await sendFile<ImportJob>({ path, file, fields }, onProgress, abort.signal);
  if (job) follow(stage, file.name, job);
  else stage.show({ step: 'choosing', message: 'Cancelled; nothing was imported.' });
}

function follow(stage: Stage, fileName: string, job: ImportJob): void {
  const show = (now: ImportJob) => {
    stage.show({ step: hasEnded(now) ? 'ended' : 'working', fileName, job: now });
  };
  stage.whenStopped(() => {
    deleteAt(`/v1/jobs/${encodeURIComponent(job.id)}`).catch(stage.fail);
  });
  show(job);
  if (!hasEnded(job)) followJob(job.id, { onChange: show, onFailure: stage.fail });
}

interface Target {
  readonly kind: ImportTargetKind;
  readonly id: string;
}

/** @param into `memory:ID`, or `memory:` for a new one of that name */
async function makeTarget(into: string, name: string): Promise<Target> {
  const [kind, id = ''] = into.split(':') as [ImportTargetKind, string?];
  if (id !== '') return { kind, id };
  const made = await postJson<{ readonly id: string }>(COLLECTIONS[kind], { name });
  return { kind, id: made.id };
}
