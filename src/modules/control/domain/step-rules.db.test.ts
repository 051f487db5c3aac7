import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { FLAG_FIGURES } from './enforcement/protocol.ts';
import { STEP_RULES } from './step-rules.ts';

const db = await testDatabase();
const rows = <Row>(text: string) => asOwner(db, (tx) => tx.query<Row & Record<string, unknown>>(text));

test('the order in the database is the order of the program', async () => {
  const stored = await rows<{ file: string }>(
    `select dossier_kind as file, kind, taken_by as by, shared, once, after, any_of as "anyOf", never, waits, unless, within, other_than as "otherThan",
            programme_after as "programmeAfter" from control_step_rule order by dossier_kind, place`,
  );
  for (const [kind, rules] of Object.entries(STEP_RULES))
    assert.deepEqual(
      stored.filter(({ file }) => file === kind).map(({ file: _, ...one }) => one),
      JSON.parse(JSON.stringify(rules)),
    );
});

test('R-113: a red flag on children gets into no protocol, whoever writes it; every figure that there is does', async () => {
  const adopt = (figure: string | undefined) =>
    asOwner(db, async (tx) => {
      await tx.execute(
        `insert into organisation (id, kind, name, from_on) values (1, 'region', 'Proefregio', '2020-01-01') on conflict do nothing`,
      );
      await tx.execute(
        `insert into supplier_policy (region_id, kind, version, from_on, content, note)
         select 1, 'enforcement', count(*) + 1, '2026-01-01', $1::jsonb, 'Proef' from supplier_policy`,
        [JSON.stringify({ flags: [{ key: 'a', figure }] })],
      );
    });
  for (const figure of FLAG_FIGURES) await adopt(figure);
  for (const figure of ['leeftijd', 'postcode', undefined])
    await assert.rejects(adopt(figure), /supplier_policy_flags_check/);
});
