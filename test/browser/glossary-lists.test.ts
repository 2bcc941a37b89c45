import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { getJson } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addGlossaryWithDuplicates, addMisses } from './glossary-content.js';

interface ConceptsAnswer {
  readonly items: readonly { readonly terms: readonly { readonly text: string; readonly language: string }[] }[];
}

describeInBrowser('The duplicates and the misses of a glossary', () => {
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

  const newGlossary = () => addGlossaryWithDuplicates(server.address, `Glossary ${String(++glossaries)}`);

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.address, options);
    opened.push(watched);
    await watched.page.goto(address);
    if (options.javaScriptEnabled !== false) {
      await watched.page.locator(':is([data-island=duplicates], [data-island=misses])[data-alive]').waitFor();
    }
    return watched.page;
  }

  async function termsOf(glossaryId: string): Promise<readonly string[]> {
    const path = `/v1/glossaries/${glossaryId}/concepts`;
    const { items } = await getJson<ConceptsAnswer>(server.address, path);
    return items.map(({ terms }) => terms.map(({ text }) => text).join(' = '));
  }

  test('are merged by one key, which can be taken back', async () => {
    const id = await newGlossary();
    const before = await termsOf(id);
    const page = await open(`/glossaries/${id}/duplicates`);
    const groups = page.locator('.duplicate-group');
    expect(await groups.locator('h3').allInnerTexts()).toEqual([
      expect.stringMatching(/^天文台/),
      expect.stringMatching(/^observatory/),
    ]);
    await groups.first().getByRole('button').first().focus();
    await page.keyboard.press('2');
    await page.getByText('Merged into 天文台.').waitFor();
    // The first concept is gone, and with it the other group.
    await groups.first().waitFor({ state: 'detached' });
    await page.getByText('No two concepts share a term.').waitFor();
    expect([...(await termsOf(id))].sort()).toEqual([
      '天文台 = star-gazing house = observatory',
      '望远镜 = telescope',
      '观测站 = Observatory',
    ]);

    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByText('2 terms of more than one concept').waitFor();
    expect([...(await termsOf(id))].sort()).toEqual([...before].sort());
  });

  test('are kept, also after a reload, until they are wanted again', async () => {
    const id = await newGlossary();
    const page = await open(`/glossaries/${id}/duplicates`);
    const groups = page.locator('.duplicate-group');
    await groups.first().getByRole('button').first().focus();
    await page.keyboard.press('k');
    await page.getByText('1 term of more than one concept').waitFor();
    expect(await groups.first().evaluate((group) => group === document.activeElement)).toBe(true);
    await page.reload();
    await page.getByText('1 term is kept').waitFor();
    expect(await groups.count()).toBe(1);
    await page.getByRole('button', { name: 'Show them again' }).click();
    await page.getByText('2 terms of more than one concept').waitFor();
    expect(await termsOf(id)).toHaveLength(4);
  });

  test('say so when a concept was changed meanwhile', async () => {
    const id = await newGlossary();
    const page = await open(`/glossaries/${id}/duplicates`);
    const link = await page.locator('.duplicate-group a').first().getAttribute('href');
    const conceptId = new URL(link!, server.address).searchParams.get('concept')!;
    const response = await fetch(`${server.address}/v1/concepts/${conceptId}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ subject: 'optics' }),
    });
    expect(response.status).toBe(200);
    await page
      .getByRole('button', { name: /^Merge into the 1st/ })
      .first()
      .click();
    await page.locator('.status[data-state=failed]').waitFor();
    expect(await termsOf(id)).toHaveLength(4);
  });

  test('are read without JavaScript', async () => {
    const id = await newGlossary();
    const duplicates = await open(`/glossaries/${id}/duplicates`, { javaScriptEnabled: false });
    expect(await duplicates.locator('.duplicate-group').count()).toBe(2);
    await addMisses(server.address, '潮汐', 1);
    const misses = await open(`/glossaries/${id}/misses`, { javaScriptEnabled: false });
    expect(await misses.locator('.miss-table').innerText()).toContain('潮汐');
  });

  test('make a concept of a query by one key, which is then no miss any more', async () => {
    const id = await newGlossary();
    await addMisses(server.address, '引力透镜', 7);
    const page = await open(`/glossaries/${id}/misses`);
    const row = page.locator('.miss-table tbody tr', { hasText: '引力透镜' });
    expect(await row.locator('td').first().innerText()).toBe('zh → en');
    expect(await row.locator('.number').innerText()).toBe('7');
    await row.getByRole('button', { name: 'New concept' }).focus();
    await page.keyboard.press('Enter');
    const first = page.getByRole('group', { name: 'Term 1' });
    expect(await first.getByRole('textbox', { name: 'Language' }).inputValue()).toBe('zh-Hans');
    expect(await first.getByRole('textbox', { name: 'Term', exact: true }).inputValue()).toBe('引力透镜');
    // The cursor stands where the translation goes.
    await page.keyboard.type('gravitational lens');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    expect(await termsOf(id)).toContain('引力透镜 = gravitational lens');
    const { items } = await getJson<{ items: { query: string }[] }>(server.address, '/v1/lookups/misses');
    expect(items.map(({ query }) => query)).not.toContain('引力透镜');
  });

  test('forget a query', async () => {
    const id = await newGlossary();
    await addMisses(server.address, '打错的字', 9);
    const page = await open(`/glossaries/${id}/misses`);
    const row = page.locator('.miss-table tbody tr', { hasText: '打错的字' });
    await row.getByRole('button', { name: 'New concept' }).focus();
    await page.keyboard.press('x');
    await row.waitFor({ state: 'detached' });
    const { items } = await getJson<{ items: { query: string }[] }>(server.address, '/v1/lookups/misses');
    expect(items.map(({ query }) => query)).not.toContain('打错的字');
  });

  test.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('have no violation that axe finds, and fit: %s, %d pixels wide', async (colorScheme, width) => {
    const id = await newGlossary();
    await addMisses(server.address, `长长的查询 ${colorScheme}`, 2);
    const options = {
      bypassCSP: true,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    } as const;
    const page = await open(`/glossaries/${id}/duplicates`, options);
    await page.getByText('Export').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.goto(`/glossaries/${id}/misses`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.locator('[data-alive]').first().waitFor();
    await page.getByRole('button', { name: 'New concept' }).first().click();
    await page.getByRole('group', { name: 'Term 1' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
});
