import { setImmediate as nextTurn } from 'node:timers/promises';

import type { CheckedDocument, Finding } from '../../domain/check.js';
import type { CheckedPairs, Checker, CheckOrder, FileFinding, FileOrder } from '../../domain/ports/checker.js';
import type { TermSource } from '../../domain/ports/glossaries.js';
import { createDocumentChecks, type DocumentCheckSources } from './check-documents.js';
import { CurrentTerms } from './current-terms.js';
import { createFindConflicts } from './find-conflicts.js';
import { createFindImpact } from './find-impact.js';
import { type Decisions, type FindingPlaces, judgeFindings } from './judge-findings.js';
import type { CheckedFile } from './read-checked-file.js';
import { createStartRun } from './start-run.js';

export interface CheckerSources extends Decisions, DocumentCheckSources {
  readonly terms: TermSource;
  readonly readFile: (order: FileOrder) => Promise<CheckedFile>;
}

/** Pairs that are checked before another order has its turn. */
const SLICE = 50;

/** Checks texts by the terms that are published. */
export function createChecker(sources: CheckerSources): Checker {
  const { terms, documents, readFile, stamp, clock, ...decisions } = sources;
  const current = new CurrentTerms(terms);
  const startRun = createStartRun(current);
  const judge = (findings: readonly Finding[], places: FindingPlaces) =>
    judgeFindings(findings, places, decisions, clock());

  async function checkPairs({ pairs, ...subject }: CheckedDocument, order: CheckOrder): Promise<CheckedPairs> {
    const { run, inapplicable } = await startRun(subject, order);
    const findings: Finding[] = [];
    for (let first = 0; first < pairs.length; first += SLICE) {
      findings.push(...run.take(pairs.slice(first, first + SLICE)));
      await nextTurn();
    }
    findings.push(...run.finish());
    const place = order.memoryId === undefined ? {} : { memoryId: order.memoryId };
    return { findings: await judge(findings, { pairs, placeOf: () => place }), inapplicable };
  }

  return {
    checkPairs: ({ document, ...order }) => checkPairs(document, order),

    async checkFile(order) {
      const { source, target, pairs, problems } = await readFile(order);
      const { date } = order;
      const document = { source, target, pairs: pairs.map(({ pair }) => pair), ...(date !== undefined && { date }) };
      const { findings, inapplicable } = await checkPairs(document, order);
      const inFile = findings.map((finding): FileFinding => {
        const { pair, ...place } = pairs[finding.pair]!;
        return { ...finding, ...place, source: pair.source, target: pair.target };
      });
      return { source, target, findings: inFile, inapplicable, checked: pairs.length, problems };
    },

    ...createDocumentChecks({ documents, stamp, clock, startRun, judge }),
    conflicts: createFindConflicts(current, judge),
    impact: createFindImpact(current, judge),
  };
}
