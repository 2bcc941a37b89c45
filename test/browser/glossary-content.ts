import { postJson } from '../support/api-calls.js';

/** Two terms that several concepts share; all of it is invented. @returns the id of the glossary */
export async function addGlossaryWithDuplicates(address: string, name: string): Promise<string> {
  const { id } = await postJson<{ id: string }>(address, '/v1/glossaries', { name });
  const concepts = [
    concept({ subject: 'astronomy' }, ['zh-Hans', '天文台'], ['en', 'observatory']),
    concept({ approved: false }, ['zh-Hans', '天文台'], ['en', 'star-gazing house']),
    concept({}, ['zh-Hans', '观测站'], ['en', 'Observatory']),
    concept({}, ['zh-Hans', '望远镜'], ['en', 'telescope']),
  ];
  for (const body of concepts) await postJson(address, `/v1/glossaries/${id}/concepts`, body);
  return id;
}

function concept(says: object, ...terms: readonly (readonly [language: string, text: string])[]) {
  return { ...says, terms: terms.map(([language, text]) => ({ language, text })) };
}

/** Looks a text up in vain, as many times. */
export async function addMisses(address: string, query: string, times: number): Promise<void> {
  const at = new Date().toISOString();
  const records = Array.from({ length: times }, () => ({ query, source: 'zh', target: 'en', hits: 0, at }));
  await postJson(address, '/v1/lookups', { records });
}
