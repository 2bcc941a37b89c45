import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentOutline, DocumentSegment, SegmentChange, SegmentFill } from '../../../src/domain/document.js';
import type { SegmentState } from '../../../src/domain/unit.js';
import { countText } from '../../../src/text/counts.js';
import { allSegments, content, fileSegment, newDocument } from './documents-under-test.js';
import { BY_ANNA, failureOf, openStore, type StoreUnderTest, tag } from './store-under-test.js';

const STATES: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];
const someState = fc.constantFrom(...STATES);
/** Few texts, so that edits often give back what the file had. */
const someTarget = fc.constantFrom(null, content('Academy'), content('Report'), content(''));
const someScore = fc.integer({ min: 0, max: 102 });

const someSegments = fc.array(
  fc.record({
    source: fc.constantFrom(content('学院 report 2026'), content('Bericht'), content('')),
    target: someTarget,
    state: someState,
    locked: fc.constantFrom(false, false, false, true),
    translatable: fc.constantFrom(true, true, true, false),
    /** Whether it begins a unit. */
    begins: fc.boolean(),
  }),
  { maxLength: 12 },
);

const someStep = fc.record({
  pick: fc.nat({ max: 1000 }),
  target: fc.option(someTarget, { nil: undefined }),
  state: fc.option(someState, { nil: undefined }),
  /** Absent: a person. */
  fill: fc.option(
    fc.record({ scores: fc.array(someScore, { maxLength: 3 }), origin: fc.option(someScore), terms: fc.boolean() }),
    { nil: undefined },
  ),
  stale: fc.constantFrom(false, false, false, true),
});
type Step = typeof someStep extends fc.Arbitrary<infer Value> ? Value : never;

function fileSegments(drawn: typeof someSegments extends fc.Arbitrary<infer Value> ? Value : never) {
  let unitNumber = 0;
  return drawn.map(({ begins, ...segment }, index) => {
    if (begins || index === 0) unitNumber += 1;
    return fileSegment(index + 1, { ...segment, unitNumber });
  });
}

async function take(store: StoreUnderTest, documentId: string, { pick, target, state, fill, stale }: Step) {
  const segments = await allSegments(store, documentId);
  const segment = segments[pick % segments.length];
  if (segment === undefined) return;
  const revision = segment.revision - Number(stale);
  const change: SegmentChange = { ...(target !== undefined && { target }), ...(state && { state }) };
  const failure = await failureOf(
    fill === undefined
      ? store.writes.documents.changeSegment(documentId, segment.id, change, BY_ANNA, revision)
      : store.writes.documents.fill(documentId, [fillOf(segment.id, revision, change, fill)], BY_ANNA),
  );
  expect([undefined, 'changed-meanwhile', 'conflict', 'invalid']).toContain(failure?.kind);
  const now = await store.reads.documents.segment(documentId, segment.id);
  const mayNot = stale || segment.locked || !segment.translatable;
  if (mayNot || failure !== undefined) expect(now).toEqual(segment);
}

function fillOf(
  segmentId: string,
  revision: number,
  { target, state }: SegmentChange,
  { scores, origin, terms }: NonNullable<Step['fill']>,
): SegmentFill {
  const from = { kind: 'fuzzy', memoryId: 'm1', memoryName: 'Releases', unitId: 'u1' } as const;
  const suggestion = { similarity: 80, memoryName: 'Releases', source: content('学院'), target: content('Academy') };
  const term = { start: 0, end: 2, text: '学院', conceptId: 'c1', glossaryId: 'g1' };
  return {
    segmentId,
    revision,
    ...(target && { target }),
    ...(state && { state }),
    ...(target && origin !== null && { origin: { ...from, score: origin } }),
    suggestions: scores.map((score) => ({ score, ...suggestion })),
    terms: terms ? [{ ...term, translations: [{ text: 'academy', language: tag('en'), status: 'preferred' }] }] : [],
  };
}

function figuresOf(segments: readonly DocumentSegment[]) {
  const having = (state: SegmentState) => segments.filter((segment) => segment.state === state).length;
  const counts = segments.map(({ source }) => countText(source.text));
  return {
    segments: segments.length,
    words: counts.reduce((sum, { words }) => sum + words, 0),
    characters: counts.reduce((sum, { characters }) => sum + characters, 0),
    states: Object.fromEntries(STATES.map((state) => [state, having(state)])),
    empty: segments.filter(({ target }) => target === null).length,
  };
}

function outlineOf(documentId: string, segments: readonly DocumentSegment[]): DocumentOutline {
  const letters = segments.map(({ target, locked, translatable }) => {
    const letter = target === null ? 'e' : 't';
    return locked || !translatable ? letter.toUpperCase() : letter;
  });
  return {
    documentId,
    states: segments.map(({ state }) => state[0]).join(''),
    targets: letters.join(''),
    scores: segments.map(({ origin, suggestions }) =>
      origin ? origin.score : Math.max(-1, ...suggestions.map(({ score }) => score)),
    ),
    revisions: segments.map(({ revision }) => revision),
  };
}

function changedOf(segments: readonly DocumentSegment[]): readonly DocumentSegment[] {
  const differs = (segment: DocumentSegment) =>
    segment.target?.text !== segment.fileTarget?.text ||
    segment.state !== segment.fileTargetState ||
    segment.suggestions.length > 0 ||
    segment.terms.length > 0;
  const units = new Set(segments.filter(differs).map(({ unitNumber }) => unitNumber));
  return segments.filter(({ unitNumber }) => units.has(unitNumber));
}

/** All slices of the changed units, one after the other. */
async function changedIn({ reads }: StoreUnderTest, documentId: string, limit: number) {
  const found: DocumentSegment[] = [];
  for (;;) {
    const slice = await reads.documents.changedUnits(documentId, found.at(-1)?.unitNumber ?? 0, limit);
    if (slice.length === 0) return found;
    found.push(...slice);
  }
}

let store: StoreUnderTest;
beforeAll(() => {
  store = openStore();
});
afterAll(() => {
  store.close();
});

test('after any edits, the figures, the outline and the changed units are those of the segments', async () => {
  await fc.assert(
    fc.asyncProperty(
      someSegments,
      fc.array(someStep, { maxLength: 15 }),
      fc.integer({ min: 1, max: 5 }),
      async (drawn, steps, limit) => {
        const { id } = await newDocument(store, fileSegments(drawn));
        for (const step of steps) await take(store, id, step);
        const segments = await allSegments(store, id);
        expect(await store.reads.documents.get(id)).toMatchObject(figuresOf(segments));
        expect(await store.reads.documents.outline(id)).toEqual(outlineOf(id, segments));
        expect(await changedIn(store, id, limit)).toEqual(changedOf(segments));
      },
    ),
    { numRuns: 150 },
  );
});
