import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import {
  dueDispatches,
  readParts,
  recordAcknowledged,
  reportStart,
  reportStop,
  takeIn,
} from '../../src/modules/exchange/index.ts';
import { asOwner, type Database, withScope } from '../../src/platform/db/index.ts';
import { buildMessage, checkFile, type JW301, makeHeader } from '../../src/standards/ijw/index.ts';
import { deps, inScope, meander, messagesSince, must, newChild, nobody } from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, scopeFor, WORLD } from '../support/world.ts';

/** Two installations: Oss works in the one, De Meander in the other. Messages travel as files. */
const atOss = await testDatabase();
const atMeander = await testDatabase();
before(async () => {
  await buildWorld(atOss);
  await buildWorld(atMeander);
  await asOwner(atOss, (tx) =>
    tx.execute('update organisation set works_here = false where id = $1', [WORLD.meander.id]),
  );
  await asOwner(atMeander, (tx) =>
    tx.execute('update organisation set works_here = false where id = $1', [WORLD.oss.id]),
  );
});

const both = scopeFor({ municipalityIds: [WORLD.oss.id], providerIds: [WORLD.meander.id] });
const day = (text: string) => text as PlainDate;

/** The bytes of the newest messages that left an installation. */
async function outOf(db: Database, kind: string): Promise<Buffer[]> {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ id: bigint }>(`select id from message where direction = 'out' and message_code = $1 order by id`, [
      kind,
    ]),
  );
  const files = [];
  for (const { id } of rows) {
    const pieces: Uint8Array[] = [];
    for await (const piece of readParts((fn) => withScope(db, both, fn), id)) pieces.push(piece);
    files.push(Buffer.concat(pieces));
  }
  return files;
}

async function carry(kind: string, from: Database, to: Database, cameWith = 'ref-1'): Promise<string[]> {
  const outcomes = [];
  for (const bytes of await outOf(from, kind)) {
    const taken = await withScope(to, both, (tx) =>
      takeIn(tx, once(bytes), { fileName: `${kind}.xml`, cameWith, today: day('2026-11-10') }),
    );
    outcomes.push(taken.ok ? taken.value.outcome : taken.refusal.code);
  }
  await workAll(to);
  return outcomes;
}
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const owner = <Row extends object>(db: Database, text: string) => asOwner(db, (tx) => tx.query<Row>(text));

test('a start told to a municipality elsewhere counts here once its return message came; duplicates change nothing (OP080, OP090)', async () => {
  const start = must(
    await inScope(atMeander, meander, (tx) =>
      reportStart(tx, deps, { ...nobody, allocationId: 1n, begin: day('2026-11-02') }),
    ),
  );
  const stop = must(
    await inScope(atMeander, meander, (tx) =>
      reportStop(tx, deps, { ...nobody, allocationId: 1n, through: day('2026-11-06'), reason: '20' }),
    ),
  );
  assert.deepEqual([start.held, stop.held], [false, true], 'the stop waits for the return message to the start');
  assert.deepEqual(await owner(atMeander, 'select 1 from delivery_notice'), []);

  assert.deepEqual(await carry('JW305', atMeander, atOss), ['received']);
  assert.deepEqual(await carry('JW305', atMeander, atOss), ['already-received']);
  assert.equal((await owner(atOss, 'select 1 from delivery_notice')).length, 1);

  const [answer] = await outOf(atOss, 'JW306');
  const verdict = await checkFile([answer as Buffer], { fileName: 'JW306.xml' });
  assert.deepEqual([verdict.message, verdict.xsdValid, verdict.rules], ['JW306', true, []]);
  assert.deepEqual(await carry('JW306', atOss, atMeander), ['received']);
  assert.deepEqual(await carry('JW306', atOss, atMeander), ['already-received']);
  assert.equal((await owner(atMeander, 'select 1 from delivery_notice')).length, 1);
  const [told] = await messagesSince(atMeander, start.messageId ?? 0n);
  assert.equal(told?.confirmed, 'accepted');
});

test('an allocation of a municipality elsewhere makes child, allocation and content here, from a file the provider brings (IV013)', async () => {
  const bytes = buildMessage('JW301', allocationOf('E301', 700_001));
  const received = await sendFile(atMeander, bytes);
  assert.ok(received.ok && received.value.outcome === 'received');
  await workAll(atMeander);
  const [made] = await owner<{ surname: string; through_on: string }>(
    atMeander,
    `select c.surname, v.through_on::text from allocation a join client c on c.id = a.client_id
       join allocation_version v on v.allocation_id = a.id where a.number = 700001`,
  );
  assert.deepEqual(made, { surname: 'Nieuwkind', through_on: '2027-05-31' });
  const [clock] = await owner<{ term: string; due_on: string }>(
    atMeander,
    `select k.term, k.due_on::text from exchange_clock k join allocation a on a.id = k.allocation_id
      where a.number = 700001 and k.stopped_at is null`,
  );
  assert.deepEqual(clock, { term: 'start', due_on: '2026-12-08' }, 'five working days after the first day (OP271)');
  const [answer] = await outOf(atMeander, 'JW302');
  assert.ok(answer, 'the return message waits to be taken along');
});

test('a provider may not bring a file of a municipality that works here (forged allocation)', async () => {
  const received = await sendFile(atOss, buildMessage('JW301', allocationOf('E302', 700_002)));
  assert.equal(received.ok ? '' : received.refusal.code, 'exchange.sender-is-someone-else');
});

test('the same identification with other content is refused by name (TR056)', async () => {
  const received = await sendFile(atMeander, buildMessage('JW301', allocationOf('E301', 700_009)));
  assert.equal(received.ok ? '' : received.refusal.code, 'exchange.identification-in-use');
});

test('a number of another child gets the whole message back with its code at its place (TR332, IV028)', async () => {
  const received = must(await sendFile(atMeander, buildMessage('JW301', allocationOf('E303', 300_002))));
  await workAll(atMeander);
  const [message] = await messagesSince(atMeander, received.messageId);
  assert.deepEqual([message?.outcome, message?.refusals?.map(({ code }) => code)], ['rejected', ['TR332']]);
  const answer = (await outOf(atMeander, 'JW302')).at(-1) as Buffer;
  assert.match(answer.toString(), /<jw302:RetourCode>0200<[\s\S]*ToegewezenProduct>[\s\S]*RetourCode>(?!0200)\d{4}</);
  const contents = await owner(
    atMeander,
    'select 1 from allocation_version v join allocation a on a.id = v.allocation_id where a.number = 300002',
  );
  assert.equal(contents.length, 1, 'nothing of it is registered');
});

test('a message that contradicts itself gets 0001 in the header; one that is no valid XML gets nothing back (OP286)', async () => {
  const wrong = allocationOf('E304', 700_004);
  const backwards = {
    ...wrong,
    Client: {
      ...wrong.Client,
      ToegewezenProducten: {
        ToegewezenProduct: wrong.Client.ToegewezenProducten.ToegewezenProduct.map((one) => ({
          ...one,
          Einddatum: day('2026-01-01'),
        })),
      },
    },
  };
  const before = (await outOf(atMeander, 'JW302')).length;
  must(await sendFile(atMeander, buildMessage('JW301', backwards)));
  await workAll(atMeander);
  const answers = await outOf(atMeander, 'JW302');
  assert.equal(answers.length, before + 1);
  assert.match(answers.at(-1)?.toString() ?? '', /RetourCode>0001</);

  const whole = buildMessage('JW301', allocationOf('E305', 700_005));
  const cut = must(await sendFile(atMeander, whole.subarray(0, whole.length - 60)));
  await workAll(atMeander);
  const [refused] = await messagesSince(atMeander, cut.messageId);
  assert.equal(refused?.outcome, 'refused');
  assert.equal((await outOf(atMeander, 'JW302')).length, before + 1);
  const running = await asOwner(atMeander, (tx) =>
    tx.query('select from exchange_clock where message_id = $1 and stopped_at is null', [String(cut.messageId)]),
  );
  assert.equal(running.length, 0, 'no term runs for a return message that is not owed');
  must(await sendFile(atMeander, whole));
  await workAll(atMeander);
  assert.equal(
    (await outOf(atMeander, 'JW302')).length,
    before + 2,
    'as if it was never sent: the same identification may be used',
  );
});

test('a return message to something we never sent is told to nobody and changes nothing', async () => {
  const [answer] = await outOf(atOss, 'JW306');
  const other = Buffer.from(
    String(answer).replace(/<b:Identificatie>[^<]*|:Identificatie>[^<]*/, (found) =>
      found.replace(/>[^<]*/, '>ONBEKEND'),
    ),
  );
  const taken = await withScope(atMeander, both, (tx) =>
    takeIn(tx, once(Buffer.from(String(other).replace(/IdentificatieRetour>[^<]*/, 'IdentificatieRetour>R99'))), {
      fileName: 'x.xml',
      today: day('2026-11-10'),
    }),
  );
  await workAll(atMeander);
  const [message] = await messagesSince(atMeander, must(taken).messageId);
  assert.deepEqual(
    [message?.outcome, message?.refusals?.map(({ code }) => code)],
    ['rejected', ['exchange.answers-nothing']],
  );
});

test('with a hub the outbox gives what is due, one at a time per child, again when no return message comes (OP080)', async () => {
  const routing = { municipality: 'ggk', provider: 'mailbox' } as const;
  const hubbed = { ...deps, routing };
  must(
    await inScope(atMeander, meander, (tx) =>
      reportStart(tx, hubbed, { ...nobody, allocationId: 2n, begin: day('2026-11-02') }),
    ),
  );
  must(
    await inScope(atMeander, meander, (tx) =>
      reportStop(tx, hubbed, { ...nobody, allocationId: 2n, through: day('2026-11-06'), reason: '20' }),
    ),
  );
  const due = () => withScope(atMeander, both, (tx) => dueDispatches(tx, 10));
  const [first, ...others] = await due();
  assert.deepEqual([first?.messageCode, first?.via, others.length], ['JW305', 'mailbox', 0]);
  assert.deepEqual(await due(), [], 'what was taken is kept from others');
  const id = first?.messageId ?? 0n;
  await withScope(atMeander, both, (tx) => recordAcknowledged(tx, id, { resendAfter: new Date(0) }));
  assert.deepEqual(
    (await due()).map(({ messageId }) => messageId),
    [id],
    'no return message: the same bytes again',
  );
});

function allocationOf(identification: string, number: number): JW301.Bericht {
  return {
    Header: makeHeader('JW301', {
      Afzender: WORLD.oss.cbs,
      Ontvanger: WORLD.meander.agb,
      Identificatie: identification,
      Dagtekening: day('2026-11-09'),
    }),
    Client: {
      Bsn: newChild.Bsn,
      Geboortedatum: newChild.Geboortedatum,
      Geslacht: newChild.Geslacht,
      Naam: { ...newChild.Naam, NaamGebruik: '1' },
      Contactgegevens: {
        Contact: [{ Soort: '02', Telefoon: { Telefoon01: { Telefoonnummer: '0412000000', Landnummer: '31' } } }],
      },
      ToegewezenProducten: {
        ToegewezenProduct: [
          {
            ToewijzingNummer: number,
            Product: { Categorie: WORLD.stay.category, Code: WORLD.stay.code },
            Toewijzingsdatum: day('2026-11-09'),
            Toewijzingstijd: '10:00:00',
            Ingangsdatum: day('2026-12-01'),
            Einddatum: day('2027-05-31'),
            Omvang: { Volume: 4, Eenheid: '14', Frequentie: '2' },
          },
        ],
      },
    },
  } as unknown as JW301.Bericht;
}
