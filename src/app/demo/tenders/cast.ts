import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { STAY_SET, teamOf } from './words.nl.ts';

export type Person = { readonly personId: number; readonly organisationId: number };
export type Bidder = Person & { readonly name: string };

/** Who plays in the procedures, and what is bought. */
export type Cast = {
  readonly purchaser: Person;
  /** The one scores in time, the other is waited for. */
  readonly assessors: readonly [Person, Person];
  readonly bidders: readonly Bidder[];
  readonly setId: number;
  readonly light: readonly number[];
  readonly heavy: readonly number[];
};

const BIDDERS = 4;

/** Finds the cast among the rows of the demonstration, as owner; undefined when the region has no place for it. */
export async function findCast(tx: Tx, today: PlainDate): Promise<Cast | undefined> {
  const purchaser = await personIn(tx, 'purchaser');
  const first = await personIn(tx, 'contract-manager');
  const second = await personIn(tx, 'policy-adviser');
  const set = await tx.maybeOne<{ id: number }>('select id from requirement_set where name = $1 order by id limit 1', [
    STAY_SET,
  ]);
  if (!purchaser || !first || !second || !set) return undefined;
  const bidders = await findBidders(tx, today);
  const [light, heavy] = [await productsOf(tx, 'light'), await productsOf(tx, 'heavy')];
  if (bidders.length < BIDDERS || light.length === 0 || heavy.length === 0) return undefined;
  return { purchaser, assessors: [first, second], bidders, setId: set.id, light, heavy };
}

const personIn = (tx: Tx, role: string): Promise<Person | undefined> =>
  tx.maybeOne<Person>(
    `select p.id as "personId", r.organisation_id as "organisationId" from person p join person_role r on r.person_id = p.id
      join organisation o on o.id = r.organisation_id and o.kind = 'region' where r.role = $1 order by p.id limit 1`,
    [role],
  );

/** Providers of which somebody can sign in come first; who has nobody gets a team, that never signs in. */
async function findBidders(tx: Tx, today: PlainDate): Promise<Bidder[]> {
  const rows = await tx.query<{ organisationId: number; name: string; personId: number | null }>(
    `select o.id as "organisationId", o.name, (select min(p.id) from person p where p.organisation_id = o.id) as "personId"
       from organisation o where o.kind = 'provider' and $1::date between o.from_on and coalesce(o.through_on, 'infinity')
      order by "personId" nulls last, o.id limit ${BIDDERS}`,
    [today],
  );
  const bidders: Bidder[] = [];
  for (const { organisationId, name, personId } of rows) {
    const team = teamOf(name);
    const id =
      personId ??
      (
        await tx.one<{ id: number }>(
          'insert into person (subject, name, organisation_id) values ($1, $2, $3) returning id',
          [`demo-inschrijver-${organisationId}`, team, organisationId],
        )
      ).id;
    bidders.push({ organisationId, name, personId: id });
  }
  return bidders;
}

const productsOf = async (tx: Tx, segment: 'light' | 'heavy'): Promise<number[]> =>
  (
    await tx.query<{ id: number }>(
      `select x.product_id as id from procedure p join procedure_product x on x.procedure_id = p.id
        where p.segment = $1 order by p.id, x.product_id limit 2`,
      [segment],
    )
  ).map(({ id }) => id);
