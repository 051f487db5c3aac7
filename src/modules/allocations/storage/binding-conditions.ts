import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { NewCondition } from '../domain/binding-condition.ts';

/** What another body binds the help to (R-004): of a product, or of one allocation. */
export type BindingCondition = NewCondition & {
  readonly id: number;
  readonly productId: number | null;
  readonly productName: string | null;
  readonly allocationId: bigint | null;
  readonly organisationName: string | null;
  readonly personName: string | null;
};

const CONDITIONS = sql`
  select b.id, b.product_id as "productId", p.name as "productName", b.allocation_id as "allocationId", b.body,
         b.organisation_id as "organisationId", o.name as "organisationName", b.condition, b.basis,
         b.from_on as "fromOn", b.through_on as "throughOn", w.name as "personName"
    from binding_condition b
    left join product p on p.id = b.product_id left join organisation o on o.id = b.organisation_id
    left join person w on w.id = b.person_id`;
const ORDER = sql`order by b.allocation_id nulls last, lower(p.name), b.from_on, b.id`;

const list = (tx: Tx, where: SqlFragment): Promise<BindingCondition[]> =>
  tx.query<BindingCondition>(sql`${CONDITIONS} where ${where} ${ORDER}`);

/** Conditions of products that hold or will hold, of one product, of those in a contract, or of all of the regions. */
export const listProductConditions = (
  tx: Tx,
  filter: {
    readonly productId?: number | undefined;
    readonly contractId?: number | undefined;
    readonly onDay: PlainDate;
  },
): Promise<BindingCondition[]> =>
  list(
    tx,
    sql.and([
      sql`b.product_id is not null and (b.through_on is null or b.through_on >= ${filter.onDay}::date)`,
      ...(filter.productId === undefined ? [] : [sql`b.product_id = ${filter.productId}`]),
      ...(filter.contractId === undefined
        ? []
        : [sql`b.product_id in (select product_id from contract_product where contract_id = ${filter.contractId})`]),
    ]),
  );

/** What binds the help of one allocation: its own conditions, and those of its product that hold then. */
export const listAllocationConditions = (
  tx: Tx,
  of: { readonly allocationId: bigint; readonly productId: number | null; readonly onDay: PlainDate },
): Promise<BindingCondition[]> =>
  list(
    tx,
    sql`b.allocation_id = ${of.allocationId}
        or (b.product_id = ${of.productId} and (b.through_on is null or b.through_on >= ${of.onDay}::date))`,
  );

export const findCondition = (tx: Tx, id: number): Promise<BindingCondition | undefined> =>
  tx.maybeOne<BindingCondition>(sql`${CONDITIONS} where b.id = ${id}`);

/** The region whose product book a product stands in. */
export const findProductRegion = (tx: Tx, productId: number): Promise<{ regionId: number } | undefined> =>
  tx.maybeOne<{ regionId: number }>(sql`select region_id as "regionId" from product where id = ${productId}`);

export const findOrganisationKind = (tx: Tx, id: number): Promise<{ kind: string } | undefined> =>
  tx.maybeOne<{ kind: string }>(sql`select kind from organisation where id = ${id}`);

/** A product, or an allocation with those who see it. */
export type ConditionOf =
  | { readonly regionId: number; readonly productId: number }
  | {
      readonly allocationId: bigint;
      readonly municipalityId: number;
      readonly providerId: number;
    };

export async function insertCondition(tx: Tx, of: ConditionOf, made: NewCondition, personId: number): Promise<number> {
  const one = 'allocationId' in of ? of : undefined;
  const { id } = await tx.one<{ id: number }>(sql`
    insert into binding_condition (region_id, product_id, allocation_id, municipality_id, provider_id, body,
                                   organisation_id, condition, basis, from_on, through_on, person_id)
    values (${one ? sql`(select region_id from allocation where id = ${one.allocationId})` : sql`${'productId' in of ? of.regionId : null}`},
            ${'productId' in of ? of.productId : null}, ${one?.allocationId ?? null},
            ${one?.municipalityId ?? null}, ${one?.providerId ?? null}, ${made.body}, ${made.organisationId},
            ${made.condition}, ${made.basis}, ${made.fromOn}, ${made.throughOn}, ${personId}) returning id`);
  return id;
}

export const endCondition = (tx: Tx, id: number, throughOn: PlainDate): Promise<number> =>
  tx.execute(sql`update binding_condition set through_on = ${throughOn} where id = ${id}`);
