import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../button/button.tsx';
import { uiText } from '../ui.nl.ts';
import { ScrollFrame } from './scroll-frame.tsx';
import './table.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The name of the order at the server; without it the column cannot be sorted. */
  readonly sort?: string;
  /** The header is read out but not shown, for a column of buttons. */
  readonly headerHidden?: boolean;
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
}

interface Order {
  readonly key: string;
  readonly descending: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly order?: Order | undefined;
  readonly onSort?: (order: Order) => void;
  /** Cells of the closing row, under the columns with the same key. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  readonly busy?: boolean;
  /** At most this many rows, until somebody asks for all of them. */
  readonly first?: number;
}

/** A real table: caption, scope, sort buttons in the headers. Scrolls sideways inside its own frame. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rowKey, captionHidden = false, totals, busy = false, first } = props;
  const [whole, setWhole] = useState(false);
  const folds = first !== undefined && props.rows.length > first;
  const rows = folds && !whole ? props.rows.slice(0, first) : props.rows;
  const table = (
    <ScrollFrame label={caption} busy={busy}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} order={props.order} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {totals && <Totals columns={columns} totals={totals} />}
      </table>
    </ScrollFrame>
  );
  if (!folds) return table;
  return (
    <>
      {table}
      <Button small look="text" onPress={() => setWhole(!whole)}>
        {whole ? uiText.showFewer(first) : uiText.showAll(props.rows.length)}
      </Button>
    </>
  );
}

function HeaderCell<Row>({
  column,
  order,
  onSort,
}: {
  column: Column<Row>;
  order: Order | undefined;
  onSort: ((order: Order) => void) | undefined;
}) {
  const className = column.numeric ? 'num' : '';
  const sort = column.sort;
  if (!sort || !onSort) {
    return (
      <th scope="col" className={className}>
        {column.headerHidden ? <span className="visually-hidden">{column.header}</span> : column.header}
      </th>
    );
  }
  const active = order?.key === sort;
  const Arrow = active && order.descending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" className={className} aria-sort={active ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="table__sort"
        onClick={() => onSort({ key: sort, descending: active ? !order.descending : column.numeric === true })}
      >
        {column.header}
        {active && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.numeric ? 'num' : '';
  const content = column.cell(row);
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}

function Totals<Row>({
  columns,
  totals,
}: {
  columns: readonly Column<Row>[];
  totals: Readonly<Record<string, ReactNode>>;
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {totals[column.key]}
            </th>
          ) : (
            <td key={column.key} className={column.numeric ? 'num' : ''}>
              {totals[column.key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

/** Two lines in one cell: what, then about whom. */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <>
      <span className="table__first">{first}</span>
      {second && <span className="table__second">{second}</span>}
    </>
  );
}
