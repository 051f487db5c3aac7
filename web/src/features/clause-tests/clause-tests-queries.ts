import { queryOptions } from '@tanstack/react-query';
import { apiGet } from '../../api/client.ts';
import type { TeToetsenBepaling } from '../../api/register-types.ts';

/** Every clause with its last set-up test; for who makes and changes contracts. */
export const clauseTestsQuery = queryOptions({
  queryKey: ['lijst', '/bepalingtoetsen'],
  queryFn: ({ signal }) => apiGet<{ readonly items: readonly TeToetsenBepaling[] }>('/bepalingtoetsen', {}, signal),
});

/** Which clause: by its key in the library, or by the number and title that parties gave it. */
export type WhichClause = Pick<TeToetsenBepaling, 'sleutel' | 'nummer' | 'titel'>;

export const testOf = (items: readonly TeToetsenBepaling[], which: WhichClause): TeToetsenBepaling | undefined =>
  items.find((one) =>
    which.sleutel === null
      ? one.sleutel === null && one.nummer === which.nummer && one.titel === which.titel
      : one.sleutel === which.sleutel,
  );
