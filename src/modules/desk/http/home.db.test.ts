import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { reportIncident, takeIncidentStep } from '../../incidents/index.ts';
import { homeOf } from '../../steering/index.ts';

const TODAY = plainDate(new Date().toISOString().slice(0, 10));
const db = await testDatabase();
before(() => loadSmallWorld(db));

const home = (scope: 'regionManager' | 'provider', role: 'contract-manager' | 'care-administrator') => {
  const organisation =
    scope === 'provider'
      ? { id: 30, name: 'Jeugdhulp De Linde', kind: 'provider' }
      : { id: 1, name: 'Regio Veldzicht', kind: 'region' };
  return withScope(db, SCOPES[scope], (tx) =>
    homeOf(tx, { actor: { role, organisation }, scope: SCOPES[scope] }, TODAY, new Date()),
  );
};
const mine = (lines: readonly { link: string }[]) =>
  lines.filter(({ link }) => link.startsWith('/calamiteiten/')).length;

test('R-287: an incident stands on the home of who must move, and with the other as waiting for them; a step is a change', async () => {
  const entry = {
    providerId: 30,
    municipalityId: null,
    kind: 'calamity',
    onDay: TODAY,
    text: 'Brand',
    measures: '',
  } as const;
  const by = { personId: 3, organisationId: 30, regionId: 1, today: TODAY };
  const told = await withScope(db, SCOPES.provider, (tx) => reportIncident(tx, by, entry));
  assert.ok(told.ok);
  const [region, provider] = [
    await home('regionManager', 'contract-manager'),
    await home('provider', 'care-administrator'),
  ];
  assert.deepEqual([mine(region.werklijst), mine(region.wachtOp)], [1, 0]);
  assert.deepEqual([mine(provider.werklijst), mine(provider.wachtOp)], [0, 1]);
  assert.equal(provider.wachtOp[0]?.wie, 'De regio');
  assert.equal(mine(region.gewijzigd), 0);

  const step = { kind: 'acknowledged', onDay: TODAY, dueOn: plainDate('2099-01-01'), text: '' } as const;
  const manager = { personId: 1, organisationId: 1, today: TODAY, party: 'region' } as const;
  const taken = await withScope(db, SCOPES.regionManager, (tx) => takeIncidentStep(tx, manager, told.value, step));
  assert.ok(taken.ok);
  const [after, own] = [await home('regionManager', 'contract-manager'), await home('provider', 'care-administrator')];
  assert.deepEqual([mine(after.werklijst), mine(after.wachtOp)], [0, 1]);
  assert.deepEqual([mine(own.werklijst), mine(own.wachtOp)], [1, 0]);
  assert.deepEqual([mine(after.gewijzigd), mine(own.gewijzigd)], [1, 1]);
});

test('R-349: a signal put to a provider waits for that provider on the home of who manages it', async () => {
  await asOwner(db, (tx) =>
    tx.execute(`
      with told as (insert into supplier_signal (region_id, provider_id, municipality_id, tone, topic, on_day, text, sender_organisation_id)
        values (1, 30, 10, 'negative', 'waiting', '2026-11-01', 'Wachttijd', 10) returning id)
      insert into supplier_signal_step (signal_id, region_id, provider_id, kind, text) select id, 1, 30, 'shared', 'Klopt dat?' from told`),
  );
  const { wachtOp } = await home('regionManager', 'contract-manager');
  assert.ok(wachtOp.some(({ wie, wat }) => wie === 'Jeugdhulp De Linde' && wat === 'reageren op een signaal'));
});
