import pg, { type CustomTypesConfig } from 'pg';

/** PostgreSQL type numbers (pg_type.oid), fixed since long before version 15. */
const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;
const TEXT_ARRAY = 1009;

type Parser = (value: string) => unknown;

const textArray = pg.types.getTypeParser(TEXT_ARRAY as number as 25) as (value: string) => (string | null)[];
const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [INT8, BigInt],
  [DATE, (value) => value],
  [INT8_ARRAY, (value) => textArray(value).map((item) => (item === null ? null : BigInt(item)))],
  [DATE_ARRAY, textArray],
  [NUMERIC_ARRAY, textArray],
]);

/** How column values arrive: int8 as bigint, date as 'yyyy-mm-dd', numeric as text; the rest as node-postgres does. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(oid)) ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
