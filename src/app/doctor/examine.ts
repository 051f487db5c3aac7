import type { Database } from '../../platform/db/index.ts';
import { inOwnerSnapshot } from '../backup/owner-snapshot.ts';
import type { Check, Finding, Patient } from './check.ts';
import { accessLogChain } from './checks/access-log.ts';
import { migrationsCurrent } from './checks/migrations.ts';
import { claimSums, ledgerBalance } from './checks/money.ts';
import { moneyThread } from './checks/money-thread.ts';
import { diskSpace, nodeVersion, postgresVersion } from './checks/program.ts';
import { jobQueue, yearPartitions } from './checks/queue.ts';
import { applicationRole, rowSecurity } from './checks/row-security.ts';
import { threadWhole } from './checks/thread.ts';

const FIRST: readonly Check[] = [nodeVersion, postgresVersion, diskSpace, migrationsCurrent];
const ON_CURRENT_SCHEMA: readonly Check[] = [
  applicationRole,
  rowSecurity,
  accessLogChain,
  ledgerBalance,
  claimSums,
  threadWhole,
  moneyThread,
  yearPartitions,
  jobQueue,
];

/** Asks every question over one and the same picture of the database; the deeper ones only when the schema is current. */
export async function examine(db: Database, facts: Omit<Patient, 'tx'>): Promise<readonly Finding[]> {
  return await inOwnerSnapshot(db, async (tx) => {
    const patient = { tx, ...facts };
    const findings: Finding[] = [];
    for (const check of FIRST) findings.push(...(await check(patient)));
    if (findings.some(({ check, ok }) => check === 'migrations' && !ok)) return findings;
    for (const check of ON_CURRENT_SCHEMA) findings.push(...(await check(patient)));
    return findings;
  });
}
