import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

export type Role = 'link' | 'button' | 'textbox' | 'searchbox' | 'combobox' | 'checkbox' | 'radio' | 'menuitem' | 'tab';

const MOST_TABS = 120;

/** Presses Tab, or Shift and Tab when it lies before, until the thing with this role and name has the focus. */
export async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<Locator> {
  const wanted = page.getByRole(role, { name, exact: true });
  await wanted.first().waitFor();
  const key = (await wanted.first().evaluate(liesBefore)) ? 'Shift+Tab' : 'Tab';
  const focused = wanted.and(page.locator(':focus'));
  for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
    if ((await focused.count()) > 0) return focused;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} times Tab did not reach the ${role} ${name}`);
}

/** Runs in the page: does it stand before what has the focus now? */
const liesBefore = (wanted: Element): boolean =>
  document.activeElement !== document.body &&
  document.activeElement?.compareDocumentPosition(wanted) === Node.DOCUMENT_POSITION_PRECEDING;

/** Goes to what folds open by Tab; it has no role of its own to look for. */
export async function tabToSummary(page: Page, text: string): Promise<void> {
  const summary = page.locator('summary', { hasText: text });
  const key = (await summary.evaluate(liesBefore)) ? 'Shift+Tab' : 'Tab';
  for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
    if (await summary.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} times Tab did not reach ${text}`);
}

/** Goes there by Tab and presses Enter. */
export async function choose(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** Goes to a text field by Tab and types; what stood there is replaced. */
export async function fillIn(page: Page, name: string | RegExp, text: string, role: Role = 'textbox'): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes to a list of choices by Tab and types the first letters of one, until it is chosen. */
export async function pick(page: Page, name: string | RegExp, label: string): Promise<void> {
  const list = await tabTo(page, 'combobox', name);
  await page.keyboard.type(label);
  const chosen = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  assert.equal((await chosen()).trim(), label);
}

/** The focus is on something: whoever works by keyboard is not thrown back to the top of the page. */
export async function assertFocusKept(page: Page): Promise<void> {
  assert.equal(await page.evaluate(() => document.activeElement !== document.body), true, 'the focus was lost');
}

/** Goes to a checkbox by Tab and ticks it. */
export async function tick(page: Page, name: string | RegExp): Promise<void> {
  const box = await tabTo(page, 'checkbox', name);
  await page.keyboard.press('Space');
  assert.equal(await box.isChecked(), true);
}
