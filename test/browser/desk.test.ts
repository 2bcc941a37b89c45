import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

import { writeFindingKey } from '../../src/services/checks/finding-key.js';
import { getJson, postJson } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { storedSegment, uploadDocument } from './editor-documents.js';
import { addSampleContent } from './sample-content.js';
import { xliff, xliffFile, type SampleUnit } from './xliff-files.js';

/** Wrong on purpose: a power of ten, a bracket, a doubled word, a forbidden term. */
const UNITS: readonly SampleUnit[] = [
  { source: '该项目总投资90亿元。', target: 'Total investment reached 90 billion yuan.', state: 'final' },
  { source: '灯塔（东）夜里也亮着。', target: 'The lighthouse (east shines at night, too.', state: 'final' },
  { source: '潮汐站恢复了供电。', target: 'The tide station has has power again.', state: 'final' },
  { source: '天文台举行了开放日活动。', target: 'The star house held an open day.', state: 'final' },
  { source: '望远镜已经修好。', target: 'The telescope has been repaired.', state: 'final' },
];

interface FindingsAnswer {
  readonly items: readonly { readonly rule: string; readonly accepted?: object }[];
}

describeInBrowser("The editor's desk", () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let opened: WatchedPage[] = [];
  let documentId = '';
  let memoryId = '';

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addSampleContent(server.address);
    const { items } = await getJson<{ items: { id: string }[] }>(server.address, '/v1/memories');
    memoryId = items[0]!.id;
    documentId = await uploadDocument(server.address, 'release.xlf', xliff(UNITS));
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    const faults = opened.flatMap((watched) => watched.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    // Chromium reports each refused request by itself, as it should.
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  });

  async function open(address = `/desk?document=${documentId}`, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.address, options);
    opened.push(watched);
    await watched.page.goto(address);
    await watched.page.locator('[data-island=desk][data-alive]').waitFor();
    return watched.page;
  }

  async function openReport(address: string): Promise<Page> {
    const watched = await openPage(browser, server.address);
    opened.push(watched);
    await watched.page.goto(address);
    return watched.page;
  }

  async function openFindings(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await open(undefined, options);
    await page.getByText(/^\d+ findings? in \d+ groups?\.$/).waitFor();
    return page;
  }

  function finding(page: Page, rule: string): Locator {
    return page.locator(`[aria-label="${rule}"] .finding`);
  }

  function focused(page: Page): Promise<string | null> {
    return page.evaluate(() => document.activeElement?.closest('.finding-group')?.getAttribute('aria-label') ?? null);
  }

  /** The English texts of a memory. */
  async function unitTexts(of = memoryId): Promise<readonly string[]> {
    const path = `/v1/memories/${of}/units?limit=100`;
    const { items } = await getJson<{ items: { variants: { language: string; text: string }[] }[] }>(
      server.address,
      path,
    );
    return items.flatMap(({ variants }) =>
      variants.filter(({ language }) => language === 'en').map(({ text }) => text),
    );
  }

  async function findings(query = ''): Promise<FindingsAnswer['items']> {
    return (await getJson<FindingsAnswer>(server.address, `/v1/documents/${documentId}/findings?${query}`)).items;
  }

  test('begins with the documents, which say what is wrong with them', async () => {
    const page = await open('/desk');
    const line = page.locator('.desk-choice li', { hasText: 'release.xlf' });
    await line.locator('.severity-numbers').waitFor();
    await line.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Look at those chosen' }).click();
    await page.waitForURL(`**/desk?document=${documentId}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('release.xlf');
  });

  test('lists errors first, is walked by keys, and says why a finding can be wrong', async () => {
    const page = await openFindings();
    const first = page.locator('.finding').first();
    expect(await first.getAttribute('data-severity')).toBe('error');
    await page.keyboard.press('j');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await first.getByText('It can be wrong:').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('telescope');
    await page.getByText('No finding is like that.').waitFor();
    await page.getByLabel('Search').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.locator('.finding-group-title', { hasText: 'astronomical observatory' }).waitFor();
  });

  test('suppresses with a reason; the same file brings the finding back no more', async () => {
    const page = await openFindings();
    await finding(page, 'dup.word').first().click();
    await page.keyboard.press('s');
    await page.getByLabel('Why').fill('A quotation');
    await page.keyboard.press('Enter');
    await finding(page, 'dup.word').waitFor({ state: 'detached' });
    expect(await focused(page)).not.toBeNull();
    documentId = await uploadDocument(server.address, 'release.xlf', xliff(UNITS));
    const again = await openFindings();
    expect(await finding(again, 'dup.word').count()).toBe(0);
    await again.getByRole('button', { name: /^Left alone/ }).click();
    await finding(again, 'dup.word').click();
    await again.getByText('A quotation').waitFor();
    // Called right it is left alone no more; undone, it is again.
    await again.keyboard.press('a');
    await finding(again, 'dup.word').waitFor({ state: 'detached' });
    expect((await findings('rule=dup.word'))[0]).toMatchObject({ accepted: expect.anything() });
    await again.keyboard.press('u');
    await finding(again, 'dup.word').click();
    await again.getByRole('button', { name: 'Reopen' }).click();
    await again.getByRole('button', { name: /^Open/ }).click();
    await finding(again, 'dup.word').waitFor();
  });

  test('mends a target in place and takes that back', async () => {
    const page = await openFindings();
    await finding(page, 'punct.brackets').click();
    await page.keyboard.press('e');
    const field = page.locator('.finding .target-field');
    await field.fill('The lighthouse (east) shines at night, too.');
    await page.keyboard.press('Control+Enter');
    await finding(page, 'punct.brackets').waitFor({ state: 'detached' });
    expect((await storedSegment(server.address, documentId, 2)).target?.text).toContain('(east)');
    await page.keyboard.press('u');
    await finding(page, 'punct.brackets').waitFor();
    expect((await storedSegment(server.address, documentId, 2)).target?.text).toContain('(east shines');
  });

  test('applies a suggestion, and counts that as a finding that was right', async () => {
    const page = await openFindings();
    await finding(page, 'num.magnitude').click();
    await page.locator('.finding-suggestion ins').waitFor();
    await page.keyboard.press('f');
    await page.getByText('Applied the suggestion: the finding is gone.', { exact: true }).waitFor();
    expect(await finding(page, 'num.magnitude').count()).toBe(0);
    expect((await storedSegment(server.address, documentId, 1)).target?.text).toContain('9 billion');
    const { items } = await getJson<{ items: { rule: string }[] }>(server.address, '/v1/acceptances');
    expect(items.map(({ rule }) => rule)).toContain('num.magnitude');
  });

  test('checks a pasted release at once, and mends it on the page', async () => {
    const page = await open('/desk?release');
    await page.getByLabel('Release', { exact: true }).fill('灯塔\n该项目总投资80亿元。\n望远镜已经修好。');
    await page
      .getByLabel('Translation', { exact: true })
      .fill('Lighthouse\nTotal investment\nreached 80 billion yuan.\nThe telescope has been repaired.');
    await page.getByText('the texts have not equally many lines').waitFor();
    await page.getByRole('button', { name: 'Join to the one above translation 3' }).click();
    await finding(page, 'num.magnitude').click();
    await page.keyboard.press('f');
    await finding(page, 'num.magnitude').waitFor({ state: 'detached' });
    expect(await page.locator('.alignment').innerText()).toContain('Total investment reached 8 billion yuan.');
  });

  test('a pasted release is checked by a profile, and a decision about it holds in the memory that is chosen', async () => {
    const page = await open('/desk?release');
    const paste = async () => {
      await page.getByLabel('Release', { exact: true }).fill('潮汐站恢复了供电。');
      await page.getByLabel('Translation', { exact: true }).fill('The tide station has has light again.');
    };
    await paste();
    await finding(page, 'dup.word').waitFor();
    await page.getByLabel('Profile').selectOption({ label: 'Terminology' });
    await finding(page, 'dup.word').waitFor({ state: 'detached' });
    await page.getByLabel('Profile').selectOption({ label: 'Default' });
    await finding(page, 'dup.word').click();
    await page.keyboard.press('s');
    await page.getByText('choose above in which memory').waitFor();
    await page.keyboard.press('Escape');

    await page.getByLabel('Decisions hold').selectOption(memoryId);
    await finding(page, 'dup.word').click();
    await page.keyboard.press('s');
    await page.getByLabel('Why').fill('Quoted as it was said');
    await page.getByRole('button', { name: 'Suppress', exact: true }).click();
    await finding(page, 'dup.word').waitFor({ state: 'detached' });
    await page.reload();
    await paste();
    await finding(page, 'dup.word').waitFor();
    await page.getByLabel('Decisions hold').selectOption(memoryId);
    await finding(page, 'dup.word').waitFor({ state: 'detached' });
  });

  test('checks a dropped file at once, and keeps it only when it is told to', async () => {
    const page = await open('/desk');
    await page.setInputFiles('.drop-zone input', [xliffFile('dropped.xlf', xliff(UNITS))]);
    await finding(page, 'term.forbidden').waitFor();
    expect(await page.locator('.finding-actions', { hasText: 'Edit' }).count()).toBe(0);
    await page.getByRole('button', { name: /^Keep as a document/ }).click();
    await page.waitForURL('**/desk?document=*');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('dropped.xlf');
  });

  test('shows what a change of a term makes wrong, mends it, and takes that back', async () => {
    const page = await open('/desk?concept');
    await page.getByRole('searchbox').fill('天文台');
    await page.locator('.concept-hits a').first().click();
    await page.getByLabel('Term 2', { exact: true }).fill('observatory house');
    await page.getByLabel('Term 3', { exact: true }).fill('Observatory');
    await page.getByRole('button', { name: 'Show what this makes wrong' }).click();
    const items = page.locator('.impact-list > li');
    await items.locator('ins', { hasText: 'house' }).first().waitFor();
    await page.getByRole('button', { name: 'Tick all' }).click();
    await page.getByRole('button', { name: /^Save the terms and change/ }).click();
    await page.getByText(/The terms are saved; \d targets? changed/).waitFor();
    expect(await unitTexts()).toContainEqual(expect.stringContaining('bservatory house held an open day'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('#impact-heading').waitFor({ state: 'detached' });
    expect(await unitTexts()).toContainEqual('The Island Observatory held an open day.');
    expect(await page.getByLabel('Term 2', { exact: true }).inputValue()).toBe('astronomical observatory');
  });

  test('inspects a memory, makes one rendering the standard, and takes that back', async () => {
    await postJson(server.address, `/v1/memories/${memoryId}/units`, {
      units: ['The tide is high.', 'The tide is high.', 'High tide it is.'].map((text, index) => ({
        sourceLanguage: 'zh-CN',
        document: `${String(index)}.xlf`,
        variants: [
          { language: 'zh-CN', text: '现在正是涨潮的时候。' },
          { language: 'en', text },
        ],
      })),
    });
    const page = await open(`/desk?memory=${memoryId}&source=zh-CN&target=en`);
    await page.getByRole('button', { name: 'Inspect the memory' }).click();
    await page.getByRole('button', { name: /^Consistency/ }).click();
    const group = page.locator('.rendering-group', { hasText: '涨潮' });
    await group.waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: /^Change 1 target/ }).click();
    await group.waitFor({ state: 'detached' });
    expect(await unitTexts()).not.toContain('High tide it is.');
    await page.keyboard.press('u');
    await group.waitFor();
    expect(await unitTexts()).toContain('High tide it is.');
    const report = await openReport((await page.getByRole('link', { name: 'Report of' }).getAttribute('href'))!);
    await report.getByRole('heading', { name: 'Consistency: One source, several translations' }).waitFor();
    await report.getByRole('cell', { name: 'High tide it is.' }).waitFor();
    await report.getByLabel('Text').fill('nowhere said');
    await report.getByText(/^0 of \d+ shown$/).waitFor();
    expect(await report.getByRole('cell', { name: 'High tide it is.' }).isVisible()).toBe(false);
  });

  test('gives one of several sources a target of its own, and takes that back', async () => {
    const texts = ['潮水正在慢慢上涨。', '潮水正在慢慢退去。'];
    const { id } = await postJson<{ id: string }>(server.address, '/v1/memories', { name: 'Tides' });
    await postJson(server.address, `/v1/memories/${id}/units`, {
      units: texts.map((text) => ({
        sourceLanguage: 'zh-CN',
        variants: [
          { language: 'zh-CN', text },
          { language: 'en', text: 'The tide is slowly rising.' },
        ],
      })),
    });
    const page = await open(`/desk?memory=${id}&source=zh-CN&target=en`);
    await page.getByText('It was not inspected yet.').waitFor();
    // Nothing was asked for that is not there.
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
    await page.getByRole('button', { name: 'Inspect the memory' }).click();
    await page.getByRole('button', { name: /^Consistency/ }).click();
    const row = page.locator('.rendering', { hasText: '退去' });
    await row.focus();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Target' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Target' }).waitFor({ state: 'detached' });
    await page.keyboard.press('e');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('The tide is slowly falling.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await row.waitFor({ state: 'detached' });
    expect(await unitTexts(id)).toEqual(
      expect.arrayContaining(['The tide is slowly rising.', 'The tide is slowly falling.']),
    );
    await page.keyboard.press('u');
    await row.waitFor();
    expect(new Set(await unitTexts(id))).toEqual(new Set(['The tide is slowly rising.']));
  });

  test('decides many at once', async () => {
    const page = await openFindings();
    const before = (await findings()).length;
    for (const box of await page.locator('.finding-group-head [aria-pressed]').all()) await box.click();
    await page.getByText(`${String(before)} findings selected`).waitFor();
    await page.keyboard.press('a');
    await page.getByText(`Accepted: ${String(before)} findings.`).waitFor();
    expect((await findings()).filter(({ accepted }) => accepted)).toHaveLength(before);
    await page.keyboard.press('u');
    await page.getByText(`Undone: Accepted: ${String(before)} findings`).waitFor();
    expect((await findings()).filter(({ accepted }) => accepted)).toHaveLength(0);
  });

  test.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const page = await openFindings({ bypassCSP: true, colorScheme });
    await finding(page, 'term.forbidden').click();
    await page.keyboard.press('x');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('s');
    await page.getByLabel('Why').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('can be read in a narrow window', async () => {
    const page = await openFindings({ viewport: { width: 360, height: 740 } });
    await page.locator('.finding').first().click();
    expect(await isWiderThanWindow(page)).toBe(false);
  });

  test('a profile chooses the checks, and a reviewer’s table comes back', async () => {
    const [, , tide] = UNITS as readonly [SampleUnit, SampleUnit, SampleUnit];
    const id = await uploadDocument(server.address, 'reviewed.xlf', xliff([tide]));
    const page = await open(`/desk?document=${id}`);
    await finding(page, 'dup.word').waitFor();
    await page.getByLabel('Profile').selectOption({ label: 'Terminology' });
    await page.getByText('The checks have nothing to report.').waitFor();
    await page.getByLabel('Profile').selectOption({ label: 'Default' });
    await finding(page, 'dup.word').waitFor();

    const pair = { source: { text: tide.source, codes: [] }, target: { text: tide.target!, codes: [] } };
    const key = writeFindingKey({ rule: 'dup.word' }, pair, { documentId: id, segmentNumber: 1 });
    const take = (content: string) =>
      page
        .locator('.file-button input')
        .setInputFiles({ name: 'review.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await take('Name\nnothing');
    await page.locator('.review-outcome .failure').waitFor();
    await take(`Key,Decision,Reason\n${key},ignore,A quotation\n`);
    await page.locator('.review-outcome', { hasText: '1 left alone' }).waitFor();
    await finding(page, 'dup.word').waitFor({ state: 'detached' });
  });
});
