import { readFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { axeViolations, describeInBrowser, isWiderThanWindow, openPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { changeSegment, largeFile, smallFile, storedSegment, uploadDocument } from './editor-documents.js';
import { addSampleContent } from './sample-content.js';

/** In the page: each row in sight begins where the one before ends, so nothing is missing and nothing lies over another. */
function isSeamless(): boolean {
  const box = document.querySelector('.segment-scroller')!.getBoundingClientRect();
  const rows = [...document.querySelectorAll<HTMLElement>('.segment')]
    .map(
      (row) =>
        ({ number: Number(row.dataset['number']), ...row.getBoundingClientRect().toJSON() }) as DOMRect & {
          number: number;
        },
    )
    .filter(({ top, bottom }) => bottom > box.top && top < box.bottom);
  const covered = rows.length > 3 && rows[0]!.top <= box.top + 40 && rows.at(-1)!.bottom >= box.bottom - 2;
  return (
    covered &&
    rows.every((row, index) => {
      const before = rows[index - 1];
      return !before || (row.number === before.number + 1 && Math.abs(row.top - before.bottom) < 1);
    })
  );
}

const SAVED = 'All changes saved.';

const FIGURES = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="figures" source-language="zh-CN" target-language="en" datatype="plaintext"><body>
<trans-unit id="a"><source>共90亿元。</source><target>The total is 90 billion yuan.</target></trans-unit>
<trans-unit id="b"><source>项目启动。</source><target>The project starts .</target></trans-unit>
</body></file></xliff>`;

describeInBrowser('The segment editor', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let documentId: string;
  let faults: string[][] = [];
  let provoked: RegExp[] = [];
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addSampleContent(server.address);
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = faults.flat().filter((fault) => !provoked.some((pattern) => pattern.test(fault)));
    faults = [];
    provoked = [];
    contexts = [];
    expect(found).toEqual([]);
  });

  /** A new small document in a new page. */
  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    documentId = await uploadDocument(server.address, 'page.xlf', smallFile());
    return openDocument(documentId, options);
  }

  async function openDocument(id: string, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.address, options);
    faults.push(watched.faults);
    contexts.push(watched.page.context());
    await watched.page.goto(`/documents/${id}`);
    await watched.page.locator('.segment[aria-current] .target-field').waitFor();
    return watched.page;
  }

  /** What a test provokes on purpose, whenever the page comes to say it. */
  function expectFaults(pattern: RegExp): void {
    provoked.push(pattern);
  }

  const stored = (number: number) => storedSegment(server.address, documentId, number);
  const field = (page: Page) => page.locator('.target-field');
  /** Without the line break that every field ends with. */
  const textOf = async (page: Page) => (await field(page).innerText()).replace(/\n$/, '');
  const active = (page: Page) => page.locator('.segment[aria-current]').getAttribute('data-number');
  const saved = (page: Page) => page.locator('.saving-text', { hasText: SAVED }).waitFor();
  const goTo = async (page: Page, number: number) => {
    await page.fill('#go-to', String(number));
    await page.press('#go-to', 'Enter');
    await page.locator(`.segment[aria-current][data-number="${String(number)}"]`).waitFor();
    await page.locator('.segment[aria-current] .segment-source .content').waitFor();
  };
  const isFieldFocused = (page: Page) =>
    page.evaluate(() => document.activeElement?.classList.contains('target-field') ?? false);

  test('inserts a match by key, confirms it, goes to the next, and the server has it', async () => {
    const page = await open();
    await page.locator('.editor-matches .match').first().waitFor();
    expect(await active(page)).toBe('1');
    expect(await page.locator('.segment-note').innerText()).toContain('A headline');
    expect(await page.locator('.editor-matches .penalties').innerText()).toMatch(/numbers differ\s+−1/);
    expect(await page.locator('.editor-matches ins').allTextContents()).toEqual(['2025', '42']);
    expect(await page.locator('.editor-matches .origin').first().innerText()).toContain('Releases');

    await page.keyboard.press('Control+1');
    expect(await textOf(page)).toContain('discovered 42 new comets in 2025');
    await page.keyboard.press('Control+Enter');
    await page.locator('.segment[aria-current][data-number="2"]').waitFor();
    await saved(page);
    expect(await stored(1)).toMatchObject({
      target: { text: 'The Island Observatory discovered 42 new comets in 2025.' },
      state: 'translated',
    });
    expect(await page.locator('.segment[data-number="1"] .segment-state').innerText()).toContain('translated');
    expect(await page.locator('.states-sum').innerText()).toContain('28 % confirmed');
    expect(await isFieldFocused(page)).toBe(true);
  });

  test('says why a match scores what it scores, and leaves the target alone', async () => {
    const page = await open();
    const why = page.locator('.editor-matches .why').first();
    await why.locator('summary').focus();
    await page.keyboard.press('Enter');
    await why.locator('[data-op=number]').first().waitFor();
    expect(await why.locator('[data-op=number]').first().locator('bdi').allTextContents()).toEqual(['2024', '2025']);
    expect(await why.locator('tr').last().innerText()).toMatch(/^score\s+99\s/);
    expect(await textOf(page)).toBe('');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('shows terms in the source and beside it, and inserts their translations', async () => {
    const page = await open();
    const term = page.locator('.source-term', { hasText: '天文台' });
    await term.waitFor();
    await term.locator('[role=button]').focus();
    expect(await term.locator('[role=tooltip]').innerText()).toContain('astronomical observatory');
    expect(await page.locator('.editor-terms s').innerText()).toBe('star house');
    await page.keyboard.press('Escape');
    await page.keyboard.insertText('An ');
    await page.keyboard.press('Alt+1');
    expect(await textOf(page)).toBe('An astronomical observatory');
  });

  test('warns of missing codes, inserts them by key, and wraps what is selected', async () => {
    const page = await open();
    await goTo(page, 2);
    await page.keyboard.insertText('Notice');
    await page.getByText('3 codes are missing: 1 /1 2').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+Digit1');
    expect(
      await page.locator('.target-field [data-code]').evaluateAll((chips) => chips.map((chip) => chip.textContent)),
    ).toEqual(['1', '/1']);
    await page.getByText('A code is missing: 2').waitFor();
    await page.keyboard.press('Control+Shift+Digit0');
    await page.keyboard.press('Control+Enter');
    await page.locator('.segment[aria-current][data-number="3"]').waitFor();
    await saved(page);
    const { target, state } = await stored(2);
    expect(state).toBe('translated');
    expect(target!.text).toBe('Notice');
    expect(target!.codes!.map(({ id, at }) => [id, at])).toEqual([
      ['1', 0],
      ['1', 6],
      ['2', 6],
    ]);
  });

  test('shows what the server says of wrong codes, keeps the text, and loses no code by typing', async () => {
    const page = await open();
    await goTo(page, 2);
    await page.keyboard.press('Alt+s');
    expect(await page.locator('.target-field [data-code]').count()).toBe(3);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('No codes at all');
    await page.keyboard.press('Control+Enter');
    await page.locator('.target-note .failure', { hasText: '{1}' }).waitFor();
    expect(await textOf(page)).toBe('No codes at all');
    expect(await page.locator('.saving-places').innerText()).toContain('Not saved');
    expect((await stored(2)).target).toBeNull();
    await page.keyboard.press('Control+z');
    expect(await page.locator('.target-field [data-code]').count()).toBe(3);
    await page.keyboard.press('Control+Enter');
    await saved(page);
    expect((await stored(2)).target!.codes).toHaveLength(3);
    expectFaults(/400/);
  });

  test('takes back and repeats in the field, and the last changes of the document', async () => {
    const page = await open();
    await page.locator('.editor-matches .match').first().waitFor();
    await page.keyboard.insertText('Typed. ');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).toBe('Typed. ');
    await page.keyboard.press('Control+Shift+z');
    expect(await textOf(page)).toContain('42 new comets');
    await page.keyboard.press('Control+Enter');
    await page.locator('.segment[aria-current][data-number="2"]').waitFor();
    await page.keyboard.press('Alt+z');
    await page.locator('.segment[aria-current][data-number="1"]').waitFor();
    await saved(page);
    expect(await stored(1)).toMatchObject({ target: null, state: 'initial' });
    expect(await textOf(page)).toBe('');
    await page.keyboard.press('Alt+Shift+z');
    await saved(page);
    expect((await stored(1)).state).toBe('translated');
  });

  test('sets states by key and lists what a filter lets through', async () => {
    const page = await open();
    const counts = () => page.locator('.filters button').allInnerTexts();
    const first = ['All 7', 'Empty 6', 'Fuzzy 0', 'Not confirmed 5', 'Confirmed 1', 'Locked 1', 'With findings 0'];
    expect(await counts()).toEqual(first);
    await goTo(page, 7);
    await page.keyboard.insertText('The last sentence.');
    await page.keyboard.press('Alt+r');
    await saved(page);
    expect((await stored(7)).state).toBe('reviewed');
    expect(await counts()).toEqual([
      ...['All 7', 'Empty 5', 'Fuzzy 0', 'Not confirmed 4', 'Confirmed 2', 'Locked 1'],
      expect.stringMatching(/^With findings/),
    ]);
    await page.click('[data-filter=confirmed]');
    expect(await page.locator('[role=table]').getAttribute('aria-rowcount')).toBe('3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await active(page)).toBe('5');
    await page.keyboard.press('Alt+u');
    await saved(page);
    expect((await stored(5)).state).toBe('initial');
    expect(await page.locator('.segment[data-number="5"]').count()).toBe(1);

    await page.click('[data-filter=locked]');
    await page.locator('.segment[data-number="4"]').click();
    expect(await page.locator('.lock-reason').innerText()).toContain('not to be translated');
    expect(await field(page).count()).toBe(0);
    await page.keyboard.press('Control+1');
    await page.locator('.editor-message', { hasText: /match|edited/ }).waitFor();
  });

  test('types braces, line breaks and composed characters as they are', async () => {
    const page = await open();
    await goTo(page, 3);
    await page.keyboard.type('A {brace}');
    await page.keyboard.press('Enter');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    await session.send('Input.insertText', { text: '你好' });
    await page.keyboard.type('!');
    await page.keyboard.press('Control+Enter');
    await saved(page);
    expect((await stored(3)).target!.text).toBe('A {brace}\n你好!');
  });

  test('pastes text alone from elsewhere, and codes from another place in the target', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await goTo(page, 2);
    await page.evaluate(async () => {
      const html = new Blob(['<b>bold</b> <i>words</i>'], { type: 'text/html' });
      const text = new Blob(['bold words'], { type: 'text/plain' });
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    });
    await page.keyboard.press('Control+v');
    expect(await field(page).evaluate((element) => element.innerHTML)).toBe('bold words<br>');
    await page.keyboard.press('Alt+s');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    expect(await textOf(page)).toBe('');
    await page.keyboard.press('Control+v');
    expect(await page.locator('.target-field [data-code]').count()).toBe(3);
  });

  test('counts against a limit of characters', async () => {
    const page = await open();
    await goTo(page, 6);
    await page.keyboard.type('A short 标题𠀀');
    await page.locator('.target-note', { hasText: '11 of 10 characters: 1 too many' }).waitFor();
  });

  test('looks selected words up in the memories, on both sides', async () => {
    const page = await open();
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('.segment[aria-current] .segment-source .content')][0]!;
      document.getSelection()!.selectAllChildren(text.firstChild!.parentNode!);
    });
    await page.keyboard.press('Control+k');
    await page.getByText('No unit has these words.').waitFor();
    await page.fill('#concordance', 'open day');
    await page.locator('.editor-concordance li mark', { hasText: 'open day' }).waitFor();
    expect(await page.locator('.editor-concordance li').first().innerText()).toContain('海岛天文台举行了开放日活动。');
  });

  test('keeps edits through a lost connection and a reload, and sends them when it is back', async () => {
    const page = await open();
    await page.route('**/segments/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.continue(),
    );
    await page.keyboard.insertText('Typed while offline.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.saving-text', { hasText: 'Offline: 1 edit kept in this browser.' }).waitFor();
    await goTo(page, 7);
    await page.keyboard.insertText('Not even confirmed');
    await page.reload();
    await page.locator('.saving-text', { hasText: 'Offline: 2 edits kept' }).waitFor();
    expect(await active(page)).toBe('7');
    expect(await textOf(page)).toBe('Not even confirmed');
    expect(await page.locator('.segment[data-number="1"] .segment-target').innerText()).toBe('Typed while offline.');
    expect((await stored(1)).target).toBeNull();

    await page.unroute('**/segments/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved(page);
    expect(await stored(1)).toMatchObject({ target: { text: 'Typed while offline.' }, state: 'translated' });
    expect(await stored(7)).toMatchObject({ target: { text: 'Not even confirmed' }, state: 'initial' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expectFaults(/ERR_INTERNET_DISCONNECTED/);
  });

  test('sends an edit again whose answer got lost, and does not take it for somebody else’s', async () => {
    const page = await open();
    let isLost = false;
    await page.route('**/segments/*', async (route) => {
      if (route.request().method() !== 'PATCH' || isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.keyboard.insertText('It arrived.');
    await page.keyboard.press('Control+Enter');
    await saved(page);
    expect(isLost).toBe(true);
    expect(await page.locator('.conflict').count()).toBe(0);
    expect((await stored(1)).target!.text).toBe('It arrived.');
    expectFaults(/ERR_CONNECTION_RESET|412/);
  });

  test.each(['mine', 'theirs'] as const)(
    'shows both versions of a segment that two people changed: %s',
    async (keep) => {
      const page = await open();
      await page.locator('.editor-matches .match').first().waitFor();
      await changeSegment(server.address, documentId, 1, { target: 'Their words.', state: 'reviewed' });
      await page.keyboard.insertText('My words.');
      await page.keyboard.press('Alt+t');
      await page.locator('.conflict').waitFor();
      expect(await page.locator('.conflict').innerText()).toContain('Their words.');
      expect(await textOf(page)).toBe('My words.');
      expect((await stored(1)).target!.text).toBe('Their words.');

      await page.getByRole('button', { name: keep === 'mine' ? 'Keep mine' : 'Take theirs' }).click();
      await saved(page);
      const wanted = keep === 'mine' ? 'My words.' : 'Their words.';
      expect((await stored(1)).target!.text).toBe(wanted);
      expect(await textOf(page)).toBe(wanted);
      expectFaults(/412/);
    },
  );

  test('keeps the edits of two tabs apart; what a closed tab left goes to the next one', async () => {
    const first = await open();
    const context = first.context();
    await context.route('**/segments/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.continue(),
    );
    const second = await context.newPage();
    await second.goto(`/documents/${documentId}`);
    await second.locator('.segment[aria-current]').waitFor();
    await first.keyboard.insertText('From the first tab');
    await goTo(second, 7);
    await second.keyboard.insertText('From the second tab');
    await second.locator('.saving-text', { hasText: '1 edit kept' }).waitFor();
    await second.close();
    await context.unroute('**/segments/*');
    await first.reload();
    await first.locator('.segment[aria-current]').waitFor();
    await saved(first);
    expect((await stored(1)).target!.text).toBe('From the first tab');
    expect((await stored(7)).target!.text).toBe('From the second tab');
    expectFaults(/ERR_INTERNET_DISCONNECTED/);
  });

  test('scrolls 20,000 segments with few rows, the right ones, and keeps the focus', async () => {
    const id = await uploadDocument(server.address, 'large.xlf', largeFile(20_000));
    const page = await openDocument(id);
    const rows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.segment')].map((row) => ({
          number: Number(row.dataset['number']),
        })),
      );
    const scrollTo = (part: number) =>
      page.locator('.segment-scroller').evaluate((box, share) => {
        box.scrollTop = share * box.scrollHeight;
      }, part);
    await page.keyboard.insertText('Begun');
    for (const part of [0.25, 0.5, 0.9, 0.1, 1]) {
      await scrollTo(part);
      // The rows of the place before are whole, too: those of this place are waited for.
      await page.waitForFunction((number) => {
        const drawn = [...document.querySelectorAll<HTMLElement>('.segment')];
        return drawn.some((row) => Math.abs(Number(row.dataset['number']) - number) < 200);
      }, 20_000 * part);
      await page.waitForFunction(() => document.querySelectorAll('.segment-waiting').length === 0);
      await page.waitForFunction(isSeamless);
      const shown = await rows();
      expect(shown.length).toBeLessThan(80);
      const middle = shown.filter(({ number }) => number !== 1).sort((a, b) => a.number - b.number)[10]!;
      expect(Math.abs(middle.number - 20_000 * part)).toBeLessThan(1_000);
    }
    expect((await rows()).at(-1)!.number).toBe(20_000);
    expect(await isFieldFocused(page)).toBe(true);
    await page.keyboard.insertText(' and ended');
    expect(await textOf(page)).toBe('Begun and ended');

    await goTo(page, 12_345);
    const row = page.locator('.segment[data-number="12345"]');
    expect(await row.locator('.segment-source').innerText()).toContain('第12345段');
    expect(await row.getAttribute('aria-rowindex')).toBe('12346');
    expect(await isFieldFocused(page)).toBe(true);
    await page.keyboard.insertText('In the middle');
    await page.keyboard.press('Control+Enter');
    await page.locator('.segment[aria-current][data-number="12346"]').waitFor();
    await saved(page);
    expect(await storedSegment(server.address, id, 12_345)).toMatchObject({ target: { text: 'In the middle' } });
    expect(await storedSegment(server.address, id, 1)).toMatchObject({ target: { text: 'Begun and ended' } });
  });

  test('pretranslates, shows what it filled at once, commits and downloads', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Pretranslate' }).first().click();
    await page.locator('.action-panel button.primary').click();
    await page.locator('.action-panel .facts', { hasText: '1 of 7 segments filled' }).waitFor();
    await page.locator('.segment[data-number="1"] .target-field', { hasText: '42 new comets' }).waitFor();
    expect(await page.locator('.segment[data-number="1"] .segment-score').innerText()).toBe('99 %');
    expect(await page.locator('[data-filter=fuzzy]').innerText()).toContain('1');

    await page.getByRole('button', { name: 'Commit' }).first().click();
    await page.locator('.action-panel select[name=memory]').selectOption({ label: 'Releases' });
    await page.locator('.action-panel button.primary').click();
    await page.locator('.action-panel .counts').waitFor();
    const download = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download[0].suggestedFilename()).toBe('page.xlf');
  });

  test('never works on a segment that is not listed', async () => {
    const page = await open();
    await goTo(page, 5);
    await page.click('[data-filter=empty]');
    await page.locator('.segment[aria-current][data-number="6"]').waitFor();
    await goTo(page, 5);
    expect(await isFieldFocused(page)).toBe(true);
    expect(await page.locator('[data-filter=all]').getAttribute('aria-pressed')).toBe('true');
    await page.click('[data-filter=fuzzy]');
    await page.getByText('No segment is like that.').waitFor();
    await page.keyboard.press('Alt+t');
    await page.keyboard.press('Alt+s');
    await page.click('[data-filter=all]');
    await page.locator('.segment[aria-current][data-number="1"]').waitFor();
    await page.click('[data-filter=locked]');
    await page.locator('.segment[aria-current][data-number="4"]').waitFor();
    await page.click('[data-filter=all]');
    await page.keyboard.press('Control+Enter');
    await page.locator('.segment[aria-current][data-number="6"]').waitFor();
    expect(await stored(5)).toMatchObject({ target: { text: 'Translated before.' }, revision: 1 });
  });

  test('shows what others made of a segment when somebody comes to it', async () => {
    const page = await open();
    await changeSegment(server.address, documentId, 7, { target: 'Their words.', state: 'reviewed' });
    await goTo(page, 7);
    await page.locator('.target-field', { hasText: 'Their words.' }).waitFor();
    expect(await isFieldFocused(page)).toBe(true);
    await page.keyboard.press('Alt+z');
    await page.getByText('There is nothing to undo.').waitFor();
    expect((await stored(7)).target!.text).toBe('Their words.');
  });

  test('copies a source without the labels of its codes, and takes a drop where it falls', async () => {
    const page = await open();
    await goTo(page, 2);
    await page.locator('.segment[aria-current] .segment-source .content').evaluate((text) => {
      document.getSelection()!.selectAllChildren(text);
    });
    expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('请重点观测站发布公告。');
    await field(page).click();
    await page.keyboard.insertText('abcd');
    await field(page).evaluate((box) => {
      const range = document.createRange();
      range.setStart(box.firstChild!, 2);
      const { left, top } = range.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', '-');
      const place = { clientX: left, clientY: top + 5, bubbles: true, cancelable: true };
      box.dispatchEvent(new DragEvent('drop', { dataTransfer, ...place }));
    });
    expect(await textOf(page)).toBe('ab-cd');
  });

  test('saves edits where the browser forbids to keep them', async () => {
    const watched = await openPage(browser, server.address);
    faults.push(watched.faults);
    contexts.push(watched.page.context());
    await watched.page.addInitScript(() => {
      const get = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get });
    });
    documentId = await uploadDocument(server.address, 'page.xlf', smallFile());
    await watched.page.goto(`/documents/${documentId}`);
    await watched.page.locator('.target-field').waitFor();
    await watched.page.keyboard.insertText('Kept nowhere.');
    await watched.page.keyboard.press('Control+Enter');
    await saved(watched.page);
    await watched.page.locator('.segment[aria-current][data-number="2"]').waitFor();
    expect((await stored(1)).target!.text).toBe('Kept nowhere.');
  });

  test('downloads what was typed a moment ago', async () => {
    const page = await open();
    await page.keyboard.insertText('Typed just now.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('>Typed just now.</target>');
  });

  test('says so where there are no segments, and why an edit was refused', async () => {
    const page = await open();
    await page.locator('.editor-matches .match').first().waitFor();
    await fetch(`${server.address}/v1/documents/${documentId}`, { method: 'DELETE' });
    await page.keyboard.insertText('Too late.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.saving', { hasText: `There is no document ${documentId}.` }).waitFor();
    expectFaults(/404/);

    const empty = await uploadDocument(server.address, 'empty.xlf', largeFile(0));
    await page.goto(`/documents/${empty}`);
    await page.getByText('This file has no segments.').waitFor();
  });

  test('shows its keys', async () => {
    const page = await open();
    await page.keyboard.press('F1');
    expect(await page.getByRole('dialog', { name: 'Keys' }).innerText()).toContain('Ctrl+Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('.editor-actions button').last().focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  });

  test('findings are told while somebody writes; a suggestion is applied, another finding left alone', async () => {
    const page = await openDocument(await uploadDocument(server.address, 'figures.xlf', FIGURES));
    await goTo(page, 1);
    const findings = page.locator('.editor-findings');
    await findings.getByText('is 9 billion').waitFor();
    expect(await page.locator('[data-filter=findings]').innerText()).toContain('2');
    await field(page).focus();
    await page.keyboard.press('Alt+a');
    await findings.getByText('Nothing is found').waitFor();
    expect(await textOf(page)).toBe('The total is 9 billion yuan.');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('The total is 8 billion yuan.');
    await findings.getByText('8 billion').first().waitFor();

    await page.keyboard.press('Alt+w');
    await page.locator('.segment[aria-current][data-number="2"]').waitFor();
    await findings.getByRole('button', { name: 'Leave it alone…' }).first().click();
    await page.keyboard.type('House style');
    await page.keyboard.press('Enter');
    await findings.getByText('Nothing is found').waitFor();
    await page.reload();
    await page.locator('[data-filter=findings]', { hasText: '1' }).click();
    expect(await page.locator('.segment').count()).toBe(1);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 640],
  ] as const)('has no violation that axe finds, and fits: %s, %d pixels wide', async (colorScheme, width) => {
    const page = await open({
      bypassCSP: true,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    });
    await page.locator('.editor-matches .match').first().waitFor();
    await page.fill('#concordance', '天文台');
    await page.locator('.editor-concordance li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await goTo(page, 2);
    await page.keyboard.insertText('No codes');
    await page.keyboard.press('Alt+t');
    await page.locator('.target-note .failure').waitFor();
    await page.locator('.editor-findings li').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    expectFaults(/400/);
  });

  test('says what needs script, without script', async () => {
    const id = await uploadDocument(server.address, 'page.xlf', smallFile());
    const watched = await openPage(browser, server.address, { javaScriptEnabled: false });
    faults.push(watched.faults);
    contexts.push(watched.page.context());
    await watched.page.goto(`/documents/${id}`);
    expect(await watched.page.locator('h1').innerText()).toBe('page.xlf');
    expect(await watched.page.getByRole('link', { name: 'Download' }).isVisible()).toBe(true);
    expect(await watched.page.getByText('Editing needs JavaScript.').isVisible()).toBe(true);
  });
});
