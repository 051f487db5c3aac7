import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimFacts, ClaimLine, LineFacts, TariffFacts } from './facts.ts';
import type { World } from './world.ts';

/** The invented world of the tests: one provider, one municipality, one child, October 2026. All is well in it. */
export const claim: ClaimFacts = {
  declarationNumber: 'D2026-10',
  declarationPeriod: { from: plainDate('2026-10-01'), through: plainDate('2026-10-31') },
  datedOn: plainDate('2026-11-09'),
  receivedOn: plainDate('2026-11-09'),
  municipalityId: 'oss',
  providerId: 'meander',
  numberUsedBefore: false,
  lastDeclaredMonth: plainDate('2026-09-01'),
};

export const allocation: AllocationFacts = {
  allocationId: 'a-114873',
  version: 2,
  allocationNumber: 114873,
  providerId: 'meander',
  municipalityId: 'oss',
  clientId: 'child-1',
  productCategory: '45',
  productCode: '45A51',
  from: plainDate('2026-07-01'),
  through: plainDate('2026-12-31'),
  volume: 600,
  unit: '01',
  frequency: '4',
  budgetCents: null,
  changeReason: null,
};

export const tariff: TariffFacts = {
  tariffId: 't-1',
  version: 3,
  productCode: '45A51',
  productCategory: '45',
  tariffCents: cents(164),
  unit: '01',
  variant: 'effort',
  contractNumber: 'C-2024-014',
  clauseNumber: '7.2',
  from: plainDate('2026-01-01'),
  through: plainDate('2026-12-31'),
};

export const line: ClaimLine = {
  seq: 417,
  reference: '2026-10-0417',
  previousReference: null,
  clientId: 'child-1',
  allocationNumber: 114873,
  productCategory: '45',
  productCode: '45A51',
  period: { from: plainDate('2026-10-01'), through: plainDate('2026-10-31') },
  volume: 600,
  unit: '01',
  tariffCents: cents(164),
  amountCents: cents(98_400),
  sign: 'D',
};

export const facts: LineFacts = {
  claim,
  line,
  allocation,
  tariff,
  productContracted: true,
  usage: { volume: 1_680, amountCents: cents(275_520), periodVolume: 0 },
  earlierDebit: null,
  referenceUsed: false,
  creditTarget: null,
  funding: null,
};

/** A credit on an approved line of September. */
export const september: ClaimLine = {
  ...line,
  seq: 12,
  reference: '2026-09-0012',
  period: { from: plainDate('2026-09-01'), through: plainDate('2026-09-30') },
};
export const credit: ClaimLine = {
  ...september,
  seq: 1,
  reference: '2026-10-0001',
  previousReference: '2026-09-0012',
  sign: 'C',
};
export const creditFacts: LineFacts = {
  ...facts,
  line: credit,
  usage: { volume: 600, amountCents: cents(98_400), periodVolume: 600 },
  creditTarget: { approved: true, creditedBy: null, line: september },
};

export const world: World = {
  claim,
  allocations: new Map([[114873, allocation]]),
  tariffs: new Map([['45A51', [tariff]]]),
  usage: new Map(),
  usedReferences: new Set(),
  creditTargets: new Map(),
};
