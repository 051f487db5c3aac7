import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { appendSettingChanges } from '../../parties/index.ts';
import { keepSignalLevels, loadSignalLevels } from '../storage/utilisation/agreed-rows.ts';

export type LevelsRefusal = { readonly code: 'steering.levels-alike' | 'steering.levels-changed' };

/** Lays down at which percentages of what was agreed a region is told, lowest first; kept with the reason. */
export async function chooseLevels(
  tx: Tx,
  by: { readonly personId: number },
  chosen: {
    readonly regionId: number;
    readonly levels: readonly number[];
    readonly rowVersion: number;
    readonly reason: string;
  },
): Promise<Result<readonly number[], LevelsRefusal>> {
  const { regionId, rowVersion, reason } = chosen;
  const levels = [...new Set(chosen.levels)].toSorted((a, b) => a - b);
  if (levels.length < chosen.levels.length) return no({ code: 'steering.levels-alike' });
  const before = await loadSignalLevels(tx, regionId);
  if (before.rowVersion !== rowVersion) return no({ code: 'steering.levels-changed' });
  if ((await keepSignalLevels(tx, regionId, levels, rowVersion)) === 0) return no({ code: 'steering.levels-changed' });
  const change = {
    setting: 'signal-levels' as const,
    before: before.levels.join(', '),
    after: levels.join(', '),
    reason,
  };
  await appendSettingChanges(tx, regionId, by.personId, [change]);
  return yes(levels);
}
