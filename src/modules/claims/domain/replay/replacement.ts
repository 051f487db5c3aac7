import type { Cents } from '../../../../kernel/money.ts';
import type { Rule } from '../rules.ts';
import type { OtherTerms } from './funding-again.ts';

/** What is different when a period is decided again. Everything else is as it was kept with each line. */
export type Replacement =
  /** A version of a contract's tariff with the price as it should have been, in the unit of the contract. */
  | { readonly kind: 'tariff'; readonly tariffId: string; readonly tariffCents: Cents }
  /** Rules that should not have been asked. */
  | { readonly kind: 'without-rules'; readonly rules: readonly Rule[] }
  /** Another version of the funding terms that paid the lines. */
  | ({ readonly kind: 'terms' } & OtherTerms);
