import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import type { CDT_Omvang, CDT_Product, ClientOfRequest } from '../../../standards/ijw/index.ts';
import { freeBsns } from './free-bsns.ts';

/** An allocation that holds, and how its delivery stands. */
export type Running = {
  readonly id: bigint;
  readonly number: number;
  readonly clientId: bigint;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly category: string;
  readonly code: string;
  readonly volume: number;
  readonly unit: string;
  readonly frequency: string;
  /** First day of the last start; null when none was reported. */
  readonly begins: PlainDate | null;
  readonly stopped: boolean;
  /** Allocations of this child at this provider that hold. */
  readonly beside: number;
};

type Child = {
  readonly id: bigint;
  readonly municipalityId: number;
  readonly bsn: Buffer;
  readonly bornOn: PlainDate;
  readonly sex: ClientOfRequest['Geslacht'];
  readonly surname: string;
  readonly prefix: string | null;
  readonly initials: string;
  readonly providerIds: readonly number[];
};

/** A product as one provider gives it in one municipality: what can be asked for another child. */
export type Offer = {
  readonly municipalityId: number;
  readonly providerId: number;
  readonly product: CDT_Product;
  readonly size: CDT_Omvang;
};

const MOST_KNOWN = 200;

/** Who plays in the conversations: each child once, found in the order of the rows, so that the same data casts the same. */
export class Cast {
  readonly #running: readonly Running[];
  readonly #children: readonly Child[];
  readonly #vault: BsnVault;
  readonly #free: string[];
  readonly #taken = new Set<bigint>();
  readonly #today: PlainDate;

  constructor(
    found: { readonly running: readonly Running[]; readonly children: readonly Child[]; readonly free: string[] },
    vault: BsnVault,
    today: PlainDate,
  ) {
    this.#running = found.running;
    this.#children = found.children;
    this.#free = found.free;
    this.#vault = vault;
    this.#today = today;
  }

  /** The provider of a rank in a municipality, by the number of children it helps there. */
  providerIn(municipalityId: number, rank: number, but?: number): number | undefined {
    const counts = new Map<number, number>();
    for (const one of this.#running) {
      if (one.municipalityId !== municipalityId || one.providerId === but) continue;
      counts.set(one.providerId, (counts.get(one.providerId) ?? 0) + 1);
    }
    return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[rank]?.[0];
  }

  /** How many allocations a provider has in a municipality. */
  countOf(municipalityId: number, providerId: number): number {
    return this.#running.filter((one) => one.municipalityId === municipalityId && one.providerId === providerId).length;
  }

  /** An allocation that nobody spoke of yet; with `beside` the number that its child has at its provider. */
  running(where: Partial<Running>, fits: (one: Running) => boolean = () => true): Running | undefined {
    const one = this.#running.find(
      (allocation) =>
        !this.#taken.has(allocation.clientId) &&
        Object.entries({ beside: 1, ...where }).every(([key, value]) => allocation[key as keyof Running] === value) &&
        fits(allocation),
    );
    if (one) this.#taken.add(one.clientId);
    return one;
  }

  /** The other allocations that hold of the same child at the same provider. */
  besides({ id, clientId, providerId }: Running): readonly Running[] {
    return this.#running.filter((one) => one.clientId === clientId && one.providerId === providerId && one.id !== id);
  }

  offer(municipalityId: number, providerId: number): Offer | undefined {
    const like = this.#running.find(
      (one) => one.municipalityId === municipalityId && one.providerId === providerId && one.frequency !== '6',
    );
    return (
      like && {
        municipalityId,
        providerId,
        product: { Categorie: like.category, Code: like.code } as CDT_Product,
        size: { Volume: like.volume, Eenheid: like.unit, Frequentie: like.frequency } as CDT_Omvang,
      }
    );
  }

  /** A child that the municipality knows and the provider does not help yet. */
  known({ municipalityId, providerId }: Offer): ClientOfRequest | undefined {
    const eldest = addDays(this.#today, -16 * 365);
    const one = this.#children.find(
      (child) =>
        child.municipalityId === municipalityId &&
        child.bornOn > eldest &&
        !child.providerIds.includes(providerId) &&
        !this.#taken.has(child.id),
    );
    if (!one) return undefined;
    this.#taken.add(one.id);
    const { bsn, bornOn, sex, surname, prefix, initials } = one;
    return clientOf({ bsn: this.#vault.decrypt(bsn), bornOn, sex, surname, prefix, initials });
  }

  /** A child that nobody in the region knows. */
  unknown(surname: string, initials: string, years: number): ClientOfRequest | undefined {
    const bsn = this.#free.shift();
    const bornOn = addDays(this.#today, -years * 365 - 40);
    return bsn === undefined ? undefined : clientOf({ bsn, bornOn, sex: '2', surname, prefix: null, initials });
  }
}

const clientOf = (child: {
  readonly bsn: string;
  readonly bornOn: PlainDate;
  readonly sex: ClientOfRequest['Geslacht'];
  readonly surname: string;
  readonly prefix: string | null;
  readonly initials: string;
}): ClientOfRequest => ({
  Bsn: child.bsn,
  Geboortedatum: { Datum: child.bornOn },
  Geslacht: child.sex,
  Naam: {
    Geslachtsnaam: { Achternaam: child.surname, ...(child.prefix === null ? {} : { Voorvoegsel: child.prefix }) },
    Voorletters: child.initials,
  },
});

/** Reads who could play, as owner: the loader may see the whole region. */
export async function findCast(tx: Tx, regionId: number, vault: BsnVault, today: PlainDate): Promise<Cast> {
  const running = await tx.query<Running>(sql`
    select a.id, a.number::int as number, a.client_id as "clientId", a.municipality_id as "municipalityId",
           a.provider_id as "providerId", v.from_on as "from", v.through_on as through, v.product_category as category,
           v.product_code as code, v.volume::int as volume, v.unit, v.frequency, n.begins_on as begins,
           n.kind is not distinct from 'stop' as stopped,
           (count(*) over (partition by a.client_id, a.provider_id))::int as beside
      from allocation a
      join client c on c.id = a.client_id and not c.secret_residence
      cross join lateral (select * from allocation_version v where v.allocation_id = a.id
                           order by v.decided_at desc, v.version desc limit 1) v
      left join lateral (select kind, begins_on from delivery_notice n where n.allocation_id = a.id
                          order by n.id desc limit 1) n on true
     where a.region_id = ${regionId} and v.through_on >= ${today}::date and v.product_code is not null
       and v.change_reason is distinct from '13'
     order by a.id`);
  const children = await tx.query<Child>(sql`
    select c.id, c.municipality_id as "municipalityId", c.bsn_encrypted as bsn, c.born_on as "bornOn", c.sex, c.surname,
           c.prefix, c.initials, array(select distinct a.provider_id from allocation a where a.client_id = c.id) as "providerIds"
      from (select *, row_number() over (partition by municipality_id order by id desc) as place from client
             where region_id = ${regionId} and not secret_residence) c
     where c.place <= ${MOST_KNOWN} order by c.id desc`);
  return new Cast({ running, children, free: await freeBsns(tx, vault) }, vault, today);
}
