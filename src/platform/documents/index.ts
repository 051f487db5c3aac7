export { CALENDAR_TYPE, type CalendarEvent, calendarFile } from './calendar.ts';
export type { Column, Rows } from './columns.ts';
export { CSV_TYPE, streamCsv, writeCsv } from './csv.ts';
export { type Sheet, writeXlsx, XLSX_TYPE } from './xlsx.ts';
