import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { isBsn } from '../../kernel/bsn.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { demoRegionData } from '../region-data.ts';
import { demoBatches } from './batches.ts';
import { openDemoRegion } from './demo-region.ts';
import type { RowValue } from './tables.ts';

type Row = Readonly<Record<string, RowValue>>;
const PARAMETERS = { data: demoRegionData(), seed: 'test', scale: 0.05, today: '2026-11-22' as PlainDate };

async function allRows(parameters = PARAMETERS): Promise<Map<string, Row[]>> {
  const tables = new Map<string, Row[]>();
  for await (const { table, rows } of demoBatches(openDemoRegion(parameters))) {
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  }
  return tables;
}

const bytesOf = (tables: ReadonlyMap<string, Row[]>): string =>
  createHash('sha256')
    .update(JSON.stringify([...tables], (_, value) => (typeof value === 'bigint' ? `${value}n` : value)))
    .digest('hex');

const tables = await allRows();
const rows = (table: string): readonly Row[] => tables.get(table) ?? [];
const sum = (list: readonly Row[], column: string): bigint =>
  list.reduce((all, row) => all + BigInt(row[column] as bigint), 0n);

test('the same seed gives the same region byte for byte, another seed another', async () => {
  assert.equal(bytesOf(await allRows()), bytesOf(tables));
  assert.notEqual(bytesOf(await allRows({ ...PARAMETERS, seed: 'other' })), bytesOf(tables));
});

test('claimed is approved plus refused plus held in every declaration, and equals its lines', () => {
  const linesOf = Map.groupBy(rows('claim_line'), (line) => line.claim_id);
  assert.ok(rows('claim').length > 100);
  for (const claim of rows('claim')) {
    const lines = linesOf.get(claim.id) ?? [];
    const { approved_cents: approved, refused_cents: refused, held_cents: held } = claim;
    assert.equal(claim.claimed_cents, (approved as bigint) + (refused as bigint) + (held as bigint));
    assert.equal(claim.held_count, lines.filter((line) => line.verdict === 'H').length);
    assert.equal(claim.approved_cents, sum(lines, 'approved_cents'));
    const claimed = lines.reduce((all, l) => all + (l.sign === 'D' ? 1n : -1n) * BigInt(l.amount_cents as bigint), 0n);
    assert.equal(claim.claimed_cents, claimed);
    assert.equal(claim.line_count, lines.length);
    assert.equal(claim.refused_count, lines.filter((line) => line.verdict === 'R').length);
  }
});

test('utilisation, use of allocations and the books all add up to the lines; what is held keeps its place', () => {
  const approved = sum(rows('claim_line'), 'approved_cents');
  assert.equal(sum(rows('utilisation'), 'approved_cents'), approved);
  assert.equal(sum(rows('utilisation'), 'lines'), BigInt(rows('claim_line').length));
  const held = sum(
    rows('claim_line').filter((line) => line.verdict === 'H'),
    'amount_cents',
  );
  assert.equal(sum(rows('utilisation'), 'held_cents'), held);
  assert.equal(sum(rows('allocation_usage'), 'approved_cents'), approved + held);
  const waiting = rows('ledger_entry').filter((entry) => entry.account === 'held');
  assert.equal(sum(waiting, 'debit_cents') - sum(waiting, 'credit_cents'), held);
  const cost = rows('ledger_entry').filter((entry) => entry.account === 'care-cost');
  assert.equal(sum(cost, 'debit_cents') - sum(cost, 'credit_cents'), approved);
  const bank = rows('ledger_entry').filter((entry) => entry.account === 'bank');
  assert.equal(sum(bank, 'credit_cents') - sum(bank, 'debit_cents'), sum(rows('utilisation'), 'paid_cents'));
});

test('no orphan euro: each approved line has an allocation, a tariff, a contract and a product with its purpose', () => {
  const ids = (table: string, column = 'id') => new Set(rows(table).map((row) => String(row[column])));
  const [allocations, tariffs, contracts] = [ids('allocation'), ids('contract_tariff'), ids('contract')];
  const purposes = ids('product_purpose', 'product_id');
  for (const line of rows('claim_line')) {
    if (line.verdict !== 'A') continue;
    assert.ok(allocations.has(String(line.allocation_id)) && contracts.has(String(line.contract_id)));
    assert.ok(purposes.has(String(line.product_id)));
    assert.ok(line.sign === 'C' || tariffs.has(String(line.contract_tariff_id)));
  }
});

test('R-236: what goes above a period or an agreed maximum waits for a person; of older declarations it was decided', () => {
  const waits = rows('claim_line').filter((line) => line.verdict === 'H');
  const reviewed = rows('claim_line_review');
  assert.ok(waits.length > 0 && reviewed.length > waits.length, `${waits.length} of ${reviewed.length}`);
  const lineOf = new Map(rows('claim_line').map((line) => [`${line.claim_id}|${line.seq}`, line]));
  for (const review of reviewed) assert.equal(lineOf.get(`${review.claim_id}|${review.seq}`)?.verdict, review.verdict);
  const answered = new Set(rows('message').map(({ answers_id: id }) => id));
  const clocks = new Set(rows('exchange_clock').map(({ message_id: id }) => id));
  for (const claim of rows('claim')) {
    const open = claim.held_count !== 0;
    assert.equal(answered.has(claim.message_id ?? null), !open, 'answered when nothing is held');
    assert.equal(clocks.has(claim.message_id ?? null), open, 'the term runs while something is (OP090x4)');
  }
});

test('a few lines in a hundred are refused, for the causes that occur in practice', () => {
  const refused = rows('claim_line').filter((line) => line.verdict === 'R');
  const share = refused.length / rows('claim_line').length;
  assert.ok(share > 0.02 && share < 0.045, `${share}`);
  const masks = refused.map((line) => Number(line.failed_rules));
  const bits = { TR338: 3, TR340: 6, TR308: 10, TR418: 14, TR346: 15, TR321: 16, TR389: 19 };
  for (const [rule, bit] of Object.entries(bits))
    assert.ok(
      masks.some((mask) => mask & (1 << bit)),
      rule,
    );
  assert.ok(rows('claim_line').some((line) => line.sign === 'C' && line.verdict === 'A'));
});

test('nobody is paid for more nights than a month has', () => {
  const nights = rows('claim_line').filter((line) => line.unit === '14' && line.verdict === 'A' && line.sign === 'D');
  assert.ok(nights.length > 100);
  for (const { from_on: from, through_on: through, volume } of nights) {
    const days = (Date.parse(String(through)) - Date.parse(String(from))) / 86_400_000 + 1;
    assert.ok(Number(volume) <= days, `${volume} from ${from} through ${through}`);
  }
});

test('after ten months 80 to 85 percent of the priced budget is approved; the newest month is not paid yet', () => {
  const inYear = rows('utilisation').filter((row) => String(row.month) >= '2026-01-01');
  const budget = rows('product_budget').filter((row) => row.year === 2026 && (row.expected_volume as number) > 1);
  const share = Number(sum(inYear, 'approved_cents')) / Number(sum(budget, 'budget_cents'));
  assert.ok(share > 0.8 && share < 0.85, `${share}`);
  const paid = new Set(
    rows('ledger_transaction')
      .filter((t) => t.kind === 'payment')
      .map((t) => t.claim_id),
  );
  for (const claim of rows('claim')) {
    if (claim.approved_cents === 0n) continue;
    assert.equal(paid.has(claim.id ?? null), String(claim.period_from) < '2026-10-01', String(claim.id));
  }
});

test('every child has a test number that passes the eleven-test, once', () => {
  const bsns = rows('client').map(({ bsn_hash }) => (bsn_hash as { bsn: string }).bsn);
  assert.equal(new Set(bsns).size, bsns.length);
  for (const bsn of bsns) assert.ok(isBsn(bsn) && bsn >= '999900006' && bsn <= '999999990', bsn);
});

test('days without a tariff are refused as a demonstration', () => {
  assert.throws(() => openDemoRegion({ ...PARAMETERS, today: '2028-03-01' as PlainDate }), RangeError);
});
