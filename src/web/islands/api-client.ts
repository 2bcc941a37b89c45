/** What a person reads when a request fails. */
export class ApiError extends Error {}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly detail?: string }[];
}

/** GET of a JSON answer. Throws ApiError, or an AbortError when the signal aborts. */
export function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return requestJson(path, signal ? { signal } : {});
}

/** POST of a JSON body. */
export function postJson<Answer>(path: string, body: object, signal?: AbortSignal): Promise<Answer> {
  return requestJson(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

export async function deleteAt(path: string): Promise<void> {
  await request(path, { method: 'DELETE' });
}

async function requestJson<Answer>(path: string, options: RequestInit): Promise<Answer> {
  return (await (await request(path, options)).json()) as Answer;
}

async function request(path: string, options: RequestInit): Promise<Response> {
  const response = await fetch(path, options).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw new ApiError('The server does not answer.');
  });
  if (!response.ok) throw new ApiError(problemText(await response.text(), response.status));
  return response;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** One sentence of an RFC 9457 problem. */
export function problemText(body: string, status: number): string {
  try {
    const problem = JSON.parse(body) as Problem;
    return problem.errors?.[0]?.detail ?? problem.detail ?? problem.title ?? `The server answered ${status}.`;
  } catch {
    return `The server answered ${status}.`;
  }
}

/** What to show for anything that was thrown. */
export function failureText(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong on this page.';
}
