import { waitForJob } from '../support/api-calls.js';
import { startApi, type ApiAnswer, type ApiUnderTest } from './api-under-test.js';

/** What the tests read of the answers. */
export interface DocumentAnswer {
  readonly id: string;
  readonly name: string;
  readonly states: Readonly<Record<string, number>>;
  readonly [field: string]: unknown;
}

export interface SegmentAnswer {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly source: { readonly text: string; readonly codes?: readonly object[] };
  readonly target: { readonly text: string; readonly codes?: readonly object[] } | null;
  readonly state: string;
  readonly matches?: readonly { readonly score: number; readonly fitted: object | null; readonly unitId: string }[];
  readonly [field: string]: unknown;
}

interface Sent {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly name?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Record<string, string>;
}

export interface DocumentsUnderTest extends ApiUnderTest {
  upload<Body = DocumentAnswer>(sent: Sent): Promise<ApiAnswer<Body>>;
  /** Uploads a file that is small enough to be waited for. */
  document(content: Sent['content'], name?: string): Promise<DocumentAnswer>;
  /** The first segments, without look-ups. */
  segments(documentId: string): Promise<readonly SegmentAnswer[]>;
  edit<Body = SegmentAnswer>(
    segment: SegmentPlace,
    change: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer<Body>>;
  /** The file as it is downloaded. */
  file(documentId: string): Promise<Buffer>;
  /** Starts a job with a body and waits for its end. */
  work(path: string, body: unknown): Promise<Awaited<ReturnType<typeof waitForJob>>>;
}

interface SegmentPlace {
  readonly documentId: string;
  readonly id: string;
}

/** The whole server with an empty store, and what the tests of documents do with it. */
export async function startDocuments(environment: Record<string, string> = {}): Promise<DocumentsUnderTest> {
  const api = await startApi(environment);

  const upload = <Body>({ content, name = 'release.xlf', fields = {}, headers = {} }: Sent) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([content]), name);
    return api.send<Body>('POST', '/v1/documents', form, headers);
  };

  return {
    ...api,
    upload,
    async document(content, name = 'release.xlf') {
      const answer = await upload<DocumentAnswer>({ content, name });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer));
      return answer.body;
    },
    async segments(documentId) {
      const path = `/v1/documents/${documentId}/segments?include=none`;
      return (await api.get<{ items: readonly SegmentAnswer[] }>(path)).items;
    },
    edit: ({ documentId, id }, change, headers = {}) =>
      api.send('PATCH', `/v1/documents/${documentId}/segments/${id}`, change, headers),
    async file(documentId) {
      const response = await fetch(`${api.address}/v1/documents/${documentId}/file`);
      if (response.status !== 200) throw new Error(await response.text());
      return Buffer.from(await response.arrayBuffer());
    },
    async work(path, body) {
      const { status, body: job } = await api.send<{ id: string }>('POST', path, body, { Prefer: 'respond-async' });
      if (status !== 202) throw new Error(JSON.stringify(job));
      return waitForJob(api.address, job.id);
    },
  };
}
