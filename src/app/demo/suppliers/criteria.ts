import type { Differentiation } from '../../../modules/suppliers/index.ts';

const NONE = { paymentTermDays: null, sampleSize: null, innovationFirst: false };

/** The criteria that the region of the demonstration adopted: three tiers, none of them about size. */
export const CRITERIA: Differentiation = {
  smallUpToPercent: 1,
  middleUpToPercent: 5,
  tiers: [
    { key: 'iedereen', name: 'Iedereen', criteria: [], need: 0, benefits: NONE },
    {
      key: 'plus',
      name: 'Pluspartner',
      need: 4,
      criteria: [
        { fact: 'refused-share', bound: 'at-most', value: 4 },
        { fact: 'conditions-met', bound: 'at-least', value: 75 },
        { fact: 'negative-signals', bound: 'at-most', value: 1 },
        { fact: 'agreements-kept', bound: 'at-least', value: 50 },
        { fact: 'waiting-days', bound: 'at-most', value: 35 },
      ],
      benefits: { paymentTermDays: 21, sampleSize: 30, innovationFirst: false },
    },
    {
      key: 'kern',
      name: 'Kernpartner',
      need: 2,
      criteria: [
        { fact: 'development', bound: 'at-least', value: 1 },
        { fact: 'agreements-kept', bound: 'at-least', value: 90 },
        { fact: 'satisfaction', bound: 'at-least', value: 7.5 },
        { fact: 'ended-as-planned', bound: 'at-least', value: 70 },
      ],
      benefits: { paymentTermDays: 14, sampleSize: 20, innovationFirst: true },
    },
  ],
};
