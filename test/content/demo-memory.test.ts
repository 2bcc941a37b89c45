import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { NewUnit, Variant } from '../../src/domain/unit.js';
import { readTmx } from '../../src/formats/tmx/read-tmx.js';
import { faultsOfChinese, faultsOfEnglish, type FileReport, filesIn, pathOf, readShipped } from './shipped-files.js';

const MEMORY = 'fixtures/demo/demo-memory.tmx';

let report: FileReport<NewUnit>;
let documents: ReadonlyMap<string, readonly NewUnit[]>;

beforeAll(async () => {
  report = await readShipped(readTmx, MEMORY);
  const names = new Set(report.values.map(({ document = '' }) => document));
  documents = new Map([...names].map((name) => [name, report.values.filter(({ document }) => document === name)]));
});

function variantOf(unit: NewUnit, language: string): Variant {
  const variant = unit.variants.find((each) => each.language === language);
  if (variant === undefined) throw new Error(`${unit.tuid ?? 'a unit'} has no ${language}`);
  return variant;
}

const sourceOf = (unit: NewUnit): string => variantOf(unit, 'zh-CN').text;

describe('the demo memory', () => {
  test('is what its generator makes of the releases', () => {
    const made = execFileSync(process.execPath, [pathOf('.config', 'demo-memory.mjs'), '--print'], {
      encoding: 'utf8',
    });
    expect(readFileSync(pathOf(MEMORY), 'utf8')).toBe(made);
  });

  test('is read to the last unit, Chinese beside English', () => {
    expect({ rejected: report.rejected, warnings: report.warnings }).toEqual({ rejected: [], warnings: [] });
    for (const unit of report.values) {
      expect(unit.sourceLanguage).toBe('zh-CN');
      expect(unit.variants.map(({ language }) => language)).toEqual(['zh-CN', 'en']);
    }
  });

  test('has eight releases or more, of 8 to 14 sentences beside the headline and the last line', () => {
    expect(documents.size).toBeGreaterThanOrEqual(8);
    for (const [document, units] of documents) {
      expect(document).toMatch(/^\d{4}-\d\d-\d\d-[a-z-]+$/);
      expect(units.length - 2).toBeGreaterThanOrEqual(8);
      expect(units.length - 2).toBeLessThanOrEqual(14);
    }
  });

  test('says of every release that it is invented', () => {
    for (const [, units] of documents) {
      expect(sourceOf(units.at(-1) as NewUnit)).toContain('虚构');
      expect(variantOf(units.at(-1) as NewUnit, 'en').text).toContain('invented');
    }
    for (const file of filesIn('fixtures/demo/releases', '.md')) {
      expect(readFileSync(pathOf(file), 'utf8')).toMatch(/^> Invented example: .* CC0-1\.0\.\n/);
    }
  });

  test('gives each unit the sentences before and after it, and empty ones at the ends of its release', () => {
    for (const [, units] of documents) {
      const sources = units.map(sourceOf);
      const contexts = units.map(({ context }) => context);
      expect(contexts).toEqual(
        sources.map((_, at) => ({ previous: sources[at - 1] ?? '', next: sources[at + 1] ?? '' })),
      );
    }
  });

  test('has an id, dates and people for each unit', () => {
    expect(new Set(report.values.map(({ tuid }) => tuid)).size).toBe(report.values.length);
    for (const { tuid, document = '', createdAt = 0, createdBy, changedAt = 0, changedBy } of report.values) {
      expect(tuid?.startsWith(`${document}.`)).toBe(true);
      expect(new Date(createdAt).toISOString().slice(0, 10)).toBe(document.slice(0, 10));
      expect(changedAt).toBeGreaterThan(createdAt);
      expect([createdBy, changedBy]).toEqual([
        expect.stringMatching(/^translator-/),
        expect.stringMatching(/^editor-/),
      ]);
    }
  });

  test('has inline codes of a pair, a nested pair and a point', () => {
    const codes = report.values.flatMap(({ variants }) => variants).flatMap((variant) => variant.codes);
    expect(new Set(codes.map(({ type }) => type))).toEqual(new Set(['link', 'bold', 'italic', 'lb', undefined]));
    expect(new Set(codes.map(({ kind }) => kind))).toEqual(new Set(['open', 'close', 'standalone']));
  });

  test('translates one sentence in two ways, and no other', () => {
    const targets = new Map<string, Set<string>>();
    for (const unit of report.values) {
      const source = sourceOf(unit);
      targets.set(source, (targets.get(source) ?? new Set()).add(variantOf(unit, 'en').text));
    }
    const ambiguous = [...targets].filter(([, texts]) => texts.size > 1).map(([source]) => source);
    expect(ambiguous).toEqual(['双方表示，将进一步加强交流、深化合作。']);
  });

  test('is written with the marks and spaces of each language', () => {
    const written = report.values.flatMap(({ tuid, variants }) =>
      variants.map(({ language, text }) => ({
        tuid,
        text,
        faults: language === 'en' ? faultsOfEnglish(text) : faultsOfChinese(text),
      })),
    );
    expect(written.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
});
