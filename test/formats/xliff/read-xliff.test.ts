import { describe, expect, test } from '@jest/globals';
import type { NewUnit } from '../../../src/domain/unit.js';
import { readXliff } from '../../../src/formats/xliff/read-xliff.js';
import { failureOf, readAll, rejectionsOf, valuesOf } from '../reading.js';

const read = async (text: string): Promise<NewUnit[]> => valuesOf(await readAll(readXliff, text));

function v1(units: string, file = 'original="a.html" source-language="zh-CN" target-language="en"'): string {
  return `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${file} datatype="html"><header><note>h</note></header><body>${units}</body></file></xliff>`;
}

function v2(units: string, root = 'srcLang="zh-CN" trgLang="en"'): string {
  return `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" ${root}><file id="f" original="a.html">${units}</file></xliff>`;
}

const unit1 = (id: string, source: string, target: string, more = ''): string =>
  `<trans-unit id="${id}" ${more}><source>${source}</source><target>${target}</target></trans-unit>`;
const unit2 = (id: string, source: string, target: string, more = ''): string =>
  `<unit id="${id}"><segment ${more}><source>${source}</source><target>${target}</target></segment></unit>`;

const texts = (units: readonly NewUnit[]): string[][] => units.map(({ variants }) => variants.map(({ text }) => text));
const codesOf = (unit: NewUnit | undefined, side: 0 | 1 = 0): string[] =>
  (unit?.variants.at(side)?.codes ?? []).map(
    ({ kind, id, at, element }) => `${kind} ${id} at ${at} (${element ?? ''})`,
  );

describe('XLIFF 1.2', () => {
  test('a trans-unit with a target becomes a unit with its languages, file, place and neighbours', async () => {
    const [first, second] = await read(
      v1(
        unit1('1', '一', 'one', 'resname="head"') +
          unit1('2', '二', 'two') +
          '<trans-unit id="3"><source>三</source></trans-unit>',
      ),
    );
    expect(first).toEqual({
      tuid: '1',
      document: 'a.html',
      context: { previous: '', next: '二', key: 'head' },
      sourceLanguage: 'zh-CN',
      variants: [
        { language: 'zh-CN', text: '一', codes: [] },
        { language: 'en', text: 'one', codes: [] },
      ],
    });
    expect(second?.context).toEqual({ previous: '一', next: '三', key: 'a.html#2' });
  });

  test('segments without a target are told once, by their number', async () => {
    const items = await readAll(
      readXliff,
      v1(
        '<trans-unit id="1"><source>一</source></trans-unit><trans-unit id="2"><source>二</source><target/></trans-unit>',
      ),
    );
    expect(items).toEqual([{ kind: 'warning', problem: { message: '2 segments have no target and are left out.' } }]);
  });

  test('every file has its own languages and its own edges', async () => {
    const body = (source: string, target: string): string => `<body>${unit1('1', source, target)}</body>`;
    const text = `<xliff version="1.1"><file original="a" source-language="de" target-language="fr" datatype="x">${body('eins', 'un')}</file><file original="b" source-language="en" target-language="es" datatype="x">${body('one', 'uno')}</file></xliff>`;
    const units = await read(text);
    expect(units.map(({ sourceLanguage, context }) => [sourceLanguage, context])).toEqual([
      ['de', { previous: '', next: '', key: 'a#1' }],
      ['en', { previous: '', next: '', key: 'b#1' }],
    ]);
  });

  test('seg-source makes a unit of every segment, wherever its mark lies', async () => {
    const [a, b] = await read(
      v1(
        '<trans-unit id="4"><source>x</source><seg-source><g id="1"><mrk mtype="seg" mid="0">一。</mrk> <mrk mtype="seg" mid="1">二<x id="9"/>。</mrk></g></seg-source><target><g id="1"><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two<x id="9"/>.</mrk></g></target></trans-unit>',
      ),
    );
    expect([a?.tuid, b?.tuid]).toEqual(['4#0', '4#1']);
    expect(texts([a, b].filter((unit) => unit !== undefined))).toEqual([
      ['一。', 'One.'],
      ['二。', 'Two.'],
    ]);
    expect(b?.context).toMatchObject({ previous: '一。', next: '' });
    expect(codesOf(b)).toEqual(['standalone 9 at 1 (x)']);
  });

  test('a target that is not segmented belongs to the whole source', async () => {
    const [only, other] = await read(
      v1(
        '<trans-unit id="4"><source>一。二。</source><seg-source><mrk mtype="seg" mid="0">一。</mrk><mrk mtype="seg" mid="1">二。</mrk></seg-source><target>Both.</target></trans-unit>',
      ),
    );
    expect([only?.variants[0]?.text, other]).toEqual(['一。二。', undefined]);
  });

  test('inline codes of every kind', async () => {
    const source =
      '<g id="1" ctype="bold">粗</g><x id="2" equiv-text="[br]"/><bx id="3" rid="a"/>b<ex id="4" rid="a"/><bpt id="5">&lt;i></bpt>i<ept id="5">&lt;/i></ept><ph id="6">&lt;br/></ph><it id="7" pos="open">u</it><mrk mtype="term">词</mrk><bx id="8"/>';
    const [unit] = await read(v1(unit1('1', source, 'x')));
    expect(unit?.variants[0]?.text).toBe('粗bi词');
    expect(codesOf(unit)).toEqual([
      'open 1 at 0 (g)',
      'close 1 at 1 (g)',
      'standalone 2 at 1 (x)',
      'open 3 at 1 (bx)',
      'close 3 at 2 (ex)',
      'open 5 at 2 (bpt)',
      'close 5 at 3 (ept)',
      'standalone 6 at 3 (ph)',
      'isolated-open 7 at 3 (it)',
      'isolated-open 8 at 4 (bx)',
    ]);
    expect(unit?.variants[0]?.codes[0]).toMatchObject({ type: 'bold' });
    expect(unit?.variants[0]?.codes[2]).toMatchObject({ display: '[br]' });
    expect(unit?.variants[0]?.codes[5]).toMatchObject({ data: '&lt;i&gt;' });
  });

  test.each([
    ['new', undefined, 'initial'],
    ['needs-review-l10n', undefined, 'translated'],
    ['translated', undefined, 'translated'],
    ['signed-off', undefined, 'reviewed'],
    ['final', undefined, 'final'],
    ['final', 'yes', 'final'],
    ['translated', 'yes', 'reviewed'],
    [undefined, 'yes', 'reviewed'],
    [undefined, 'no', undefined],
    ['x-mine', undefined, undefined],
  ])('state %s, approved %s is %s; the words are kept', async (state, approved, expected) => {
    const target = `<target${state === undefined ? '' : ` state="${state}"`}>one</target>`;
    const unit = `<trans-unit id="1"${approved === undefined ? '' : ` approved="${approved}"`}><source>一</source>${target}</trans-unit>`;
    const [value] = await read(v1(unit));
    expect(value?.state).toBe(expected);
    expect(value?.variants[1]?.metadata?.attributes?.state).toBe(state);
    expect(value?.attributes?.approved).toBe(approved);
  });

  test('the states of the dialects', async () => {
    const sdl =
      '<trans-unit id="1"><source>一</source><seg-source><mrk mtype="seg" mid="1">一</mrk></seg-source><target><mrk mtype="seg" mid="1">one</mrk></target><sdl:seg-defs xmlns:sdl="s"><sdl:seg id="1" conf="ApprovedSignOff"/></sdl:seg-defs></trans-unit>';
    const memoq =
      '<trans-unit xmlns:mq="MQXliff" id="2" mq:status="PartiallyEdited"><source>二</source><target>two</target></trans-unit>';
    const memsource =
      '<trans-unit xmlns:m="m" id="3" m:confirmed="1"><source>三</source><target>three</target></trans-unit>';
    expect((await read(v1(sdl + memoq + memsource))).map(({ state }) => state)).toEqual([
      'final',
      'initial',
      'translated',
    ]);
  });

  test('notes are kept with their attributes, alternatives and binaries are not units', async () => {
    const [unit, other] = await read(
      v1(
        '<group><trans-unit id="1"><source>一</source><target>one</target><note from="li" priority="2">n</note><alt-trans><source>二</source><target>two</target></alt-trans></trans-unit></group><bin-unit id="2" mime-type="x"><bin-source/><trans-unit id="9"><source>a</source><target>b</target></trans-unit></bin-unit>',
      ),
    );
    expect(unit?.notes).toEqual([{ text: 'n', attributes: { from: 'li', priority: '2' } }]);
    expect(other).toBeUndefined();
  });

  test('no namespace, a prefixed root, and languages from the request', async () => {
    const bare =
      '<xliff version="1.0"><file source-language="zh"><body><trans-unit id="1"><source>一</source><target>one</target></trans-unit></body></file></xliff>';
    const [unit] = valuesOf(await readAll(readXliff, bare, { targetLanguage: 'en' }));
    expect(unit?.variants.map(({ language }) => language)).toEqual(['zh', 'en']);
    expect(unit?.context?.key).toBeUndefined();
    const prefixed =
      '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file original="o" source-language="zh" target-language="en" datatype="x"><x:body><x:trans-unit id="1"><x:source>一</x:source><x:target>one</x:target></x:trans-unit></x:body></x:file></x:xliff>';
    expect(texts(await read(prefixed))).toEqual([['一', 'one']]);
  });
});

describe('white space', () => {
  const laidOut = '\n      一 <g id="1">  二\n    三 </g>\n  四\n    ';

  test('the layout of a file is not text', async () => {
    const [unit] = await read(v1(unit1('1', laidOut, ' a  b ')));
    expect(unit?.variants.map(({ text }) => text)).toEqual(['一   二 三  四', ' a  b ']);
  });

  test('unless xml:space says so, on the unit, the group or the file', async () => {
    for (const text of [
      v1(unit1('1', laidOut, 'x', 'xml:space="preserve"')),
      v1(`<group xml:space="preserve">${unit1('1', laidOut, 'x')}</group>`),
      v1(unit1('1', laidOut, 'x'), 'xml:space="preserve" original="a" source-language="zh" target-language="en"'),
    ]) {
      const [unit] = await read(text);
      expect(unit?.variants[0]?.text).toBe('\n      一   二\n    三 \n  四\n    ');
    }
  });

  test('a long run of spaces costs no more than its length', async () => {
    const [unit] = await read(v1(unit1('1', `a${' '.repeat(90_000)}b`, 'x')));
    expect(unit?.variants[0]?.text).toHaveLength(90_002);
  });
});

describe('XLIFF 2', () => {
  test('segments become units, ignorables do not; state, notes and name are read', async () => {
    const [first, second] = await read(
      v2(
        '<unit id="u" name="head"><notes><note id="n1" category="style">n</note></notes><segment id="s1" state="final" subState="x:y"><source>一。</source><target>One.</target></segment><ignorable><source> </source></ignorable><segment><source>二。</source><target>Two.</target></segment></unit>',
      ),
    );
    expect(first).toMatchObject({
      tuid: 'u#s1',
      state: 'final',
      notes: [{ text: 'n', attributes: { id: 'n1', category: 'style' } }],
      attributes: { subState: 'x:y', state: 'final' },
      context: { previous: '', next: '二。', key: 'head' },
    });
    expect(second).toMatchObject({ tuid: 'u#2', context: { previous: '一。', next: '' } });
    expect(second?.state).toBeUndefined();
  });

  test('inline codes of every kind, with their original data', async () => {
    const source =
      '<pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2" canReorder="firstNo">粗</pc><ph id="2" disp="[br]" dataRef="d3" canDelete="no"/><sc id="3"/>a<ec startRef="3"/><sc id="4" isolated="yes"/><ec id="5" isolated="yes"/><cp hex="001B"/><mrk id="m" type="term">词</mrk><sm id="s"/><em startRef="s"/>';
    const unit = `<unit id="u"><originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data><data id="d3">a<cp hex="0007"/></data></originalData><segment><source>${source}</source><target>x</target></segment></unit>`;
    const [value] = await read(v2(unit));
    expect(value?.variants[0]?.text).toBe('粗a\u001b词');
    expect(codesOf(value)).toEqual([
      'open 1 at 0 (pc)',
      'close 1 at 1 (pc)',
      'standalone 2 at 1 (ph)',
      'open 3 at 1 (sc)',
      'close 3 at 2 (ec)',
      'isolated-open 4 at 2 (sc)',
      'isolated-close 5 at 2 (ec)',
    ]);
    const codes = value?.variants[0]?.codes;
    expect(codes?.[0]).toMatchObject({
      data: '&lt;b&gt;',
      type: 'fmt',
      canReorder: false,
      attributes: { subType: 'xlf:b', canReorder: 'firstNo' },
    });
    expect(codes?.[1]).toMatchObject({ data: '&lt;/b&gt;' });
    expect(codes?.[2]).toMatchObject({ display: '[br]', canDelete: false });
  });

  test.each(['2.0', '2.1', '2.2'])('version %s', async (version) => {
    const text = `<xliff version="${version}" srcLang="zh" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}"><file id="f"><group id="g">${unit2('u', '一', 'one')}</group></file></xliff>`;
    expect(texts(await read(text))).toEqual([['一', 'one']]);
  });

  test('ids like __proto__ lose nothing', async () => {
    expect(
      (await read(v2(unit2('__proto__', '一', 'one') + unit2('__proto__', '二', 'two')))).map(({ tuid }) => tuid),
    ).toEqual(['__proto__', '__proto__']);
  });
});

describe('what is rejected or refused', () => {
  test('a segment whose languages are one, with line and id', async () => {
    const items = await readAll(
      readXliff,
      v1(`\n${unit1('7', '一', '一')}`, 'original="a" source-language="zh" target-language="ZH"'),
    );
    expect(rejectionsOf(items)).toEqual([
      { line: 3, column: 1, unit: '7', message: 'The segment is left out: its source and its target are both zh.' },
    ]);
  });

  test.each([
    ['another root', '<html/>', /root element is <html>/],
    ['an unknown version', '<xliff version="3.0"/>', /version "3.0" is not known/],
    ['no source language', '<xliff version="1.2"><file original="a"/></xliff>', /names no source language/],
    [
      'a source language that is none',
      '<xliff version="1.2"><file source-language="?"/></xliff>',
      /which is no language tag/,
    ],
    ['targets in no language', v2(unit2('u', '一', 'one'), 'srcLang="zh"'), /names no target language/],
    ['an entity', v1(unit1('1', '&x;', 'a')), /an entity is used/],
  ])('%s', async (_, text, reason) => {
    const failure = await failureOf(readAll(readXliff, text));
    expect(failure).toMatchObject({ kind: 'malformed-file', format: 'XLIFF', reason: expect.stringMatching(reason) });
    expect(failure).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });

  test('a file cut off at any byte', async () => {
    const whole = new TextEncoder().encode(v2(unit2('é', '一<ph id="1"/>', '<![CDATA[one]]>')));
    for (let length = 0; length < whole.length; length++) {
      expect(await failureOf(readAll(readXliff, whole.slice(0, length)))).toMatchObject({ kind: 'malformed-file' });
    }
  });
});
