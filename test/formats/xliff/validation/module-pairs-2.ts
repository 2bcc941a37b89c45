import { document2, document22, segment2, unit2 } from './documents.js';

/** What breaks a rule, beside the nearest that does not. */
export type Pair = readonly [rule: string, what: string, invalid: string, valid: string];

const TEXT = '<segment id="s"><source><mrk id="m" type="term">甲</mrk></source></segment>';

function inUnit(content: string): string {
  return unit2(content + TEXT);
}

function inFile(content: string, attributes = ''): string {
  return document2(`<file id="f"${attributes}>${content}<unit id="u">${TEXT}</unit></file>`);
}

function rule(attributes: string): string {
  return `<val:validation><val:rule ${attributes}/></val:validation>`;
}

/** A unit with this target under the rules. */
function ruled(rules: string, target: string, source = '甲'): string {
  const segment = `<segment><source>${source}</source><target>${target}</target></segment>`;
  return document2(`<file id="f">${rules}<unit id="u">${segment}</unit></file>`);
}

const PROFILES = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>';

/** A unit with these restrictions and this target. */
function sized(restriction: string, target: string, profiles = PROFILES): string {
  const segment = `<segment><source>甲</source><target>${target}</target></segment>`;
  return document2(`<file id="f">${profiles}<unit id="u" ${restriction}>${segment}</unit></file>`);
}

/** A unit with a marker that has these attributes of ITS 2.0. */
function marked(attributes: string, before = ''): string {
  const text = `<mrk id="m" its:version="2.0" ${attributes}>甲</mrk>`;
  return unit2(`${before}<segment><source>${text}</source></segment>`);
}

function issues(attributes: string, id = 'i'): string {
  return `<its:locQualityIssues xml:id="${id}"><its:locQualityIssue ${attributes}/></its:locQualityIssues>`;
}

function provenance(attributes: string): string {
  return `<its:provenanceRecords xml:id="p"><its:provenanceRecord ${attributes}/></its:provenanceRecords>`;
}

function variants(choice: string, ...cases: string[]): string {
  const segments = cases.map((value) => `<segment pgs:case="${value}"><source>甲</source></segment>`);
  return document22(`<file id="f"><unit id="u"${choice}>${segments.join('')}</unit></file>`);
}

const COUNT = ' pgs:switch="plural:count"';
const BOTH = ' pgs:switch="gender:host plural:count"';

export const STRUCTURE_PAIRS: readonly Pair[] = [
  [
    'structure',
    'an entry without a term',
    inUnit('<gls:glossary><gls:glossEntry><gls:definition>d</gls:definition></gls:glossEntry></gls:glossary>'),
    inUnit(
      '<gls:glossary><gls:glossEntry><gls:term>甲</gls:term><gls:definition>d</gls:definition></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'structure',
    'an element that a module does not have',
    inUnit('<mda:metadata><mda:metaGroup><mda:other/></mda:metaGroup></mda:metadata>'),
    inUnit('<mda:metadata><mda:metaGroup><mda:meta type="t"/></mda:metaGroup></mda:metadata>'),
  ],
  ['structure', 'rules of no kind', inFile('<val:validation/>'), inFile(rule('isPresent="a" disabled="no"'))],
  [
    'structure',
    'notes of a whole document before 2.2',
    document2(`<notes><note>n</note></notes><file id="f"><unit id="u">${TEXT}</unit></file>`),
    document22(`<notes><note ref="#f=f">n</note></notes><file id="f"><unit id="u">${TEXT}</unit></file>`),
  ],
  [
    'attributes',
    "an attribute of one's own at a code",
    segment2('<ph id="1" x:a="b"/>'),
    segment2('<ph id="1" fs:fs="b"/>'),
  ],
  [
    'attributes',
    'a language of an annotation',
    segment2('<mrk id="m" type="term" xml:lang="en">甲</mrk>'),
    segment2('<mrk id="m" type="term" x:lang="en">甲</mrk>'),
  ],
  [
    'attributes',
    'data whose space is not kept',
    unit2(`<originalData><data id="d" xml:space="default"/></originalData>${TEXT}`),
    unit2(`<originalData><data id="d" xml:space="preserve"/></originalData>${TEXT}`),
  ],
  [
    'attributes',
    'a language with an underscore',
    inUnit('').replace('"zh-CN"', '"zh_CN"'),
    inUnit('').replace('"zh-CN"', '"zh-Hans-CN-x-own"'),
  ],
  [
    'attributes',
    'a note that refers before 2.2',
    inUnit('<notes><note ref="#s">n</note></notes>'),
    inUnit('<notes><note>n</note></notes>'),
  ],
  [
    'module-place',
    'a glossary of a file',
    inFile('<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>'),
    inUnit('<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary>'),
  ],
  [
    'module-place',
    'two lists of rules',
    inUnit(rule('isPresent="a"') + rule('isPresent="b"')),
    inUnit(rule('isPresent="a"')),
  ],
  ['module-place', 'a rule outside of its list', inUnit('<val:rule isPresent="a"/>'), inUnit(rule('isPresent="a"'))],
  [
    'extension-id',
    'two extensions of one id',
    inUnit('<x:a id="1"/><x:b id="1"/>'),
    inUnit('<x:a id="1"/><x:b id="2"/>'),
  ],
  [
    'extension-id',
    'an id with spaces',
    inFile('<x:a id="1 2"/>'),
    inFile('<x:a id="1"/><x:a id="2"><x:b id="3"/></x:a>'),
  ],
  [
    'data-reference',
    'a copy of a code with data',
    segment2('<ph id="1" dataRef="d"/>', '<ph id="1" dataRef="d"/><ph id="2" copyOf="1"/>'),
    segment2('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'),
  ],
];

export const MODULE_PAIRS: readonly Pair[] = [
  [
    'module-attribute',
    'a style that HTML does not have',
    segment2('<ph id="1" fs:fs="script"/>'),
    segment2('<ph id="1" fs:fs="img"/>'),
  ],
  [
    'module-attribute',
    'a comma that is not escaped',
    segment2('<ph id="1" fs:fs="img" fs:subFs="alt,a, b"/>'),
    segment2(String.raw`<ph id="1" fs:fs="img" fs:subFs="src,c:\\a.png\alt,a\, b"/>`),
  ],
  [
    'module-attribute',
    'a size at an annotation',
    segment2('<mrk id="m" type="term" slr:sizeInfo="1">甲</mrk>'),
    segment2('<pc id="1" slr:sizeInfo="1">甲</pc>'),
  ],
  [
    'size-restriction',
    'more code points than allowed',
    sized('slr:sizeRestriction="3"', 'abcd'),
    sized('slr:sizeRestriction="3"', 'a😀c'),
  ],
  [
    'size-restriction',
    'less code points than needed',
    sized('slr:sizeRestriction="3,*"', 'ab'),
    sized('slr:sizeRestriction="3,*"', 'abc'),
  ],
  [
    'size-restriction',
    'more bytes than allowed',
    sized('slr:storageRestriction="4"', 'aéé'),
    sized('slr:storageRestriction="5"', 'aéé'),
  ],
  [
    'size-restriction',
    'what a code adds',
    sized('slr:storageRestriction="4"', 'a<ph id="1" slr:equivStorage="4"/>').replace('<source>甲', '$&<ph id="1"/>'),
    sized('slr:storageRestriction="5"', 'a<ph id="1" slr:equivStorage="4"/>').replace('<source>甲', '$&<ph id="1"/>'),
  ],
  [
    'size-restriction',
    'a span that is too long',
    sized('', '<mrk id="m" type="term" slr:sizeRestriction="1">ab</mrk>c'),
    sized('', '<mrk id="m" type="term" slr:sizeRestriction="2">ab</mrk>c'),
  ],
  [
    'size-restriction',
    'a span of two markers that is too long',
    sized('', '<sm id="m" type="term" slr:sizeRestriction="1"/>ab<em startRef="m"/>c'),
    sized('', '<sm id="m" type="term" slr:sizeRestriction="2"/>ab<em startRef="m"/>c'),
  ],
  [
    'size-restriction',
    'a file that is too long',
    sized('', 'abc').replace('id="f"', '$& slr:sizeRestriction="2"'),
    sized('', 'abc').replace('id="f"', '$& slr:sizeRestriction="3"'),
  ],
  [
    'size-restriction',
    'a restriction of no size',
    sized('slr:sizeRestriction="few"', 'a'),
    sized('slr:sizeRestriction="few"', 'a', ''),
  ],
  [
    'size-restriction',
    'a text that is decomposed',
    sized(
      'slr:sizeRestriction="1"',
      'é',
      '<slr:profiles generalProfile="xliff:codepoints"><slr:normalization general="nfd"/></slr:profiles>',
    ),
    sized(
      'slr:sizeRestriction="1"',
      'é',
      '<slr:profiles generalProfile="xliff:codepoints"><slr:normalization general="nfc"/></slr:profiles>',
    ),
  ],
  [
    'validation-rule',
    'occurs beside another condition',
    inUnit(rule('startsWith="a" occurs="1"')),
    inUnit(rule('isPresent="a" occurs="1"')),
  ],
  [
    'validation-rule',
    'existsInSource of what must not be there',
    inUnit(rule('isNotPresent="a" existsInSource="yes"')),
    inUnit(rule('endsWith="a" existsInSource="yes"')),
  ],
  [
    'validation-outcome',
    'a text that is not there',
    ruled(rule('isPresent="b"'), 'a'),
    ruled(rule('isPresent="b"'), 'ab'),
  ],
  [
    'validation-outcome',
    'a text too often',
    ruled(rule('isPresent="a" occurs="1"'), 'aba'),
    ruled(rule('isPresent="a" occurs="2"'), 'aba'),
  ],
  [
    'validation-outcome',
    'a text more often than in the source',
    ruled(rule('isPresent="甲" existsInSource="yes"'), '甲甲'),
    ruled(rule('isPresent="甲" existsInSource="yes"'), '甲甲', '甲甲'),
  ],
  [
    'validation-outcome',
    'a text that must not be there',
    ruled(rule('isNotPresent="b"'), 'ab'),
    ruled(rule('isNotPresent="B"'), 'ab'),
  ],
  ['validation-outcome', 'a wrong beginning', ruled(rule('startsWith="*"'), 'a'), ruled(rule('startsWith="*"'), '*a')],
  [
    'validation-outcome',
    'a wrong end of the source',
    ruled(rule('endsWith=":" existsInSource="yes"'), 'a:'),
    ruled(rule('endsWith=":" existsInSource="yes"'), 'a:', '甲:'),
  ],
  [
    'validation-outcome',
    'another case',
    ruled(rule('isPresent="A"'), 'a'),
    ruled(rule('isPresent="A" caseSensitive="no"'), 'a'),
  ],
  [
    'validation-outcome',
    'what a group asks',
    document2(`<file id="f"><group id="g">${rule('isPresent="b"')}<unit id="u">${translated()}</unit></group></file>`),
    document2(`<file id="f"><group id="g">${rule('isPresent="b"')}</group><unit id="u">${translated()}</unit></file>`),
  ],
  [
    'validation-outcome',
    'what a file asks and the unit too',
    ruled(rule('isPresent="b"'), 'a').replace('<segment>', `${rule('isPresent="b" disabled="no"')}$&`),
    ruled(rule('isPresent="b"'), 'a').replace('<segment>', `${rule('isPresent="b" disabled="yes"')}$&`),
  ],
  [
    'language',
    'a candidate in another language',
    inUnit(
      '<mtc:matches><mtc:match ref="#m"><source>甲</source><target xml:lang="de">a</target></mtc:match></mtc:matches>',
    ),
    inUnit(
      '<mtc:matches><mtc:match ref="#m" reference="yes"><source>甲</source><target xml:lang="de">a</target></mtc:match></mtc:matches>',
    ),
  ],
  [
    'matches',
    'a candidate of another unit',
    inUnit('<mtc:matches><mtc:match ref="#u=v/m"><source>甲</source><target>a</target></mtc:match></mtc:matches>'),
    inUnit('<mtc:matches><mtc:match ref="#f=f/u=u/m"><source>甲</source><target>a</target></mtc:match></mtc:matches>'),
  ],
  [
    'attributes',
    'a confidence above one',
    marked('its:taConfidence="2" its:annotatorsRef="text-analysis|t"'),
    marked('its:taConfidence="1" its:annotatorsRef="text-analysis|t"'),
  ],
  [
    'its-attribute',
    'an issue beside a list of issues',
    marked('its:locQualityIssuesRef="#its=i" its:locQualityIssueComment="c"', issues('locQualityIssueComment="c"')),
    marked('its:locQualityIssuesRef="#its=i"', issues('locQualityIssueComment="c"')),
  ],
  [
    'its-attribute',
    'a source without an identifier',
    marked('its:taSource="a"'),
    marked('its:taSource="a" its:taIdent="b"'),
  ],
  [
    'its-attribute',
    'a score and a vote',
    marked('its:locQualityRatingScore="1" its:locQualityRatingVote="1"'),
    marked('its:locQualityRatingVote="1"'),
  ],
  [
    'its-attribute',
    'an annotation of another type',
    marked('type="x:y" its:taClassRef="a"'),
    marked('type="its:generic" its:taClassRef="a"'),
  ],
  [
    'its-attribute',
    'an annotator of nothing',
    marked('its:annotatorsRef="t"'),
    marked('its:annotatorsRef="domain|t mt-confidence|u"'),
  ],
  [
    'its-attribute',
    'two annotators of one thing',
    marked('its:annotatorsRef="domain|t domain|u"'),
    marked('its:annotatorsRef="domain|t"'),
  ],
  [
    'its-attribute',
    'locales that are none',
    marked('its:localeFilterList="de;fr"'),
    marked('its:localeFilterList="*-CH, fr"'),
  ],
  ['its-attribute', 'a language that is none', marked('itsm:lang="a_b"'), marked('itsm:lang="fr"')],
  [
    'attributes',
    'an unknown kind of issue',
    marked('its:locQualityIssueType="bad"'),
    marked('its:locQualityIssueType="style"'),
  ],
  [
    'its-record',
    'an issue that says nothing',
    inUnit(issues('locQualityIssueSeverity="1"')),
    inUnit(issues('locQualityIssueType="style"')),
  ],
  ['its-record', 'a record that names nobody', inUnit(provenance('')), inUnit(provenance('person="p"'))],
  [
    'its-record',
    'two records of one id',
    inUnit(issues('locQualityIssueComment="c"') + issues('locQualityIssueComment="c"')),
    inUnit(issues('locQualityIssueComment="c"') + issues('locQualityIssueComment="c"', 'j')),
  ],
  [
    'its-record',
    'issues that are not there',
    marked('its:locQualityIssuesRef="#its=x"', issues('locQualityIssueComment="c"')),
    marked('its:locQualityIssuesRef="#its=i"', issues('locQualityIssueComment="c"')),
  ],
  [
    'its-record',
    'a provenance that is not there',
    marked('its:provenanceRecordsRef="#its=x"', provenance('tool="t"')),
    marked('its:provenanceRecordsRef="#its=p"', provenance('tool="t"')),
  ],
  [
    'its-scope',
    'no version of ITS',
    segment2('<mrk id="m" its:taClassRef="a">甲</mrk>'),
    inFile('', ' its:version="2.0" itsm:domains="d"'),
  ],
  [
    'its-scope',
    'a threshold of no score',
    marked('its:locQualityRatingScoreThreshold="50"'),
    marked('its:locQualityRatingScoreThreshold="50" its:locQualityRatingScore="60"'),
  ],
  [
    'plural-gender-select',
    'a choice of an unknown kind',
    variants(' pgs:switch="number:count"', '1'),
    variants(COUNT, '1', '3.14', 'other'),
  ],
  ['plural-gender-select', 'too few values', variants(BOTH, 'feminine'), variants(BOTH, 'feminine one', 'other other')],
  ['plural-gender-select', 'a case of no choice', variants('', 'one'), variants(COUNT, 'one')],
];

function translated(): string {
  return '<segment><source>甲</source><target>a</target></segment>';
}
