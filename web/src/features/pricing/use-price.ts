import { useQuery } from '@tanstack/react-query';
import type { Berekeningsdocument } from '../../../../src/modules/pricing/api.ts';
import { ApiError, apiSend } from '../../api/client.ts';
import type { Prijsuitkomst } from '../../api/types.ts';

/** Something that keeps a calculation from having an outcome; `at` is the place of the element, if it is about one. */
export interface PriceFault {
  readonly at: number | undefined;
  readonly message: string;
}

/** The outcome of a document as it stands now, or what is still wrong in it. Nothing is recorded. */
export function usePrice(document: Berekeningsdocument) {
  const query = useQuery({
    queryKey: ['berekening', document],
    enabled: document.elementen.length > 0 && document.eenheid !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => apiSend<Prijsuitkomst>('POST', '/tariefberekeningen/_bereken', { document }),
  });
  const faults = faultsIn(query.error);
  return { price: query.data, faults, error: faults.length === 0 ? query.error : null, busy: query.isFetching };
}

const ELEMENT = /^\/document\/elementen\/(\d+)/;

/** The faults that a refusal names, each with the element it is about. */
export function faultsIn(error: unknown): readonly PriceFault[] {
  if (!(error instanceof ApiError)) return [];
  return (error.problem.errors ?? []).map(({ detail, path = '' }) => {
    const place = ELEMENT.exec(path)?.[1];
    return { at: place === undefined ? undefined : Number(place), message: detail };
  });
}
