import { describe, expect, test } from '@jest/globals';
import type { DocumentSegment, Suggestion, TargetOrigin, TermInText } from '../../../../src/domain/document.js';
import { tag } from '../../generated-units.js';
import { failureOf } from '../../reading.js';
import { edited, findingsIn, plain, readDocument, writeDocument, type Edit } from './writing.js';

function file(units: string, attributes = ''): string {
  const namespace = 'xmlns="urn:oasis:names:tc:xliff:document:1.2"';
  const head = 'original="a.txt" datatype="plaintext" source-language="en" target-language="de"';
  return `<?xml version="1.0"?>\n<xliff version="1.2" ${namespace}${attributes}><file ${head}><body>\n${units}\n</body></file></xliff>\n`;
}

/** The units of such a file after an edit of every segment. Nothing is wrong with the file then. */
async function afterwards(units: string, edit: Edit, attributes = ''): Promise<string> {
  const before = file(units, attributes);
  const after = await edited(before, edit);
  expect(await findingsIn(after)).toEqual([]);
  const [head, tail] = file('|', attributes).split('|') as [string, string];
  expect(after.startsWith(head) && after.endsWith(tail)).toBe(true);
  return after.slice(head.length, after.length - tail.length);
}

const hallo: Edit = () => ({ target: plain('Hallo') });

describe('a target of 1.2', () => {
  test.each([
    [
      'is replaced, its tag untouched',
      `<trans-unit id="1"><source>Hi</source><target  xml:lang='de' state="new" >Ho<!-- c --></target></trans-unit>`,
      `<trans-unit id="1"><source>Hi</source><target  xml:lang='de' state="new" >Hallo</target></trans-unit>`,
    ],
    [
      'gets its tags where it is empty',
      `<trans-unit id="1"><source>Hi</source><target xml:lang="de" /></trans-unit>`,
      `<trans-unit id="1"><source>Hi</source><target xml:lang="de">Hallo</target></trans-unit>`,
    ],
    [
      'gets no line of its own: nothing but the target changes',
      `  <trans-unit id="1">\r\n\t<source>Hi</source>\r\n\t<note>n</note>\r\n  </trans-unit>`,
      `  <trans-unit id="1">\r\n\t<source>Hi</source><target>Hallo</target>\r\n\t<note>n</note>\r\n  </trans-unit>`,
    ],
    [
      'is put beside the source otherwise',
      `<trans-unit id="1">\n<source>Hi</source><note>n</note></trans-unit>`,
      `<trans-unit id="1">\n<source>Hi</source><target>Hallo</target><note>n</note></trans-unit>`,
    ],
    [
      'has the prefix and the namespaces of its source',
      `<trans-unit id="1"><x:source xmlns:x="urn:oasis:names:tc:xliff:document:1.2">Hi</x:source></trans-unit>`,
      `<trans-unit id="1"><x:source xmlns:x="urn:oasis:names:tc:xliff:document:1.2">Hi</x:source><x:target xmlns:x="urn:oasis:names:tc:xliff:document:1.2">Hallo</x:target></trans-unit>`,
    ],
    [
      'is not written where it may not be',
      `<trans-unit id="1" translate="no"><source>Hi</source></trans-unit>`,
      `<trans-unit id="1" translate="no"><source>Hi</source></trans-unit>`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await afterwards(before, hallo)).toBe(after);
  });

  test('is emptied where it is taken away', async () => {
    const before = `<trans-unit id="1"><source>Hi</source><target state="new">Ho</target></trans-unit>`;
    const after = `<trans-unit id="1"><source>Hi</source><target state="new"></target></trans-unit>`;
    expect(await afterwards(before, () => ({ target: null }))).toBe(after);
  });

  test('is escaped', async () => {
    const before = `<trans-unit id="1" xml:space="preserve"><source>Hi</source>\r\n</trans-unit>`;
    const after = `<trans-unit id="1" xml:space="preserve"><source>Hi</source><target>a &amp; &lt;b&gt; ]]&gt; &#13;\r\n<ph id="character" ctype="x-concord-character">001B</ph>"</target>\r\n</trans-unit>`;
    expect(await afterwards(before, () => ({ target: plain('a & <b> ]]> \r\n\u001b"') }))).toBe(after);
  });

  test('says that its line ends count where nothing else does', async () => {
    const before = `<trans-unit id="1"><source>Hi</source></trans-unit>`;
    const after = `<trans-unit id="1"><source>Hi</source><target xml:space="preserve">a\n b</target></trans-unit>`;
    expect(await afterwards(before, () => ({ target: plain('a\n b') }))).toBe(after);
  });
});

describe('codes of a target', () => {
  const before = `<trans-unit id="1"><source>a <g id="1" ctype='bold'>b <x id="2"/></g> <bpt id="3">{</bpt>c<ept id="3">}</ept></source></trans-unit>`;

  test('are written as the source writes them', async () => {
    const after = await afterwards(before, ({ source }) => ({
      target: { text: 'xyz', codes: source.codes.map((code, index) => ({ ...code, at: Math.min(index, 3) })) },
    }));
    expect(after).toContain(
      `<target><g id="1" ctype='bold'>x<x id="2"/>y</g>z<bpt id="3">{</bpt><ept id="3">}</ept></target>`,
    );
  });

  test('are written as the target has them, where it has', async () => {
    const units = `<trans-unit id="1"><source><x id="1"/>a</source><target><x  id='1' equiv-text="t"/>b</target></trans-unit>`;
    const after = await afterwards(units, ({ source }) => ({ target: { ...source, text: 'c' } }));
    expect(after).toContain(`<target><x  id='1' equiv-text="t"/>c</target>`);
  });

  test.each<[string, Edit, string]>([
    [
      'that overlap where they must nest',
      ({ source }) => ({
        target: { text: '', codes: source.codes.filter(({ kind, id }) => id === '1' && kind === 'open') },
      }),
      'Segment 1 cannot be written: the code {1} overlaps another or has one end only.',
    ],
    [
      'that no source has',
      () => ({ target: { text: '', codes: [{ id: '9', kind: 'standalone', at: 0 }] } }),
      'Segment 1 cannot be written: the code {9} is not in its source.',
    ],
  ])('%s are refused by name', async (_, edit, reason) => {
    expect(await failureOf(edited(file(before), edit))).toEqual({ kind: 'invalid', reason });
  });
});

const origin: TargetOrigin = {
  score: 100,
  kind: 'exact',
  memoryId: 'm',
  memoryName: 'Main',
  unitId: 'u',
};
const confirmed: Edit = () => ({ target: plain('Hallo'), state: 'translated' });
const filled: Edit = () => ({ target: plain('Hallo'), origin });
const filledFuzzy: Edit = () => ({ target: plain('Hallo'), origin: { ...origin, score: 87 } });
const filledAndConfirmed: Edit = () => ({ ...filled(anySegment), state: 'translated' });
const anySegment = {} as DocumentSegment;

describe('the state', () => {
  const unit = `<trans-unit id="1"><source>Hi</source><target state='new'>a</target></trans-unit>`;
  test.each<[string, Edit, string]>([
    ['of a person', confirmed, `<target state='translated'>Hallo</target>`],
    ['alone', () => ({ state: 'final' }), `<target state='final'>a</target>`],
    [
      'of an exact match',
      filled,
      `<target state='needs-review-translation' state-qualifier="exact-match">Hallo</target>`,
    ],
    [
      'of a fuzzy match',
      filledFuzzy,
      `<target state='needs-review-translation' state-qualifier="fuzzy-match">Hallo</target>`,
    ],
    [
      'of a confirmed match',
      filledAndConfirmed,
      `<target state='translated' state-qualifier="exact-match">Hallo</target>`,
    ],
  ])('%s', async (_, edit, target) => {
    expect(await afterwards(unit, edit)).toBe(unit.replace(/<target.*<\/target>/, target));
  });

  test('of a new target is its own', async () => {
    const before = `<trans-unit id="1"><source>Hi</source></trans-unit>`;
    expect(await afterwards(before, confirmed)).toContain('<target state="translated">Hallo</target>');
  });

  test('needs a target, be it empty', async () => {
    const before = `<trans-unit id="1"><source>Hi</source></trans-unit>`;
    expect(await afterwards(before, () => ({ state: 'translated' }))).toContain('<target state="translated"></target>');
  });

  test('has no qualifier in 1.0', async () => {
    const before = file(unit)
      .replace('version="1.2"', 'version="1.0"')
      .replace(/ xmlns="[^"]*"/, '');
    expect(await edited(before, filled)).toContain(`<target state='needs-review-translation'>Hallo</target>`);
  });
});

describe('a segmented unit', () => {
  const source = '<source>One. Two.</source>';
  const segmented = `<seg-source><g id="9"><mrk mtype="seg" mid="a">One.</mrk> <mrk mid='b' mtype="seg">Two.</mrk></g></seg-source>`;
  const second: Edit = ({ fileSegmentId }) => (fileSegmentId === 'b' ? { target: plain('Zwei.') } : {});

  test.each([
    [
      'has the marks of its seg-source',
      '',
      `<target><g id="9"><mrk mtype="seg" mid="a"/> <mrk mid='b' mtype="seg">Zwei.</mrk></g></target>`,
    ],
    [
      'keeps what its target has',
      '<target><mrk mtype="seg" mid="a">Eins.<!-- --></mrk></target>',
      `<target><g id="9"><mrk mtype="seg" mid="a">Eins.<!-- --></mrk> <mrk mid='b' mtype="seg">Zwei.</mrk></g></target>`,
    ],
    [
      'is changed in its mark alone',
      '<target>(<mrk mtype="seg" mid="a">Eins.</mrk>|<mrk mtype="seg" mid="b">2</mrk>)</target>',
      '<target>(<mrk mtype="seg" mid="a">Eins.</mrk>|<mrk mtype="seg" mid="b">Zwei.</mrk>)</target>',
    ],
    [
      'is filled in where its target is empty',
      '<target state="new"/>',
      `<target state="new"><g id="9"><mrk mtype="seg" mid="a"/> <mrk mid='b' mtype="seg">Zwei.</mrk></g></target>`,
    ],
  ])('%s', async (_, before, after) => {
    const unit = (target: string): string => `<trans-unit id="1">${source}${segmented}${target}</trans-unit>`;
    expect(await afterwards(unit(before), second)).toBe(unit(after));
  });

  test('has the least state of its segments', async () => {
    const unit = `<trans-unit id="1">${source}${segmented}<target state="new"><mrk mtype="seg" mid="a">1</mrk><mrk mtype="seg" mid="b">2</mrk></target></trans-unit>`;
    const one: Edit = ({ fileSegmentId }) => (fileSegmentId === 'b' ? { state: 'final' } : {});
    expect(await afterwards(unit, one)).toBe(unit);
    const both: Edit = ({ fileSegmentId }) => ({ state: fileSegmentId === 'b' ? 'final' : 'reviewed' });
    expect(await afterwards(unit, both)).toBe(unit.replace('"new"', '"signed-off"'));
  });
});

describe('a dialect', () => {
  const SDL = ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"';
  const sdl = (definition: string): string =>
    `<trans-unit id="1"><source>Hi</source><seg-source><mrk mtype="seg" mid="7">Hi</mrk></seg-source><target><mrk mtype="seg" mid="7"/></target><sdl:seg-defs><sdl:seg id="7"${definition}/></sdl:seg-defs></trans-unit>`;
  const mark = '<target><mrk mtype="seg" mid="7">Hallo</mrk></target>';

  test.each<[string, string, Edit, string]>([
    ['a state of its own', ' conf="Draft" x="y"', confirmed, ' conf="Translated" x="y"'],
    ['a state where there is none', '', confirmed, ' conf="Translated"'],
    ['a match', ' origin="mt"', filledFuzzy, ' origin="tm" conf="Draft" percent="87"'],
    ['no state that did not change', ' conf="Draft"', hallo, ' conf="Draft"'],
    ['nothing where it is locked', ' locked="true"', confirmed, ' locked="true"'],
  ])('of SDL gets %s', async (_, before, edit, after) => {
    const expected = before.includes('locked') ? sdl(after) : sdl(after).replace(/<target>.*<\/target>/, mark);
    expect(await afterwards(sdl(before), edit, SDL)).toBe(expected);
  });

  test.each<[string, string, Edit, string]>([
    ['memoQ', 'mq:status="NotStarted" mq:percent="0"', confirmed, 'mq:status="ManuallyConfirmed" mq:percent="0"'],
    ['memoQ', 'mq:status="NotStarted" mq:percent="0"', filledFuzzy, 'mq:status="Pretranslated" mq:percent="87"'],
    [
      'memoQ',
      'mq:status="ManuallyConfirmed"',
      () => ({ target: plain('Hallo'), state: 'initial' }),
      'mq:status="PartiallyEdited"',
    ],
    ['Memsource', 'm:confirmed="0"', confirmed, 'm:confirmed="1"'],
    ['Memsource', 'm:confirmed="0"', filled, 'm:confirmed="0"'],
  ])('of %s keeps its state at the unit', async (_, before, edit, after) => {
    const unit = (attributes: string, target: string): string =>
      `<trans-unit id="1" ${attributes}><source>Hi</source>${target}</trans-unit>`;
    const namespaces = ' xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"';
    expect(await afterwards(unit(before, '<target/>'), edit, namespaces)).toBe(unit(after, '<target>Hallo</target>'));
  });
});

const term: TermInText = {
  start: 0,
  end: 2,
  text: 'Hi',
  conceptId: 'c',
  glossaryId: 'g',
  definition: 'a greeting',
  translations: [
    { text: 'Hallo & so', language: tag('de'), status: 'preferred' },
    { text: 'Servus', language: tag('de'), status: 'admitted' },
    { text: 'Huhu', language: tag('de'), status: 'forbidden' },
  ],
};

const suggestion: Suggestion = {
  score: 87,
  similarity: 87.5,
  memoryName: 'Main "TM"',
  source: { text: 'Hi!', codes: [{ id: '1', kind: 'standalone', at: 2 }] },
  target: { text: 'Hallo!', codes: [{ id: '1', kind: 'standalone', at: 5, markup: '<x id="1"/>' }] },
};

describe('beside a target', () => {
  test('suggestions and terms are written behind the alternatives that are there', async () => {
    const before = `<trans-unit id="1">\n <source>Hi</source>\n <note>n</note>\n <alt-trans><target>A</target></alt-trans>\n</trans-unit>`;
    const after = await afterwards(before, () => ({
      target: plain('Hallo'),
      suggestions: [suggestion],
      terms: [term],
    }));
    expect(after).toBe(
      `<trans-unit id="1">\n <source>Hi</source><target>Hallo</target>\n <note>n</note>\n <alt-trans><target>A</target></alt-trans>\n <alt-trans match-quality="87%" origin="Main &quot;TM&quot;"><source>Hi!</source><target>Hallo<x id="1"/>!</target></alt-trans>\n <note from="concord" annotates="source">Hi = Hallo &amp; so, Servus</note>\n</trans-unit>`,
    );
  });

  test('they are not repeated where the file has them already', async () => {
    const edit: Edit = () => ({ suggestions: [suggestion], terms: [term] });
    const before = `<trans-unit id="1">\n <source>a<x id="1"/></source>\n <target>b<x id="1"/></target>\n</trans-unit>`;
    const once = await afterwards(before, edit);
    expect(await afterwards(once, edit)).toBe(once);
  });

  test('they name the segment, and stand where a target would', async () => {
    const before = `<trans-unit id="1"><source>Hi</source><seg-source><mrk mtype="seg" mid="7">Hi</mrk></seg-source></trans-unit>`;
    const after = await afterwards(before, () => ({
      suggestions: [{ ...suggestion, score: 101 }],
      terms: [term, term],
    }));
    expect(after).toBe(
      before.replace(
        '</trans-unit>',
        '<alt-trans match-quality="100%" origin="Main &quot;TM&quot;" mid="7"><source>Hi!</source><target>Hallo<x id="1"/>!</target></alt-trans><note from="concord" annotates="source">Hi = Hallo &amp; so, Servus</note></trans-unit>',
      ),
    );
  });
});

test('a suggestion names its segment only where the schema lets it: marks inside of codes it cannot name', async () => {
  const marks =
    '<mrk mtype="seg" mid="1">a</mrk><x id="1" equiv-text="1 > 0"/><g id="2"><mrk mtype="seg" mid="2">b</mrk></g>';
  const before = `<trans-unit id="1"><source>ab</source><seg-source>${marks}<mrk mtype="seg" mid="3">c</mrk></seg-source></trans-unit>`;
  const after = await afterwards(before, () => ({ suggestions: [suggestion] }));
  expect([...after.matchAll(/<alt-trans[^>]*>/g)].map(([alternative]) => / mid="."/.exec(alternative)?.[0])).toEqual([
    ' mid="1"',
    undefined,
    ' mid="3"',
  ]);
});

describe('refusals', () => {
  test('an original that is another file', async () => {
    const document = await readDocument(file(`<trans-unit id="1"><source>Hi</source></trans-unit>`));
    const segments = document.segments.map((segment) => ({ ...segment, target: plain('x') }));
    const bytes = Buffer.from(Buffer.from(document.bytes).toString('utf8').replace('<source>', '<saucer>'));
    expect(await failureOf(writeDocument({ ...document, bytes }, segments))).toMatchObject({ kind: 'storage-damaged' });
    const short = document.bytes.subarray(0, 100);
    expect(await failureOf(writeDocument({ ...document, bytes: short }, segments))).toMatchObject({
      kind: 'storage-damaged',
    });
  });

  test('targets in a language that nobody named', async () => {
    const before = file(`<trans-unit id="1"><source>Hi</source></trans-unit>`).replace(' target-language="de"', '');
    expect(await failureOf(edited(before, hallo))).toMatchObject({ kind: 'conflict' });
    expect(await edited(before, hallo, { targetLanguage: 'de' })).toContain('<target>Hallo</target>');
  });
});
