import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { getJson, postJson } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage, type WatchedPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addSampleContent } from './sample-content.js';

interface GlossaryAnswer {
  readonly id: string;
  readonly concepts: number;
}

describeInBrowser('The pages of glossaries', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;
  let opened: WatchedPage[] = [];
  let path = '';

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addSampleContent(server.address);
    const { items } = await getJson<{ items: { id: string; name: string }[] }>(server.address, '/v1/glossaries');
    path = `/glossaries/${items.find(({ name }) => name === 'Observatory terms')!.id}`;
  });

  afterAll(() => stage.stop());

  afterEach(async () => {
    const faults = opened.flatMap((watched) => watched.faults);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    // Chromium reports each refused request by itself, as it should.
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  });

  async function open(address = path, options: BrowserContextOptions = {}): Promise<Page> {
    const watched = await openPage(browser, server.address, options);
    opened.push(watched);
    await watched.page.goto(address);
    if (options.javaScriptEnabled !== false) await watched.page.locator('[data-island^=gloss][data-alive]').waitFor();
    return watched.page;
  }

  async function openConcept(page: Page, text: string): Promise<void> {
    await page.locator('.concept-list a', { hasText: text }).click();
    await page.locator('.concept-panel .concept-facts').waitFor();
  }

  test('search, move and open a concept by keys alone', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('KEY OBS');
    await page.getByText('1 concept', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.locator('.concept-panel');
    await panel.locator('[data-status=deprecated] s', { hasText: '观察所' }).waitFor();
    expect(await panel.locator('h2').getAttribute('lang')).toBe('zh-Hans');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  test('are searched without JavaScript', async () => {
    const page = await open(`${path}?q=star`, { javaScriptEnabled: false });
    expect(await page.locator('.concept-list li').count()).toBe(1);
    await page.locator('.concept-list a').click();
    expect(await page.locator('.concept-facts').innerText()).toContain('astronomical observatory');
  });

  test('edit a concept, which takes its approval away, and go back to what it was', async () => {
    const page = await open();
    await openConcept(page, '天文台');
    await page.keyboard.press('e');
    await page.getByLabel('Definition').fill('A house for looking at stars');
    await page.getByRole('button', { name: 'Save' }).click();
    const facts = page.locator('.concept-panel > .concept-facts');
    await facts.getByText('A house for looking at stars').waitFor();
    expect(await facts.innerText()).toContain('not approved');

    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Revert to this (revision 1)' }).click();
    await facts.getByText('A house for looking at stars').waitFor({ state: 'detached' });
    expect(await facts.innerText()).not.toContain('not approved');
  });

  test('show what somebody else made of the concept meanwhile', async () => {
    const page = await open();
    await openConcept(page, '重点观测站');
    const id = await page.locator('.concept-list a[aria-current]').getAttribute('data-concept');
    await page.getByRole('button', { name: 'Edit' }).click();
    const response = await fetch(`${server.address}/v1/concepts/${id!}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ subject: 'astronomy' }),
    });
    expect(response.status).toBe(200);
    await page.getByLabel('Definition').fill('Mine');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('group', { name: 'Conflict' }).innerText()).toContain('astronomy');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    const concept = await getJson<{ definition?: string }>(server.address, `/v1/concepts/${id!}`);
    expect(concept.definition).toBeUndefined();
  });

  test('ask what happens to a term that another concept has already', async () => {
    const page = await open();
    const before = await getJson<GlossaryAnswer>(server.address, `/v1${path}`);
    await page.keyboard.press('n');
    const first = page.getByRole('group', { name: 'Term 1' });
    await first.getByRole('textbox', { name: 'Language' }).fill('zh-Hans');
    await first.getByRole('textbox', { name: 'Term', exact: true }).fill('天文台');
    await page.getByRole('button', { name: 'Save' }).click();
    const there = page.getByRole('group', { name: 'What is there already' });
    expect(await there.innerText()).toContain('天文台');
    await there.getByRole('button', { name: 'Keep both' }).click();
    await page.locator('.concept-panel .concept-facts').waitFor();
    const after = await getJson<GlossaryAnswer>(server.address, `/v1${path}`);
    expect(after.concepts).toBe(before.concepts + 1);
  });

  test('create, rename and delete a glossary', async () => {
    const page = await open('/glossaries');
    await page.getByLabel('New glossary').fill('Passing');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'Passing' }).waitFor();
    await page.locator('[data-island=glossary][data-alive]').waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Name').fill('Past');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Past', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('Delete this glossary').click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.waitForURL('**/glossaries');
    expect(await page.locator('.glossary-list').innerText()).not.toContain('Past');
  });

  test.each([
    ['light', 1280],
    ['dark', 640],
  ] as const)('have no violation that axe finds, and fit: %s, %d pixels wide', async (colorScheme, width) => {
    const { id } = await postJson<GlossaryAnswer>(server.address, '/v1/glossaries', { name: `Axe ${colorScheme}` });
    expect(id).toMatch(/^g/);
    const options = {
      bypassCSP: true,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width, height: 800 },
    } as const;
    const list = await open('/glossaries', options);
    expect(await axeViolations(list)).toEqual([]);
    const page = await open(path, options);
    await openConcept(page, '重点观测站');
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText(/^Revision 1,/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
});
