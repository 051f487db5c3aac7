import type { Cents } from '../../kernel/money.ts';
import { type ClaimDecided, refusedOf } from '../../modules/claims/index.ts';
import {
  type HubConnection,
  PROCESS_MESSAGE_JOB,
  processMessage,
  SEND_FAULT_JOB,
  sendFault,
} from '../../modules/exchange/index.ts';
import { recordUtilisation } from '../../modules/steering/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { JobHandlers } from '../../platform/jobs/index.ts';
import { CLEAN_UP_JOB, cleanUpJob } from '../housekeeping/clean-up.ts';

/** Everything the worker can do, by kind of job. */
export const jobHandlers = (
  deps: { readonly vault: BsnVault; readonly now: () => Date },
  hub?: Pick<HubConnection, 'routing' | 'poster'>,
): JobHandlers => ({
  [PROCESS_MESSAGE_JOB]: processMessage({ ...deps, ...(hub && { routing: hub.routing }), onClaimDecided: keepFigures }),
  [SEND_FAULT_JOB]: sendFault(hub?.poster),
  [CLEAN_UP_JOB]: cleanUpJob(deps),
});

/** What the worker asks of itself every day. */
export const DAILY_JOBS: readonly string[] = [CLEAN_UP_JOB];

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
