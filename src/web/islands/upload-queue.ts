import type { DocumentAnswer, JobAnswer } from '../api-answers.js';
import { isUnderWay, type Upload, type UploadProgress } from '../documents-state.js';
import { ApiError, deleteAt, isJob, isLost } from './api-client.js';
import { finishJob, JobFailure, workFailure } from './finish-job.js';
import { sendFile } from './upload.js';

/** How many files are on their way at once: the first shall be there before the last has been sent. */
const AT_ONCE = 2;
/** A file of this length is read in less than a second; a larger one is read as a job, which tells how far it is. */
const READ_AT_ONCE_BYTES = 256 * 1024;

type Sent = DocumentAnswer | JobAnswer<DocumentAnswer>;

/** What is under way for one upload. */
interface Running {
  stop: () => void;
}

/** Sends files one after another; what becomes of one does not touch the others. */
export class UploadQueue {
  #uploads: readonly Upload[] = [];
  readonly #files = new Map<number, File>();
  readonly #running = new Map<number, Running>();
  /** Names each sending, so that one whose answer got lost makes no second document when it is repeated. */
  readonly #keys = new Map<number, string>();
  readonly #show: (uploads: readonly Upload[]) => void;
  readonly #onDocument: (document: DocumentAnswer) => void;

  /** @param show called with all of them after each change */
  constructor(show: (uploads: readonly Upload[]) => void, onDocument: (document: DocumentAnswer) => void) {
    this.#show = show;
    this.#onDocument = onDocument;
  }

  add(files: readonly File[], targetLanguage: string): void {
    const added = files.map((file, index): Upload => {
      const number = (this.#uploads.at(-1)?.number ?? 0) + index + 1;
      this.#files.set(number, file);
      return { number, fileName: file.name, bytes: file.size, targetLanguage, progress: { step: 'waiting' } };
    });
    this.#change([...this.#uploads, ...added]);
    this.#startNext();
  }

  retry({ number, targetLanguage: before }: Upload, targetLanguage: string): void {
    if (targetLanguage !== before) this.#keys.delete(number);
    this.#update(number, { targetLanguage, progress: { step: 'waiting' } });
    this.#startNext();
  }

  cancel({ number }: Upload): void {
    const running = this.#running.get(number);
    if (running) running.stop();
    else this.#progress(number, { step: 'cancelled' });
  }

  dismiss(upload: Upload): void {
    this.#keep(({ number }) => number !== upload.number);
  }

  dismissDone(): void {
    this.#keep(({ progress }) => progress.step !== 'done');
  }

  #keep(isKept: (upload: Upload) => boolean): void {
    for (const { number } of this.#uploads.filter((upload) => !isKept(upload))) this.#files.delete(number);
    this.#change(this.#uploads.filter(isKept));
  }

  #startNext(): void {
    for (const upload of this.#uploads) {
      if (this.#running.size >= AT_ONCE) return;
      if (upload.progress.step === 'waiting' && !this.#running.has(upload.number)) void this.#run(upload);
    }
  }

  async #run(upload: Upload): Promise<void> {
    const running: Running = { stop: () => undefined };
    this.#running.set(upload.number, running);
    try {
      const document = await this.#send(upload, running);
      this.#progress(upload.number, document ? { step: 'done', document } : { step: 'cancelled' });
      if (document) this.#onDocument(document);
    } catch (error) {
      if (!isLost(error)) this.#keys.delete(upload.number);
      const isCancelled = error instanceof JobFailure && error.job.status === 'cancelled';
      this.#progress(
        upload.number,
        isCancelled ? { step: 'cancelled' } : { step: 'failed', failure: workFailure(error) },
      );
    } finally {
      this.#running.delete(upload.number);
      this.#startNext();
    }
  }

  /** Null when it was cancelled. A server that has had enough for now says how long to wait. */
  async #send(upload: Upload, running: Running): Promise<DocumentAnswer | null> {
    const abort = new AbortController();
    running.stop = () => {
      abort.abort();
    };
    for (;;) {
      try {
        const sent = await this.#sendOnce(upload, abort.signal);
        return sent && isJob(sent) ? await this.#read(upload, sent, running) : sent;
      } catch (error) {
        const seconds = error instanceof ApiError ? error.refusal.retryAfterSeconds : undefined;
        if (seconds === undefined) throw error;
        this.#progress(upload.number, { step: 'waiting' });
        await pause(seconds, abort.signal);
        if (abort.signal.aborted) return null;
      }
    }
  }

  #sendOnce({ number, bytes, targetLanguage }: Upload, signal: AbortSignal): Promise<Sent | null> {
    this.#progress(number, { step: 'sending', sent: 0 });
    const upload = {
      path: '/v1/documents',
      file: this.#files.get(number)!,
      fields: targetLanguage === '' ? {} : { targetLanguage },
      headers: {
        'Idempotency-Key': this.#keyOf(number),
        ...(bytes > READ_AT_ONCE_BYTES && { Prefer: 'respond-async' }),
      },
    };
    const onProgress = (sent: number) => {
      this.#progress(number, { step: 'sending', sent });
    };
    return sendFile<Sent>(upload, onProgress, signal);
  }

  #keyOf(number: number): string {
    const key = this.#keys.get(number) ?? freshKey();
    this.#keys.set(number, key);
    return key;
  }

  async #read({ number }: Upload, first: JobAnswer<DocumentAnswer>, running: Running): Promise<DocumentAnswer> {
    running.stop = () => {
      // A job that cannot be reached or has ended goes on to show what it does.
      deleteAt(`/v1/jobs/${encodeURIComponent(first.id)}`).catch(() => undefined);
    };
    const { result } = await finishJob(first, (job, isLost) => {
      this.#progress(number, { step: 'reading', job, isLost });
    });
    return result;
  }

  #progress(number: number, progress: UploadProgress): void {
    this.#update(number, { progress });
  }

  #update(number: number, changes: Partial<Upload>): void {
    this.#change(this.#uploads.map((upload) => (upload.number === number ? { ...upload, ...changes } : upload)));
  }

  #change(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    this.#show(uploads);
  }

  /** Whether leaving the page would lose something. */
  get isBusy(): boolean {
    return this.#uploads.some(isUnderWay);
  }
}

/** crypto.randomUUID is there in secure contexts alone. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

/** Ends early when the signal aborts. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
