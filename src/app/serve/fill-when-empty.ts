import { type Config, loadBsnKey } from '../../platform/config/index.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { asOwner, type Database } from '../../platform/db/index.ts';
import type { LoadReport } from '../demo/load.ts';
import { serveText } from './serve.nl.ts';

/** Is there nobody yet? Then nothing else is there either. */
async function isEmpty(db: Database): Promise<boolean> {
  return await asOwner(db, async (tx) => (await tx.maybeOne('select 1 from organisation limit 1')) === undefined);
}

/**
 * Loads the invented region into an empty database and tells of each stage; undefined when there are organisations
 * already, whose database is left alone.
 */
export async function fillWhenEmpty(
  db: Database,
  config: Config,
  tell: (text: string) => void,
): Promise<LoadReport | undefined> {
  if (!(await isEmpty(db))) return undefined;
  tell(serveText.demo);
  // Loaded here, for an installation that is in use never needs it.
  const [{ loadDemo }, { SUMMARY_TEXT }] = await Promise.all([import('../demo/load.ts'), import('../demo/load.nl.ts')]);
  let told = '';
  const loaded = await loadDemo(db, {
    vault: openBsnVault(await loadBsnKey(config)),
    onProgress: ({ stage }) => {
      if (stage !== told) tell(serveText.demoStage(stage));
      told = stage;
    },
  });
  if (!loaded.ok) return undefined;
  const rows = Object.values(loaded.value.rows).reduce((sum, count) => sum + count, 0);
  tell(SUMMARY_TEXT(rows, (loaded.value.milliseconds / 1000).toFixed(1).replace('.', ',')));
  return loaded.value;
}
