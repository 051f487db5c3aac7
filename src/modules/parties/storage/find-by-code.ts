import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** An organisation as messages name it: a provider by AGB code, a municipality by CBS code. */
export type CodedOrganisation = {
  readonly id: number;
  readonly name: string;
  /** False when it works in another system: messages to and from it pass a hub or go as files. */
  readonly worksHere: boolean;
};
export type CodedMunicipality = CodedOrganisation & { readonly regionId: number };

/** The provider with this AGB code on a day, or undefined. */
export async function findProviderByAgb(
  tx: Tx,
  agbCode: string,
  day: PlainDate,
): Promise<CodedOrganisation | undefined> {
  return tx.maybeOne(
    `select id, name, works_here as "worksHere" from organisation
      where kind = 'provider' and agb_code = $1 and from_on <= $2 and (through_on is null or through_on >= $2)`,
    [agbCode, day],
  );
}

/** The municipality with this CBS code on a day, with the region it buys in, or undefined when it is in none. */
export async function findMunicipalityByCbs(
  tx: Tx,
  cbsCode: string,
  day: PlainDate,
): Promise<CodedMunicipality | undefined> {
  return tx.maybeOne(
    `select o.id, o.name, o.works_here as "worksHere", m.region_id as "regionId"
       from organisation o
       join region_membership m on m.municipality_id = o.id and m.from_on <= $2 and (m.through_on is null or m.through_on >= $2)
      where o.kind = 'municipality' and o.cbs_code = $1 and o.from_on <= $2 and (o.through_on is null or o.through_on >= $2)
      order by m.from_on limit 1`,
    [cbsCode, day],
  );
}

/** The code by which messages name an organisation: CBS for a municipality, AGB for a provider. */
export async function messageCodeOf(tx: Tx, organisationId: number): Promise<string> {
  const row = await tx.one<{ code: string }>(
    'select coalesce(cbs_code, agb_code) as code from organisation where id = $1',
    [organisationId],
  );
  return row.code;
}

/** Of these organisations, those that work in this installation. */
export async function organisationsHere(tx: Tx, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ id: number }>('select id from organisation where id = any($1::int[]) and works_here', [
    [...ids],
  ]);
  return new Set(rows.map((row) => row.id));
}

/** The region a municipality buys in on a day; undefined when it is in none. */
export async function regionOfMunicipality(
  tx: Tx,
  municipalityId: number,
  day: PlainDate,
): Promise<number | undefined> {
  const row = await tx.maybeOne<{ regionId: number }>(
    `select region_id as "regionId" from region_membership
      where municipality_id = $1 and from_on <= $2 and (through_on is null or through_on >= $2) order by from_on limit 1`,
    [municipalityId, day],
  );
  return row?.regionId;
}

/** Name and public telephone number of an organisation, as a message names whom to call. */
export const findContact = (tx: Tx, id: number): Promise<{ readonly name: string; readonly phone: string | null }> =>
  tx.one('select name, phone from organisation where id = $1', [id]);
