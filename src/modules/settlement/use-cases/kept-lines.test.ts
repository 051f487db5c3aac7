import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../kernel/money.ts';
import type { DecidedCell, SettlementLine } from '../../funding/index.ts';
import { fromContent, toContent } from '../domain/kept-content.ts';
import { type KeptLine, lineKey, type SettledYear } from '../domain/settled-year.ts';
import { shareOut, withEarlier } from './kept-lines.ts';

const NOTHING = cents(0);
const cell = (contractId: string, municipalityId: string, careCents: number): DecidedCell => ({
  contractId,
  providerId: '30',
  product: { key: 'hulp', code: null, category: null, segment: null },
  municipalityId,
  careCents: cents(careCents),
  careForResultCents: NOTHING,
  dueCents: NOTHING,
  dueForResultCents: NOTHING,
  postedCents: NOTHING,
  advanceCents: NOTHING,
});
const onTotal = (...parts: readonly (readonly [string | null, number])[]): SettlementLine => ({
  rule: 'bonus',
  providerId: '30',
  contractId: null,
  partKey: null,
  productKey: null,
  amountCents: cents(parts.reduce((sum, [, part]) => sum + part, 0)),
  sum: [],
  perMunicipality: parts.map(([municipalityId, part]) => ({ municipalityId, cents: cents(part) })),
});
const shared = (line: SettlementLine, cells: readonly DecidedCell[]) =>
  shareOut(line, cells, new Map(), ['1', '2'])?.map((one) => [
    one.municipalityId,
    one.contractId,
    Number(one.dueCents),
  ]);

test('a line on the total of a provider stands on its contracts, by what each municipality paid, and closes to the cent', () => {
  const cells = [cell('1', '10', 200), cell('2', '10', 100), cell('2', '11', 50)];
  assert.deepEqual(shared(onTotal(['10', 100], ['11', 33]), cells), [
    [10, 1, 67],
    [10, 2, 33],
    [11, 2, 33],
  ]);
});

test('a line without any care behind it stands on the first contract: no euro is without one', () => {
  assert.deepEqual(shared(onTotal(['10', 7], ['11', 3]), []), [
    [10, 1, 7],
    [11, 1, 3],
  ]);
});

test('a line that the region bears together cannot be posted', () => {
  assert.equal(shared(onTotal([null, 5]), [cell('1', '10', 1)]), undefined);
});

const line = (change: Partial<KeptLine> = {}): KeptLine => ({
  rule: 'after-calculation',
  termsId: 1,
  contractId: 1,
  partKey: 'kosten',
  partName: 'Kosten',
  productKey: null,
  productName: null,
  amountCents: cents(100),
  sum: [{ what: 'paid', cents: cents(100), of: { share: '9/10', cents: cents(111) } }],
  shares: [
    {
      municipalityId: 10,
      contractId: 1,
      productId: null,
      dueCents: cents(100),
      beforeCents: NOTHING,
      advanceCents: cents(40),
    },
  ],
  ...change,
});
const before = (of: KeptLine, municipalityId: number, posted: number, advance: number) => {
  const { shares: _, ...told } = of;
  return {
    providerId: 30,
    line: told,
    municipalityId,
    contractId: 1,
    productId: null,
    postedCents: cents(posted),
    advanceCents: cents(advance),
  };
};

test('what an earlier settlement posted is not posted again; an advance leaves its account once', () => {
  const [kept] = withEarlier([line()], [before(line(), 10, 70, 40)]);
  assert.deepEqual(
    kept?.shares.map((one) => [one.dueCents, one.beforeCents, one.advanceCents]),
    [[100n, 70n, 0n]],
  );
});

test('what is no longer due is taken back: of a municipality, and of a whole line', () => {
  const kept = withEarlier([line()], [before(line(), 11, 20, 5), before(line({ rule: 'bonus' }), 10, 9, 0)]);
  assert.deepEqual(
    kept.map(({ rule, amountCents, shares }) => [
      rule,
      amountCents,
      shares.map((one) => one.dueCents - one.beforeCents),
    ]),
    [
      ['after-calculation', 100n, [100n, -20n]],
      ['bonus', 0n, [-9n]],
    ],
  );
  assert.equal(kept[0]?.shares[1]?.advanceCents, -5n);
  assert.notEqual(lineKey(line()), lineKey(line({ rule: 'bonus' })));
});

test('a settlement reads as it was kept', () => {
  const year: SettledYear = {
    providerId: 30,
    year: 2025,
    termsIds: [1],
    paid: { careCents: cents(5), instalmentCents: cents(6), advanceCents: cents(7), elsewhereCents: cents(8) },
    heldCents: cents(9),
    lines: [line()],
    dueCents: cents(100),
    beforeCents: NOTHING,
    openCents: cents(100),
    missing: [{ code: 'care-held', cents: cents(9) }, { code: 'result-unscored' }],
    findings: [{ code: 'own-share-too-small', contractId: 1, found: '1/2', least: '7/10' }],
    byHandCents: NOTHING,
    work: { beforeCents: cents(1), afterCents: cents(-2), trajectories: 3 },
  };
  const stored = JSON.parse(JSON.stringify(toContent(year)));
  assert.deepEqual(
    fromContent(stored, () => line().shares),
    year,
  );
});
