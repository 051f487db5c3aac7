import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { StatedFormula } from '../domain/assessment/panel.ts';

/** How a phase is scored, as it was stated. */
export type FormulaRow = {
  readonly phase: string;
  readonly version: number;
  readonly formula: StatedFormula;
  readonly places: number | null;
  readonly reason: string | null;
  readonly digest: string;
  readonly statedAt: Date;
};

/** The formulas that count now, one for each phase that is scored: the last version of each. */
export const listFormulas = (tx: Tx, procedureId: number): Promise<FormulaRow[]> =>
  tx.query<FormulaRow>(sql`
    select distinct on (phase) phase, version, formula, places, reason, digest, stated_at as "statedAt"
      from stated_formula where procedure_id = ${procedureId} order by phase, version desc`);

export const insertFormula = (
  tx: Tx,
  made: Omit<FormulaRow, 'statedAt'> & {
    readonly procedureId: number;
    readonly at: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into stated_formula (procedure_id, phase, version, formula, places, reason, digest, stated_at, person_id)
    values (${made.procedureId}, ${made.phase}, ${made.version}, ${JSON.stringify(made.formula)}::jsonb, ${made.places},
            ${made.reason}, ${made.digest}, ${made.at}::timestamptz, ${made.personId})`);
