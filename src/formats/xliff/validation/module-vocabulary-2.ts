import { many, one, optional, OTHER, shape, some, type ElementShape } from './element-shape.js';
import { any, between, integer, normalization, oneOf, positive, prefixed, token, yesNo } from './value-tests.js';

const all = { extension: () => true };
const score = between(0, 100);
const matchType = oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other');
const condition = { isPresent: any, isNotPresent: any, startsWith: any, endsWith: any };
const version = oneOf('2.0');
/** The text of the specification gives them prefixes, its schemas do not. */
const ofIts = { extension: (prefix: string) => prefix === 'its' };

/** The kinds of issues that ITS 2.0 knows. */
export const issueType = oneOf(
  ...['terminology', 'mistranslation', 'omission', 'untranslated', 'addition', 'duplication', 'inconsistency'],
  ...['grammar', 'legal', 'register', 'locale-specific-content', 'locale-violation', 'style', 'characters'],
  ...['misspelling', 'typographical', 'formatting', 'inconsistent-entities', 'numbers', 'markup', 'pattern-problem'],
  ...['whitespace', 'internationalization', 'length', 'non-conformance', 'uncategorized', 'other'],
);

/** Who or what worked on a text, or revised it. */
export const AGENTS: readonly string[] = ['org', 'person', 'revOrg', 'revPerson', 'revTool', 'tool'].flatMap((name) => [
  name,
  `${name}Ref`,
]);

const issue = {
  version,
  locQualityIssueType: issueType,
  locQualityIssueComment: any,
  locQualityIssueSeverity: score,
  locQualityIssueProfileRef: any,
  locQualityIssueEnabled: yesNo,
};
const resource = { href: any, 'xml:lang': any };

/** The elements of the modules, by prefix and name. */
export const MODULE_VOCABULARY_2: ReadonlyMap<string, ElementShape> = new Map([
  ['mtc:matches', { ...shape('5.1.6.2', {}), content: [some('mtc:match')] }],
  [
    'mtc:match',
    {
      ...shape(
        '5.1.6.3',
        {
          id: token,
          origin: any,
          ref: any,
          reference: yesNo,
          subType: prefixed,
          type: matchType,
          matchQuality: score,
          matchSuitability: score,
          similarity: score,
        },
        'ref',
      ),
      ...all,
      content: [optional('mda:metadata'), optional('originalData'), one('source'), one('target'), many(OTHER)],
    },
  ],
  ['gls:glossary', { ...shape('5.2.4.2', {}), content: [some('gls:glossEntry')] }],
  [
    'gls:glossEntry',
    {
      ...shape('5.2.4.3', { id: token, ref: any }),
      ...all,
      content: [one('gls:term'), many('gls:translation'), optional('gls:definition'), many(OTHER)],
    },
  ],
  ['gls:term', { ...shape('5.2.4.4', { source: any }), ...all, text: true }],
  ['gls:translation', { ...shape('5.2.4.5', { id: token, ref: any, source: any }), ...all, text: true }],
  ['gls:definition', { ...shape('5.2.4.6', { source: any }), ...all, text: true }],
  ['mda:metadata', { ...shape('5.4.4.2', { id: token }), content: [some('mda:metaGroup')] }],
  [
    'mda:metaGroup',
    {
      ...shape('5.4.4.3', { id: token, category: any, appliesTo: oneOf('source', 'target', 'ignorable') }),
      content: [some('mda:metaGroup', 'mda:meta')],
    },
  ],
  ['mda:meta', { ...shape('5.4.4.4', { type: any }, 'type'), text: true }],
  ['res:resourceData', { ...shape('5.5.4.2', {}), content: [many('res:resourceItemRef'), many('res:resourceItem')] }],
  ['res:resourceItemRef', { ...shape('5.5.4.3', { id: token, ref: token }, 'ref'), ...all }],
  [
    'res:resourceItem',
    {
      ...shape('5.5.4.4', { mimeType: any, id: token, context: yesNo }),
      ...all,
      content: [optional('notes'), optional('res:source'), optional('res:target'), many('res:reference')],
    },
  ],
  ['res:source', { ...shape('5.5.4.5', resource), ...all, content: [many(OTHER)] }],
  ['res:target', { ...shape('5.5.4.6', resource), ...all, content: [many(OTHER)] }],
  ['res:reference', { ...shape('5.5.4.7', resource, 'href'), ...all }],
  ['ctr:changeTrack', { ...shape('5.6.4.2', {}), content: [some('ctr:revisions')] }],
  [
    'ctr:revisions',
    {
      ...shape('5.6.4.3', { appliesTo: token, ref: token, currentVersion: token }, 'appliesTo'),
      ...all,
      content: [some('ctr:revision')],
    },
  ],
  [
    'ctr:revision',
    { ...shape('5.6.4.4', { author: any, datetime: any, version: token }), ...all, content: [some('ctr:item')] },
  ],
  ['ctr:item', { ...shape('5.6.4.5', { property: any }, 'property'), ...all, text: true }],
  [
    'slr:profiles',
    {
      ...shape('5.7.4.2', { generalProfile: any, storageProfile: any }),
      content: [optional('slr:normalization'), many(OTHER)],
    },
  ],
  ['slr:normalization', shape('5.7.4.3', { general: normalization, storage: normalization })],
  ['slr:data', { ...shape('5.7.4.4', { profile: any }, 'profile'), ...all, content: [many(OTHER)] }],
  ['val:validation', { ...shape('5.8.4.2', {}), ...all, content: [some('val:rule')] }],
  [
    'val:rule',
    {
      ...shape('5.8.4.3', {
        ...condition,
        occurs: positive,
        existsInSource: yesNo,
        caseSensitive: yesNo,
        normalization,
        disabled: yesNo,
      }),
      ...all,
    },
  ],
  ['its:locQualityIssue', { ...shape('5.9.11.2', issue), ...ofIts }],
  [
    'its:locQualityIssues',
    { ...shape('5.9.11.3', { 'xml:id': token, version }, 'xml:id'), ...ofIts, content: [some('its:locQualityIssue')] },
  ],
  [
    'its:provenanceRecord',
    { ...shape('5.9.11.4', { version, ...Object.fromEntries(AGENTS.map((name) => [name, any])) }), ...ofIts },
  ],
  [
    'its:provenanceRecords',
    { ...shape('5.9.11.5', { 'xml:id': token, version }, 'xml:id'), ...ofIts, content: [some('its:provenanceRecord')] },
  ],
]);

/** The attributes of modules on elements of the core and of other modules. */
export const MODULE_ATTRIBUTES_2: ReadonlyMap<string, { readonly section: string; readonly test: typeof any }> =
  new Map(
    Object.entries({
      'its:version': { section: '5.9.12.39', test: version },
      'its:localeFilterType': { section: '5.9.12.7', test: oneOf('include', 'exclude') },
      'its:locQualityIssueEnabled': { section: '5.9.12.9', test: yesNo },
      'its:locQualityIssueSeverity': { section: '5.9.12.12', test: score },
      'its:locQualityIssueType': { section: '5.9.12.13', test: issueType },
      'its:locQualityRatingScore': { section: '5.9.12.15', test: score },
      'its:locQualityRatingScoreThreshold': { section: '5.9.12.16', test: score },
      'its:locQualityRatingVote': { section: '5.9.12.17', test: integer },
      'its:locQualityRatingVoteThreshold': { section: '5.9.12.18', test: integer },
      'its:mtConfidence': { section: '5.9.12.19', test: between(0, 1) },
      'its:taConfidence': { section: '5.9.12.32', test: between(0, 1) },
      'its:termConfidence': { section: '5.9.12.36', test: between(0, 1) },
    }),
  );
