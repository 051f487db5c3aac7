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
  readonly rowVersion: number;
};

export type NewProcedure = Pick<
  ProcedureRow,
  'kind' | 'number' | 'title' | 'description' | 'segment' | 'estimatedValueCents' | 'contractsFrom' | 'contractsThrough'
> & { readonly productIds: readonly number[] };

const COLUMNS = sql`p.id, p.region_id as "regionId", o.name as "regionName", p.kind, p.number, p.title, p.description, p.segment,
  p.estimated_value_cents as "estimatedValueCents", p.contracts_from as "contractsFrom",
  p.contracts_through as "contractsThrough", p.announced_at as "announcedAt", p.row_version as "rowVersion"`;

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
                           contracts_through, person_id)
    values (${regionId}, ${made.kind}, ${made.number}, ${made.title}, ${made.description}, ${made.segment},
            ${made.estimatedValueCents}, ${made.contractsFrom}, ${made.contractsThrough}, ${personId})
    returning id`);
  await tx.execute(sql`
    insert into procedure_product (procedure_id, product_id)
    select ${id}, product_id from unnest(${made.productIds}::int[]) as product_id`);
  return id;
}

/** From now on everybody may read the procedure. */
export const announce = (tx: Tx, id: number, at: string): Promise<number> =>
  tx.execute(sql`update procedure set announced_at = ${at}::timestamptz where id = ${id} and announced_at is null`);
