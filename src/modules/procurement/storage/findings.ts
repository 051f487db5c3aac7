import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Finding } from '../domain/assessment/findings.ts';

export type FindingRow = Finding & {
  readonly applicationId: number;
  readonly phase: string;
  readonly personId: number;
  readonly personName: string;
  readonly foundAt: Date;
};

/** Findings in the order in which they were made. */
export const listFindings = (tx: Tx, applicationIds: readonly number[]): Promise<FindingRow[]> =>
  tx.query<FindingRow>(sql`
    select f.application_id as "applicationId", f.phase, f.test, f.requirement_id as "requirementId", f.met, f.reason,
           f.person_id as "personId", p.name as "personName", f.found_at as "foundAt"
      from finding f join person p on p.id = f.person_id
     where f.application_id = any(${applicationIds}::int[]) order by f.id`);

export const insertFinding = (
  tx: Tx,
  made: Finding & {
    readonly applicationId: number;
    readonly phase: string;
    readonly personId: number;
    readonly at: string;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into finding (application_id, phase, test, requirement_id, met, reason, person_id, found_at)
    values (${made.applicationId}, ${made.phase}, ${made.test}, ${made.requirementId}, ${made.met}, ${made.reason},
            ${made.personId}, ${made.at}::timestamptz)`);
