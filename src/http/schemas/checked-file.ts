import { z } from 'zod';
import type { CheckedFileFindings } from '../../domain/ports/checker.js';
import { countTotals } from '../../services/checks/finding-totals.js';
import { idsOfFindings } from '../../services/checks/finding-ids.js';
import { CalendarDay } from './calendar-period.js';
import { decidingMemory, Rules } from './check-choice.js';
import { findingTotals, toFindingTotals } from './finding-totals.js';
import { findingFields, toDecisions, toTexts } from './finding.js';
import { JobProblem } from './job.js';
import { jsonField } from './json-field.js';
import { Id, Language, LanguageResponse, Repeated } from './values.js';

/** What is answered: nobody reads more, and each has both texts with it. The totals count all. */
const MOST_FINDINGS = 10_000;
const MOST_PROBLEMS = 1_000;

export const CheckedFileForm = z.strictObject({
  source: Language.exactOptional().describe('The language of the sources; absent: as the file says'),
  target: Language.exactOptional().describe('The language of the targets; for a file that has none or several'),
  profile: Id.exactOptional().describe('Which profile; absent: default'),
  rules: jsonField(Rules, '{"case.start":{"severity":"off"}}')
    .exactOptional()
    .describe('As in POST /v1/checks/run, written as JSON'),
  glossary: Repeated.exactOptional().describe('The glossaries to check by, at most 32; absent: all'),
  memory: decidingMemory,
  date: CalendarDay.exactOptional().describe('When the text speaks; terms must be valid then'),
});

const FileFindingResponse = z
  .object({
    ...findingFields,
    pair: z.int().describe('The index of the segment among those that were checked, from 0'),
    line: z.int().describe('Where it stands in the file, from 1'),
    unit: z.string().exactOptional().describe('The id of its unit, where the file gives one'),
  })
  .meta({ id: 'FileFinding', description: 'What a check reports about a segment of a file' });

export const CheckedFileResponse = z
  .object({
    source: LanguageResponse.describe('The language of the sources'),
    target: LanguageResponse.describe('The language of the targets'),
    findings: z.array(FileFindingResponse).describe('The first 10,000, in the order of the file; the totals have all'),
    ...findingTotals,
    problems: z.array(JobProblem).describe('What could not be read: the first 1,000'),
  })
  .meta({ id: 'CheckedFile', description: 'What the checks report about a file' });

export function toCheckedFileResponse(checked: CheckedFileFindings): z.output<typeof CheckedFileResponse> {
  const { source, target, findings, problems } = checked;
  const idOf = idsOfFindings();
  return {
    source,
    target,
    findings: findings.slice(0, MOST_FINDINGS).map(({ suppressed, accepted, ranges, ...finding }) => ({
      id: idOf(String(finding.pair), finding),
      ...finding,
      ...toDecisions({ suppressed, accepted }),
      ...toTexts(finding),
      ranges: [...ranges],
    })),
    ...toFindingTotals(countTotals(checked)),
    problems: problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem })),
  };
}
