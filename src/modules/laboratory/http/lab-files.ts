import { CSV_TYPE, writeCsv, writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file } from '../../../platform/http/index.ts';
import type { Labuitkomst } from '../api.ts';
import { ROW_COLUMNS, rowsOf, sheetsOf } from './lab-sheets.nl.ts';

export const LAB_CSV = CSV_TYPE;

/** An outcome as a workbook with a sheet per question, or as one table with each total before and after. */
export async function labFile(found: Labuitkomst, format: 'xlsx' | 'csv') {
  const name = `bekostigingslab-${found.periode.van.slice(0, 7)}-${found.periode.tot.slice(0, 7)}`;
  return format === 'csv'
    ? file(`${name}.csv`, CSV_TYPE, writeCsv(rowsOf(found), ROW_COLUMNS))
    : file(`${name}.xlsx`, XLSX_TYPE, await writeWorkbook(sheetsOf(found)));
}
