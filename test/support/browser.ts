import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
  const executablePath = process.env.CHROMIUM_PATH || (await unpackChromium());
  return await chromium.launch({ executablePath, args: ['--headless=new', ...ARGUMENTS] });
}

const UNPACK_WAIT_MS = 60_000;

/** The package unpacks its browser on first use; test files run beside each other, so one does it and the others wait. */
async function unpackChromium(): Promise<string> {
  const lock = join(tmpdir(), 'rode-draad-chromium.lock');
  const deadline = Date.now() + UNPACK_WAIT_MS;
  while (!(await taken(lock)) && Date.now() < deadline) await sleep(100);
  try {
    return await chromiumPackage.executablePath();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    return false;
  }
}
