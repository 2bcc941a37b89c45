import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { SnapshotResponse } from '../../src/http/schemas/session-glossary.js';
import { startSessions, type SessionsUnderTest } from './sessions-under-test.js';

const PATH = '/v1/session-glossaries';
const EVENT = { name: '开幕式', source: 'zh-CN', target: 'en', eventDate: '2026-03-15' };

let sessions: SessionsUnderTest;
beforeEach(async () => {
  sessions = await startSessions();
});
afterEach(() => sessions.close());

const content = (zh: string, en: string, rest: object = {}) => ({
  terms: [
    { language: 'zh-CN', text: zh },
    { language: 'en', text: en },
  ],
  ...rest,
});
const change = (zh: string, en: string, id = randomUUID()) => ({
  id,
  changedAt: new Date(Date.now() - 1000).toISOString(),
  content: content(zh, en),
});
const create = async (more: object = {}): Promise<string> => {
  const { status, body } = await sessions.send('POST', PATH, { ...EVENT, ...more });
  expect(status).toBe(201);
  return `${PATH}/${body.id}`;
};
const sync = (path: string, since: number, ...changes: object[]) =>
  sessions.send('POST', `${path}/changes`, { since, changes });

describe('a session glossary over HTTP', () => {
  test('is created, listed, read, changed and deleted', async () => {
    const path = await create({ entries: [content('院士', 'academician', { origin: 'brief', note: 'n' })] });
    const read = await sessions.send('GET', path);
    expect(read.headers.get('ETag')).toBe('"1"');
    expect(read.body).toMatchObject({ ...EVENT, entries: 1, revision: 2, settingsRevision: 1, createdBy: 'local' });
    expect((await sessions.send('GET', PATH)).body.items).toEqual([read.body]);
    const patched = await sessions.send('PATCH', path, { name: 'x', eventDate: null }, { 'If-Match': '"1"' });
    expect(patched.body).toMatchObject({ name: 'x', revision: 3, settingsRevision: 3 });
    expect(patched.body.eventDate).toBeUndefined();
    expect((await sessions.send('PATCH', path, { name: 'y' }, { 'If-Match': '"1"' })).status).toBe(412);
    expect((await sessions.send('DELETE', path)).status).toBe(204);
    expect((await sessions.send('GET', path)).status).toBe(404);
    expect((await sync(path, 0)).status).toBe(404);
  });

  test.each([
    [{ name: ' ' }, '/name'],
    [{ source: 'klingonisch!' }, '/source'],
    [{ target: 'zh-CN' }, '/target'],
    [{ eventDate: '15.3.2026' }, '/eventDate'],
    [{ entries: [{ terms: [] }] }, '/entries/0/terms'],
    [{ entries: [content('a', '\0')] }, '/entries/0/terms/1/text'],
    [{ copyFrom: { glossaries: [] } }, '/copyFrom/glossaries'],
    [{ colour: 'red' }, '/colour'],
  ])('with %j is refused', async (wrong, pointer) => {
    const { status, body } = await sessions.send('POST', PATH, { ...EVENT, ...wrong });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(JSON.stringify(pointer));
  });

  test('copies from a glossary that exists the concepts of its pair', async () => {
    const { id } = await sessions.writes.glossaries.create({ name: 'G', description: '' }, { actor: 'anna' });
    for (const [zh, en, subject] of [
      ['引力波', 'gravitational wave', 'Physics'],
      ['院士', 'academician', 'titles'],
    ] as const) {
      const terms = [
        { language: 'zh-Hant' as LanguageTag, text: zh, status: 'preferred' as const },
        { language: 'en-GB' as LanguageTag, text: en, status: 'preferred' as const, note: 'not copied' },
        { language: 'fr' as LanguageTag, text: 'x', status: 'preferred' as const },
      ];
      const concept = { definition: 'd', subject, notes: [], doNotTranslate: false, approved: true, terms };
      await sessions.writes.glossaries.addConcept(id, concept, { actor: 'anna' });
    }
    const path = await create({ copyFrom: { glossaries: [id], subject: 'physics' } });
    const { body } = await sessions.send('GET', `${path}/entries`);
    expect(body.items.map(({ content: says }) => says)).toEqual([
      {
        terms: [
          { language: 'zh-Hant', text: '引力波', status: 'preferred' },
          { language: 'en-GB', text: 'gravitational wave', status: 'preferred' },
        ],
        definition: 'd',
        origin: 'termbase',
        conceptId: 'c1',
      },
    ]);
    const unknown = await sessions.send('POST', PATH, { ...EVENT, copyFrom: { glossaries: ['g99'] } });
    expect(unknown.status).toBe(404);
  });
});

describe('synchronisation', () => {
  test('takes changes and gives what is new in one request; sent again it changes nothing', async () => {
    const path = await create();
    const [mine, theirs] = [change('院士', 'academician'), change('引力波', 'gravitational wave')];
    await sync(path, 0, theirs);
    const first = await sync(path, 0, mine);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ revision: 3, glossary: { entries: 2 } });
    expect(first.body.more).toBeUndefined();
    expect(first.body.items.map(({ id }) => id)).toEqual([theirs.id, mine.id]);
    expect(first.body.items[1]).toMatchObject({
      ...{ changedAt: mine.changedAt, changedBy: 'local', revision: 3 },
      content: { origin: 'interpreter', terms: [{ status: 'preferred' }, { status: 'preferred' }] },
    });
    expect((await sync(path, 3, mine)).body).toMatchObject({ revision: 3, items: [] });
    const deleted = await sync(path, 3, { ...mine, changedAt: new Date().toISOString(), content: null });
    expect(deleted.body).toMatchObject({ revision: 4, items: [{ id: mine.id, content: null }] });
    expect((await sessions.send('GET', `${path}/entries?since=0&limit=1`)).body).toMatchObject({
      ...{ items: [{ id: theirs.id }], revision: 2, more: true },
    });
  });

  test.each([
    [{ since: 0 }, '/changes'],
    [{ since: -1, changes: [] }, '/since'],
    [{ since: 0, changes: [{ ...change('a', 'b'), id: 'x' }] }, '/changes/0/id'],
    [{ since: 0, changes: [{ ...change('a', 'b'), changedAt: 'yesterday' }] }, '/changes/0/changedAt'],
    [{ since: 0, changes: Array.from({ length: 1001 }, () => change('a', 'b')) }, '/changes'],
  ])('refuses what it cannot read, number %#', async (body, pointer) => {
    const path = await create();
    const answer = await sessions.send('POST', `${path}/changes`, body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(pointer));
  });
});

/** Reads server-sent events: what each says. */
async function* eventsOf(path: string, signal?: AbortSignal): AsyncGenerator<{ revision: number; by?: string }> {
  const response = await fetch(sessions.http.address + path, signal ? { signal } : {});
  expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop()!;
    for (const event of events.filter((line) => !line.startsWith(':'))) {
      const [name, data] = event.split('\n');
      expect(name).toBe('event: revision');
      yield JSON.parse(data!.slice('data: '.length)) as { revision: number; by?: string };
    }
  }
}

describe('who follows a session glossary', () => {
  test('sees what the other adds, both ways', async () => {
    const path = await create();
    const [one, other] = [eventsOf(`${path}/events`), eventsOf(`${path}/events`)];
    expect([await one.next(), await other.next()].map(({ value }) => value as unknown)).toEqual([
      { revision: 1 },
      { revision: 1 },
    ]);
    for (const revision of [2, 3]) {
      await sync(path, 0, change(`词${revision}`, 'word'));
      for (const events of [one, other]) expect((await events.next()).value).toEqual({ revision, by: 'local' });
    }
    sessions.stopWatches();
    expect([await one.next(), await other.next()].map(({ done }) => done)).toEqual([true, true]);
  });

  test('hears its end when it is deleted', async () => {
    const path = await create();
    const events = eventsOf(`${path}/events`);
    await events.next();
    await sessions.send('DELETE', path);
    expect((await events.next()).done).toBe(true);
  });

  test('of one that is not there gets a problem', async () => {
    const answer = await sessions.send('GET', `${PATH}/b99/events`);
    expect(answer).toMatchObject({ status: 404, body: { status: 404 } });
  });
});

describe('the promotion of an entry', () => {
  test('makes it a concept; a duplicate is asked about', async () => {
    const { id: glossaryId } = await sessions.writes.glossaries.create(
      { name: 'G', description: '' },
      { actor: 'anna' },
    );
    const path = await create();
    const [one, other] = [change('院士', 'academician'), change('院士', 'fellow')];
    await sync(path, 0, one, other);
    const promote = (id: string, more: object = {}) =>
      sessions.send('POST', `${path}/entries/${id}/promotions`, { glossaryId, ...more });
    const promoted = await promote(one.id);
    expect(promoted).toMatchObject({ status: 201, body: { glossaryId, approved: false, duplicates: [] } });
    const { id: conceptId } = promoted.body;
    expect(promoted.headers.get('Location')).toBe(`/v1/concepts/${conceptId}`);
    const { body } = await sessions.send('GET', `${path}/entries?since=3`);
    expect(body.items).toMatchObject([{ id: one.id, content: { conceptId } }]);
    expect((await promote(one.id)).status).toBe(409);
    const asked = await promote(other.id);
    expect(asked).toMatchObject({ status: 409, body: { duplicates: [{ conceptId, text: '院士' }] } });
    expect(await promote(other.id, { policy: 'skip' })).toMatchObject({ status: 200, body: { id: conceptId } });
    expect((await promote(randomUUID())).status).toBe(404);
  });
});

describe('a session glossary as a file', () => {
  test('is a table in our own layout', async () => {
    const path = await create({ entries: [content('院士', 'academician', { note: 'n' }), content('=1+1', 'x')] });
    const { status, headers, text } = await sessions.send('GET', `${path}/export?format=csv`);
    expect(status).toBe(200);
    expect(headers.get('Content-Disposition')).toContain("filename*=UTF-8''%E5%BC%80%E5%B9%95%E5%BC%8F.csv");
    const [head, ...rows] = text.split('\r\n');
    const first = rows.find((row) => row.includes('院士'));
    expect(head).toContain('zh-CN');
    expect(first).toContain('院士');
    expect(first).toContain('academician');
    expect(text).not.toMatch(/(?:^|,|\n)=1/);
  });

  test('is a sheet to print, sorted by either language, with nothing from elsewhere and nothing that runs', async () => {
    const terms = [{ language: 'en', text: 'forbidden one', status: 'forbidden' }];
    const path = await create({
      entries: [
        content('重庆', 'Chongqing'),
        content('安徽', 'Zhejiang? <script>alert(1)</script>'),
        { terms },
        content('北京', 'Beijing', { note: 'a & b' }),
      ],
    });
    const sheet = async (query: string) => (await sessions.send('GET', `${path}/export?format=html${query}`)).text;
    const bySource = await sheet('');
    expect(bySource).toMatch(/^<!doctype html>/);
    const places = (html: string, ...words: string[]) => words.map((word) => html.indexOf(word));
    const inOrder = (list: number[]) => list.every((place, index) => place > (list[index - 1] ?? 0));
    expect(inOrder(places(bySource, '安徽', '北京', '重庆', 'forbidden one'))).toBe(true);
    const byTarget = await sheet('&sort=target&columns=3');
    expect(inOrder(places(byTarget, 'Beijing', 'Chongqing', 'forbidden one', 'Zhejiang'))).toBe(true);
    expect(byTarget).toContain('columns-3');
    expect(bySource).not.toContain('<script');
    expect(bySource).not.toMatch(/https?:|url\(|src=|href=/);
    expect(bySource).toContain('a &amp; b');
    expect(bySource).toContain('<s lang="en">forbidden one</s>');
    const { headers } = await sessions.send('GET', `${path}/export?format=html`);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Content-Disposition')).toBe('inline');
  });

  test('that is not there, or in a format that is none, is a problem', async () => {
    expect((await sessions.send('GET', `${PATH}/b99/export?format=html`)).status).toBe(404);
    const path = await create();
    expect((await sessions.send('GET', `${path}/export?format=pdf`)).status).toBe(400);
  });
});

describe('a snapshot', () => {
  test('holds all a booth needs, and is sent again only when something has changed', async () => {
    const { id: glossaryId } = await sessions.writes.glossaries.create(
      { name: 'G', description: '' },
      { actor: 'anna' },
    );
    const terms = [
      { language: 'zh' as LanguageTag, text: '引力波', status: 'preferred' as const },
      { language: 'en' as LanguageTag, text: 'gravitational wave', status: 'preferred' as const },
    ];
    const concept = { subject: 'physics', notes: ['kept back'], doNotTranslate: false, approved: true };
    await sessions.writes.glossaries.addConcept(glossaryId, { ...concept, terms }, { actor: 'anna' });
    const oneSided = { ...concept, terms: terms.slice(0, 1) };
    await sessions.writes.glossaries.addConcept(glossaryId, oneSided, { actor: 'anna' });
    const path = await create({ entries: [content('院士', 'academician')] });
    const gone = change('旧', 'old');
    await sync(path, 0, gone, { ...gone, changedAt: new Date().toISOString(), content: null });

    const { headers, body } = await sessions.send('GET', `${path}/snapshot`);
    const tag = headers.get('ETag')!;
    expect(SnapshotResponse.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      glossary: { name: '开幕式', entries: 1 },
      entries: [{ content: { terms: [{ text: '院士' }, { text: 'academician' }] } }],
      concepts: [{ id: 'c1', glossaryId, approved: true, subject: 'physics', terms }],
    });
    expect(body.revision).toBe(body.glossary.revision);
    expect(body.concepts).toHaveLength(1);
    expect(body.concepts[0]!.notes).toBeUndefined();

    const again = (query = '') => sessions.send('GET', `${path}/snapshot${query}`, undefined, { 'If-None-Match': tag });
    expect(await again()).toMatchObject({ status: 304, text: '' });
    expect((await again(`?glossary=${glossaryId}`)).status).toBe(200);
    await sync(path, 0, change('新', 'new'));
    expect((await again()).status).toBe(200);
    const changed = (await sessions.send('GET', `${path}/snapshot`)).headers.get('ETag')!;
    await sessions.writes.glossaries.removeConcept('c1', { actor: 'anna' });
    const after = await sessions.send('GET', `${path}/snapshot`, undefined, { 'If-None-Match': changed });
    expect(after).toMatchObject({ status: 200, body: { concepts: [] } });
  });

  test('of a glossary that is not there is a problem', async () => {
    const path = await create();
    expect((await sessions.send('GET', `${path}/snapshot?glossary=g99`)).status).toBe(404);
    expect((await sessions.send('GET', `${PATH}/b99/snapshot`)).status).toBe(404);
  });
});
