import { CSV_TYPE, type Sheet, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file } from '../../../platform/http/index.ts';

type Table<Row> = Omit<Sheet<Row>, 'rows'> & { readonly rows: readonly Row[] };

/** One table as a file to download, in the form that was asked. */
export const tableFile = <Row>(name: string, format: 'xlsx' | 'csv', table: Table<Row>) =>
  format === 'csv'
    ? file(`${name}.csv`, CSV_TYPE, writeCsv(table.rows, table.columns))
    : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx(table));
