import { fraction } from '../../../../kernel/fraction.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { AgreedBound, AgreedPart } from './agreed-part.ts';
import type { FundingFacts } from './funding-facts.ts';

/** Funding terms that ask nothing special of the line of the example. */
export const fundingRef = {
  termsId: '7',
  termsKey: 'veldzicht',
  version: 2,
  partKey: 'licht',
  partName: 'Lichte hulp',
  contractNumber: 'C-2024-014',
};

export const funding: FundingFacts = {
  ref: fundingRef,
  declaredPer: 'client',
  priceIsMaximum: false,
  overPeriod: 'refuse',
  stacking: 'allow',
  moment: null,
  bounds: [],
  otherProducts: [],
};

export const part: AgreedPart = {
  ref: fundingRef,
  productKey: 'begeleiding',
  from: plainDate('2026-01-01'),
  through: null,
  declaredPer: 'client',
  priceIsMaximum: false,
  overPeriod: 'refuse',
  stacking: 'allow',
  moments: null,
  bounds: [],
};

export const bound = (over: Partial<AgreedBound> = {}): AgreedBound => ({
  key: 'plafond',
  name: 'Plafond per aanbieder',
  per: ['provider'],
  over: 'year',
  measure: 'amount',
  limitIn: () => 100_000,
  at: 'refuse',
  signals: [fraction(7n, 10n)],
  productIds: [],
  ...over,
});
