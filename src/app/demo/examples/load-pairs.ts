import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** A municipality to which the provider has yet to declare a month that it declared to others. */
export type OpenPair = {
  readonly providerId: number;
  readonly senderAgb: string;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly receiverCbs: string;
  /** First day of the month to declare. */
  readonly month: PlainDate;
  /** The last declaration between the two. */
  readonly claimId: bigint;
  readonly declarationYear: number;
  readonly lastMonth: PlainDate;
  readonly lastNumber: string;
  readonly lastIdentification: string;
};

/** The pairs of the providers in scope, those with most lines last time first. */
export const loadOpenPairs = (tx: Tx, providerIds: readonly number[]): Promise<OpenPair[]> =>
  tx.query<OpenPair>(sql`
    with last as (
      select distinct on (provider_id, municipality_id) * from claim
       where provider_id = any(${[...providerIds]}::int[])
       order by provider_id, municipality_id, period_from desc, id desc),
    newest as (select provider_id, max(period_from) as month from last group by 1)
    select l.provider_id as "providerId", p.agb_code as "senderAgb", l.municipality_id as "municipalityId",
           g.name as "municipalityName", g.cbs_code as "receiverCbs", n.month, l.id as "claimId",
           l.declaration_year as "declarationYear", l.period_from as "lastMonth", l.number as "lastNumber",
           m.identification as "lastIdentification"
      from last l
      join newest n on n.provider_id = l.provider_id and n.month > l.period_from
      join message m on m.id = l.message_id
      join organisation p on p.id = l.provider_id
      join organisation g on g.id = l.municipality_id
     order by l.line_count desc, l.municipality_id`);
