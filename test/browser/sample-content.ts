import { createMemory, postJson } from '../support/api-calls.js';

/** What the browser tests look up. All of it is invented. */
export async function addSampleContent(address: string): Promise<void> {
  const memoryId = await createMemory(address, 'Releases');
  await postJson(address, `/v1/memories/${memoryId}/units`, {
    units: [
      unit('海岛天文台2024年发现了31颗新彗星。', 'The Island Observatory discovered 31 new comets in 2024.', {
        document: 'comets.xlf',
        state: 'final',
      }),
      unit('海岛天文台举行了开放日活动。', 'The Island Observatory held an open day.'),
      unit('<script>alert(1)</script>标记不会被执行。', '<img src=x onerror="alert(2)"> stays text.'),
    ],
  });
  const { id } = await postJson<{ id: string }>(address, '/v1/glossaries', { name: 'Observatory terms' });
  const concepts = [
    [
      { language: 'zh-Hans', text: '天文台', status: 'preferred' },
      { language: 'en', text: 'astronomical observatory', status: 'preferred' },
      { language: 'en', text: 'star house', status: 'forbidden' },
    ],
    [
      { language: 'zh-Hans', text: '重点观测站', status: 'preferred' },
      { language: 'zh-Hans', text: '观察所', status: 'deprecated' },
      { language: 'en', text: 'key observing station', status: 'preferred' },
    ],
  ];
  for (const terms of concepts) await postJson(address, `/v1/glossaries/${id}/concepts`, { terms });
}

function unit(zh: string, en: string, metadata: object = {}) {
  return {
    sourceLanguage: 'zh-CN',
    variants: [
      { language: 'zh-CN', text: zh },
      { language: 'en', text: en },
    ],
    ...metadata,
  };
}

/** Two units, and one that has to be rejected since it has one language only (line 9). */
export const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="zh-CN" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="zh-CN"><seg>潮汐站恢复了供电。</seg></tuv>
<tuv xml:lang="en"><seg>The tide station has power again.</seg></tuv></tu>
<tu><tuv xml:lang="zh-CN"><seg>灯塔已经重新开放。</seg></tuv>
<tuv xml:lang="en"><seg>The lighthouse has reopened.</seg></tuv></tu>
<tu tuid="alone"><tuv xml:lang="zh-CN"><seg>没有译文。</seg></tuv></tu>
</body>
</tmx>
`;

export function tmxFile(name: string, content: string) {
  return { name, mimeType: 'application/xml', buffer: Buffer.from(content) };
}
