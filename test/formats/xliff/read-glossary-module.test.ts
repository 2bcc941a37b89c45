import { describe, expect, test } from '@jest/globals';
import type { ReadItem, ReadOptions } from '../../../src/domain/file-reading.js';
import type { NewConcept } from '../../../src/domain/glossary.js';
import { readGlossaryModule } from '../../../src/formats/xliff/glossary-module/read-glossary-module.js';
import { failureOf, LIMITS, readConcepts, rejectionsOf, valuesOf } from '../reading.js';

/** An XLIFF 2 file with these entries in its one unit. */
function file(entries: string, target = ' trgLang="de"'): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.1" srcLang="en_US"${target}>
<file id="f1"><group id="g1"><unit id="u1">
<gls:glossary>
${entries}
</gls:glossary>
<segment><source>A <mrk id="m1" type="term">tab key</mrk>.</source></segment>
</unit></group></file></xliff>`;
}

function read(text: string, options: Partial<ReadOptions> = {}): Promise<ReadItem<NewConcept>[]> {
  return readConcepts(readGlossaryModule, text, options);
}

describe('the glossaries of an XLIFF 2 file', () => {
  test('an entry is a concept: its term, translations, definition, and where they are from', async () => {
    const items = await read(
      file(`<gls:glossEntry id="e1" ref="#m1">
  <gls:term source="manual">tab
    key</gls:term>
  <gls:translation id="t1" source="web">Tabstopptaste</gls:translation>
  <gls:translation id="t2">TAB-TASTE</gls:translation>
  <gls:translation id="t3">TAB-TASTE</gls:translation>
  <gls:definition source="handbook">A key that moves on.</gls:definition>
</gls:glossEntry>`),
    );
    expect(items).toEqual([
      {
        kind: 'item',
        line: 4,
        value: {
          externalId: 'f=f1/u=u1/gls=e1',
          definition: 'A key that moves on.',
          notes: ['definition source: handbook', 'ref: f=f1/u=u1/m1'],
          doNotTranslate: false,
          approved: true,
          terms: [
            { language: 'en-US', text: 'tab key', status: 'preferred', source: 'manual' },
            { language: 'de', text: 'Tabstopptaste', status: 'preferred', source: 'web' },
            { language: 'de', text: 'TAB-TASTE', status: 'admitted' },
          ],
        },
      },
    ]);
  });

  test('an entry without a term is rejected with its place, the next is read', async () => {
    const definition = '<gls:definition>x</gls:definition>';
    const items = await read(
      file(
        `<gls:glossEntry id="e1"><gls:term> </gls:term>${definition}</gls:glossEntry>\n<gls:glossEntry><gls:term>a</gls:term>${definition}</gls:glossEntry>`,
      ),
    );
    expect(rejectionsOf(items)).toEqual([
      { line: 4, column: 1, unit: 'e1', message: 'The entry is left out: it has no term.' },
    ]);
    expect(valuesOf(items)).toMatchObject([{ definition: 'x', terms: [{ text: 'a' }] }]);
    expect(valuesOf(items)[0]).not.toHaveProperty('externalId');
  });

  test('translations need a target language, from the file or the sender', async () => {
    const entry = '<gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry>';
    expect(rejectionsOf(await read(file(entry, '')))[0]?.message).toMatch(/names no target language/);
    const [concept] = valuesOf(await read(file(entry, ''), { targetLanguage: 'fr' }));
    expect(concept?.terms.map(({ language }) => language)).toEqual(['en-US', 'fr']);
  });

  test('a text that is too long', async () => {
    const long = 'x'.repeat(LIMITS.segmentCharacters + 1);
    const items = await read(file(`<gls:glossEntry><gls:term>${long}</gls:term></gls:glossEntry>`));
    expect(rejectionsOf(items)[0]?.message).toMatch(/longer than 100000 characters/);
  });

  test('a file without glossaries says so', async () => {
    expect(await read(file(''))).toEqual([
      { kind: 'warning', problem: { message: 'No unit of the file carries a glossary.' } },
    ]);
  });

  test('XLIFF 1 is refused', async () => {
    const old =
      '<xliff version="1.2"><file source-language="en" original="a" datatype="plaintext"><body/></file></xliff>';
    const failure = await failureOf(read(old));
    expect(failure).toMatchObject({ kind: 'unsupported-file' });
  });
});
