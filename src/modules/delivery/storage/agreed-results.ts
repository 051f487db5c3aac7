import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { countListed, type KeysetOrder, type KeysetRow, keysetPage } from '../../../platform/db/keyset-page.ts';
import { ownRows } from '../../../platform/db/own-rows.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Family, NewResult, ResultOutcome, ResultSide, ResultState } from '../domain/agreed-result.ts';

/** Reading and adding agreed results; where one stands is folded by `rd.result_state`. */

export type AgreedResult = NewResult & {
  readonly id: bigint;
  readonly allocationId: bigint;
  readonly allocationNumber: bigint;
  readonly clientId: bigint;
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly secretResidence: boolean;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly family: Family;
  readonly proposedBy: ResultSide;
  readonly state: ResultState;
  readonly outcome: ResultOutcome | null;
  /** Day of the last report, and its number: what an answer is about. */
  readonly onDay: PlainDate | null;
  readonly reportId: bigint | null;
  readonly reportedOn: PlainDate | null;
};

const RESULTS = sql`
  select r.id, r.allocation_id as "allocationId", a.number as "allocationNumber", r.client_id as "clientId",
         c.initials, c.prefix, c.surname, c.secret_residence as "secretResidence", r.municipality_id as "municipalityId", g.name as "municipalityName",
         r.provider_id as "providerId", o.name as "providerName", r.text, r.due_on as "dueOn", r.agreed_on as "agreedOn",
         r.family, r.proposed_by as "proposedBy", s.state, s.outcome, s.on_day as "onDay", s.report_id as "reportId",
         s.reported_on as "reportedOn"
    from agreed_result r
    join allocation a on a.id = r.allocation_id join client c on c.id = r.client_id
    join organisation g on g.id = r.municipality_id join organisation o on o.id = r.provider_id
   cross join lateral rd.result_state(r.id) s`;

export const findResult = (tx: Tx, id: number): Promise<AgreedResult | undefined> =>
  tx.maybeOne<AgreedResult>(sql`${RESULTS} where r.id = ${id}`);

/** All results of one allocation, as they were agreed. */
export const listAllocationResults = (tx: Tx, allocationId: bigint): Promise<AgreedResult[]> =>
  tx.query<AgreedResult>(sql`${RESULTS} where r.allocation_id = ${allocationId} order by r.id`);

export type ResultFilter = {
  readonly state?: ResultState | undefined;
  readonly municipalityId?: number | undefined;
  readonly providerId?: number | undefined;
};

/** Results in scope, without children whose residence is secret: those stand with their allocation only. */
const listed = (scope: Pick<ActorScope, 'municipalityIds' | 'providerIds'>, filter: ResultFilter): SqlFragment => sql`
  select * from (${RESULTS}
    where not c.secret_residence and r.id in (select id from agreed_result where ${ownRows(scope)})
      and ${sql.and([
        sql.yes,
        ...(filter.municipalityId === undefined ? [] : [sql`r.municipality_id = ${filter.municipalityId}`]),
        ...(filter.providerId === undefined ? [] : [sql`r.provider_id = ${filter.providerId}`]),
        ...(filter.state === undefined ? [] : [sql`s.state = ${filter.state}`]),
      ])}) found`;

export async function listResults(
  tx: Tx,
  scope: Pick<ActorScope, 'municipalityIds' | 'providerIds'>,
  filter: ResultFilter,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
): Promise<{ readonly rows: (AgreedResult & KeysetRow)[]; readonly total: number }> {
  const rows = await keysetPage<AgreedResult>(tx, listed(scope, filter), order, page);
  return { rows, total: await countListed(tx, listed(scope, filter)) };
}

/** Results that a provider can report on, by number: for a table that is read, or that is to be filled in. */
export const reportableResults = (tx: Tx, providerId: number): Promise<AgreedResult[]> =>
  tx.query<AgreedResult>(sql`
    ${RESULTS} where r.provider_id = ${providerId} and not c.secret_residence and s.state not in ('proposed', 'withdrawn')
     order by r.id`);

export type ResultParties = {
  readonly allocationId: bigint;
  readonly municipalityId: number;
  readonly providerId: number;
};

export async function insertResult(
  tx: Tx,
  parties: ResultParties,
  made: NewResult,
  by: { readonly side: ResultSide; readonly personId: number },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into agreed_result (region_id, municipality_id, provider_id, client_id, allocation_id, text, due_on, agreed_on, family,
                               proposed_by, person_id)
    select a.region_id, a.municipality_id, a.provider_id, a.client_id, a.id, ${made.text}, ${made.dueOn}, ${made.agreedOn},
           ${made.family}, ${by.side}, ${by.personId}
      from allocation a where a.id = ${parties.allocationId} returning id::int`);
  return id;
}

/** Results that wait for one side: proposals of the other, and reports to answer (access) or that were contradicted (provider). */
type ResultsAwaiting = {
  readonly toAgree: number;
  readonly toAct: number;
  /** Day of the report that waits longest. */
  readonly firstOn: PlainDate | null;
};

export const countResultsAwaiting = (
  tx: Tx,
  scope: Pick<ActorScope, 'municipalityIds' | 'providerIds'>,
  side: ResultSide,
): Promise<ResultsAwaiting> => {
  const acting = side === 'municipality' ? 'reported' : 'contradicted';
  return tx.one<ResultsAwaiting>(sql`
    select count(*) filter (where s.state = 'proposed' and r.proposed_by <> ${side})::int as "toAgree",
           count(*) filter (where s.state = ${acting})::int as "toAct",
           min(s.reported_on) filter (where s.state = ${acting}) as "firstOn"
      from agreed_result r join client c on c.id = r.client_id cross join lateral rd.result_state(r.id) s
     where not c.secret_residence and r.id in (select id from agreed_result where ${ownRows(scope)})`);
};
