import type { Tarief } from '../../api/types.ts';
import { pricingText as text } from './pricing.nl.ts';

/** For whom a tariff holds: one municipality, one provider, or all. */
export const scopeOf = ({ gemeente, aanbieder }: Pick<Tarief, 'gemeente' | 'aanbieder'>): string =>
  [gemeente?.naam, aanbieder?.naam].filter(Boolean).join(', ') || text.everybody;
