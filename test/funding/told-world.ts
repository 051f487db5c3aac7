import type { PlainDate } from '../../src/kernel/plain-date.ts';
import type { ToldCare, ToldYear } from '../../src/modules/funding/domain/engine/told-year.fixture.ts';
import { euros } from '../../src/modules/funding/domain/engine/told-year.fixture.ts';
import { type FundingTerms, partFor } from '../../src/modules/funding/index.ts';
import { asOwner, type Database, type Tx } from '../../src/platform/db/index.ts';
import { bsnsFromTestRange } from '../support/many-bsns.ts';
import { vault } from '../support/world.ts';

/** iJw Eenheid 83: an amount is declared in cents, for prices that are no whole number of units. */
const IN_EUROS = '83';

type ToldProduct = { readonly id: number; readonly key: string; readonly code: string; readonly unit: string };
type ToldChild = { readonly bsn: string; readonly clientId: number };
export type Allocated = {
  readonly care: ToldCare;
  readonly number: number;
  readonly bsn: string;
  readonly product: ToldProduct;
  readonly through: PlainDate | null;
};

/** A told year as it stands in the database, with the ids of everything that it names. */
export type ToldWorld = {
  readonly told: ToldYear;
  readonly terms: FundingTerms;
  readonly region: number;
  readonly manager: number;
  readonly purchaser: number;
  readonly municipalities: ReadonlyMap<
    string,
    { readonly id: number; readonly cbs: string; readonly officers: readonly [number, number] }
  >;
  readonly providers: ReadonlyMap<string, { readonly id: number; readonly agb: string }>;
  readonly contracts: ReadonlyMap<string, number>;
  readonly products: ReadonlyMap<string, ToldProduct>;
  readonly allocated: ReadonlyMap<string, Allocated>;
};

const bsns = bsnsFromTestRange();

/** The contract of care: told, or named after its provider. */
const contractOf = ({ contract, provider }: ToldCare): string => contract ?? `C-${provider.split(' ').at(-1) ?? ''}`;

/** Is care declared on its own? A population, a task and actual cost have no declaration per child. */
const isDeclared = (terms: FundingTerms, care: Pick<ToldCare, 'product' | 'segment'>): boolean => {
  const part = partFor(terms, factsOf(care));
  return part !== null && (part.declaration.per === 'client' || part.declaration.per === 'trajectory');
};

const factsOf = ({ product, segment }: Pick<ToldCare, 'product' | 'segment'>) => ({
  key: product,
  code: null,
  category: null,
  segment: segment ?? null,
});

/** Whole units are declared in their own unit; a period, trajectory or result in euros, as its parts are no whole pieces. */
function unitOf(terms: FundingTerms, care: Pick<ToldCare, 'product' | 'segment'>, per: number): string {
  const part = partFor(terms, factsOf(care));
  if (part?.price.of !== 'unit') return IN_EUROS;
  if (per === 60) return '01';
  return part.declaration.unit ?? '14';
}

/** Puts a told year into the database: parties, products, contracts with what they agree, children and their allocations. */
export async function buildToldWorld(
  db: Database,
  at: number,
  told: ToldYear,
  terms: FundingTerms,
): Promise<ToldWorld> {
  const base = 10_000 * (at + 1);
  const names = <T extends { provider: string }>(list: readonly T[]) => list.map(({ provider }) => provider);
  const providerNames = [...new Set([...names(told.contracts), ...names(told.care)])];
  const municipalities = new Map(
    Object.keys(told.municipalities).map((name, n) => {
      const id = base + 1 + n;
      return [name, { id, cbs: String(1_000 + at * 10 + n), officers: [id * 10, id * 10 + 1] as const }];
    }),
  );
  const providers = new Map(
    providerNames.map((name, n) => [name, { id: base + 100 + n, agb: String(80_000_000 + base + n) }]),
  );
  const contractNames = new Map([
    ...told.contracts.map(({ contract, provider }) => [contract, provider] as const),
    ...told.care.map((care) => [contractOf(care), care.provider] as const),
  ]);
  const contracts = new Map([...contractNames.keys()].map((name, n) => [name, base + 200 + n]));
  const perOf = new Map(told.care.map((care) => [care.product, care.per ?? 1]));
  const segmentOf = new Map([...told.contracts, ...told.care].map(({ product, segment }) => [product, segment]));
  const products = new Map(
    [...segmentOf].map(([key, segment], n) => {
      const unit = unitOf(
        terms,
        segment === undefined ? { product: key } : { product: key, segment },
        perOf.get(key) ?? 1,
      );
      return [key, { id: base + 300 + n, key, code: `45A${String(n + 1).padStart(2, '0')}`, unit }];
    }),
  );
  const world = {
    told,
    terms,
    region: base,
    manager: base * 10,
    purchaser: base * 10 + 1,
    municipalities,
    providers,
    contracts,
    products,
  };
  return await asOwner(db, async (tx) => {
    await parties(tx, world);
    await bought(tx, world, segmentOf, contractNames);
    return { ...world, allocated: await allocate(tx, world) };
  });
}

type Bare = Omit<ToldWorld, 'allocated'>;

async function parties(tx: Tx, { told, region, manager, purchaser, municipalities, providers }: Bare): Promise<void> {
  const organisation = (id: number, kind: string, name: string, cbs: string | null, agb: string | null) =>
    tx.execute(
      `insert into organisation (id, kind, name, cbs_code, agb_code, phone, from_on) values ($1, $2, $3, $4, $5, '0412000000', '2015-01-01')`,
      [id, kind, name, cbs, agb],
    );
  const person = async (id: number, role: string, organisationId: number) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values ($1, $2, $3, $4)`, [
      id,
      `p${id}`,
      `Mens ${id}`,
      organisationId,
    ]);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values ($1, $2, $3, '2015-01-01')`,
      [id, role, organisationId],
    );
  };
  await organisation(region, 'region', told.title.slice(0, 80), null, null);
  await person(manager, 'contract-manager', region);
  await person(purchaser, 'purchaser', region);
  for (const [name, { id, cbs, officers }] of municipalities) {
    await organisation(id, 'municipality', name, cbs, null);
    await tx.execute(
      `insert into region_membership (region_id, municipality_id, from_on) values ($1, $2, '2015-01-01')`,
      [region, id],
    );
    await tx.execute(
      `insert into population_figure (region_id, municipality_id, year, age_from, age_through, persons, kind, source)
       values ($1, $2, $3, 0, 17, $4, 'count', 'verteld')`,
      [region, id, told.year, told.municipalities[name] ?? 0],
    );
    for (const officer of officers) await person(officer, 'financial-officer', id);
  }
  for (const [name, { id, agb }] of providers) await organisation(id, 'provider', name, null, agb);
}

async function bought(
  tx: Tx,
  { told, region, municipalities, providers, contracts, products }: Bare,
  segmentOf: ReadonlyMap<string, string | undefined>,
  providerOf: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.execute(
    `insert into goal (id, region_id, code, name, description, source) values ($1, $1, 'C', 'Thuis', 'Hulp thuis', 'verteld')`,
    [region],
  );
  await tx.execute(
    `insert into purchase_task (id, region_id, code, name, description) values ($1, $1, '3', 'Hulp', 'Hulp')`,
    [region],
  );
  await tx.execute('insert into goal_task (goal_id, purchase_task_id) values ($1, $1)', [region]);
  await tx.execute(
    `insert into product_book (id, region_id, number, title, from_on) values ($1, $1, 1, 'Boek', '2015-01-01')`,
    [region],
  );
  for (const [key, { id, code, unit }] of products) {
    await tx.execute(
      `insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on, book_key, code_role)
       values ($1, $2, $3, 'Hulp', 'light', '45', $4, $5, 'price-times-quantity', '', '2015-01-01', $3, $6)`,
      // An amount in euros names no piece of a trajectory.
      [id, region, key, code, unit, unit === IN_EUROS ? 'month' : 'whole'],
    );
    await tx.execute(
      `insert into product_purpose (product_id, purchase_task_id, goal_id, from_on) values ($1, $2, $2, '2015-01-01')`,
      [id, region],
    );
    const segment = segmentOf.get(key);
    if (segment !== undefined)
      await tx.execute(
        `insert into product_book_item (book_id, kind, key, position, content) values ($1, 'products', $2, $3, $4::jsonb)`,
        [region, key, id, JSON.stringify({ segment })],
      );
  }
  await tx.execute(`insert into product_book_act (book_id, act, on_day) values ($1, 'adopted', '2015-01-01')`, [
    region,
  ]);
  for (const [name, id] of contracts) {
    const provider = providers.get(providerOf.get(name) ?? '')?.id ?? 0;
    await tx.execute(
      `insert into contract (id, region_id, provider_id, purchaser_id, number, name, segment, variant, procedure, from_on, through_on)
       values ($1, $2, $3, $2, $4, 'Hulp', 'light', 'effort', 'open house', '2015-01-01', '2030-12-31')`,
      [id, region, provider, `${name}-${id}`],
    );
    await tx.execute(
      `insert into contract_party (contract_id, organisation_id, role) select $1::int, $2::int, 'purchaser' union all select $1, $3, 'provider'
       union all select $1, m, 'on-behalf-of' from unnest($4::int[]) m`,
      [id, region, provider, [...municipalities.values()].map((one) => one.id)],
    );
    await tx.execute(
      `insert into contract_clause (id, contract_id, number, kind, title, text) values ($1, $1, '7.2', 'tariff', 'Tarief', '')`,
      [id],
    );
  }
  await agreed(tx, { told, contracts, products });
}

/** What contracts agree per product, told or not, with the tariff that its care has. */
async function agreed(
  tx: Tx,
  { told, contracts, products }: Pick<Bare, 'told' | 'contracts' | 'products'>,
): Promise<void> {
  const rows = new Map<
    string,
    { contract: string; product: string; budget: bigint; limit: bigint | null; tariff: bigint }
  >();
  for (const one of told.contracts)
    rows.set(`${one.contract} ${one.product}`, {
      contract: one.contract,
      product: one.product,
      budget: one.budget === undefined ? 0n : euros(one.budget),
      limit: one.limit === undefined ? null : euros(one.limit),
      tariff: one.dayTariff === undefined ? 1n : euros(one.dayTariff),
    });
  for (const care of told.care) {
    const key = `${contractOf(care)} ${care.product}`;
    const known = rows.get(key) ?? {
      contract: contractOf(care),
      product: care.product,
      budget: 0n,
      limit: null,
      tariff: 1n,
    };
    const inUnits = products.get(care.product)?.unit !== IN_EUROS;
    rows.set(key, { ...known, tariff: inUnits ? euros(care.price) / BigInt(care.per ?? 1) : known.tariff });
  }
  for (const { contract, product, budget, limit, tariff } of rows.values()) {
    const [contractId, row] = [contracts.get(contract) ?? 0, products.get(product)];
    await tx.execute(
      `insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents, limit_cents)
       select $1::int, $2::int, $1::int, y, null, case when y = $3::int then $4::bigint else 0 end, case when y = $3 then $5::bigint end
         from generate_series($3::int - 1, $3::int + 1) y`,
      [contractId, row?.id ?? 0, told.year, budget, limit],
    );
    await tx.execute(
      `insert into contract_tariff (contract_id, product_id, clause_id, version, from_on, through_on, tariff_cents, unit)
       values ($1, $2, $1, 1, '2015-01-01', null, $3, $4)`,
      [contractId, row?.id ?? 0, tariff, row?.unit ?? ''],
    );
  }
}

/** One allocation per told care that is declared; a child that moved is known to both municipalities. */
async function allocate(tx: Tx, world: Bare): Promise<Map<string, Allocated>> {
  const { told, terms, region, municipalities, providers, products } = world;
  const children = new Map<string, ToldChild>();
  const allocated = new Map<string, Allocated>();
  for (const [n, care] of told.care.entries()) {
    const municipality = municipalities.get(care.municipality)?.id ?? 0;
    const product = products.get(care.product);
    if (!product || !isDeclared(terms, care)) continue;
    const child = children.get(`${care.child} ${care.municipality}`) ?? {
      bsn: bsns.next().value as string,
      clientId: region * 10 + n,
    };
    if (!children.has(`${care.child} ${care.municipality}`))
      await tx.execute(
        `insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, initials)
         values ($1, $2, $3, $4, $5, '2010-05-17', '2', 'Proef', 'P')`,
        [child.clientId, region, municipality, vault.encrypt(child.bsn), vault.hash(child.bsn)],
      );
    children.set(`${care.child} ${care.municipality}`, child);
    const id = region * 10 + n;
    const inEuros = product.unit === IN_EUROS;
    const through = lastDay(care);
    await tx.execute(
      `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values ($1, $2, $3, $4, $5, $1)`,
      [id, region, municipality, providers.get(care.provider)?.id ?? 0, child.clientId],
    );
    await tx.execute(
      `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category, product_code,
         from_on, through_on, volume, unit, frequency, decided_at)
       values ($1, 1, $2, $3, $4, '45', $5, $6, $7, $8, $9, $10, '2015-01-01T10:00Z')`,
      [
        id,
        municipality,
        providers.get(care.provider)?.id ?? 0,
        product.id,
        product.code,
        care.from,
        through,
        care.perMonth === undefined ? 99_999_999 : care.perMonth * (inEuros ? Number(euros(care.price)) : 1),
        product.unit,
        care.perMonth === undefined ? '6' : '4',
      ],
    );
    allocated.set(care.id, { care, number: id, bsn: child.bsn, product, through });
  }
  return allocated;
}

/** A total over months ends when its months are over; otherwise the planned day. */
function lastDay({ from, planned, perMonth, inAll }: ToldCare): PlainDate | null {
  if (perMonth !== undefined && inAll !== undefined) {
    const [year = 0, month = 0] = from.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + inAll / perMonth, 0)).toISOString().slice(0, 10) as PlainDate;
  }
  return planned === undefined ? null : (planned as PlainDate);
}
