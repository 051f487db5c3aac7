import { AGREED_TABLES } from './tables-agreed.ts';
import { HAPPENED_TABLES } from './tables-happened.ts';

/** The tables a region fills, in an order in which every reference points back, with the columns it gives. */
export const DEMO_TABLES = { ...AGREED_TABLES, ...HAPPENED_TABLES } as const satisfies Record<
  string,
  readonly string[]
>;

export type DemoTable = keyof typeof DEMO_TABLES;

/** A citizen service number on its way to storage: the loader, who has the key, encrypts or hashes it. */
export type Sealed = { readonly seal: 'encrypt' | 'hash'; readonly bsn: string };
export type RowValue = string | number | bigint | boolean | null | Uint8Array | Sealed;
/** A row of a table, one value per column; a column that is forgotten does not compile. */
export type DemoRow<T extends DemoTable = DemoTable> = Readonly<Record<(typeof DEMO_TABLES)[T][number], RowValue>>;

export const isSealed = (value: RowValue): value is Sealed =>
  typeof value === 'object' && value !== null && 'seal' in value;
