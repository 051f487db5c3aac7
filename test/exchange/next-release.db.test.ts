import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { processMessage, readParts, receiveMessage, reportStart, spool } from '../../src/modules/exchange/index.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import {
  asKnown,
  buildMessage,
  checkFile,
  ijw32,
  makeHeader,
  openMessage,
  RELEASES,
  readAnyHeader,
} from '../../src/standards/ijw/index.ts';
import { toyRelease } from '../../src/standards/ijw/testing/toy-release.ts';
import { deps, inScope, meander, messagesSince, must, nobody } from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { buildWorld, scopeFor, vault, WORLD } from '../support/world.ts';

/** 3.2 ends on the last day of 2026; a release that does not exist follows it. */
const releases = [{ ...ijw32, inForce: { ...ijw32.inForce, through: '2026-12-31' as PlainDate } }, asKnown(toyRelease)];
const IN_2027 = new Date('2027-01-06T09:00:00Z');
const both = scopeFor({ municipalityIds: [WORLD.oss.id], providerIds: [WORLD.meander.id] });
const db = await testDatabase();
before(() => buildWorld(db));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const start = (identification: string, dated: string, begin: string, release = toyRelease.description) =>
  buildMessage(
    'JW305',
    {
      Header: makeHeader(
        'JW305',
        {
          Afzender: WORLD.meander.agb,
          Ontvanger: WORLD.oss.cbs,
          Identificatie: identification,
          Dagtekening: dated as PlainDate,
        },
        release,
      ),
      Client: {
        Bsn: WORLD.noor.bsn,
        Geboortedatum: { Datum: '2014-03-02' as PlainDate },
        Geslacht: '1',
        Naam: { Geslachtsnaam: { Achternaam: WORLD.noor.surname } },
        StartProducten: {
          StartProduct: [
            {
              ToewijzingNummer: WORLD.minutes.number,
              Product: { Categorie: WORLD.product.category, Code: WORLD.product.code },
              ToewijzingIngangsdatum: '2026-01-01' as PlainDate,
              Begindatum: begin as PlainDate,
              StatusAanlevering: '1',
            },
          ],
        },
      },
    } as never,
    release,
  );

async function receive(bytes: Uint8Array, today: string) {
  const content = await spool(once(bytes));
  try {
    return await withScope(db, both, (tx) =>
      receiveMessage(tx, {
        content,
        fileName: 'start.xml',
        providerIds: [WORLD.meander.id],
        personId: null,
        today: today as PlainDate,
        releases,
      }),
    );
  } finally {
    await content.close();
  }
}

const handlers = {
  'exchange.process-message': processMessage({
    vault,
    now: () => IN_2027,
    releases,
    onClaimDecided: () => Promise.resolve(),
  }),
};

async function bytesOf(id: bigint): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readParts((fn) => withScope(db, both, fn), id)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('a message of a next release passes the door, is judged, registered and answered in that release (IV028, IV034)', async () => {
  const bytes = start('N305', '2027-01-06', '2027-01-04');
  assert.equal(readAnyHeader(bytes, releases).ok, true);
  assert.equal(readAnyHeader(bytes, RELEASES).ok, false, 'who does not know the release refuses it');
  const received = must(await receive(bytes, '2027-01-06'));
  assert.equal(received.outcome, 'received');
  await drainQueue(db, handlers, silentLog);
  const [told, answer] = await messagesSince(db, received.messageId);
  assert.deepEqual([told?.outcome, told?.confirmed, answer?.message_code], ['processed', 'accepted', 'JW306']);
  const answered = await bytesOf(answer?.id ?? 0n);
  const header = readAnyHeader(answered, releases);
  assert.ok(header.ok && header.value.release.name === '3.3', 'an answer is in the release of what it answers');
  assert.match(Buffer.from(answered).toString('utf8'), /BerichtXsdVersie>1\.1\.0</);
  const verdict = await checkFile([answered], { fileName: 'answer.xml', releases });
  assert.deepEqual([verdict.message, verdict.xsdValid, verdict.rules], ['JW306', true, []]);
  const notices = await asOwner(db, (tx) => tx.query('select 1 from delivery_notice'));
  assert.equal(notices.length, 1);
});

test('a message is written in the release in force on its day; one of a release that is over is not taken in', async () => {
  const at = (day: string) => ({ ...deps, releases, now: () => new Date(`${day}T09:00:00Z`) });
  const told = (day: string) =>
    inScope(db, meander, (tx) =>
      reportStart(tx, at(day), { ...nobody, allocationId: 2n, begin: '2026-11-02' as PlainDate, preview: true }),
    );
  const versionOn = async (day: string) => must(await told(day)).bericht.Header.BerichtSubversie;
  assert.equal(await versionOn('2026-12-31'), 2);
  assert.equal(await versionOn('2027-01-01'), 3);
  const late = await receive(start('L305', '2027-01-04', '2027-01-04', ijw32.description), '2027-01-04');
  assert.ok(!late.ok && late.refusal.code === 'exchange.release-not-in-force');
});

test('a file that comes in small pieces is recognised all the same, and loses none of them', async () => {
  const bytes = start('P305', '2027-01-06', '2027-01-04');
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7));
  const opened = await openMessage(pieces, { releases });
  const kinds = [];
  for await (const event of opened.events) kinds.push(event.kind);
  assert.deepEqual([opened.release.name, kinds], ['3.3', ['header', 'whole', 'end']]);
  assert.deepEqual(opened.level2().rules, []);
});
