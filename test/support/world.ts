import { cents } from '../../src/kernel/money.ts';
import { openBsnVault } from '../../src/platform/crypto/bsn-vault.ts';
import { openSealer } from '../../src/platform/crypto/sealer.ts';
import { type ActorScope, asOwner, type Database, type Tx } from '../../src/platform/db/index.ts';

/** The one invented world of the tests: two municipalities, two providers, two children. Nothing resembles real data. */
export const WORLD = {
  region: 1,
  oss: { id: 2, cbs: '0828' },
  boxtel: { id: 3, cbs: '0757' },
  meander: { id: 4, agb: '99990001' },
  kompas: { id: 5, agb: '99990002' },
  product: { id: 1, category: '45', code: '45A04' },
  stay: { id: 2, category: '43', code: '43A16' },
  /** Has allocations of both providers. */
  noor: { id: 1, bsn: '999900006', surname: 'Gedeeld' },
  /** Known to De Meander only. */
  sem: { id: 2, bsn: '999900018', surname: 'Proefkind' },
  /** Noor's minutes: 720 a month, 1.64 a minute, all of 2026. */
  minutes: { number: 300001, volume: 720, tariffCents: cents(164) },
} as const;

export const vault = openBsnVault(Buffer.alloc(32, 7));
export const sealer = openSealer(Buffer.alloc(32, 7));

/** A scope that sees a municipality, a provider, or a region's totals. */
export const scopeFor = (
  sees: Partial<Pick<ActorScope, 'municipalityIds' | 'providerIds' | 'regionIds'>>,
): ActorScope => ({
  personId: null,
  organisationId: sees.municipalityIds?.[0] ?? sees.providerIds?.[0] ?? sees.regionIds?.[0] ?? null,
  role: 'test',
  purpose: 'formal-control',
  regionIds: [],
  municipalityIds: [],
  providerIds: [],
  ...sees,
});

/** Puts the world into an empty, migrated database. */
export async function buildWorld(db: Database): Promise<void> {
  await asOwner(db, async (tx) => {
    await parties(tx);
    await goalsAndProducts(tx);
    await contracts(tx);
    await children(tx);
  });
}

async function parties(tx: Tx): Promise<void> {
  await tx.execute(
    `insert into organisation (id, kind, name, cbs_code, agb_code, from_on) values
       (1, 'region', 'Proefregio', null, null, '2020-01-01'),
       (2, 'municipality', 'Oss', '0828', null, '2020-01-01'),
       (3, 'municipality', 'Boxtel', '0757', null, '2020-01-01'),
       (4, 'provider', 'De Meander Jeugdhulp', null, '99990001', '2020-01-01'),
       (5, 'provider', 'Kompas en Kade', null, '99990002', '2020-01-01')`,
  );
  await tx.execute(`update organisation set phone = '0412000000' where kind = 'municipality'`);
  await tx.execute(
    `insert into region_membership (region_id, municipality_id, from_on) values (1, 2, '2020-01-01'), (1, 3, '2020-01-01')`,
  );
}

async function goalsAndProducts(tx: Tx): Promise<void> {
  await tx.execute(
    `insert into goal (id, region_id, code, name, description, source) values (1, 1, 'C', 'Thuis, tenzij', 'Hulp thuis waar het kan', 'proef')`,
  );
  await tx.execute(
    `insert into purchase_task (id, region_id, code, name, description) values (1, 1, '3', 'Hulp zonder verblijf', 'Meer hulp thuis')`,
  );
  await tx.execute('insert into goal_task (goal_id, purchase_task_id) values (1, 1)');
  await tx.execute(
    `insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on) values
       (1, 1, 'Begeleiding', 'Begeleiding', 'light', '45', '45A04', '01', 'price-times-quantity', 'Begeleiding per minuut', '2024-01-01'),
       (2, 1, 'Verblijf', 'Verblijf', 'heavy', '43', '43A16', '14', 'price-times-quantity', 'Verblijf per etmaal', '2024-01-01')`,
  );
  await tx.execute(
    `insert into product_purpose (product_id, purchase_task_id, goal_id, from_on) values (1, 1, 1, '2024-01-01'), (2, 1, 1, '2024-01-01')`,
  );
}

async function contracts(tx: Tx): Promise<void> {
  for (const [id, providerId] of [
    [1, 4],
    [2, 5],
  ] as const) {
    await tx.execute(
      `insert into contract (id, region_id, provider_id, purchaser_id, number, name, segment, variant, procedure, from_on, through_on)
       values ($1, 1, $2, 1, $3, 'Begeleiding', 'light', 'effort', 'open house', '2025-01-01', '2027-12-31')`,
      [id, providerId, `C-2025-00${id}`],
    );
    await tx.execute(
      `insert into contract_party (contract_id, organisation_id, role) values ($1, 1, 'purchaser'), ($1, 2, 'on-behalf-of'),
         ($1, 3, 'on-behalf-of'), ($1, $2, 'provider')`,
      [id, providerId],
    );
    await tx.execute(
      `insert into contract_clause (id, contract_id, number, kind, title, text) values ($1, $1, '7.2', 'tariff', 'Tarief', 'Tarief per minuut')`,
      [id],
    );
    await tx.execute(
      `insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents) values ($1, 1, $1, 2026, 100000, 16400000)`,
      [id],
    );
    await tx.execute(
      `insert into contract_tariff (contract_id, product_id, clause_id, version, from_on, through_on, tariff_cents, unit)
       values ($1, 1, $1, 1, '2025-01-01', '2025-12-31', 158, '01'), ($1, 1, $1, 2, '2026-01-01', '2026-12-31', 164, '01')`,
      [id],
    );
  }
}

async function children(tx: Tx): Promise<void> {
  for (const child of [WORLD.noor, WORLD.sem]) {
    await tx.execute(
      `insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, initials)
       values ($1, 1, 2, $2, $3, '2012-05-17', '2', $4, 'P')`,
      [child.id, vault.encrypt(child.bsn), vault.hash(child.bsn), child.surname],
    );
  }
  for (const [id, number, clientId, providerId] of [
    [1, 300001, 1, 4],
    [2, 300002, 2, 4],
    [3, 300003, 1, 5],
  ] as const) {
    await tx.execute(
      `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values ($1, 1, 2, $2, $3, $4)`,
      [id, providerId, clientId, number],
    );
    await tx.execute(
      `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
         product_code, from_on, through_on, volume, unit, frequency, decided_at)
       values ($1, 1, 2, $2, 1, '45', '45A04', '2026-01-01', '2026-12-31', 720, '01', '4', '2025-12-15T10:00:00Z')`,
      [id, providerId],
    );
  }
  // What is added after this gets ids past the ones given here.
  await tx.execute(`select setval('client_id_seq', 1000), setval('allocation_id_seq', 1000)`);
}
