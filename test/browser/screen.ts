import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Conformance to WCAG 2.2 AA as far as axe can tell. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const WIDE = { width: 1440, height: 900 };
/** 1280 px at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 800 };

/** In place of the program of axe, where that is already. */
const NOTHING_MORE = 'void 0';

const LOOK_EVERY_MS = 60;

/** Waits until the screen has its heading, loads nothing any more, and no longer changes. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  let before = '';
  for (let looks = 0; looks < 200; looks++) {
    const now = await page.evaluate(() => {
      const loading = document.querySelector('.loading-state, [aria-busy="true"]') !== null;
      const one = document.querySelectorAll('h1').length === 1;
      return one && !loading ? `${window.location.href} ${window.innerWidth} ${document.body.innerHTML}` : '';
    });
    if (now !== '' && now === before) return;
    before = now;
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
  throw new Error(`${page.url()} does not come to rest`);
}

/** What holds on every screen, wide and narrow: one heading, a title, nothing that axe finds, no sideways scrolling. */
export async function assertSound(page: Page): Promise<void> {
  await settled(page);
  assert.equal(await page.locator('h1').count(), 1, `one h1 on ${page.url()}`);
  assert.match(await page.title(), /^.+ \| Rode Draad/);
  await assertAxe(page, 'wide');
  await page.setViewportSize(NARROW);
  await settled(page);
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }));
  assert.ok(scrollWidth <= innerWidth, `${page.url()} scrolls sideways at 320 px: ${scrollWidth} px wide`);
  await assertAxe(page, '320 px');
  await page.setViewportSize(WIDE);
}

/** Opens an address, checks the screen, and gives its heading. */
export async function visit(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await assertSound(page);
  return (await page.locator('h1').textContent()) ?? '';
}

async function assertAxe(page: Page, width: string): Promise<void> {
  // What was said aloud of a button on the page before stays for some seconds, naming a button that is gone.
  await page.waitForFunction(() => document.querySelector('[data-live-announcer] [aria-labelledby]') === null);
  // From the top: what happens to lie under the head of a scrolled page is no finding.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const violations = await findings(page);
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help})\n    ${target.join(' ')}\n    ${failureSummary}`),
  );
  assert.deepEqual(told, [], `axe on ${page.url()}, ${width}:\n${told.join('\n')}`);
}

/**
 * What axe finds. Whole results are a megabyte of what is well, and handing them over took longer than looking; of that
 * axe is asked to keep one example a rule. Its program goes into a document once, however often that is looked at.
 */
async function findings(page: Page) {
  const there = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(there ? { axeSource: NOTHING_MORE } : {}) })
    .options({ runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] })
    // Without it axe opens a second page per run, for frames that we do not have.
    .setLegacyMode(true)
    .analyze();
  return violations;
}
