import type { Answer, Call } from '../route.js';
import type { ReportTask } from '../../services/checks/report-task.js';
import type { Services } from '../../services/services.js';
import { sendFile } from './file-answer.js';

const CONTENT_TYPES = {
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** For the description of the route. */
export const REPORT_TYPES = Object.values(CONTENT_TYPES).map((type) => type.split(';')[0]!);

/** The page names its own script and style by their hashes; it loads nothing, and is a stranger to the server that sent it. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; sandbox allow-scripts; frame-ancestors 'none'";

/** Sends findings as a page to read or a spreadsheet to decide in. @param name of what was checked */
export async function sendReport(
  { writeReport }: Pick<Services, 'writeReport'>,
  { request, response }: Pick<Call<unknown, unknown, unknown>, 'request' | 'response'>,
  name: string,
  task: ReportTask,
): Promise<Answer | undefined> {
  const { format } = task;
  const isShown = format === 'html';
  if (isShown) {
    response.set('Content-Security-Policy', PAGE_POLICY);
    // Of an origin that a page in a sandbox does not have; a browser would complain.
    response.removeHeader('Origin-Agent-Cluster');
  }
  const file = { name: `${name}.findings.${format}`, contentType: CONTENT_TYPES[format], isShown };
  return sendFile({ request, response }, { ...file, open: () => writeReport(task) });
}
