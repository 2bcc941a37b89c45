import { describe, expect, test } from '@jest/globals';
import type { Suggestion, TargetOrigin, TermInText } from '../../../../src/domain/document.js';
import { tag } from '../../generated-units.js';
import { failureOf } from '../../reading.js';
import { edited, findingsIn, plain, type Edit } from './writing.js';

const HEAD = '<?xml version="1.0"?>\n';
const ROOT = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de">';

function file(units: string, root = ROOT): string {
  return `${HEAD}${root}<file id="f">\n${units}\n</file></xliff>\n`;
}

/** The units of such a file after an edit of every segment. Nothing is wrong with the file then. */
async function afterwards(units: string, edit: Edit): Promise<string> {
  const after = await edited(file(units), edit);
  expect(await findingsIn(after)).toEqual([]);
  const [head, tail] = file('|').split('|') as [string, string];
  expect(after.startsWith(head) && after.endsWith(tail)).toBe(true);
  return after.slice(head.length, after.length - tail.length);
}

const hallo: Edit = () => ({ target: plain('Hallo') });

describe('a target of 2.x', () => {
  test.each([
    [
      'is replaced, its tag untouched',
      `<unit id="1"><segment><source>Hi</source><target  xml:lang='de' order="1" >Ho</target></segment></unit>`,
      `<unit id="1"><segment><source>Hi</source><target  xml:lang='de' order="1" >Hallo</target></segment></unit>`,
    ],
    [
      'gets its tags where it is empty',
      `<unit id="1"><segment><source>Hi</source><target /></segment></unit>`,
      `<unit id="1"><segment><source>Hi</source><target>Hallo</target></segment></unit>`,
    ],
    [
      'gets no line of its own: nothing but the target changes',
      `<unit id="1">\r\n <segment>\r\n  <source>Hi</source>\r\n </segment>\r\n</unit>`,
      `<unit id="1">\r\n <segment>\r\n  <source>Hi</source><target>Hallo</target>\r\n </segment>\r\n</unit>`,
    ],
    [
      'of each segment is its own',
      `<unit id="1"><segment><source>Hi</source></segment><ignorable><source> </source></ignorable><segment id="s2"><source>Hi</source></segment></unit>`,
      `<unit id="1"><segment><source>Hi</source><target>Hallo</target></segment><ignorable><source> </source></ignorable><segment id="s2"><source>Hi</source><target>Hallo</target></segment></unit>`,
    ],
    [
      'is not written where it may not be',
      `<unit id="1" translate="no"><segment><source>Hi</source></segment></unit>`,
      `<unit id="1" translate="no"><segment><source>Hi</source></segment></unit>`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await afterwards(before, hallo)).toBe(after);
  });

  test('has control characters as elements, in the prefix of the file', async () => {
    const root = '<x:xliff version="2.0" xmlns:x="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de">';
    const before = `${root}<x:file id="f"><x:unit id="1"><x:segment><x:source>Hi</x:source></x:segment></x:unit></x:file></x:xliff>`;
    const after = await edited(before, () => ({ target: plain('a\u001b\ufffe&') }));
    expect(after).toContain('<x:target>a<x:cp hex="001B"/><x:cp hex="FFFE"/>&amp;</x:target>');
    expect(await findingsIn(after)).toEqual([]);
  });

  test.each([
    ['', '', ' xml:space="preserve"'],
    ['', ' xml:space="preserve"', ' xml:space="preserve"'],
    [' xml:space="preserve"', '', ''],
  ])('says that its line ends count where nothing else does (unit%s, source%s)', async (unit, source, target) => {
    const before = `<unit id="1"${unit}><segment><source${source}>Hi</source></segment></unit>`;
    expect(await afterwards(before, () => ({ target: plain('a\nb') }))).toContain(`<target${target}>a\nb</target>`);
  });

  test('repeats its codes with what they refer to', async () => {
    const codes = `<pc id="1" dataRefStart="d1" dataRefEnd='d1'>a</pc><sc id="2"/><ph  id="3" canCopy="no"/><mrk id="m" type="term">b</mrk><ec startRef="2"/>`;
    const before = `<unit id="1"><originalData><data id="d1">x</data></originalData><segment><source>${codes}</source></segment></unit>`;
    const after = await afterwards(before, ({ source }) => ({ target: source }));
    expect(after).toContain(`<target>${codes}</target>`);
  });
});

test('codes keep the namespaces that the source declares for them', async () => {
  const code = '<mrk id="1" type="generic" x:y="z">a</mrk>';
  const unit = (target: string): string =>
    `<unit id="1"><segment><source xmlns:x="u" xmlns:other="o">${code}</source>${target}</segment></unit>`;
  const edit: Edit = ({ source }) => ({ target: source });
  expect(await afterwards(unit('<target xml:lang="de"/>'), edit)).toBe(
    unit(`<target xml:lang="de" xmlns:x="u">${code}</target>`),
  );
  expect(await afterwards(unit(''), edit)).toBe(unit(`<target xmlns:x="u" xmlns:other="o">${code}</target>`));
});

const origin: TargetOrigin = { score: 90, kind: 'fuzzy', memoryId: 'm', memoryName: 'Main', unitId: 'u' };

describe('the state', () => {
  const unit = (attributes: string, target = '<target>a</target>'): string =>
    `<unit id="1"><segment${attributes}><source>Hi</source>${target}</segment></unit>`;

  test.each<[string, string, Edit, string]>([
    ['of a person', ` id='s'  state='initial'`, () => ({ state: 'reviewed' }), ` id='s'  state='reviewed'`],
    ['that is new', '', () => ({ state: 'final' }), ' state="final"'],
    [
      'ends a subState',
      ' state="translated" subState="my:one" id="s"',
      () => ({ state: 'initial' }),
      ' state="initial" id="s"',
    ],
    [
      'that did not change',
      ' state="translated" subState="my:one"',
      () => ({}),
      ' state="translated" subState="my:one"',
    ],
    ['of a match', '', () => ({ target: plain('b'), origin }), ' state="initial" subState="concord:fuzzy-match"'],
    [
      'of a confirmed match',
      ' state="initial" subState="my:one"',
      () => ({ target: plain('b'), state: 'translated', origin: { ...origin, score: 101 } }),
      ' state="translated" subState="concord:exact-match"',
    ],
  ])('%s', async (_, before, edit, after) => {
    const written = await afterwards(unit(before), edit);
    expect(written.replace('>b<', '>a<')).toBe(unit(after));
  });

  test('after the first needs a target, be it empty', async () => {
    expect(await afterwards(unit('', ''), () => ({ state: 'translated' }))).toBe(
      unit(' state="translated"', '<target></target>'),
    );
  });
});

describe('the target language', () => {
  const unit = '<unit id="1"><segment><source>Hi</source></segment></unit>';
  const nameless = ROOT.replace(' trgLang="de"', '\n');

  test('is named once where the file does not', async () => {
    const after = await edited(file(`${unit}${unit.replace('"1"', '"2"')}`, nameless), hallo, {
      targetLanguage: 'fr-CA',
    });
    expect(after).toContain('srcLang="en" trgLang="fr-CA"\n>');
    expect(after.match(/trgLang/g)).toHaveLength(1);
    expect(await findingsIn(after)).toEqual([]);
  });

  test('is not named where nothing is written', async () => {
    const before = file(unit, nameless);
    expect(await edited(before, () => ({ target: null }), { targetLanguage: 'fr' })).toBe(before);
  });

  test('must be known', async () => {
    expect(await failureOf(edited(file(unit, nameless), hallo))).toMatchObject({ kind: 'conflict' });
  });
});

const suggestion: Suggestion = {
  score: 87,
  similarity: 87.5,
  memoryName: 'Main <TM>',
  source: { text: 'Hi!', codes: [{ id: '1', kind: 'standalone', at: 2 }] },
  target: { text: 'Hallo\n!', codes: [] },
};
const term: TermInText = {
  start: 0,
  end: 2,
  text: 'Hi',
  conceptId: 'c',
  glossaryId: 'g',
  definition: 'a <greeting>',
  translations: [{ text: 'Hallo', language: tag('de'), status: 'preferred' }],
};
const both: Edit = () => ({ suggestions: [suggestion], terms: [term] });
const MTC = 'urn:oasis:names:tc:xliff:matches:2.0';
const GLS = 'urn:oasis:names:tc:xliff:glossary:2.0';

describe('beside a target', () => {
  const match = (prefix: string, id: string, ref: string, declaration = ''): string =>
    `<${prefix}match id="${id}" ref="#${ref}" similarity="87.5" matchQuality="87" origin="Main &lt;TM&gt;" type="tm"><source${declaration}>Hi!</source><target${declaration} xml:space="preserve">Hallo\n!</target></${prefix}match>`;
  const entry = (prefix: string, ref: string): string =>
    `<${prefix}glossEntry ref="#${ref}"><${prefix}term>Hi</${prefix}term><${prefix}translation>Hallo</${prefix}translation><${prefix}definition>a &lt;greeting&gt;</${prefix}definition></${prefix}glossEntry>`;

  test('matches and a glossary come first in the unit, and name the segment', async () => {
    const before = `<unit id="1">\n  <notes><note id="s1">n</note></notes>\n  <segment>\n   <source>Hi</source>\n  </segment>\n</unit>`;
    const after = `<unit id="1">\n  <mtc:matches xmlns:mtc="${MTC}">${match('mtc:', 'concord-1', 's2')}</mtc:matches>\n  <gls:glossary xmlns:gls="${GLS}">${entry('gls:', 's2')}</gls:glossary>\n  <notes><note id="s1">n</note></notes>\n  <segment id="s2">\n   <source>Hi</source>\n  </segment>\n</unit>`;
    expect(await afterwards(before, both)).toBe(after);
  });

  test('they are added to those that are there', async () => {
    const old = '<m:match id="concord-1" ref="#s"><source>a</source><target>b</target></m:match>';
    const oldEntry = '<glossEntry id="x"><term>t</term><definition>d</definition></glossEntry>';
    const list = (matches: string, entries: string): string =>
      `<unit id="1"><m:matches xmlns:m="${MTC}">\n ${old}${matches}\n</m:matches><glossary xmlns="${GLS}">${oldEntry}${entries}</glossary><segment id="s"><source>Hi</source></segment></unit>`;
    expect(await afterwards(list('', ''), both)).toBe(list(`\n ${match('m:', 'concord-2', 's')}`, entry('', 's')));
  });

  test('they are not repeated where the file has them already', async () => {
    const before = '<unit id="1"><segment id="s"><source>Hi</source></segment></unit>';
    const once = await afterwards(before, both);
    expect(await afterwards(once, both)).toBe(once);
    const better: Edit = () => ({ suggestions: [{ ...suggestion, score: 88 }], terms: [term] });
    expect((await afterwards(once, better)).match(/<mtc:match id="[^"]*"|<gls:glossEntry /g)).toEqual([
      '<mtc:match id="concord-1"',
      '<mtc:match id="concord-2"',
      '<gls:glossEntry ',
    ]);
  });

  test('they stay in their namespaces', async () => {
    const core = ' xmlns="urn:oasis:names:tc:xliff:document:2.0"';
    const old = `<match ref="#s"><source${core}>a</source><target${core}>b</target></match>`;
    const unit = (matches: string): string =>
      `<unit id="1"><matches xmlns="${MTC}">${old}${matches}</matches><segment id="s"><source>Hi</source></segment></unit>`;
    expect(await afterwards(unit(''), () => ({ suggestions: [suggestion] }))).toBe(
      unit(match('', 'concord-1', 's', core)),
    );
  });

  test('a term of which nothing is known is left out', async () => {
    const before = '<unit id="1"><segment id="s"><source>Hi</source></segment></unit>';
    const bare: TermInText = { start: 0, end: 2, text: 'Hi', conceptId: 'c', glossaryId: 'g', translations: [] };
    expect(await afterwards(before, () => ({ terms: [bare] }))).toBe(before);
  });
});
