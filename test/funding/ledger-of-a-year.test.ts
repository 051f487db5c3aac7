import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type Cents, cents } from '../../src/kernel/money.ts';
import { factsOf, type ToldYear } from '../../src/modules/funding/domain/engine/told-year.fixture.ts';
import {
  divideBy,
  type FundingTerms,
  runYear,
  type SettlementLine,
  termsFromDocument,
  type YearItem,
  type YearRun,
} from '../../src/modules/funding/index.ts';
import type { Account } from '../../src/modules/ledger/domain/accounts.ts';
import { type Entry, entriesOfClosing, entriesOfSent } from '../../src/modules/ledger/domain/entries.ts';
import { entriesOf, entriesOfDecision } from '../../src/modules/ledger/index.ts';

const SCENARIOS = new URL('../../scenarios/funding/', import.meta.url);
const REGIONS = new URL('../../src/regions/', import.meta.url);
const COSTS = ['care-cost', 'guarantee', 'settlement'] as const;

/** A balanced transaction of one payer and one provider; null: the region together. */
type Posted = {
  readonly provider: string;
  readonly contract: string | null;
  readonly municipality: string | null;
  readonly entries: readonly Entry[];
};

function termsOf({ terms, document, title }: ToldYear): FundingTerms {
  const content = document ?? JSON.parse(readFileSync(new URL(`${terms}/funding.json`, REGIONS), 'utf8'));
  const read = termsFromDocument(content);
  assert.ok(read.ok, title);
  return read.value;
}

const at = (amountCents: Cents) => ({ contractId: null, productId: null, month: null, amountCents });
const sum = (list: readonly bigint[]): bigint => list.reduce((all, one) => all + one, 0n);

/** Care is claimed and decided: what is paid, refused or held is all of it. */
function postCare(item: YearItem, municipality: string): Posted {
  const { paidCents, heldCents, refusedCents } = item;
  const claimedCents = cents(paidCents + heldCents + refusedCents);
  const entries = entriesOfDecision([{ ...at(paidCents), claimedCents, heldCents }]);
  return { provider: item.providerId, contract: item.contractId, municipality, entries };
}

/** Parts of a year are divided over the municipalities by young people, as they are posted in use. */
function postInstalment(item: YearItem, told: ToldYear): Posted[] {
  const payers = Object.entries(told.municipalities)
    .filter(([, youngPeople]) => youngPeople > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const parts =
    payers.length === 0
      ? [Number(item.amountCents)]
      : divideBy(
          Number(item.amountCents),
          payers.map(([, youngPeople]) => youngPeople),
        );
  assert.ok(item.kind === 'instalment' || item.kind === 'guarantee' || item.kind === 'advance');
  const { kind, providerId: provider, contractId: contract } = item;
  return parts.map((part, n) => ({
    provider,
    contract,
    municipality: payers[n]?.[0] ?? null,
    entries: entriesOf(kind, [at(cents(part))]),
  }));
}

/** A line of the settlement; advances that it takes back, or turns into cost, leave the account of advances. */
function postSettlement(line: SettlementLine, posted: readonly Posted[]): Posted[] {
  return line.perMunicipality.map(({ municipalityId: municipality, cents: amount }) => {
    const open =
      line.rule === 'advance-set-off'
        ? cents(-amount)
        : line.rule === 'after-calculation'
          ? balance(
              posted.filter((one) => one.contract === line.contractId && one.municipality === municipality),
              'advance',
            )
          : cents(0);
    const entries = [
      ...entriesOf('settlement', [at(cents(amount + open))]),
      ...entriesOf('advance', [at(cents(-open))]),
    ];
    return { provider: line.providerId, contract: line.contractId, municipality, entries };
  });
}

function balance(posted: readonly Posted[], ...accounts: readonly Account[]): Cents {
  const entries = posted.flatMap((one) => one.entries).filter(({ account }) => accounts.includes(account));
  return cents(sum(entries.map(({ debitCents, creditCents }) => debitCents - creditCents)));
}

/** From contract to final settlement: every transaction of the year in order. */
function bookYear(told: ToldYear, run: YearRun): Posted[] {
  const payerOf = new Map(told.care.map(({ id, municipality }) => [id, municipality]));
  const posted = run.items.flatMap((item) =>
    item.episodeId === null ? postInstalment(item, told) : [postCare(item, payerOf.get(item.episodeId) ?? '')],
  );
  for (const line of run.settlement) posted.push(...postSettlement(line, posted));
  return posted;
}

/** Totals of the engine that are not nothing, by name. */
const totalsOf = (by: YearRun['byProvider']) =>
  by.map(({ key, totals }) => [key, totals.totalCents] as const).filter(([, amount]) => amount !== 0n);
const owedBy = (posted: readonly Posted[], of: (one: Posted) => string | null) =>
  [...Map.groupBy(posted, of)].map(([key, own]) => [key, cents(-balance(own, 'payable'))] as const);
const sorted = (list: readonly (readonly [string | null, Cents])[]) =>
  list.filter(([, amount]) => amount !== 0n).toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1));

for (const file of readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml'))) {
  const told = parse(readFileSync(new URL(file, SCENARIOS), 'utf8')) as ToldYear;
  const run = runYear(termsOf(told), factsOf(told), told.year);
  const posted = bookYear(told, run);

  test(`${told.title}: care, instalments and settlement in the ledger are the year of the engine, to the cent`, () => {
    for (const { entries } of posted)
      assert.equal(sum(entries.map(({ debitCents, creditCents }) => debitCents - creditCents)), 0n, 'balances');
    const { totals } = run;
    assert.equal(-balance(posted, 'payable'), totals.totalCents, 'what is owed');
    assert.equal(balance(posted, 'refusals'), totals.refusedCents);
    assert.equal(balance(posted, 'held'), totals.heldCents);
    assert.equal(-balance(posted, 'claims'), totals.refusedCents + totals.heldCents);
    const open = balance(posted, 'advance');
    assert.equal(balance(posted, ...COSTS) + open, totals.totalCents, 'cost, and advances that wait for their cost');
    if (!run.findings.some(({ code }) => code === 'cost-unknown')) assert.equal(open, 0n, 'no advance is left');
  });

  test(`${told.title}: the ledger closes per provider and per payer (R-084)`, () => {
    assert.deepEqual(sorted(owedBy(posted, ({ provider }) => provider)), sorted(totalsOf(run.byProvider)));
    assert.deepEqual(sorted(owedBy(posted, ({ municipality }) => municipality)), sorted(totalsOf(run.byMunicipality)));
  });

  test(`${told.title}: paid and closed, nothing is owed and the result is the cost of the year`, () => {
    const payments = owedBy(posted, ({ provider }) => provider).map(([provider, payableCents]) => ({
      provider: provider ?? '',
      contract: null,
      municipality: null,
      entries: entriesOfSent([
        {
          ...at(payableCents),
          payableCents,
          withheldCents: cents(0),
          advanceCents: cents(0),
          receivableCents: cents(0),
        },
      ]),
    }));
    const paid = [...posted, ...payments];
    const closing = entriesOfClosing(COSTS.map((account) => ({ ...at(balance(paid, account)), account })));
    const closed = [...paid, { provider: '', contract: null, municipality: null, entries: closing }];
    assert.equal(balance(closed, 'payable'), 0n);
    assert.equal(-balance(closed, 'in-transit'), run.totals.totalCents);
    for (const account of COSTS) assert.equal(balance(closed, account), 0n);
    assert.equal(balance(closed, 'result') + balance(closed, 'advance'), run.totals.totalCents);
  });
}
