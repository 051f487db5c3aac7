import { type Cents, cents } from '../../../kernel/money.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import { type KeptContent, lineFromJson } from '../domain/kept-content.ts';
import type { KeptLine, KeptShare } from '../domain/settled-year.ts';

/** What earlier settlements of a year posted for a line, municipality and contract. */
export type SettledBefore = {
  readonly providerId: number;
  readonly line: Omit<KeptLine, 'shares'>;
  readonly municipalityId: number;
  readonly contractId: number;
  readonly productId: number | null;
  readonly postedCents: Cents;
  readonly advanceCents: Cents;
};

type BeforeRow = {
  readonly providerId: number;
  readonly line: KeptContent['lines'][number];
  readonly municipalityId: number;
  readonly contractId: number;
  readonly productId: number | null;
  readonly postedCents: bigint;
  readonly advanceCents: bigint;
};

/** Sums of what was adopted; a line is told by what it is about, and shown as it was last. */
export async function loadSettledBefore(
  tx: Tx,
  asked: { readonly regionId: number; readonly year: number; readonly providerId: number | null },
): Promise<SettledBefore[]> {
  const rows = await tx.query<BeforeRow>(sql`
    with line as (
      select y.id, y.provider_id, s.municipality_id, s.contract_id, s.product_id, s.due_cents - s.before_cents as cents, s.advance_cents,
             y.content->'lines'->s.line as line
        from year_settlement y join year_settlement_share s on s.settlement_id = y.id
       where y.region_id = ${asked.regionId} and y.year = ${asked.year} and y.accepted
         and (${asked.providerId}::int is null or y.provider_id = ${asked.providerId}))
    select provider_id as "providerId", (array_agg(line order by id desc))[1] as line, municipality_id as "municipalityId",
           contract_id as "contractId", (array_agg(product_id order by id desc))[1] as "productId",
           sum(cents)::bigint as "postedCents", sum(advance_cents)::bigint as "advanceCents"
      from line
     group by provider_id, municipality_id, contract_id,
              line->>'rule', line->>'contractId', line->>'partKey', line->>'productKey'
     order by provider_id, municipality_id, contract_id`);
  return rows.map((row) => ({
    ...row,
    line: lineFromJson(row.line),
    postedCents: cents(row.postedCents),
    advanceCents: cents(row.advanceCents),
  }));
}

/** Names by key in the product book; one name for a key. */
export const loadProductNames = async (tx: Tx, regionId: number): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await tx.query<{ key: string; name: string }>(sql`
        select distinct on (coalesce(book_key, code)) coalesce(book_key, code) as key, name from product
         where region_id = ${regionId} order by coalesce(book_key, code), id`)
    ).map(({ key, name }) => [key, name]),
  );

export type NewSettlement = {
  readonly regionId: number;
  readonly providerId: number;
  readonly year: number;
  readonly fingerprint: string;
  readonly content: KeptContent;
  readonly note: string;
  readonly madeBy: number;
};

/** Keeps a settlement as it is seen, with what each municipality pays or gets back of each line. */
export async function insertSettlement(tx: Tx, one: NewSettlement, lines: readonly KeptLine[]): Promise<number> {
  const { id } = await tx.one<{ id: number }>(
    `insert into year_settlement (region_id, provider_id, year, fingerprint, content, note, made_by)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7) returning id`,
    [one.regionId, one.providerId, one.year, one.fingerprint, JSON.stringify(one.content), one.note, one.madeBy],
  );
  const shares = lines.flatMap((line, at) => line.shares.map((share) => ({ ...share, at })));
  if (shares.length > 0)
    await tx.execute(
      `insert into year_settlement_share (settlement_id, line, municipality_id, contract_id, product_id, due_cents, before_cents, advance_cents)
       select $1::int, * from unnest($2::int[], $3::int[], $4::int[], $5::int[], $6::bigint[], $7::bigint[], $8::bigint[])`,
      [
        id,
        shares.map(({ at }) => at),
        shares.map(({ municipalityId }) => municipalityId),
        shares.map(({ contractId }) => contractId),
        shares.map(({ productId }) => productId),
        shares.map(({ dueCents }) => dueCents),
        shares.map(({ beforeCents }) => beforeCents),
        shares.map(({ advanceCents }) => advanceCents),
      ],
    );
  return id;
}

export type SettlementRow = {
  readonly id: number;
  readonly regionId: number;
  readonly region: string;
  readonly providerId: number;
  readonly provider: string;
  readonly year: number;
  readonly fingerprint: string;
  readonly content: KeptContent;
  readonly note: string;
  readonly madeBy: number;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly accepted: boolean | null;
  readonly decisionNote: string | null;
};

const rows = (where: SqlFragment) => sql`
  select y.id, y.region_id as "regionId", r.name as region, y.provider_id as "providerId", p.name as provider, y.year, y.fingerprint,
         y.content, y.note, y.made_by as "madeBy", coalesce(maker.name, '') as "madeByName", y.made_at as "madeAt",
         decider.name as "decidedByName", y.decided_at as "decidedAt", y.accepted, y.decision_note as "decisionNote"
    from year_settlement y join organisation r on r.id = y.region_id join organisation p on p.id = y.provider_id
    left join person maker on maker.id = y.made_by left join person decider on decider.id = y.decided_by
   where ${where}`;

/** Settlements of a year that who asks may see, of all regions it sees; the newest of a provider last. */
export const listSettlements = (tx: Tx, year: number): Promise<SettlementRow[]> =>
  tx.query<SettlementRow>(sql`${rows(sql`y.year = ${year}`)} order by p.name, y.id`);

export const findSettlement = (tx: Tx, id: number): Promise<SettlementRow | undefined> =>
  tx.maybeOne<SettlementRow>(rows(sql`y.id = ${id}`));

/** Nobody else makes or decides settlements of the region until the transaction ends. */
export const holdSettlements = (tx: Tx, regionId: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('year_settlement'), ${regionId})`);

export type ShareRow = KeptShare & {
  readonly settlementId: number;
  readonly line: number;
  readonly municipality: string;
  readonly contractNumber: string;
};

type StoredShare = Omit<ShareRow, 'dueCents' | 'beforeCents' | 'advanceCents'> & {
  readonly dueCents: bigint;
  readonly beforeCents: bigint;
  readonly advanceCents: bigint;
};

/** Shares of settlements that who asks may see: a municipality its own. */
export const loadShares = async (tx: Tx, settlementIds: readonly number[]): Promise<ShareRow[]> =>
  (
    await tx.query<StoredShare>(sql`
      select s.settlement_id as "settlementId", s.line, s.municipality_id as "municipalityId", o.name as municipality,
             s.contract_id as "contractId", c.number as "contractNumber", s.product_id as "productId",
             s.due_cents as "dueCents", s.before_cents as "beforeCents", s.advance_cents as "advanceCents"
        from year_settlement_share s join organisation o on o.id = s.municipality_id join contract c on c.id = s.contract_id
       where s.settlement_id = any(${[...settlementIds]}::int[])
       order by s.settlement_id, s.line, o.name, c.number`)
  ).map((row) => ({
    ...row,
    dueCents: cents(row.dueCents),
    beforeCents: cents(row.beforeCents),
    advanceCents: cents(row.advanceCents),
  }));

export const decideSettlement = (
  tx: Tx,
  id: number,
  decision: { readonly personId: number; readonly accepted: boolean; readonly note: string | null },
): Promise<number> =>
  tx.execute(
    'update year_settlement set decided_by = $2, decided_at = now(), accepted = $3, decision_note = $4 where id = $1',
    [id, decision.personId, decision.accepted, decision.note],
  );

export const insertPostings = (
  tx: Tx,
  settlementId: number,
  postings: readonly { readonly municipalityId: number; readonly transactionId: bigint }[],
): Promise<number> =>
  tx.execute(
    `insert into year_settlement_posting (settlement_id, municipality_id, transaction_id)
     select $1::int, * from unnest($2::int[], $3::bigint[])`,
    [
      settlementId,
      postings.map(({ municipalityId }) => municipalityId),
      postings.map(({ transactionId }) => transactionId),
    ],
  );

export type PostingRow = {
  readonly municipalityId: number;
  readonly municipality: string;
  readonly transactionId: bigint;
  /** The bank booked its payment, as far as who asks may see it. */
  readonly paid: boolean;
};

export const loadPostings = (tx: Tx, settlementId: number): Promise<PostingRow[]> =>
  tx.query<PostingRow>(sql`
    select x.municipality_id as "municipalityId", o.name as municipality, x.transaction_id as "transactionId",
           exists (select from payment_item i join ledger_transaction t on t.order_id = i.order_id and t.kind = 'payment'
                    where i.transaction_id = x.transaction_id) as paid
      from year_settlement_posting x join organisation o on o.id = x.municipality_id
     where x.settlement_id = ${settlementId} order by o.name`);
