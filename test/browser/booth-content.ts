import { postJson } from '../support/api-calls.js';

type Status = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

function term(language: string, text: string, status: Status = 'preferred', type?: 'acronym') {
  return { language, text, status, ...(type && { type }) };
}

/** Terms of an invented coast. */
const CONCEPTS = [
  {
    definition: 'A tower with a light for ships.',
    approved: true,
    terms: [term('zh-Hans', '灯塔'), term('en', 'lighthouse'), term('en', 'light house', 'forbidden')],
  },
  { approved: true, terms: [term('zh-Hans', '灯塔看守人'), term('en', 'lighthouse keeper')] },
  {
    approved: false,
    terms: [term('zh-Hans', '潮汐观测站'), term('zh-Hans', '潮位所', 'forbidden'), term('en', 'tide station')],
  },
  {
    approved: true,
    terms: [
      term('zh-Hans', '海岸研究院'),
      term('en', 'Coastal Research Institute'),
      term('en', 'CRI', 'admitted', 'acronym'),
    ],
  },
];

/** A termbase, for the page to take along. */
export async function addBoothTermbase(address: string): Promise<void> {
  const { id } = await postJson<{ id: string }>(address, '/v1/glossaries', { name: 'Coast' });
  for (const concept of CONCEPTS) await postJson(address, `/v1/glossaries/${id}/concepts`, concept);
}

/** A session with one entry of its own; answers its id. */
export async function addSession(address: string, name: string): Promise<string> {
  const entries = [{ terms: [term('zh', '灯标'), term('en', 'light beacon')], note: 'As the speaker says it.' }];
  const session = { name, source: 'zh', target: 'en', entries };
  return (await postJson<{ id: string }>(address, '/v1/session-glossaries', session)).id;
}
