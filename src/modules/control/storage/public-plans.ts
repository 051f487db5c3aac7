import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A general control plan as everybody can read it (Regeling Jeugdwet 6b.4). */
export type PublicControlPlan = {
  /** The programme that it is of. */
  readonly id: number;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly year: number;
  readonly title: string;
  readonly goal: string;
  readonly plan: string;
  /** Where else it was made known. */
  readonly alsoIn: string | null;
  /** SHA-256 of goal and plan, in hexadecimal. */
  readonly digest: string;
  readonly publishedOn: PlainDate;
};

const ROW = sql`select dossier_id as id, municipality_id as "municipalityId", municipality_name as "municipalityName", year, title, goal, plan,
  also_in as "alsoIn", digest, published_on as "publishedOn" from public_control_plan`;

/** Every plan that was made public, newest first. */
export const listPublicPlans = (tx: Tx): Promise<PublicControlPlan[]> =>
  tx.query<PublicControlPlan>(sql`${ROW} order by published_on desc, dossier_id desc`);

export const findPublicPlan = (tx: Tx, id: number): Promise<PublicControlPlan | undefined> =>
  tx.maybeOne<PublicControlPlan>(sql`${ROW} where dossier_id = ${id}`);
