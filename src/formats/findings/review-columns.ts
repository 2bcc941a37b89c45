import type { FindingReport } from '../../domain/finding-report.js';

/** The columns of a reviewer's table, by the names that stand in its first row. */
export const REVIEW_COLUMNS = [
  'Segment',
  'Rule',
  'Severity',
  'Message',
  'Source',
  'Target',
  'Suggestion',
  'Decision',
  'Reason',
  'Scope',
  'Until',
  'Key',
] as const;

export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

export type ReviewDecision = 'accept' | 'ignore';
export type ReviewScope = 'segment' | 'document' | 'memory' | 'concept';

/** What a reviewer may write, folded to small letters. The first words are those of the lists in the spreadsheet. */
const DECISIONS: Readonly<Record<ReviewDecision, readonly string[]>> = {
  accept: [
    'accept',
    'accepted',
    'annehmen',
    'angenommen',
    'akzeptieren',
    'accepter',
    'accepté',
    '接受',
    '采纳',
    '採納',
  ],
  ignore: ['ignore', 'ignored', 'ignorieren', 'ignoriert', 'ignorer', 'ignoré', '忽略'],
};
const SCOPES: Readonly<Record<ReviewScope, readonly string[]>> = {
  segment: ['segment', '句段'],
  document: ['document', 'dokument', '文档', '文件', '文檔'],
  memory: ['memory', 'speicher', 'mémoire', '记忆库', '記憶庫'],
  concept: ['concept', 'begriff', 'konzept', '概念'],
};

/** @returns undefined for a word that is none */
export function decisionOf(word: string): ReviewDecision | undefined {
  return meaningOf(word, DECISIONS);
}

/** @returns undefined for a word that is none */
export function scopeOf(word: string): ReviewScope | undefined {
  return meaningOf(word, SCOPES);
}

/** What a list in the spreadsheet offers. */
export const DECISION_WORDS = Object.keys(DECISIONS);
export const SCOPE_WORDS: Readonly<Record<FindingReport['checkedOf'], readonly ReviewScope[]>> = {
  segments: ['segment', 'document', 'concept'],
  units: ['memory', 'concept'],
};

function meaningOf<Meaning extends string>(
  word: string,
  meanings: Readonly<Record<Meaning, readonly string[]>>,
): Meaning | undefined {
  const folded = word.trim().normalize('NFC').toLowerCase();
  const all = Object.entries(meanings) as [Meaning, readonly string[]][];
  return all.find(([, words]) => words.includes(folded))?.[0];
}
