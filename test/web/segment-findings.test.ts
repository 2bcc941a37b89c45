import { describe, expect, test } from '@jest/globals';

import { SegmentFindings } from '../../src/web/islands/editor/segment-findings.js';
import type { FindingAnswer } from '../../src/web/desk-answers.js';

const finding = (segmentNumber: number, message: string, more: Partial<FindingAnswer> = {}): FindingAnswer => ({
  ...{ id: `${segmentNumber}:${message}`, rule: 'num.mismatch', severity: 'error', message, segmentNumber },
  ...{ source: { text: '一' }, target: { text: 'one' }, ranges: [] },
  ...more,
});

/** Answers when it is told to; time goes on when it is told to. */
class Desk {
  stored: readonly FindingAnswer[] = [];
  written: readonly FindingAnswer[] = [];
  unsaved = new Set<number>();
  asked: string[] = [];
  waiting = new Set<() => void>();
  readonly findings = new SegmentFindings({
    all: () => {
      this.asked.push('all');
      return Promise.resolve(this.stored);
    },
    written: (segmentId, target) => {
      this.asked.push(`${segmentId} ${target ?? 'none'}`);
      return Promise.resolve(this.written);
    },
    isUnsaved: (number) => this.unsaved.has(number),
    after: (_, action) => {
      this.waiting.add(action);
      return () => this.waiting.delete(action);
    },
    onChange: () => undefined,
  });

  async rest(): Promise<void> {
    for (const action of [...this.waiting]) {
      this.waiting.delete(action);
      action();
    }
    await new Promise(setImmediate);
  }

  messages(number: number): readonly string[] {
    return this.findings.of(number).map(({ message }) => message);
  }
}

describe('The findings of segments', () => {
  test('are open ones of what is translated, by number', async () => {
    const desk = new Desk();
    const suppressed = { id: 'x1' } as FindingAnswer['suppressed'];
    desk.stored = [
      finding(2, 'two'),
      finding(1, 'one'),
      finding(3, 'left', { suppressed }),
      finding(4, 'none', { rule: 'empty' }),
    ];
    desk.findings.refresh('now');
    await desk.rest();
    expect(desk.findings.numbers).toEqual([1, 2]);
    expect(desk.messages(2)).toEqual(['two']);
  });

  test('only what was asked for last is asked, when the keys rest', async () => {
    const desk = new Desk();
    const write = (text: string) => {
      desk.findings.write(1, 's1', { text, codes: [] });
    };
    ['9', '90', '90 b'].forEach(write);
    desk.written = [finding(1, 'wrong')];
    await desk.rest();
    expect(desk.asked).toEqual(['s1 90 b']);
    expect(desk.messages(1)).toEqual(['wrong']);
    write('9 billion');
    desk.written = [];
    await desk.rest();
    expect(desk.findings.numbers).toEqual([]);
  });

  test('what is being written is not overwritten by what is stored', async () => {
    const desk = new Desk();
    desk.stored = [finding(1, 'stored'), finding(2, 'stored')];
    desk.unsaved.add(1);
    desk.written = [finding(1, 'written')];
    desk.findings.write(1, 's1', { text: 'a', codes: [] });
    await desk.rest();
    desk.findings.refresh('at-rest');
    await desk.rest();
    expect([desk.messages(1), desk.messages(2)]).toEqual([['written'], ['stored']]);
    desk.unsaved.clear();
    desk.findings.refresh('at-rest');
    await desk.rest();
    expect(desk.messages(1)).toEqual(['stored']);
  });

  test('a segment of which nothing has changed keeps its array', async () => {
    const desk = new Desk();
    desk.stored = [finding(1, 'same')];
    desk.findings.refresh('now');
    await desk.rest();
    const before = desk.findings.of(1);
    desk.stored = [finding(1, 'same'), finding(2, 'new')];
    desk.findings.refresh('now');
    await desk.rest();
    expect(desk.findings.of(1)).toBe(before);
    expect(desk.findings.of(3)).toBe(desk.findings.of(4));
  });

  test('say why they cannot be told, and keep what was known', async () => {
    const desk = new Desk();
    desk.stored = [finding(1, 'known')];
    desk.findings.refresh('now');
    await desk.rest();
    Object.defineProperty(desk, 'stored', {
      get: () => {
        throw new Error('16 checks are running.');
      },
    });
    desk.findings.refresh('now');
    await desk.rest();
    expect(desk.findings.failure).not.toBe('');
    expect(desk.messages(1)).toEqual(['known']);
  });
});
