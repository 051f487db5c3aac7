import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { formatCents } from '../../../../kernel/format.nl.ts';
import { termsFromDocument } from '../document/document.ts';
import type { FundingTerms } from '../terms.ts';
import { columnsOf } from './columns.ts';
import { runYear, type YearItem, type YearRun } from './run-year.ts';
import { runYearOver } from './run-year-over.ts';
import { factsOf, type ToldCare, type ToldYear } from './told-year.fixture.ts';
import type { TotalsBy } from './year-totals.ts';

const SCENARIOS = new URL('../../../../../scenarios/funding/', import.meta.url);
const REGIONS = new URL('../../../../regions/', import.meta.url);

const files = readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml'));
const tell = (name: string): ToldYear => parse(readFileSync(new URL(name, SCENARIOS), 'utf8')) as ToldYear;

function termsOf({ terms, document, title }: ToldYear): FundingTerms {
  const content = document ?? JSON.parse(readFileSync(new URL(`${terms}/funding.json`, REGIONS), 'utf8'));
  const read = termsFromDocument(content);
  assert.ok(read.ok, `${title}: ${JSON.stringify(read.ok ? '' : read.refusal)}`);
  return read.value;
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
const nothing = (text: string | undefined): string => text ?? '0,00';
const shown = (amount: bigint): string =>
  formatCents(amount).replaceAll('\u00a0', ' ').replace('€ ', '').replace('− ', '-');

for (const file of files) {
  const told = tell(file);
  const run = runYear(termsOf(told), factsOf(told), told.year);

  test(`${told.title}: each child's care is paid as told (${told.rules.join(', ')})`, () => {
    for (const care of told.care) {
      const found = becameOf(care, run);
      const expected = { paid: care.paid, held: care.held, refused: care.refused, notDue: care.notDue };
      for (const key of ['paid', 'held', 'refused', 'notDue'] as const)
        assert.equal(shown(found[key]), nothing(expected[key]), `${care.id} ${key}`);
    }
  });

  test(`${told.title}: from contract to final settlement the year closes to the cent`, () => {
    for (const one of told.instalments ?? []) {
      const items = run.items.filter(
        (item) => item.episodeId === null && item.kind === one.kind && item.contractId === one.contract,
      );
      assert.equal(items.length, one.count);
      assert.deepEqual([items[0]?.dueOn, items[0]?.amountCents], [one.first, BigInt(one.firstCents)]);
      assert.equal(shown(sum(items.map(({ paidCents }) => paidCents))), one.paid);
    }
    assert.deepEqual(
      run.settlement.map(({ rule, providerId, amountCents, sum: terms }) => ({
        rule,
        provider: providerId,
        amount: shown(amountCents),
        sum: terms.map((term) => shown(term.cents)),
      })),
      told.settled.map(({ rule, provider, amount, sum: terms }) => ({ rule, provider, amount, sum: terms })),
    );
    told.settled.forEach(({ payers }, n) => {
      const divided = run.settlement[n]?.perMunicipality.map((one) => [one.municipalityId, shown(one.cents)]);
      if (payers) assert.deepEqual(Object.fromEntries(divided ?? []), payers);
    });
    const { totals } = run;
    assert.deepEqual(
      {
        paid: shown(totals.paidCents),
        held: shown(totals.heldCents),
        refused: shown(totals.refusedCents),
        settled: shown(totals.settledCents),
        total: shown(totals.totalCents),
        work: shown(totals.workInProgressCents),
      },
      { ...told.totals, refused: nothing(told.totals.refused) },
    );
    if (told.providers) assert.deepEqual(named(run.byProvider), told.providers);
    if (told.payers) assert.deepEqual(named(run.byMunicipality), told.payers);
  });

  test(`${told.title}: work in progress, bounds and findings as told`, () => {
    for (const care of told.care) {
      const at = (when: 'before' | 'after') =>
        run.workInProgress[when].find(({ episodeId }) => episodeId === care.id)?.differenceCents ?? 0n;
      assert.equal(shown(at('after')), nothing(care.work), `${care.id} work`);
      assert.equal(shown(at('before')), nothing(care.before), `${care.id} before`);
    }
    for (const { bound, id, ...expected } of told.bounds) {
      const found = run.bounds.find((one) => one.boundKey === bound && one.scope.some((scope) => scope.id === id));
      assert.ok(found, `${bound} of ${id}`);
      const { limit, used, exceeded, signals } = found;
      assert.deepEqual({ limit, used, exceeded, ...(expected.signals === undefined ? {} : { signals }) }, expected);
    }
    assert.deepEqual(run.findings.map(({ code }) => code).toSorted(), told.findings.toSorted());
  });

  test(`${told.title}: told in another order, or paid over columns, it is the same year`, () => {
    const turned = factsOf({ ...told, care: told.care.toReversed(), contracts: told.contracts.toReversed() });
    assert.deepEqual(runYear(termsOf(told), turned, told.year), run);
    const { items: _, ...outcome } = run;
    assert.deepEqual(runYearOver(termsOf(told), columnsOf(turned), told.year), outcome);
  });
}

test('each model of a region is told, and one that no region has', () => {
  const terms = files.map((file) => tell(file).terms).filter((one) => one !== undefined);
  const models = readdirSync(REGIONS, { withFileTypes: true })
    .filter((one) => one.isDirectory() && readdirSync(new URL(`${one.name}/`, REGIONS)).includes('funding.json'))
    .map(({ name }) => name);
  assert.deepEqual(
    models.filter((model) => !terms.includes(model)),
    [],
  );
  assert.ok(files.length > terms.length);
});

function becameOf(care: ToldCare, { items }: YearRun) {
  const own = items.filter(({ episodeId }) => episodeId === care.id);
  const all = (value: (item: YearItem) => bigint) => sum(own.map(value));
  return {
    paid: all(({ paidCents }) => paidCents),
    held: all(({ heldCents }) => heldCents),
    refused: all(({ refusedCents }) => refusedCents),
    notDue: all(({ state, amountCents }) => (state === 'not-due' ? amountCents : 0n)),
  };
}

const named = (totals: TotalsBy): Record<string, string> =>
  Object.fromEntries(totals.map(({ key, totals: of }) => [key ?? '', shown(of.totalCents)]));
