import { asOwner, type Database, type Tx } from '../../../src/platform/db/index.ts';
import { guidanceTerms } from '../funded.ts';
import { bsnsFromTestRange } from '../many-bsns.ts';
import { vault } from '../world.ts';

/** What a region-year is made of; each pair of a provider and a municipality has an equal share of the children. */
export type Size = {
  readonly municipalities: number;
  readonly providers: number;
  readonly children: number;
  /** What its funding terms say otherwise than `guidanceTerms`. */
  readonly terms?: Parameters<typeof guidanceTerms>[0];
};

/** Who declares to whom, for which children. */
export type Pair = {
  readonly providerId: number;
  readonly agb: string;
  readonly cbs: string;
  readonly children: readonly { readonly bsn: string; readonly allocationNumber: number }[];
};

/** Places apart for each region, so that any number of them stands in one database. */
const SPAN = 100_000;
const PROVIDERS_FROM = 1_000;
const FIRST_CBS = 1_000;
const FIRST_AGB = 80_000_000;
const FIRST_ALLOCATION = 500_000;

/**
 * A region with its municipalities, providers, contracts under funding terms, and an allocation of 720 minutes a month for
 * each child; with the pairs that declare. The region is told by a number of its own, from one.
 */
export async function buildRegion(db: Database, region: number, size: Size): Promise<Pair[]> {
  const id = region * SPAN;
  const pairs = pairsOf(region, size);
  await asOwner(db, async (tx) => {
    await parties(tx, id, region, size);
    await agreed(tx, id, size);
    await childrenOf(tx, id, pairs, size);
  });
  await asOwner(db, (tx) => tx.execute('analyze'));
  return pairs;
}

const municipalityAt = (index: number, { municipalities }: Size): number => index % municipalities;
const providerAt = (index: number, { municipalities }: Size): number => Math.floor(index / municipalities);

function pairsOf(region: number, size: Size): Pair[] {
  const bsns = bsnsFromTestRange();
  const count = size.municipalities * size.providers;
  const children = Array.from({ length: size.children }, (_, index) => ({
    bsn: bsns.next().value as string,
    allocationNumber: FIRST_ALLOCATION + index,
  }));
  return Array.from({ length: count }, (_, index) => ({
    providerId: region * SPAN + PROVIDERS_FROM + providerAt(index, size),
    agb: String(FIRST_AGB + region * SPAN + providerAt(index, size)),
    cbs: String(FIRST_CBS + region * 100 + municipalityAt(index, size)),
    children: children.slice(
      Math.round((index * size.children) / count),
      Math.round(((index + 1) * size.children) / count),
    ),
  }));
}

async function parties(tx: Tx, id: number, region: number, { municipalities, providers }: Size): Promise<void> {
  await tx.execute(
    `insert into organisation (id, kind, name, cbs_code, agb_code, phone, from_on)
     select $1::int, 'region', 'Meetregio', null, null, null, '2020-01-01'::date
     union all select $1 + 1 + m, 'municipality', 'Gemeente ' || m, ($3::int + m)::text, null, '0412000000', '2020-01-01' from generate_series(0, $4::int - 1) m
     union all select $1 + $2 + p, 'provider', 'Aanbieder ' || p, null, ($5::int + p)::text, null, '2020-01-01' from generate_series(0, $6::int - 1) p`,
    [id, PROVIDERS_FROM, FIRST_CBS + region * 100, municipalities, FIRST_AGB + region * SPAN, providers],
  );
  await tx.execute(
    `insert into region_membership (region_id, municipality_id, from_on) select $1, $1 + 1 + m, '2020-01-01' from generate_series(0, $2::int - 1) m`,
    [id, municipalities],
  );
}

/** One product per minute, one contract for each provider, all paid by the same terms; what goes above the month is held. */
async function agreed(tx: Tx, id: number, { municipalities, providers, terms }: Size): Promise<void> {
  await tx.execute(
    `insert into goal (id, region_id, code, name, description, source) values ($1, $1, 'C', 'Thuis', 'Hulp thuis', 'meting')`,
    [id],
  );
  await tx.execute(
    `insert into purchase_task (id, region_id, code, name, description) values ($1, $1, '3', 'Hulp', 'Meer hulp thuis')`,
    [id],
  );
  await tx.execute('insert into goal_task (goal_id, purchase_task_id) values ($1, $1)', [id]);
  await tx.execute(
    `insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on)
     values ($1, $1, 'Begeleiding', 'Begeleiding', 'light', '45', '45A04', '01', 'price-times-quantity', 'Per minuut', '2024-01-01')`,
    [id],
  );
  await tx.execute(
    `insert into product_purpose (product_id, purchase_task_id, goal_id, from_on) values ($1, $1, $1, '2024-01-01')`,
    [id],
  );
  const ofProvider = 'select $1::int + $2::int + p as id from generate_series(0, $3::int - 1) p';
  await tx.execute(
    `insert into contract (id, region_id, provider_id, purchaser_id, number, name, segment, variant, procedure, from_on, through_on)
     select c.id, $1, c.id, $1, 'C-' || c.id, 'Begeleiding', 'light', 'effort', 'open house', '2025-01-01', '2027-12-31' from (${ofProvider}) c`,
    [id, PROVIDERS_FROM, providers],
  );
  await tx.execute(
    `insert into contract_party (contract_id, organisation_id, role)
     select c.id, o.id, o.role from (${ofProvider}) c cross join lateral
       (select $1::int, 'purchaser' union all select c.id, 'provider' union all select $1 + 1 + m, 'on-behalf-of' from generate_series(0, $4::int - 1) m) o(id, role)`,
    [id, PROVIDERS_FROM, providers, municipalities],
  );
  await tx.execute(
    `insert into contract_clause (id, contract_id, number, kind, title, text) select c.id, c.id, '7.2', 'tariff', 'Tarief', 'Per minuut' from (${ofProvider}) c`,
    [id, PROVIDERS_FROM, providers],
  );
  await tx.execute(
    `insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents) select c.id, $1, c.id, 2026, 100000, 16400000 from (${ofProvider}) c`,
    [id, PROVIDERS_FROM, providers],
  );
  await tx.execute(
    `insert into contract_tariff (contract_id, product_id, clause_id, version, from_on, through_on, tariff_cents, unit)
     select c.id, $1, c.id, 1, '2026-01-01', '2026-12-31', 164, '01' from (${ofProvider}) c`,
    [id, PROVIDERS_FROM, providers],
  );
  await tx.execute(
    `insert into funding_terms (id, region_id, key, number, name, from_on, content, adopted_on) values ($1, $1, 'meting', 1, 'Minuten', '2025-01-01', $2::jsonb, '2025-01-01')`,
    [id, JSON.stringify(guidanceTerms(terms))],
  );
  await tx.execute(
    `insert into contract_funding (contract_id, terms_id, from_on) select c.id, $1, '2025-01-01' from (${ofProvider}) c`,
    [id, PROVIDERS_FROM, providers],
  );
}

const CLIENT = [
  'id',
  'region_id',
  'municipality_id',
  'bsn_encrypted',
  'bsn_hash',
  'born_on',
  'sex',
  'surname',
  'initials',
];
const ALLOCATION = ['id', 'region_id', 'municipality_id', 'provider_id', 'client_id', 'number'];
const VERSION = [
  ...['allocation_id', 'version', 'municipality_id', 'provider_id', 'product_id', 'product_category', 'product_code'],
  ...['from_on', 'through_on', 'volume', 'unit', 'frequency', 'decided_at'],
];

async function childrenOf(tx: Tx, id: number, pairs: readonly Pair[], size: Size): Promise<void> {
  const rows = pairs.flatMap((pair, index) =>
    pair.children.map((child) => ({ ...pair, ...child, municipalityId: id + 1 + municipalityAt(index, size) })),
  );
  const clients = tx.copyIn('client', CLIENT);
  for (const [index, row] of rows.entries()) {
    const sealed = [vault.encrypt(row.bsn), vault.hash(row.bsn)];
    await clients.row([id + index, id, row.municipalityId, ...sealed, '2012-01-01', '1', 'Meting', 'M']);
  }
  await clients.end();
  const allocations = tx.copyIn('allocation', ALLOCATION);
  for (const [index, row] of rows.entries())
    await allocations.row([id + index, id, row.municipalityId, row.providerId, id + index, row.allocationNumber]);
  await allocations.end();
  const versions = tx.copyIn('allocation_version', VERSION);
  const decided = new Date('2025-12-15');
  for (const [index, row] of rows.entries())
    await versions.row([
      ...[
        id + index,
        1,
        row.municipalityId,
        row.providerId,
        id,
        '45',
        '45A04',
        '2026-01-01',
        '2026-12-31',
        720,
        '01',
        '4',
      ],
      decided,
    ]);
  await versions.end();
}
