import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { ClaimItem, ClaimLineItem } from '../../src/modules/claims/api.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: FastifyInstance;
let officer = 0;

/** Paid in full, refused in part and still to pay, refused whole. */
before(async () => {
  await buildWorld(db);
  const files = [
    { number: 'HEEL', month: '2026-08', lines: [{ reference: 'H1' }] },
    {
      number: 'DEEL',
      month: '2026-09',
      lines: [
        { reference: 'D1' },
        { reference: 'D2', allocationNumber: 300002, bsn: WORLD.sem.bsn, tariffCents: 9_999 },
      ],
    },
    { number: 'NIETS', month: '2026-10', lines: [{ reference: 'N1', tariffCents: 9_999 }] },
  ];
  for (const file of files) {
    const bytes = await declarationBytes({ identification: file.number, ...file });
    assert.ok((await sendFile(db, bytes, [WORLD.meander.id], `${file.number}.xml`)).ok);
    await workAll(db);
  }
  await asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: bigint }>(
      `insert into ledger_transaction (region_id, provider_id, municipality_id, kind, occurred_on, claim_id)
       select region_id, provider_id, municipality_id, 'payment', '2026-11-09', id from claim where number = 'HEEL' returning id`,
    );
    await tx.execute(
      `insert into ledger_entry (transaction_id, seq, account, provider_id, municipality_id, debit_cents, credit_cents)
       select $1, s.seq, s.account, c.provider_id, c.municipality_id, c.approved_cents * (s.seq % 2), c.approved_cents * (1 - s.seq % 2)
         from claim c, (values (1, 'payable'), (2, 'bank')) s(seq, account) where c.number = 'HEEL'`,
      [id],
    );
  });
  officer = await addPerson(db, 'financial-officer', WORLD.oss.id);
  app = await apiServer(db);
  await app.ready();
});
after(() => app.close());

const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/v1${url}`,
    headers: { 'x-test-person': String(officer), 'x-requested-with': 'rodedraad' },
    ...(payload && { payload }),
  });
const numbers = async (query: string): Promise<string[]> =>
  ((await ask('GET', `/declaraties?${query}`)).json() as { items: ClaimItem[] }).items.map((one) => one.nummer).sort();

test('declarations by payment, verdict, month and amount; to pay is approved and not paid', async () => {
  const table: readonly [string, readonly string[]][] = [
    ['', ['DEEL', 'HEEL', 'NIETS']],
    ['betaald=false', ['DEEL']],
    ['betaald=true', ['HEEL']],
    ['status=goedgekeurd', ['HEEL']],
    ['status=deels-afgewezen', ['DEEL']],
    ['status=afgewezen', ['NIETS']],
    ['maand=2026-09', ['DEEL']],
    ['maand=2026-09&status=afgewezen', []],
    ['vanafCent=999999999', []],
    [`gemeente=${WORLD.oss.id}&aanbieder=${WORLD.meander.id}&afgewezen=true`, ['DEEL', 'NIETS']],
  ];
  for (const [query, expected] of table) assert.deepEqual(await numbers(query), expected, query);
  assert.equal((await ask('GET', '/declaraties?maand=2026-13')).statusCode, 400);
});

test('lines are sought by a body, with the filters of the list; the address takes no text', async () => {
  const { items } = (await ask('GET', '/declaraties?status=deels-afgewezen')).json() as { items: ClaimItem[] };
  const path = `/declaraties/${items[0]?.id}/regels`;
  const find = async (body: object) =>
    ((await ask('POST', `${path}/_zoek`, body)).json() as { items: ClaimLineItem[]; totaal: number }).items.map(
      (line) => line.referentie,
    );
  assert.deepEqual(await find({ zoek: 'D' }), ['D1', 'D2']);
  assert.deepEqual(await find({ zoek: 'd2' }), ['D2']);
  assert.deepEqual(await find({ zoek: 'D', oordeel: 'goedgekeurd' }), ['D1']);
  assert.deepEqual(await find({ zoek: 'D', soort: 'credit' }), []);
  assert.deepEqual(await find({ zoek: 'D', limit: 1, sorteer: '-bedrag' }), ['D2']);
  assert.deepEqual(await find({ zoek: 'D', vanafCent: 1_000_000 }), ['D2']);
  const byAddress = (await ask('GET', `${path}?zoek=D2`)).json() as { items?: unknown[] };
  assert.notEqual(byAddress.items?.length, 1, 'a text in the address finds nothing');
});
