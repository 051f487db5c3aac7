import type { TariefberekeningRegel } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';

/** The municipality for which somebody acts, who then makes prices for that one alone; undefined for a region. */
export function useOwnMunicipality(): { readonly id: number; readonly naam: string } | undefined {
  const { organisatie } = useSession();
  return organisatie.soort === 'municipality' ? organisatie : undefined;
}

/** Is the calculation one of the own organisation? Those of others can be read, and the region's adopted by a municipality. */
export function useOwnCalculation({ gemeente }: Pick<TariefberekeningRegel, 'gemeente'>): boolean {
  const own = useOwnMunicipality();
  return (gemeente?.id ?? null) === (own?.id ?? null);
}
