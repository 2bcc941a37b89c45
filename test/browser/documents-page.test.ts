import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

import { getJson, upload } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addSampleContent } from './sample-content.js';
import { xliff, xliffFile, type SampleUnit } from './xliff-files.js';

/** The memory of the sample content has the first of them, and nearly the second. */
const UNITS: readonly SampleUnit[] = [
  { source: '海岛天文台举行了开放日活动。' },
  { source: '海岛天文台2025年发现了42颗新彗星。' },
  { source: '灯塔夜里也亮着。', target: 'The lighthouse shines at night, too.', state: 'final' },
  { source: '这句话谁也不知道。' },
];

interface DocumentAnswer {
  readonly id: string;
  readonly targetLanguage: string | null;
}

describeInBrowser('The documents page', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let opened: WatchedPage[] = [];

  beforeAll(async () => {
    [server, browser] = await stage.start();
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    const faults = opened.flatMap((watched) => watched.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(faults).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.address, options);
    opened.push(watched);
    await watched.page.goto('/documents');
    return watched.page;
  }

  /** Chromium reports each refused request by itself, as it should. */
  function forgetFailedRequests(): void {
    for (const { faults } of opened) {
      faults.splice(0, Infinity, ...faults.filter((fault) => !fault.startsWith('Failed to load resource')));
    }
  }

  async function addDocument(name: string, content = xliff(UNITS)): Promise<DocumentAnswer> {
    const response = await upload(server.address, { path: '/v1/documents', content, fileName: name });
    expect(response.status).toBe(201);
    return (await response.json()) as DocumentAnswer;
  }

  function rowOf(page: Page, name: string): Locator {
    return page.locator('tr.document', { has: page.getByRole('link', { name, exact: true }) });
  }

  function lineOf(page: Page, name: string): Locator {
    return page.locator('.uploads li', { hasText: name });
  }

  async function choose(page: Page, ...files: ReturnType<typeof xliffFile>[]): Promise<void> {
    await page.locator('[data-island=documents][data-alive]').waitFor();
    await page.setInputFiles('.drop-zone input', files);
  }

  async function openPanel(page: Page, name: string, action: string): Promise<Locator> {
    await page.locator('[data-island=documents][data-alive]').waitFor();
    await rowOf(page, name)
      .getByRole('button', { name: `${action} ${name}`, exact: true })
      .click();
    const panel = page.getByRole('region', { name: `${action} ${name}` });
    await panel.waitFor();
    return panel;
  }

  test('says what to do while there is nothing', async () => {
    const page = await open();
    expect(await page.locator('.no-documents').innerText()).toContain('Drop the XLIFF files');
    expect(await page.getByRole('link', { name: 'Documents' }).getAttribute('aria-current')).toBe('page');
    await addSampleContent(server.address);
  });

  test('takes many files at once; one that is broken keeps the others from nothing', async () => {
    const page = await open();
    await choose(
      page,
      xliffFile('年度报告（终稿）.xlf', xliff(UNITS)),
      xliffFile('broken.xlf', xliff(UNITS).replace('</segment>', '</part>')),
      xliffFile('second.xlf', xliff(UNITS)),
    );
    await page.getByText('2 of 3 files read, 1 failed.').waitFor();
    const problem = lineOf(page, 'broken.xlf').locator('.problems tbody tr');
    expect(await problem.locator('td').first().innerText()).toBe('4');
    expect(await problem.innerText()).toContain('closing tag');

    const row = rowOf(page, '年度报告（终稿）.xlf');
    expect(await row.innerText()).toMatch(/zh-CN → en\s+XLIFF 2\.0\s+4\s+\d+/);
    expect(await row.locator('.states-legend').innerText()).toMatch(/25 % confirmed.*\n?3 empty\n?1 final/s);
    const path = await row.locator('.document-name a').getAttribute('href');
    expect(path).toMatch(/^\/documents\/\w+$/);
    forgetFailedRequests();
  });

  test('lists documents without JavaScript, to open and to download', async () => {
    const page = await open({ javaScriptEnabled: false });
    const row = rowOf(page, '年度报告（终稿）.xlf');
    const address = await row.getByRole('link', { name: /Download/ }).getAttribute('href');
    expect(await (await fetch(server.address + address!)).text()).toBe(xliff(UNITS));
    expect(await page.locator('.upload-pane').innerText()).toContain('needs JavaScript');
    expect(await row.getByRole('button').count()).toBe(0);
  });

  test('asks for the target language that a file does not name', async () => {
    const page = await open();
    await choose(page, xliffFile('无目标语言.xlf', xliff(UNITS, null)));
    await lineOf(page, '无目标语言.xlf')
      .getByRole('link', { name: /names no target language/ })
      .click();
    const box = page.getByRole('combobox', { name: /Into which is it translated/ });
    await box.fill('not a language');
    await page.getByRole('button', { name: 'Name it' }).click();
    await page.locator('.target-language .failure').waitFor();
    await box.fill('fr-CA');
    await page.getByRole('button', { name: 'Name it' }).click();
    await rowOf(page, '无目标语言.xlf').getByText('zh-CN → fr-CA').waitFor();
    expect(await page.locator('.target-language').count()).toBe(0);
    forgetFailedRequests();
  });

  test('shows that a file contradicts the language, and takes it without', async () => {
    const page = await open();
    await page.locator('[data-island=documents][data-alive]').waitFor();
    await page.fill('#upload-language', 'de');
    await choose(page, xliffFile('contradicted.xlf', xliff(UNITS)));
    const line = lineOf(page, 'contradicted.xlf');
    await line.getByText("The file's target language is en, not de.").waitFor();
    await line.getByRole('button', { name: 'Try again without naming de' }).click();
    await line.getByRole('link', { name: 'contradicted.xlf' }).waitFor();
    forgetFailedRequests();
  });

  test('keeps a file that could not be sent, to send it again', async () => {
    const page = await open();
    await page.route('**/v1/documents', (route) => route.abort('connectionfailed'), { times: 1 });
    await choose(page, xliffFile('lost.xlf', xliff(UNITS)));
    const line = lineOf(page, 'lost.xlf');
    await line.getByText('The server does not answer').waitFor();
    await line.getByRole('button', { name: 'Try again' }).click();
    await line.getByRole('link', { name: 'lost.xlf' }).waitFor();
    forgetFailedRequests();
  });

  test('makes one document of a file whose answer got lost', async () => {
    const page = await open();
    await page.route(
      '**/v1/documents',
      async (route) => {
        await route.fetch();
        await route.abort('connectionfailed');
      },
      { times: 1 },
    );
    await choose(page, xliffFile('once.xlf', xliff(UNITS)));
    const line = lineOf(page, 'once.xlf');
    await line.getByRole('button', { name: 'Try again' }).click();
    await line.getByRole('link', { name: 'once.xlf' }).waitFor();
    await page.reload();
    expect(await rowOf(page, 'once.xlf').count()).toBe(1);
    forgetFailedRequests();
  });

  test('waits as long as a busy server asks for', async () => {
    const page = await open();
    const busy = { status: 429, headers: { 'Retry-After': '1' }, json: { title: 'Too many requests' } };
    await page.route('**/v1/documents', (route) => route.fulfill(busy), { times: 1 });
    await choose(page, xliffFile('patient.xlf', xliff(UNITS)));
    await lineOf(page, 'patient.xlf').getByRole('link', { name: 'patient.xlf' }).waitFor();
    forgetFailedRequests();
  });

  test('gives an upload up when it is cancelled, and goes on with the next', async () => {
    const page = await open();
    await page.route('**/v1/documents', () => new Promise(() => undefined), { times: 2 });
    await choose(page, ...['one', 'two', 'three'].map((name) => xliffFile(`held-${name}.xlf`, xliff(UNITS))));
    await lineOf(page, 'held-one').getByRole('button', { name: 'Cancel held-one.xlf' }).click();
    await page.getByRole('heading', { name: 'held-one.xlf: cancelled; nothing was kept' }).waitFor();
    await lineOf(page, 'held-three').getByRole('link', { name: 'held-three.xlf' }).waitFor();
    await lineOf(page, 'held-two').getByRole('button', { name: 'Cancel held-two.xlf' }).click();
    await page.getByRole('heading', { name: 'held-two.xlf: cancelled; nothing was kept' }).waitFor();
  });

  test('shows how far a large file is read, through a lost connection', async () => {
    const page = await open();
    const document = await addDocument('large.xlf');
    const job = {
      id: 'j-test',
      kind: 'document-upload',
      status: 'running',
      progress: { done: 30, total: 120, unit: 'bytes' },
      problems: [],
      problemCount: 0,
    };
    let answers: 'running' | 'lost' | 'ended' = 'running';
    await page.route('**/v1/documents', (route) => route.fulfill({ status: 202, json: job }));
    await page.route('**/v1/jobs/j-test/events', (route) => route.abort());
    await page.route('**/v1/jobs/j-test', (route) => {
      if (answers === 'lost') return route.abort('connectionfailed');
      return route.fulfill({ json: answers === 'running' ? job : { ...job, status: 'succeeded', result: document } });
    });
    await choose(page, xliffFile('large.xlf', xliff(UNITS)));
    const progress = page.getByRole('progressbar', { name: 'Reading large.xlf' });
    expect([await progress.getAttribute('value'), await progress.getAttribute('max')]).toEqual(['30', '120']);
    answers = 'lost';
    await page.getByText('The connection to the server is lost').waitFor();
    answers = 'ended';
    await lineOf(page, 'large.xlf').getByRole('link', { name: 'large.xlf' }).waitFor();
    forgetFailedRequests();
  });

  test('takes files that are dropped anywhere', async () => {
    const page = await open();
    await page.locator('[data-island=documents][data-alive]').waitFor();
    const drag = (type: string, content: string) =>
      page.evaluate(
        ([name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text!], 'dropped.xlf'));
          document
            .querySelector('.site-foot')!
            .dispatchEvent(new DragEvent(name!, { bubbles: true, cancelable: true, dataTransfer }));
        },
        [type, content],
      );
    await drag('dragover', '');
    await page.locator('.drop-zone[data-over]').waitFor();
    await drag('drop', xliff(UNITS));
    await lineOf(page, 'dropped.xlf').getByRole('link', { name: 'dropped.xlf' }).waitFor();
    expect(await page.locator('.drop-zone[data-over]').count()).toBe(0);
  });

  test('fills a document from the memories that are chosen, and says what that did', async () => {
    const page = await open();
    await addDocument('fill.xlf');
    await page.reload();
    const panel = await openPanel(page, 'fill.xlf', 'Pretranslate');
    expect(await panel.getByRole('checkbox', { name: 'Releases' }).isChecked()).toBe(true);
    await panel.getByRole('spinbutton', { name: 'Fill from score' }).fill('100');
    await panel.getByRole('combobox', { name: 'Confirm fills of' }).selectOption('100 and better');
    const asked = page.waitForRequest('**/pretranslations');
    await panel.getByRole('button', { name: 'Pretranslate' }).click();
    expect((await asked).postDataJSON()).toMatchObject({
      minScore: 100,
      confirm: [102, 101, 100],
      suggestionsFrom: 60,
      terms: false,
      replace: 'empty',
    });
    await panel.getByText('1 of 4 segments filled', { exact: true }).waitFor();
    expect(await panel.locator('.facts').innerText()).toContain('1 confirmed by their scores');
    await rowOf(page, 'fill.xlf').getByText('50 % confirmed').waitFor();
    expect(await panel.getByRole('spinbutton', { name: 'Fill from score' }).inputValue()).toBe('100');
  });

  test('does not ask without any memory', async () => {
    const page = await open();
    const panel = await openPanel(page, 'fill.xlf', 'Pretranslate');
    await panel.getByRole('checkbox', { name: 'Releases' }).uncheck();
    await panel.getByRole('button', { name: 'Pretranslate' }).click();
    const box = panel.getByRole('checkbox', { name: 'Releases' });
    expect(await box.evaluate((input) => (input as HTMLInputElement).validationMessage)).toBe(
      'Choose at least one memory.',
    );
    expect(await panel.getByRole('progressbar').count()).toBe(0);
  });

  test('goes on with a job that was under way when the page is opened, and cancels it', async () => {
    const { id } = await addDocument('under-way.xlf');
    const page = await open();
    let job = {
      id: 'j-test',
      kind: 'document-pretranslation',
      status: 'running',
      documentId: id,
      progress: { done: 5, total: 20, unit: 'segments' },
      problems: [],
      problemCount: 0,
    };
    await page.route('**/v1/jobs?*', (route) => route.fulfill({ json: { items: [job] } }));
    await page.route('**/v1/jobs/j-test/events', (route) => route.abort());
    await page.route('**/v1/jobs/j-test', (route) => {
      if (route.request().method() === 'DELETE') job = { ...job, status: 'cancelled' };
      return route.fulfill({ json: job });
    });
    await page.reload();
    await page.getByRole('progressbar', { name: 'Pretranslating under-way.xlf' }).waitFor();
    await page.getByRole('button', { name: 'Cancel under-way.xlf' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    forgetFailedRequests();
  });

  test('analyses a document, after another one, and remembers the answer', async () => {
    const page = await open();
    await addDocument('analysed.xlf');
    await page.reload();
    const panel = await openPanel(page, 'analysed.xlf', 'Analyse');
    await panel.getByRole('checkbox', { name: 'fill.xlf' }).check();
    await panel.getByRole('button', { name: 'Analyse', exact: true }).click();
    await panel.locator('.analysis-table').waitFor();
    expect(await panel.locator('tbody tr').count()).toBe(11);
    expect(await panel.locator('tfoot td').first().innerText()).toBe('4');
    expect(await panel.locator('tbody tr', { hasText: 'Repetitions' }).locator('td').first().innerText()).toBe('4');
    expect(await panel.locator('.analysis > .part-bar rect').count()).toBe(11);
    const csv = await panel.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
    expect(await (await fetch(server.address + csv!)).text()).toContain('repetition');

    await page.reload();
    await (await openPanel(page, 'analysed.xlf', 'Analyse')).getByText('after fill.xlf').waitFor();
    forgetFailedRequests();
  });

  test('commits what is confirmed into a new memory and lists the rest', async () => {
    const page = await open();
    await addDocument('committed.xlf');
    await page.reload();
    const panel = await openPanel(page, 'committed.xlf', 'Commit');
    await panel.getByRole('combobox', { name: 'Into' }).selectOption('New memory…');
    await panel.getByRole('textbox', { name: 'Name of the new memory' }).fill('灯塔');
    await panel.getByRole('button', { name: 'Commit', exact: true }).click();
    await panel.locator('[data-outcome=added]').getByText('1', { exact: true }).waitFor();
    expect(await panel.locator('.problems tbody tr').count()).toBe(3);
    const { items } = await getJson<{ items: { name: string; units: number }[] }>(server.address, '/v1/memories');
    expect(items.find(({ name }) => name === '灯塔')?.units).toBe(1);
    expect(await panel.getByRole('combobox', { name: 'Into' }).innerText()).toContain('灯塔');
  });

  test('deletes a document once its name was said, and says so', async () => {
    const page = await open();
    const { id } = await addDocument('删除我.xlf');
    await page.reload();
    let panel = await openPanel(page, '删除我.xlf', 'Delete');
    expect(await panel.locator('form').innerText()).toContain('This cannot be undone');
    await panel.getByRole('button', { name: 'Keep it' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('删除我.xlf');

    panel = await openPanel(page, '删除我.xlf', 'Delete');
    await panel.getByRole('button', { name: 'Delete 删除我.xlf' }).click();
    await rowOf(page, '删除我.xlf').waitFor({ state: 'detached' });
    expect(await page.locator('#announcements').textContent()).toBe('删除我.xlf is deleted.');
    await page.waitForFunction(() => document.activeElement?.id === 'documents-heading');
    expect((await fetch(`${server.address}/v1/documents/${id}`)).status).toBe(404);
  });

  test('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.locator('[data-island=documents][data-alive]').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('u');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
    await page.keyboard.press('ArrowDown');
    const [first, second] = await page.locator('.document-name').allInnerTexts();
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('p');
    await page.waitForFunction((name) => document.activeElement?.textContent === `Pretranslate ${name}`, second);
    await rowOf(page, second!).getByRole('button', { name: 'Pretranslate' }).press('Enter');
    expect(await focused()).toBe(second);
    await page.keyboard.press('Delete');
    await page.waitForFunction((name) => document.activeElement?.textContent === `Delete ${name}`, second);
    await page.locator('tr.document a[data-result]').nth(1).focus();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\/\w+$/);
  });

  test('shows names of files as names', async () => {
    await addDocument('<img src=x onerror="alert(1)">.xlf');
    const page = await open();
    expect(await page.locator('.document-name').first().innerText()).toBe('<img src=x onerror="alert(1)">.xlf');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('loads older documents, a page at a time', async () => {
    for (let index = 0; index < 50; index += 1) await addDocument(`page-${String(index)}.xlf`);
    const page = await open();
    await page.locator('[data-island=documents][data-alive]').waitFor();
    expect(await page.locator('tr.document').count()).toBe(50);
    await page.route('**/v1/documents?*', (route) => route.abort('connectionfailed'), { times: 1 });
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('The server does not answer.').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await rowOf(page, 'fill.xlf').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.className)).toBe('document');
    forgetFailedRequests();

    const plain = await open({ javaScriptEnabled: false });
    await plain.getByRole('link', { name: 'Older documents' }).click();
    await rowOf(plain, 'fill.xlf').waitFor();
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 320],
  ] as const)('has no violation that axe finds, and fits: %s, %d pixels wide', async (colorScheme, width) => {
    const name = `axe-${colorScheme}-${String(width)}.xlf`;
    await addDocument(name);
    const page = await open({
      bypassCSP: true,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    });
    await choose(
      page,
      xliffFile('无目标语言.xlf', xliff(UNITS, null)),
      xliffFile('broken.xlf', xliff(UNITS).replace('</segment>', '</part>')),
    );
    await page.getByText('1 of 2 files read, 1 failed.').waitFor();
    for (const action of ['Pretranslate', 'Commit', 'Delete', 'Analyse']) {
      const panel = await openPanel(page, name, action);
      if (action === 'Analyse' || action === 'Commit') await panel.locator('button.primary').click();
      if (action === 'Commit') await panel.locator('.counts').waitFor();
      if (action === 'Analyse') await panel.locator('.analysis-table').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
    forgetFailedRequests();
  });
});
