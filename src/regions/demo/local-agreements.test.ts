import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { demoRegionData } from '../region-data.ts';
import { demoBatches } from './batches.ts';
import { openDemoRegion } from './demo-region.ts';
import type { RowValue } from './tables.ts';

type Row = Readonly<Record<string, RowValue>>;

const region = openDemoRegion({
  data: demoRegionData(),
  seed: 'test',
  scale: 0.2,
  today: '2026-11-22' as PlainDate,
});
const tables = new Map<string, Row[]>();
for await (const { table, rows } of demoBatches(region)) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
const rows = (table: string): readonly Row[] => tables.get(table) ?? [];
const approved = (lines: readonly Row[]) => lines.filter(({ verdict }) => verdict === 'A');
const { ids, data } = region;

test('municipalities contract by themselves beside the region, and their thread runs to paid lines (R-010)', () => {
  const local = rows('contract').filter(({ purchaser_id: purchaser }) => purchaser !== ids.region);
  assert.deepEqual(
    local.map(({ number }) => number),
    data.local.contracts.map(({ number }) => number),
  );
  for (const contract of local) {
    const parties = rows('contract_party').filter(({ contract_id: id }) => id === contract.id);
    assert.deepEqual(
      parties.map(({ role, organisation_id: organisation }) => [role, organisation]),
      [
        ['purchaser', contract.purchaser_id],
        ['provider', contract.provider_id],
      ],
    );
    const lines = rows('claim_line').filter(({ contract_id: id }) => id === contract.id);
    assert.ok(approved(lines).length > 10, `${contract.number}: ${lines.length}`);
    for (const line of lines) assert.equal(line.municipality_id, contract.purchaser_id);
  }
});

test('one has no regional contract at all, the other has its local one beside a regional one', () => {
  const [only, beside] = data.local.contracts.map(({ provider }) =>
    rows('contract').filter(({ provider_id: id }) => id === ids.providerOfName(provider)),
  );
  assert.equal(only?.length, 1);
  assert.ok((beside?.length ?? 0) > 1);
});

test('a tariff of one municipality goes before the uniform one there (R-166), and only there', () => {
  const own = rows('contract_tariff').filter(({ municipality_id: id }) => id !== null);
  assert.equal(own.length, data.local.tariffs.length);
  for (const tariff of own) {
    const lines = approved(rows('claim_line')).filter(
      (line) =>
        line.contract_id === tariff.contract_id &&
        line.product_id === tariff.product_id &&
        line.sign === 'D' &&
        String(line.from_on) >= String(tariff.from_on),
    );
    const [here, there] = [true, false].map((inside) =>
      lines.filter((line) => (line.municipality_id === tariff.municipality_id) === inside),
    );
    assert.ok((here?.length ?? 0) > 0 && (there?.length ?? 0) > 0);
    for (const line of here ?? []) assert.equal(Number(line.contract_tariff_id), tariff.id);
    for (const line of there ?? []) assert.notEqual(Number(line.contract_tariff_id), tariff.id);
  }
});

test('subcontractors stand beside the provider, and a clause names their share, at most 30% together', () => {
  const shared = rows('contract_clause').filter(({ number }) => number === data.clauses.subcontractors.number);
  assert.ok(shared.length > 0);
  for (const clause of shared) {
    const parties = rows('contract_partner').filter(({ contract_id: id }) => id === clause.contract_id);
    const shares = [...String(clause.text).matchAll(/(\d+)%/g)].map(([, share]) => Number(share));
    assert.equal(parties.length, shares.length);
    assert.ok(shares.reduce((sum, share) => sum + share, 0) <= 30);
  }
});

test('of some pairs the newest month is left to declare; every other month of theirs was', () => {
  const months = region.months.map(({ from }) => from);
  for (const { provider, municipalities } of data.shapes.undeclared) {
    for (const code of municipalities) {
      const claims = rows('claim').filter(
        (claim) =>
          claim.provider_id === ids.providerOfName(provider) && claim.municipality_id === ids.municipalityOfCode(code),
      );
      assert.deepEqual(
        claims.map(({ period_from: from }) => from),
        months.slice(0, -1),
        `${provider} ${code}`,
      );
    }
  }
});

test('messages of the newest two months have their content, so every pair has its last declaration', () => {
  const kept = new Set(rows('message_part').map(({ message_id: id }) => id));
  const latest = new Map(rows('claim').map((claim) => [`${claim.provider_id}|${claim.municipality_id}`, claim]));
  const two = region.months.slice(-2).map(({ from }) => from as string);
  for (const claim of latest.values()) {
    if (!two.includes(String(claim.period_from))) continue;
    assert.ok(kept.has(claim.message_id ?? null), String(claim.number));
    assert.equal(kept.has(Number(claim.message_id) + 1), claim.held_count === 0, 'answered when nothing is held');
  }
  for (const message of rows('message')) assert.equal(kept.has(message.id ?? null), Number(message.size_bytes) > 0);
});
