import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FindingSeverity } from '../../../src/domain/check.js';
import type { FindingsOrder, FindingsPart, PlacedFinding } from '../../../src/domain/ports/inspection-reader.js';
import { collectFindings } from '../../../src/services/inspections/collect-findings.js';

const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly FindingSeverity[];

/** Reads a list as inspections are read: by severity, in parts that may hold fewer than were asked for. */
function readerOf(all: readonly PlacedFinding[], mostAtOnce: number) {
  return {
    findings({ filter: { severity }, slice: { after, limit } }: FindingsOrder): Promise<FindingsPart> {
      const behind = all.filter((finding) => finding.severity === severity && finding.number > after);
      const items = behind.slice(0, Math.min(limit, mostAtOnce));
      const next = items.length < behind.length ? { next: items.at(-1)!.number } : {};
      return Promise.resolve({ items, outdated: items.length, ...next });
    },
  };
}

const anyFindings = fc
  .array(fc.constantFrom(...SEVERITIES), { maxLength: 60 })
  .map((severities) => severities.map((severity, index) => ({ number: index + 1, severity }) as PlacedFinding));

describe('The findings of a report', () => {
  test('are the loudest there is room for, in the order of the inspection', async () => {
    await fc.assert(
      fc.asyncProperty(anyFindings, fc.nat(40), fc.integer({ min: 1, max: 9 }), async (all, most, mostAtOnce) => {
        const order = { inspectionId: 'i1', filter: {}, suppressed: 'include' } as const;
        const collected = await collectFindings(order, readerOf(all, mostAtOnce), most);
        const loudest = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity));
        const expected = loudest.slice(0, most).sort((one, other) => one.number - other.number);
        expect(collected.found).toEqual(expected);
        expect(collected.isCut).toBe(all.length > most);
      }),
    );
  });
});
