import type { JW315 } from '../../release-3-2/types/messages.ts';
import { type Content, type Decided, type MunicipalSituation, tellAllocations } from './allocation-list.ts';
import { given, type Plan } from './planned.ts';
import { refuse } from './refusals.ts';

/** A requested product that is granted under a number, as asked or as the municipality thinks right (IV094). */
export type Grant = {
  readonly reference: string;
  readonly number: number;
  readonly deviating?: Partial<Omit<Content, 'ToewijzingNummer'>>;
};

/** The JW301 that grants products of a VOT: each with its own reference, the rest of what holds without (IV094, IV097). */
export function grantRequest(situation: MunicipalSituation, grants: readonly Grant[]): Plan<'JW301'> {
  const { requests, allocations } = situation.dossier;
  const decided: Decided[] = [];
  for (const { reference, number, deviating } of grants) {
    const request = requests.get(reference);
    if (request === undefined) return refuse('chain.request-unknown', { reference });
    if (request.kind !== 'allocation') return refuse('chain.other-kind-of-request', { reference });
    if (request.phase === 'granted' || request.phase === 'refused')
      return refuse('chain.request-answered', { reference });
    if (allocations.has(number) || decided.some(({ content }) => content.ToewijzingNummer === number))
      return refuse('chain.number-used', { number });
    decided.push({ content: { ...contentAsked(request.product, number), ...deviating }, reference });
  }
  return decided.length === 0 ? refuse('chain.nothing-to-tell') : tellAllocations(situation, decided);
}

/** The allocation exactly as it was asked. */
export const contentAsked = (product: JW315.AangevraagdProduct, number: number): Content => ({
  ToewijzingNummer: number,
  ...given('Product', product.Product),
  Ingangsdatum: product.ToewijzingIngangsdatum,
  ...given('Einddatum', product.ToewijzingEinddatum),
  ...given('Omvang', product.Omvang),
  ...given('Budget', product.Budget),
});
