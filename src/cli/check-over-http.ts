import { CheckedFile } from './answers/checks.js';
import { checkInParts, MOST_PAIRS } from './check-in-parts.js';
import type { CheckAnswer, CheckQuery } from './client.js';
import { CommandError, EXIT } from './exit-codes.js';
import { fileForm } from './file-form.js';
import type { HttpConnection } from './http-connection.js';

/** Asks a server to check a file: as one document wherever the server takes it so, otherwise in parts. */
export async function checkOverHttp(query: CheckQuery, connection: HttpConnection): Promise<CheckAnswer> {
  const isLong = query.document.pairs.length > MOST_PAIRS;
  const whole = isLong ? await checkWhole(query, connection) : undefined;
  return whole ?? (await checkInParts(query, connection));
}

/** undefined: the file is too large for the server, or has more findings than it answers. */
async function checkWhole(
  { path, document, profile, rules, glossaries }: CheckQuery,
  { read }: HttpConnection,
): Promise<CheckAnswer | undefined> {
  const { source, target, date } = document;
  const fields = { source, target, date, profile, glossary: glossaries, rules: rules && JSON.stringify(rules) };
  try {
    const form = fileForm({ path, fields });
    const { counts, suppressed, ...answer } = await read(CheckedFile, '/v1/checks/files', { method: 'POST', ...form });
    const all = counts.error + counts.warning + counts.hint + suppressed;
    return all > answer.findings.length ? undefined : { ...answer, parts: 1 };
  } catch (error) {
    if (error instanceof CommandError && error.exitCode === EXIT.file) return undefined;
    throw error;
  }
}
