import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { gatherAllocation } from '../use-cases/gather-allocation.ts';
import { revealBsn } from '../use-cases/reveal-bsn.ts';
import { type AllocationFilter, listAllocations, sumUsage } from './list-allocations.ts';
import { loadAllocations } from './load-allocations.ts';
import { loadClientsByBsnHash } from './load-clients.ts';
import { recordUsage } from './record-usage.ts';

const today = plainDate('2026-11-23');
const vault = openBsnVault(Buffer.alloc(32, 1));
const BSN = '999900006';
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, (tx) =>
    tx.execute('update client set bsn_encrypted = $1, bsn_hash = $2 where id = $3', [
      vault.encrypt(BSN),
      vault.hash(BSN),
      WORLD.client,
    ]),
  );
});

type Scope = (typeof SCOPES)[keyof typeof SCOPES];
const byNumber = { column: 'number', type: 'bigint' } as const;
const listAs = (scope: Scope, filter: AllocationFilter = {}) =>
  withScope(db, scope, async (tx) => {
    const found = await listAllocations(tx, scope, filter, today, byNumber, {
      after: undefined,
      limit: 50,
    });
    assert.equal(found.total, found.rows.length);
    return found.rows.map((row) => Number(row.id)).sort();
  });

test('each scope lists only its own allocations; a secret residence is in nobody’s list (Regeling Jeugdwet 6a.6)', async () => {
  const table: readonly [keyof typeof SCOPES, readonly number[]][] = [
    ['officer', [400, 404]],
    ['neighbourOfficer', [402]],
    ['officerElsewhere', [403]],
    ['provider', [400, 402, 403]],
    ['otherProvider', [404]],
    ['regionManager', [400, 404]],
    ['purchaser', []],
    ['nobody', []],
  ];
  for (const [name, expected] of table) assert.deepEqual(await listAs(SCOPES[name]), expected, name);
});

test('filters and search work on number, product and status; a child is found by hash or by surname and day of birth', async () => {
  const table: readonly [AllocationFilter, readonly number[]][] = [
    [{ search: '1001' }, [400, 402, 403]],
    [{ search: 'daghulp' }, [402]],
    [{ search: 'Vries' }, []],
    [{ status: 'running' }, [400, 402, 403]],
    [{ status: 'past' }, []],
    [{ municipalityId: WORLD.neighbour }, [402]],
    [{ productId: WORLD.guidance }, [400]],
    [{ bsnHash: vault.hash(BSN) }, [400]],
    [{ surname: 'vries', bornOn: plainDate('2012-05-01') }, [400]],
    [{ surname: 'Geheim', bornOn: plainDate('2013-06-02') }, []],
  ];
  for (const [filter, expected] of table) {
    assert.deepEqual(await listAs(SCOPES.provider, filter), expected, JSON.stringify(filter));
  }
});

test('detail: the version decided last counts, and outside the scope an allocation does not exist', async () => {
  const open = (scope: Scope, id: number) => withScope(db, scope, (tx) => gatherAllocation(tx, scope, { id }, today));
  const opened = await open(SCOPES.provider, WORLD.allocation);
  assert.ok(opened.ok);
  assert.deepEqual(
    opened.value.versions.map((version) => [version.version, version.throughOn, version.volume]),
    [
      [2, '2026-12-31', 180n],
      [1, '2026-06-30', 120n],
    ],
  );
  assert.equal(opened.value.thread?.goalName, 'Thuis, tenzij');
  assert.equal(opened.value.thread?.contractNumber, 'V-001');
  for (const scope of [SCOPES.otherProvider, SCOPES.neighbourOfficer, SCOPES.nobody]) {
    assert.equal((await open(scope, WORLD.allocation)).ok, false, `${scope.role} ${scope.organisationId}`);
  }
});

test('a secret residence opens by number for its own municipality only', async () => {
  const key = { municipalityId: WORLD.municipality, number: 1002 };
  const open = (scope: Scope) => withScope(db, scope, (tx) => gatherAllocation(tx, scope, key, today));
  assert.equal((await open(SCOPES.officer)).ok, true);
  assert.equal((await open(SCOPES.provider)).ok, false);
  assert.equal((await open(SCOPES.regionManager)).ok, false);
});

test('a BSN is shown to whoever has the child in scope, and to nobody else', async () => {
  const reveal = (scope: Scope, client: number) => withScope(db, scope, (tx) => revealBsn(tx, vault, scope, client));
  assert.deepEqual(await reveal(SCOPES.officer, WORLD.client), { ok: true, value: BSN });
  assert.deepEqual(await reveal(SCOPES.provider, WORLD.client), { ok: true, value: BSN });
  const unknown = { ok: false, refusal: { code: 'allocations.client-unknown' } };
  assert.deepEqual(await reveal(SCOPES.neighbourOfficer, WORLD.client), unknown);
  assert.deepEqual(await reveal(SCOPES.provider, WORLD.secretClient), unknown);
  assert.deepEqual(await reveal(SCOPES.nobody, WORLD.client), unknown);
});

test('a batch of facts for a declaration: current version, child and use, of this provider only', async () => {
  const question = { providerId: WORLD.provider, municipalityId: WORLD.municipality };
  await withScope(db, SCOPES.officer, async (tx) => {
    const all = await loadAllocations(tx, question);
    assert.deepEqual(
      all.map((one) => [one.number, one.version, one.volume, one.through, one.usage.length]),
      [
        [1001, 2, 180n, '2026-12-31', 2],
        [1002, 1, 120n, '2026-12-31', 0],
      ],
    );
    assert.deepEqual(all[0]?.usage[0], { month: '2026-01-01', approvedVolume: 500n, approvedCents: 50_000n });
    assert.deepEqual(all[0]?.bsnHash, vault.hash(BSN));
    const some = await loadAllocations(tx, { ...question, numbers: [1001, 1003, 9] });
    assert.deepEqual(
      some.map((one) => one.number),
      [1001],
      'an allocation of another provider does not exist here',
    );
    const children = await loadClientsByBsnHash(tx, {
      municipalityId: 10,
      bsnHashes: [vault.hash(BSN), Buffer.from('x')],
    });
    assert.deepEqual(
      children.map((one) => one.clientId),
      [300n],
    );
  });
});

test('use is added up, also when the same month comes twice, and outside the municipality it is refused', async () => {
  const row = (allocationId: bigint, month: string, volume: bigint, municipalityId: number = WORLD.municipality) => ({
    allocationId,
    month: plainDate(month),
    municipalityId,
    providerId: WORLD.provider,
    approvedVolume: volume,
    approvedCents: cents(volume * 100n),
  });
  await withScope(db, SCOPES.officer, async (tx) => {
    const rows = [row(400n, '2026-02-01', 100n), row(400n, '2026-03-01', 50n), row(400n, '2026-03-01', -20n)];
    assert.equal(await recordUsage(tx, rows), 2);
    assert.equal(await recordUsage(tx, [row(400n, '2026-03-01', 5n)]), 1, 'a second time in one transaction');
    assert.deepEqual((await sumUsage(tx, [400n])).get(400n), { id: 400n, volume: 1235n, cents: 123_500n });
  });
  await assert.rejects(
    withScope(db, SCOPES.officer, (tx) => recordUsage(tx, [row(402n, '2026-03-01', 5n, WORLD.neighbour)])),
    /row-level security/,
  );
});
