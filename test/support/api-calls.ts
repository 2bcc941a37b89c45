import { setTimeout as pause } from 'node:timers/promises';

/** What the tests of imports read of a job. */
export interface JobAnswer {
  readonly id: string;
  readonly kind: string;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  readonly progress: { readonly done: number; readonly total?: number; readonly unit: string };
  readonly result?: Readonly<Record<'added' | 'merged' | 'updated' | 'unchanged' | 'rejected', number>> & {
    readonly changeSetId?: string;
  };
  readonly problems: readonly {
    readonly line?: number;
    readonly column?: number;
    readonly unit?: string;
    readonly message: string;
  }[];
}

export interface Upload {
  readonly path: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function getJson<Answer>(address: string, path: string): Promise<Answer> {
  const response = await fetch(address + path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

export async function postJson<Answer>(address: string, path: string, body: unknown): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

export async function createMemory(address: string, name = 'Releases'): Promise<string> {
  return (await postJson<{ id: string }>(address, '/v1/memories', { name })).id;
}

/** How many units of a memory anybody can see. */
export async function unitsIn(address: string, memoryId: string): Promise<number> {
  return (await getJson<{ units: number }>(address, `/v1/memories/${memoryId}`)).units;
}

export function upload(address: string, { path, content, fileName, fields = {}, headers = {} }: Upload) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([content]), fileName);
  return fetch(address + path, { method: 'POST', headers, body: form });
}

/** Uploads a TMX into a memory and returns the accepted job. */
export async function importTmx(address: string, memoryId: string, tmx: string): Promise<JobAnswer> {
  const path = `/v1/memories/${memoryId}/imports`;
  const response = await upload(address, { path, content: tmx, fileName: 'memory.tmx' });
  if (response.status !== 202) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as JobAnswer;
}

export function jobOf(address: string, jobId: string): Promise<JobAnswer> {
  return getJson<JobAnswer>(address, `/v1/jobs/${jobId}`);
}

/** Waits until the job is as wanted; a job that has ended otherwise is an error. */
export async function waitForJob(
  address: string,
  jobId: string,
  wanted: (job: JobAnswer) => boolean = hasEnded,
): Promise<JobAnswer> {
  for (;;) {
    const job = await jobOf(address, jobId);
    if (wanted(job)) return job;
    if (hasEnded(job)) throw new Error(`The job ended early: ${JSON.stringify(job)}`);
    await pause(20);
  }
}

export function hasEnded({ status }: JobAnswer): boolean {
  return status !== 'queued' && status !== 'running';
}
