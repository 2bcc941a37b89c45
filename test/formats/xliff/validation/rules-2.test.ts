import { describe, expect, test } from '@jest/globals';

import { RULES } from '../../../../src/formats/xliff/validation/rules.js';
import { document2, findingsOf, segment2, unit2 } from './documents.js';
import { MODULE_PAIRS, STRUCTURE_PAIRS, type Pair } from './module-pairs-2.js';

const TEXT = '<segment><source>甲</source></segment>';

function file(content: string): string {
  return document2(`<file id="f">${content}</file>`);
}

function unit(id: string, content = TEXT): string {
  return `<unit id="${id}">${content}</unit>`;
}

function parts(...orders: (number | undefined)[]): string {
  const order = (value?: number) => (value === undefined ? '' : ` order="${value}"`);
  return unit2(
    orders.map((value) => `<segment><source>甲</source><target${order(value)}>a</target></segment>`).join(''),
  );
}

function match(attributes: string, content = '<source>甲</source><target>a</target>'): string {
  return unit2(
    `<mtc:matches><mtc:match ${attributes}>${content}</mtc:match></mtc:matches><segment id="s"><source>甲</source></segment>`,
  );
}

function beforeText(content: string): string {
  return unit2(`${content}<segment id="s"><source><mrk id="m" type="term">甲</mrk></source></segment>`);
}

/** What a code has that must not be reordered. */
const FIXED = 'canCopy="no" canDelete="no"';

function fixedCodes(...ids: number[]): string {
  return ids.map((id, index) => `<ph id="${id}" ${FIXED} canReorder="${index === 0 ? 'firstNo' : 'no'}"/>`).join('');
}

/** A comment of a unit with one note. */
function commented(attributes: string): string {
  const text = `<segment><source><mrk id="m" type="comment" ${attributes}>甲</mrk></source></segment>`;
  return unit2(`<notes><note id="n">n</note></notes>${text}`);
}

function metadata(id: string): string {
  return beforeText(
    `<mda:metadata id="a"><mda:metaGroup id="${id}"><mda:meta type="t">m</mda:meta></mda:metaGroup></mda:metadata>`,
  );
}

const IMAGE = 'mimeType="image/png"';
const SOURCE = '<res:source href="a"/>';

/** Resource data with one resource that holds this; x: is a namespace of its own. */
function resource(content: string, attributes = IMAGE, references = ''): string {
  const item = `<res:resourceItem id="r" ${attributes}>${content}</res:resourceItem>`;
  return beforeText(`<res:resourceData>${references}${item}</res:resourceData>`);
}

function revisions(attributes: string): string {
  const revision = '<ctr:revision version="1"><ctr:item property="content">甲</ctr:item></ctr:revision>';
  return beforeText(
    `<ctr:changeTrack><ctr:revisions appliesTo="source" ${attributes}>${revision}</ctr:revisions></ctr:changeTrack>`,
  );
}

const ROOT = 'srcLang="zh-CN" trgLang="en"';
const ONE_FILE = `<file id="f">${unit('u')}</file>`;

/** What breaks a rule, beside the nearest that does not. */
const PAIRS: readonly Pair[] = [
  ...STRUCTURE_PAIRS,
  ...MODULE_PAIRS,
  ['version', 'a version that does not exist', document2(ONE_FILE, `version="2.7" ${ROOT}`), document2(ONE_FILE)],
  [
    'version',
    'the namespace of another version',
    document2(ONE_FILE, `version="2.2" ${ROOT}`),
    document2(ONE_FILE, `version="2.0" ${ROOT}`),
  ],
  ['structure', 'a file without a unit', file('<notes><note>n</note></notes>'), file(unit('u'))],
  [
    'structure',
    'notes after the text',
    unit2(`${TEXT}<notes><note>n</note></notes>`),
    unit2(`<notes><note>n</note></notes>${TEXT}`),
  ],
  ['structure', 'two targets', unit2('<segment><source/><target/><target/></segment>'), segment2('甲', 'a')],
  ['structure', 'a segment without a source', unit2('<segment><target/></segment>'), unit2(TEXT)],
  ['structure', 'an element that does not exist', segment2('<b>甲</b>'), segment2('<pc id="1">甲</pc>')],
  ['structure', 'text between segments', unit2(`${TEXT}甲`), unit2(`${TEXT}\n`)],
  [
    'structure',
    'a second skeleton',
    file(`<skeleton href="a"/><skeleton href="b"/>${unit('u')}`),
    file(`<skeleton href="a"/>${unit('u')}`),
  ],
  [
    'attributes',
    'no source language',
    document2(ONE_FILE, 'version="2.1"'),
    document2(ONE_FILE, 'version="2.1" srcLang="zh-CN"'),
  ],
  ['attributes', 'a file without id', document2(`<file>${unit('u')}</file>`), document2(ONE_FILE)],
  [
    'attributes',
    'a source language that is none',
    document2(ONE_FILE, 'version="2.1" srcLang="Chinese!"'),
    document2(ONE_FILE),
  ],
  ['attributes', 'an attribute of no such element', segment2('<cp hex="001B" id="c"/>'), segment2('<cp hex="001B"/>')],
  [
    'attributes',
    'a value outside of its list',
    segment2('<ph id="1" canCopy="maybe"/>'),
    segment2('<ph id="1" canCopy="no"/>'),
  ],
  [
    'attributes',
    'a state that does not exist',
    segment2('甲', 'a', ' state="done"'),
    segment2('甲', 'a', ' state="final"'),
  ],
  ['skeleton', 'neither href nor content', file(`<skeleton/>${unit('u')}`), file(`<skeleton href="s"/>${unit('u')}`)],
  [
    'skeleton',
    'an empty pair of tags',
    file(`<skeleton></skeleton>${unit('u')}`),
    file(`<skeleton>s</skeleton>${unit('u')}`),
  ],
  [
    'skeleton',
    'href and content',
    file(`<skeleton href="s">s</skeleton>${unit('u')}`),
    file(`<skeleton href="s"></skeleton>${unit('u')}`),
  ],
  ['unique-id', 'two files', document2(ONE_FILE + ONE_FILE), document2(ONE_FILE + ONE_FILE.replace('"f"', '"g"'))],
  [
    'unique-id',
    'two units, one in a group',
    file(`${unit('u')}<group id="g">${unit('u')}</group>`),
    file(`${unit('u')}<group id="u">${unit('v')}</group>`),
  ],
  [
    'unique-id',
    'two groups',
    file(`${unit('u')}<group id="g"/><group id="g"/>`),
    file(`${unit('u')}<group id="g"/><group id="h"/>`),
  ],
  [
    'unique-id',
    'two notes',
    unit2(`<notes><note id="n">a</note><note id="n">b</note></notes>${TEXT}`),
    unit2(`<notes><note id="n">a</note><note>b</note></notes>${TEXT}`),
  ],
  [
    'unique-id',
    'two data',
    unit2(`<originalData><data id="d"/><data id="d"/></originalData>${TEXT}`),
    unit2(`<originalData><data id="d"/><data id="e"/></originalData>${TEXT}`),
  ],
  [
    'unique-id',
    'a code named as its segment',
    segment2('<ph id="s"/>', undefined, ' id="s"'),
    segment2('<ph id="p"/>', undefined, ' id="s"'),
  ],
  ['unique-id', 'two codes of the source', segment2('<ph id="1"/><ph id="1"/>'), segment2('<ph id="1"/><ph id="2"/>')],
  [
    'unique-id',
    'two codes of the target',
    segment2('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
    segment2('<ph id="1"/>', '<ph id="1"/>'),
  ],
  [
    'unique-id',
    'a target code of another kind',
    segment2('<ph id="1"/>', '<pc id="1">a</pc>'),
    segment2('<pc id="1">甲</pc>', '<sc id="1"/>a<ec startRef="1"/>'),
  ],
  [
    'language',
    'targets without trgLang',
    document2(
      `<file id="f">${unit('u', '<segment><source/><target/></segment>')}</file>`,
      'version="2.1" srcLang="zh"',
    ),
    document2(ONE_FILE, 'version="2.1" srcLang="zh"'),
  ],
  [
    'language',
    'a source in another language',
    unit2('<segment><source xml:lang="ja">甲</source></segment>'),
    unit2('<segment><source xml:lang="ZH-cn">甲</source></segment>'),
  ],
  [
    'language',
    'a target in another language',
    unit2('<segment><source/><target xml:lang="de"/></segment>'),
    unit2('<segment><source/><target xml:lang="EN"/></segment>'),
  ],
  [
    'language',
    'a resource in another language',
    beforeText(
      '<res:resourceData><res:resourceItem id="r" mimeType="image/png"><res:source xml:lang="ja" href="a"/></res:resourceItem></res:resourceData>',
    ),
    beforeText(
      '<res:resourceData><res:resourceItem id="r" mimeType="image/png"><res:source xml:lang="zh-CN" href="a"/></res:resourceItem></res:resourceData>',
    ),
  ],
  [
    'segment-in-unit',
    'ignorables alone',
    unit2('<ignorable><source> </source></ignorable>'),
    unit2(`<ignorable><source> </source></ignorable>${TEXT}`),
  ],
  [
    'segment-state',
    'translated without a target',
    segment2('甲', undefined, ' state="translated"'),
    segment2('甲', undefined, ' state="initial"'),
  ],
  [
    'segment-state',
    'subState without state',
    segment2('甲', 'a', ' subState="my:x"'),
    segment2('甲', 'a', ' state="initial" subState="my:x"'),
  ],
  [
    'attributes',
    'subState without prefix',
    segment2('甲', 'a', ' state="initial" subState="x"'),
    segment2('甲', 'a', ' state="final" subState="my:x"'),
  ],
  ['target-order', 'the same place twice', parts(2, 2), parts(2, 1)],
  ['target-order', 'a place after the last', parts(1, 3), parts(1, 2)],
  ['target-order', 'a place that its owner keeps', parts(2, undefined), parts(1, undefined)],
  [
    'data-reference',
    'data that are not there',
    segment2('<ph id="1" dataRef="e"/>'),
    segment2('<ph id="1" dataRef="d"/>'),
  ],
  [
    'data-reference',
    'data of a pair',
    segment2('<pc id="1" dataRefStart="d" dataRefEnd="e"/>'),
    segment2('<pc id="1" dataRefStart="d" dataRefEnd="d"/>'),
  ],
  [
    'data-reference',
    'data beside copyOf',
    segment2('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1" dataRef="d"/>'),
    segment2('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
  [
    'data-reference',
    'a copy of nothing',
    segment2('<ph id="1"/>', '<ph id="2" copyOf="3"/>'),
    segment2('<ph id="1"/>', '<ph id="2" copyOf="1"/>'),
  ],
  ['paired-codes', 'an end without startRef', segment2('<ec id="1"/>'), segment2('<ec id="1" isolated="yes"/>')],
  [
    'paired-codes',
    'an isolated end without id',
    segment2('<ec isolated="yes"/>'),
    segment2('<ec isolated="yes" id="1"/>'),
  ],
  ['paired-codes', 'a start without end', segment2('<sc id="1"/>'), segment2('<sc id="1" isolated="yes"/>')],
  [
    'paired-codes',
    'an end before its start',
    segment2('<ec startRef="1"/><sc id="1"/>'),
    segment2('<sc id="1"/><ec startRef="1"/>'),
  ],
  [
    'paired-codes',
    'an isolated start with an end',
    segment2('<sc id="1" isolated="yes"/><ec startRef="1"/>'),
    segment2('<sc id="1" isolated="no"/><ec startRef="1"/>'),
  ],
  [
    'paired-codes',
    'two ends',
    segment2('<sc id="1"/><ec startRef="1"/><ec startRef="1"/>'),
    segment2('<sc id="1"/><ec startRef="1"/>'),
  ],
  [
    'paired-codes',
    'hints that differ',
    segment2('<sc id="1" canDelete="no"/><ec startRef="1"/>'),
    segment2('<sc id="1" canDelete="no"/><ec startRef="1" canDelete="no"/>'),
  ],
  [
    'paired-codes',
    'an end that is reordered',
    segment2(`<sc id="1" ${FIXED} canReorder="firstNo"/><ec startRef="1" ${FIXED}/>`),
    segment2(`<sc id="1" ${FIXED} canReorder="firstNo"/><ec startRef="1" ${FIXED} canReorder="no"/>`),
  ],
  [
    'paired-markers',
    'a start without end',
    segment2('<sm id="1" type="term"/>'),
    segment2('<sm id="1" type="term"/><em startRef="1"/>'),
  ],
  [
    'paired-markers',
    'an end without start',
    segment2('<em startRef="1"/>'),
    segment2('<sm id="1" translate="no"/>甲<em startRef="1"/>'),
  ],
  [
    'target-codes',
    'a copy of what must not be copied',
    segment2('<ph id="1" canCopy="no"/>', '<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'),
    segment2('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
  [
    'target-codes',
    'a final target without a code',
    segment2('<ph id="1" canDelete="no"/>', 'a', ' state="final"'),
    segment2('<ph id="1"/>', 'a', ' state="final"'),
  ],
  [
    'code-sequence',
    'a sequence without a beginning',
    segment2(`<ph id="1" ${FIXED} canReorder="no"/>`),
    segment2(`<ph id="1" ${FIXED} canReorder="firstNo"/><ph id="2" ${FIXED} canReorder="no"/>`),
  ],
  [
    'code-sequence',
    'a sequence that is interrupted',
    segment2(`<ph id="1" ${FIXED} canReorder="firstNo"/><ph id="2"/><ph id="3" ${FIXED} canReorder="no"/>`),
    segment2(`<ph id="1" ${FIXED} canReorder="firstNo"/><ph id="3" ${FIXED} canReorder="no"/><ph id="2"/>`),
  ],
  [
    'code-sequence',
    'a fixed code that may be deleted',
    segment2('<ph id="1" canCopy="no" canReorder="firstNo"/>'),
    segment2('<ph id="1" canCopy="no" canReorder="yes"/>'),
  ],
  [
    'code-sequence',
    'a sequence that is changed',
    segment2(fixedCodes(1, 2, 3), fixedCodes(1, 3, 2)),
    segment2(fixedCodes(1, 2), fixedCodes(1, 2)),
  ],
  ['code-point', 'a character that XML allows', segment2('<cp hex="0041"/>'), segment2('<cp hex="001B"/>')],
  ['code-point', 'no code point', segment2('<cp hex="1B"/>'), segment2('<cp hex="00001B"/>')],
  [
    'code-subtype',
    'a subType alone',
    segment2('<ph id="1" subType="my:x"/>'),
    segment2('<ph id="1" type="ui" subType="my:x"/>'),
  ],
  [
    'code-subtype',
    'a subType of another type',
    segment2('<ph id="1" type="ui" subType="xlf:b"/>'),
    segment2('<ph id="1" type="fmt" subType="xlf:b"/>'),
  ],
  [
    'code-subtype',
    'a subType that is not defined',
    segment2('<ph id="1" type="fmt" subType="xlf:s"/>'),
    segment2('<ph id="1" type="ui" subType="xlf:var"/>'),
  ],
  [
    'annotation',
    'a comment that says nothing',
    segment2('<mrk id="m" type="comment">甲</mrk>'),
    segment2('<mrk id="m" type="comment" value="c">甲</mrk>'),
  ],
  ['annotation', 'a comment that says two things', commented('value="c" ref="#n=n"'), commented('ref="#n=n"')],
  [
    'annotation',
    'a match with ref',
    segment2('<mrk id="m" type="mtc:match" ref="#m">甲</mrk>'),
    segment2('<mrk id="m" type="mtc:match">甲</mrk>'),
  ],
  [
    'fragment',
    'a leaf that is not last',
    segment2('<mrk id="m" type="term" ref="#f=f/d=d/u=u">甲</mrk>'),
    segment2('<mrk id="m" type="term" ref="#f=f/u=u/d=d">甲</mrk>'),
  ],
  [
    'fragment',
    'an id that is not there',
    segment2('<mrk id="m" type="term" ref="#x">甲</mrk>'),
    segment2('<mrk id="m" type="term" ref="#m">甲</mrk>'),
  ],
  [
    'fragment',
    'data that are not there',
    segment2('<mrk id="m" type="term" ref="#d=x">甲</mrk>'),
    segment2('<mrk id="m" type="term" ref="#d=d">甲</mrk>'),
  ],
  [
    'sub-flows',
    'a unit that is not there',
    segment2('<ph id="1" subFlows="u v"/>'),
    file(unit('u', '<segment><source><ph id="1" subFlows="u v"/></source></segment>') + unit('v')),
  ],
  ['matches', 'a match with a language', match('ref="#s" xml:lang="de"'), match('ref="#s"')],
  ['matches', 'a match of nothing', match('ref="#x"'), match('ref="#s" similarity="87.5"')],
  ['attributes', 'a match without ref', match('id="m"'), match('id="m" ref="#s"')],
  ['attributes', 'more similar than equal', match('ref="#s" similarity="100.5"'), match('ref="#s" similarity="100.0"')],
  ['matches', 'a subType alone', match('ref="#s" subType="my:x"'), match('ref="#s" type="tm" subType="my:x"')],
  [
    'glossary',
    'an entry that says nothing',
    beforeText('<gls:glossary><gls:glossEntry><gls:term>甲</gls:term></gls:glossEntry></gls:glossary>'),
    beforeText(
      '<gls:glossary><gls:glossEntry><gls:term>甲</gls:term><gls:translation>a</gls:translation></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'glossary',
    'ids that are not unique',
    beforeText(
      '<gls:glossary><gls:glossEntry id="g"><gls:term>甲</gls:term><gls:translation id="g">a</gls:translation></gls:glossEntry></gls:glossary>',
    ),
    beforeText(
      '<gls:glossary><gls:glossEntry id="g"><gls:term>甲</gls:term><gls:translation id="h">a</gls:translation></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'glossary',
    'an entry of nothing',
    beforeText(
      '<gls:glossary><gls:glossEntry ref="#x"><gls:term>甲</gls:term><gls:definition/></gls:glossEntry></gls:glossary>',
    ),
    beforeText(
      '<gls:glossary><gls:glossEntry ref="#m"><gls:term>甲</gls:term><gls:definition/></gls:glossEntry></gls:glossary>',
    ),
  ],
  ['metadata', 'ids that are not unique', metadata('a'), metadata('b')],
  [
    'resource-data',
    'href and content',
    resource('<res:source href="a"><x:y/></res:source>'),
    resource('<res:source href="a"/>'),
  ],
  ['resource-data', 'neither href nor content', resource('<res:source/>'), resource('<res:source><x:y/></res:source>')],
  [
    'resource-data',
    'a resource of no type',
    resource('<res:source href="a"/>', ''),
    resource('<res:source><x:y/></res:source>', ''),
  ],
  ['resource-data', 'a resource of nothing', resource(''), resource('<res:reference href="a"/>')],
  [
    'resource-data',
    'no source of what is to be changed',
    resource('<res:target href="a"/>', 'mimeType="image/png" context="no"'),
    resource('<res:source href="a"/>', 'mimeType="image/png" context="no"'),
  ],
  [
    'resource-data',
    'ids that are not unique',
    resource(SOURCE, IMAGE, '<res:resourceItemRef id="r" ref="r"/>'),
    resource(SOURCE),
  ],
  [
    'resource-data',
    'a reference to nothing',
    resource(SOURCE, IMAGE, '<res:resourceItemRef ref="s"/>'),
    resource(SOURCE, IMAGE, '<res:resourceItemRef ref="r"/>'),
  ],
  [
    'validation-rule',
    'two conditions',
    beforeText('<val:validation><val:rule startsWith="a" endsWith="b"/></val:validation>'),
    beforeText('<val:validation><val:rule startsWith="a"/></val:validation>'),
  ],
  [
    'validation-rule',
    'no condition',
    beforeText('<val:validation><val:rule/></val:validation>'),
    beforeText('<val:validation><val:rule x:a="a"/></val:validation>'),
  ],
  [
    'validation-rule',
    'a disabled rule of a file',
    file(`<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>${unit('u')}`),
    beforeText('<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>'),
  ],
  ['change-tracking', 'revisions of nothing', revisions('ref="x"'), revisions('ref="s"')],
  ['change-tracking', 'a version that is not there', revisions('currentVersion="2"'), revisions('currentVersion="1"')],
  [
    'module-attribute',
    'subFs without fs',
    segment2('<ph id="1" fs:subFs="src,a"/>'),
    segment2('<ph id="1" fs:fs="img" fs:subFs="src,a"/>'),
  ],
  [
    'module-attribute',
    'two sizes',
    segment2('<ph id="1" slr:sizeInfo="1" slr:sizeInfoRef="d"/>'),
    segment2('<ph id="1" slr:sizeInfo="1"/>'),
  ],
  [
    'module-attribute',
    'storage at an end',
    segment2('<sc id="1"/><ec startRef="1" slr:equivStorage="7"/>'),
    segment2('<ec id="1" isolated="yes" slr:equivStorage="7"/>'),
  ],
];

describe('Rules of XLIFF 2.x', () => {
  test.each(PAIRS)('%s finds %s', async (rule, _, invalid) => {
    const findings = await findingsOf(invalid);
    expect(findings).toContainEqual(expect.objectContaining({ rule, severity: 'error', line: 1 }));
  });

  test.each(PAIRS)('%s, and nothing else, is content without %s', async (_rule, _what, _invalid, valid) => {
    expect(await findingsOf(valid)).toEqual([]);
  });

  test('there is a pair of files for every rule that finds errors', () => {
    const names = RULES.filter(({ version }) => version === 2).map(({ name }) => name);
    const tried = new Set([...PAIRS.map(([rule]) => rule), 'both-ends']);
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
  });

  test.each([
    ['both-ends', segment2('<pc id="1" dataRefStart="d">甲</pc>')],
    ['target-codes', segment2('甲', '<ph id="1"/>')],
    ['target-codes', segment2('<ph id="1" type="ui"/>', '<ph id="1" type="fmt"/>')],
    ['target-codes', segment2('<ph id="1" canCopy="no"/>', '<ph id="1"/>')],
    ['language', unit2('<segment><source/><target xml:lang="en-GB"/></segment>')],
    ['annotation', segment2('<mrk id="m">甲</mrk>')],
    ['target-codes', segment2('<ph id="1" canDelete="no"/>', 'a')],
  ])('%s warns of what is allowed but hardly meant', async (rule, file) => {
    expect(await findingsOf(file)).toEqual([expect.objectContaining({ rule, severity: 'warning' })]);
  });

  test('an untranslated segment lacks no codes, and a code may end where another segment is not translated yet', async () => {
    const begun =
      '<segment><source><sc id="1" canDelete="no"/>甲</source><target><sc id="1" canDelete="no"/>a</target></segment>';
    const rest = '<segment><source>乙<ec startRef="1" canDelete="no"/></source></segment>';
    expect(await findingsOf(unit2(begun + rest))).toEqual([]);
  });

  test('what an extension keeps of the core, and a module under another prefix, is no fault', async () => {
    const kept = '<x:old id="1"><ph id="1"/></x:old><x:old id="2"><ph id="1"/></x:old>';
    expect(await findingsOf(beforeText(kept))).toEqual([]);
    const styled = segment2('<ph id="1" s:fs="b" xmlns:s="urn:oasis:names:tc:xliff:fs:2.0"/>');
    expect(await findingsOf(styled)).toEqual([]);
  });

  test('targets are read in their own order', async () => {
    const first = '<segment><source><sc id="1"/>甲</source><target order="2">a<ec startRef="1"/></target></segment>';
    const second = '<segment><source>乙<ec startRef="1"/></source><target order="1"><sc id="1"/>b</target></segment>';
    const findings = await findingsOf(unit2(first + second));
    expect(findings.map(({ rule }) => rule)).not.toContain('paired-codes');
  });
});
