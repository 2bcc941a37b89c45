import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { axeViolations, describeInBrowser, isWiderThanWindow, openPage } from '../support/browser.js';
import { BrowserStage } from '../support/browser-stage.js';
import type { RunningServer } from '../support/start-server.js';
import { addSampleContent } from './sample-content.js';

const SENTENCE = '为了迎接春天的到来，海岛天文台举行了开放日活动，许多家长带着孩子前来参观';

describeInBrowser('Parts of a sentence', () => {
  const stage = new BrowserStage();
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await stage.start();
    await addSampleContent(server.address);
  });

  afterAll(() => stage.stop());

  test('are shown where nothing matches, marked in the sentence, the unit and its translation', async () => {
    const { page, faults } = await openPage(browser, server.address, {
      bypassCSP: true,
      viewport: { width: 360, height: 800 },
    });
    await page.goto('/');
    await page.fill('#sentence', SENTENCE);
    const part = page.locator('.match').first();
    await part.locator('mark').first().waitFor();

    expect(await page.locator('.status').first().innerText()).toMatch(/^No match of 70 or better .* one part of it is/);
    const marked = await part
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => mark.childNodes[1]?.textContent));
    const clause = '海岛天文台举行了开放日活动';
    expect(marked).toEqual([clause, clause, 'The Island Observatory held an open day.']);
    expect(await part.locator('.score-kind').innerText()).toBe('part');
    expect(await part.locator('.origin').innerText()).toContain('in one unit');
    expect(await part.locator('[data-copy]').getAttribute('data-copy')).toBe(
      'The Island Observatory held an open day.',
    );
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    const picture = process.env['PARTS_PICTURE'];
    if (picture) await page.screenshot({ path: picture, fullPage: true });

    await page.fill('#sentence', '海岛天文台举行了开放日活动。');
    await page.locator('.score-kind', { hasText: 'exact' }).waitFor();
    expect(await page.locator('.match mark').count()).toBe(0);
    await page.context().close();
    expect(faults).toEqual([]);
  });
});
