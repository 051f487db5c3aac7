import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** At which level each form of help is bought. */
export type PurchaseScope = {
  readonly id: number;
  readonly formOfHelp: string;
  readonly level: 'local' | 'regional' | 'supraregional' | 'national' | 'out-of-scope';
  readonly reason: string;
  readonly rowVersion: number;
};
export type ScopeContent = Pick<PurchaseScope, 'formOfHelp' | 'level' | 'reason'>;

/** From near to far, then by name. */
export const listPurchaseScope = (tx: Tx, regionIds: readonly number[], id?: number): Promise<PurchaseScope[]> =>
  tx.query<PurchaseScope>(sql`
    select id, form_of_help as "formOfHelp", level, reason, row_version as "rowVersion" from purchase_scope
     where region_id = any(${[...regionIds]}::int[]) and (${id ?? null}::int is null or id = ${id ?? null})
     order by array_position(array['local', 'regional', 'supraregional', 'national', 'out-of-scope'], level),
              lower(form_of_help), id`);

export async function insertPurchaseScope(tx: Tx, regionId: number, made: ScopeContent): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into purchase_scope (region_id, form_of_help, level, reason)
    values (${regionId}, ${made.formOfHelp}, ${made.level}, ${made.reason}) returning id`);
  return id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updatePurchaseScope = (tx: Tx, id: number, version: number, made: ScopeContent): Promise<number> =>
  tx.execute(sql`
    update purchase_scope set form_of_help = ${made.formOfHelp}, level = ${made.level}, reason = ${made.reason},
           row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);
