import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { decideOwnTariff, type LocalContract, type LocalFacts } from './own-tariff.ts';

const period = (from: string, through?: string) => ({
  from: plainDate(from),
  through: through === undefined ? undefined : plainDate(through),
});
const wanted = { productId: 1, providerId: null, period: period('2027-01-01') };
const contract = (change: Partial<LocalContract> = {}): LocalContract => ({
  productId: 1,
  providerId: 30,
  boughtBy: 'region',
  period: period('2025-01-01', '2028-12-31'),
  ...change,
});
const facts = (change: Partial<LocalFacts> = {}): LocalFacts => ({
  contracts: [],
  contractingWithRegion: [],
  ...change,
});
const leftToRegion = [period('2024-01-01')];

for (const [name, asked, given, code] of [
  ['nothing is contracted and contracting stayed here', wanted, facts(), undefined],
  ['the region contracts it', wanted, facts({ contracts: [contract()] }), 'pricing.regionally-contracted'],
  ['the region contracts another product', wanted, facts({ contracts: [contract({ productId: 2 })] }), undefined],
  [
    'the contract of the region ended before',
    wanted,
    facts({ contracts: [contract({ period: period('2024-01-01', '2026-12-31') })] }),
    undefined,
  ],
  [
    'the region contracts it with another provider than the one it is for',
    { ...wanted, providerId: 31 },
    facts({ contracts: [contract()] }),
    undefined,
  ],
  [
    'contracting was left to the region',
    wanted,
    facts({ contractingWithRegion: leftToRegion }),
    'pricing.contracting-with-region',
  ],
  [
    'contracting was left to the region, but this is contracted here',
    wanted,
    facts({ contractingWithRegion: leftToRegion, contracts: [contract({ boughtBy: 'municipality' })] }),
    undefined,
  ],
  [
    'both contract it',
    wanted,
    facts({ contracts: [contract({ boughtBy: 'municipality' }), contract()] }),
    'pricing.regionally-contracted',
  ],
] as const) {
  test(`R-006, R-010, R-166: may a municipality adopt its own tariff when ${name}? ${code ?? 'yes'}`, () => {
    assert.equal(decideOwnTariff(asked, given)?.code, code);
  });
}
