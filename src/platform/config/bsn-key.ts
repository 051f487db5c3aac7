import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configText } from './config.nl.ts';
import type { Config } from './config.ts';
import { ConfigError } from './environment.ts';

/**
 * The 32-byte key under which citizen service numbers are encrypted and looked up.
 * From RD_BSN_KEY, else from the file `bsn.key` (mode 0600) in the data folder, which is made once.
 * @throws ConfigError when the key file exists but holds no key: a new key would make stored numbers unreadable.
 */
export async function loadBsnKey(config: Pick<Config, 'bsnKeyHex' | 'database'>): Promise<Buffer> {
  if (config.bsnKeyHex !== undefined) return Buffer.from(config.bsnKeyHex, 'hex');
  const file = join(config.database.dataDir, 'bsn.key');
  const text = (await readIfThere(file)) ?? (await makeKeyFile(config.database.dataDir, file));
  if (!/^[0-9a-f]{64}\n?$/.test(text)) throw new ConfigError([configText.bsnKeyFile(file)]);
  return Buffer.from(text.trim(), 'hex');
}

/** Writes beside and links into place, so that two starting processes end up with one and the same key. */
async function makeKeyFile(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return await readFile(file, 'utf8');
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
