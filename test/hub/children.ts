import { isBsn } from '../../src/kernel/bsn.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { vault, WORLD } from '../support/world.ts';

/** A child with one allocation, at one of the two providers, of one of the two municipalities. */
export type Child = {
  /** 0, 1, 2, … */
  readonly place: number;
  readonly clientId: number;
  readonly bsn: string;
  readonly municipality: { readonly id: number; readonly cbs: string };
  readonly provider: { readonly id: number; readonly agb: string };
  readonly allocationNumber: number;
};

const FIRST_BSN = 999_900_100;
const FIRST_ID = 1000;

/** Children for so many conversations; numbers from the test range. */
export function plannedChildren(count: number): Child[] {
  const children: Child[] = [];
  for (let bsn = FIRST_BSN; children.length < count; bsn += 1) {
    if (!isBsn(String(bsn))) continue;
    const place = children.length;
    children.push({
      place,
      clientId: FIRST_ID + place,
      bsn: String(bsn),
      municipality: place % 2 === 0 ? WORLD.oss : WORLD.boxtel,
      provider: place % 4 < 2 ? WORLD.meander : WORLD.kompas,
      allocationNumber: 400_000 + place,
    });
  }
  return children;
}

/** Puts them in the world: known to the municipality, with minutes a month in all of 2026. */
export async function addChildren(db: Database, children: readonly Child[]): Promise<void> {
  await asOwner(db, async (tx) => {
    for (const { place, clientId, bsn, municipality, provider, allocationNumber } of children) {
      await tx.execute(
        `insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, initials)
         values ($1, 1, $2, $3, $4, '2012-05-17', '2', $5, 'P')`,
        [clientId, municipality.id, vault.encrypt(bsn), vault.hash(bsn), `Proef${'abcdefghij'[place % 10]}`],
      );
      await tx.execute(
        `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values ($1, 1, $2, $3, $1, $4)`,
        [clientId, municipality.id, provider.id, allocationNumber],
      );
      await tx.execute(
        `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
           product_code, from_on, through_on, volume, unit, frequency, decided_at)
         values ($1, 1, $2, $3, 1, '45', '45A04', '2026-01-01', '2026-12-31', 720, '01', '4', '2025-12-15T10:00:00Z')`,
        [clientId, municipality.id, provider.id],
      );
    }
    await tx.execute(
      `select setval(pg_get_serial_sequence('client', 'id'), 100000), setval(pg_get_serial_sequence('allocation', 'id'), 100000)`,
    );
  });
}
