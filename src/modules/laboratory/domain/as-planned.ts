import type { FundingTerms } from '../../funding/api.ts';

const IN_FULL = { earlyEnding: 'in-full', turning18: 'in-full', move: 'in-full', providerChange: 'in-full' } as const;
const REACHED = {
  earlyEnding: 'moments-reached',
  turning18: 'moments-reached',
  move: 'moments-reached',
  providerChange: 'moments-reached',
} as const;

/** Without settlement of the total of a year: no result share, bonus, malus or after-calculation. */
export const withoutTotal = (terms: FundingTerms): FundingTerms => ({
  ...terms,
  total: { resultShare: null, bonusMalus: null },
  parts: terms.parts.map((part) => ({ ...part, yearEnd: { ...part.yearEnd, afterCalculation: false } })),
});

/** And without guarantees. */
export const withoutGuarantees = (terms: FundingTerms): FundingTerms => {
  const less = withoutTotal(terms);
  return { ...less, parts: less.parts.map((part) => ({ ...part, guarantee: null })) };
};

/** And without bounds and stacking. */
export const withoutBounds = (terms: FundingTerms): FundingTerms => {
  const less = withoutGuarantees(terms);
  return {
    ...less,
    bounds: [],
    parts: less.parts.map((part) => ({
      ...part,
      bounds: [],
      declaration: { ...part.declaration, stacking: 'allow' },
    })),
  };
};

/** The same parts and moments, with everything as planned: no conditions, bounds, guarantees or settlement. */
export const asPlanned = (terms: FundingTerms): FundingTerms => {
  const less = withoutBounds(terms);
  return {
    ...less,
    parts: less.parts.map((part) => ({
      ...part,
      whenChanged: part.price.of === 'period' ? REACHED : IN_FULL,
      due:
        part.due.kind === 'moments'
          ? { ...part.due, moments: part.due.moments.map((moment) => ({ ...moment, conditions: [] })) }
          : part.due,
    })),
  };
};
