import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Agreement, FundingTerms } from '../../funding/api.ts';
import type { Window } from './instalment.ts';

/** Contracts of one version of terms, with the agreements of a year that it settles. */
export type SettlingTerms = {
  readonly termsId: number;
  readonly terms: FundingTerms;
  readonly contractIds: ReadonlySet<number>;
  readonly agreements: readonly Agreement[];
};

/**
 * A contract is settled once, by the terms that pay it on its last day in the year: what is settled is an amount of the whole year
 * (a budget, a cost, a total), which two versions cannot share.
 */
export function settlingTerms(
  byTerms: readonly {
    readonly termsId: number;
    readonly terms: FundingTerms;
    readonly agreements: readonly Agreement[];
    readonly windows: ReadonlyMap<number, readonly Window[]>;
  }[],
): SettlingTerms[] {
  const last = new Map<number, { readonly termsId: number; readonly through: PlainDate }>();
  for (const { termsId, windows } of byTerms)
    for (const [contractId, own] of windows)
      for (const { through } of own) {
        const known = last.get(contractId);
        if (known === undefined || known.through < through) last.set(contractId, { termsId, through });
      }
  return byTerms.flatMap(({ termsId, terms, agreements }) => {
    const contractIds = new Set([...last].filter(([, one]) => one.termsId === termsId).map(([id]) => id));
    if (contractIds.size === 0) return [];
    return [
      { termsId, terms, contractIds, agreements: agreements.filter((one) => contractIds.has(Number(one.contractId))) },
    ];
  });
}
