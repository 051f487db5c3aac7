import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type SqlFragment, sql, stagedCopy, type Tx } from '../../../../platform/db/index.ts';
import type { Drawn, SamplePlan, SampleUnit } from '../../domain/review/sample.ts';

export type SampleScope = {
  readonly municipalityId: number;
  readonly providerId: number | null;
  readonly from: PlainDate;
  readonly through: PlainDate;
};

/** Approved debits of care in a period, as far as drawing goes. */
export const samplePopulation = (tx: Tx, scope: SampleScope): Promise<(SampleUnit & { year: number })[]> =>
  tx.query(sql`
    select l.claim_id as "claimId", l.seq, l.amount_cents as "amountCents", l.declaration_year as year from claim_line l
     where l.municipality_id = ${scope.municipalityId} and l.declaration_year >= ${Number(scope.from.slice(0, 4))}
       and l.from_on between ${scope.from} and ${scope.through} and l.verdict = 'A' and l.sign = 'D' and l.amount_cents > 0
       and ${scope.providerId === null ? sql.yes : sql`l.provider_id = ${scope.providerId}`}`);

/** Lines that a sample takes when nobody says how many. */
const USUAL_SIZE = 60;

/** How many lines a sample takes when nobody says so: fewer where a contract lets the tier of a provider lighten control (R-107). */
export async function usualSize(tx: Tx, providerId: number | null): Promise<number> {
  if (providerId === null) return USUAL_SIZE;
  const { size } = await tx.one<{ size: number | null }>(
    sql`select rd.benefit_sample_size(${providerId}, (now() at time zone 'Europe/Amsterdam')::date) as size`,
  );
  return size ?? USUAL_SIZE;
}

/** Keeps a sample with its lines. */
export async function insertSample(
  tx: Tx,
  scope: SampleScope,
  plan: SamplePlan,
  drawn: readonly (Drawn & { readonly year: number })[],
  population: { readonly count: number; readonly cents: bigint; readonly personId: number },
): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(
    `insert into claim_sample (municipality_id, provider_id, from_on, through_on, weight, size, seed, population_count, population_cents, drawn_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      scope.municipalityId,
      scope.providerId,
      scope.from,
      scope.through,
      plan.weight,
      plan.size,
      plan.seed,
      population.count,
      population.cents,
      population.personId,
    ],
  );
  const writer = await stagedCopy(tx, 'claim_sample_line', [
    'sample_id',
    'declaration_year',
    'claim_id',
    'seq',
    'municipality_id',
    'amount_cents',
    'hits',
  ]);
  for (const line of drawn)
    await writer.row([id, line.year, line.claimId, line.seq, scope.municipalityId, line.amountCents, line.hits]);
  await writer.end();
  return id;
}

export type SampleRow = {
  readonly id: bigint;
  readonly municipalityId: number;
  readonly provider: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly weight: SamplePlan['weight'];
  readonly size: number;
  readonly seed: string;
  readonly populationCount: number;
  readonly populationCents: bigint;
  readonly drawnBy: string;
  readonly drawnAt: Date;
  readonly lines: number;
  readonly checked: number;
};

const samples = (where: SqlFragment): SqlFragment => sql`
  select s.id, s.municipality_id as "municipalityId", p.name as provider, s.from_on as "fromOn", s.through_on as "throughOn",
         s.weight, s.size, s.seed, s.population_count as "populationCount", s.population_cents as "populationCents",
         d.name as "drawnBy", s.drawn_at as "drawnAt",
         (select count(*)::int from claim_sample_line l where l.sample_id = s.id) as lines,
         (select count(distinct (f.claim_id, f.seq))::int from claim_sample_finding f where f.sample_id = s.id) as checked
    from claim_sample s join person d on d.id = s.drawn_by left join organisation p on p.id = s.provider_id
   where ${where}`;

export const listSamples = (tx: Tx): Promise<SampleRow[]> =>
  tx.query<SampleRow>(sql`${samples(sql.yes)} order by s.id desc`);
export const findSample = (tx: Tx, id: number): Promise<SampleRow | undefined> =>
  tx.maybeOne<SampleRow>(samples(sql`s.id = ${id}`));

export type SampleLine = {
  readonly claimId: bigint;
  readonly seq: number;
  readonly reference: string;
  readonly provider: string;
  readonly productCode: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly amountCents: bigint;
  readonly hits: number;
  /** Null: not checked yet. */
  readonly wrongCents: bigint | null;
  readonly note: string | null;
  readonly checkedBy: string | null;
};

/** The lines of a sample with the last finding on each; a sample has two thousand lines at most. */
export const linesOfSample = (tx: Tx, id: bigint): Promise<SampleLine[]> =>
  tx.query<SampleLine>(
    `select x.claim_id as "claimId", x.seq, l.reference, p.name as provider, l.product_code as "productCode", l.from_on as "fromOn",
            l.through_on as "throughOn", x.amount_cents as "amountCents", x.hits, f.wrong_cents as "wrongCents", f.note, w.name as "checkedBy"
       from claim_sample_line x
       join claim_line l on l.declaration_year = x.declaration_year and l.claim_id = x.claim_id and l.seq = x.seq
       join organisation p on p.id = l.provider_id
       left join lateral (select * from claim_sample_finding f where f.sample_id = x.sample_id and f.claim_id = x.claim_id and f.seq = x.seq
                           order by f.id desc limit 1) f on true
       left join person w on w.id = f.person_id
      where x.sample_id = $1 order by x.claim_id, x.seq`,
    [id],
  );

export const insertFinding = (
  tx: Tx,
  sample: SampleRow,
  found: {
    readonly claimId: number;
    readonly seq: number;
    readonly wrongCents: number;
    readonly note: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(
    `insert into claim_sample_finding (sample_id, claim_id, seq, municipality_id, wrong_cents, note, person_id)
     select x.sample_id, x.claim_id, x.seq, $4, $5, $6, $7 from claim_sample_line x
      where x.sample_id = $1 and x.claim_id = $2 and x.seq = $3 and $5 <= x.amount_cents`,
    [sample.id, found.claimId, found.seq, sample.municipalityId, found.wrongCents, found.note, found.personId],
  );
