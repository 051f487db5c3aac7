import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { openSealer } from '../../../platform/crypto/sealer.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { sql } from '../../../platform/db/sql.ts';
import { checkPackage } from '../../../standards/ocds/index.ts';
import { procurementRoutes } from '../../procurement/index.ts';
import type { LeesbareInkoopdata, OpenInkoopdata, Publicatie, Publicaties } from '../api.ts';
import { publicationRoutes } from '../index.ts';

const MANAGER = 1;
const BUYER = 8;
const OTHER_BUYER = 9;
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (8, 'ik', 'Imre Kok', 1), (9, 'ou', 'Oda Uil', 2)`,
    );
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (8, 'purchaser', 1, '2020-01-01'), (9, 'purchaser', 2, '2020-01-01')`);
  });
});
let clock = '2026-01-05T08:00:00.000Z';
const sealer = openSealer(randomBytes(32));
const now = () => new Date(clock);
const server = await moduleServer(db, [
  ...procurementRoutes({ now, sealer }),
  ...publicationRoutes({ now, sealer, publicUrl: 'https://rodedraad.example' }),
]);
after(() => server.app.close());

const NEW = {
  soort: 'semi-open',
  nummer: 'I-1',
  titel: 'Begeleiding',
  omschrijving: 'Begeleiding dichtbij',
  segment: 'licht',
  geraamdeWaardeCent: null,
  contractenVanaf: '2027-01-01',
  contractenTotEnMet: '2028-12-31',
  planningVanaf: '2026-01-05',
  producten: [WORLD.guidance],
  eisensets: [],
};

async function made(person: number, path: string, body: object | undefined): Promise<{ id: number }> {
  const reply = await server.ask(person, 'POST', path, body ? { body } : {});
  assert.equal(reply.status < 300, true, reply.text);
  return reply.json as { id: number };
}
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

test('a purchaser publishes, everybody reads a package that validates with the official schema', async () => {
  const { id } = await made(BUYER, '/inkoopprocedures', NEW);
  const path = `/inkoopprocedures/${id}/publicaties`;
  assert.equal((await server.ask(MANAGER, 'POST', path)).status, 403, 'only who runs the procedure');
  assert.equal(codeOf(await server.ask(OTHER_BUYER, 'POST', path)), 'publication.procedure-unknown');
  assert.deepEqual(((await server.ask(BUYER, 'GET', path)).json as Publicaties).nieuw, ['planning']);
  const first = (await made(BUYER, path, undefined)) as unknown as Publicatie;
  assert.deepEqual(first.labels, ['planning']);
  assert.equal(codeOf(await server.ask(BUYER, 'POST', path)), 'publication.nothing-new');

  clock = '2026-01-06T08:00:00.000Z';
  const step = { stap: 'fase-beginnen', ronde: null, fase: 'preparation' };
  await made(BUYER, `/inkoopprocedures/${id}/stappen`, step);
  await asOwner(db, (tx) =>
    tx.execute(sql`update procedure set announced_at = ${clock}::timestamptz where id = ${id}`),
  );
  assert.deepEqual(((await server.ask(BUYER, 'GET', path)).json as Publicaties).nieuw, ['tender']);
  await made(BUYER, path, undefined);

  const list = (await server.ask(null, 'GET', '/openbaar/ocds')).json as OpenInkoopdata;
  assert.deepEqual(
    list.items.map(({ ocid, titel, regio, labels }) => [ocid, titel, regio, ...labels]),
    [[`rodedraad-${id}`, 'Begeleiding', 'Regio Veldzicht', 'tender']],
  );
  const reply = await server.ask(null, 'GET', `/openbaar/ocds/${id}`);
  assert.equal(reply.status, 200, reply.text);
  assert.deepEqual(checkPackage(reply.json), []);
  assert.equal((reply.json as { publishedDate: string }).publishedDate, clock, 'every field of the standard is sent');
  const { releases } = reply.json as { releases: { id: string; tag: string[]; tender?: { status: string } }[] };
  assert.deepEqual(
    releases.map(({ id: mark, tag, tender }) => [mark, ...tag, tender?.status]),
    [
      [`rodedraad-${id}-1`, 'planning', undefined],
      [`rodedraad-${id}-2`, 'tender', 'planned'],
    ],
  );
  const story = (await server.ask(null, 'GET', `/openbaar/ocds/${id}/leesbaar`)).json as LeesbareInkoopdata;
  assert.deepEqual(
    story.stappen.map(({ zin }) => zin),
    ['Het plan is gepubliceerd.', 'De procedure is bekendgemaakt.'],
  );
  assert.deepEqual(story.controle, { versie: '1.1', geldig: true, fouten: [] });
  assert.deepEqual(
    story.publicaties.map(({ kenmerk, zinnen, ongewijzigd }) => [kenmerk, ...zinnen, ongewijzigd]),
    [
      [`rodedraad-${id}-1`, 'Het plan is gepubliceerd.', true],
      [`rodedraad-${id}-2`, 'De procedure is bekendgemaakt.', true],
    ],
  );
  assert.deepEqual(
    story.gegevens.map(({ naam, waarde }) => `${naam}: ${waarde}`),
    [
      'Nummer: I-1',
      'Soort: Semi-open raamovereenkomst',
      'Wie kan meedoen: open: iedereen kan meedoen',
      'Stand: bekendgemaakt, aanmelden kan nog niet',
      'Contracten: 1 januari 2027 tot en met 31 december 2028',
    ],
  );
  assert.equal((await server.ask(null, 'GET', '/openbaar/ocds/999')).status, 404);
});

test('what was published never changes, and nobody publishes for another region', async () => {
  const insert = sql`insert into ocds_release (procedure_id, sequence, tags, content, digest, released_at)
    select id, 99, '{planning}', '{}', repeat('0', 64), now() from procedure limit 1`;
  await assert.rejects(
    withScope(db, SCOPES.regionManager, (tx) => tx.execute(insert)),
    /row-level security/,
  );
  await assert.rejects(asOwner(db, (tx) => tx.execute(sql`update ocds_release set sequence = 50`)));
});
