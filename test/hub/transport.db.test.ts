import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import {
  DEFAULT_TIMING,
  envelopeFor,
  exchangeOnce,
  type HubConnection,
  retryDispatch,
  takePost,
} from '../../src/modules/exchange/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import type { Posted } from '../../src/platform/transport/index.ts';
import { buildGgkPost, type GgkMessage, readGgkPost } from '../../src/standards/ggk/index.ts';
import { testDatabase } from '../support/database.ts';
import { WORK_NOW } from '../support/process.ts';
import { buildWorld, scopeFor, vault, WORLD } from '../support/world.ts';

const db = await testDatabase();
const posted: GgkMessage[] = [];
let hubSays = 202;

const poster = {
  post: async (_headers: unknown, body: Uint8Array): Promise<Posted> => {
    const read = readGgkPost(body);
    assert.ok(read.ok);
    if (hubSays < 300) posted.push(read.value);
    return { kind: 'answered', status: hubSays, body: Buffer.alloc(0) };
  },
  close: () => {},
};
const connection: HubConnection = {
  db,
  scope: async () => scopeFor({ municipalityIds: [WORLD.oss.id], providerIds: [WORLD.meander.id] }),
  now: () => WORK_NOW,
  routing: { municipality: 'ggk', provider: 'mailbox' },
  poster,
  timing: { ...DEFAULT_TIMING, attempts: 3, retryAfterMs: 0 },
  log: silentLog,
};
const handlers = jobHandlers({ vault, now: () => WORK_NOW }, connection);
const work = () => drainQueue(db, handlers, silentLog);

// The provider works elsewhere: what it sends comes by the hub only.
before(async () => {
  await buildWorld(db);
  await asOwner(db, (tx) => tx.execute('update organisation set works_here = false where id = $1', [WORLD.meander.id]));
});

const example = await readFile(new URL('../../conformance/ijw-3-2/examples/jw305.xml', import.meta.url), 'utf8');
const jw325 = await readFile(new URL('../../conformance/ijw-3-2/examples/jw325.xml', import.meta.url));
const start = (identification: string, from = '', to = ''): Buffer =>
  Buffer.from(
    example
      .replace(/(Ontvanger>)\d{4}/, `$1${WORLD.oss.cbs}`)
      .replace(/(:Identificatie>)[^<]*/, `$1${identification}`)
      .replace(from, to),
  );

async function bring(
  bytes: Uint8Array,
  reference: string = randomUUID(),
): Promise<{ status: number; reference: string }> {
  const built = buildGgkPost({
    berichtcode: 'Di01',
    zender: { organisatie: WORLD.meander.agb, applicatie: 'GGk' },
    ontvanger: { organisatie: WORLD.oss.cbs, applicatie: 'GGk' },
    referentienummer: reference,
    tijdstipBericht: '20261110100000',
    functie: 'JW305',
    parameters: {
      applicatieVersie: '0001',
      applicatieSubversie: '0000',
      functieVersie: '0003',
      functieSubversie: '0002',
    },
    bericht: { kind: 'xmlBestand', bytes },
  });
  assert.ok(built.ok);
  const { headers, body } = built.value;
  const { status } = await takePost(connection, { method: 'POST', path: '/', headers, body });
  return { status, reference };
}

async function fault(reference: string, code: string): Promise<number> {
  const built = buildGgkPost({
    berichtcode: 'Fo01',
    zender: { organisatie: 'IB', applicatie: 'GGK' },
    ontvanger: { organisatie: WORLD.oss.cbs, applicatie: 'Rode Draad' },
    referentienummer: randomUUID(),
    tijdstipBericht: '20261110100000',
    crossRefnummer: reference,
    code,
    plek: 'client',
    omschrijving: 'proef',
  });
  assert.ok(built.ok);
  return (await takePost(connection, { method: 'POST', path: '/', ...built.value })).status;
}

type Row = Record<string, unknown>;
const rows = (text: string, ...params: string[]) => asOwner(db, (tx) => tx.query<Row>(text, params));
const outbox = async (answers: string) =>
  (
    await rows(
      `select d.reference::text as reference, d.attempts, d.last_error, d.given_up_at is not null as given_up,
              d.acknowledged_at is not null as acknowledged
         from message_dispatch d join message m on m.id = d.message_id join message a on a.id = m.answers_id
        where a.identification = $1`,
      answers,
    )
  )[0];

test('a message of the hub is answered with a Du01 that names its number; the same post again changes nothing (R-197, IV028)', async () => {
  const { status, reference } = await bring(start('G1'));
  assert.equal(status, 202);
  assert.equal((await bring(start('G1'), reference)).status, 202);
  await work();
  await exchangeOnce(connection);
  const [answer] = posted.splice(0);
  assert.ok(answer?.berichtcode === 'Du01');
  assert.deepEqual(
    [answer.functie, answer.crossRefnummer, answer.ontvanger.organisatie],
    ['JW306', reference, WORLD.meander.agb],
  );
  assert.equal((await rows(`select 1 from message where identification = 'G1'`)).length, 1);
  assert.equal((await outbox('G1'))?.acknowledged, true);
  await bring(start('G1'));
  await exchangeOnce(connection);
  assert.equal(posted.splice(0).length, 1, 'sent again, its return message is given again (OP080)');
});

test('a message that is not valid to its schema gets an Fo01 StUF055 and no return message (OP286)', async () => {
  const { reference } = await bring(start('G2', '<jw305:StatusAanlevering>1<', '<jw305:StatusAanlevering>X<'));
  await work();
  await exchangeOnce(connection);
  const [told] = posted.splice(0);
  assert.ok(told?.berichtcode === 'Fo01');
  assert.deepEqual([told.code, told.crossRefnummer, told.details], ['StUF055', reference, 'JW305-00030002']);
  assert.deepEqual(posted, []);
});

test('what is no message at all, or another than the envelope says, gets StUF055', async () => {
  await bring(Buffer.from('<iets/>'));
  await bring(start('G3', WORLD.meander.agb, WORLD.kompas.agb));
  await work();
  const codes = posted.splice(0).map((one) => one.berichtcode === 'Fo01' && one.code);
  assert.deepEqual(codes, ['StUF055', 'StUF055']);
  assert.deepEqual(await rows(`select 1 from message where identification = 'G3'`), []);
});

test('a hub that is away is tried again under the same number, and in the end somebody must look', async () => {
  await bring(start('G4'));
  await work();
  hubSays = 503;
  await exchangeOnce(connection);
  const first = await outbox('G4');
  assert.deepEqual([first?.attempts, first?.last_error, first?.given_up], [1, 'knooppunt antwoordt 503', false]);
  await exchangeOnce(connection);
  await exchangeOnce(connection);
  const last = await outbox('G4');
  assert.deepEqual([last?.attempts, last?.given_up, last?.reference], [3, true, first?.reference]);
  hubSays = 202;
  posted.length = 0;
});

test('a fault that comes before our own note is asked to come back; IB016 says that the hub had it', async () => {
  await bring(start('G5'));
  await work();
  hubSays = 503;
  await exchangeOnce(connection);
  const reference = String((await outbox('G5'))?.reference);
  assert.equal(await fault(reference, 'IB010'), 503);
  assert.equal(await fault(reference, 'IB016'), 202);
  assert.equal((await outbox('G5'))?.acknowledged, true);
  assert.equal(await fault(randomUUID(), 'IB010'), 202, 'about nothing of ours');
  hubSays = 202;
});

test('a message that does not fit in 25 MB with its envelope is refused before anything is sent (OP179)', async () => {
  await bring(start('G6'));
  await work();
  await asOwner(db, (tx) =>
    tx.execute(
      `update message set size_bytes = 30000000 where answers_id = (select id from message where identification = 'G6')`,
    ),
  );
  await exchangeOnce(connection);
  const dispatch = await outbox('G6');
  assert.match(String(dispatch?.last_error), /IB003.*25 MB/);
  assert.equal(dispatch?.given_up, true);
  assert.deepEqual(posted, []);
});

test('an answer that the hub refuses for good is not done: it failed, its term runs again, and sent once more both are mended (OP090)', async () => {
  const { reference } = await bring(start('HERROEPEN'));
  await work();
  await exchangeOnce(connection);
  const term = async () =>
    (
      await rows(
        `select k.stopped_at is null as runs from exchange_clock k join message m on m.id = k.message_id
          where m.identification = $1 and k.term = 'retour'`,
        'HERROEPEN',
      )
    )[0]?.runs;
  const sent = await outbox('HERROEPEN');
  assert.deepEqual([sent?.acknowledged, sent?.given_up, await term()], [true, false, false]);

  assert.equal(await fault(sent?.reference as string, 'StUF058'), 202);
  assert.equal((await outbox('HERROEPEN'))?.given_up, false, 'it will be offered again');
  await exchangeOnce(connection);

  assert.equal(await fault((await outbox('HERROEPEN'))?.reference as string, 'StUF046'), 202);
  const failed = await outbox('HERROEPEN');
  assert.deepEqual([failed?.given_up, failed?.last_error, await term()], [true, 'StUF046: proef', true]);

  await asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: bigint }>(
      `select a.id from message a join message m on m.id = a.answers_id where m.identification = 'HERROEPEN'`,
    );
    assert.equal(await retryDispatch(tx, id), true);
  });
  await exchangeOnce(connection);
  const mended = await outbox('HERROEPEN');
  assert.deepEqual([mended?.given_up, mended?.acknowledged, await term()], [false, true, false]);
  assert.ok(posted.some((one) => one.berichtcode === 'Du01' && one.crossRefnummer === reference));
});

test('a message that was sent again under another number is answered under that one (OP080)', async () => {
  const bytes = start('NOGMAALS');
  await bring(bytes);
  await work();
  await exchangeOnce(connection);
  const again = await bring(bytes);
  await work();
  await exchangeOnce(connection);
  const answers = posted.filter((one) => one.berichtcode === 'Du01' && one.crossRefnummer === again.reference);
  assert.equal(answers.length, 1);
});

test('an answer to a declaration goes as Du01, or as Di01 where the hub expects that (R-197)', () => {
  const dispatch = {
    messageId: 1n,
    via: 'ggk',
    reference: randomUUID(),
    crossReference: randomUUID(),
    messageCode: 'JW325',
    senderCode: WORLD.oss.cbs,
    receiverCode: WORLD.meander.agb,
    identification: 'A1',
    fileName: 'a.xml',
    sizeBytes: 1n,
    attempts: 1,
    municipalityId: WORLD.oss.id,
    providerId: WORLD.meander.id,
    isReturn: true,
  } as const;
  const envelope = (answerAs?: 'Du01' | 'Di01') => envelopeFor(dispatch, jw325, WORK_NOW, answerAs);
  assert.deepEqual([envelope().berichtcode, envelope('Di01').berichtcode], ['Du01', 'Di01']);
  assert.equal(envelope().parameters.functieSubversie, '0002');
  const returned = envelopeFor({ ...dispatch, messageCode: 'JW306' }, start('X'), WORK_NOW, 'Di01');
  assert.equal(returned.berichtcode, 'Du01', 'a return message is always a Du01');
});
