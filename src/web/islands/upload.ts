import type { JobAnswer } from '../api-answers.js';
import { ApiError, problemText } from './api-client.js';

export interface Upload {
  readonly path: string;
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a file. fetch does not tell how much has gone, so this is an XMLHttpRequest. Throws ApiError; null when aborted. */
export function sendFile(
  { path, file, fields }: Upload,
  onProgress: (sent: number, total: number) => void,
  signal: AbortSignal,
): Promise<JobAnswer | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // Last, so that the server knows what to do with the file before it comes.
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  const answered = new Promise<JobAnswer | null>((resolve, reject) => {
    request.addEventListener('load', () => {
      if (request.status === 202) resolve(JSON.parse(request.responseText) as JobAnswer);
      else reject(new ApiError(problemText(request.responseText, request.status)));
    });
    request.addEventListener('error', () => {
      reject(new ApiError('The server does not answer, or ended the upload.'));
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
  request.send(form);
  return answered;
}
