export type { RowsAsked as ExportFilter } from '../../modules/parties/index.ts';
