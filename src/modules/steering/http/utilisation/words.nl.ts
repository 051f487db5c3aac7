import type { Against, Axis } from '../../domain/utilisation/use.ts';

/** Words of the public API for the axes and for what use is held against. */
export const AXIS_WORDS = {
  contract: 'contract',
  product: 'product',
  provider: 'aanbieder',
  municipality: 'gemeente',
  segment: 'segment',
} as const satisfies Record<Axis, string>;

export const AGAINST_WORDS = {
  budget: 'budget',
  limit: 'plafond',
  volume: 'volume',
  room: 'bestedingsruimte',
} as const satisfies Record<Against, string>;

export const SEGMENT_NAMES: Readonly<Record<string, string>> = { light: 'Lichte producten', heavy: 'Zware producten' };
export const SEGMENT_CODES = { licht: 'light', zwaar: 'heavy' } as const;
export const SEGMENT_WORDS: Readonly<Record<string, string>> = { light: 'licht', heavy: 'zwaar' };

/** The row without a place on the axis. */
export const WITHOUT: Readonly<Record<Axis, string>> = {
  contract: 'Zonder contract',
  product: 'Zonder product',
  provider: 'Zonder aanbieder',
  municipality: 'Zonder gemeente',
  segment: 'Zonder segment',
};

export const SOURCE =
  'Toewijzingen (JW301), start- en stopberichten (JW305, JW307), besluiten op declaraties (JW323) en betalingen, per maand van zorg opgeteld zonder jeugdigen.';

export const exportWords = {
  name: 'Uitnutting',
  fileName: 'uitnutting',
  row: 'Naam',
  about: 'Over',
  unit: 'Eenheid',
  volume: {
    toegewezen: 'Toegewezen volume',
    gestart: 'Gestart volume',
    geleverd: 'Geleverd volume',
    goedgekeurd: 'Goedgekeurd volume',
    nogTeKomen: 'Nog te komen volume',
    afgesproken: 'Afgesproken volume',
  },
  cents: {
    toegewezen: 'Toegewezen',
    gestart: 'Gestart',
    geleverd: 'Geleverd',
    gedeclareerd: 'Gedeclareerd',
    goedgekeurd: 'Goedgekeurd',
    afgewezen: 'Afgewezen',
    inBeoordeling: 'In beoordeling',
    vast: 'Vaste bedragen',
    betaald: 'Betaald',
    nogTeKomen: 'Nog te komen',
  },
  agreed: {
    budgetCent: 'Budget',
    planCent: 'Plan tot en met de peilmaand',
    plafondCent: 'Plafond',
    garantieCent: 'Garantie',
    ruimteCent: 'Bestedingsruimte',
  },
} as const;

export const LEVEL_REFUSALS = {
  'steering.levels-alike': {
    title: 'Percentages staan er dubbel in',
    detail: 'Noem elk percentage een keer.',
  },
  'steering.levels-changed': {
    title: 'De percentages zijn intussen gewijzigd',
    detail: 'Iemand anders was u voor. Bekijk de percentages opnieuw en kies dan.',
  },
  'steering.not-of-the-region': {
    title: 'Dit kiest de regio',
    detail: 'Alleen wie voor de regio contracten beheert, kiest bij welke percentages de regio een signaal krijgt.',
  },
} as const;
