import { fraction } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { plainDate, plainDateOf } from '../../../../kernel/plain-date.ts';
import type { Bound, BoundScope, Coverage, FundingPart, FundingTerms, Moment } from '../terms.ts';
import type { Agreement, CareEpisode, FundingFacts, ProductFacts } from './facts.ts';

/** Short ways to write terms and facts in tests: everything has a calm default, a test says only what it is about. */
export const EVERYTHING: Coverage = { segments: [], products: [], codes: [], categories: [] };
export const YEAR = 2026;

export const product = (key: string, segment: string | null = null): ProductFacts => ({
  key,
  code: null,
  category: null,
  segment,
});

export const part = (change: Partial<FundingPart> = {}): FundingPart => ({
  key: 'part',
  name: 'Part',
  model: 'price-times-quantity',
  variant: 'effort',
  covers: EVERYTHING,
  price: { of: 'unit', unit: 'minute', rule: 'fixed' },
  due: { kind: 'per-unit' },
  bounds: [],
  guarantee: null,
  whenChanged: {
    earlyEnding: 'moments-reached',
    turning18: 'moments-reached',
    move: 'moments-reached',
    providerChange: 'moments-reached',
  },
  yearEnd: { workInProgress: 'elapsed-share', afterCalculation: false },
  declaration: { per: 'client', unit: null, overPeriod: 'refuse', stacking: 'allow', accountability: [] },
  sources: [],
  ...change,
});

export const terms = (parts: readonly FundingPart[], change: Partial<FundingTerms> = {}): FundingTerms => ({
  key: 'terms',
  name: 'Terms',
  from: plainDate('2020-01-01'),
  through: null,
  parts,
  bounds: [],
  delivery: { minimumOwnShare: null, smallProvidersShare: null, mainContractor: false, consortium: [] },
  total: { resultShare: null, bonusMalus: null },
  sources: [],
  assumptions: [],
  ...change,
});

export const moment = (at: Moment['at'], top: number, bottom: number, change: Partial<Moment> = {}): Moment => ({
  key: at,
  at,
  days: 0,
  share: fraction(top, bottom),
  conditions: [],
  otherwise: 'not-due',
  silenceDays: null,
  codeRole: 'whole',
  ...change,
});

export const bound = (key: string, per: readonly BoundScope[], change: Partial<Bound> = {}): Bound => ({
  key,
  name: key,
  covers: EVERYTHING,
  per,
  over: 'year',
  limit: { kind: 'amount', cents: cents(100_000) },
  at: 'refuse',
  signals: [],
  ...change,
});

export const episode = (id: string, change: Partial<CareEpisode> = {}): CareEpisode => ({
  id,
  childId: `child-${id}`,
  providerId: 'P1',
  municipalityId: 'M1',
  contractId: 'C1',
  product: product('care'),
  startedOn: plainDate('2026-01-01'),
  plannedThrough: plainDate('2026-12-31'),
  endedOn: null,
  endReason: null,
  continues: null,
  results: null,
  tariffCents: cents(100),
  tariffPer: 1,
  allocated: null,
  delivered: [],
  ...change,
});

export const facts = (episodes: readonly CareEpisode[], change: Partial<FundingFacts> = {}): FundingFacts => ({
  episodes,
  agreements: [],
  municipalities: [],
  actualCosts: [],
  processScores: [],
  resultScores: [],
  deliveries: [],
  ...change,
});

export const agreement = (contractId: string, change: Partial<Agreement> = {}): Agreement => ({
  contractId,
  providerId: `P${contractId.slice(1)}`,
  product: product('care'),
  year: YEAR,
  budgetCents: null,
  limitCents: null,
  limitVolume: null,
  places: null,
  dayTariffCents: null,
  ...change,
});

/** Twelve months of the year, each with the same volume. */
export const everyMonth = (volume: number, months = 12): CareEpisode['delivered'] =>
  Array.from({ length: months }, (_, n) => ({ month: plainDateOf(YEAR, n + 1, 1), volume }));
