import type { SegmentFacts } from './facts.ts';
import type { Instrument, OptionKey } from './instrument.ts';

/** What a contract holds beside its openness: rewards and consequences are chosen apart from it. */
export const INCENTIVES = [
  'process-bonus',
  'availability-guarantee',
  'tiers-in-contract',
  'development-duty',
  'consequences',
  'small-provider-share',
] as const;
export type Incentive = (typeof INCENTIVES)[number];

/** What was chosen for one segment; an instrument without a choice is null. */
export type SegmentChoices = {
  readonly segment: string;
  readonly options: Readonly<Record<Instrument, OptionKey | null>>;
  /** How long the contract runs at most, extensions included; null: not decided. */
  readonly contractYears: number | null;
  readonly incentives: readonly Incentive[];
  /** Is the funding clearly different from what holds now? Null: not said. */
  readonly newFunding: boolean | null;
  /** How many children a year; null: not known. */
  readonly clients: number | null;
  readonly facts: SegmentFacts;
};
