import { basename } from 'node:path';

import type {
  FindingReport,
  ReportedFinding,
  ReportedPair,
  ReportFormat,
  ReportPart,
} from '../domain/finding-report.js';
import { writeFindingKey } from '../services/checks/finding-key.js';
import { writeFindingReport } from '../services/checks/write-finding-report.js';
import type { CheckedFinding, FileFindings } from './check-report.js';

/** What was found in files as a page to read, or a spreadsheet to decide in. @param writtenAt milliseconds since 1970 UTC */
export function writeFileReport(
  files: readonly FileFindings[],
  format: ReportFormat,
  writtenAt: number,
): AsyncIterable<Uint8Array> {
  const parts = files.map(partOf);
  const title = parts.map(({ name }) => name).join(', ');
  const checked = files.reduce((sum, { file }) => sum + file.pairs.length, 0);
  const report: FindingReport = { title, writtenAt, checked, checkedOf: 'segments', notes: [], parts };
  return writeFindingReport(report, format);
}

function partOf({ path, file, findings, inapplicable }: FileFindings): ReportPart {
  return {
    name: basename(path),
    ...{ source: file.source, target: file.target },
    ...{ checked: file.pairs.length, inapplicable },
    findings: findings.map((finding) => reported(finding, file)),
  };
}

function reported(
  { pair, suppressed: _, ...finding }: CheckedFinding,
  { pairs }: FileFindings['file'],
): ReportedFinding {
  const { pair: texts, line } = pairs[pair]!;
  const { source, target }: ReportedPair = texts;
  const [before, after] = [pairs[pair - 1]?.pair, pairs[pair + 1]?.pair];
  return {
    ...{ ...finding, source, target },
    place: `line ${line}`,
    key: writeFindingKey(finding, texts, { segmentNumber: pair + 1 }),
    ...(before && { before }),
    ...(after && { after }),
  };
}
