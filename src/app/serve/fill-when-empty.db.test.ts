import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { buildWorld } from '../../../test/support/world.ts';
import { loadConfig } from '../../platform/config/index.ts';
import { asOwner } from '../../platform/db/index.ts';
import { fillWhenEmpty } from './fill-when-empty.ts';

const db = await testDatabase();
const config = loadConfig({ RD_BSN_KEY: '07'.repeat(32) });

test('a database with organisations is left alone: a restart never loads the demonstration again', async () => {
  await buildWorld(db);
  const countOrganisations = () =>
    asOwner(db, (tx) => tx.one<{ count: number }>('select count(*)::int as count from organisation'));
  const before = await countOrganisations();
  const told: string[] = [];
  assert.equal(await fillWhenEmpty(db, config, (text) => told.push(text)), undefined);
  assert.deepEqual(await countOrganisations(), before);
  assert.deepEqual(told, []);
});
