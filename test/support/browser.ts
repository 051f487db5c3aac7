import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** No sandbox: tests may run as root in a container; nothing but our own pages is opened. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium without a window: CHROMIUM_PATH when it is set, else the one that came with `npm install`. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await chromiumPackage.executablePath());
  return await chromium.launch({ executablePath, args: ['--headless=new', ...ARGUMENTS] });
}
