import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../api/queries.ts';
import type { Organisatie } from '../../api/types.ts';

const AT_ONCE = 200;

/** The organisations somebody can choose from, as options of a form; `kind` narrows them down. */
export function useOrganisationOptions(kind?: string): readonly { value: string; label: string }[] {
  const query = useQuery(listQuery<Organisatie>('/organisaties', { soort: kind, sorteer: 'naam', limit: AT_ONCE }));
  return (query.data?.items ?? []).map((row) => ({ value: String(row.id), label: row.naam }));
}
