import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForJob } from '../support/api-calls.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Concept {
  readonly id: string;
  readonly revision: number;
  readonly approved: boolean;
  readonly changeSetId: string;
  readonly terms: readonly { language: string; text: string }[];
  readonly duplicates?: readonly { conceptId: string; language: string; text: string }[];
}
interface Page {
  readonly items: readonly Concept[];
  readonly nextCursor?: string;
}

let api: ApiUnderTest;
let names = 0;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const createGlossary = async (settings: object = {}) =>
  (await api.post<{ id: string }>('/v1/glossaries', { name: `Termbase ${(names += 1)}`, ...settings })).id;
const addConcept = (glossaryId: string, concept: object, policy = 'keep-both') =>
  api.send<Concept>('POST', `/v1/glossaries/${glossaryId}/concepts?policy=${policy}`, concept);

const LASER = { terms: [{ language: 'en', text: 'laser' }] };

const FULL = {
  externalId: '1',
  definition: 'd',
  definitions: [{ language: 'fr', text: 'f', source: 'g' }],
  subject: 's',
  source: 'b',
  examples: ['one'],
  image: 'https://a.example/i.png',
  references: [
    { kind: 'external', target: 'https://a.example', label: 'l' },
    { kind: 'concept', target: 'c9' },
  ],
  validFrom: '2020-02-29',
  validUntil: '2020',
  notes: ['n'],
  doNotTranslate: true,
  approved: true,
  terms: [
    {
      ...{ language: 'en', text: 'x', status: 'deprecated', type: 'variant', partOfSpeech: 'noun', gender: 'other' },
      ...{ note: 'n', usageNote: 'u', region: 'CH', example: 'e', source: 's', matching: 'stem', case: 'exact' },
      ...{ forms: ['xs'], replacedBy: 'y', validFrom: '2020', validUntil: '2021-03' },
    },
    { language: 'en-GB', text: 'y', status: 'preferred' },
  ],
};

describe('a concept with everything that it can say', () => {
  test('is stored, given back and patched field by field', async () => {
    const { body, status } = await addConcept(await createGlossary(), FULL);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...FULL, duplicates: [] });
    const removed = { definitions: null, examples: [], image: null, references: null, validFrom: null };
    const { body: patched } = await api.send<Concept>('PATCH', `/v1/concepts/${body.id}`, removed);
    for (const name of Object.keys(removed)) expect(patched).not.toHaveProperty(name);
    expect(patched).toMatchObject({ validUntil: '2020', definition: 'd', terms: FULL.terms, approved: false });
    const wrong = await api.send('PATCH', `/v1/concepts/${body.id}`, { validFrom: '2021' });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: '/validUntil' }] } });
  });

  const term = (fields: object) => ({
    terms: [
      { language: 'en', text: 'x', ...fields },
      { language: 'en', text: 'y' },
    ],
  });
  test.each<[object, string]>([
    [{ ...LASER, validFrom: '2021-02-29' }, '/validFrom'],
    [{ ...LASER, validFrom: '2021-13' }, '/validFrom'],
    [{ ...LASER, validFrom: '0000' }, '/validFrom'],
    [{ ...LASER, validFrom: '2021-06', validUntil: '2021-05-31' }, '/validUntil'],
    [{ ...LASER, image: 'javascript:alert(1)' }, '/image'],
    [{ ...LASER, image: 'x' }, '/image'],
    [{ ...LASER, references: [{ kind: 'external', target: 'c1' }] }, '/references/0/target'],
    [{ ...LASER, references: [{ kind: 'see', target: 'c1' }] }, '/references/0/kind'],
    [{ ...LASER, definitions: [{ language: '??', text: 'x' }] }, '/definitions/0/language'],
    [{ ...LASER, examples: ['x'.repeat(10_001)] }, '/examples/0'],
    [{ terms: [{ language: 'english language', text: 'x' }] }, '/terms/0/language'],
    [{ terms: [{ language: 'en', text: ' ' }] }, '/terms/0/text'],
    [{ terms: [...LASER.terms, ...LASER.terms] }, '/terms/1/text'],
    [term({ validFrom: '2021', validUntil: '2020' }), '/terms/0/validUntil'],
    [term({ replacedBy: 'y' }), '/terms/0/replacedBy'],
    [term({ replacedBy: 'z', status: 'forbidden' }), '/terms/0/replacedBy'],
    [term({ replacedBy: 'x', status: 'forbidden' }), '/terms/0/replacedBy'],
    [term({ gender: 'x' }), '/terms/0/gender'],
    [term({ forms: [''] }), '/terms/0/forms/0'],
  ])('is refused where it is wrong: %j', async (concept, pointer) => {
    const answer = await addConcept(await createGlossary(), concept);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer }] } });
  });
});

describe('the approval of a concept', () => {
  test('is lost by an edit, unless the edit or the glossary says otherwise', async () => {
    const strict = (await addConcept(await createGlossary(), LASER)).body.id;
    const patch = async (id: string, body: object) =>
      (await api.send<Concept>('PATCH', `/v1/concepts/${id}`, body)).body;
    expect(await patch(strict, { notes: [] })).toMatchObject({ revision: 1, approved: true });
    expect(await patch(strict, { notes: ['n'] })).toMatchObject({ revision: 2, approved: false });
    expect(await patch(strict, { notes: ['m'], approved: true })).toMatchObject({ revision: 3, approved: true });
    const lax = await createGlossary({ unapproveOnEdit: false });
    expect(await api.get(`/v1/glossaries/${lax}`)).toMatchObject({ unapproveOnEdit: false });
    expect(await patch((await addConcept(lax, LASER)).body.id, { notes: ['n'] })).toMatchObject({ approved: true });
    await api.send('PATCH', `/v1/glossaries/${lax}`, { unapproveOnEdit: true });
    expect(await patch((await addConcept(lax, LASER)).body.id, { notes: ['n'] })).toMatchObject({ approved: false });
  });
});

describe('the approval of merged concepts', () => {
  const UNSEEN = { ...LASER, approved: false, notes: ['nobody looked at this'] };

  test.each([
    [true, false],
    [false, true],
  ])('where edits unapprove (%s) and one was not approved is %s', async (unapproveOnEdit, approved) => {
    const glossaryId = await createGlossary({ unapproveOnEdit });
    const into = (await addConcept(glossaryId, LASER)).body;
    expect(await addConcept(glossaryId, UNSEEN, 'merge')).toMatchObject({ body: { id: into.id, approved } });
    const other = (await addConcept(glossaryId, { ...UNSEEN, notes: ['nor at this'] })).body;
    await api.send('PATCH', `/v1/concepts/${into.id}`, { approved: true });
    const merged = await api.post<Concept>(`/v1/concepts/${into.id}/merges`, { from: [other.id] });
    expect(merged).toMatchObject({ notes: ['nobody looked at this', 'nor at this'], approved });
  });
});

describe('POST /v1/concepts/{conceptId}/reversions', () => {
  test('brings an earlier revision back, of a deleted concept too', async () => {
    const { id } = (await addConcept(await createGlossary(), FULL)).body;
    const path = `/v1/concepts/${id}`;
    const revert = (revision: unknown, headers = {}) =>
      api.send<Concept>('POST', `${path}/reversions`, { revision }, headers);
    await api.send('PATCH', path, { definition: 'other' });
    expect((await revert(1, { 'If-Match': '"1"' })).status).toBe(412);
    const reverted = await revert(1, { 'If-Match': '"2"' });
    expect(reverted).toMatchObject({ status: 200, body: { ...FULL, revision: 3 } });
    expect(reverted.headers.get('ETag')).toBe('"3"');
    await api.send('DELETE', path);
    expect((await revert(4)).status).toBe(409);
    expect((await revert(9)).status).toBe(404);
    expect((await revert('1')).status).toBe(400);
    expect(await revert(2)).toMatchObject({ status: 200, body: { definition: 'other', revision: 5 } });
    expect(await api.get(path)).toMatchObject({ definition: 'other' });
  });
});

describe('a concept that shares a term with another', () => {
  test('is for the policy: beside it, into it, left out, or asked about', async () => {
    const glossaryId = await createGlossary();
    const first = (await addConcept(glossaryId, LASER)).body;
    const wider = { terms: [...LASER.terms, { language: 'fr', text: 'laser' }] };
    const duplicates = [{ conceptId: first.id, language: 'en', text: 'laser' }];
    expect(await addConcept(glossaryId, wider, 'ask')).toMatchObject({ status: 409, body: { duplicates } });
    expect(await addConcept(glossaryId, wider, 'skip')).toMatchObject({
      status: 200,
      body: { id: first.id, duplicates },
    });
    expect(await addConcept(glossaryId, wider, 'merge')).toMatchObject({
      status: 200,
      body: { id: first.id, revision: 2, duplicates },
    });
    const beside = await addConcept(glossaryId, LASER);
    expect(beside).toMatchObject({ status: 201, body: { duplicates } });
    expect((await addConcept(glossaryId, LASER, 'what')).status).toBe(400);

    const { items } = await api.get<{ items: object[] }>(`/v1/glossaries/${glossaryId}/duplicates`);
    const ids = [{ id: first.id }, { id: beside.body.id }];
    expect(items).toMatchObject([{ language: 'en', text: 'laser', conceptCount: 2, concepts: ids }]);

    const merges = `/v1/concepts/${first.id}/merges`;
    expect((await api.send('POST', merges, { from: [] })).status).toBe(400);
    expect((await api.send('POST', merges, { from: [first.id] })).status).toBe(400);
    const merged = await api.post<Concept>(merges, { from: [beside.body.id] });
    expect((await api.get<Page>(`/v1/glossaries/${glossaryId}/concepts`)).items).toEqual([merged]);
    await api.post(`/v1/change-sets/${merged.changeSetId}/rollback`, {});
    expect((await api.get<Page>(`/v1/glossaries/${glossaryId}/concepts`)).items).toHaveLength(2);
  });

  test('is told of by a dry run, which stores nothing', async () => {
    const glossaryId = await createGlossary();
    const { id } = (await addConcept(glossaryId, LASER)).body;
    const form = new FormData();
    form.set('dryRun', 'true');
    form.set('file', new Blob(['en,fr\nmaser,maser\nlaser,laser\nLaser,\n']), 'terms.csv');
    const { headers } = await api.send('POST', `/v1/glossaries/${glossaryId}/imports`, form);
    const jobId = headers.get('Location')!.replace('/v1/jobs/', '');
    await waitForJob(api.address, jobId);
    expect(await api.get(`/v1/jobs/${jobId}`)).toMatchObject({
      result: {
        ...{ added: 2, merged: 1, collisionCount: 2 },
        collisions: [
          { line: 3, language: 'en', text: 'laser', conceptId: id },
          { line: 4, language: 'en', text: 'Laser', conceptId: id, caseDiffers: true },
        ],
      },
    });
    expect(await api.get(`/v1/glossaries/${glossaryId}`)).toMatchObject({ concepts: 1 });
  });
});

describe('the list of concepts', () => {
  test('takes filters', async () => {
    const glossaryId = await createGlossary();
    const one = (await addConcept(glossaryId, { ...FULL, approved: false })).body;
    const two = (await addConcept(glossaryId, LASER)).body;
    const listed = async (query: string) =>
      (await api.get<Page>(`/v1/glossaries/${glossaryId}/concepts?${query}`)).items.map(({ id }) => id);
    expect(await listed('q=LAS')).toEqual([two.id]);
    expect(await listed('language=en&status=deprecated')).toEqual([one.id]);
    expect(await listed('approved=false')).toEqual([one.id]);
    expect(await listed('approved=true&limit=1')).toEqual([two.id]);
    expect(await listed('subject=S')).toEqual([one.id]);
    expect(await listed('changedSince=2020-01-01T00:00:00Z')).toEqual([one.id, two.id]);
    for (const wrong of ['approved=1', 'status=good', 'changedSince=2020', 'language=??', 'x=1']) {
      expect((await api.send('GET', `/v1/glossaries/${glossaryId}/concepts?${wrong}`)).status).toBe(400);
    }
    for (const list of ['concepts?q=x', 'duplicates']) {
      expect((await api.send('GET', `/v1/glossaries/g999999/${list}`)).status).toBe(404);
    }
  });
});

describe('the export of a glossary', () => {
  const IMPORTED = ['tbx', 'csv', 'tsv', 'xlsx'] as const;

  test.each(IMPORTED)('as %s is taken in again', async (format) => {
    const glossaryId = await createGlossary();
    await addConcept(glossaryId, FULL);
    await addConcept(glossaryId, { terms: [...LASER.terms, { language: 'zh-Hans', text: '激光' }] });
    const response = await fetch(`${api.address}/v1/glossaries/${glossaryId}/export?format=${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toContain(`.${format}"`);
    const form = new FormData();
    form.set('file', await response.blob(), `copy.${format}`);
    const { headers } = await api.send('POST', `/v1/glossaries/${glossaryId}/imports`, form);
    const job = await waitForJob(api.address, headers.get('Location')!.replace('/v1/jobs/', ''));
    expect(job).toMatchObject({ status: 'succeeded', result: { added: 0, rejected: 0 } });
  });

  test('holds the languages that are asked for', async () => {
    const glossaryId = await createGlossary();
    await addConcept(glossaryId, { terms: [...LASER.terms, { language: 'zh-Hans', text: '激光' }] });
    const path = `/v1/glossaries/${glossaryId}/export?format=csv`;
    const { body } = await api.send<string>('GET', `${path}&language=en`);
    expect(body).toContain('laser');
    expect(body).not.toContain('激光');
    expect((await api.send<string>('GET', `${path}&language=en&language=zh`)).body).toContain('激光');
  });

  test.each(['format=pdf', 'format=tbx&dialect=v9', 'format=csv&language=%3F', ''])('refuses %j', async (query) => {
    expect((await api.send('GET', `/v1/glossaries/${await createGlossary()}/export?${query}`)).status).toBe(400);
  });

  test('of one that does not exist is a 404', async () => {
    expect((await api.send('GET', '/v1/glossaries/g999999/export?format=tbx')).status).toBe(404);
  });
});
