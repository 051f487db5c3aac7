import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type Cents, cents } from '../../../../kernel/money.ts';
import { termsFromDocument } from '../document/document.ts';
import type { FundingTerms } from '../terms.ts';
import { partFor } from './coverage.ts';
import type { FundingFacts } from './facts.ts';
import { runYear, type YearItem } from './run-year.ts';
import { type DecidedCell, settleDecided } from './settle-decided.ts';
import { factsOf, type ToldYear } from './told-year.fixture.ts';
import { divideBy } from './whole.ts';

const SCENARIOS = new URL('../../../../../scenarios/funding/', import.meta.url);
const REGIONS = new URL('../../../../regions/', import.meta.url);

function termsOf({ terms, document, title }: ToldYear): FundingTerms {
  const read = termsFromDocument(
    document ?? JSON.parse(readFileSync(new URL(`${terms}/funding.json`, REGIONS), 'utf8')),
  );
  assert.ok(read.ok, title);
  return read.value;
}

/** Granted as a declaration decides it: line by line, so also what a guarantee pays or leaves unpaid. */
function granted(item: YearItem, terms: FundingTerms, product: FundingFacts['episodes'][number]['product']): Cents {
  const bounded = item.findings.some((finding) => finding.code === 'stacked' || finding.at !== 'signal');
  const guaranteed = partFor(terms, product)?.guarantee != null && !bounded;
  return cents(item.paidCents + (guaranteed ? item.refusedCents + item.withinGuaranteeCents : 0n));
}

function decidedOf(terms: FundingTerms, facts: FundingFacts, items: readonly YearItem[]): DecidedCell[] {
  const none = { careCents: cents(0), careForResultCents: cents(0), dueCents: cents(0) };
  const empty = { ...none, dueForResultCents: cents(0), postedCents: cents(0), advanceCents: cents(0) };
  const from = terms.total.resultShare?.from ?? '9999-12-31';
  const payers = facts.municipalities.filter(({ youngPeople }) => youngPeople > 0);
  return items.flatMap((item): DecidedCell[] => {
    const { contractId, providerId, productKey } = item;
    const episode = facts.episodes.find(({ id }) => id === item.episodeId);
    const counts = item.dueOn >= from;
    if (episode) {
      const careCents = granted(item, terms, episode.product);
      const about = { contractId, providerId, product: episode.product, municipalityId: episode.municipalityId };
      return [{ ...empty, ...about, careCents, careForResultCents: counts ? careCents : cents(0) }];
    }
    const product = facts.agreements.find(
      (one) => one.contractId === contractId && one.product.key === productKey,
    )?.product;
    assert.ok(product);
    const weights = payers.map(({ youngPeople }) => youngPeople);
    return divideBy(Number(item.amountCents), weights).map((part, n) => {
      const about = { ...empty, contractId, providerId, product, municipalityId: payers[n]?.id ?? '' };
      if (item.kind === 'advance') return { ...about, advanceCents: cents(part) };
      return { ...about, dueCents: cents(part), dueForResultCents: cents(counts ? part : 0), postedCents: cents(part) };
    });
  });
}

const add = (totals: Map<string, bigint>, key: string | null, amount: bigint): void => {
  totals.set(key ?? '', (totals.get(key ?? '') ?? 0n) + amount);
};
const shown = (totals: ReadonlyMap<string, bigint>) =>
  Object.fromEntries([...totals].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));

for (const file of readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml'))) {
  const told = parse(readFileSync(new URL(file, SCENARIOS), 'utf8')) as ToldYear;
  const terms = termsOf(told);
  const facts = factsOf(told);
  const run = runYear(terms, facts, told.year);
  const { episodes: _, ...apart } = facts;
  const decided = decidedOf(terms, facts, run.items);

  test(`${told.title}: settled on decisions, each provider and payer comes to the year of the engine (R-080, R-084, R-238)`, () => {
    const { lines } = settleDecided(terms, apart, decided, told.year);
    const [providers, payers] = [new Map<string, bigint>(), new Map<string, bigint>()];
    for (const { providerId, municipalityId, careCents, postedCents, advanceCents } of decided)
      for (const amount of [careCents, postedCents, advanceCents]) {
        add(providers, providerId, amount);
        add(payers, municipalityId, amount);
      }
    for (const { providerId, amountCents, perMunicipality, sum } of lines) {
      add(providers, providerId, amountCents);
      for (const { municipalityId, cents: part } of perMunicipality) add(payers, municipalityId, part);
      assert.equal(
        sum.reduce((all, one) => all + one.cents, 0n),
        amountCents,
        'the terms of a sum add up',
      );
    }
    const totals = (by: typeof run.byProvider) => new Map(by.map(({ key, totals: t }) => [key ?? '', t.totalCents]));
    assert.deepEqual(shown(providers), shown(totals(run.byProvider)));
    assert.deepEqual(shown(payers), shown(totals(run.byMunicipality)));
  });

  test(`${told.title}: what was not posted is made up, what was posted twice is taken back`, () => {
    const whole = settleDecided(terms, apart, decided, told.year).lines.reduce((sum, one) => sum + one.amountCents, 0n);
    for (const times of [0n, 2n]) {
      const posted = decided.map((one) => ({ ...one, postedCents: cents(one.postedCents * times) }));
      const lines = settleDecided(terms, apart, posted, told.year).lines;
      const difference = decided.reduce((sum, one) => sum + one.postedCents * (1n - times), 0n);
      assert.equal(
        lines.reduce((sum, one) => sum + one.amountCents, 0n),
        whole + difference,
      );
    }
  });
}
