/** Every account, by what its balance means. Debit-minded accounts grow on the debit side. */
export const ACCOUNTS = {
  /** What was allocated for a year and was not granted yet, at the tariff of its contract; `committed` is its counterpart. */
  commitments: 'memorandum',
  committed: 'memorandum',
  /** What was claimed and not (yet) granted; `refusals` and `held` say which. */
  claims: 'memorandum',
  refusals: 'memorandum',
  held: 'memorandum',
  'care-cost': 'cost',
  guarantee: 'cost',
  settlement: 'cost',
  payable: 'owed',
  withheld: 'owed',
  /** Ordered at the bank, not booked by it yet. */
  'in-transit': 'owed',
  bank: 'money',
  advance: 'claimed-back',
  receivable: 'claimed-back',
  /** What the cost of a closed year came to. */
  result: 'cost',
} as const satisfies Record<string, 'memorandum' | 'cost' | 'owed' | 'money' | 'claimed-back'>;

export type Account = keyof typeof ACCOUNTS;
export const ACCOUNT_NAMES = Object.keys(ACCOUNTS) as readonly Account[];

/** Accounts whose balance of a year goes to `result` when the year closes; the others are carried over. */
export const COST_ACCOUNTS = ['care-cost', 'guarantee', 'settlement'] as const satisfies readonly Account[];

/** Accounts of which a credit balance is the natural one: money owed. */
export const isOwed = (account: Account): boolean =>
  ACCOUNTS[account] === 'owed' || account === 'claims' || account === 'committed';

/** Debit and credit account of each kind of posting with one pair; amounts below nothing turn the sides round. */
export const PAIRS = {
  commitment: ['commitments', 'committed'],
  'payment-sent': ['payable', 'in-transit'],
  payment: ['in-transit', 'bank'],
  'payment-returned': ['bank', 'payable'],
  advance: ['advance', 'payable'],
  recovery: ['receivable', 'care-cost'],
  settlement: ['settlement', 'payable'],
  guarantee: ['guarantee', 'payable'],
  /** Part of a year's amount that is due without a declaration. */
  instalment: ['care-cost', 'payable'],
  'withholding-released': ['withheld', 'payable'],
} as const satisfies Record<string, readonly [Account, Account]>;

export type PairKind = keyof typeof PAIRS;
/** Every kind of transaction. */
export type PostingKind = PairKind | 'claim-decided' | 'claim-reviewed' | 'claim-corrected' | 'year-closed';
