import type { DemoBatch } from './batch.ts';
import { DEMO_TABLES, type DemoTable, type RowValue } from './tables.ts';

type ReferenceColumn = Extract<(typeof DEMO_TABLES)[DemoTable][number], `${string}_id`>;

/** Which table's row numbers a column holds, besides `id` itself; a new column that is forgotten does not compile. */
export const REFERENCES = {
  region_id: 'organisation',
  municipality_id: 'organisation',
  provider_id: 'organisation',
  organisation_id: 'organisation',
  purchaser_id: 'organisation',
  from_id: 'organisation',
  to_id: 'organisation',
  person_id: 'person',
  cooperation_task_id: 'cooperation_task',
  policy_frame_id: 'policy_frame',
  goal_id: 'goal',
  parent_id: 'goal',
  purchase_task_id: 'purchase_task',
  development_point_id: 'development_point',
  product_id: 'product',
  contract_id: 'contract',
  clause_id: 'contract_clause',
  series_id: 'tariff_calculation',
  calculation_id: 'tariff_calculation',
  tariff_id: 'tariff',
  prior_tariff_id: 'tariff',
  contract_tariff_id: 'contract_tariff',
  closes_id: 'contract_event',
  client_id: 'client',
  allocation_id: 'allocation',
  message_id: 'message',
  answers_id: 'message',
  claim_id: 'claim',
  transaction_id: 'ledger_transaction',
  estimate_id: 'estimate',
  book_id: 'product_book',
  based_on_id: 'product_book',
  procedure_id: 'procedure',
  requirement_set_id: 'requirement_set',
  requirement_id: 'requirement',
  document_id: 'procedure_document',
  round_id: 'question_round',
  question_id: 'question',
  nota_id: 'nota',
  terms_id: 'funding_terms',
} as const satisfies Record<ReferenceColumn, DemoTable>;

type Row = DemoBatch['rows'][number];

/** Gives a batch the numbers that its rows have among all regions. */
export type NumberOn = {
  (batch: DemoBatch): DemoBatch;
  /** What comes next belongs to the next region. */
  nextRegion(): void;
};

/** Every region numbers its rows from 1; here the rows of the next one go on where the one before ended. */
export function numberedOn(): NumberOn {
  const before = new Map<DemoTable, number>();
  const highest = new Map<DemoTable, number>();
  const numberOn = (batch: DemoBatch): DemoBatch => {
    const { table } = batch;
    if (has(table, 'id')) highest.set(table, highestOf(batch.rows, highest.get(table) ?? 0));
    const steps = stepsOf(table, before);
    return steps.length === 0 ? batch : { ...batch, rows: batch.rows.map((row) => moved(row, steps)) };
  };
  const nextRegion = (): void => {
    for (const [table, number] of highest) before.set(table, (before.get(table) ?? 0) + number);
    highest.clear();
  };
  return Object.assign(numberOn, { nextRegion });
}

type Step = readonly [column: string, by: number];

function stepsOf(table: DemoTable, before: ReadonlyMap<DemoTable, number>): readonly Step[] {
  const targets: Readonly<Record<string, DemoTable>> = { ...REFERENCES, id: table };
  return DEMO_TABLES[table].flatMap((column): Step[] => {
    const target = targets[column];
    const by = target === undefined ? 0 : (before.get(target) ?? 0);
    return by === 0 ? [] : [[column, by]];
  });
}

function moved(row: Row, steps: readonly Step[]): Row {
  const copy: Record<string, RowValue> = { ...row };
  for (const [column, by] of steps) {
    const number = copy[column];
    if (number !== null && number !== undefined) copy[column] = Number(number) + by;
  }
  return copy;
}

const has = (table: DemoTable, column: string): boolean => (DEMO_TABLES[table] as readonly string[]).includes(column);

const highestOf = (rows: DemoBatch['rows'], from: number): number =>
  rows.reduce((most, { id }) => Math.max(most, Number(id)), from);
