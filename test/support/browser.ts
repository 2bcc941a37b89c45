import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { describe, jest, test } from '@jest/globals';
import type axeCore from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** CHROMIUM names another place. */
const executablePath = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Like `describe`, where there is a Chromium. Without one: skipped with the reason, or failing with REQUIRE_BROWSER=1.
 * A browser beside other work can be late for a moment that a test waits for: what fails is printed and tried once more.
 */
export function describeInBrowser(title: string, body: () => void): void {
  if (executablePath !== undefined) {
    jest.retryTimes(1, { logErrorsBeforeRetry: true });
    describe(title, body);
    return;
  }
  const reason = `There is no Chromium at ${PLACES.join(', ')} and CHROMIUM names none.`;
  if (process.env['REQUIRE_BROWSER'] === '1') {
    test(title, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`Skipped: ${title}. ${reason}\n`);
  describe.skip(title, body);
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath!, args: FLAGS });
}

/** A page that remembers what must not happen: console errors, exceptions, dialogs, requests to another host. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
}

/** A page that went nowhere yet, of a context of its own. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: address, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) faults.push(`request to ${url}`);
  });
  return { page, faults };
}

type Axe = typeof axeCore;

/** What axe finds against WCAG 2.2 A and AA and its best practices. The page must have been opened with `bypassCSP`. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Whether the page must be moved sideways to be read. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
