import { type Config, loadBsnKey } from '../../platform/config/index.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { asOwner, type Database } from '../../platform/db/index.ts';
import type { Terminal } from '../cli/command.ts';
import { serveText } from './serve.nl.ts';

/** Is there nobody yet? Then nothing else is there either. */
export async function isEmpty(db: Database): Promise<boolean> {
  return await asOwner(db, async (tx) => (await tx.maybeOne('select 1 from organisation limit 1')) === undefined);
}

/** Loads the invented region into an empty database; a database with organisations is left alone. */
export async function fillWhenEmpty(db: Database, config: Config, terminal: Terminal): Promise<void> {
  if (!(await isEmpty(db))) return;
  const startedAt = performance.now();
  terminal.err(serveText.demo);
  const { loadDemo } = await import('../demo/load.ts');
  await loadDemo(db, { vault: openBsnVault(await loadBsnKey(config)) });
  terminal.err(serveText.demoDone(((performance.now() - startedAt) / 1000).toFixed(1)));
}
