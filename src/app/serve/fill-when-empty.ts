import { hasOrganisations } from '../../modules/parties/index.ts';
import { type Config, loadBsnKey } from '../../platform/config/index.ts';
import { openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { openSealer } from '../../platform/crypto/sealer.ts';
import { type Database, withScope } from '../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../platform/jobs/index.ts';
import type { LoadReport } from '../demo/load.ts';
import { serveText } from './serve.nl.ts';

/**
 * Loads the invented region into an empty database and tells of each stage; undefined when there are organisations
 * already, whose database is left alone.
 */
export async function fillWhenEmpty(
  db: Database,
  config: Config,
  tell: (text: string) => void,
): Promise<LoadReport | undefined> {
  if (await withScope(db, HOUSE_SCOPE, hasOrganisations)) return undefined;
  tell(serveText.demo);
  // Loaded here, for an installation that is in use never needs it.
  const [{ loadDemo }, { SUMMARY_TEXT }] = await Promise.all([import('../demo/load.ts'), import('../demo/load.nl.ts')]);
  const key = await loadBsnKey(config);
  let told = '';
  const loaded = await loadDemo(db, {
    vault: openBsnVault(key),
    sealer: openSealer(key),
    conversations: true,
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
