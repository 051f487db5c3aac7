import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CounterGround, CounterProposal } from '../domain/counter.ts';

/** What access held against a request, with the request. */
export type RequestCounter = {
  readonly grounds: readonly CounterGround[];
  readonly proposal: CounterProposal;
  readonly text: string;
  readonly personName: string | null;
  readonly at: Date;
};

export const countersOfRequest = (tx: Tx, requestId: bigint): Promise<RequestCounter[]> =>
  tx.query<RequestCounter>(sql`
    select c.grounds, c.proposal, c.text, p.name as "personName", c.recorded_at as at
      from request_counter c left join person p on p.id = c.person_id where c.request_id = ${requestId} order by c.id`);

/** Writes it with the request that it is about; gives how many rows were written. */
export const insertCounter = (
  tx: Tx,
  requestId: bigint,
  made: Pick<RequestCounter, 'grounds' | 'proposal' | 'text'> & { readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into request_counter (request_id, region_id, municipality_id, provider_id, grounds, proposal, text, person_id)
    select r.id, r.region_id, r.municipality_id, r.provider_id, ${[...made.grounds]}::text[], ${made.proposal}, ${made.text}, ${made.personId}
      from care_request r where r.id = ${requestId}`);

/** The same for who manages a provider: without child, request or words. */
export type ToldCounter = {
  readonly month: PlainDate;
  readonly municipalityName: string;
  readonly grounds: readonly CounterGround[];
  readonly proposal: CounterProposal;
  readonly became: 'refused' | 'not-refused';
};

export const countersOfProvider = (tx: Tx, regionId: number, providerId: number): Promise<ToldCounter[]> =>
  tx.query<ToldCounter>(sql`
    select month, municipality_name as "municipalityName", grounds, proposal, became
      from rd.counters_of_provider(${regionId}::int, ${providerId}::int)`);
