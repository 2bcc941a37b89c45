import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewConcept, Term } from '../../../src/domain/glossary.js';
import type { ConceptWriteOptions } from '../../../src/formats/file-writing.js';
import { readTbx } from '../../../src/formats/tbx/read-tbx.js';
import { writeTbx } from '../../../src/formats/tbx/write-tbx.js';
import { parseLanguageTag } from '../../../src/text/language-tags.js';
import { collect, readConcepts, rejectionsOf, streamOf, valuesOf } from '../reading.js';
import { anyConcept, stored } from './generated-concepts.js';

const DIALECTS = ['v3-dca', 'v3-dct', 'v2'] as const;
const zh = parseLanguageTag('zh-Hans')!;
const en = parseLanguageTag('en')!;
const fr = parseLanguageTag('fr')!;

async function write(concepts: readonly NewConcept[], options: Partial<ConceptWriteOptions> = {}): Promise<string> {
  const chunks = await collect(
    writeTbx(streamOf(concepts.map(stored)), {
      name: 'Words & <terms>',
      languages: [],
      toolVersion: '1.2.3',
      writtenAt: Date.UTC(2026, 0, 2),
      ...options,
    }),
  );
  return chunks.join('');
}

const laboratory: NewConcept = {
  externalId: 'lab-1',
  definition: 'A laboratory of the state.',
  definitions: [{ language: zh, text: '国家级实验室。', source: 'Handbook' }],
  subject: 'institutions',
  source: 'the ministry',
  examples: ['It was founded in 1984.'],
  image: 'https://example.org/lab.png',
  references: [
    { kind: 'concept', target: 'lab-2', label: 'its successor' },
    { kind: 'external', target: 'https://example.org/lab' },
  ],
  validFrom: '1984',
  validUntil: '2022-12',
  notes: ['Renamed.', 'Two\nlines', 'two  spaces'],
  doNotTranslate: true,
  approved: false,
  terms: [
    { language: zh, text: '国家重点实验室', status: 'preferred', type: 'fullForm' },
    {
      language: en,
      text: 'State Key Laboratory',
      status: 'preferred',
      partOfSpeech: 'noun',
      gender: 'other',
      region: 'CN',
      example: 'A State Key Laboratory opened.',
      source: 'Gazette',
      note: 'Capitals.',
      usageNote: 'In headlines too',
      matching: 'prefix',
      case: 'permissive',
      forms: ['State Key Laboratories', 'SKLs'],
    },
    { language: en, text: 'national lab', status: 'forbidden', replacedBy: 'State Key Laboratory', validUntil: '2022' },
  ],
};

const V3_DCA = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>
<fileDesc>
<titleStmt><title>Words &amp; &lt;terms&gt;</title></titleStmt>
<sourceDesc><p>Written by Concord 1.2.3 on 2026-01-02.</p></sourceDesc>
</fileDesc>
</tbxHeader>
<text>
<body>
<conceptEntry id="lab-1">
<descrip type="subjectField">institutions</descrip>
<descrip type="definition">A laboratory of the state.</descrip>
<admin type="source">the ministry</admin>
<xref type="xGraphic" target="https://example.org/lab.png"/>
<ref type="crossReference" target="lab-2">its successor</ref>
<xref type="externalCrossReference" target="https://example.org/lab"/>
<note>Renamed.</note>
<note>Two\nlines</note>
<note>[Concord] note = "two\\u0020 spaces"</note>
<note>[Concord] example: It was founded in 1984.</note>
<note>[Concord] validFrom: 1984</note>
<note>[Concord] validUntil: 2022-12</note>
<note>[Concord] doNotTranslate: yes</note>
<note>[Concord] approved: no</note>
<langSec xml:lang="zh-Hans">
<descripGrp>
<descrip type="definition">国家级实验室。</descrip>
<admin type="source">Handbook</admin>
</descripGrp>
<termSec>
<term>国家重点实验室</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
<termNote type="termType">fullForm</termNote>
</termSec>
</langSec>
<langSec xml:lang="en">
<termSec>
<term>State Key Laboratory</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
<termNote type="partOfSpeech">noun</termNote>
<termNote type="grammaticalGender">other</termNote>
<termNote type="geographicalUsage">CN</termNote>
<descrip type="context">A State Key Laboratory opened.</descrip>
<admin type="source">Gazette</admin>
<note>Capitals.</note>
<note>[Concord] usageNote: In headlines too</note>
<note>[Concord] matching: prefix</note>
<note>[Concord] case: permissive</note>
<note>[Concord] form: State Key Laboratories</note>
<note>[Concord] form: SKLs</note>
</termSec>
<termSec>
<term>national lab</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
<note>[Concord] status: forbidden</note>
<note>[Concord] replacedBy: State Key Laboratory</note>
<note>[Concord] validUntil: 2022</note>
</termSec>
</langSec>
</conceptEntry>
</body>
<back>
<refObjectSec type="missingConcepts">
<refObject id="lab-2">
<item>lab-2</item>
</refObject>
</refObjectSec>
</back>
</text>
</tbx>
`;

/** Without line breaks between elements. */
function joined(xml: string): string {
  return xml.replace(/>\n+</g, '><');
}

/** The element names and attributes of TBX 3 in the other shapes. */
function inDct(xml: string): string {
  const MODULES = new Map(Object.entries({ subjectField: 'min', administrativeStatus: 'min', partOfSpeech: 'min' }));
  MODULES.set('externalCrossReference', 'min');
  return xml
    .replace('style="dca"', 'style="dct"')
    .replace('ed-2">', 'ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">')
    .replace(
      /<(descrip|admin|xref|ref|termNote) type="(\w+)"([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g,
      (...[, , category, rest, text]: (string | undefined)[]) => {
        const name = `${MODULES.get(category ?? '') ?? 'basic'}:${category}`;
        return text === undefined ? `<${name}${rest}/>` : `<${name}${rest}>${text}</${name}>`;
      },
    );
}

function inV2(xml: string): string {
  return xml
    .replace(
      /<tbx [^>]*>/,
      '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="en">',
    )
    .replace(/tbxHeader/g, 'martifHeader')
    .replace('</fileDesc>', '</fileDesc>\n<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>')
    .replace(/conceptEntry/g, 'termEntry')
    .replace(/langSec/g, 'langSet')
    .replace(/termSec/g, 'tig')
    .replace(/refObjectSec/g, 'refObjectList')
    .replace('</tbx>', '</martif>');
}

describe('what is written', () => {
  test('TBX 3 with categories as attributes is the default', async () => {
    expect(joined(await write([laboratory]))).toBe(joined(V3_DCA));
  });

  test('TBX 3 with categories as elements', async () => {
    expect(joined(await write([laboratory], { dialect: 'v3-dct' }))).toBe(joined(inDct(V3_DCA)));
  });

  test('TBX 2', async () => {
    const written = await write([laboratory], { dialect: 'v2' });
    expect(joined(written)).toBe(joined(inV2(V3_DCA)));
  });

  test('another dialect is refused before anything is read', () => {
    const act = (): unknown => writeTbx(streamOf([]), { name: '', languages: [], writtenAt: 0, dialect: 'v1' });
    expect(act).toThrow(/one of v3-dca, v3-dct, v2/);
  });

  test('only some languages, in their order; a concept without them is left out', async () => {
    const french: NewConcept = { ...laboratory, terms: [{ language: fr, text: 'loi', status: 'preferred' }] };
    const items = await readConcepts(readTbx, await write([laboratory, french], { only: [en, zh] }));
    expect(valuesOf(items).map(({ terms }) => terms.map(({ language }) => language))).toEqual([[en, en, zh]]);
    expect(rejectionsOf(items)).toEqual([]);
  });

  test('ids that XML does not allow, or that stand twice, come back all the same', async () => {
    const ids = ['1875432', 'c1', 'c1', undefined, 'concord-1', '<&>'];
    const terms = laboratory.terms.slice(0, 1);
    const concepts = ids.map((externalId) => ({
      ...{ notes: [], doNotTranslate: false, approved: true, terms },
      ...(externalId === undefined ? {} : { externalId }),
    }));
    const written = await write(concepts);
    const names = [...written.matchAll(/<conceptEntry id="([^"]*)"/g)].map(([, id]) => id);
    expect(names).toEqual(['concord-1', 'c1', 'concord-2', 'concord-3', 'concord-4', 'concord-5']);
    const read = valuesOf(await readConcepts(readTbx, written));
    expect(read.map(({ externalId }) => externalId)).toEqual(ids);
  });

  test('a reference leads to an entry, or to a list of what the file does not have', async () => {
    const successor = {
      ...laboratory,
      externalId: 'lab-2',
      references: [{ kind: 'concept' as const, target: 'gone' }],
    };
    const written = await write([laboratory, successor]);
    expect([...written.matchAll(/<refObject id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['gone']);
    const items = await readConcepts(readTbx, written);
    expect(items.map(({ kind }) => kind)).toEqual(['item', 'item']);
  });

  test('no address takes long to look at', async () => {
    const image = `https://example.org/?${'a'.repeat(1_900)} `;
    const [read] = valuesOf(await readConcepts(readTbx, await write([{ ...laboratory, image }])));
    expect(read?.image).toBe(image);
  });

  test('languages that were mixed are mixed again', async () => {
    const terms: readonly Term[] = ['a', 'b', 'c', 'd'].map((text, index) => ({
      ...{ language: index % 2 === 0 ? en : fr, text },
      status: 'admitted',
    }));
    const written = await write([{ ...laboratory, terms }]);
    expect(written.match(/<langSec /g)).toHaveLength(2);
    expect(valuesOf(await readConcepts(readTbx, written))[0]?.terms).toEqual(terms);
  });
});

describe.each(DIALECTS)('%s gives everything back', (dialect) => {
  test('one concept with everything', async () => {
    expect(valuesOf(await readConcepts(readTbx, await write([laboratory], { dialect })))).toEqual([laboratory]);
  });

  test('any concept', async () => {
    await fc.assert(
      fc.asyncProperty(anyConcept, async (concept) => {
        const items = await readConcepts(readTbx, await write([concept], { dialect }));
        expect(valuesOf(items)).toEqual([concept]);
        expect(items).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
