import { describe, expect, test } from '@jest/globals';

import { RULES } from '../../../../src/formats/xliff/validation/rules.js';
import { document1, findingsOf, unit1 } from './documents.js';

const SEGMENTED = '<source>甲</source><seg-source><mrk mtype="seg" mid="1">甲</mrk></seg-source>';
const TOOL = '<tool tool-id="t" tool-name="T"/>';
const PHASE = '<phase-group><phase phase-name="p" process-name="P"/></phase-group>';
const LANGUAGES = 'original="a" datatype="plaintext"';

function source(content: string): string {
  return unit1(`<source>${content}</source>`);
}

function target(attributes: string): string {
  return unit1(`<source>甲</source><target ${attributes}>a</target>`);
}

function units(...ids: string[]): string {
  return document1(ids.map((id) => `<trans-unit id="${id}"><source>甲</source></trans-unit>`).join(''));
}

function inFile(attributes: string): string {
  return document1('', { file: attributes });
}

function alternative(attributes: string, header = ''): string {
  const content = `${SEGMENTED}<alt-trans ${attributes}><target>a</target></alt-trans>`;
  return document1(`<trans-unit id="u">${content}</trans-unit>`, { header });
}

function segmentedTarget(...mids: string[]): string {
  const segments = mids.map((mid) => `<mrk mtype="seg" mid="${mid}">a</mrk>`).join('');
  return unit1(`${SEGMENTED}<target>${segments}</target>`);
}

const LANGUAGE = 'original="a" source-language="zh" datatype="x-a"';
const NOTED = '<trans-unit id="u"><source/><note from="a">n</note></trans-unit>';

function context(attributes: string): string {
  return `<context-group><context${attributes}>c</context></context-group>`;
}

/** What breaks a rule, beside the nearest that does not. */
const PAIRS: readonly (readonly [rule: string, what: string, invalid: string, valid: string])[] = [
  ['version', 'a version that does not exist', document1('', { version: ' version="1.7"' }), document1('')],
  ['attributes', 'no version', document1('', { version: '' }), document1('')],
  ['attributes', 'no source language', inFile(LANGUAGES), inFile(`${LANGUAGES} source-language="zh"`)],
  [
    'attributes',
    'no datatype',
    inFile('original="a" source-language="zh"'),
    inFile(`${LANGUAGES} source-language="zh"`),
  ],
  [
    'attributes',
    'no original',
    inFile('datatype="x-a" source-language="zh"'),
    inFile(`${LANGUAGES} source-language="zh"`),
  ],
  ['attributes', 'a unit without id', document1('<trans-unit><source/></trans-unit>'), units('u')],
  ['structure', 'a unit without source', unit1(''), unit1('<source/>')],
  ['structure', 'a target before its source', unit1('<target>a</target><source>甲</source>'), target('')],
  ['structure', 'two targets', unit1('<source/><target/><target/>'), unit1('<source/><target/><note>n</note>')],
  ['structure', 'an alternative without target', unit1('<source/><alt-trans/>'), alternative('')],
  ['structure', 'an element that does not exist', source('<b>甲</b>'), source('<g id="1">甲</g>')],
  ['structure', 'an element of the body that does not exist', document1('<unit/>'), units('u')],
  ['structure', 'text in a placeholder', source('<x id="1">甲</x>'), source('<ph id="1">甲</ph>')],
  [
    'structure',
    'units before notes',
    document1(`<group>${NOTED}<note/></group>`),
    document1(`<group><note/>${NOTED}</group>`),
  ],
  ['structure', 'a body that is not there', document1('').replace('<body></body>', ''), document1('')],
  ['attributes', 'a code without id', source('<x/>'), source('<x id="1"/>')],
  ['attributes', 'a marker of no type', source('<mrk>甲</mrk>'), source('<mrk mtype="x-own">甲</mrk>')],
  ['attributes', 'a format that is not defined', inFile(LANGUAGE.replace('x-a', 'words')), inFile(LANGUAGE)],
  [
    'attributes',
    'a code of an unknown kind',
    source('<g id="1" ctype="big">甲</g>'),
    source('<g id="1" ctype="bold">甲</g>'),
  ],
  [
    'attributes',
    'a context of no type',
    unit1(`<source/>${context('')}`),
    unit1(`<source/>${context(' context-type="record"')}`),
  ],
  [
    'attributes',
    'a note of no importance',
    unit1('<source/><note priority="0"/>'),
    unit1('<source/><note priority="10"/>'),
  ],
  ['unique-id', 'two units', units('u', 'u'), units('u', 'v')],
  [
    'unique-id',
    'two groups',
    document1('<group id="g"/><group id="g"/>'),
    document1('<group id="g"/><group/><group/>'),
  ],
  ['unique-id', 'two tools', document1('', { header: TOOL + TOOL }), document1('', { header: TOOL })],
  ['unique-id', 'two phases', document1('', { header: PHASE + PHASE }), document1('', { header: PHASE })],
  ['unique-id', 'two segments', segmentedTarget('1', '1'), segmentedTarget('1')],
  ['reference', 'a tool that is not there', alternative('tool-id="t"'), alternative('tool-id="t"', TOOL)],
  ['reference', 'a phase that is not there', target('phase-name="p"'), alternative('phase-name="p"', PHASE)],
  ['reference', 'a segment that is not there', alternative('mid="2"'), alternative('mid="1"')],
  [
    'reference',
    'a tool of a phase',
    document1('', { header: PHASE.replace('/>', ' tool-id="t"/>') }),
    document1('', { header: PHASE.replace('/>', ' tool-id="t"/>') + TOOL }),
  ],
  ['segments', 'a segment that the source does not have', segmentedTarget('1', '2'), segmentedTarget('1')],
  ['paired-codes', 'bpt without ept', source('<bpt id="1"/>'), source('<bpt id="1"/>甲<ept id="1"/>')],
  [
    'paired-codes',
    'ept before bpt',
    source('<ept id="1"/><bpt id="1"/>'),
    source('<bpt id="1" rid="a"/><ept id="2" rid="a"/>'),
  ],
  ['paired-codes', 'ex without bx', source('<ex id="1"/>'), source('<bx id="1"/><ex id="1"/>')],
  [
    'paired-codes',
    'bx with ept',
    source('<bx id="1"/><ept id="1"/>'),
    source('<bx id="1"/><bpt id="1"/><ex id="1"/><ept id="1"/>'),
  ],
  ['paired-codes', 'it without pos', source('<it id="1"/>'), source('<it id="1" pos="open"/>')],
  ['paired-codes', 'it in no position', source('<it id="1" pos="begin"/>'), source('<it id="1" pos="close"/>')],
  ['language', 'a source in another language', unit1('<source xml:lang="ja"/>'), unit1('<source xml:lang="ZH-cn"/>')],
  ['language', 'a target in another language', target('xml:lang="de"'), target('xml:lang="en-GB"')],
  [
    'language',
    'a language that is none',
    inFile(`${LANGUAGES} source-language="Chinese!"`),
    inFile(`${LANGUAGES} source-language="zh-Hans"`),
  ],
  ['state', 'a state that does not exist', target('state="done"'), target('state="x-done"')],
  [
    'state',
    'a qualifier that does not exist',
    target('state="translated" state-qualifier="best"'),
    target('state="translated" state-qualifier="exact-match"'),
  ],
  [
    'state',
    'approved with another value',
    unit1('<source/>', ' approved="true"'),
    unit1('<source/>', ' approved="yes"'),
  ],
];

describe('Rules of XLIFF 1.x', () => {
  test.each(PAIRS)('%s finds %s', async (rule, _, invalid) => {
    const findings = await findingsOf(invalid);
    expect(findings).toContainEqual(expect.objectContaining({ rule, severity: 'error', line: 1 }));
  });

  test.each(PAIRS)('%s, and nothing else, is content without %s', async (_rule, _what, _invalid, valid) => {
    expect(await findingsOf(valid)).toEqual([]);
  });

  test('there is a pair of files for every rule', () => {
    const names = RULES.filter(({ version }) => version === 1).map(({ name }) => name);
    expect(new Set(PAIRS.map(([rule]) => rule))).toEqual(new Set(names));
  });

  test.each([
    ['version', document1('').replace(/ xmlns="[^"]*"/, '')],
    [
      'segments',
      unit1(
        `${SEGMENTED.replace('</seg-source>', '<mrk mtype="seg" mid="2"/>$&')}<target><mrk mtype="seg" mid="1"/></target>`,
      ),
    ],
    ['paired-codes', source('<it id="1" rid="a" pos="open"/>')],
    [
      'segments',
      unit1(SEGMENTED.replace(' mid="1"', '').replace('甲</mrk>', '$&') + '<target><mrk mtype="seg">a</mrk></target>'),
    ],
  ])('%s warns of what is allowed but hardly meant', async (rule, file) => {
    expect(await findingsOf(file)).toEqual([expect.objectContaining({ rule, severity: 'warning' })]);
  });

  test('an alternative may be in any language, and the halves of a code in two units', async () => {
    const first =
      '<source><it id="1" rid="a" pos="open"/></source><alt-trans><target xml:lang="fr">a</target></alt-trans>';
    const second = '<source><it id="1" rid="a" pos="close"/></source>';
    const file = document1(`<trans-unit id="1">${first}</trans-unit><trans-unit id="2">${second}</trans-unit>`);
    expect(await findingsOf(file)).toEqual([]);
  });

  test('what is in a skeleton or of another namespace is not checked', async () => {
    const header =
      '<skl><internal-file><trans-unit/></internal-file></skl><my:tool xmlns:my="urn:x"><trans-unit/></my:tool>';
    expect(await findingsOf(document1('', { header }))).toEqual([]);
  });
});
