import type { Uitnuttingsbeeld, Uitnuttingsregel } from '../../../../src/modules/steering/api.ts';
import type { ListState } from '../../ui/table/use-list-place.ts';

export type AxisWord = Uitnuttingsbeeld['as'];
export const AXES: readonly AxisWord[] = ['contract', 'product', 'aanbieder', 'gemeente', 'segment'];

/** What narrows the figures; the rest of the address says how they are shown. */
export const FILTERS = ['gemeente', 'aanbieder', 'segment', 'product', 'contract', 'niveau'] as const;

/** Where one looks next after opening a row: the first of these that is not chosen yet. */
const NEXT: Readonly<Record<AxisWord, readonly AxisWord[]>> = {
  segment: ['product', 'aanbieder', 'contract', 'gemeente'],
  product: ['contract', 'gemeente', 'aanbieder'],
  aanbieder: ['product', 'gemeente', 'contract'],
  gemeente: ['product', 'aanbieder', 'contract'],
  contract: ['product', 'gemeente'],
};

/** The change of the address that opens a row: it becomes a filter, and its parts are told apart. */
export function opening(
  axis: AxisWord,
  row: Pick<Uitnuttingsregel, 'sleutel'>,
  state: ListState,
): ListState | undefined {
  if (row.sleutel === null) return undefined;
  const next = NEXT[axis].find((one) => one !== axis && !state[one]);
  return { [axis]: row.sleutel, as: next ?? axis };
}

/** The address without a filter, back on the axis of what was let go. */
export const letGo = (key: string): ListState => ({
  [key]: undefined,
  ...(AXES.some((axis) => axis === key) ? { as: key } : {}),
});

/** What the server is asked; how it is shown stays in the address only. */
export const askedOf = (state: ListState) => ({
  as: state.as,
  jaar: state.jaar,
  contract: state.contract,
  product: state.product,
  aanbieder: state.aanbieder,
  gemeente: state.gemeente,
  segment: state.segment,
  niveau: state.niveau,
});
