import { type Fraction, parseFraction } from '../../../kernel/fraction.ts';
import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { EffectCode } from '../domain/clauses/effect.ts';
import type { Happened } from '../domain/register/change-preview.ts';
import { agreedValue } from '../domain/register/contract-record.ts';
import type { Registered } from './contract-record.ts';

export type FactKind =
  | 'own-delivery'
  | 'small-providers'
  | 'satisfaction'
  | 'scarce'
  | 'evidence-requested'
  | 'evidence-received'
  | 'done';

/** Something that clauses look at and that follows from no declaration. */
export type ContractFact = {
  readonly kind: FactKind;
  readonly on: PlainDate;
  readonly year: number | null;
  readonly amountCents: number | null;
  /** 0 to 10, as decimal text. */
  readonly mark: string | null;
  readonly holds: boolean | null;
  readonly name: string | null;
  readonly clause: string | null;
  readonly effectCode: EffectCode | null;
};

/** What was dealt with: the clause, what it asked, and for which day. */
type Done = { readonly clause: string; readonly code: EffectCode; readonly on: PlainDate };
export type History = { readonly happened: Happened; readonly done: readonly Done[] };

type Row = {
  readonly id: number;
  readonly spent: readonly { month: string; cents: number }[];
  readonly indexed: readonly { on: PlainDate; percentage: string }[];
  readonly changes: readonly { on: PlainDate; cents: number }[];
  readonly facts: readonly ContractFact[];
};

/** What happened under contracts, in one statement; by contract. */
export async function loadHistories(tx: Tx, contracts: readonly Registered[]): Promise<Map<number, History>> {
  const rows = await tx.query<Row>(sql`
    select c.id,
      coalesce((select jsonb_agg(jsonb_build_object('month', u.month, 'cents', u.cents) order by u.month) from (
         select to_char(month, 'YYYY-MM') as month, sum(approved_cents) as cents from utilisation
          where contract_id = c.id and approved_cents <> 0 group by 1) u), '[]') as spent,
      coalesce((select jsonb_agg(jsonb_build_object('on', t.from_on, 'percentage', t.percentage::text)) from (
         select from_on, trim_scale(max(index_percentage)) as percentage from contract_tariff
          where contract_id = c.id and withdrawn_at is null and index_percentage is not null group by from_on) t), '[]') as indexed,
      coalesce((select jsonb_agg(jsonb_build_object('on', a.effective_on, 'cents', a.value_change_cents) order by a.version)
         from contract_amendment a where a.contract_id = c.id and a.value_change_cents <> 0), '[]') as changes,
      coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'on', f.on_day, 'year', f.year, 'amountCents', f.amount_cents,
         'mark', f.mark::text, 'holds', f.holds, 'name', f.name, 'clause', f.clause, 'effectCode', f.effect_code) order by f.id desc)
         from contract_fact f where f.contract_id = c.id), '[]') as facts
      from contract c where c.id = any(${contracts.map((one) => one.id)}::int[])`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    contracts.flatMap((contract) => {
      const row = byId.get(contract.id);
      return row ? [[contract.id, historyOf(contract, row)] as const] : [];
    }),
  );
}

/** Facts come newest first; the newest of a kind counts. */
function historyOf({ record, firstValueCents }: Registered, { spent, indexed, changes, facts }: Row): History {
  const changed = changes.reduce((sum, one) => sum + BigInt(one.cents), 0n);
  const of = (kind: FactKind) => facts.filter((one) => one.kind === kind);
  const subcontracted = record.partners.some((one) => one.role === 'subcontractor');
  const years = Map.groupBy(spent, ({ month }) => Number(month.slice(0, 4)));
  const reported = (kind: FactKind, year: number) => {
    const amount = of(kind).find((one) => one.year === year)?.amountCents;
    return amount === undefined || amount === null ? null : cents(amount);
  };
  return {
    happened: {
      firstValueCents: cents(firstValueCents ?? agreedValue(record) - changed),
      changes: changes.map((one) => ({ on: one.on, cents: cents(one.cents) })),
      spent: spent.map((one) => ({ month: one.month, cents: cents(one.cents) })),
      delivered: [...years].map(([year, months]) => {
        const totalCents = cents(months.reduce((sum, one) => sum + one.cents, 0));
        return {
          year,
          totalCents,
          // Without subcontractors the provider delivers all itself.
          ownCents: reported('own-delivery', year) ?? (subcontracted ? null : totalCents),
          smallProviderCents: reported('small-providers', year),
        };
      }),
      indexed,
      scarce: of('scarce')[0]?.holds ?? false,
      satisfaction: markOf(of('satisfaction')[0]?.mark ?? null),
      evidence: evidenceOf(of('evidence-received'), of('evidence-requested')),
    },
    done: of('done').flatMap(({ clause, effectCode, on }) =>
      clause !== null && effectCode !== null ? [{ clause, code: effectCode, on }] : [],
    ),
  };
}

const markOf = (mark: string | null): Fraction | null => (mark === null ? null : parseFraction(mark));

/** The newest piece of each name, with the day on which it was last asked for. */
const evidenceOf = (received: readonly ContractFact[], requested: readonly ContractFact[]): Happened['evidence'] =>
  received.flatMap(({ name, on }) =>
    name === null ? [] : [{ name, issuedOn: on, requestedOn: requested.find((one) => one.name === name)?.on ?? null }],
  );

/** Records something that happened. Append-only. */
export const insertFact = (
  tx: Tx,
  contractId: number,
  personId: number,
  fact: ContractFact & { readonly note: string },
): Promise<number> =>
  tx.execute(sql`
    insert into contract_fact (contract_id, kind, on_day, year, amount_cents, mark, holds, name, clause, effect_code, note, person_id)
    values (${contractId}, ${fact.kind}, ${fact.on}, ${fact.year}, ${fact.amountCents}, ${fact.mark}::numeric, ${fact.holds},
            ${fact.name}, ${fact.clause}, ${fact.effectCode}, ${fact.note}, ${personId})`);
