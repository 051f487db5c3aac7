import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { cents } from '../../src/kernel/money.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import * as exchange from '../../src/modules/exchange/index.ts';
import { entriesOfPayment, post } from '../../src/modules/ledger/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { buildMessage, type JW325, makeHeader } from '../../src/standards/ijw/index.ts';
import {
  deps,
  inScope,
  kompas,
  meander,
  must,
  newChild,
  nobody,
  oss,
  requestId,
  sent,
  stayAsked,
} from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { sendAndWork, sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
const day = (text: string) => text as PlainDate;
const TODAY = day('2026-11-10');
const BSNS = ['999900055', '999900067', '999900079', '999900080'];
const REFERENCES = ['granted', 'refused', 'in-research', 'running'] as const;

before(async () => {
  await buildWorld(db);
  for (const [index, reference] of REFERENCES.entries()) {
    const client = { ...newChild, Bsn: BSNS[index] as string };
    await inScope(db, meander, (tx) =>
      sent(
        exchange.askAllocation(tx, deps, {
          ...nobody,
          municipalityId: WORLD.oss.id,
          providerId: WORLD.meander.id,
          client,
          asked: [stayAsked(reference)],
        }),
      ),
    );
  }
  await workAll(db);
  const id = await Promise.all(REFERENCES.map((reference) => requestId(db, reference)));
  await inScope(db, oss, async (tx) => {
    const granted = await exchange.grantMany(tx, deps, { ...nobody, requestIds: [id[0] as bigint] });
    for (const { result } of granted) must(result);
    const refuse = { kind: 'refuse', reason: '4' } as const;
    must(await exchange.answerOne(tx, deps, { ...nobody, requestId: id[1] as bigint, answer: refuse }));
    const told = await exchange.answerRequests(tx, deps, {
      ...nobody,
      requestIds: [id[2] as bigint],
      answer: { kind: 'in-research' },
    });
    for (const { result } of told) must(result);
  });
  await workAll(db);
});

const ALL = ['running', 'in-research', 'refused', 'granted'] as const;

test('the phase of a request in a list is the one the dossier derives (adr 0012, OP344, OP350)', async () => {
  await inScope(db, oss, async (tx) => {
    const rows = await exchange.listRequests(tx, { phases: ALL, limit: 10 });
    assert.equal(rows.length, 4);
    for (const row of rows) {
      const detail = await exchange.requestDetail(tx, row.id, deps.vault);
      assert.equal(row.phase, row.reference);
      assert.equal(detail?.dossier.requests.get(row.reference)?.phase, row.phase);
      assert.equal(detail?.asked?.message, 'JW315');
    }
    assert.equal(await exchange.countRequests(tx, {}), 2);
  });
});

test('requests that wait stand due first, page by page, with the term that runs (OP274)', async () => {
  await inScope(db, oss, async (tx) => {
    const [first] = await exchange.listRequests(tx, { limit: 1 });
    assert.deepEqual([first?.reference, first?.term, first?.dueOn], ['running', 'vot-reactie', '2026-11-17']);
    const [second, ...others] = await exchange.listRequests(tx, {
      limit: 5,
      after: { dueOn: first?.dueOn ?? TODAY, id: first?.id ?? 0n },
    });
    // Eight weeks from the date of the request.
    assert.deepEqual([second?.reference, second?.term, second?.dueOn], ['in-research', 'onderzoek', '2027-01-05']);
    assert.deepEqual(others, []);
  });
});

test('clocks that are late, due this week and open are counted and listed per party (OP090, OP274)', async () => {
  await inScope(db, oss, async (tx) => {
    const counts = await exchange.countClocks(tx, {
      municipalityId: WORLD.oss.id,
      mustMove: 'municipality',
      today: day('2026-11-18'),
      weekEnds: day('2026-11-22'),
    });
    const late = await exchange.listClocks(tx, {
      municipalityId: WORLD.oss.id,
      mustMove: 'municipality',
      state: 'overdue',
      today: day('2026-11-18'),
      weekEnds: day('2026-11-22'),
      limit: 10,
    });
    assert.deepEqual(
      late.map((clock) => clock.term),
      ['vot-reactie'],
    );
    assert.deepEqual(counts, { open: 4, overdue: 1, dueThisWeek: 0 });
  });
  const elsewhere = await inScope(db, kompas, (tx) => tx.query('select 1 from exchange_clock'));
  assert.deepEqual(elsewhere, [], 'another provider sees no clock');
});

test('the conversation of an allocation holds what was said, oldest first, and for nobody else (R-019)', async () => {
  const [row] = await asOwner(db, (tx) =>
    tx.query<{ id: bigint }>(`select allocation_id as id from allocation_version where request_reference = 'granted'`),
  );
  const id = row?.id ?? 0n;
  await inScope(db, meander, async (tx) => {
    const items = (await exchange.conversationOf(tx, id)) ?? [];
    const said = items.map((item) => (item.kind === 'message' ? `${item.message} ${item.delivery}` : item.kind));
    assert.deepEqual(said, ['JW315 confirmed', 'JW316 arrived', 'JW301 confirmed', 'JW302 arrived', 'clock']);
  });
  assert.equal(await inScope(db, kompas, (tx) => exchange.conversationOf(tx, id)), undefined);
});

test('a declaration, its answer and the payment are explained to the cent, for both parties (TR366, TR367)', async () => {
  const messageId = await sendAndWork(db, {
    identification: 'X1',
    number: 'XN1',
    lines: [{ reference: 'X1' }, { reference: 'X2', bsn: WORLD.sem.bsn, allocationNumber: 300002, tariffCents: 169 }],
  });
  for (const scope of [oss, meander]) {
    const told = await inScope(db, scope, (tx) => exchange.explainDeclaration(tx, messageId, TODAY));
    assert.deepEqual(told?.rules, []);
    assert.deepEqual(told?.explained.gaps, []);
    assert.equal(told?.explained.granted, 98_400n);
    assert.deepEqual([told?.lines, told?.refusedLines], [2, 1]);
    assert.deepEqual(
      told?.refusedShown.map((line) => line.reference),
      ['X2'],
    );
    const again = await inScope(db, scope, (tx) => exchange.explainDeclaration(tx, told?.answerMessageId ?? 0n, TODAY));
    assert.deepEqual(again?.explained, told?.explained);
  }
  assert.equal(await inScope(db, kompas, (tx) => exchange.explainDeclaration(tx, messageId, TODAY)), undefined);
  const clocks = await asOwner(db, (tx) =>
    tx.query(
      `select k.term, k.due_on::text, m.message_code as "stoppedBy"
         from exchange_clock k join message m on m.id = k.stopped_by where k.message_id = $1`,
      [messageId],
    ),
  );
  // Ten working days after it came (OP090x4).
  assert.deepEqual(clocks, [{ term: 'declaratie-antwoord', due_on: '2026-11-24', stoppedBy: 'JW325' }]);
});

test('what was paid stands beside what was granted; a difference is named to the cent', async () => {
  const { id: claimId, messageId } = await asOwner(db, (tx) =>
    tx.one<{ id: bigint; messageId: bigint }>(`select id, message_id as "messageId" from claim where number = 'XN1'`),
  );
  const about = { contractId: 1, productId: WORLD.product.id, month: day('2026-10-01') };
  await asOwner(db, (tx) =>
    post(tx, {
      kind: 'payment',
      regionId: WORLD.region,
      providerId: WORLD.meander.id,
      municipalityId: WORLD.oss.id,
      claimId,
      occurredOn: TODAY,
      entries: entriesOfPayment([{ ...about, amountCents: cents(98_300) }]),
    }),
  );
  const told = await inScope(db, meander, (tx) => exchange.explainDeclaration(tx, messageId, TODAY));
  assert.equal(told?.explained.paid, 98_300n);
  assert.deepEqual(told?.explained.gaps, [{ kind: 'payment', cents: -100n }]);
});

test('an answer from a municipality elsewhere is laid beside the declaration; one that names none is not (TR337, TR376)', async () => {
  await asOwner(db, (tx) => tx.execute('update organisation set works_here = false where id = $1', [WORLD.boxtel.id]));
  const declared = await sendFile(
    db,
    await declarationBytes({
      identification: 'EL1',
      number: 'ELN1',
      receiver: WORLD.boxtel.cbs,
      lines: [{ reference: 'EL1' }],
    }),
  );
  assert.equal(declared.ok && declared.value.outcome, 'sent');
  const right = must(await sendFile(db, answerTo('EL1', 'ELN1', 'AW1')));
  const wrong = must(await sendFile(db, answerTo('ONBEKEND', 'ELN1', 'AW2')));
  const other = must(await sendFile(db, answerTo('EL1', 'ANDERS', 'AW3')));
  await workAll(db);
  const outcome = async (id: bigint) => {
    const [row] = await asOwner(db, (tx) =>
      tx.query<{ outcome: string; codes: string[] }>(
        `select outcome, coalesce((select array_agg(r->>'code') from jsonb_array_elements(refusals) r), '{}') as codes from message where id = $1`,
        [id],
      ),
    );
    return row;
  };
  assert.deepEqual(await outcome(right.messageId), { outcome: 'processed', codes: [] });
  assert.deepEqual(await outcome(wrong.messageId), { outcome: 'rejected', codes: ['TR337'] });
  assert.deepEqual(await outcome(other.messageId), { outcome: 'rejected', codes: ['TR376'] });
  const told = await inScope(db, meander, (tx) => exchange.explainDeclaration(tx, right.messageId, TODAY));
  assert.equal(told?.explained.granted, 98_400n);
});

function answerTo(identification: string, number: string, own: string): Uint8Array {
  const total = { TotaalBedrag: 98_400, DebetCredit: 'D' };
  return buildMessage('JW325', {
    Header: {
      ...makeHeader('JW325', {
        Afzender: WORLD.boxtel.cbs,
        Ontvanger: WORLD.meander.agb,
        Identificatie: own,
        Dagtekening: TODAY,
      }),
      DeclaratieIdentificatie: { Identificatie: identification, Dagtekening: day('2026-11-09') },
      XsdVersieDeclaratie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
      RetourCodes: { RetourCode: ['0200'] },
    },
    DeclaratieAntwoord: {
      DeclaratieNummer: number,
      TotaalIngediendBedrag: total,
      TotaalToegekendBedrag: total,
      RetourCodes: { RetourCode: ['8001'] },
    },
  } as unknown as JW325.Bericht);
}
