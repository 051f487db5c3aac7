import type { SqlFragment } from '../../platform/db/index.ts';
import type { Column } from '../../platform/documents/index.ts';
import type { ExportFilter } from './filter.ts';

/** A list that an administrator may take out as a file. */
export type ExportList<Row extends object> = {
  /** Name of the sheet. */
  readonly title: string;
  /** What is written in the access log: the act and the kind of record. */
  readonly action: string;
  readonly recordKind: string;
  readonly columns: readonly Column<Row>[];
  /** The rows in a fixed order, with `organisation_id`: in whose access log the export is written. */
  rows(filter: ExportFilter): SqlFragment;
};

/** Every row tells to whose data it belongs. */
export type Owned = { readonly organisation_id: number };
