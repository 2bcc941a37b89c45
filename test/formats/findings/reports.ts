import type { Content } from '../../../src/domain/content.js';
import type { FindingReport, ReportedFinding, ReportedGroup } from '../../../src/domain/finding-report.js';
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
  const checked = { checked: 40, checkedOf: 'segments' } as const;
  return { title: 'release.xlf', writtenAt: WRITTEN_AT, ...checked, notes: [], parts: [part] };
}

/** A source that is said in two ways, by one and by three. */
export function group(given: Partial<ReportedGroup> = {}): ReportedGroup {
  const languages = { source: 'zh-CN' as LanguageTag, target: 'en' as LanguageTag };
  const [firstAt, lastAt] = [Date.UTC(2025, 0, 2), Date.UTC(2026, 1, 3)];
  const renderings = [
    { ...text('Open the folder.'), count: 3, authors: ['ann', 'bo'], firstAt, lastAt, places: ['u1', 'u2', 'u5'] },
    { ...text('Open a folder.'), count: 1, authors: [], places: ['u3'] },
  ];
  return {
    kind: 'source',
    rule: 'cons.target',
    ...languages,
    shared: text('打开文件夹。'),
    renderings,
    further: 0,
    ...given,
  };
}
