import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { HoursMeaning } from '../../catalogue/index.ts';
import type { Kostprijsvergelijking } from '../api.ts';
import { hourDocument } from '../domain/example.fixture.ts';
import { pricingRoutes } from '../index.ts';
import { documentJson } from './document-json.ts';

const MANAGER = 1;
const CARE = 3;

/** The book of the region means client-bound time by a minute of guidance; provider 30 gave its cost price in such minutes. */
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`update product set book_key = 'begeleiding' where id = ${WORLD.guidance}`);
    await tx.execute(`insert into product_book (id, region_id, number, title, from_on) overriding system value
      values (1, 1, 1, 'Boek', '2026-01-01')`);
    await tx.execute(`insert into product_book_item (book_id, kind, key, position, content) values
      (1, 'products', 'begeleiding', 1, '{"key":"begeleiding","timeTerm":"minuut"}'),
      (1, 'timeTerms', 'minuut', 1, '{"key":"minuut","hours":"client-bound"}')`);
    await tx.execute(`insert into product_book_act (book_id, act, on_day) values (1, 'adopted', '2025-12-01')`);
  });
  const kostprijs = {
    jaar: 2027,
    kostprijs: '1.20',
    uren: 'clientgebonden-tijd',
    soort: 'normatief',
    bron: 'Begroting',
  };
  const given = await server.ask(CARE, 'POST', '/kostprijzen', {
    body: { ...kostprijs, productId: WORLD.guidance, bronOp: '2026-10-01' },
  });
  assert.equal(given.status, 201, given.text);
});
const server = await moduleServer(db, pricingRoutes({ today }));
after(() => server.app.close());

async function compared(day: string): Promise<Kostprijsvergelijking> {
  const answer = await server.ask(
    MANAGER,
    'GET',
    `/kostprijsvergelijkingen?product=${WORLD.guidance}&peildatum=${day}`,
  );
  const [one] = (answer.json as { items: Kostprijsvergelijking[] }).items;
  assert.ok(one, answer.text);
  return one;
}

async function adopted(hours: HoursMeaning, van: string): Promise<void> {
  const document = documentJson(hourDocument({ unit: '01', hours }));
  const made = await server.ask(MANAGER, 'POST', '/tariefberekeningen', {
    body: { productId: WORLD.guidance, titel: 'Begeleiding', document },
  });
  const { id } = made.json as { id: number };
  const answer = await server.ask(MANAGER, 'POST', '/tarieven', { body: { berekeningId: id, van } });
  assert.equal(answer.status, 201, answer.text);
}

test('R-152, R-171: an agreed tariff means the hours of the product book, so that it can be compared', async () => {
  await asOwner(db, (tx) =>
    tx.execute(`insert into tariff (region_id, product_id, from_on, tariff_cents, unit, origin, adopted_on)
      values (1, ${WORLD.guidance}, '2027-01-01', 130, '01', 'agreement', '2026-11-01')`),
  );
  const one = await compared('2027-02-01');
  assert.deepEqual([one.boekverschil, one.regels.length, one.geweigerd], [null, 1, []]);
});

test('R-152, R-171: a calculation that means other hours than the book is compared with nothing, and it says why', async () => {
  await adopted('productive', '2027-03-01');
  const one = await compared('2027-04-01');
  assert.deepEqual([one.regels, one.band, one.signaal], [[], null, null]);
  assert.match(
    one.boekverschil ?? '',
    /^Niet te vergelijken: welke uren bedoeld zijn verschilt \(berekening: alle gewerkte/,
  );
  assert.match(one.boekverschil ?? '', /productenboek: uren met en voor de cliënt, zonder/);
  await adopted('client-bound', '2027-06-01');
  assert.deepEqual(
    [(await compared('2027-07-01')).boekverschil, (await compared('2027-07-01')).regels.length],
    [null, 1],
  );
});
