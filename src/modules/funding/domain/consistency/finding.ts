import type { Variant } from '../terms.ts';

/**
 * Where terms say one thing and do another: a contradiction between a label and the choices, or something to look at before they
 * are adopted. Facts explain the sentence; nothing is refused for it.
 */
export type VariantFinding = {
  readonly code: FindingCode;
  readonly weight: 'contradiction' | 'attention';
  /** Key and name of the part it is about; null: the terms as a whole. */
  readonly part: { readonly key: string; readonly name: string } | null;
  readonly facts: FindingFacts;
};
export type FindingFacts = { readonly variant?: Variant; readonly words?: readonly string[]; readonly count?: number };

export const FINDING_CODES = [
  'task-settled-per-product',
  'task-per-client',
  'output-asked-in-time',
  'effort-paid-on-result',
  'effort-accounts-for-results',
  'unit-not-of-variant',
  'model-not-of-price',
  'result-without-consequence',
  'only-punctuality',
  'task-asks-costs',
  'abstract-without-incentive',
  'no-cost-guarantee',
  'work-in-progress-not-valued',
  'short-for-new-model',
  'parts-overlap',
  'allocated-not-covered',
  'allocated-under-task',
  'allocated-in-other-unit',
  'allocated-time-for-output',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
