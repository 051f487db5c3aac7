import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { dueDispatches, receiveMessage, reportStart, spool } from '../../src/modules/exchange/index.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { buildMessage, makeHeader } from '../../src/standards/ijw/index.ts';
import { deps, inScope, meander, must, nobody } from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { workAll } from '../support/process.ts';
import { buildWorld, scopeFor, vault, WORLD } from '../support/world.ts';

const db = await testDatabase();
before(() => buildWorld(db));
const day = (text: string) => text as PlainDate;
const routing = { municipality: 'direct', provider: 'mailbox' } as const;
const both = scopeFor({ municipalityIds: [WORLD.oss.id], providerIds: [WORLD.meander.id] });

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A stop that the provider made in another program and uploads, about the allocation of Noor. */
const stop = (identification: string, reason = '20') =>
  buildMessage('JW307', {
    Header: makeHeader('JW307', {
      Afzender: WORLD.meander.agb,
      Ontvanger: WORLD.oss.cbs,
      Identificatie: identification,
      Dagtekening: day('2026-11-10'),
    }),
    Client: {
      Bsn: WORLD.noor.bsn,
      Geboortedatum: { Datum: day('2012-05-17') },
      Geslacht: '2',
      Naam: { Geslachtsnaam: { Achternaam: WORLD.noor.surname } },
      StopProducten: {
        StopProduct: [
          {
            ToewijzingNummer: WORLD.minutes.number,
            Product: { Categorie: WORLD.product.category, Code: WORLD.product.code },
            ToewijzingIngangsdatum: day('2026-01-01'),
            Begindatum: day('2026-11-02'),
            StatusAanlevering: '1',
            Einddatum: day('2026-11-06'),
            RedenBeeindiging: reason,
          },
        ],
      },
    },
  } as never);

async function upload(bytes: Uint8Array) {
  const content = await spool(once(bytes));
  try {
    return await withScope(db, meander, (tx) =>
      receiveMessage(tx, {
        content,
        fileName: 'stop.xml',
        providerIds: [WORLD.meander.id],
        personId: null,
        today: day('2026-11-10'),
        routing,
        vault,
      }),
    );
  } finally {
    await content.close();
  }
}

test('OP080: of uploaded messages about one child the next waits for the return message to the one before', async () => {
  const first = must(await upload(stop('EIGEN1')));
  const second = must(await upload(stop('EIGEN2')));
  assert.deepEqual([first.outcome, second.outcome], ['sent', 'sent']);
  const due = await withScope(db, both, (tx) => dueDispatches(tx, 10));
  assert.deepEqual(
    due.map(({ identification }) => identification),
    ['EIGEN1'],
  );
});

test('OP286: an own message that is not valid to its schema does not leave, and is not kept', async () => {
  const bytes = Buffer.from(Buffer.from(stop('EIGEN3')).toString('utf8').replaceAll('Begindatum>', 'Begin>'));
  const refused = await upload(bytes);
  assert.ok(!refused.ok && refused.refusal.code === 'exchange.unreadable');
});

test('OP271: once the start is told, its term counts from the actual start', async () => {
  const clock = async () =>
    await asOwner(db, (tx) =>
      tx.query<{ startedOn: string; dueOn: string; open: boolean }>(
        `select started_on::text as "startedOn", due_on::text as "dueOn", stopped_at is null as open
           from exchange_clock where term = 'start' and allocation_id = 2`,
      ),
    );
  await asOwner(db, (tx) =>
    tx.execute(
      `insert into exchange_clock (region_id, municipality_id, provider_id, term, must_move, expected_message, allocation_id, started_on, due_on)
       values (1, 2, 4, 'start', 'provider', 'JW305', 2, '2026-01-01', '2026-01-08')`,
    ),
  );
  must(
    await inScope(db, meander, (tx) =>
      reportStart(tx, deps, { ...nobody, allocationId: 2n, begin: day('2026-11-06') }),
    ),
  );
  await workAll(db);
  assert.deepEqual(await clock(), [{ startedOn: '2026-11-06', dueOn: '2026-11-13', open: false }]);
});
