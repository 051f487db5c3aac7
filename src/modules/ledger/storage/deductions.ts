import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import { advancePart } from '../domain/advance-part.ts';
import type { Deductions } from '../domain/settle-order.ts';

type Withheld = { providerId: number; contractId: number | null; hundredths: number };
type Advance = { providerId: number; contractId: number; amount: bigint; parts: number; setOff: bigint };
type Receivable = { providerId: number; contractId: number; amount: bigint };

/** What is withheld and set off per provider in a payment on a day. Orders that are proposed count as done. */
export async function loadDeductions(tx: Tx, municipalityId: number, day: PlainDate): Promise<Map<number, Deductions>> {
  const withheld = await tx.query<Withheld>(sql`
    select provider_id as "providerId", contract_id as "contractId", (share_percent * 100)::int as hundredths from withholding
     where municipality_id = ${municipalityId} and released_on is null and from_on <= ${day}
       and (through_on is null or through_on >= ${day})`);
  const advances = await tx.query<Advance>(sql`
    select a.provider_id as "providerId", a.contract_id as "contractId", a.amount_cents as amount, a.parts,
           least(a.amount_cents, greatest(0, coalesce(done.cents, 0) - coalesce(sum(a.amount_cents) over earlier, 0)))::bigint as "setOff"
      from money_order a
      left join lateral (
        select sum(i.advance_cents) as cents from payment_item i join payment_order o on o.id = i.order_id
         where o.municipality_id = a.municipality_id and o.provider_id = a.provider_id and i.contract_id = a.contract_id) done on true
     where a.municipality_id = ${municipalityId} and a.kind = 'advance' and a.accepted and a.set_off_from <= ${day}
    window earlier as (partition by a.contract_id order by a.id rows between unbounded preceding and 1 preceding)
     order by a.id`);
  const receivables = await tx.query<Receivable>(sql`
    select m.provider_id as "providerId", m.contract_id as "contractId",
           (sum(m.amount_cents) - coalesce(max(done.cents), 0))::bigint as amount
      from money_order m
      left join lateral (
        select sum(i.receivable_cents) as cents from payment_item i join payment_order o on o.id = i.order_id
         where o.municipality_id = m.municipality_id and o.provider_id = m.provider_id and i.contract_id = m.contract_id) done on true
     where m.municipality_id = ${municipalityId} and m.kind = 'recovery' and m.accepted
     group by m.provider_id, m.contract_id`);
  const found = new Map<number, { withheld: Withheld[]; advances: Advance[]; receivables: Receivable[] }>();
  const of = (providerId: number) => {
    const known = found.get(providerId) ?? { withheld: [], advances: [], receivables: [] };
    found.set(providerId, known);
    return known;
  };
  for (const one of withheld) of(one.providerId).withheld.push(one);
  for (const one of advances) of(one.providerId).advances.push(one);
  for (const one of receivables) of(one.providerId).receivables.push(one);
  return new Map([...found].map(([providerId, one]) => [providerId, toDeductions(one)]));
}

const toDeductions = (one: { withheld: Withheld[]; advances: Advance[]; receivables: Receivable[] }): Deductions => ({
  withheld: one.withheld,
  advances: one.advances.map(({ contractId, amount, parts, setOff }) => ({
    contractId,
    amountCents: advancePart(cents(amount), parts, cents(setOff)),
  })),
  receivables: one.receivables
    .filter(({ amount }) => amount > 0n)
    .map(({ contractId, amount }) => ({ contractId, amountCents: cents(amount) })),
});
