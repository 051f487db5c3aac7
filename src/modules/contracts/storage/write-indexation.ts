import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { TakenBackTariff } from '../../pricing/index.ts';
import { lastDayBefore, type PlanLine } from '../domain/index-plan.ts';
import type { IndexRequest } from './index-request.ts';
import type { NamedTariff } from './indexable-tariffs.ts';

export type NewIndexation = {
  readonly regionId: number;
  readonly personId: number;
  readonly request: IndexRequest;
  /** Per cent as decimal text. */
  readonly percentage: string;
  readonly firstYearPercentage: string;
  readonly fingerprint: string;
};

/** Records that an indexation is carried out; gives its number. */
export async function insertIndexation(tx: Tx, made: NewIndexation): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into indexation (region_id, from_on, settings, percentage, first_year_percentage, fingerprint, person_id)
    values (${made.regionId}, ${made.request.from}, ${JSON.stringify(made.request)}::jsonb, ${made.percentage}::numeric,
            ${made.firstYearPercentage}::numeric, ${made.fingerprint}, ${made.personId})
    returning id`);
  return id;
}

/** Lets the versions before end on the day before the new ones; those that end there already stay as they are. */
export async function closeVersions(tx: Tx, lines: readonly PlanLine<NamedTariff>[]): Promise<void> {
  const rows = lines.map((line) => ({ id: line.base.id, through: lastDayBefore(line) }));
  await tx.execute(sql`
    update contract_tariff t set through_on = n.through
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id int, through date)
     where t.id = n.id and t.through_on is distinct from n.through`);
}

export type NewVersion = {
  readonly base: NamedTariff;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly newCents: Cents;
  readonly tariffId: number | null;
  readonly percentage: string;
  readonly firstYear: boolean;
  readonly pendingExtension: boolean;
};

/** Adds the next versions of contract tariffs with their lines of the indexation, in bulk. */
export async function insertVersions(tx: Tx, indexationId: number, made: readonly NewVersion[]): Promise<void> {
  const rows = made.map(({ base, newCents, ...version }) => ({
    ...version,
    priorId: base.id,
    priorThrough: base.through,
    newCents: String(newCents),
  }));
  await tx.execute(sql`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("priorId" int, "priorThrough" date, "from" date,
        through date, "newCents" bigint, "tariffId" int, percentage numeric, "firstYear" boolean, "pendingExtension" boolean)
    ), added as (
      insert into contract_tariff (contract_id, product_id, municipality_id, clause_id, version, from_on, through_on,
                                   tariff_cents, unit, index_percentage, tariff_id)
      select p.contract_id, p.product_id, p.municipality_id, p.clause_id, p.version + 1, n."from", n.through, n."newCents",
             p.unit, n.percentage, n."tariffId"
        from asked n join contract_tariff p on p.id = n."priorId"
      returning id, contract_id, product_id, municipality_id
    )
    insert into indexation_line (indexation_id, contract_tariff_id, prior_contract_tariff_id, prior_through_on, first_year,
                                 pending_extension)
    select ${indexationId}, a.id, n."priorId", n."priorThrough", n."firstYear", n."pendingExtension"
      from asked n join contract_tariff p on p.id = n."priorId"
      join added a on a.contract_id = p.contract_id and a.product_id = p.product_id
       and a.municipality_id is not distinct from p.municipality_id`);
}

/** Remembers which adopted tariffs an indexation made. */
export async function insertIndexedTariffs(
  tx: Tx,
  indexationId: number,
  made: readonly TakenBackTariff[],
): Promise<void> {
  await tx.execute(sql`
    insert into indexation_tariff (indexation_id, tariff_id, prior_through_on)
    select ${indexationId}, n."tariffId", n."priorThrough"
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as n("tariffId" int, "priorThrough" date)`);
}

/** Takes the versions of an indexation back and lets those before them run on as they did. */
export async function withdrawVersions(tx: Tx, indexationId: number): Promise<void> {
  await tx.execute(sql`
    update contract_tariff t set withdrawn_at = now()
      from indexation_line l where l.indexation_id = ${indexationId} and t.id = l.contract_tariff_id`);
  await tx.execute(sql`
    update contract_tariff t set through_on = l.prior_through_on
      from indexation_line l
     where l.indexation_id = ${indexationId} and t.id = l.prior_contract_tariff_id
       and t.through_on is distinct from l.prior_through_on`);
}

/** Records that an indexation was taken back, and why. */
export const insertWithdrawal = (tx: Tx, indexationId: number, personId: number, reason: string): Promise<number> =>
  tx.execute(sql`
    insert into indexation_withdrawal (indexation_id, reason, person_id) values (${indexationId}, ${reason}, ${personId})`);
