import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeskFinding } from '../../src/web/desk/desk-finding.js';
import { placeOfScope, scopesOf } from '../../src/web/desk/desk-finding.js';
import { deskCommandOf } from '../../src/web/desk/desk-keys.js';
import { FIRST_FILTERS, passes } from '../../src/web/desk/finding-filters.js';
import { groupFindings } from '../../src/web/desk/finding-groups.js';
import { suggestedTarget, suggestionSteps } from '../../src/web/desk/suggested-target.js';
import type { FindingSource } from '../../src/web/islands/desk/finding-source.js';
import { FindingsStore } from '../../src/web/islands/desk/findings-store.js';

function finding(key: string, changes: Partial<DeskFinding> = {}): DeskFinding {
  return {
    ...{ id: key, key, place: key, part: 'd1', fileName: 'a.xlf', rule: 'num.mismatch', severity: 'warning' },
    ...{ message: key, source: { text: '共3颗' }, target: { text: 'three stars' }, ranges: [] },
    ...{ sourceLanguage: 'zh', targetLanguage: 'en' },
    ...changes,
  };
}

describe('groups of findings', () => {
  test('stand with the most errors first, then the most warnings; what is of no concept last', () => {
    const findings = [
      finding('1', { conceptId: 'c1' }),
      finding('2'),
      finding('3', { severity: 'error' }),
      finding('4', { conceptId: 'c2', severity: 'hint' }),
      finding('5', { conceptId: 'c2', severity: 'error' }),
    ];
    const groups = groupFindings(findings, 'concept');
    expect(groups.map(({ name, findings: members }) => [name, members.map(({ key }) => key)])).toEqual([
      ['c2', ['5', '4']],
      ['c1', ['1']],
      ['', ['3', '2']],
    ]);
    expect(groups[0]!.counts).toEqual({ error: 1, warning: 0, hint: 1 });
  });

  test('of files stand as the files were read', () => {
    const findings = [finding('1', { fileName: 'z.xlf', severity: 'hint' }), finding('2', { severity: 'error' })];
    expect(groupFindings(findings, 'file').map(({ name }) => name)).toEqual(['z.xlf', 'a.xlf']);
  });
});

test('findings are filtered by every field at once', () => {
  const accepted = finding('1', { accepted: { id: 'a', createdAt: '', createdBy: '' } });
  expect(passes(finding('1'), FIRST_FILTERS)).toBe(true);
  expect(passes(accepted, FIRST_FILTERS)).toBe(false);
  expect(passes(accepted, { ...FIRST_FILTERS, decision: 'accepted', text: 'STARS', severity: 'warning' })).toBe(true);
  expect(passes(accepted, { ...FIRST_FILTERS, decision: 'all', text: '四' })).toBe(false);
  expect(passes(accepted, { ...FIRST_FILTERS, decision: 'all', rule: 'empty' })).toBe(false);
});

describe('a suggestion', () => {
  const target = { text: 'about 90 billion yuan', codes: [{ id: '1', kind: 'standalone', at: 21 }] } as const;
  const ranges = [
    { side: 'source', start: 0, end: 2 },
    { side: 'target', start: 6, end: 16 },
  ] as const;

  test('takes the place of the first range of the target, codes behind it move along', () => {
    expect(suggestedTarget({ target, ranges, suggestion: '9 billion' })).toEqual({
      text: 'about 9 billion yuan',
      codes: [{ id: '1', kind: 'standalone', at: 20 }],
    });
    expect(suggestionSteps({ target, ranges, suggestion: '9 billion' }).map(({ op }) => op)).toEqual([
      'equal',
      'delete',
      'insert',
      'equal',
    ]);
  });

  test('cannot be applied where a code stands inside, or where there is no place', () => {
    const inside = { ...target, codes: [{ id: '1', kind: 'standalone', at: 8 }] } as const;
    expect(suggestedTarget({ target: inside, ranges, suggestion: '9 billion' })).toBeUndefined();
    expect(suggestedTarget({ target, ranges: [], suggestion: '9 billion' })).toBeUndefined();
    expect(suggestedTarget({ target: null, ranges, suggestion: '9 billion' })).toBeUndefined();
  });
});

test('a decision can hold where the finding has a place, and names that place alone', () => {
  const inDocument = finding('1', { documentId: 'd1', segmentId: 's1', conceptId: 'c1' });
  expect(scopesOf(inDocument)).toEqual(['segment', 'document', 'concept']);
  expect(scopesOf(finding('1', { memoryId: 'm1', unitId: 'u1' }))).toEqual(['memory']);
  expect(scopesOf(finding('1'))).toEqual([]);
  expect(placeOfScope('document', inDocument)).toEqual({ documentId: 'd1' });
  expect(placeOfScope('concept', inDocument)).toEqual({});
});

test('keys without a modifier can be switched off; with one they are the browser’s', () => {
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });
  expect(deskCommandOf(key('j'), true)).toBe('next');
  expect(deskCommandOf(key('j'), false)).toBeUndefined();
  expect(deskCommandOf(key('ArrowDown'), false)).toBe('next');
  expect(deskCommandOf(key('a', true), true)).toBeUndefined();
});

describe('the list of findings', () => {
  function storeWith(findings: readonly DeskFinding[]): FindingsStore {
    const source: FindingSource = {
      parts: ['d1'],
      read: (_part, take) => {
        take(findings);
        return Promise.resolve({ inapplicable: ['script.hans-hant'] });
      },
      readPlace: () => Promise.resolve({ findings: [] }),
    };
    return new FindingsStore(source, () => undefined);
  }

  test('goes on with what stands in the place of a finding that is gone', async () => {
    const store = storeWith(['1', '2', '3'].map((key) => finding(key)));
    await store.read();
    expect(store.state.active).toBe('1');
    store.move(1);
    store.replacePlace('2', []);
    expect(store.state.active).toBe('3');
    store.replacePlace('3', []);
    expect(store.state.active).toBe('1');
    store.replacePlace('1', []);
    expect([store.state.active, store.listed.keys]).toEqual([undefined, []]);
    expect(store.state.notes).toEqual(['Not applicable to these languages: script.hans-hant.']);
  });

  test('selects a group and lets it go again, and drops what a filter hides', async () => {
    const store = storeWith([finding('1'), finding('2'), finding('3', { rule: 'empty', severity: 'error' })]);
    await store.read();
    store.selectGroup();
    expect([...store.state.selected]).toEqual(['3']);
    store.selectGroup('num.mismatch');
    expect(store.chosen.map(({ key }) => key)).toEqual(['1', '2', '3']);
    store.selectGroup('empty');
    expect([...store.state.selected]).toEqual(['1', '2']);
    store.filter({ rule: 'empty' });
    expect(store.chosen.map(({ key }) => key)).toEqual(['3']);
  });

  test('always has an active finding that is listed, whatever is done', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.integer({ min: -9, max: 9 }).map((step) => (store: FindingsStore) => {
          store.move(step);
        }),
        fc.constantFrom('', 'r0', 'r1').map((rule) => (store: FindingsStore) => {
          store.filter({ rule });
        }),
        fc.constantFrom('r0', 'r1', 'r2').map((name) => (store: FindingsStore) => {
          store.fold(name);
        }),
        fc.constant((store: FindingsStore) => {
          store.group();
        }),
        fc.constant((store: FindingsStore) => {
          if (store.active) store.replacePlace(store.active.place, []);
        }),
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 400 }), steps, async (count, acts) => {
        const store = storeWith(
          Array.from({ length: count }, (_, index) => finding(String(index), { rule: `r${String(index % 3)}` })),
        );
        await store.read();
        for (const act of acts) {
          act(store);
          const { keys } = store.listed;
          const place = keys.indexOf(store.state.active ?? '');
          expect(place >= 0).toBe(keys.length > 0);
          expect(place).toBeLessThan(store.state.drawn);
        }
      }),
      { numRuns: 50 },
    );
  });
});
