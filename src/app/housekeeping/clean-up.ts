import { type AccessEntry, appendAccessLog } from '../../platform/audit/index.ts';
import { type Tx, withScope } from '../../platform/db/index.ts';
import type { JobHandler } from '../../platform/jobs/index.ts';

/** The nightly job that executes the retention table. */
export const CLEAN_UP_JOB = 'house.clean-up';

/** What was removed of one category: of one organisation, or one file of a message. */
export type Removed = {
  readonly category: string;
  /** Null when it belongs to nobody, such as a sign-in that was never finished. */
  readonly organisationId: number | null;
  /** The message whose file was destroyed. */
  readonly recordId: string | null;
  readonly removed: bigint;
};

/**
 * Removes what is past its term by the retention table (conventions: retention is a table, not code), and appends to the
 * access log of each organisation what was removed. All in one transaction.
 * @param at the moment to look from; the database never goes past its own now.
 */
export async function cleanUp(tx: Tx, at: Date): Promise<readonly Removed[]> {
  const gone = await tx.query<Removed>(
    `select category, organisation_id as "organisationId", record_id as "recordId", removed
       from (select * from rd.clean_up($1) union all select * from rd.clean_up_exchange($1)
             union all select * from rd.clean_up_procurement($1) union all select * from rd.clean_up_money($1)
             union all select * from rd.clean_up_results($1) union all select * from rd.clean_up_work($1)
             union all select * from rd.clean_up_counters($1)) gone`,
    [at],
  );
  await appendAccessLog(tx, gone.flatMap(entryOf));
  return gone;
}

/** The same as a job; done and told in one transaction, so a second worker finds nothing left to do. */
export const cleanUpJob = ({ now }: { readonly now: () => Date }): JobHandler => {
  return (job) =>
    withScope(job.db, job.scope, async (tx) => {
      await cleanUp(tx, now());
      await job.finishIn(tx);
    });
};

function entryOf({ category, organisationId, recordId, removed }: Removed): AccessEntry[] {
  if (organisationId === null) return [];
  return [
    {
      organisationId,
      personId: null,
      role: 'operator',
      action: 'retention.destroy',
      outcome: 'allowed',
      purpose: null,
      recordKind: recordId === null ? category : 'message',
      ...(recordId === null ? {} : { recordId }),
      rule: `${category} (${removed})`,
      source: 'worker',
      traceId: null,
    },
  ];
}
