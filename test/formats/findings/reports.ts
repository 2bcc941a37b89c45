import type { Content } from '../../../src/domain/content.js';
import type { FindingReport, ReportedFinding } from '../../../src/domain/finding-report.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';

export const WRITTEN_AT = Date.UTC(2026, 2, 15);

export function text(written: string): Content {
  return { text: written, codes: [] };
}

export function finding(given: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    ...{ rule: 'num.mismatch', severity: 'error', message: 'The number 3 is missing.', place: '12' },
    ...{ source: text('共3台'), target: text('All units'), ranges: [], key: `f1|num.mismatch|||12|${'0'.repeat(32)}` },
    ...given,
  };
}

export function reportOf(...findings: readonly ReportedFinding[]): FindingReport {
  const languages = { source: 'zh-CN' as LanguageTag, target: 'en' as LanguageTag };
  const part = { name: 'release.xlf', ...languages, checked: 40, inapplicable: [], findings };
  return { title: 'release.xlf', writtenAt: WRITTEN_AT, parts: [part] };
}
