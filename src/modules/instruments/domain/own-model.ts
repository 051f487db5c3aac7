import type { SegmentChoices } from './choice.ts';
import type { Dimension, ModelCell, PurchaseModel } from './comparison.ts';
import type { Instrument, OptionKey } from './instrument.ts';

/** What an option says on a dimension, in the words by which models are compared. */
const SAYS: Readonly<Partial<Record<OptionKey, Readonly<Partial<Record<Dimension, string>>>>>> = {
  effort: { variant: 'effort', units: 'effort-unit' },
  'actual-cost': { variant: 'task', units: 'actual-cost' },
  'fixed-budget': { variant: 'task', units: 'capacity' },
  trajectory: { variant: 'output', units: 'trajectory' },
  result: { variant: 'output', units: 'result' },
  population: { variant: 'task', units: 'lump-sum' },
  open: { openness: 'open', entry: 'always' },
  'open-high-demands': { openness: 'open', entry: 'moments' },
  'semi-open': { openness: 'semi-open', entry: 'moments' },
  closed: { openness: 'closed', entry: 'none' },
  'closed-dialogue': { openness: 'closed', entry: 'none' },
  consortium: { openness: 'closed', entry: 'none' },
};
const FROM: readonly (readonly [Instrument, readonly Dimension[]])[] = [
  ['funding', ['variant', 'units']],
  ['access', ['access-body']],
  ['supplier-management', ['supplier-management']],
  ['contract', ['openness', 'entry']],
];

/**
 * One's own strategy as a column, from what was chosen. What the choices do not say stays unknown. `nameOf` gives the
 * name of an option as people read it, `title` that of the strategy.
 */
export function ownModelOf(
  segments: readonly SegmentChoices[],
  { title, nameOf }: { readonly title: string; readonly nameOf: (option: OptionKey) => string },
): PurchaseModel {
  const cells = FROM.flatMap(([instrument, dimensions]) =>
    dimensions.flatMap((dimension): ModelCell[] => {
      const chosen = segments.flatMap(({ segment, options }) => {
        const option = options[instrument];
        return option ? [{ segment, option }] : [];
      });
      if (chosen.length === 0) return [];
      const code = [...new Set(chosen.flatMap(({ option }) => SAYS[option]?.[dimension] ?? []))];
      const text = chosen.map(({ segment, option }) => `${segment}: ${nameOf(option)}`).join('; ');
      return [{ dimension, text, source: title, ...(code.length > 0 ? { code } : {}) }];
    }),
  );
  const years = segments.flatMap(({ contractYears }) => (contractYears === null ? [] : [contractYears]));
  const longest =
    years.length === 0 ? [] : [{ dimension: 'max-years' as const, text: `${Math.max(...years)}`, source: title }];
  return { key: 'own', name: title, source: title, cells: [...cells, ...longest] };
}
