import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { codesByOtherName } from '../../../standards/cbs/index.ts';
import type { OrganisationKind } from '../domain/visible-organisations.ts';

export type Organisation = {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly cbsCode: string | null;
  readonly agbCode: string | null;
  readonly kvkNumber: string | null;
  /** Public telephone number, digits only. */
  readonly phone: string | null;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  /** False when it works in another system. */
  readonly worksHere: boolean;
  readonly rowVersion: number;
};

export type OrganisationFilter = {
  readonly kind?: OrganisationKind | undefined;
  /** Part of the name, for a municipality also of another name in use, or the whole CBS, AGB or KvK number. */
  readonly search?: string | undefined;
  readonly municipalityId?: number | undefined;
  /** Only those that existed on this day. */
  readonly onDay?: PlainDate | undefined;
};

export type ListPage = { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number };

const COLUMNS = sql`o.id, o.kind, o.name, o.cbs_code as "cbsCode", o.agb_code as "agbCode", o.kvk_number as "kvkNumber", o.phone,
  o.municipality_id as "municipalityId", g.name as "municipalityName", o.from_on as "fromOn",
  o.through_on as "throughOn", o.works_here as "worksHere", o.row_version as "rowVersion", lower(o.name) as "sortName"`;
const FROM = sql`organisation o left join organisation g on g.id = o.municipality_id`;

/** Register of actors; public data, so the same for everyone. */
export async function listOrganisations(tx: Tx, filter: OrganisationFilter, order: KeysetOrder, page: ListPage) {
  const listed = sql`select ${COLUMNS} from ${FROM} where ${sql.and(conditions(filter))}`;
  return {
    rows: await keysetPage<Organisation>(tx, listed, order, page),
    total: await countListed(tx, listed),
  };
}

function conditions(filter: OrganisationFilter): SqlFragment[] {
  const all: SqlFragment[] = [];
  if (filter.kind) all.push(sql`o.kind = ${filter.kind}`);
  if (filter.municipalityId !== undefined) all.push(sql`o.municipality_id = ${filter.municipalityId}`);
  if (filter.onDay) {
    all.push(
      sql`o.from_on <= ${filter.onDay}::date and (o.through_on is null or o.through_on >= ${filter.onDay}::date)`,
    );
  }
  if (filter.search) {
    all.push(
      sql`o.name ilike ${containing(filter.search)} or ${filter.search} in (o.cbs_code, o.agb_code, o.kvk_number)
        or o.cbs_code = any(${[...codesByOtherName(filter.search)]}::text[])`,
    );
  }
  return all;
}

export const findOrganisation = (tx: Tx, id: number): Promise<Organisation | undefined> =>
  tx.maybeOne<Organisation>(sql`select ${COLUMNS} from ${FROM} where o.id = ${id}`);

/** The organisation, held until the end of the transaction so that its version cannot change meanwhile. */
export const lockOrganisation = (tx: Tx, id: number): Promise<Organisation | undefined> =>
  tx.maybeOne<Organisation>(sql`select ${COLUMNS} from ${FROM} where o.id = ${id} for update of o`);

export type NewOrganisation = {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly cbsCode: string | null;
  readonly agbCode: string | null;
  readonly kvkNumber: string | null;
  readonly phone: string | null;
  readonly municipalityId: number | null;
  readonly fromOn: PlainDate;
};

export async function insertOrganisation(tx: Tx, made: NewOrganisation): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into organisation (kind, name, cbs_code, agb_code, kvk_number, phone, municipality_id, from_on)
    values (${made.kind}, ${made.name}, ${made.cbsCode}, ${made.agbCode}, ${made.kvkNumber}, ${made.phone},
            ${made.municipalityId}, ${made.fromOn}) returning id`);
  return id;
}

/** Is there an open organisation with this AGB or CBS code, other than `exceptId`? */
export async function codeInUse(
  tx: Tx,
  codes: { readonly agbCode: string | null; readonly cbsCode: string | null },
  exceptId: number | null,
): Promise<boolean> {
  const found = await tx.query(sql`
    select 1 from organisation
     where through_on is null and id is distinct from ${exceptId}::int
       and (agb_code = ${codes.agbCode}::text or cbs_code = ${codes.cbsCode}::text) limit 1`);
  return found.length > 0;
}

export type OrganisationChange = {
  readonly name?: string | undefined;
  readonly agbCode?: string | undefined;
  readonly kvkNumber?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly throughOn?: PlainDate | undefined;
  readonly worksHere?: boolean | undefined;
};

export async function updateOrganisation(tx: Tx, id: number, change: OrganisationChange): Promise<void> {
  await tx.execute(sql`
    update organisation set
      name = coalesce(${change.name ?? null}, name),
      agb_code = coalesce(${change.agbCode ?? null}, agb_code),
      kvk_number = case when ${change.kvkNumber !== undefined} then ${change.kvkNumber ?? null} else kvk_number end,
      phone = case when ${change.phone !== undefined} then ${change.phone ?? null} else phone end,
      through_on = coalesce(${change.throughOn ?? null}::date, through_on),
      works_here = coalesce(${change.worksHere ?? null}::boolean, works_here),
      row_version = row_version + 1
    where id = ${id}`);
}
