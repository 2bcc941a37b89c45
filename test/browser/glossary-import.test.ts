import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { getJson } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addGlossaryWithDuplicates } from './glossary-content.js';

/** A row that nothing can be read from, and one that the glossary has already. */
const TABLE = `English;中文;Notiz
lens;透镜;of glass
telescope;望远镜;
;;only a note
`;

function csvFile(name: string, content = TABLE) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

describeInBrowser('An import into a glossary', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let opened: WatchedPage[] = [];
  let glossaries = 0;

  beforeAll(async () => {
    [server, browser] = await stage.start();
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    const faults = opened.flatMap((watched) => watched.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    // Chromium reports each refused request by itself, as it should.
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  });

  /** The page of a new glossary of four concepts. */
  async function open(options: BrowserContextOptions = {}): Promise<readonly [Page, string]> {
    const id = await addGlossaryWithDuplicates(server.address, `Import ${String(++glossaries)}`);
    const watched = await openPage(browser, server.address, options);
    opened.push(watched);
    await watched.page.goto(`/glossaries/${id}/import`);
    await watched.page.locator('[data-island=glossary-import][data-alive]').waitFor();
    return [watched.page, id];
  }

  async function choose(page: Page, name: string, content?: string): Promise<void> {
    await page.setInputFiles('.drop-zone input', csvFile(name, content));
    await page.getByRole('heading', { name: 'What would be read' }).waitFor();
  }

  async function conceptsIn(id: string): Promise<number> {
    return (await getJson<{ concepts: number }>(server.address, `/v1/glossaries/${id}`)).concepts;
  }

  test('is looked at first, checked, and then stored', async () => {
    const [page, id] = await open();
    await choose(page, '词汇.csv');
    await page.getByText('CSV, read as a column for each language').waitFor();
    expect(await page.locator('.previewed li').allInnerTexts()).toEqual([
      expect.stringContaining('透镜'),
      expect.stringContaining('望远镜'),
    ]);
    const problem = page.locator('.problems tbody tr');
    expect(await problem.locator('td').first().innerText()).toBe('4');
    expect(await problem.innerText()).toContain('no term');

    await page.getByRole('button', { name: 'Check against the glossary' }).click();
    await page.getByRole('heading', { name: 'What an import would do; nothing is stored yet' }).waitFor();
    expect(await page.locator('.collisions li').allInnerTexts()).toEqual([expect.stringMatching(/telescope|望远镜/)]);
    expect(await conceptsIn(id)).toBe(4);

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: '词汇.csv: succeeded' }).waitFor();
    expect(await conceptsIn(id)).toBe(5);
    await page.getByRole('link', { name: 'Open the glossary' }).click();
    await page.locator('.concept-list a', { hasText: 'lens' }).waitFor();
  });

  test('reads the columns as somebody says that they are meant', async () => {
    const [page] = await open();
    await choose(page, 'notes.csv');
    const columns = page.locator('.column-mapping thead th');
    expect(
      await columns.locator('select').evaluateAll((boxes) => boxes.map((box) => (box as HTMLSelectElement).value)),
    ).toEqual(['term', 'term', 'note']);
    const answered = page.waitForResponse('**/import-previews');
    await columns.nth(2).locator('select').selectOption('term');
    // A term needs a language before it can be read.
    await answered;
    await columns.nth(2).getByRole('textbox').fill('de');
    await page.keyboard.press('Enter');
    await page.locator('.previewed li', { hasText: 'of glass' }).waitFor();
    await page.locator('.previewed [lang=de]', { hasText: 'only a note' }).waitFor();
    expect(await page.locator('.problems').count()).toBe(0);

    await page.getByLabel('Rows before the first concept').fill('0');
    await page.keyboard.press('Enter');
    await page.locator('.previewed li', { hasText: 'Notiz' }).waitFor();
  });

  test('says why a file cannot be read', async () => {
    const [page, id] = await open();
    await page.setInputFiles('.drop-zone input', { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await page.locator('.glossary-import .failure:not(:empty)').waitFor();
    expect(await page.locator('.glossary-import button:enabled', { hasText: /^Import$/ }).count()).toBe(0);
    expect(await conceptsIn(id)).toBe(4);
  });

  test('takes a file that is dropped, and gives the preview up when asked to', async () => {
    const [page] = await open();
    await page.route('**/import-previews', () => new Promise(() => undefined));
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['en,zh\nlens,透镜\n'], 'dropped.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await page.getByRole('progressbar', { name: /dropped\.csv/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel dropped.csv' }).click();
    await page.getByText('Cancelled.').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  test.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('has no violation that axe finds, and fits: %s, %d pixels wide', async (colorScheme, width) => {
    const viewport = { width, height: 800 };
    const [page] = await open({ bypassCSP: true, colorScheme, reducedMotion: 'reduce', viewport });
    expect(await axeViolations(page)).toEqual([]);
    await choose(page, `${colorScheme}.csv`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check against the glossary' }).click();
    await page.locator('.collisions').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('link', { name: 'Open the glossary' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
});
