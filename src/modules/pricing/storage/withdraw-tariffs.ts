import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A tariff to take back, and the last day that the one before it had until then. */
export type TakenBackTariff = { readonly tariffId: number; readonly priorThrough: PlainDate | null };

/** Withdraws adopted tariffs and lets the tariffs before them run on as they did. */
export async function withdrawTariffs(tx: Tx, taken: readonly TakenBackTariff[]): Promise<void> {
  if (taken.length === 0) return;
  const rows = JSON.stringify(taken);
  await tx.execute(sql`
    update tariff set withdrawn_at = now() where id = any(${taken.map(({ tariffId }) => tariffId)}::int[])`);
  await tx.execute(sql`
    update tariff p set through_on = n."priorThrough"
      from jsonb_to_recordset(${rows}::jsonb) as n("tariffId" int, "priorThrough" date)
      join tariff t on t.id = n."tariffId"
     where p.id = t.prior_tariff_id and p.through_on is distinct from n."priorThrough"`);
}
