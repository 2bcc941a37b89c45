import { describe, expect, test } from '@jest/globals';
import type { NewConcept } from '../../../src/domain/glossary.js';
import { readTbx } from '../../../src/formats/tbx/read-tbx.js';
import { failureOf, LIMITS, readConcepts, rejectionsOf, utf8, valuesOf } from '../reading.js';

/** A TBX 3 file with these entries. */
function v3(entries: string, style = 'dca'): string {
  const modules = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" ${modules}>
<tbxHeader><fileDesc><sourceDesc><p>Made by hand</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries}
</body></text></tbx>`;
}

/** A TBX 2 file with these entries. */
function v2(entries: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>Made by hand</p></sourceDesc></fileDesc></martifHeader>
<text><body>
${entries}
</body></text></martif>`;
}

async function one(file: string): Promise<NewConcept> {
  const items = await readConcepts(readTbx, file);
  const [concept, another] = valuesOf(items);
  if (concept === undefined || another !== undefined) throw new Error(JSON.stringify(items));
  return concept;
}

/** A concept with one English term, and what else is asked for. */
function concept(fields: Partial<NewConcept>): NewConcept {
  const terms = [{ language: 'en', text: 'lab', status: 'preferred' }] as unknown as NewConcept['terms'];
  return { notes: [], doNotTranslate: false, approved: true, terms, ...fields };
}

const LAB = '<langSec xml:lang="en"><termSec><term>lab</term></termSec></langSec>';

const EVERYTHING: NewConcept = {
  externalId: 'c7',
  definition: 'A room for experiments.',
  definitions: [{ language: 'fr', text: 'Une salle.', source: 'Larousse' }] as unknown as NonNullable<
    NewConcept['definitions']
  >,
  subject: 'science',
  source: 'own work',
  image: 'https://example.org/lab.png',
  references: [
    { kind: 'concept', target: 'c8', label: 'workshop' },
    { kind: 'external', target: 'https://example.org', label: 'more' },
  ],
  notes: [
    'xGraphic: A lab',
    'projectSubset: P1',
    'First note.',
    'modification: 2020-01-02, Anna',
    'fr: origination: 2019-01-01',
  ],
  doNotTranslate: false,
  approved: true,
  terms: [
    {
      language: 'en',
      text: 'laboratory',
      status: 'preferred',
      type: 'fullForm',
      partOfSpeech: 'noun',
      gender: 'other',
      region: 'GB',
      example: 'The laboratory burnt down.',
      source: 'OED',
      note: 'Not "lavatory".\ncontext source: The Times\ncustomerSubset: ACME\ntermLocation: menuItem',
    },
    { language: 'en', text: 'lab', status: 'admitted', type: 'shortForm' },
    { language: 'fr', text: 'laboratoire', status: 'preferred', gender: 'masculine' },
  ] as unknown as NewConcept['terms'],
};

const DCA = v3(`<conceptEntry id="c7">
  <transacGrp>
    <transac type="transactionType">modification</transac>
    <date>2020-01-02</date>
    <transacNote type="responsibility" target="p1">Anna</transacNote>
  </transacGrp>
  <descrip type="subjectField">science</descrip>
  <descrip type="definition">A room
     for experiments.</descrip>
  <admin type="source">own work</admin>
  <xref type="xGraphic" target="https://example.org/lab.png">A lab</xref>
  <admin type="projectSubset">P1</admin>
  <ref type="crossReference" target="c8">workshop</ref>
  <xref type="externalCrossReference" target="https://example.org">more</xref>
  <note>First note.</note>
  <langSec xml:lang="en">
    <termSec>
      <term>laboratory</term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
      <termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">other</termNote>
      <termNote type="termType">fullForm</termNote>
      <termNote type="geographicalUsage">GB</termNote>
      <termNote type="termLocation">menuItem</termNote>
      <descripGrp>
        <descrip type="context">The <hi type="entailedTerm" target="c7">laboratory</hi> burnt down.</descrip>
        <admin type="source">The Times</admin>
      </descripGrp>
      <admin type="customerSubset">ACME</admin>
      <admin type="source">OED</admin>
      <note>Not "lavatory".</note>
    </termSec>
    <termSec><term>lab</term><termNote type="termType">shortForm</termNote></termSec>
  </langSec>
  <langSec xml:lang="FR">
    <transacGrp><transac type="transactionType">origination</transac><date>2019-01-01</date></transacGrp>
    <descripGrp><descrip type="definition">Une salle.</descrip><admin type="source">Larousse</admin></descripGrp>
    <termSec><term>laboratoire</term><termNote type="grammaticalGender">masculine</termNote></termSec>
  </langSec>
</conceptEntry>`);

/** The same with categories as elements. */
function asDct(file: string): string {
  const min = ['subjectField', 'administrativeStatus', 'partOfSpeech', 'customerSubset', 'externalCrossReference'];
  return file
    .replace('style="dca"', 'style="dct"')
    .replace(
      /<(descrip|admin|xref|ref|termNote|transac|transacNote) type="(\w+)"([^]*?)<\/\1>/g,
      (...parts: string[]) => {
        const [, , category, rest] = parts;
        const name = `${min.includes(category!) ? 'min' : 'basic'}:${category}`;
        return `<${name}${rest}</${name}>`;
      },
    );
}

/** The same in TBX 2, with tig or ntig. */
function asV2(file: string, isNtig: boolean): string {
  return file
    .replace(/<tbx [^>]*>/, '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en">')
    .replace('</tbx>', '</martif>')
    .replace(/tbxHeader/g, 'martifHeader')
    .replace(/conceptEntry/g, 'termEntry')
    .replace(/langSec/g, 'langSet')
    .replace(
      /<termSec>\s*(<term>.*<\/term>(?:\s*<termNote .*<\/termNote>)*)/g,
      isNtig ? '<ntig><termGrp>$1</termGrp>' : '<tig>$1',
    )
    .replace(/<\/termSec>/g, isNtig ? '</ntig>' : '</tig>');
}

describe('every dialect says the same', () => {
  test.each([
    ['TBX 3, categories as attributes', DCA],
    ['TBX 3, categories as elements', asDct(DCA)],
    ['TBX 2 with tig', asV2(DCA, false)],
    ['TBX 2 with ntig', asV2(DCA, true)],
    [
      'the namespace of TBX 3 around the elements of TBX 2',
      asV2(DCA, false).replace('<martif ', '<martif xmlns="urn:iso:std:iso:30042:ed-2" '),
    ],
    ['no namespace', DCA.replace(/ xmlns(?::\w+)?="[^"]*"/g, '')],
    ['a prefix for everything', DCA.replace(/<(\/?)(?=\w)/g, '<$1t:').replace('xmlns=', 'xmlns:t=')],
  ])('%s', async (_, file) => {
    const read = await one(file);
    const byNote = (text: string | undefined): string[] | undefined => text?.split('\n').sort();
    expect(new Set(read.notes)).toEqual(new Set(EVERYTHING.notes));
    expect(byNote(read.terms[0]?.note)).toEqual(byNote(EVERYTHING.terms[0]?.note));
    const withoutNotes = ({ terms, ...rest }: NewConcept): unknown => ({
      ...rest,
      notes: [],
      terms: terms.map((term) => ({ ...term, note: undefined })),
    });
    expect(withoutNotes(read)).toEqual(withoutNotes(EVERYTHING));
  });
});

describe('the words of a status', () => {
  test.each([
    ['preferredTerm-admn-sts', 'preferred', undefined],
    ['preferredTerm', 'preferred', undefined],
    ['Preferred', 'preferred', undefined],
    ['admittedTerm-admn-sts', 'admitted', undefined],
    ['admitted', 'admitted', undefined],
    ['deprecatedTerm-admn-sts', 'deprecated', undefined],
    ['deprecatedtermadmnsts', 'deprecated', undefined],
    ['notRecommended', 'deprecated', undefined],
    ['not recommended', 'deprecated', undefined],
    ['forbidden', 'forbidden', undefined],
    ['supersededTerm-admn-sts', 'deprecated', 'administrativeStatus: supersededTerm-admn-sts'],
    ['obsolete', 'deprecated', 'administrativeStatus: obsolete'],
    ['standardizedTerm-admn-sts', 'preferred', 'administrativeStatus: standardizedTerm-admn-sts'],
    ['__proto__', 'preferred', 'administrativeStatus: __proto__'],
  ])('%s is %s', async (word, status, note) => {
    const term = `<term>lab</term><termNote type="administrativeStatus">${word}</termNote>`;
    const { terms } = await one(v2(`<termEntry><langSet xml:lang="en"><tig>${term}</tig></langSet></termEntry>`));
    expect(terms).toEqual([{ language: 'en', text: 'lab', status, ...(note === undefined ? {} : { note }) }]);
  });

  test('where none is said, the first term of a language is preferred unless another is', async () => {
    const term = (text: string, status = ''): string =>
      `<termSec><term>${text}</term>${status && `<termNote type="administrativeStatus">${status}</termNote>`}</termSec>`;
    const read = await one(
      v3(
        `<conceptEntry id="c1"><langSec xml:lang="en">${term('a')}${term('b')}</langSec>` +
          `<langSec xml:lang="de">${term('c')}${term('d', 'preferred')}</langSec></conceptEntry>`,
      ),
    );
    expect(read.terms.map(({ text, status }) => `${text} ${status}`)).toEqual([
      'a preferred',
      'b admitted',
      'c admitted',
      'd preferred',
    ]);
  });
});

describe('files of other tools', () => {
  test('Weblate: words for status and translation, explanations without a type', async () => {
    const entry = (inside: string): string =>
      v2(`<termEntry>${inside}<langSet xml:lang="en"><tig><term>lab</term></tig></langSet></termEntry>`);
    const said = '<descrip type="Translation needed">No</descrip><descrip type="Usage note">Short.</descrip>';
    expect(await one(entry(`${said}<note from="translator">Why.</note><descrip>What.</descrip>`))).toEqual(
      concept({ doNotTranslate: true, notes: ['Usage note: Short.', 'Why.', 'What.'] }),
    );
    expect(await one(entry('<descrip type="Translation needed">Yes</descrip>'))).toEqual(concept({}));
    const term =
      '<term>lab</term><termNote type="Usage note">Short.</termNote><termNote type="translationNote">no</termNote>';
    const { doNotTranslate, terms } = await one(
      v2(`<termEntry><langSet xml:lang="en"><tig>${term}</tig></langSet></termEntry>`),
    );
    expect(doNotTranslate).toBe(true);
    expect(terms[0]).toMatchObject({ usageNote: 'Short.' });
  });

  test('Pontoon: definition and context in one group of the term, empty elements', async () => {
    const group =
      '<descripGrp><descrip type="definition">A room.</descrip><descrip type="context">Our lab.</descrip></descripGrp>';
    const read = await one(
      v3(
        `<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>lab</term><termNote type="partOfSpeech">noun</termNote>` +
          `${group}</termSec></langSec><langSec xml:lang="sl"><termSec><term>laboratorij</term><termNote type="partOfSpeech"></termNote></termSec></langSec></conceptEntry>`,
      ),
    );
    expect(read.definitions).toEqual([{ language: 'en', text: 'A room.' }]);
    expect(read.terms).toEqual([
      { language: 'en', text: 'lab', status: 'preferred', partOfSpeech: 'noun', example: 'Our lab.' },
      { language: 'sl', text: 'laboratorij', status: 'preferred' },
    ]);
  });

  test('IATE: reliability codes, ids that are numbers, several subjects in one', async () => {
    const term =
      '<term>QC</term><termNote type="termType">abbreviation</termNote><descrip type="reliabilityCode">9</descrip>';
    const read = await one(
      v3(
        `<conceptEntry id="1875432"><descrip type="subjectField">computing;research</descrip>` +
          `<langSec xml:lang="en"><termSec>${term}</termSec></langSec></conceptEntry>`,
      ),
    );
    expect(read).toMatchObject({ externalId: '1875432', subject: 'computing;research' });
    expect(read.terms).toEqual([
      { language: 'en', text: 'QC', status: 'preferred', type: 'abbreviation', note: 'reliabilityCode: 9' },
    ]);
  });

  test('Microsoft: definitions of languages, ntig, tags with regions', async () => {
    const read = await one(
      v2(
        '<termEntry id="98_1"><langSet xml:lang="en-us"><descripGrp><descrip type="definition">A room.</descrip></descripGrp>' +
          '<ntig><termGrp><term id="98_2">lab</term><termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet>' +
          '<langSet xml:lang="zh_TW"><ntig><termGrp><term>實驗室</term></termGrp></ntig></langSet></termEntry>',
      ),
    );
    expect(read.definitions).toEqual([{ language: 'en-US', text: 'A room.' }]);
    expect(read.terms.map(({ language, text, partOfSpeech }) => [language, text, partOfSpeech])).toEqual([
      ['en-US', 'lab', 'Noun'],
      ['zh-TW', '實驗室', undefined],
    ]);
  });

  test('parts of words, corpora and what else has no field become readable notes', async () => {
    const read = await one(
      v2(
        '<termEntry id="c1"><xref type="corpusTrace" target="xx">hr.ldt:2</xref><langSet xml:lang="en"><note>For the US.</note>' +
          '<ntig><termGrp><term>sustainable farm</term><termNote type="grammaticalNumber">singular</termNote>' +
          '<termCompList type="lemma"><termCompGrp><termComp>sustainable</termComp></termCompGrp><termComp>farm</termComp></termCompList>' +
          '</termGrp><xref target="http://example.org" type="xSource"/></ntig></langSet></termEntry>',
      ),
    );
    expect(read.notes).toEqual(['corpusTrace: hr.ldt:2 (xx)', 'en: For the US.']);
    expect(read.terms[0]?.note).toBe(
      'grammaticalNumber: singular\nlemma: sustainable, farm\nxSource: http://example.org',
    );
  });

  test('markup in texts is left out, codes too, layout is not text, paragraphs are', async () => {
    const term =
      'H<hi type="subscript">2</hi>O <foreign xml:lang="la">in <sn>vitro</sn></foreign><ph type="x">&lt;b&gt;</ph>';
    const read = await one(
      v3(`<conceptEntry id="c1"><note>One
          line.\n\nAnother.</note><langSec xml:lang="en"><termSec><term>
            ${term}
          </term></termSec></langSec></conceptEntry>`),
    );
    expect(read.notes).toEqual(['One line.\n\nAnother.']);
    expect(read.terms[0]?.text).toBe('H2O in vitro');
  });

  test('notes that only look like the fixed form stay notes', async () => {
    const notes = [
      '[Concord] approved: perhaps',
      '[Concord] validFrom: soon',
      '[Concord] reference = {"kind":"x"}',
      '[Concord] x: y',
    ];
    const inTerm = [
      '[Concord] matching: fuzzy',
      '[Concord] term: another',
      '[Concord] status: preferred',
      '[Concord] form = 1',
    ];
    const written = (list: readonly string[]): string => list.map((note) => `<note>${note}</note>`).join('');
    const read = await one(
      v3(
        `<conceptEntry id="c1">${written(notes)}<langSec xml:lang="en"><termSec><term>lab</term>${written(inTerm)}</termSec></langSec></conceptEntry>`,
      ),
    );
    expect(read.notes).toEqual(notes);
    expect(read.terms[0]?.note).toBe(inTerm.join('\n'));
  });

  test('a forbidden term that somebody else has allowed since is not forbidden', async () => {
    const read = await one(
      v3(
        '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>lab</term>' +
          '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>' +
          '<note>[Concord] status: forbidden</note></termSec></langSec></conceptEntry>',
      ),
    );
    expect(read.terms[0]?.status).toBe('admitted');
  });
});

describe('encodings', () => {
  const file = v2('<termEntry><langSet xml:lang="tr"><tig><term>Iğdır şubesi €</term></tig></langSet></termEntry>');

  test.each(['utf16le', 'utf-16be'])('%s with a byte order mark', async (encoding) => {
    const little = Buffer.from(`\ufeff${file}`, 'utf16le');
    const bytes = encoding === 'utf16le' ? little : Buffer.from(little).swap16();
    expect(valuesOf(await readConcepts(readTbx, bytes))[0]?.terms[0]?.text).toBe('Iğdır şubesi €');
  });

  test('windows-1254, as the file declares it', async () => {
    const codes = new Map(Object.entries({ ğ: 0xf0, ı: 0xfd, ş: 0xfe, '€': 0x80 }));
    const declared = file.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="windows-1254"?>');
    const bytes = Uint8Array.from(declared, (character) => codes.get(character) ?? character.charCodeAt(0));
    expect(valuesOf(await readConcepts(readTbx, bytes))[0]?.terms[0]?.text).toBe('Iğdır şubesi €');
  });

  test('bytes that do not fit are refused with their place', async () => {
    const bytes = Uint8Array.from(file, (character) => character.charCodeAt(0) & 0xff);
    const failure = await failureOf(readConcepts(readTbx, bytes));
    expect(failure).toMatchObject({ kind: 'malformed-file', format: 'TBX', line: 6 });
  });
});

describe('what is wrong with a part is told with its place, and the rest is read', () => {
  test('a language that is none, an empty term, a term that stands twice', async () => {
    const file = v3(`<conceptEntry id="c1">
<langSec xml:lang="en"><termSec><term>lab</term></termSec>
<termSec><term> </term></termSec><termSec><termNote type="termType">acronym</termNote></termSec>
<termSec><term>lab</term></termSec></langSec>
<langSec xml:lang="English"><note>Old.</note><termSec><term>bench</term></termSec></langSec>
<langSec><termSec><term>stool</term></termSec></langSec>
</conceptEntry>`);
    const items = await readConcepts(readTbx, file);
    expect(rejectionsOf(items)).toEqual([
      { line: 7, column: 10, unit: 'c1', message: 'The term is left out: it is empty.' },
      { line: 7, column: 34, unit: 'c1', message: 'The term is left out: it is empty.' },
      { line: 8, column: 10, unit: 'c1', message: 'The term is left out: it stands twice in en.' },
      { line: 9, column: 46, unit: 'c1', message: 'The term is left out: "English" is no language tag.' },
      { line: 10, column: 10, unit: 'c1', message: 'The term is left out: its section names no language.' },
    ]);
    expect(valuesOf(items)).toEqual([concept({ externalId: 'c1', notes: ['English: Old.'] })]);
  });

  test('an entry without terms', async () => {
    const items = await readConcepts(
      readTbx,
      v3(`<conceptEntry id="c1"><note>x</note></conceptEntry><conceptEntry id="c2">${LAB}</conceptEntry>`),
    );
    expect(rejectionsOf(items)).toEqual([
      { line: 5, column: 1, unit: 'c1', message: 'The entry is left out: it has no term.' },
    ]);
    expect(valuesOf(items)).toEqual([concept({ externalId: 'c2' })]);
  });

  test('an id that stands twice is kept once', async () => {
    const items = await readConcepts(
      readTbx,
      v3(`<conceptEntry id="c1">${LAB}</conceptEntry>\n<conceptEntry id="c1">${LAB}</conceptEntry>`),
    );
    expect(valuesOf(items)).toEqual([concept({ externalId: 'c1' }), concept({})]);
    expect(items[1]).toMatchObject({ kind: 'warning', problem: { line: 6, column: 1, unit: 'c1' } });
  });

  test('texts that are too long', async () => {
    const long = 'x'.repeat(LIMITS.segmentCharacters + 1);
    const items = await readConcepts(
      readTbx,
      v3(
        `<conceptEntry id="c1"><note>${long}</note><langSec xml:lang="en"><termSec><term>lab</term></termSec>` +
          `<termSec><term>${long}</term></termSec></langSec></conceptEntry>`,
      ),
    );
    expect(valuesOf(items)).toEqual([concept({ externalId: 'c1' })]);
    expect(rejectionsOf(items)).toMatchObject([
      { line: 5, message: 'The term is left out: it is longer than 1000 characters.' },
    ]);
    expect(items[0]).toMatchObject({
      kind: 'warning',
      problem: { message: 'The note is left out: it is longer than 100000 characters.' },
    });
  });

  test('lists behind the entries are told of', async () => {
    const back =
      '</body><back><refObjectSec type="respPerson"><refObject id="p1"><item>Anna</item></refObject></refObjectSec></back>';
    const items = await readConcepts(
      readTbx,
      v3(`<conceptEntry id="c1">${LAB}</conceptEntry>`).replace('</body>', back),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['item', 'warning']);
  });
});

describe('files that cannot be read', () => {
  test('another root', async () => {
    expect(await failureOf(readConcepts(readTbx, '<tmx/>'))).toEqual({
      kind: 'malformed-file',
      format: 'TBX',
      reason: 'the root element is <tmx>, neither <tbx> nor <martif>',
      line: 1,
      column: 1,
    });
  });

  test('a term of 10 MB is refused long before it ends', async () => {
    const file = utf8(
      v3(
        `<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>${'x'.repeat(10_000_000)}</term></termSec></langSec></conceptEntry>`,
      ),
    );
    const failure = await failureOf(readConcepts(readTbx, file));
    expect(failure).toMatchObject({ kind: 'malformed-file', format: 'TBX', line: 5 });
    expect(JSON.stringify(failure)).toMatch(/longer than 1048576 characters/);
  });

  test('white space, line breaks and depth without end are read in time', async () => {
    const spaces = `a${' \t'.repeat(100_000)}b${'\n'.repeat(300_000)}c`;
    const deep = `${'<x>y<x>'.repeat(90)}${'z '.repeat(30_000)}${'</x></x>'.repeat(90)}`;
    const file = v3(
      `<conceptEntry id="c1"><note>${spaces}</note><admin type="deep">${deep}</admin>${LAB}</conceptEntry>`,
    );
    const read = await one(file);
    expect(read.notes[0]).toBe('a b\n\nc');
    expect(read.notes[1]).toMatch(/^deep: yyy.*z$/);
  });

  test('more entries than are allowed', async () => {
    const file = v3(
      Array.from({ length: 4 }, (_, index) => `<conceptEntry id="c${index}">${LAB}</conceptEntry>`).join(''),
    );
    const failure = await failureOf(readConcepts(readTbx, file, { limits: { ...LIMITS, units: 3 } }));
    expect(failure).toMatchObject({ kind: 'too-large', limit: 3 });
  });
});
