import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { getJson } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addBoothTermbase, addSession } from './booth-content.js';

interface SessionEntries {
  readonly items: readonly { readonly content: { readonly terms: readonly { readonly text: string }[] } | null }[];
}

describeInBrowser('The booth', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let opened: WatchedPage[] = [];
  /** Requests that fail are errors of the console. */
  let isLosing = false;

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addBoothTermbase(server.address);
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    const faults = opened.flatMap((watched) => watched.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    const wrong = faults.filter(
      (fault) => !(isLosing && /Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(fault)),
    );
    [opened, isLosing] = [[], false];
    expect(wrong).toEqual([]);
  });

  async function openBooth(sessionId: string, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.address, options);
    opened.push(watched);
    await watched.page.goto(`/booth?session=${sessionId}`);
    await isReady(watched.page);
    return watched.page;
  }

  async function textsOfEntries(sessionId: string): Promise<readonly string[]> {
    const { items } = await getJson<SessionEntries>(server.address, `/v1/session-glossaries/${sessionId}/entries`);
    return items.flatMap(({ content }) => content?.terms.map(({ text }) => text) ?? []).sort();
  }

  test('finds terms with every keystroke, the own words of the session first', async () => {
    const page = await openBooth(await addSession(server.address, 'Every key'));
    await page.keyboard.type('灯');
    expect(await targets(page)).toEqual(['light beacon', 'lighthouse', 'lighthouse keeper']);
    await page.keyboard.type('塔');
    expect(await targets(page)).toEqual(['lighthouse', 'lighthouse keeper']);
    const first = page.getByRole('option').first();
    expect(await first.locator('.answer-best bdi').getAttribute('lang')).toBe('en');
    expect(await first.locator('.answer-source bdi').getAttribute('lang')).toBe('zh-Hans');
    expect(await first.locator('.answer-others .not-to-use').innerText()).toBe('light house');
    const size = await first
      .locator('.answer-best')
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(28);
  });

  test('finds with typos, by pinyin and its initials, by a word and by an acronym', async () => {
    const page = await openBooth(await addSession(server.address, 'Tiers'));
    for (const [query, target, tier] of [
      ['lighthuose', '灯塔', 'typo'],
      ['dengta', 'lighthouse', 'pinyin'],
      ['cxgcz', 'tide station', 'initials'],
      ['station', '潮汐观测站', 'word-prefix'],
      ['cri', '海岸研究院', 'acronym'],
    ] as const) {
      await page.keyboard.press('Escape');
      await page.keyboard.type(query);
      const row = page.getByRole('option').first();
      expect(await row.locator('.answer-best bdi').innerText()).toBe(target);
      expect(await row.getAttribute('data-tier')).toBe(tier);
    }
  });

  test('shows an acronym with its full form, the right term beside a forbidden one, a number in the other system', async () => {
    const page = await openBooth(await addSession(server.address, 'Beside'));
    const ask = async (query: string) => {
      await page.keyboard.press('Escape');
      await page.keyboard.type(query);
    };
    await ask('CRI');
    expect(await page.locator('.answer-beside bdi').innerText()).toBe('Coastal Research Institute');
    await ask('潮位所');
    const forbidden = page.locator('.answer-source > .not-to-use');
    expect(await forbidden.innerText()).toBe('潮位所');
    expect(await forbidden.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
    expect(await page.locator('.answer-source .term-status[data-status=forbidden] svg').count()).toBe(1);
    expect(await page.locator('.answer-beside bdi').innerText()).toBe('潮汐观测站');
    const number = page.locator('.number-text').first();
    await ask('3.2亿');
    expect(await number.innerText()).toBe('320 million');
    await ask('half a million');
    expect(await number.innerText()).toBe('50万');
    await ask('863');
    expect(await number.count()).toBe(0);
  });

  test('can be used with the keyboard alone', async () => {
    const page = await openBooth(await addSession(server.address, 'Keys'));
    const box = page.getByRole('combobox', { name: 'Term in either language' });
    await leaveBox(page);
    await page.keyboard.type('lighthouse');
    expect(await box.inputValue()).toBe('lighthouse');
    expect(await chosen(page)).toContain('lighthouse');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('booth-answer-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.answer-detail').innerText()).toBe('A tower with a light for ships.');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.answer-detail').count()).toBe(0);
    for (const key of ['Enter', 'Space']) await page.keyboard.press(key);
    expect(await box.inputValue()).toBe('lighthouse ');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Sheet' }).focus();
    await page.keyboard.press('/');
    expect([await isFocused(page), await box.inputValue()]).toEqual([true, '']);

    await page.keyboard.press('Alt+x');
    expect(await page.locator('.direction').innerText()).toMatch(/en\s*→\s*to\s*zh|en → zh/);
    await page.keyboard.press('Alt+Equal');
    expect(await page.locator('.booth').getAttribute('data-size')).toBe('120');
    await page.keyboard.press('Alt+0');
    expect(await page.locator('.booth').getAttribute('data-size')).toBe('100');
    await page.keyboard.press('Alt+o');
    expect(await page.locator('.key-table').innerText()).toContain('Ctrl+Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('.key-table').count()).toBe(0);
  });

  test('lets the next key begin a new query when nothing was typed for a while', async () => {
    const page = await openBooth(await addSession(server.address, 'Idle'));
    const box = page.getByRole('combobox', { name: 'Term in either language' });
    await setIdle(page, '2');
    await page.clock.install();
    await page.keyboard.type('lighthouse');
    await page.clock.fastForward(1_900);
    expect(await selectionOf(page)).toEqual([10, 10]);
    await page.clock.fastForward(2_100);
    expect(await selectionOf(page)).toEqual([0, 10]);
    expect(await targets(page)).toContain('灯塔');
    await page.keyboard.type('tide');
    expect(await box.inputValue()).toBe('tide');

    await setIdle(page, '0');
    await page.keyboard.type(' station');
    await page.clock.fastForward(40_000);
    await page.keyboard.type('s');
    expect(await box.inputValue()).toBe('tide stations');
  });

  test('loses no letter of quick typing, whatever comes in between', async () => {
    const page = await openBooth(await addSession(server.address, 'Quick'));
    await leaveBox(page);
    const typed = 'lighthouse keeper of the coastal research institute';
    await page.keyboard.type(typed);
    expect(await page.getByRole('combobox').inputValue()).toBe(typed);
  });

  test('searches what an input method is composing, and leaves it its keys', async () => {
    const page = await openBooth(await addSession(server.address, 'Composing'));
    await setIdle(page, '2');
    await page.clock.install();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'dengta', selectionStart: 6, selectionEnd: 6 });
    await page.locator('.answer-best', { hasText: /^.*lighthouse$/ }).waitFor();
    await page.clock.fastForward(2_100);
    expect(await selectionOf(page)).toEqual([6, 6]);
    await client.send('Input.insertText', { text: '灯塔' });
    expect(await page.getByRole('combobox').inputValue()).toBe('灯塔');
    expect(await targets(page)).toEqual(['lighthouse', 'lighthouse keeper']);
  });

  test('adds, changes, deletes and puts back an entry', async () => {
    const sessionId = await addSession(server.address, 'Entries');
    const page = await openBooth(sessionId);
    await page.keyboard.type('防波堤 = breakwater');
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('.add-message').innerText()).toBe('防波堤 added');
    await page.keyboard.type('breakw');
    expect(await targets(page)).toEqual(['防波堤']);

    await page.keyboard.press('Alt+e');
    await page.waitForFunction(() => document.activeElement?.id === 'booth-add');
    expect(await page.locator('#booth-add').inputValue()).toBe('防波堤 = breakwater');
    await page.keyboard.type(' | mole');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type('mole');
    expect(await targets(page)).toEqual(['防波堤']);

    await page.keyboard.press('Alt+Delete');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('Alt+z');
    expect(await targets(page)).toEqual(['防波堤']);
    await page.waitForFunction(() => !document.querySelector('.freshness')?.textContent.includes('waiting'));
    expect(await textsOfEntries(sessionId)).toEqual(['breakwater', 'light beacon', 'mole', '灯标', '防波堤'].sort());
  });

  test('lists what was not found, to be added with one key, and tells the server', async () => {
    const page = await openBooth(await addSession(server.address, 'Misses'));
    await page.keyboard.type('栈桥');
    await page.locator('.no-answer').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('灯塔');
    await page.keyboard.press('Escape');
    expect(await page.locator('.misses li').allInnerTexts()).toEqual(['栈桥']);
    await expectEventually(async () => {
      const { items } = await getJson<{ items: { query: string }[] }>(server.address, '/v1/lookups/misses');
      return items.map(({ query }) => query).includes('栈桥');
    }, true);

    await page.keyboard.press('Alt+m');
    await page.waitForFunction(() => document.activeElement?.id === 'booth-add');
    expect(await page.locator('#booth-add').inputValue()).toBe('栈桥 = ');
    await page.keyboard.type('pier');
    await page.keyboard.press('Enter');
    expect(await page.locator('.misses li').count()).toBe(0);
    await page.keyboard.type('栈');
    expect(await targets(page)).toEqual(['pier']);
  });

  test('shows two interpreters what the other adds', async () => {
    const sessionId = await addSession(server.address, 'Two');
    const [one, two] = [await openBooth(sessionId), await openBooth(sessionId)];
    await two.keyboard.type('浮标');
    await one.keyboard.type('浮标 = buoy');
    await one.keyboard.press('Control+Enter');
    await two.locator('.answer-best bdi', { hasText: 'buoy' }).waitFor();
    await two.keyboard.press('Alt+Delete');
    await one.keyboard.type('浮标');
    await one.locator('.no-answer').waitFor();
  });

  test('works without a network, also after a reload, and merges when it is back', async () => {
    const sessionId = await addSession(server.address, 'Offline');
    const [page, other] = [await openBooth(sessionId), await openBooth(sessionId)];
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    isLosing = true;
    await page.context().setOffline(true);
    await page.locator('.freshness', { hasText: 'offline' }).waitFor();
    await page.reload();
    await isReady(page);
    expect(await page.locator('.freshness').innerText()).toMatch(/^as of \d\d:\d\d, 5 terms, offline$/);
    await page.keyboard.type('dengta');
    expect(await targets(page)).toEqual(['lighthouse', 'lighthouse keeper']);
    await page.keyboard.press('Escape');
    await page.keyboard.type('浮标 = buoy');
    await page.keyboard.press('Control+Enter');
    await page.locator('.freshness', { hasText: '1 change waiting' }).waitFor();
    await page.reload();
    await isReady(page);
    await page.keyboard.type('buoy');
    expect(await targets(page)).toEqual(['浮标']);

    await other.keyboard.type('锚地 = anchorage');
    await other.keyboard.press('Control+Enter');
    await other.keyboard.type('浮标');
    await other.locator('.no-answer').waitFor();
    await page.context().setOffline(false);
    await other.locator('.answer-best bdi', { hasText: 'buoy' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('锚地');
    await page.locator('.answer-best bdi', { hasText: 'anchorage' }).waitFor();
    expect(await textsOfEntries(sessionId)).toEqual(
      ['anchorage', 'buoy', 'light beacon', '浮标', '灯标', '锚地'].sort(),
    );
    expect(await page.locator('.freshness').innerText()).toMatch(/, 7 terms, online$/);
  });

  test('never keeps an answer of the API in the cache of its worker', async () => {
    const page = await openBooth(await addSession(server.address, 'Cache'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.keyboard.type('nothing of the kind');
    await page.locator('.no-answer').waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/booth');
    expect(kept.filter((path) => path !== '/booth' && !path.startsWith('/assets/'))).toEqual([]);
    expect(kept.some((path) => path.includes('pinyin'))).toBe(true);
  });

  test('asks the server when the page has nothing, and never shows a late answer', async () => {
    const page = await openBooth(await addSession(server.address, 'Wider'));
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const hit = {
      term: { text: 'quay', language: 'en', status: 'preferred' },
      translations: [{ text: '码头', language: 'zh', status: 'preferred' }],
      matchedBy: 'exact',
      range: { start: 0, end: 4 },
      conceptId: 'far',
      glossaryId: 'other',
    };
    await page.route(/\/v1\/terms\?q=qua&/, async (route) => {
      await held;
      await route.fulfill({ json: { query: 'qua', hits: [hit] } }).catch(() => undefined);
    });
    await page.route(/\/v1\/terms\?q=quay&/, (route) => route.fulfill({ json: { query: 'quay', hits: [hit] } }));
    await page.keyboard.type('qua');
    await page.waitForRequest(/\/v1\/terms\?q=qua&/);
    await page.keyboard.type('y');
    await page.locator('[data-origin=server] .answer-best bdi', { hasText: '码头' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('zzzz');
    letGo();
    await page.locator('.no-answer').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });

  test('asks what is due on flashcards and makes a sheet to print', async () => {
    const page = await openBooth(await addSession(server.address, 'Cards'));
    await page.keyboard.press('Alt+c');
    expect(await page.locator('.flashcard-side').first().innerText()).toBe('灯标');
    await page.keyboard.press('Enter');
    expect(await page.locator('.flashcard-answer').innerText()).toBe('light beacon');
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'Cards: nothing is due' }).waitFor();
    await page.reload();
    await isReady(page);
    await page.keyboard.press('Alt+c');
    await page.getByRole('heading', { name: 'Cards: nothing is due' }).waitFor();

    await page.keyboard.press('Alt+p');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet').innerText()).toMatch(/灯标\s+light beacon/);
    expect(await page.locator('.query-box').isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1_000);
    await page.emulateMedia({ media: 'screen' });
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect(await (await fetch(server.address + file!)).text()).toContain('light beacon');
  });

  test('begins a session, and lists those there are', async () => {
    const name = '开幕式 <b>opening</b>';
    const watched = await openPage(browser, server.address);
    opened.push(watched);
    const { page } = watched;
    await page.goto('/booth');
    await page.getByRole('textbox', { name: 'Name of the event' }).fill(name);
    await page.getByRole('combobox', { name: 'From' }).fill('fr');
    await page.getByRole('button', { name: 'Open the booth' }).click();
    await isReady(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    expect(await page.locator('.direction').innerText()).toContain('fr');
    await page.getByRole('link', { name: 'Sessions' }).click();
    await page.getByRole('link', { name }).waitFor();
    isLosing = true;
    await page.goto('/booth?session=unknown');
    await page.locator('.status[data-state=failed]').waitFor();
  });

  test('says that it needs JavaScript', async () => {
    const watched = await openPage(browser, server.address, { javaScriptEnabled: false });
    opened.push(watched);
    await watched.page.goto('/booth');
    expect(await watched.page.locator('main').innerText()).toContain('needs JavaScript');
  });

  test.each([
    ['light', 1280],
    ['dark', 640],
    ['contrast', 320],
  ])('has no violation that axe finds, and fits: %s, %d pixels wide', async (theme, width) => {
    const sessionId = await addSession(server.address, `Axe ${theme}`);
    const page = await openBooth(sessionId, {
      bypassCSP: true,
      reducedMotion: 'reduce',
      viewport: { width, height: 700 },
    });
    await page.context().addCookies([{ name: 'concord-theme', value: theme, url: server.address }]);
    await page.reload();
    await isReady(page);
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    for (const query of ['', '灯', '潮位所', '3.2亿', 'zzz']) {
      await page.keyboard.press('Escape');
      await page.keyboard.type(query);
      if (query === '灯') await page.keyboard.press('ArrowRight');
      expect(await axeViolations(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
    for (const key of ['Alt+p', 'Alt+c', 'Alt+o']) {
      await page.keyboard.press(key);
      await page.locator('.booth-panel').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
    await page.goto('/booth');
    await page.locator('.session-form').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** The termbase and the session are in the page, the changes are sent. */
async function isReady(page: Page): Promise<void> {
  await page.locator('.freshness', { hasText: /^as of .* terms?, (online|offline)/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.className === 'query-box');
}

function targets(page: Page): Promise<readonly string[]> {
  return page.locator('.answer-best bdi').allInnerTexts();
}

function chosen(page: Page): Promise<string> {
  return page.locator('[role=option][aria-selected=true]').innerText();
}

/** Of the box: where its selection begins and ends. */
function selectionOf(page: Page): Promise<readonly (number | null)[]> {
  const read = (box: HTMLInputElement) => [box.selectionStart, box.selectionEnd];
  return page.getByRole('combobox', { name: 'Term in either language' }).evaluate(read);
}

function isFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.className === 'query-box');
}

async function setIdle(page: Page, seconds: string): Promise<void> {
  await page.keyboard.press('Alt+o');
  await page.getByRole('combobox', { name: 'A new query begins after' }).selectOption(seconds);
  await page.keyboard.press('Escape');
}

function leaveBox(page: Page): Promise<void> {
  return page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
}

/** What is sent in the background is there a moment later. */
async function expectEventually<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.stringify(await read()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await read()).toEqual(wanted);
}
