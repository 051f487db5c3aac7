import type { Prijsonderdeel } from '../../api/types.ts';

/** The parts of one step of a price, and what they add together. */
export interface BuildUpGroup {
  readonly step: string;
  readonly cents: number;
  readonly parts: readonly Prijsonderdeel[];
}

/** Parts by step, in the order in which the steps come. The cents of all groups together are those of all parts. */
export function groupBySteps(parts: readonly Prijsonderdeel[]): readonly BuildUpGroup[] {
  return [...Map.groupBy(parts, ({ stap }) => stap)].map(([step, ofStep]) => ({
    step,
    cents: ofStep.reduce((sum, part) => sum + part.bedragCent, 0),
    parts: ofStep,
  }));
}
