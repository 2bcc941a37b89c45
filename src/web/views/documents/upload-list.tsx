import type { DocumentAnswer } from '../../api-answers.js';
import { counted, formatName } from '../../document-words.js';
import { isUnderWay, type Upload, type UploadProgress } from '../../documents-state.js';
import { ProgressLine } from '../progress-line.js';
import { LostConnection, WorkFailureReport } from './work-report.js';

export interface UploadListHandlers {
  readonly cancel: (upload: Upload) => void;
  /** @param targetLanguage empty: none is named this time */
  readonly retry: (upload: Upload, targetLanguage: string) => void;
  readonly dismiss: (upload: Upload) => void;
  readonly dismissDone: () => void;
}

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly handlers: UploadListHandlers | undefined;
}

/** The files that were sent, each with how far it is or how it ended. */
export function UploadList({ uploads, handlers }: UploadListProps) {
  return (
    <>
      <p class="status" role="status">
        {uploadSummary(uploads)}
      </p>
      {uploads.length > 0 && (
        <ul class="uploads" aria-label="Uploads">
          {uploads.map((upload) => (
            <li key={upload.number} data-step={upload.progress.step}>
              <UploadLine upload={upload} handlers={handlers} />
            </li>
          ))}
        </ul>
      )}
      {uploads.filter(({ progress }) => progress.step === 'done').length > 1 && (
        <button
          type="button"
          class="quiet"
          onClick={
            handlers &&
            (() => {
              handlers.dismissDone();
            })
          }
        >
          Hide what is done
        </button>
      )}
    </>
  );
}

/** "3 of 5 files read, 1 failed" */
function uploadSummary(uploads: readonly Upload[]): string {
  if (uploads.length === 0) return '';
  const having = (step: UploadProgress['step']) => uploads.filter(({ progress }) => progress.step === step).length;
  const parts = [`${String(having('done'))} of ${counted(uploads.length, 'file')} read`];
  if (having('failed') > 0) parts.push(`${String(having('failed'))} failed`);
  if (uploads.some(isUnderWay)) parts.push('the rest is under way');
  return `${parts.join(', ')}.`;
}

interface UploadLineProps {
  readonly upload: Upload;
  readonly handlers: UploadListHandlers | undefined;
}

function UploadLine({ upload, handlers }: UploadLineProps) {
  const { progress } = upload;
  switch (progress.step) {
    case 'waiting':
    case 'sending':
    case 'reading':
      return <UploadRunning upload={upload} progress={progress} handlers={handlers} />;
    case 'done':
      return <UploadDone document={progress.document} upload={upload} handlers={handlers} />;
    case 'failed':
      return (
        <>
          <UploadName upload={upload} says="failed" />
          <WorkFailureReport failure={progress.failure}>
            <UploadRetry upload={upload} handlers={handlers} />
          </WorkFailureReport>
        </>
      );
    case 'cancelled':
      return (
        <>
          <UploadName upload={upload} says="cancelled; nothing was kept" />
          <UploadRetry upload={upload} handlers={handlers} />
        </>
      );
  }
}

interface UploadRunningProps extends UploadLineProps {
  readonly progress: Extract<UploadProgress, { step: 'waiting' | 'sending' | 'reading' }>;
}

function UploadRunning({ upload, progress, handlers }: UploadRunningProps) {
  const shown =
    progress.step === 'reading'
      ? { doing: 'Reading', ...progress.job.progress }
      : progress.step === 'sending'
        ? { doing: 'Sending', done: progress.sent, total: upload.bytes }
        : { doing: 'Waiting:', done: 0, total: upload.bytes };
  return (
    <>
      <ProgressLine
        id={`upload-${String(upload.number)}`}
        {...shown}
        what={upload.fileName}
        cancel={
          handlers &&
          (() => {
            handlers.cancel(upload);
          })
        }
      >
        {shown.doing} <bdi>{upload.fileName}</bdi>
      </ProgressLine>
      {progress.step === 'reading' && progress.isLost && <LostConnection />}
    </>
  );
}

function UploadDone({ document, upload, handlers }: UploadLineProps & { readonly document: DocumentAnswer }) {
  return (
    <p class="upload-done">
      <a href={`/documents/${document.id}`}>
        <bdi>{upload.fileName}</bdi>
      </a>
      <span>
        {formatName(document)}, {counted(document.segments, 'segment')}, {counted(document.words, 'word')}
      </span>
      {document.targetLanguage === null && (
        <a href={`#language-${document.id}`} class="failure">
          It names no target language: name one
        </a>
      )}
      <Dismiss upload={upload} handlers={handlers} />
    </p>
  );
}

function UploadName({ upload, says }: { readonly upload: Upload; readonly says: string }) {
  return (
    <h3 class="job-outcome" data-status={upload.progress.step}>
      <bdi>{upload.fileName}</bdi>: {says}
    </h3>
  );
}

/** With the language that was named for it, or without one where that is what the file contradicts. */
function UploadRetry({ upload, handlers }: UploadLineProps) {
  const retryWith = (targetLanguage: string) =>
    handlers &&
    (() => {
      handlers.retry(upload, targetLanguage);
    });
  return (
    <p class="upload-next">
      <button type="button" onClick={retryWith(upload.targetLanguage)}>
        Try again<span class="visually-hidden">: {upload.fileName}</span>
      </button>
      {upload.targetLanguage !== '' && (
        <button type="button" onClick={retryWith('')}>
          Try again without naming {upload.targetLanguage}
          <span class="visually-hidden">: {upload.fileName}</span>
        </button>
      )}
      <Dismiss upload={upload} handlers={handlers} />
    </p>
  );
}

function Dismiss({ upload, handlers }: UploadLineProps) {
  return (
    <button
      type="button"
      class="quiet"
      onClick={
        handlers &&
        (() => {
          handlers.dismiss(upload);
        })
      }
    >
      Hide<span class="visually-hidden"> {upload.fileName}</span>
    </button>
  );
}
