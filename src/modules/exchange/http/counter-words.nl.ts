import type { CounterGround, CounterProposal } from '../domain/counter.ts';

/** Dutch words of the public API for what access holds against a request; one map per list. */
export const COUNTER_GROUND_WORDS = {
  'more-hours': 'meer-uren',
  'dearer-product': 'duurder-product',
  longer: 'langer',
  'other-help': 'andere-hulp',
  stacking: 'naast-andere-hulp',
} as const satisfies Record<CounterGround, string>;
export const COUNTER_PROPOSAL_WORDS = {
  less: 'minder-uren',
  lighter: 'lichtere-hulp',
  shorter: 'kortere-periode',
  'other-help': 'andere-hulp',
  'as-now': 'zoals-nu',
  'talk-first': 'eerst-overleg',
} as const satisfies Record<CounterProposal, string>;

export const COUNTER_REFUSALS = {
  'exchange.request-decided': {
    title: 'Over dit verzoek is al besloten',
    detail: 'Tegenspraak kan zolang het verzoek op een besluit wacht.',
  },
  'exchange.counter-text-missing': {
    title: 'Onderbouwing ontbreekt',
    detail: 'Schrijf op waarom u het anders ziet.',
  },
  'exchange.counter-holds-bsn': {
    title: 'Er staat een burgerservicenummer in',
    detail: 'Haal het nummer weg. De aanbieder weet al om wie het gaat.',
  },
} as const;
