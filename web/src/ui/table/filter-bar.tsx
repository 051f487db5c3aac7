import { IconSearch, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../button/button.tsx';
import { type Option, Select } from '../form/field.tsx';
import { uiText } from '../ui.nl.ts';
import './filter-bar.css';
import { holdsBsn } from './list-search.ts';
import type { ListState } from './use-list-place.ts';

export interface FilterDefinition {
  readonly key: string;
  readonly label: string;
  /** The choices; without them the filter is only shown as a chip when a link put it in the address. */
  readonly options?: readonly Option[];
}

/** Search, choices, and a chip for each filter that has no control of its own. */
export function FilterBar({
  filters,
  searchLabel,
  state,
  onChange,
}: {
  filters: readonly FilterDefinition[];
  searchLabel?: string | undefined;
  state: ListState;
  onChange: (change: ListState) => void;
}) {
  const keys = ['zoek', ...filters.map((filter) => filter.key)];
  const active = keys.some((key) => state[key]);
  return (
    <div className="filter-bar">
      {searchLabel && (
        <SearchBox key={state.zoek ?? ''} label={searchLabel} initial={state.zoek ?? ''} onSearch={onChange} />
      )}
      {filters
        .filter((filter) => filter.options)
        .map((filter) => (
          <Select
            key={filter.key}
            small
            label={filter.label}
            emptyLabel={uiText.all}
            options={filter.options ?? []}
            value={state[filter.key] ?? ''}
            onChange={(event) => onChange({ [filter.key]: event.target.value })}
          />
        ))}
      {filters
        .filter((filter) => !filter.options && state[filter.key])
        .map((filter) => (
          <span key={filter.key} className="chip">
            {filter.label}: {state[filter.key]}
            <button
              type="button"
              aria-label={uiText.removeFilter(`${filter.label}: ${state[filter.key]}`)}
              onClick={() => onChange({ [filter.key]: undefined })}
            >
              <IconX size={16} aria-hidden />
            </button>
          </span>
        ))}
      {active && (
        <Button small look="text" onPress={() => onChange(Object.fromEntries(keys.map((key) => [key, undefined])))}>
          {uiText.clearFilters}
        </Button>
      )}
    </div>
  );
}

function SearchBox({
  label,
  initial,
  onSearch,
}: {
  label: string;
  initial: string;
  onSearch: (change: ListState) => void;
}) {
  const [text, setText] = useState(initial);
  const refused = holdsBsn(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refused) onSearch({ zoek: text.trim() });
  };
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        <div className={refused ? 'field field--error' : 'field'}>
          <label htmlFor="lijst-zoek">{label}</label>
          {refused && (
            <p className="field__error" role="alert" id="lijst-zoek-fout">
              {uiText.noBsn}
            </p>
          )}
          <span className="search-box__row">
            <input
              id="lijst-zoek"
              type="search"
              className="input input--small"
              value={text}
              autoComplete="off"
              aria-invalid={refused || undefined}
              aria-describedby={refused ? 'lijst-zoek-fout' : undefined}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="search-box__go" aria-label={uiText.search}>
              <IconSearch size={18} aria-hidden />
            </button>
          </span>
        </div>
      </form>
    </search>
  );
}
