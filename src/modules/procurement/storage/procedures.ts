import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A procedure as recorded; where it stands is folded from its events. */
export type ProcedureRow = {
  readonly id: number;
  readonly regionId: number;
  readonly regionName: string;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly segment: 'light' | 'heavy' | null;
  readonly estimatedValueCents: Cents | null;
  readonly contractsFrom: PlainDate | null;
  readonly contractsThrough: PlainDate | null;
  readonly announcedAt: Date | null;
  /** First day of the planning; null: the day on which it was made. */
  readonly planFrom: PlainDate | null;
  readonly madeAt: Date;
  readonly rowVersion: number;
};

/** What people write about a procedure. */
export type ProcedureContent = Pick<
  ProcedureRow,
  'title' | 'description' | 'segment' | 'estimatedValueCents' | 'contractsFrom' | 'contractsThrough'
>;
export type NewProcedure = Pick<ProcedureRow, 'kind' | 'number'> &
  ProcedureContent & { readonly productIds: readonly number[]; readonly planFrom?: PlainDate | null };

const COLUMNS = sql`p.id, p.region_id as "regionId", o.name as "regionName", p.kind, p.number, p.title, p.description, p.segment,
  p.estimated_value_cents as "estimatedValueCents", p.contracts_from as "contractsFrom",
  p.contracts_through as "contractsThrough", p.announced_at as "announcedAt", p.plan_from as "planFrom", p.made_at as "madeAt", p.row_version as "rowVersion"`;

export const listProcedures = (tx: Tx): Promise<ProcedureRow[]> =>
  tx.query<ProcedureRow>(sql`
    select ${COLUMNS} from procedure p join organisation o on o.id = p.region_id order by p.number desc, p.id`);

export const findProcedure = (tx: Tx, id: number): Promise<ProcedureRow | undefined> =>
  tx.maybeOne<ProcedureRow>(sql`
    select ${COLUMNS} from procedure p join organisation o on o.id = p.region_id where p.id = ${id}`);

/** Holds others back from adding events until the end of the transaction; false when there is no such procedure. */
export async function lockProcedure(tx: Tx, id: number): Promise<boolean> {
  const taken = await tx.query(sql`select pg_advisory_xact_lock(1870, ${id}) from procedure where id = ${id}`);
  return taken.length > 0;
}

export async function insertProcedure(tx: Tx, regionId: number, personId: number, made: NewProcedure): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into procedure (region_id, kind, number, title, description, segment, estimated_value_cents, contracts_from,
                           contracts_through, plan_from, person_id)
    values (${regionId}, ${made.kind}, ${made.number}, ${made.title}, ${made.description}, ${made.segment},
            ${made.estimatedValueCents}, ${made.contractsFrom}, ${made.contractsThrough},
            ${made.planFrom ?? null}, ${personId})
    returning id`);
  await tx.execute(sql`
    insert into procedure_product (procedure_id, product_id)
    select ${id}, product_id from unnest(${made.productIds}::int[]) as product_id`);
  return id;
}

/** From now on everybody may read the procedure. */
export const announce = (tx: Tx, id: number, at: string): Promise<number> =>
  tx.execute(sql`update procedure set announced_at = ${at}::timestamptz where id = ${id} and announced_at is null`);

/** Whether the region has a procedure with this number. */
export const numberTaken = async (tx: Tx, regionId: number, number: string): Promise<boolean> =>
  (await tx.maybeOne(sql`select 1 as found from procedure where region_id = ${regionId} and number = ${number}`)) !==
  undefined;

export const updateProcedure = (
  tx: Tx,
  id: number,
  to: ProcedureContent & Pick<ProcedureRow, 'planFrom'>,
): Promise<number> =>
  tx.execute(sql`
    update procedure set title = ${to.title}, description = ${to.description}, segment = ${to.segment},
           estimated_value_cents = ${to.estimatedValueCents}, contracts_from = ${to.contractsFrom},
           contracts_through = ${to.contractsThrough}, plan_from = ${to.planFrom}, row_version = row_version + 1
     where id = ${id}`);

/** Replaces what a procedure buys. */
export async function setProducts(tx: Tx, id: number, productIds: readonly number[]): Promise<void> {
  await tx.execute(sql`delete from procedure_product where procedure_id = ${id}`);
  await tx.execute(sql`
    insert into procedure_product (procedure_id, product_id)
    select ${id}, product_id from unnest(${[...productIds]}::int[]) as product_id`);
}

/** Replaces which sets a procedure asks. */
export async function setRequirementSets(tx: Tx, id: number, setIds: readonly number[]): Promise<void> {
  await tx.execute(sql`delete from procedure_requirement_set where procedure_id = ${id}`);
  await tx.execute(sql`
    insert into procedure_requirement_set (procedure_id, requirement_set_id)
    select ${id}, set_id from unnest(${[...setIds]}::int[]) as set_id`);
}

export type Numbered = { readonly id: number; readonly name: string };
export type ProcedureProduct = Numbered & { readonly description: string };

export const productsOf = (tx: Tx, id: number): Promise<ProcedureProduct[]> =>
  tx.query<ProcedureProduct>(sql`
    select p.id, p.name, p.description from procedure_product x join product p on p.id = x.product_id
     where x.procedure_id = ${id} order by p.name, p.id`);

export const requirementSetsOf = (tx: Tx, id: number): Promise<Numbered[]> =>
  tx.query<Numbered>(sql`
    select s.id, s.name from procedure_requirement_set x join requirement_set s on s.id = x.requirement_set_id
     where x.procedure_id = ${id} order by s.name, s.id`);

/** Which procedures ask these sets. */
export const proceduresAsking = (
  tx: Tx,
  setIds: readonly number[],
): Promise<{ readonly setId: number; readonly procedureId: number }[]> =>
  tx.query(sql`
    select requirement_set_id as "setId", procedure_id as "procedureId" from procedure_requirement_set
     where requirement_set_id = any(${[...setIds]}::int[])`);

/** Which of these the region has itself; others are not its to buy or ask. */
export async function ownedBy(
  tx: Tx,
  regionId: number,
  asked: { readonly productIds: readonly number[]; readonly setIds: readonly number[] },
): Promise<boolean> {
  const { count } = await tx.one<{ count: number }>(sql`
    select ((select count(*) from product where region_id = ${regionId} and id = any(${[...asked.productIds]}::int[]))
          + (select count(*) from requirement_set where region_id = ${regionId} and id = any(${[...asked.setIds]}::int[])))::int as count`);
  return count === asked.productIds.length + asked.setIds.length;
}
