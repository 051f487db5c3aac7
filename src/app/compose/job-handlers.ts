import type { Cents } from '../../kernel/money.ts';
import { type ClaimDecided, refusedOf } from '../../modules/claims/index.ts';
import { PROCESS_MESSAGE_JOB, processMessage } from '../../modules/exchange/index.ts';
import { recordUtilisation } from '../../modules/steering/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { JobHandlers } from '../../platform/jobs/index.ts';

/** Everything the worker can do, by kind of job. */
export const jobHandlers = (deps: { readonly vault: BsnVault; readonly now: () => Date }): JobHandlers => ({
  [PROCESS_MESSAGE_JOB]: processMessage({ ...deps, onClaimDecided: keepFigures }),
});

/** A higher floor hears of a decision as data: the figures of steering are right in the same transaction. */
async function keepFigures(tx: Tx, decided: ClaimDecided): Promise<void> {
  const { regionId, providerId, municipalityId } = decided;
  await recordUtilisation(
    tx,
    decided.products.map((total) => ({
      ...total,
      regionId,
      providerId,
      municipalityId,
      refusedCents: refusedOf(total),
      paidCents: 0n as Cents,
    })),
  );
}
