import { isAbstract, YEARS_FOR_NEW_FUNDING } from './abstraction.ts';
import type { Incentive, SegmentChoices } from './choice.ts';
import type { HarmonyFinding, HarmonyRule } from './harmony-finding.ts';
import type { FundingModel, OptionKey } from './instrument.ts';

type Seen = HarmonyFinding['seen'] | null;

const among = (option: OptionKey | null, ...options: readonly OptionKey[]): boolean =>
  option !== null && options.includes(option);
const OPEN = ['open', 'open-high-demands', 'semi-open'] as const;
const LIGHT_MANAGEMENT = ['equal', 'by-municipalities'] as const;
const funding = ({ options }: SegmentChoices) => options.funding as FundingModel | null;
const rewards = ({ incentives }: SegmentChoices, ...wanted: readonly Incentive[]): boolean =>
  wanted.some((one) => incentives.includes(one));
const pair = (one: OptionKey | null, other: OptionKey | null): Seen => ({ one: one ?? '', other: other ?? '' });

/** What may work against itself within one segment. Each names where it comes from; none looks at an unknown fact. */
export const SEGMENT_RULES: readonly HarmonyRule<SegmentChoices>[] = [
  {
    rule: 'abstract-without-guarantees',
    kind: 'contradiction',
    sources: ['R-072'],
    see: (all) => {
      const model = funding(all);
      const carried =
        rewards(all, 'process-bonus', 'consequences', 'tiers-in-contract', 'availability-guarantee') ||
        among(all.options['supplier-management'], 'tiers', 'covenant', 'fixed-manager');
      return model && isAbstract(model) && all.options['supplier-management'] !== null && !carried
        ? pair(model, all.options['supplier-management'])
        : null;
    },
  },
  {
    rule: 'seven-years',
    kind: 'attention',
    sources: ['R-074', 'R-075'],
    see: ({ newFunding, contractYears }) =>
      newFunding === true && contractYears !== null && contractYears < YEARS_FOR_NEW_FUNDING
        ? { years: contractYears, advised: YEARS_FOR_NEW_FUNDING }
        : null,
  },
  {
    rule: 'small-group-priced-as-whole',
    kind: 'contradiction',
    sources: ['CF-08', 'R-158'],
    see: ({ options, facts, clients }) =>
      among(options.funding, 'trajectory', 'result') && facts['volume-enough'] === 'no'
        ? { one: options.funding ?? '', ...(clients === null ? {} : { clients }) }
        : null,
  },
  {
    rule: 'result-nobody-measures',
    kind: 'contradiction',
    sources: ['R-070', 'R-077'],
    see: ({ options }) =>
      among(options.funding, 'result', 'population') && among(options['supplier-management'], ...LIGHT_MANAGEMENT)
        ? pair(options.funding, options['supplier-management'])
        : null,
  },
  {
    rule: 'trajectory-each-own-route',
    kind: 'contradiction',
    sources: ['R-069', 'R-090', 'CF-21'],
    see: ({ options }) =>
      among(options.funding, 'trajectory', 'result') && options.access === 'own-route'
        ? pair(options.funding, options.access)
        : null,
  },
  {
    rule: 'rare-care-each-own-route',
    kind: 'contradiction',
    sources: ['R-090'],
    see: ({ options, facts }) =>
      facts['rare-complex'] === 'yes' && options.access === 'own-route' ? pair(options.access, null) : null,
  },
  {
    rule: 'population-open-contract',
    kind: 'contradiction',
    sources: ['R-071', 'R-304'],
    see: ({ options }) =>
      options.funding === 'population' && among(options.contract, ...OPEN)
        ? pair(options.funding, options.contract)
        : null,
  },
  {
    rule: 'population-assigned-per-child',
    kind: 'contradiction',
    sources: ['CF-11', 'CF-12'],
    see: ({ options }) =>
      options.funding === 'population' && among(options.access, 'work-instruction', 'harmonised-route')
        ? pair(options.funding, options.access)
        : null,
  },
  {
    rule: 'own-volume-own-pay',
    kind: 'contradiction',
    sources: ['R-077', 'R-311'],
    see: ({ options }) =>
      options.access === 'access-by-providers' && among(options.funding, 'effort', 'trajectory', 'actual-cost')
        ? pair(options.access, options.funding)
        : null,
  },
  {
    rule: 'availability-paid-by-use',
    kind: 'contradiction',
    sources: ['R-067', 'R-080'],
    see: (all) =>
      all.facts['availability-first'] === 'yes' &&
      among(all.options.funding, 'effort', 'trajectory', 'result') &&
      !rewards(all, 'availability-guarantee')
        ? pair(all.options.funding, null)
        : null,
  },
  {
    rule: 'fixed-budget-renewal',
    kind: 'contradiction',
    sources: ['R-067'],
    see: ({ options, facts }) =>
      options.funding === 'fixed-budget' && facts['renewal-wanted'] === 'yes' ? pair(options.funding, null) : null,
  },
  {
    rule: 'fixed-budget-short-contract',
    kind: 'attention',
    sources: ['R-330'],
    see: ({ options, contractYears }) =>
      options.funding === 'fixed-budget' && contractYears !== null && contractYears < 2
        ? { years: contractYears }
        : null,
  },
  {
    rule: 'open-and-growth',
    kind: 'contradiction',
    sources: ['R-119', 'R-120'],
    see: ({ options, facts }) =>
      among(options.contract, ...OPEN) && options.funding === 'effort' && facts['growth-risk'] === 'yes'
        ? pair(options.contract, options.funding)
        : null,
  },
  {
    rule: 'open-without-information',
    kind: 'attention',
    sources: ['R-120', 'R-317'],
    see: ({ options, facts }) =>
      among(options.contract, ...OPEN) && facts['information-open'] === 'no' ? pair(options.contract, null) : null,
  },
  {
    rule: 'open-without-management',
    kind: 'contradiction',
    sources: ['R-116', 'R-120'],
    see: ({ options }) =>
      among(options.contract, ...OPEN) && options['supplier-management'] === 'by-municipalities'
        ? pair(options.contract, options['supplier-management'])
        : null,
  },
  {
    rule: 'closed-and-scarce',
    kind: 'contradiction',
    sources: ['R-119', 'R-120'],
    see: ({ options, facts }) =>
      among(options.contract, 'closed', 'closed-dialogue', 'consortium') && facts['supply-risk'] === 'yes'
        ? pair(options.contract, null)
        : null,
  },
  {
    rule: 'closed-without-foresight',
    kind: 'attention',
    sources: ['R-357'],
    see: ({ options, facts }) =>
      among(options.contract, 'closed', 'closed-dialogue', 'consortium') && facts['future-insight'] === 'no'
        ? pair(options.contract, null)
        : null,
  },
  {
    rule: 'covenant-without-selection',
    kind: 'contradiction',
    sources: ['R-025', 'R-329'],
    see: ({ options }) =>
      options['supplier-management'] === 'covenant' && among(options.contract, 'open', 'open-high-demands')
        ? pair(options['supplier-management'], options.contract)
        : null,
  },
  {
    rule: 'manager-for-unknown-number',
    kind: 'attention',
    sources: ['R-116', 'R-354'],
    see: ({ options }) =>
      options['supplier-management'] === 'fixed-manager' && among(options.contract, ...OPEN)
        ? pair(options['supplier-management'], options.contract)
        : null,
  },
  {
    rule: 'tiers-not-in-contract',
    kind: 'attention',
    sources: ['R-109'],
    see: (all) =>
      all.options['supplier-management'] === 'tiers' && !rewards(all, 'tiers-in-contract')
        ? pair(all.options['supplier-management'], null)
        : null,
  },
  {
    rule: 'tiers-not-needed',
    kind: 'attention',
    sources: ['R-109'],
    see: ({ options, facts }) =>
      options['supplier-management'] === 'tiers' && facts['contract-access-enough'] === 'yes'
        ? pair(options['supplier-management'], null)
        : null,
  },
  {
    rule: 'incentives-or-content',
    kind: 'both-sides',
    sources: ['R-072', 'R-331'],
    see: (all) =>
      rewards(all, 'process-bonus', 'consequences', 'tiers-in-contract') ||
      among(all.options['supplier-management'], 'tiers')
        ? { incentives: all.incentives.length }
        : null,
  },
];
