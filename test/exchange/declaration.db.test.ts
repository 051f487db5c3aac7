import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readParts } from '../../src/modules/exchange/index.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { checkFile } from '../../src/standards/ijw/index.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes, type SentDeclaration } from '../support/declaration.ts';
import { sendAndWork, sendFile, workAll } from '../support/process.ts';
import { buildWorld, scopeFor, WORLD } from '../support/world.ts';

const db = await testDatabase();
const provider = scopeFor({ providerIds: [WORLD.meander.id] });
const municipality = scopeFor({ municipalityIds: [WORLD.oss.id] });

before(() => buildWorld(db));

const send = (bytes: Uint8Array) => sendFile(db, bytes);

const owner = <Row extends object>(text: string, params: readonly (string | number | bigint)[] = []) =>
  asOwner(db, (tx) => tx.query<Row>(text, params));

test('a good declaration is granted whole, used, booked and answered with 8001 (R-198, TR358)', async () => {
  const messageId = await sendAndWork(db, { identification: 'D1', number: 'DN1', lines: [{ reference: 'P1' }] });
  const [claim] = await owner<{ approved_cents: bigint; refused_cents: bigint; id: bigint }>(
    'select * from claim where message_id = $1',
    [messageId],
  );
  assert.equal(claim?.approved_cents, 98_400n);
  const [usage] = await owner<{ approved_volume: bigint }>('select * from allocation_usage where allocation_id = 1');
  assert.equal(usage?.approved_volume, 600n);
  const [figures] = await owner<{ approved_cents: bigint }>(`select * from utilisation where month = '2026-10-01'`);
  assert.equal(figures?.approved_cents, 98_400n);
  const books = await owner<{ account: string; debit_cents: bigint; credit_cents: bigint }>(
    'select e.* from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.claim_id = $1 order by seq',
    [claim?.id ?? 0n],
  );
  assert.deepEqual(
    books.map((entry) => [entry.account, entry.debit_cents, entry.credit_cents]),
    [
      ['care-cost', 98_400n, 0n],
      ['payable', 0n, 98_400n],
    ],
  );
  const answer = await answerOf(messageId);
  assert.match(answer, /<jw325:RetourCode>8001<\/jw325:RetourCode>/);
  assert.doesNotMatch(answer, /Clienten/);
});

test('refused lines stand in the answer with their codes, all of them; the answer itself is clean on levels 1 and 2 (R-143, TR342)', async () => {
  const messageId = await sendAndWork(db, {
    identification: 'D2',
    number: 'DN2',
    lines: [
      { reference: 'P2', bsn: WORLD.sem.bsn, allocationNumber: 300002, volume: 800, tariffCents: 169 },
      { reference: 'P3' },
      { reference: 'P4', allocationNumber: 300003 },
    ],
  });
  const lines = await owner<{ reference: string; verdict: string; used_total_volume: bigint }>(
    'select l.* from claim_line l join claim c on c.id = l.claim_id where c.message_id = $1 order by l.seq',
    [messageId],
  );
  assert.deepEqual(
    lines.map((line) => [line.reference, line.verdict]),
    [
      ['P2', 'R'],
      ['P3', 'R'],
      ['P4', 'R'],
    ],
  );
  const answer = await answerOf(messageId);
  assert.match(answer, /P2[\s\S]*?0611[\s\S]*?9321/, 'tariff and volume are both named');
  assert.match(answer, /P3[\s\S]*?9389/, 'the same month again without credit');
  assert.match(answer, /P4[\s\S]*?9338/, 'the allocation of another provider is as good as unknown');
  const verdict = await checkFile([Buffer.from(answer)], { fileName: 'antwoord.xml' });
  assert.deepEqual([verdict.message, verdict.xsdValid, verdict.rules], ['JW325', true, []]);
});

test('a credit takes the approved line back and the month can be declared anew (OP366, IV091)', async () => {
  await sendAndWork(db, {
    identification: 'D3',
    number: 'DN3',
    lines: [
      { reference: 'P6', volume: 500 },
      { reference: 'P5', previousReference: 'P1', sign: 'C' },
    ],
  });
  const [usage] = await owner<{ approved_volume: bigint; approved_cents: bigint }>(
    'select * from allocation_usage where allocation_id = 1',
  );
  assert.deepEqual([usage?.approved_volume, usage?.approved_cents], [500n, 82_000n]);
});

test('the same file again is the first message; the same identification with other content is refused by name (TR056)', async () => {
  const bytes = await declarationBytes({ identification: 'D1', number: 'DN1', lines: [{ reference: 'P1' }] });
  const again = await send(bytes);
  assert.ok(again.ok && again.value.outcome === 'already-received');
  const other = await send(
    await declarationBytes({ identification: 'D1', number: 'DN9', lines: [{ reference: 'P9' }] }),
  );
  assert.equal(other.ok ? '' : other.refusal.code, 'exchange.identification-in-use');
  const [counted] = await owner<{ count: bigint }>(`select count(*) from message where identification = 'D1'`);
  assert.equal(counted?.count, 1n);
});

test('a file of somebody else, for nobody here, or of another kind is not taken in', async () => {
  const lines = [{ reference: 'P10' }];
  const of = async (sent: Partial<SentDeclaration>) => {
    const received = await send(await declarationBytes({ identification: 'D10', number: 'DN10', lines, ...sent }));
    return received.ok ? 'taken in' : received.refusal.code;
  };
  assert.equal(await of({ sender: WORLD.kompas.agb }), 'exchange.sender-is-someone-else');
  assert.equal(await of({ sender: '99999999' }), 'exchange.sender-not-registered');
  assert.equal(await of({ receiver: '0363' }), 'exchange.receiver-not-registered');
  const hostile = await send(Buffer.from('<!DOCTYPE x [<!ENTITY a "aaa">]><x>&a;</x>'));
  assert.equal(hostile.ok ? '' : hostile.refusal.code, 'exchange.unreadable');
});

test('a file that breaks off half-way is refused with its place and nothing of it is written', async () => {
  const bytes = await declarationBytes({ identification: 'D11', number: 'DN11', lines: [{ reference: 'P11' }] });
  const received = await send(bytes.subarray(0, bytes.length - 200));
  assert.ok(received.ok);
  await workAll(db);
  const [message] = await owner<{ outcome: string; refusals: { code: string; line: number }[] }>(
    'select * from message where id = $1',
    [received.value.messageId],
  );
  assert.equal(message?.outcome, 'refused');
  assert.ok((message?.refusals[0]?.line ?? 0) > 1);
  const lines = await owner(`select 1 from claim_line where reference = 'P11'`);
  assert.deepEqual(lines, []);
});

test('a declaration that contradicts itself gets a header with 0001 and no line is decided (TR358)', async () => {
  const messageId = await sendAndWork(db, {
    identification: 'D12',
    number: 'DN12',
    lines: [{ reference: 'P12' }],
    statedTotal: 1,
  });
  const answer = await answerOf(messageId);
  assert.match(answer, /<jw325:RetourCode>0001<\/jw325:RetourCode>/);
  assert.doesNotMatch(answer, /DeclaratieAntwoord>/);
  assert.deepEqual(await owner('select 1 from claim where message_id = $1', [messageId]), []);
});

test('a declaration dated in the future is answered with 8848 and not decided (TR135)', async () => {
  const messageId = await sendAndWork(db, {
    identification: 'D14',
    number: 'DN14',
    datedOn: '2026-11-11',
    lines: [{ reference: 'P14' }],
  });
  const answer = await answerOf(messageId);
  assert.match(answer, /8848/);
  assert.doesNotMatch(answer, /DeclaratieAntwoord>/);
  const [message] = await owner<{ outcome: string }>('select outcome from message where id = $1', [messageId]);
  assert.equal(message?.outcome, 'refused');
});

test('a declaration number that was used before refuses the whole declaration (TR333)', async () => {
  const messageId = await sendAndWork(db, {
    identification: 'D13',
    number: 'DN1',
    lines: [{ reference: 'P13', volume: 10 }],
  });
  const answer = await answerOf(messageId);
  assert.match(answer, /9333/);
  const [claim] = await owner<{ approved_cents: bigint }>('select * from claim where message_id = $1', [messageId]);
  assert.equal(claim?.approved_cents, 0n);
});

test('nobody else sees the message, its claim, its lines or its file (promise 6)', async () => {
  for (const scope of [
    scopeFor({ providerIds: [WORLD.kompas.id] }),
    scopeFor({ municipalityIds: [WORLD.boxtel.id] }),
    scopeFor({ regionIds: [WORLD.region] }),
    scopeFor({}),
  ]) {
    const seen = await withScope(db, scope, async (tx) =>
      tx.one<{ rows: number }>(
        `select (select count(*) from message)::int + (select count(*) from message_part)::int + (select count(*) from claim)::int
              + (select count(*) from claim_line)::int + (select count(*) from ledger_entry)::int + (select count(*) from job)::int as rows`,
      ),
    );
    assert.equal(seen.rows, 0, JSON.stringify(scope));
  }
  for (const scope of [provider, municipality]) {
    const { rows } = await withScope(db, scope, (tx) =>
      tx.one<{ rows: number }>('select count(*)::int as rows from claim'),
    );
    assert.ok(rows > 0);
  }
});

async function answerOf(messageId: bigint): Promise<string> {
  const answer = await withScope(db, provider, (tx) =>
    tx.one<{ id: bigint }>('select id from message where answers_id = $1', [messageId]),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of readParts((fn) => withScope(db, municipality, fn), answer.id)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
