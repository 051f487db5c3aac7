import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Dekkingskeuzes, PickedFrom } from '../../../../src/modules/funding/api.ts';
import { apiGet } from '../../api/client.ts';

/** A word as it stands in a document, and how people know it. */
export type CoverageOption = Dekkingskeuzes['producten'][number];

export const coverageQuery = queryOptions({
  queryKey: ['item', '/bekostigingsvoorwaarden/dekking'],
  queryFn: ({ signal }) => apiGet<Dekkingskeuzes>('/bekostigingsvoorwaarden/dekking', {}, signal),
});

/** What the region's product book offers; undefined while it is asked, or when nobody can say. */
export const CoverageContext = createContext<Dekkingskeuzes | undefined>(undefined);

const LISTS = {
  segments: 'segmenten',
  products: 'producten',
  codes: 'productcodes',
  categories: 'productcategorieen',
} as const satisfies Record<PickedFrom, keyof Dekkingskeuzes>;

/** The choices for one list; nothing when words are typed, as there is no book to choose from. */
export function useCoverageOptions(from: PickedFrom | null): readonly CoverageOption[] {
  const choices = useContext(CoverageContext);
  return from === null ? [] : (choices?.[LISTS[from]] ?? []);
}
