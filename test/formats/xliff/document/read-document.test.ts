import { describe, expect, test } from '@jest/globals';
import type { FileSegment } from '../../../../src/domain/document.js';
import { encoderFor } from '../../../../src/formats/xliff/document/encode.js';
import {
  readFramePlace,
  readSegmentPlace,
  type SegmentPlace1,
  type SegmentPlace2,
  type Stretch,
} from '../../../../src/formats/xliff/document/segment-place.js';
import { failureOf } from '../../reading.js';
import { markedUp, readDocument } from './reading.js';

function v1(units: string, file = 'original="a.html" source-language="zh-CN" target-language="en"'): string {
  return `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${file} datatype="html"><header><note>h</note></header><body>${units}</body></file></xliff>`;
}

function v2(units: string, root = 'srcLang="zh-CN" trgLang="en"', file = ''): string {
  return `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" ${root}><file id="f" original="a.html" ${file}>${units}</file></xliff>`;
}

const place1 = ({ place }: FileSegment): SegmentPlace1 => readSegmentPlace(place) as SegmentPlace1;
const place2 = ({ place }: FileSegment): SegmentPlace2 => readSegmentPlace(place) as SegmentPlace2;
const cut = (text: string, stretch: Stretch | undefined): string | undefined => stretch && text.slice(...stretch);
const codesOf = ({ source }: FileSegment): string[] =>
  source.codes.map(({ kind, id, at, type = '', markup = '' }) => `${kind} ${id} at ${at} ${type} ${markup}`);

async function first(text: string): Promise<FileSegment> {
  const { segments } = await readDocument(text);
  if (segments[0] === undefined) throw new Error('there is no segment');
  return segments[0];
}

describe('XLIFF 1.x', () => {
  test('every trans-unit is a segment, with what the file says about it', async () => {
    const text = v1(
      '<trans-unit id="1" resname="head"><source>一</source><target state="translated">one</target><note from="x">n</note></trans-unit>' +
        '<trans-unit id="2" maxwidth="20" size-unit="char"><source>二</source></trans-unit>' +
        '<group translate="no"><trans-unit id="3"><source>三</source><target/></trans-unit></group>',
    );
    const { segments, frame, warnings } = await readDocument(text);
    expect(segments).toMatchObject([
      {
        number: 1,
        unitNumber: 1,
        fileUnitId: '1',
        fileOriginal: 'a.html',
        sourceLanguage: 'zh-CN',
        targetLanguage: 'en',
        source: { text: '一', codes: [] },
        target: { text: 'one', codes: [] },
        state: 'translated',
        fileState: 'translated',
        translatable: true,
        locked: false,
        context: { previous: '', next: '二', key: 'head' },
        notes: [{ text: 'n', attributes: { from: 'x' } }],
        preserveSpace: false,
      },
      { target: null, state: 'initial', context: { key: 'a.html#2' }, sizeLimit: { most: 20, unit: 'char' } },
      { target: null, translatable: false, context: { previous: '二', next: '' } },
    ]);
    expect(segments[1]).not.toHaveProperty('fileState');
    expect(frame).toMatchObject({ format: 'xliff', version: '1.2', sourceLanguage: 'zh-CN', targetLanguage: 'en' });
    expect(warnings).toEqual([]);
  });

  test('places are exact', async () => {
    const text = v1(
      '<x:trans-unit xmlns:x="urn:oasis:names:tc:xliff:document:1.2" id="1">\r\n<x:source>😀</x:source><x:target state="new" />' +
        '<x:alt-trans><x:target>t</x:target></x:alt-trans><x:alt-trans><x:target>u</x:target></x:alt-trans\n></x:trans-unit>',
    );
    const place = place1(await first(text));
    expect(cut(text, place.unit.tag)).toMatch(/^<x:trans-unit [^<]*id="1">$/);
    expect(text.slice(0, place.unit.end)).toMatch(/<\/x:trans-unit>$/);
    expect([cut(text, place.source.tag), cut(text, place.source.content)]).toEqual(['<x:source>', '😀']);
    expect([cut(text, place.target?.tag), place.target?.content]).toEqual(['<x:target state="new" />', undefined]);
    expect(text.slice(0, place.afterSuggestions)).toMatch(/u<\/x:target><\/x:alt-trans\n>$/);
    expect(place).toMatchObject({ version: 1, prefix: 'x:', state: 'new' });
  });

  test('the marks of seg-source are segments of one unit, also inside of g', async () => {
    const text = v1(
      '<trans-unit id="4"><source>x</source><seg-source><g id="1"><mrk mtype="seg" mid="a">一<x id="9"/></mrk> <mrk mtype="seg" mid="b">二</mrk></g></seg-source>' +
        '<target><g id="1"><mrk mtype="seg" mid="a">one<x id="9"/></mrk></g></target></trans-unit>',
    );
    const { segments } = await readDocument(text);
    expect(
      segments.map(({ unitNumber, fileSegmentId, source, target }) => [
        unitNumber,
        fileSegmentId,
        source.text,
        target?.text,
      ]),
    ).toEqual([
      [1, 'a', '一', 'one'],
      [1, 'b', '二', undefined],
    ]);
    const [a, b] = segments.map((segment) => place1(segment).mark!);
    expect(cut(text, a?.source.content)).toBe('一<x id="9"/>');
    expect(cut(text, a?.target?.content)).toBe('one<x id="9"/>');
    expect(b).toMatchObject({ mid: 'b' });
    expect(cut(text, b?.source.tag)).toBe('<mrk mtype="seg" mid="b">');
    expect(b).not.toHaveProperty('target');
    expect(cut(text, place1(segments[0]!).segSource?.tag)).toBe('<seg-source>');
  });

  test('marks that cannot be told apart make one segment of the unit', async () => {
    const text = v1(
      '<trans-unit id="4"><source>一二</source><seg-source><mrk mtype="seg" mid="a">一</mrk><mrk mtype="seg" mid="a">二</mrk></seg-source></trans-unit>',
    );
    const { segments } = await readDocument(text);
    expect(segments.map(({ source }) => source.text)).toEqual(['一二']);
    expect(place1(segments[0]!).mark).toBeUndefined();
  });

  test('codes carry their markup as the file has it', async () => {
    const source =
      '<g id="1" ctype=\'bold\'>粗<g id="e" /></g ><x id="2" equiv-text="&lt;br&#x2F;>"/><bx id="3" rid="a"/>b<ex id="4" rid="a"></ex><bpt id="5"><![CDATA[<i>]]></bpt>i<ept id="5">&lt;/i></ept><ph id="6">&lt;<sub>s</sub></ph><it id="7" pos="open">u</it>';
    const segment = await first(v1(`<trans-unit id="1"><source>${source}</source></trans-unit>`));
    expect(codesOf(segment)).toEqual([
      'open 1 at 0 bold <g id="1" ctype=\'bold\'>',
      'open e at 1  <g id="e">',
      'close e at 1  </g>',
      'close 1 at 1  </g >',
      'standalone 2 at 1  <x id="2" equiv-text="&lt;br&#x2F;>"/>',
      'open 3 at 1  <bx id="3" rid="a"/>',
      'close 3 at 2  <ex id="4" rid="a"></ex>',
      'open 5 at 2  <bpt id="5"><![CDATA[<i>]]></bpt>',
      'close 5 at 3  <ept id="5">&lt;/i></ept>',
      'standalone 6 at 3  <ph id="6">&lt;<sub>s</sub></ph>',
      'isolated-open 7 at 3  <it id="7" pos="open">u</it>',
    ]);
  });

  test('marks are annotations that a target may leave out, with ids of their own', async () => {
    const segment = await first(
      v1(
        '<trans-unit id="1"><source><mrk mtype="protected" mid="1">A</mrk><x/><mrk mtype="term">b</mrk></source></trans-unit>',
      ),
    );
    expect(codesOf(segment)).toEqual([
      'open @1 at 0 annotation <mrk mtype="protected" mid="1">',
      'close @1 at 1 annotation </mrk>',
      'standalone 1 at 1  <x/>',
      'open @ at 1 annotation <mrk mtype="term">',
      'close @ at 2 annotation </mrk>',
    ]);
    expect(segment.source.codes.map(({ canDelete, display }) => [canDelete, display])).toEqual([
      [true, 'protected'],
      [true, undefined],
      [undefined, undefined],
      [true, 'term'],
      [true, undefined],
    ]);
  });

  test.each([
    ['<target state="needs-review-translation">t</target>', '', 'initial', 'needs-review-translation'],
    ['<target state="needs-l10n">t</target>', '', 'initial', 'needs-l10n'],
    ['<target state="signed-off">t</target>', '', 'reviewed', 'signed-off'],
    ['<target state="final">t</target>', 'approved="yes"', 'final', 'final approved'],
    ['<target state="x-mine">t</target>', '', 'initial', 'x-mine'],
    ['<target>t</target>', 'approved="yes"', 'reviewed', 'approved'],
    ['<target>t</target>', 'mq:status="ManuallyConfirmed"', 'translated', 'ManuallyConfirmed'],
    ['<target>t</target>', 'm:confirmed="0"', 'initial', '0'],
    ['<target>t</target>', '', 'initial', undefined],
  ])('%s with %s is %s', async (target, attributes, state, fileState) => {
    const text = v1(
      `<trans-unit id="1" ${attributes} xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"><source>s</source>${target}</trans-unit>`,
    );
    const segment = await first(text);
    expect([segment.state, segment.fileState]).toEqual([state, fileState]);
  });

  test('space is kept where the file says so, and folded elsewhere', async () => {
    const unit = (more: string): string => `<trans-unit id="1" ${more}><source>\n  a\n  b </source></trans-unit>`;
    const { segments } = await readDocument(v1(unit('') + unit('xml:space="preserve"')));
    expect(segments.map(({ source, preserveSpace }) => [source.text, preserveSpace])).toEqual([
      ['a b ', false],
      ['\n  a\n  b ', true],
    ]);
  });

  test.each([
    ['1.0', '<xliff version="1.0">', '</xliff>', '1.0'],
    ['1.1', '<xliff version="1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1">', '</xliff>', '1.1'],
    ['no namespace', '<xliff version="1.2">', '</xliff>', '1.2'],
  ])('%s is read', async (_, open, close, version) => {
    const { segments, frame } = await readDocument(
      `${open}<file original="o" source-language="de" datatype="x"><body><trans-unit id="1"><source>s</source></trans-unit></body></file>${close}`,
    );
    expect([segments.length, frame.version, frame.targetLanguage]).toEqual([1, version, null]);
  });

  test('a root with a prefix is read', async () => {
    const text =
      '<xlf:xliff version="1.2" xmlns:xlf="urn:oasis:names:tc:xliff:document:1.2"><xlf:file original="o" source-language="de" datatype="x"><xlf:body><xlf:trans-unit id="1"><xlf:source>s<xlf:x id="1"/></xlf:source></xlf:trans-unit></xlf:body></xlf:file></xlf:xliff>';
    const segment = await first(text);
    expect([place1(segment).prefix, codesOf(segment)]).toEqual(['xlf:', ['standalone 1 at 1  <xlf:x id="1"/>']]);
  });
});

describe('dialects', () => {
  test('SDLXLIFF: state and lock of each segment', async () => {
    const text =
      '<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><file original="a" source-language="en-US" target-language="de-DE" datatype="x-sdlfilterframework2"><header><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"/></header><body><group><trans-unit id="u"><source>A B</source><seg-source><mrk mtype="seg" mid="1">A</mrk> <mrk mtype="seg" mid="2">B</mrk></seg-source><target><mrk mtype="seg" mid="1">X</mrk> <mrk mtype="seg" mid="2"/></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" locked="true"/><sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit></group></body></file></xliff>';
    const { segments, frame } = await readDocument(text);
    expect(frame).toMatchObject({ format: 'sdlxliff', version: '1.2', targetLanguage: 'de-DE' });
    expect(segments).toMatchObject([
      { state: 'final', fileState: 'ApprovedSignOff', locked: true },
      { state: 'initial', fileState: 'Draft', locked: false, target: null },
    ]);
    expect(segments.map((segment) => cut(text, place1(segment).dialect?.tag))).toEqual([
      '<sdl:seg id="1" conf="ApprovedSignOff" locked="true"/>',
      '<sdl:seg id="2" conf="Draft"/>',
    ]);
    expect(place1(segments[1]!).dialect).toMatchObject({ kind: 'sdl', state: 'Draft' });
  });

  test('SDLXLIFF: a unit that is read as one segment is locked when a part of it is', async () => {
    const segment = await first(
      v1(
        '<trans-unit id="u"><source>A</source><seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source><target>not marked</target><sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:seg id="1" locked="true"/></sdl:seg-defs></trans-unit>',
      ),
    );
    expect(segment).toMatchObject({ locked: true, source: { text: 'A', codes: [] } });
    expect(place1(segment).mark).toBeUndefined();
  });

  test('MQXLIFF: state and lock are on the trans-unit', async () => {
    const text =
      '<xliff xmlns:mq="MQXliff" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="de" datatype="x"><body><trans-unit id="1" mq:status="Reviewer1Confirmed" mq:locked="locked"><source>A</source><target>X</target></trans-unit></body></file></xliff>';
    const { segments, frame } = await readDocument(text);
    expect(frame.format).toBe('mqxliff');
    expect(segments).toMatchObject([{ state: 'reviewed', locked: true, fileState: 'Reviewer1Confirmed' }]);
    expect(place1(segments[0]!).dialect).toEqual({
      kind: 'mq',
      tag: place1(segments[0]!).unit.tag,
      state: 'Reviewer1Confirmed',
    });
  });

  test('MXLIFF: codes that stand in the text are codes, where a mark defines them', async () => {
    const text =
      '<xliff xmlns:m="http://www.memsource.com/mxlf/2.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="de" datatype="x"><body><trans-unit id="1" m:confirmed="1" m:locked="false"><source>A{1} {2&gt;b&lt;2} {3}</source><target/><m:tunit-metadata><m:mark id="1"><m:type>code</m:type><m:content>&lt;br/&gt;</m:content></m:mark><m:mark id="2"/></m:tunit-metadata></trans-unit></body></file></xliff>';
    const { segments, frame } = await readDocument(text);
    expect(frame.format).toBe('mxliff');
    expect(segments[0]?.source.text).toBe('A b {3}');
    expect(codesOf(segments[0]!)).toEqual([
      'standalone 1 at 1 code {1}',
      'open 2 at 2  {2&gt;',
      'close 2 at 3  &lt;2}',
    ]);
    expect(segments[0]).toMatchObject({ state: 'translated', locked: false });
  });
});

describe('XLIFF 2.x', () => {
  test('segments of one unit share it, ignorables are no segments', async () => {
    const text = v2(
      '<unit id="u" name="n" canResegment="no" trgDir="rtl"><notes><note id="n1" category="c">x</note></notes><segment id="s1" state="final" subState="a:b"><source>一</source><target>one</target></segment><ignorable><source> </source></ignorable><segment canResegment="yes"><source>二</source></segment></unit>',
    );
    const { segments, frame } = await readDocument(text);
    expect(segments).toMatchObject([
      {
        number: 1,
        unitNumber: 1,
        fileUnitId: 'u',
        fileSegmentId: 's1',
        state: 'final',
        fileState: 'final a:b',
        canResegment: false,
        targetDirection: 'rtl',
        context: { previous: '', next: '二', key: 'n' },
        notes: [{ text: 'x', attributes: { id: 'n1', category: 'c' } }],
      },
      { number: 2, unitNumber: 1, state: 'initial', canResegment: true, target: null },
    ]);
    expect(segments[1]).not.toHaveProperty('sourceDirection');
    const [a, b] = segments.map(place2);
    expect(a).toMatchObject({ version: 2, id: 's1', state: 'final', subState: 'a:b', takenIds: ['n1', 's1'] });
    expect([cut(text, b?.segment.tag), cut(text, b?.source.content), b?.takenIds]).toEqual([
      '<segment canResegment="yes">',
      '二',
      [],
    ]);
    expect(frame).toMatchObject({ version: '2.1', targetLanguage: 'en' });
  });

  test('codes and annotations carry their markup', async () => {
    const source =
      '<pc id="1" dataRefStart="d" dataRefEnd="d">a<ph id="2" canDelete="no"/></pc><sc id="3"/>b<ec startRef="3"/><mrk id="m" type="term">t</mrk><sm id="p" translate="no"/>c<em startRef="p"/>';
    const segment = await first(
      v2(
        `<unit id="u"><originalData><data id="d">&lt;b></data></originalData><segment><source>${source}</source></segment></unit>`,
      ),
    );
    expect(codesOf(segment)).toEqual([
      'open 1 at 0  <pc id="1" dataRefStart="d" dataRefEnd="d">',
      'standalone 2 at 1  <ph id="2" canDelete="no"/>',
      'close 1 at 1  </pc>',
      'open 3 at 1  <sc id="3"/>',
      'close 3 at 2  <ec startRef="3"/>',
      'open @m at 2 annotation <mrk id="m" type="term">',
      'close @m at 3 annotation </mrk>',
      'open @p at 3 annotation <sm id="p" translate="no"/>',
      'close @p at 4 annotation <em startRef="p"/>',
    ]);
    expect(segment.source.codes[1]?.canDelete).toBe(false);
    expect(segment.source.codes[0]).not.toHaveProperty('canDelete');
    expect(segment.source.codes[7]?.display).toBe('protected');
    expect(markedUp(segment.source)).toBe(source);
  });

  test('matches and glossary of a unit are placed, with the ids in them', async () => {
    const text = v2(
      '<unit id="u"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match id="m1" ref="#s"><source>s</source><target>t</target></mtc:match></mtc:matches><segment id="s"><source>s</source></segment></unit>',
    );
    const { matches, glossary, takenIds } = place2(await first(text));
    expect([cut(text, matches?.element.tag)?.slice(0, 13), matches?.prefix, matches?.ids]).toEqual([
      '<mtc:matches ',
      'mtc:',
      ['m1'],
    ]);
    expect([glossary, takenIds]).toEqual([undefined, ['s']]);
  });

  test('what a file or group says holds inside of it', async () => {
    const unit = (id: string, more = ''): string =>
      `<unit id="${id}" ${more}><segment><source>s</source></segment></unit>`;
    const { segments } = await readDocument(
      v2(
        `<slr:profiles generalProfile="xliff:utf8"/>${unit('1', 'slr:sizeRestriction="0,9"')}<group id="g" translate="yes" srcDir="auto">${unit('2')}</group>`,
        undefined,
        'translate="no" srcDir="rtl"',
      ),
    );
    expect(segments).toMatchObject([
      { translatable: false, sourceDirection: 'rtl', sizeLimit: { most: 9, unit: 'xliff:utf8' } },
      { translatable: true },
    ]);
    expect(segments[1]).not.toHaveProperty('sourceDirection');
  });
});

describe('languages', () => {
  const text = v1('<trans-unit id="1"><source>s</source></trans-unit>', 'original="o" source-language="zh"');

  test('the sender names the target language where the file does not', async () => {
    const { segments, frame } = await readDocument(text, { targetLanguage: 'en-gb' });
    expect([segments[0]?.targetLanguage, frame.targetLanguage]).toEqual(['en-GB', 'en-GB']);
    expect((await readDocument(text)).frame.targetLanguage).toBeNull();
  });

  test.each([
    ['de', false],
    ['en-GB', false],
    ['en', true],
    ['en-US', true],
  ])('a file to en-US that is said to be to %s is read: %s', async (targetLanguage, read) => {
    const file = v1('', 'source-language="zh" target-language="en-US" original="o"');
    if (read) expect((await readDocument(file, { targetLanguage })).frame.targetLanguage).toBe('en-US');
    else {
      expect(await failureOf(readDocument(file, { targetLanguage }))).toMatchObject({
        kind: 'invalid',
        pointer: '/targetLanguage',
        reason: `The file's target language is en-US, not ${targetLanguage}.`,
      });
    }
  });

  test('without a source language a file is refused at its place', async () => {
    expect(await failureOf(readDocument(v1('', 'original="o"')))).toMatchObject({ kind: 'malformed-file', line: 2 });
  });
});

describe('the frame', () => {
  test('says how the file is encoded and where its root stands', async () => {
    const text = v2('<unit id="u"><segment><source>ä</source></segment></unit>', 'srcLang="de"');
    const { frame } = await readDocument(new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]));
    const place = readFramePlace(frame.place);
    expect(place).toMatchObject({ encoding: 'utf-16le', byteOrderMark: true, version: 2, namesTargetLanguage: false });
    expect(cut(text, place.root)).toMatch(/^<xliff [^>]*>$/);
  });

  test.each([
    ['iso-8859-1', 'windows-1252', 'é½'],
    ['gb18030', 'gb18030', '科学院'],
    ['shift_jis', 'shift_jis', '翻訳メモリ'],
  ])('%s is read, however long the file is and whatever the chunks', async (declared, encoding, word) => {
    const text = v1(`<trans-unit id="1"><source>${word}</source></trans-unit>`.repeat(2_000)).replace(
      '?>',
      ` encoding="${declared}"?>`,
    );
    for (const chunk of [97, 64 * 1024, 1024 * 1024]) {
      const { frame, segments } = await readDocument(encoderFor(encoding).encode(text), { chunk });
      expect(readFramePlace(frame.place)).toMatchObject({ encoding, byteOrderMark: false });
      expect([segments.length, segments.at(-1)?.source.text]).toEqual([2_000, word]);
    }
  });

  test('bytes that do not fit the encoding are told by their place', async () => {
    const text = v1('<trans-unit id="1"><source>X</source></trans-unit>').replace('?>', ' encoding="gb18030"?>');
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('X')] = 0xff;
    expect(await failureOf(readDocument(bytes))).toMatchObject({ kind: 'malformed-file', line: 2 });
  });

  test('bytes that would not come back the same are refused', async () => {
    const head = '<?xml version="1.0" encoding="shift_jis"?>';
    const bytes = Buffer.concat([
      Buffer.from(
        head +
          v1('<trans-unit id="1"><source>')
            .replace(/<\?.*\?>\n/, '')
            .replace(/<\/body>.*/, ''),
      ),
      // Two of its sequences stand for one character; only one of them is ever written.
      Buffer.from([0xfa, 0x4a, 0xee, 0xef]),
      Buffer.from('</source></trans-unit></body></file></xliff>'),
    ]);
    expect(await failureOf(readDocument(bytes))).toMatchObject({ kind: 'unsupported-file' });
  });
});

describe('what is refused or told', () => {
  test('a segment that is too long refuses the file at its place', async () => {
    const text = v1(`\n<trans-unit id="1"><source>${'x'.repeat(11)}</source></trans-unit>`);
    const limits = { depth: 200, units: 10, segmentCharacters: 10, segmentCodes: 10, packedBytes: 10, packedRatio: 10 };
    expect(await failureOf(readDocument(text, { limits }))).toMatchObject({
      kind: 'malformed-file',
      line: 3,
      column: 1,
    });
  });

  test('more segments than the limit', async () => {
    const unit = '<trans-unit id="1"><source>s</source></trans-unit>';
    const limits = { depth: 200, units: 2, segmentCharacters: 10, segmentCodes: 10, packedBytes: 10, packedRatio: 10 };
    expect((await readDocument(v1(unit.repeat(2)), { limits })).segments).toHaveLength(2);
    expect(await failureOf(readDocument(v1(unit.repeat(3)), { limits }))).toMatchObject({ kind: 'too-large' });
  });

  test('ids that occur twice and units without a source', async () => {
    const unit = '<trans-unit id="1"><source>s</source></trans-unit>';
    const { warnings } = await readDocument(v1(`${unit.repeat(3)}<trans-unit id="2"/>`));
    expect(warnings).toEqual([
      'Another unit of the file has the same id; so it is 2 times in all.',
      'The unit has no source and cannot be translated.',
    ]);
  });

  test('a unit of many segments is read in time and place, its notes are not repeated without end', async () => {
    const marks = Array.from({ length: 15_000 }, (_, mid) => `<mrk mtype="seg" mid="${mid}">s</mrk>`).join('');
    const definitions = Array.from({ length: 15_000 }, (_, id) => `<seg id="${id}"/>`).join('');
    const unit = (notes: string): string =>
      v1(
        `<trans-unit id="1"><source/><seg-source>${marks}</seg-source>${notes}<seg-defs>${definitions}</seg-defs></trans-unit>`,
      );
    expect((await readDocument(unit(''))).segments).toHaveLength(15_000);
    expect(await failureOf(readDocument(unit(`<note>${'n'.repeat(1_000)}</note>`)))).toMatchObject({
      kind: 'malformed-file',
      reason: 'the notes of a unit are too long for the number of its segments',
    });
  });

  test('units of another version are no units', async () => {
    expect((await readDocument(v1('<unit id="1"><source>s</source></unit>'))).segments).toEqual([]);
  });

  test('a file without a file element', async () => {
    expect(await failureOf(readDocument('\n<xliff version="1.2"/>'))).toMatchObject({
      kind: 'malformed-file',
      line: 2,
      column: 1,
    });
  });
});
