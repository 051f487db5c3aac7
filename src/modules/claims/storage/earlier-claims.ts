import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What earlier declarations of the provider say about a new one (TR333 over all municipalities, TR318 for this one). */
export async function findEarlierClaims(
  tx: Tx,
  question: { readonly providerId: number; readonly municipalityId: number; readonly number: string },
): Promise<{ readonly numberUsedBefore: boolean; readonly lastDeclaredMonth: PlainDate | null }> {
  const row = await tx.one<{ used: boolean; last_month: PlainDate | null }>(
    `select exists (select from claim where provider_id = $1 and number = $3) as used,
            (select max(period_from) from claim where provider_id = $1 and municipality_id = $2
               and failed_rules = 0) as last_month`,
    [question.providerId, question.municipalityId, question.number],
  );
  return { numberUsedBefore: row.used, lastDeclaredMonth: row.last_month };
}

/**
 * Lets declarations of one provider to one municipality be decided one after the other: the second must see what the
 * first used. Held until the transaction ends.
 */
export async function queueUp(tx: Tx, providerId: number, municipalityId: number): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock($1, $2)', [providerId, municipalityId]);
}
