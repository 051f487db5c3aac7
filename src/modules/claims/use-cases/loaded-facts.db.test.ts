import assert from 'node:assert/strict';
import test from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { buildDecidedClaim } from '../../../../test/support/decided-claim.ts';
import { scopeFor, WORLD } from '../../../../test/support/world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type Tx, withScope } from '../../../platform/db/index.ts';
import { LoadedFacts, type Mentioned } from './loaded-facts.ts';

const db = await testDatabase();
await buildDecidedClaim(db);
const parties = { providerId: WORLD.meander.id, municipalityId: WORLD.oss.id };

const months = (from: string, through: string) => ({ from: plainDate(from), through: plainDate(through) });

async function openDebitsWhen(load: (facts: LoadedFacts, mentioned: Mentioned) => Promise<void>): Promise<string[]> {
  const read = async (tx: Tx) => {
    const [line] = await tx.query<{ number: number }>('select allocation_number::int as number from claim_line');
    assert.ok(line);
    const facts = new LoadedFacts(tx, parties);
    const nothing = { references: [], previousReferences: [], children: [] };
    await load(facts, { ...nothing, allocationNumbers: [line.number] });
    return (facts.usage.get(line.number)?.openDebits ?? []).map(({ reference }) => reference);
  };
  return await withScope(db, scopeFor({ providerIds: [WORLD.meander.id] }), read);
}

test('a debit of a month that lines are about stands open, one of another month is not loaded (TR389)', async () => {
  const [{ from_on: day }] = (await withScope(db, scopeFor({ providerIds: [WORLD.meander.id] }), (tx) =>
    tx.query<{ from_on: string }>('select from_on from claim_line'),
  )) as [{ from_on: string }];
  const own = months(`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-28`);
  assert.deepEqual(await openDebitsWhen((facts, asked) => facts.load(asked)), ['P1']);
  assert.deepEqual(await openDebitsWhen((facts, asked) => facts.load(asked, own)), ['P1']);
  assert.deepEqual(await openDebitsWhen((facts, asked) => facts.load(asked, months('2024-01-01', '2024-01-31'))), []);
});

test('when later lines turn out to be about more months, open debits of those are loaded as well (TR389)', async () => {
  const widened = async (facts: LoadedFacts, asked: Mentioned) => {
    await facts.load(asked, months('2024-01-01', '2024-01-31'));
    await facts.cover(months('2024-01-01', '2026-12-31'));
    await facts.cover(months('2024-01-01', '2026-12-31'));
  };
  assert.deepEqual(await openDebitsWhen(widened), ['P1']);
});
