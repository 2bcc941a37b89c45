import type { CheckedPair } from '../domain/check.js';
import { CheckRun } from './answers/checks.js';
import type { CheckAnswer, CheckQuery } from './client.js';
import type { HttpConnection } from './http-connection.js';
import { posted } from './posted.js';

/** What a server takes in one request, unless it was told otherwise. */
export const MOST_PAIRS = 1_000;
/** UTF-16 units of the texts; the JSON of them stays below 4 MB. */
const MOST_TEXT = 700_000;

/** Asks a server to check a document of any length. */
export async function checkInParts(
  { document, path: _, ...choice }: CheckQuery,
  connection: Pick<HttpConnection, 'read'>,
): Promise<CheckAnswer> {
  const { source, target, date } = document;
  const findings: CheckRun['findings'] = [];
  let inapplicable: readonly string[] = [];
  let first = 0;
  let parts = 0;
  for (const pairs of partsOf(document.pairs)) {
    const body = { source, target, ...(date !== undefined && { date }), ...choice, pairs: pairs.map(wirePair) };
    const answer = await connection.read(CheckRun, '/v1/checks/run', posted(body));
    const before = first;
    findings.push(...answer.findings.map((finding) => ({ ...finding, pair: finding.pair + before })));
    inapplicable = answer.inapplicable;
    first += pairs.length;
    parts++;
  }
  return { findings, inapplicable: [...inapplicable], parts };
}

function* partsOf(pairs: readonly CheckedPair[]): Generator<readonly CheckedPair[]> {
  let part: CheckedPair[] = [];
  let size = 0;
  for (const pair of pairs) {
    const length = pair.source.text.length + (pair.target?.text.length ?? 0);
    if (part.length >= MOST_PAIRS || (part.length > 0 && size + length > MOST_TEXT)) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(pair);
    size += length;
  }
  if (part.length > 0) yield part;
}

/** Without what only the writer of a file needs. */
function wirePair({ source, target, state, matchScore }: CheckedPair): object {
  return {
    source: wireContent(source),
    target: target && wireContent(target),
    ...(state !== undefined && { state }),
    ...(matchScore !== undefined && { matchScore }),
  };
}

function wireContent({ text, codes }: CheckedPair['source']): object {
  return { text, codes: codes.map(({ markup: _, ...code }) => code) };
}
