import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { writeFindingsPage } from '../../src/formats/findings/write-findings-page.js';
import { finding, reportOf, text } from '../formats/findings/reports.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, launchBrowser } from '../support/browser.js';

const HOSTILE =
  '</dd><script>document.title = "taken"</script><img src="https://example.org/x" onerror="alert(1)">&amp;&#60;\u00a0\u200b\u0085𝔘';

const REPORT = reportOf(
  finding({ message: 'The number is another.', ranges: [{ side: 'target', start: 0, end: 3 }], suggestion: 'Three' }),
  finding({
    rule: 'punct.end',
    severity: 'warning',
    source: text(HOSTILE),
    target: text(HOSTILE),
    before: { source: text('前文'), target: null },
  }),
  finding({
    rule: 'ws.edge',
    severity: 'hint',
    suppressed: { scope: 'segment', reason: 'So it is', createdBy: 'ann' },
  }),
);

/** As it would be opened from a mail: a file, without any server. */
describeInBrowser('The page of findings', () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'findings-'));
    await writeFile(join(folder, 'findings.html'), [...writeFindingsPage(REPORT)].join(''));
    address = pathToFileURL(join(folder, 'findings.html')).href;
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
    const page = await (await browser.newContext(options)).newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== address) faults.push(request.url());
    });
    await page.goto(address);
    return { page, faults };
  }

  const shown = (page: Page) =>
    page.locator('article[data-rule]:visible').evaluateAll((all) => all.map((one) => one.getAttribute('data-rule')));

  test('shows any text as it is, asks nobody, and runs nothing else', async () => {
    const { page, faults } = await open();
    const texts = await page
      .locator('article[data-rule="punct.end"] dl > div:first-child dd')
      .first()
      .evaluate((dd) => dd.textContent);
    expect(texts).toBe(HOSTILE);
    expect(await page.title()).toBe('Findings: release.xlf');
    expect(faults).toEqual([]);
  });

  test('filters by text, check and severity from the keyboard, and says how many are left', async () => {
    const { page } = await open();
    expect(await shown(page)).toEqual(['num.mismatch', 'punct.end']);
    await page.keyboard.press('Tab');
    await page.keyboard.type('another');
    await page.getByText('1 of 3 shown').waitFor();
    expect(await shown(page)).toEqual(['num.mismatch']);
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await page.getByLabel('Severity').selectOption('warning');
    await page.getByText('1 of 3 shown').waitFor();
    expect(await shown(page)).toEqual(['punct.end']);
    await page.getByLabel('Severity').selectOption('hint');
    await page.getByText('1 decided to be left alone').click();
    expect(await shown(page)).toEqual(['ws.edge']);
  });

  test.each(['light', 'dark'] as const)('holds the rules of accessibility in the %s', async (colorScheme) => {
    const { page } = await open({ colorScheme, bypassCSP: true });
    await page.getByText('1 decided to be left alone').click();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('fits a window of 320 pixels, and paper without its filters', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Severity').isVisible()).toBe(false);
  });
});
