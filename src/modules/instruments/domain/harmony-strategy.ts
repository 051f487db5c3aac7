import type { HarmonyFacts, HarmonyRule } from './harmony-finding.ts';

/** As many providers as one can still talk with; the source says "many" and gives no number, so this only draws attention. */
const MANY_PROVIDERS = 40;
const OPEN: readonly string[] = ['open', 'open-high-demands', 'semi-open'];

/** What may work against itself across segments, goals, market and development points. */
export const STRATEGY_RULES: readonly HarmonyRule<HarmonyFacts>[] = [
  {
    rule: 'no-goals',
    kind: 'contradiction',
    sources: ['R-017', 'R-049'],
    see: ({ goals, segments }) =>
      goals.length === 0 && segments.some(({ options }) => Object.values(options).some((one) => one !== null))
        ? { goals: 0 }
        : null,
  },
  {
    rule: 'fewer-providers-everything-open',
    kind: 'contradiction',
    sources: ['R-048', 'R-119'],
    see: ({ fewerProvidersWanted, segments }) => {
      const chosen = segments.flatMap(({ options }) => (options.contract ? [options.contract] : []));
      return fewerProvidersWanted === true && chosen.length > 0 && chosen.every((one) => OPEN.includes(one))
        ? { segments: chosen.length }
        : null;
    },
  },
  {
    rule: 'less-use-nothing-limits',
    kind: 'contradiction',
    sources: ['R-054', 'R-068'],
    see: ({ goals, segments }) => {
      const down = goals.filter(
        ({ direction, aboutUse }) => aboutUse && (direction === 'down' || direction === 'not-higher'),
      );
      const heavy = segments.filter(({ facts, options }) => facts.heavy === 'yes' && options.funding !== null);
      const unbounded = heavy.filter(({ options }) => options.funding === 'effort');
      return down.length > 0 && heavy.length > 0 && unbounded.length === heavy.length
        ? { goal: down[0]?.name ?? '', segments: unbounded.map(({ segment }) => segment).join(', ') }
        : null;
    },
  },
  {
    rule: 'guarantee-against-reduction',
    kind: 'attention',
    sources: ['R-130', 'R-330'],
    see: ({ goals, segments }) => {
      const down = goals.find(({ direction, aboutUse }) => aboutUse && direction === 'down');
      const fixed = segments.filter(
        ({ options, incentives }) =>
          options.funding === 'fixed-budget' || incentives.includes('availability-guarantee'),
      );
      return down && fixed.length > 0
        ? { goal: down.name, segments: fixed.map(({ segment }) => segment).join(', ') }
        : null;
    },
  },
  {
    rule: 'same-for-everybody',
    kind: 'attention',
    sources: ['CF-20', 'R-034'],
    see: ({ segments }) => {
      const chosen = segments.filter(({ options }) => Object.values(options).every((one) => one !== null));
      const kinds = new Set(chosen.map(({ options }) => JSON.stringify(options)));
      return chosen.length > 1 && kinds.size === 1 ? { segments: chosen.length } : null;
    },
  },
  {
    rule: 'many-providers-no-management',
    kind: 'contradiction',
    sources: ['R-116', 'R-388'],
    see: ({ providers, segments }) => {
      const chosen = segments.flatMap(({ options }) =>
        options['supplier-management'] ? [options['supplier-management']] : [],
      );
      return providers !== null &&
        providers > MANY_PROVIDERS &&
        chosen.length > 0 &&
        chosen.every((one) => one === 'by-municipalities')
        ? { providers }
        : null;
    },
  },
];
