import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { createMemory, postJson } from '../support/api-calls.js';
import { axeViolations, describeInBrowser, isWiderThanWindow, openPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addSampleContent } from './sample-content.js';

const ADDRESS = '/?source=zh-CN&target=fr';
const SENTENCE = '海岛天文台举行了开放日活动。';
const FRENCH = 'L’observatoire de l’île a ouvert ses portes.';

describeInBrowser('Matches through a third language', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addSampleContent(server.address);
    const memoryId = await createMemory(server.address, 'French releases');
    const variants = [
      { language: 'en', text: 'The Island Observatory held an open day.' },
      { language: 'fr', text: FRENCH },
    ];
    const units = [{ sourceLanguage: 'en', variants }];
    await postJson(server.address, `/v1/memories/${memoryId}/units`, { units });
  });

  afterAll(() => stage.stop());

  test('come when a person says so, are marked, and the address keeps the choice', async () => {
    const { page, faults } = await openPage(browser, server.address, {
      bypassCSP: true,
      viewport: { width: 360, height: 800 },
    });
    await page.goto(ADDRESS);
    await page.fill('#sentence', SENTENCE);
    await page.getByText('No match of 70 or better').waitFor();

    await page.check('input[name=pivot]');
    const match = page.locator('.match');
    expect(await match.locator('.match-target p').innerText()).toBe(FRENCH);
    expect(await match.locator('.match-between').innerText()).toMatch(
      /through en\s+The Island Observatory held an open day\./,
    );
    expect(await match.locator('.match-between p').getAttribute('lang')).toBe('en');
    expect(await match.locator('.score').innerText()).toMatch(/^90.*pivot$/s);
    expect(await match.locator('.penalties').innerText()).toMatch(/third language\s+−10/);
    expect(await match.locator('.origin').innerText()).toMatch(/Releases.*then French releases, unit u\d+/s);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    const picture = process.env['PIVOT_PICTURE'];
    if (picture) await page.screenshot({ path: picture, fullPage: true });

    expect(new URL(page.url()).searchParams.get('pivot')).toBe('1');
    await page.reload();
    expect(await page.isChecked('input[name=pivot]')).toBe(true);
    await page.uncheck('input[name=pivot]');
    expect(new URL(page.url()).searchParams.has('pivot')).toBe(false);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  test('come without JavaScript too', async () => {
    const { page } = await openPage(browser, server.address, { javaScriptEnabled: false });
    await page.goto(ADDRESS);
    await page.fill('#sentence', SENTENCE);
    await page.check('input[name=pivot]');
    await page.locator('#term').press('Enter');
    expect(await page.isChecked('input[name=pivot]')).toBe(true);
    expect(await page.locator('.match-target').innerText()).toContain(FRENCH);
    await page.context().close();
  });
});
