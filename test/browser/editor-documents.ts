import type { SegmentAnswer } from '../../src/web/api-answers.js';

/** The source of the first segment; the memory of the sample content has it with other numbers. */
const COMETS = '海岛天文台2025年发现了42颗新彗星。';

const UNITS = [
  `<trans-unit id="u1"><source>${COMETS}</source><note>A headline</note></trans-unit>`,
  '<trans-unit id="u2"><source>请<g id="1">重点观测站</g>发布<x id="2"/>公告。</source></trans-unit>',
  '<trans-unit id="u3"><source>天文台的{花括号}。</source></trans-unit>',
  '<trans-unit id="u4" translate="no"><source>ISBN 000</source></trans-unit>',
  '<trans-unit id="u5"><source>已经翻译。</source><target state="translated">Translated before.</target></trans-unit>',
  '<trans-unit id="u6" maxwidth="10" size-unit="char"><source>短标题</source></trans-unit>',
  '<trans-unit id="u7"><source>最后一句。</source></trans-unit>',
];

/** Seven segments: number 4 is not to be translated, number 5 is confirmed. */
export function smallFile(): string {
  return file(UNITS);
}

/** Every seventh text is long. */
export function largeFile(segments: number): string {
  const text = (number: number) =>
    `第${String(number)}段` + (number % 7 === 0 ? '海岛天文台的观测数据。'.repeat(12) : '');
  return file(
    Array.from(
      { length: segments },
      (_, index) => `<trans-unit id="${String(index)}"><source>${text(index + 1)}</source></trans-unit>`,
    ),
  );
}

function file(units: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="page.html" source-language="zh-CN" target-language="en" datatype="html"><body>
${units.join('\n')}
</body></file></xliff>
`;
}

/** Uploads a file and resolves with the id of its document. */
export async function uploadDocument(address: string, name: string, content: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const response = await fetch(`${address}/v1/documents`, { method: 'POST', body: form });
  const answer = (await response.json()) as { readonly id: string };
  return response.status === 201 ? answer.id : documentOfJob(address, answer.id);
}

async function documentOfJob(address: string, jobId: string): Promise<string> {
  for (;;) {
    const job = (await (await fetch(`${address}/v1/jobs/${jobId}`)).json()) as {
      readonly status: string;
      readonly result?: { readonly id: string };
    };
    if (job.status === 'succeeded') return job.result!.id;
    if (job.status === 'failed') throw new Error(JSON.stringify(job));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A segment by its number, as the server has it. */
export async function storedSegment(address: string, documentId: string, number: number): Promise<SegmentAnswer> {
  const path = `/v1/documents/${documentId}/segments?from=${String(number)}&limit=1&include=none`;
  const { items } = (await (await fetch(address + path)).json()) as { readonly items: readonly SegmentAnswer[] };
  return items[0]!;
}

/** What another person does meanwhile. */
export async function changeSegment(
  address: string,
  documentId: string,
  number: number,
  change: { readonly target: string; readonly state: string },
): Promise<void> {
  const { id } = await storedSegment(address, documentId, number);
  const response = await fetch(`${address}/v1/documents/${documentId}/segments/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Error(await response.text());
}
