import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import { startServer, type RunningServer } from '../support/start-server.js';
import { addSampleContent, TMX, tmxFile } from './sample-content.js';

const COMETS = '海岛天文台2025年发现了42颗新彗星。';

describeInBrowser('The first page', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let opened: WatchedPage[] = [];

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addSampleContent(server.address);
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    const faults = opened.flatMap((watched) => watched.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(faults).toEqual([]);
  });

  async function openAt(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, address, options);
    opened.push(watched);
    await watched.page.goto('/');
    return watched.page;
  }

  function open(options: BrowserContextOptions = {}): Promise<Page> {
    return openAt(server.address, options);
  }

  test('answers the look-up without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.overview').allInnerTexts()).toEqual([
      expect.stringContaining('Releases'),
      expect.stringContaining('Observatory terms'),
    ]);

    await page.fill('#sentence', COMETS);
    await page.fill('#term', '天文');
    await page.locator('#term').press('Enter');

    expect(await page.inputValue('#sentence')).toBe(COMETS);
    expect(await page.locator('.match').first().innerText()).toContain('discovered 42 new comets in 2025');
    expect(await page.locator('.term-hit').first().innerText()).toContain('astronomical observatory');
    expect(await page.locator('.import-pane').innerText()).toContain('concord import');

    await page.click('[data-swap]');
    expect(await page.inputValue('select[name=source]')).toBe('en');
  });

  test('shows a match with its score, its penalty, what changed, and the adapted translation', async () => {
    const page = await open();
    await page.fill('#sentence', COMETS);
    const match = page.locator('.match').first();

    expect(await match.locator('.score-number').innerText()).toMatch(/^99/);
    expect(await match.locator('.penalties').innerText()).toMatch(/numbers differ\s+−1/);
    expect(await match.locator('del').allTextContents()).toEqual(['2024', '31']);
    expect(await match.locator('ins').allTextContents()).toEqual(['2025', '42']);
    expect(await match.locator('.match-source p').getAttribute('lang')).toBe('zh-CN');
    expect(await match.locator('.match-target p').innerText()).toBe(
      'The Island Observatory discovered 42 new comets in 2025.',
    );
    expect(await match.locator('.match-stored p').innerText()).toBe(
      'The Island Observatory discovered 31 new comets in 2024.',
    );
    const origin = await match.locator('.origin').innerText();
    for (const part of ['Releases', 'comets.xlf', 'final']) expect(origin).toContain(part);
    expect(await page.locator('.sentence-pane [role=status]').first().innerText()).toContain('best 99');
  });

  test('says why a match scores what it scores, token by token, on every screen', async () => {
    for (const options of [{}, { colorScheme: 'dark' as const, viewport: { width: 640, height: 900 } }]) {
      const page = await open(options);
      // As the server writes it, with its matches.
      const asked = new URLSearchParams({ text: COMETS, source: 'zh-CN', target: 'en' });
      await page.goto(`${server.address}/?${asked.toString()}`);
      const why = page.locator('.match .why').first();
      await why.locator('summary').focus();
      await page.keyboard.press('Enter');
      const replaced = why.locator('[data-op=number]');
      await replaced.first().waitFor();
      expect(await replaced.first().locator('bdi').allTextContents()).toEqual(['2024', '2025']);
      expect(await why.locator('tr', { hasText: 'numbers differ' }).innerText()).toContain('−1');
      expect(await why.locator('tr').last().innerText()).toMatch(/score\s+99\s+100 − 1 = 99/);
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);

      await page.fill('#sentence', COMETS.slice(0, -1));
      await why.locator('[data-op=delete]').waitFor();
      expect(await why.locator('[data-op=delete] .token-cost').innerText()).toContain('0.25');
    }
  });

  test('says when nothing matches, and nothing when nothing is asked', async () => {
    const page = await open();
    const status = page.locator('.sentence-pane [role=status]').first();
    const asked = await status.innerText();
    await page.fill('#sentence', '完全不同的一句话');
    await page.getByText('No match of 70 or better.').waitFor();
    await page.fill('#sentence', '');
    await page.getByText(asked, { exact: true }).waitFor();
    expect(await page.locator('.match').count()).toBe(0);
  });

  test('finds matches from English when the languages are swapped', async () => {
    const page = await open();
    await page.fill('#sentence', 'The Island Observatory held an open day.');
    await page.keyboard.press('Alt+x');
    await page.locator('.match').first().waitFor();
    expect(await page.locator('.match-target p').first().innerText()).toBe('海岛天文台举行了开放日活动。');
    expect(await page.locator('.origin').first().innerText()).toContain('reversed direction');
  });

  test('never shows the late answer to an earlier question', async () => {
    const page = await open();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/v1\/terms\?q=%E5%A4%A9&/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.fill('#term', '天');
    await page.waitForRequest(/\/v1\/terms\?q=%E5%A4%A9&/);
    await page.fill('#term', '观察所');
    await page.locator('.term-hit').first().waitFor();
    letGo();
    await page.fill('#sentence', COMETS);
    await page.locator('.match').first().waitFor();
    expect(await page.locator('.term-hit').allInnerTexts()).toEqual([expect.stringContaining('观察所')]);
  });

  test('finds terms from either language, and strikes those that must not be used', async () => {
    const page = await open();
    await page.fill('#term', '台');
    const hit = page.locator('.term-hit').first();
    expect(await hit.locator('th mark').innerText()).toBe('台');
    expect(await hit.locator('th bdi').getAttribute('lang')).toBe('zh-Hans');
    expect(await hit.locator('td').first().innerText()).toContain('astronomical observatory');
    expect(await hit.locator('s').innerText()).toBe('star house');
    expect(await hit.locator('[data-status=forbidden] .visually-hidden').textContent()).toBe('forbidden: ');

    await page.fill('#term', '观察所');
    const deprecated = page.locator('.term-hit', { has: page.locator('th s') });
    expect(await deprecated.locator('th s').innerText()).toBe('观察所');
    expect(await deprecated.locator('.instead').innerText()).toContain('重点观测站');

    await page.fill('#term', 'key obs');
    await page.locator('.term-hit .mark', { hasText: 'prefix' }).waitFor();
    expect(await page.locator('.term-hit').first().innerText()).toContain('重点观测站');

    await page.fill('#term', 'zzzz');
    await page.getByText('No term for “zzzz”.').waitFor();
  });

  test('shows texts of the memory as texts', async () => {
    const page = await open();
    await page.fill('#sentence', '<script>alert(1)</script>标记不会被执行。');
    const match = page.locator('.match').first();
    expect(await match.locator('.match-source p').innerText()).toBe('<script>alert(1)</script>标记不会被执行。');
    expect(await match.locator('.match-target p').innerText()).toBe('<img src=x onerror="alert(2)"> stays text.');
    expect(await page.locator('.match script, .match img').count()).toBe(0);
  });

  test('imports a file, shows what it did, and finds it at once', async () => {
    const page = await open();
    await page.fill('#sentence', '灯塔已经重新开放。');
    await page.getByText('No match of 70 or better.').waitFor();
    await page.setInputFiles('.drop-zone input', tmxFile('潮汐 2025.tmx', TMX));
    expect(await page.locator('.import-form input[type=text]').inputValue()).toBe('潮汐 2025');
    await page.locator('.import-form button.primary').click();

    await page.getByRole('heading', { name: '潮汐 2025.tmx: succeeded' }).waitFor();
    expect(await page.locator('.counts td').allInnerTexts()).toEqual(['2', '0', '0', '0', '1']);
    const problem = page.locator('.problems tbody tr');
    expect(await problem.locator('td').first().innerText()).toBe('9');
    expect(await problem.innerText()).toContain('alone');
    await page.locator('.overview tr', { hasText: '潮汐 2025' }).getByText('2', { exact: true }).waitFor();
    await page.locator('.match').first().waitFor();
    expect(await page.locator('.match-target p').first().innerText()).toBe('The lighthouse has reopened.');
    expect(await page.locator('.import-form select').first().inputValue()).toMatch(/^memory:.+/);
  });

  test('offers the languages that the first import of all brings', async () => {
    const empty = await startServer();
    try {
      const page = await openAt(empty.address);
      expect(await page.locator('select[name=source] option').count()).toBe(0);
      await page.setInputFiles('.drop-zone input', tmxFile('first.tmx', TMX));
      await page.locator('.import-form button.primary').click();
      await page.locator('select[name=source] option').first().waitFor({ state: 'attached' });
      expect(await page.inputValue('select[name=source]')).toBe('zh-CN');
      expect(await page.inputValue('select[name=target]')).toBe('en');
      await page.fill('#sentence', '灯塔已经重新开放。');
      await page.locator('.match').first().waitFor();
    } finally {
      await empty.stop();
    }
  });

  test('says where a file is broken', async () => {
    const page = await open();
    await page.setInputFiles('.drop-zone input', tmxFile('broken.tmx', TMX.replace('</seg></tuv></tu>', '</tuv>')));
    await page.locator('.import-form button.primary').click();
    await page.getByRole('heading', { name: 'broken.tmx: failed' }).waitFor();
    expect(await page.locator('.problems tbody td').first().innerText()).toBe('6');
  });

  test('follows a job by asking where events do not come through', async () => {
    const page = await open();
    await page.route('**/v1/jobs/*/events', (route) => route.fulfill({ status: 200, contentType: 'text/plain' }));
    await page.setInputFiles('.drop-zone input', tmxFile('polled.tmx', TMX));
    await page.locator('.import-form button.primary').click();
    await page.getByRole('heading', { name: 'polled.tmx: succeeded' }).waitFor();
    // Chromium reports the refused event stream, as it should.
    opened[0]!.faults.length = 0;
  });

  test('gives an upload up when it is cancelled', async () => {
    const page = await open();
    await page.route('**/imports', () => new Promise(() => undefined));
    await page.setInputFiles('.drop-zone input', tmxFile('cancelled.tmx', TMX));
    await page.locator('.import-form button.primary').click();
    await page.locator('.import-progress').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled; nothing was imported.').waitFor();
    expect(await page.locator('.import-progress').count()).toBe(0);
  });

  test('shows how far a job is, and asks the server to cancel it', async () => {
    const page = await open();
    const running = {
      id: 'j-test',
      status: 'running',
      progress: { done: 30, total: 120, unit: 'units' },
      problems: [],
      problemCount: 0,
    };
    let job = running;
    await page.route('**/imports', (route) => route.fulfill({ status: 202, json: running }));
    await page.route('**/v1/jobs/j-test/events', (route) => route.abort());
    await page.route('**/v1/jobs/j-test', async (route) => {
      if (route.request().method() === 'DELETE') job = { ...running, status: 'cancelled' };
      await route.fulfill({ status: route.request().method() === 'DELETE' ? 202 : 200, json: job });
    });
    await page.setInputFiles('.drop-zone input', tmxFile('long.tmx', TMX));
    await page.locator('.import-form button.primary').click();
    const progress = page.getByRole('progressbar', { name: 'Importing long.tmx' });
    expect([await progress.getAttribute('value'), await progress.getAttribute('max')]).toEqual(['30', '120']);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'long.tmx: cancelled' }).waitFor();
    opened[0]!.faults.length = 0;
  });

  test('keeps what was typed before the script came', async () => {
    const page = await open();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'commit' });
    await page.fill('#sentence', COMETS);
    letGo();
    await page.locator('.match').first().waitFor();
    expect(await page.inputValue('#sentence')).toBe(COMETS);
  });

  test('takes a dropped file', async () => {
    const page = await open();
    await page.locator('.drop-zone').evaluate((zone) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['<tmx/>'], 'dropped.tmx'));
      zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await page.locator('.drop-zone').getByText('dropped.tmx').waitFor();
    expect(await page.locator('.import-form input[type=text]').inputValue()).toBe('dropped');
  });

  test('can be used with the keyboard alone', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('content');

    await page.keyboard.press('/');
    expect(await focused()).toBe('sentence');
    await page.keyboard.insertText(COMETS);
    await page.locator('.match').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('.match')
        .first()
        .evaluate((match) => match === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('#announcements', { hasText: 'Copied.' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('42 new comets');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('sentence');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#sentence')).toBe('');

    await page.locator('.swap').press('t');
    expect(await focused()).toBe('term');
  });

  test('leaves single keys alone when they are switched off, also after a reload', async () => {
    const page = await open();
    await page.locator('[data-shortcuts-switch]').uncheck();
    await page.reload();
    expect(await page.locator('[data-shortcuts-switch]').isChecked()).toBe(false);
    await page.locator('.swap').press('/');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('swap');
  });

  test('is light or dark as the device says, unless a person says otherwise', async () => {
    const page = await open({ colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await paper();
    expect(light).not.toBe(dark);

    const button = page.locator('.theme');
    await button.click();
    await button.click();
    expect(await button.innerText()).toContain('dark');
    expect(await paper()).toBe(dark);
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await paper()).toBe(dark);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)('has no violation that axe finds, and fits: %s, %d pixels wide', async (colorScheme, width) => {
    // 320 pixels are also what a window of 1280 has at 400 % zoom, which WCAG 1.4.10 asks for.
    const page = await open({
      bypassCSP: true,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    });
    expect(await axeViolations(page)).toEqual([]);
    await page.fill('#sentence', COMETS);
    await page.fill('#term', '观');
    await page.setInputFiles('.drop-zone input', tmxFile(`${colorScheme}-${String(width)}.tmx`, TMX));
    await page.locator('.import-form button.primary').click();
    await page.locator('.problems').waitFor();
    await page.locator('.instead').first().waitFor();
    await page.locator('.match').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[data-stale]') === null);
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
});
