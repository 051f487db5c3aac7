import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { choose } from './keyboard.ts';
import { settled, WIDE } from './screen.ts';
import { type System, startSystem } from './system.ts';

const FAILURES = fileURLToPath(new URL('../../tmp/browser/', import.meta.url));

/** Asking whose session this is before anybody has signed in; the browser reports every 401. */
const NOBODY_SIGNED_IN = /status of 401 .*\/v1\/sessies\/huidige\)$/;

export type Visit = {
  readonly page: Page;
  readonly system: System;
  /** Signs in by keyboard from the first page and waits for the person's own start. */
  signInAs(name: string): Promise<void>;
  /** A refusal that the browser will report because it is part of the story; every other report fails the test. */
  expectReport(pattern: RegExp): void;
};

export type BrowserTest = (title: string, story: (visit: Visit) => Promise<void>) => void;

/** Starts the system and one browser for a file; each test gets a fresh window, whose console must stay silent. */
export async function browserTests(): Promise<{ readonly system: System; readonly browserTest: BrowserTest }> {
  const [system, browser] = await Promise.all([startSystem(), launchBrowser()]);
  after(() => browser.close());
  const browserTest: BrowserTest = (title, story) => {
    test(title, { timeout: 180_000 }, async () => {
      const context = await browser.newContext({ viewport: WIDE, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
      const page = await context.newPage();
      // Long enough when other files take the processor; what is there sooner is not waited for.
      page.setDefaultTimeout(30_000);
      const reports = collectReports(page);
      const expected: RegExp[] = [NOBODY_SIGNED_IN];
      try {
        await story({
          page,
          system,
          signInAs: (name) => signInAs(page, system, name),
          expectReport: (pattern) => expected.push(pattern),
        });
        const surprising = reports.filter((report) => !expected.some((pattern) => pattern.test(report)));
        assert.deepEqual(surprising, [], 'the browser reported errors');
      } catch (error) {
        await mkdir(FAILURES, { recursive: true });
        await page.screenshot({ path: join(FAILURES, `${title.replace(/\W+/g, '-').slice(0, 80)}.png`) });
        throw error;
      } finally {
        await context.close();
      }
    });
  };
  return { system, browserTest };
}

/** Errors on the console (a breach of the content security policy is one) and exceptions nobody caught. */
function collectReports(page: Page): string[] {
  const reports: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') reports.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => reports.push(error.message));
  return reports;
}

async function signInAs(page: Page, { url, identityUrl }: System, name: string): Promise<void> {
  await page.goto(url);
  await settled(page);
  await choose(page, 'link', 'Aanmelden');
  await page.waitForURL(`${identityUrl}/**`);
  await choose(page, 'button', new RegExp(`^${name} `));
  await page.waitForURL(
    (there) => there.origin === url && there.pathname !== '/' && !there.pathname.startsWith('/aanmelden'),
  );
  await settled(page);
}
