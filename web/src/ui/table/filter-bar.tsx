import { IconX } from '@tabler/icons-react';
import { Button } from '../button/button.tsx';
import { Select } from '../form/field.tsx';
import { uiText } from '../ui.nl.ts';
import './filter-bar.css';
import { type FilterDefinition, hasControl, isFiltered, keysOf } from './filter-definition.ts';
import { SearchBox } from './search-box.tsx';
import { TypedFilter } from './typed-filter.tsx';
import type { ListPlace } from './use-list-place.ts';

/** Search, a control per filter, a chip for what only a link can set, how many there are, and the way back to all. */
export function FilterBar({
  filters,
  searchLabel,
  searchInBody = false,
  place,
  total,
}: {
  filters: readonly FilterDefinition[];
  searchLabel?: string | undefined;
  /** What is sought may name a person and stays out of the address. */
  searchInBody?: boolean;
  place: ListPlace;
  /** Undefined while the answer is on its way; null where the server does not count. */
  total: number | null | undefined;
}) {
  const { state, sought } = place;
  const text = (searchInBody ? sought : state.zoek) ?? '';
  const more = filters.filter((filter) => filter.more && hasControl(filter));
  const control = (filter: FilterDefinition) => <FilterControl key={filter.key} filter={filter} place={place} />;
  return (
    <div className="filter-bar">
      {searchLabel && (
        <SearchBox
          label={searchLabel}
          initial={text}
          onSearch={(next) => (searchInBody ? place.seek(next || undefined) : place.change({ zoek: next }))}
        />
      )}
      {filters.filter((filter) => !filter.more && hasControl(filter)).map(control)}
      {more.length > 0 && (
        <details className="filter-bar__more" open={more.some((filter) => state[filter.key]) || undefined}>
          <summary>{uiText.moreFilters}</summary>
          <div className="filter-bar__row">{more.map(control)}</div>
        </details>
      )}
      {filters
        .filter((filter) => !hasControl(filter) && state[filter.key])
        .map((filter) => (
          <Chip
            key={filter.key}
            label={`${filter.label}: ${state[filter.key]}`}
            onRemove={() => place.change({ [filter.key]: undefined })}
          />
        ))}
      {isFiltered(filters, state, sought) && (
        <span className="filter-bar__result">
          {typeof total === 'number' && <span>{uiText.found(total)}</span>}
          <Button small look="text" onPress={() => place.clear(keysOf(filters))}>
            {uiText.clearFilters}
          </Button>
        </span>
      )}
    </div>
  );
}

function FilterControl({ filter, place }: { filter: FilterDefinition; place: ListPlace }) {
  const value = place.state[filter.key] ?? '';
  if (filter.kind === 'month' || filter.kind === 'amount') {
    return (
      <TypedFilter
        kind={filter.kind}
        label={filter.label}
        value={value}
        onChange={(next) => place.change({ [filter.key]: next })}
      />
    );
  }
  return (
    <Select
      small
      label={filter.label}
      emptyLabel={uiText.all}
      options={filter.options ?? []}
      value={value}
      onChange={(event) => place.change({ [filter.key]: event.target.value })}
    />
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className="chip">
      {label}
      <button type="button" aria-label={uiText.removeFilter(label)} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </button>
    </span>
  );
}
