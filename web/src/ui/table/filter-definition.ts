import type { Option } from '../form/field.tsx';
import type { ListState } from './use-list-place.ts';

interface FilterBase {
  /** As it stands in the address and in the question to the server. */
  readonly key: string;
  readonly label: string;
  /** Kept under "Meer filters" until somebody asks for it or a link has set it. */
  readonly more?: boolean;
}

/** One way to narrow a list down. A choice without options is only shown as a chip when a link put it in the address. */
export type FilterDefinition =
  | (FilterBase & { readonly kind?: 'choice'; readonly options?: readonly Option[] })
  /** A month, typed as mm-jjjj and kept as `2026-10`. */
  | (FilterBase & { readonly kind: 'month' })
  /** An amount, typed in euros and kept in whole cents. */
  | (FilterBase & { readonly kind: 'amount' });

export const keysOf = (filters: readonly FilterDefinition[]): readonly string[] => [
  'zoek',
  ...filters.map((filter) => filter.key),
];

export const hasControl = (filter: FilterDefinition): boolean =>
  filter.kind === 'month' || filter.kind === 'amount' || filter.options !== undefined;

/** Is the list narrowed down, by a filter, a text in the address or what is sought beside it? */
export const isFiltered = (filters: readonly FilterDefinition[], state: ListState, sought?: string): boolean =>
  sought !== undefined || keysOf(filters).some((key) => state[key]);
