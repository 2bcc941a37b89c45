import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForJob } from '../support/api-calls.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Concept {
  readonly definition?: string;
  readonly id: string;
  readonly revision: number;
  readonly terms: readonly { language: string; text: string; status: string }[];
}
interface Hits {
  readonly hits: readonly {
    term: { text: string; language: string; status: string };
    translations: readonly { text: string; status: string }[];
    matchedBy: string;
    range: { start: number; end: number };
    conceptId: string;
    glossaryId: string;
  }[];
}

let api: ApiUnderTest;
let names = 0;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const createGlossary = async () =>
  (await api.post<{ id: string }>('/v1/glossaries', { name: `Glossary ${(names += 1)}` })).id;
const addConcept = (glossaryId: string, concept: object) =>
  api.post<Concept>(`/v1/glossaries/${glossaryId}/concepts`, concept);
const termsFor = (q: string, more = '') =>
  api.get<Hits>(`/v1/terms?q=${encodeURIComponent(q)}&source=zh-CN&target=en${more}`);

const ACADEMICIAN = {
  externalId: 'a-1',
  definition: 'A member of an academy',
  subject: 'titles',
  source: 'house list',
  notes: ['lower case in running text'],
  doNotTranslate: false,
  approved: true,
  terms: [
    { language: 'zh-Hans', text: '院士', status: 'preferred' },
    { language: 'en', text: 'academician', status: 'preferred', partOfSpeech: 'noun', type: 'fullForm', note: 'n' },
    { language: 'en', text: 'fellow', status: 'forbidden' },
  ],
};

describe('a glossary', () => {
  test('is created, read, changed and deleted', async () => {
    const created = await api.send<{ id: string; revision: number }>('POST', '/v1/glossaries', {
      name: '术语',
      description: 'x',
    });
    expect(created).toMatchObject({
      status: 201,
      body: { name: '术语', description: 'x', concepts: 0, languages: [] },
    });
    const path = created.headers.get('Location')!;
    expect(await api.get(path)).toEqual(created.body);
    const changed = await api.send('PATCH', path, { description: 'y' }, { 'If-Match': created.headers.get('ETag')! });
    expect(changed).toMatchObject({ status: 200, body: { name: '术语', description: 'y' } });
    expect((await api.send('PATCH', path, { name: 'z' }, { 'If-Match': created.headers.get('ETag')! })).status).toBe(
      412,
    );
    expect((await api.send('POST', '/v1/glossaries', { name: '术语' })).status).toBe(409);
    expect((await api.send('DELETE', path)).status).toBe(204);
    expect((await api.send('GET', path)).status).toBe(404);
  });

  test('is listed', async () => {
    const id = await createGlossary();
    const { items } = await api.get<{ items: { id: string }[] }>('/v1/glossaries?limit=200');
    expect(items.map((glossary) => glossary.id)).toContain(id);
  });
});

describe('a concept', () => {
  test('keeps every field, and is found by the next look-up in both languages', async () => {
    const glossaryId = await createGlossary();
    const concept = await addConcept(glossaryId, ACADEMICIAN);
    expect(concept).toMatchObject({ ...ACADEMICIAN, glossaryId, revision: 1, changedBy: 'local', duplicates: [] });
    expect({ ...(await api.get<Concept>(`/v1/concepts/${concept.id}`)), duplicates: [] }).toEqual(concept);
    const { hits } = await termsFor('院士', `&glossary=${glossaryId}`);
    expect(hits[0]).toMatchObject({
      term: { text: '院士', language: 'zh-Hans', status: 'preferred' },
      matchedBy: 'exact',
      range: { start: 0, end: 2 },
      conceptId: concept.id,
      glossaryId,
      definition: 'A member of an academy',
    });
    expect(hits[0]?.translations[0]).toEqual({ text: 'academician', language: 'en', status: 'preferred' });
    const back = await api.get<Hits>(`/v1/terms?q=acad&source=en&target=zh&glossary=${glossaryId}`);
    expect(back.hits[0]).toMatchObject({ matchedBy: 'prefix', translations: [{ text: '院士' }] });
  });

  test('prefers the first term of a language unless the request says otherwise', async () => {
    const terms = [
      { language: 'zh', text: '科普' },
      { language: 'en', text: 'science popularisation' },
      { language: 'en', text: 'science outreach' },
    ];
    const concept = await addConcept(await createGlossary(), { terms });
    expect(concept.terms.map(({ status }) => status)).toEqual(['preferred', 'preferred', 'admitted']);
    expect(concept).toMatchObject({ notes: [], doNotTranslate: false, approved: true });
  });

  test('changes in the fields that a patch names; history keeps what it was', async () => {
    const { id } = await addConcept(await createGlossary(), ACADEMICIAN);
    const path = `/v1/concepts/${id}`;
    const { body } = await api.send<Concept>(
      'PATCH',
      path,
      { definition: null, approved: false },
      { 'If-Match': '"1"' },
    );
    const changed = { definition: undefined, approved: false, revision: 2 };
    expect({ ...body, definition: body.definition }).toMatchObject({ ...ACADEMICIAN, ...changed });
    expect((await api.send('PATCH', path, { approved: true }, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await api.send('DELETE', path)).status).toBe(204);
    const { items } = await api.get<{ items: { deleted: boolean; concept: Concept }[] }>(`${path}/history`);
    expect(items.map(({ deleted }) => deleted)).toEqual([true, false, false]);
    expect(items[2]?.concept).toMatchObject({ definition: ACADEMICIAN.definition });
  });

  test('that is deleted is found no longer', async () => {
    const glossaryId = await createGlossary();
    const { id } = await addConcept(glossaryId, {
      terms: [
        { language: 'zh', text: '天眼' },
        { language: 'en', text: 'FAST' },
      ],
    });
    expect((await termsFor('天眼', `&glossary=${glossaryId}`)).hits).toHaveLength(1);
    await api.send('DELETE', `/v1/concepts/${id}`);
    expect((await termsFor('天眼', `&glossary=${glossaryId}`)).hits).toEqual([]);
  });

  test.each([
    [{ terms: [] }, '/terms'],
    [{ terms: [{ language: 'zh', text: '' }] }, '/terms/0/text'],
    [{ terms: [{ language: 'zh', text: 'x', status: 'good' }] }, '/terms/0/status'],
    [{ terms: [{ language: 'zh', text: 'x' }], notes: 'x' }, '/notes'],
    [{ terms: [{ language: 'zh', text: 'x' }], id: 'c1' }, '/id'],
  ])('that is not valid is refused by its pointer: %j', async (concept, pointer) => {
    const answer = await api.send('POST', `/v1/glossaries/${await createGlossary()}/concepts`, concept);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer }] } });
  });
});

describe('GET /v1/terms', () => {
  test('answers from one character on, best first, at most as many as asked for', async () => {
    const glossaryId = await createGlossary();
    for (const text of ['科学院', '科技', '大科学装置', '社科']) {
      await addConcept(glossaryId, {
        terms: [
          { language: 'zh-Hans', text },
          { language: 'en', text: `the ${text}` },
        ],
      });
    }
    const { hits } = await termsFor('科', `&glossary=${glossaryId}`);
    expect(hits.map(({ matchedBy }) => matchedBy)).toEqual(['prefix', 'prefix', 'substring', 'substring']);
    expect((await termsFor('科', `&glossary=${glossaryId}&limit=2`)).hits).toEqual(hits.slice(0, 2));
    expect(await termsFor('没有这个', `&glossary=${glossaryId}`)).toEqual({ query: '没有这个', hits: [] });
  });

  test('in a glossary that does not exist is a 404', async () => {
    expect((await api.send('GET', '/v1/terms?q=x&source=zh&target=en&glossary=g999999')).status).toBe(404);
  });

  test.each(['q=&source=zh&target=en', 'q=x&target=en', 'q=x&source=zh&target=en&limit=101'])(
    'refuses %s',
    async (query) => {
      expect((await api.send('GET', `/v1/terms?${query}`)).status).toBe(400);
    },
  );
});

describe('importing into a glossary', () => {
  test('takes our table in and reports the rows that it cannot read', async () => {
    const glossaryId = await createGlossary();
    const table =
      'zh-Hans,en,status:en,definition\n院士,academician|fellow,preferred|admitted,a member\n,,,\n量子,quantum,,\n';
    const form = new FormData();
    form.set('file', new Blob([table]), 'terms.csv');
    const { status, headers } = await api.send('POST', `/v1/glossaries/${glossaryId}/imports`, form);
    expect(status).toBe(202);
    const job = await waitForJob(api.address, headers.get('Location')!.replace('/v1/jobs/', ''));
    expect(job).toMatchObject({ status: 'succeeded', kind: 'glossary-import', result: { added: 2 } });
    expect(await api.get(`/v1/glossaries/${glossaryId}`)).toMatchObject({ concepts: 2, languages: ['en', 'zh-Hans'] });
    const { hits } = await termsFor('院士', `&glossary=${glossaryId}`);
    expect(hits[0]?.translations.map(({ text }) => text)).toEqual(['academician', 'fellow']);
  });

  test('into one that does not exist is a 404', async () => {
    const form = new FormData();
    form.set('file', new Blob(['zh,en\n一,one\n']), 'terms.csv');
    expect((await api.send('POST', '/v1/glossaries/g999999/imports', form)).status).toBe(404);
  });
});
