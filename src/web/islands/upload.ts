import { ApiError, refusalOf } from './api-client.js';

export interface Upload {
  readonly path: string;
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a file. fetch does not tell how much has gone, so this is an XMLHttpRequest. Throws ApiError; null when aborted.
 * A browser that cannot read the file any more, since it was changed or taken away, reports that as a lost connection.
 */
export function sendFile<Answer>(
  { path, file, fields, headers = {} }: Upload,
  onProgress: (sent: number, total: number) => void,
  signal: AbortSignal,
): Promise<Answer | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // Last, so that the server knows what to do with the file before it comes.
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  const answered = new Promise<Answer | null>((resolve, reject) => {
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as Answer);
      else reject(refusalOf(responseText, status, request.getResponseHeader('Retry-After')));
    });
    request.addEventListener('error', () => {
      reject(new ApiError('The server does not answer, or ended the upload.', { status: 0 }));
    });
    request.addEventListener('abort', () => {
      resolve(null);
    });
  });
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    onProgress(loaded, total);
  });
  signal.addEventListener('abort', () => {
    request.abort();
  });
  request.open('POST', path);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.send(form);
  return answered;
}
