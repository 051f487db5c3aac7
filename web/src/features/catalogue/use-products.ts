import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { Verwijzing } from '../../api/types.ts';

/** The products of the book of today, as options of a filter. */
export function useProductOptions(): readonly { value: string; label: string }[] {
  const query = useQuery(listQuery<Verwijzing>('/producten', {}));
  return (query.data?.items ?? [])
    .map((row) => ({ value: String(row.id), label: row.naam }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
}
