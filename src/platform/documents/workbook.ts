import { type CellValue, writeXlsx as makeXlsx, type WriteSheet } from 'hucre/xlsx';
import { assertSheetName, cellOf, type Sheet, toDefinition } from './xlsx.ts';

/** A sheet that is ready to stand beside others in one workbook. */
export type SheetOfWorkbook = WriteSheet;

/** Takes the cells of a sheet; its rows must be at hand, since a workbook is made whole. */
export function sheetOf<Row>(sheet: Omit<Sheet<Row>, 'rows'> & { readonly rows: Iterable<Row> }): SheetOfWorkbook {
  const { name, columns, rows } = sheet;
  assertSheetName(name);
  const cells = [...rows].map((row): CellValue[] => columns.map((column) => cellOf(row, column)));
  return {
    name,
    columns: columns.map(toDefinition),
    rows: [columns.map(({ header }) => header), ...cells],
    freezePane: { rows: 1 },
  };
}

/** A workbook of several sheets, for a few thousand rows; a long list by itself goes through `writeXlsx`. */
export const writeWorkbook = async (sheets: readonly SheetOfWorkbook[]): Promise<Uint8Array> =>
  await makeXlsx({ sheets: [...sheets] });
