export { CALENDAR_TYPE, type CalendarEvent, calendarFile } from './calendar.ts';
export type { Column, Rows } from './columns.ts';
export { CSV_TYPE, streamCsv, writeCsv } from './csv.ts';
export { buildDocx, DOCX_TYPE } from './docx/build-docx.ts';
export { type ChangedField, type ImportPreview, type PreviewQuestion, previewOf } from './import-preview.ts';
export {
  type OpenedTables,
  openTables,
  sheetsIn,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  type UnreadableFile,
} from './open-tables.ts';
export type { PdfBars, PdfBlock, PdfColumn, PdfFacts, PdfHead, PdfRow, PdfTable } from './pdf/blocks.ts';
export { buildPdf, PDF_TYPE } from './pdf/build-pdf.ts';
export {
  centsColumn,
  choiceColumn,
  dayColumn,
  decimalColumn,
  integerColumn,
  listColumn,
  optional,
  percentColumn,
  type ReadColumn,
  textColumn,
  yesNoColumn,
} from './read-columns.ts';
export { type ReadRow, type ReadTable, readSheet, readTable, type TableSpec } from './read-table.ts';
export type { CellPlace, TableFault } from './table-fault.ts';
export { tableFileRefusals } from './words.nl.ts';
export { type SheetOfWorkbook, sheetOf, writeWorkbook } from './workbook.ts';
export { type Sheet, writeXlsx, XLSX_TYPE } from './xlsx.ts';
