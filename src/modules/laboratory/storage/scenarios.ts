import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FundingDocument } from '../../funding/index.ts';
import type { Labuitkomst } from '../api.ts';

/** A scenario as it is kept. */
export type StoredScenario = {
  readonly id: number;
  readonly name: string;
  readonly fromMonth: PlainDate;
  readonly months: number;
  readonly basedOn: string;
  readonly document: FundingDocument;
  readonly outcome: Labuitkomst;
  readonly factsHash: string;
  readonly madeBy: number;
  readonly maker: string;
  readonly changedAt: Date;
  readonly version: number;
};

const FIELDS = sql`s.id, s.name, s.from_month as "fromMonth", s.months, s.based_on as "basedOn", s.document, s.outcome,
  s.facts_hash as "factsHash", s.made_by as "madeBy", coalesce(p.name, '') as maker, s.changed_at as "changedAt", s.version`;

/** Scenarios of the region that were not removed, the last changed first. */
export const listScenarios = (tx: Tx, regionId: number): Promise<StoredScenario[]> =>
  tx.query<StoredScenario>(sql`
    select ${FIELDS} from laboratory_scenario s left join person p on p.id = s.made_by
     where s.region_id = ${regionId} and s.removed_at is null order by s.changed_at desc, s.id desc`);

/** One scenario, also when it was removed. */
export const findScenario = (
  tx: Tx,
  regionId: number,
  id: number,
): Promise<(StoredScenario & { removed: boolean }) | undefined> =>
  tx.maybeOne(sql`
    select ${FIELDS}, s.removed_at is not null as removed from laboratory_scenario s left join person p on p.id = s.made_by
     where s.region_id = ${regionId} and s.id = ${id}`);

/** What is written of a scenario: its terms and what came out. */
export type ScenarioContent = {
  readonly name: string;
  readonly document: FundingDocument;
  readonly outcome: Labuitkomst;
  readonly factsHash: string;
};

export async function insertScenario(
  tx: Tx,
  one: ScenarioContent & {
    readonly regionId: number;
    readonly personId: number;
    readonly fromMonth: PlainDate;
    readonly months: number;
    readonly basedOn: string;
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into laboratory_scenario (region_id, name, from_month, months, based_on, document, outcome, facts_hash, made_by)
    values (${one.regionId}, ${one.name}, ${one.fromMonth}, ${one.months}, ${one.basedOn}, ${JSON.stringify(one.document)}::jsonb,
            ${JSON.stringify(one.outcome)}::jsonb, ${one.factsHash}, ${one.personId}) returning id`);
  return id;
}

/** Writes over a scenario that is still as it was seen; gives how many rows. */
export const updateScenario = (tx: Tx, id: number, version: number, one: ScenarioContent): Promise<number> =>
  tx.execute(sql`
    update laboratory_scenario set name = ${one.name}, document = ${JSON.stringify(one.document)}::jsonb,
           outcome = ${JSON.stringify(one.outcome)}::jsonb, facts_hash = ${one.factsHash}, changed_at = now(), version = version + 1
     where id = ${id} and version = ${version} and removed_at is null`);

/** Hides a scenario, or brings it back. */
export const markRemoved = (tx: Tx, id: number, removed: boolean): Promise<number> =>
  tx.execute(sql`
    update laboratory_scenario set removed_at = case when ${removed} then now() end, changed_at = now(), version = version + 1 where id = ${id}`);
