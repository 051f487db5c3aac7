import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type SqlFragment, sql, stagedCopy, type Tx } from '../../../../platform/db/index.ts';
import { type KeysetRow, keysetPage } from '../../../../platform/db/keyset-page.ts';
import type { ReplayedPart } from './standing-lines.ts';

/** What was replaced, as it is kept and shown. */
export type StoredReplacement =
  | {
      readonly kind: 'tariff';
      readonly tariffId: string;
      readonly wasCents: number;
      readonly tariffCents: number;
      readonly unit: string;
      readonly contractNumber: string;
    }
  | { readonly kind: 'without-rules'; readonly rules: readonly string[] }
  | { readonly kind: 'terms'; readonly termsId: number; readonly name: string; readonly version: number };

export type NewReplay = {
  readonly part: ReplayedPart;
  readonly replacement: StoredReplacement;
  readonly reason: string;
  readonly lineCount: number;
  readonly personId: number;
};

export type ChangedLine = {
  readonly declarationYear: number;
  readonly claimId: bigint;
  readonly seq: number;
  readonly providerId: number;
  readonly contractId: number | null;
  readonly productId: number | null;
  readonly allocationId: bigint | null;
  readonly month: PlainDate;
  readonly wasCents: Cents;
  readonly nowCents: Cents;
  readonly claimedChange: Cents;
  readonly volumeChange: number;
  readonly nowRules: number;
};

const COLUMNS = [
  'replay_id',
  'declaration_year',
  'claim_id',
  'seq',
  'municipality_id',
  'provider_id',
  'contract_id',
  'product_id',
  'allocation_id',
  'month',
  'was_cents',
  'now_cents',
  'claimed_change',
  'volume_change',
  'now_rules',
];

/** Keeps a replay with the lines that came out otherwise. */
export async function insertReplay(tx: Tx, made: NewReplay, changed: readonly ChangedLine[]): Promise<bigint> {
  const { municipalityId, providerId, productId, period } = made.part;
  const { id } = await tx.one<{ id: bigint }>(
    `insert into claim_replay (municipality_id, provider_id, product_id, from_on, through_on, replacement, reason, line_count, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      municipalityId,
      providerId,
      productId,
      period.from,
      period.through,
      made.replacement,
      made.reason,
      made.lineCount,
      made.personId,
    ],
  );
  const writer = await stagedCopy(tx, 'claim_replay_line', COLUMNS);
  for (const line of changed)
    await writer.row([
      id,
      line.declarationYear,
      line.claimId,
      line.seq,
      municipalityId,
      line.providerId,
      line.contractId,
      line.productId,
      line.allocationId,
      line.month,
      line.wasCents,
      line.nowCents,
      line.claimedChange,
      BigInt(line.volumeChange),
      BigInt(line.nowRules),
    ]);
  await writer.end();
  return id;
}

export type ReplayRow = {
  readonly id: bigint;
  readonly municipalityId: number;
  readonly provider: string | null;
  readonly product: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly replacement: StoredReplacement;
  readonly reason: string;
  readonly lineCount: number;
  readonly madeById: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly postedBy: string | null;
  readonly postedAt: Date | null;
  readonly changedLines: number;
  readonly moreCents: Cents;
  readonly lessCents: Cents;
};

const replays = (where: SqlFragment): SqlFragment => sql`
  select r.id, r.municipality_id as "municipalityId", p.name as provider, q.name as product, r.from_on as "fromOn",
         r.through_on as "throughOn", r.replacement, r.reason, r.line_count as "lineCount", r.made_by as "madeById",
         m.name as "madeBy", r.made_at as "madeAt", b.name as "postedBy", o.posted_at as "postedAt",
         coalesce(x.lines, 0)::int as "changedLines", coalesce(x.more, 0)::bigint as "moreCents", coalesce(x.less, 0)::bigint as "lessCents"
    from claim_replay r join person m on m.id = r.made_by
    left join organisation p on p.id = r.provider_id left join product q on q.id = r.product_id
    left join claim_replay_posting o on o.replay_id = r.id left join person b on b.id = o.posted_by
    left join lateral (select count(*) as lines, sum(greatest(now_cents - was_cents, 0)) as more, sum(least(now_cents - was_cents, 0)) as less
                         from claim_replay_line l where l.replay_id = r.id) x on true
   where ${where}`;

export const listReplays = (tx: Tx): Promise<ReplayRow[]> =>
  tx.query<ReplayRow>(sql`${replays(sql.yes)} order by r.id desc limit 200`);

export const findReplay = (tx: Tx, id: number): Promise<ReplayRow | undefined> =>
  tx.maybeOne<ReplayRow>(replays(sql`r.id = ${id}`));

/** Sums of what comes out otherwise, per provider and product. */
export type ReplaySum = {
  readonly providerId: number;
  readonly provider: string;
  readonly product: string | null;
  readonly lines: number;
  readonly wasCents: Cents;
  readonly nowCents: Cents;
};

export const sumsOfReplay = (tx: Tx, id: bigint): Promise<ReplaySum[]> =>
  tx.query<ReplaySum>(
    `select l.provider_id as "providerId", p.name as provider, q.name as product, count(*)::int as lines,
            sum(l.was_cents)::bigint as "wasCents", sum(l.now_cents)::bigint as "nowCents"
       from claim_replay_line l join organisation p on p.id = l.provider_id left join product q on q.id = l.product_id
      where l.replay_id = $1 group by 1, 2, 3 order by abs(sum(l.now_cents - l.was_cents)) desc`,
    [id],
  );

export type ReplayLineRow = {
  readonly id: bigint;
  readonly claimId: bigint;
  readonly seq: number;
  readonly reference: string;
  readonly provider: string;
  readonly productCode: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly wasCents: Cents;
  readonly nowCents: Cents;
  readonly nowRules: bigint;
};

/** Lines that come out otherwise, a page at a time; the number in the row is only for the order. */
export const listReplayLines = (
  tx: Tx,
  replayId: bigint,
  page: Parameters<typeof keysetPage>[3],
): Promise<(ReplayLineRow & KeysetRow)[]> =>
  keysetPage<ReplayLineRow>(
    tx,
    sql`select x.claim_id * 1000000 + x.seq as id, x.claim_id as "claimId", x.seq, l.reference, p.name as provider,
               l.product_code as "productCode", l.from_on as "fromOn", l.through_on as "throughOn", x.was_cents as "wasCents",
               x.now_cents as "nowCents", x.now_rules as "nowRules"
          from claim_replay_line x
          join claim_line l on l.declaration_year = x.declaration_year and l.claim_id = x.claim_id and l.seq = x.seq
          join organisation p on p.id = x.provider_id
         where x.replay_id = ${replayId}`,
    { column: 'id', type: 'bigint', descending: false },
    page,
  );

/** Does a line of it no longer stand at what the replay began with? Then its differences are no longer true. */
export async function isOvertaken(tx: Tx, replay: ReplayRow): Promise<boolean> {
  const row = await tx.one<{ overtaken: boolean }>(
    `select exists (
       select from claim_replay_line r
         join claim_line l on l.declaration_year = r.declaration_year and l.claim_id = r.claim_id and l.seq = r.seq
        where r.replay_id = $1 and r.was_cents <> l.approved_cents + coalesce((select sum(x.approved_change) from claim_correction x
                where x.declaration_year = r.declaration_year and x.claim_id = r.claim_id and x.seq = r.seq), 0)) as overtaken`,
    [replay.id],
  );
  return row.overtaken;
}

export const insertPosting = (tx: Tx, replay: ReplayRow, personId: number): Promise<number> =>
  tx.execute('insert into claim_replay_posting (replay_id, municipality_id, posted_by) values ($1, $2, $3)', [
    replay.id,
    replay.municipalityId,
    personId,
  ]);

/** Postings of one municipality wait for each other, so that no line is corrected twice for the same reason. */
export const lockPostings = (tx: Tx, municipalityId: number): Promise<number> =>
  tx.execute(`select pg_advisory_xact_lock(hashtext('claim_correction'), $1)`, [municipalityId]);

/** A tariff version of a contract that lines of this municipality rest on. */
export type UsedTariff = {
  readonly id: number;
  readonly contractNumber: string;
  readonly providerId: number;
  readonly provider: string;
  readonly productId: number;
  readonly product: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly tariffCents: bigint;
  readonly unit: string;
};

export const usedTariffs = (tx: Tx, only: number | null = null): Promise<UsedTariff[]> =>
  tx.query<UsedTariff>(
    `select t.id, k.number as "contractNumber", k.provider_id as "providerId", p.name as provider, t.product_id as "productId",
            q.name as product, t.from_on as "fromOn", t.through_on as "throughOn", t.tariff_cents as "tariffCents", t.unit
       from contract_tariff t join contract k on k.id = t.contract_id join organisation p on p.id = k.provider_id
       join product q on q.id = t.product_id
      where $1::int is null or t.id = $1 order by p.name, q.name, t.from_on desc`,
    [only],
  );

/** An adopted version of funding terms of which some version pays contracts. */
type TermsVersion = {
  readonly id: number;
  readonly name: string;
  readonly number: number;
  readonly fromOn: PlainDate;
};

export const termsVersions = (tx: Tx, only: number | null = null): Promise<TermsVersion[]> =>
  tx.query<TermsVersion>(
    `select t.id, t.name, t.number, t.from_on as "fromOn" from funding_terms t
      where t.adopted_on is not null and ($1::int is null or t.id = $1)
        and exists (select from contract_funding f join funding_terms u on u.id = f.terms_id where u.region_id = t.region_id and u.key = t.key)
      order by t.name, t.number desc`,
    [only],
  );
