import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import type { OpenDebt } from '../domain/settle-order.ts';

export type ProviderDebts = {
  readonly providerId: number;
  readonly providerName: string;
  readonly debts: readonly OpenDebt[];
};

/** Where a payment that no order made (a history that was taken over) paid a declaration, nothing is open. */
const PAID_BEFORE = sql`exists (select from ledger_transaction p
  where p.claim_id = t.claim_id and p.kind = 'payment' and p.order_id is null and t.kind = 'claim-decided')`;

/**
 * Debts per dimension that no order pays yet; granted declarations are due after the payment term of their contract, or the
 * shorter one that a tier of the provider brings under a contract that says so.
 */
export const openDebtRows = (municipalityId: number): SqlFragment => sql`
  select t.id as "transactionId", t.provider_id as "providerId", t.claim_id as "claimId", t.kind, t.occurred_on as "occurredOn",
         e.contract_id as "contractId", e.product_id as "productId", e.month,
         sum(e.credit_cents - e.debit_cents)::bigint as "openCents",
         t.occurred_on + case when t.kind in ('claim-decided', 'claim-reviewed', 'claim-corrected') then coalesce(rd.benefit_payment_term(c.id, t.occurred_on), c.payment_term_days, 30) else 0 end as "dueOn"
    from ledger_transaction t
    join ledger_entry e on e.transaction_id = t.id and e.account = 'payable'
    left join contract c on c.id = e.contract_id
   where t.municipality_id = ${municipalityId}
     and t.kind in ('claim-decided', 'claim-reviewed', 'claim-corrected', 'payment-returned', 'advance', 'settlement', 'guarantee', 'instalment', 'withholding-released')
     and not ${PAID_BEFORE}
     and not exists (select from payment_item i where i.transaction_id = t.id and i.contract_id is not distinct from e.contract_id)
   group by t.id, e.contract_id, e.product_id, e.month, c.id, c.payment_term_days`;

type Row = OpenDebt & { readonly providerId: number; readonly providerName: string };

/** What is due on or before a day, per provider, oldest debt first; a debt of the provider (below nothing) is always due. */
export async function openDebts(tx: Tx, municipalityId: number, dueThrough: PlainDate): Promise<ProviderDebts[]> {
  const rows = await tx.query<Row>(sql`
    select d.*, p.name as "providerName" from (${openDebtRows(municipalityId)}) d join organisation p on p.id = d."providerId"
     where (d."dueOn" <= ${dueThrough} or d."openCents" < 0) and d."openCents" <> 0
     order by p.name, d."providerId", d."dueOn", d."transactionId", d."contractId", d."productId", d.month`);
  return [...Map.groupBy(rows, ({ providerId }) => providerId).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const debts = group.map(({ transactionId, contractId, productId, month, openCents }) => ({
      transactionId,
      contractId,
      productId,
      month,
      openCents: cents(openCents),
    }));
    return [{ providerId: first.providerId, providerName: first.providerName, debts }];
  });
}
