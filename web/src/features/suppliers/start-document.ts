import type { Differentiatiedocument } from '../../../../src/modules/suppliers/api.ts';

const none = { betaaltermijnDagen: null, steekproefOmvang: null, voorrangBijVernieuwing: false };

/** The three tiers of the seeds, with values to begin with; the region adapts them before and after. */
export const START_DOCUMENT: Differentiatiedocument = {
  kleinTotPercentage: 1,
  middelTotPercentage: 5,
  niveaus: [
    { sleutel: 'iedereen', naam: 'Iedereen', nodig: 0, criteria: [], voordelen: none },
    {
      sleutel: 'plus',
      naam: 'Pluspartner',
      nodig: 3,
      criteria: [
        { feit: 'afgewezen-regels', grens: 'ten-hoogste', waarde: 4 },
        { feit: 'randvoorwaarden', grens: 'ten-minste', waarde: 90 },
        { feit: 'afspraken-op-tijd', grens: 'ten-minste', waarde: 80 },
        { feit: 'negatieve-signalen', grens: 'ten-hoogste', waarde: 1 },
        { feit: 'wachttijd', grens: 'ten-hoogste', waarde: 42 },
      ],
      voordelen: { betaaltermijnDagen: 21, steekproefOmvang: 30, voorrangBijVernieuwing: false },
    },
    {
      sleutel: 'kern',
      naam: 'Kernpartner',
      nodig: 2,
      criteria: [
        { feit: 'ontwikkelafspraken', grens: 'ten-minste', waarde: 1 },
        { feit: 'tevredenheid', grens: 'ten-minste', waarde: 7.5 },
        { feit: 'afspraken-op-tijd', grens: 'ten-minste', waarde: 90 },
        { feit: 'volgens-plan-geeindigd', grens: 'ten-minste', waarde: 70 },
      ],
      voordelen: { betaaltermijnDagen: 14, steekproefOmvang: 20, voorrangBijVernieuwing: true },
    },
  ],
};
