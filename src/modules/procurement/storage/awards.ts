import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Decision } from '../domain/award/outcome.ts';
import type { RunKey } from '../domain/procedure-event.ts';

export type AwardRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly run: RunKey;
  readonly phase: string;
  readonly version: number;
  readonly revisionReason: string | null;
  readonly decidedAt: Date;
};

type PointsGiven = {
  readonly name: string;
  readonly points: number;
  readonly maximum: number;
  readonly motivation: string;
};

/** What a letter tells beside the reason, as it was when it was decided. */
export type LetterGrounds = {
  readonly points: readonly PointsGiven[];
  readonly ranked: number;
  /**
   * Who was awarded, with rank and points: what made their bid the better one (Aanbestedingswet 2012, article 2.130).
   * Empty where nobody competes.
   */
  readonly awarded: readonly {
    readonly name: string;
    readonly rank: number;
    /** Absent in decisions that were taken before letters told it. */
    readonly points?: readonly Omit<PointsGiven, 'motivation'>[];
  }[];
};
export type DecisionRow = Decision & { readonly awardId: number; readonly grounds: LetterGrounds };

const AWARD = sql`select id, procedure_id as "procedureId", run, phase, version, revision_reason as "revisionReason",
  decided_at as "decidedAt" from award`;

/** Decisions about runs that the scope shows, oldest first; the last of a run and phase counts. */
export const listAwards = (tx: Tx, procedureId: number): Promise<AwardRow[]> =>
  tx.query<AwardRow>(sql`${AWARD} where procedure_id = ${procedureId} order by id`);

export const findAwards = (tx: Tx, ids: readonly number[]): Promise<AwardRow[]> =>
  tx.query<AwardRow>(sql`${AWARD} where id = any(${ids}::int[]) order by id`);

const DECISION = sql`select award_id as "awardId", application_id as "applicationId", outcome, rank, reason, grounds
  from award_decision`;

export const listDecisions = (tx: Tx, awardIds: readonly number[]): Promise<DecisionRow[]> =>
  tx.query<DecisionRow>(
    sql`${DECISION} where award_id = any(${awardIds}::int[]) order by rank nulls last, application_id`,
  );

/** Every decision about an application, oldest first. */
export const listDecisionsAbout = (tx: Tx, applicationIds: readonly number[]): Promise<DecisionRow[]> =>
  tx.query<DecisionRow>(sql`
    ${DECISION} where application_id = any(${applicationIds}::int[]) order by award_id`);

export async function insertAward(
  tx: Tx,
  made: Omit<AwardRow, 'id' | 'decidedAt'> & {
    readonly digest: string;
    readonly at: string;
    readonly personId: number;
  },
  decisions: readonly Omit<DecisionRow, 'awardId'>[],
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into award (procedure_id, run, phase, version, revision_reason, digest, decided_at, person_id)
    values (${made.procedureId}, ${made.run}, ${made.phase}, ${made.version}, ${made.revisionReason}, ${made.digest},
            ${made.at}::timestamptz, ${made.personId}) returning id`);
  await tx.execute(sql`
    insert into award_decision (award_id, application_id, outcome, rank, reason, grounds)
    select ${id}, d."applicationId", d.outcome, d.rank, d.reason, d.grounds
      from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb)
        as d("applicationId" int, outcome text, rank int, reason text, grounds jsonb)`);
  return id;
}
