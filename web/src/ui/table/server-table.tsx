import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useEffect } from 'react';
import type { Query } from '../../api/client.ts';
import { listQuery } from '../../api/queries.ts';
import { EmptyState, ErrorState, LoadingState } from '../async/states.tsx';
import { Button } from '../button/button.tsx';
import { useLive } from '../live/live-region.tsx';
import { uiText } from '../ui.nl.ts';
import { type Column, DataTable } from './data-table.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type FilterDefinition, isFiltered, keysOf } from './filter-definition.ts';
import { ListExtra } from './list-extra.ts';
import { readOrder } from './list-search.ts';
import { Pager } from './pager.tsx';
import './server-table.css';
import { type ListState, useListPlace } from './use-list-place.ts';

const PAGE_SIZE = 25;

interface ServerTableProps<Row> {
  /** The list in the API, such as `/contracten`. */
  readonly path: string;
  readonly what: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly filters?: readonly FilterDefinition[];
  readonly searchLabel?: string;
  /** What is sought may name a person: it goes to `_zoek` in a body and stays out of the address (house rule). */
  readonly searchInBody?: boolean;
  readonly defaultSort?: string;
  /** Filters that belong to the place of this table and not to the address. */
  readonly fixed?: Query;
  readonly exportable?: boolean;
  /** A short list that the server always gives whole: without pages. */
  readonly whole?: boolean;
  readonly empty: { readonly title: string; readonly text: string; readonly action?: ReactNode };
}

/** A list of the server: filter, sort, page and export happen there; the address holds where you are. */
export function ServerTable<Row>(props: ServerTableProps<Row>) {
  const place = useListPlace();
  const filters = props.filters ?? [];
  const Extra = use(ListExtra);
  const filterQuery = queryOf(place.state, props, filters);
  const asked = props.whole ? filterQuery : { ...filterQuery, limit: PAGE_SIZE, cursor: place.state.cursor };
  const sought = props.searchInBody ? place.sought : undefined;
  const query = useQuery(listQuery<Row>(props.path, asked, sought));
  useAnnounceTotal(query.isPlaceholderData ? undefined : query.data?.totaal);

  return (
    <div className="server-table">
      <div className="server-table__bar">
        <FilterBar
          filters={filters}
          searchLabel={props.searchLabel}
          searchInBody={props.searchInBody ?? false}
          place={place}
          total={query.isPlaceholderData ? undefined : query.data?.totaal}
        />
        {Extra && !props.fixed && <Extra />}
        {props.exportable && sought === undefined && <ExportButtons path={props.path} query={filterQuery} />}
      </div>
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingState />}
      {query.data && query.data.items.length === 0 && (
        <NothingHere
          filtered={isFiltered(filters, place.state, sought)}
          empty={props.empty}
          onClear={() => place.clear(keysOf(filters))}
        />
      )}
      {query.data && query.data.items.length > 0 && (
        <>
          <DataTable
            caption={captionOf(props.what, place.state, query.data.items.length, query.data.totaal)}
            columns={props.columns}
            rows={query.data.items}
            rowKey={props.rowKey}
            order={readOrder(place.state.sorteer ?? props.defaultSort)}
            onSort={(order) => place.change({ sorteer: `${order.descending ? '-' : ''}${order.key}` })}
            busy={query.isPlaceholderData}
          />
          <Pager
            from={fromOf(place.state)}
            shown={query.data.items.length}
            total={query.data.totaal}
            firstHref={place.firstHref()}
            previousHref={place.previousHref()}
            nextHref={query.data.volgende ? place.nextHref(query.data.volgende, query.data.items.length) : undefined}
          />
        </>
      )}
    </div>
  );
}

function NothingHere({
  filtered,
  empty,
  onClear,
}: {
  filtered: boolean;
  empty: ServerTableProps<never>['empty'];
  onClear: () => void;
}) {
  if (!filtered) {
    return (
      <EmptyState title={empty.title} action={empty.action}>
        {empty.text}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={uiText.noMatchTitle} action={<Button onPress={onClear}>{uiText.clearFilters}</Button>}>
      {uiText.noMatchText}
    </EmptyState>
  );
}

function useAnnounceTotal(total: number | null | undefined) {
  const { announce } = useLive();
  useEffect(() => {
    if (typeof total === 'number') announce(uiText.found(total));
  }, [total, announce]);
}

const fromOf = (state: ListState): number => Number(state.vanaf ?? 0) || 0;

const captionOf = (what: string, state: ListState, shown: number, total: number | null): string =>
  `${what}. ${uiText.range(fromOf(state) + 1, fromOf(state) + shown, total)}.`;

function queryOf<Row>(state: ListState, props: ServerTableProps<Row>, filters: readonly FilterDefinition[]): Query {
  return {
    ...Object.fromEntries(filters.map((filter) => [filter.key, state[filter.key]])),
    zoek: props.searchLabel && !props.searchInBody ? state.zoek : undefined,
    sorteer: state.sorteer ?? props.defaultSort,
    ...props.fixed,
  };
}
