import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { plainDate } from '../../src/kernel/plain-date.ts';
import * as exchange from '../../src/modules/exchange/index.ts';
import type { Role } from '../../src/platform/auth/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { buildMessage, makeHeader } from '../../src/standards/ijw/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { deps, inScope, meander, newChild, nobody, sent, stayAsked } from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { sendAndWork, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: FastifyInstance;
const person = new Map<string, number>();
const BSN = '999900055';

type Row = Record<string, never> & { id: number; soort: string; fase: string; richting: string };
type Json = { items: Row[]; totaal: number } & Record<string, never>;

async function ask(who: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const reply = await app.inject({
    method,
    url: `/v1${url}`,
    headers: {
      'x-test-person': String(person.get(who)),
      'x-requested-with': 'rodedraad',
      ...(method === 'POST' ? { 'idempotency-key': `key-${Math.random()}` } : {}),
    },
    ...(payload && { payload }),
  });
  const json = String(reply.headers['content-type']).includes('json') ? reply.json() : undefined;
  return { status: reply.statusCode, text: reply.body, json: json as Json };
}
const may = async (who: string, method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await ask(who, method, url, payload);
  assert.ok(answer.status < 300, `${who} ${method} ${url}: ${answer.status} ${answer.text}`);
  return answer;
};

before(async () => {
  await buildWorld(db);
  await asOwner(db, (tx) => tx.execute(`update organisation set phone = '0990000828' where kind = 'municipality'`));
  const members: readonly (readonly [string, Role, number])[] = [
    ['toegang', 'access-worker', WORLD.oss.id],
    ['financieel', 'financial-officer', WORLD.oss.id],
    ['buurgemeente', 'access-worker', WORLD.boxtel.id],
    ['zorg', 'care-administrator', WORLD.meander.id],
    ['toegang bij aanbieder', 'access-worker', WORLD.meander.id],
    ['andere aanbieder', 'care-administrator', WORLD.kompas.id],
    ['bestuurder', 'alderman', WORLD.oss.id],
  ];
  for (const [name, role, organisation] of members) person.set(name, await addPerson(db, role, organisation));
  for (const [index, bsn] of [BSN, '999900067', '999900079'].entries()) {
    await inScope(db, meander, (tx) =>
      sent(
        exchange.askAllocation(tx, deps, {
          ...nobody,
          municipalityId: WORLD.oss.id,
          providerId: WORLD.meander.id,
          client: { ...newChild, Bsn: bsn },
          asked: [stayAsked(`VOT-${index + 1}`)],
        }),
      ),
    );
    await workAll(db);
  }
  // One after the other, so that the numbers of the requests are known; workers may take them in any order.
  app = await apiServer(db);
  await app.ready();
});
after(() => app.close());

test('OP274: the municipality sees what waits for a decision, due first, with the term in words', async () => {
  const { json } = await may('toegang', 'GET', '/verzoeken?limit=2');
  assert.deepEqual([json.items.length, json.totaal], [2, 3]);
  const [first] = json.items;
  assert.deepEqual([first?.soort, first?.fase], ['toewijzing', 'wacht-op-besluit']);
  assert.match(JSON.stringify(first), /"uiterlijk":"2026-11-17".*"stand":"nog 5 werkdagen"/);
  const detail = await may('toegang', 'GET', '/verzoeken/1');
  assert.match(detail.text, /"verwijzer":"Huisarts, Huisartsenpraktijk Proef"/);
  assert.match(detail.text, /"volume":4,"eenheid":"etmaal","frequentie":"per week"/);
  assert.ok(!detail.text.includes(BSN));
});

test('R-315: requests and messages of the chain are for their two parties, and for the roles whose work it is', async () => {
  for (const who of ['buurgemeente', 'andere aanbieder']) {
    assert.equal((await may(who, 'GET', '/verzoeken')).json.totaal, 0, who);
    assert.equal((await ask(who, 'GET', '/verzoeken/1')).status, 404, who);
    assert.equal((await may(who, 'GET', '/berichten')).json.totaal, 0, who);
    assert.equal((await may(who, 'GET', '/termijnen')).json.totaal, 0, who);
    assert.equal((await ask(who, 'GET', '/berichten/1/formulier')).status, 404, who);
  }
  assert.equal((await ask('bestuurder', 'GET', '/verzoeken')).status, 403);
  const question = { verzoeken: [1] };
  for (const who of ['zorg', 'financieel', 'andere aanbieder', 'bestuurder'])
    assert.equal((await ask(who, 'POST', '/verzoeken/_toewijzen', question)).status, 403, who);
  // The role alone is not enough: a decision of the municipality is not its provider's.
  assert.equal((await ask('toegang bij aanbieder', 'POST', '/verzoeken/_toewijzen', question)).status, 404);
  assert.equal((await ask('toegang bij aanbieder', 'POST', '/verzoeken/_proef', question)).status, 404);
  const elsewhere = await may('buurgemeente', 'POST', '/verzoeken/_toewijzen', question);
  assert.deepEqual(JSON.parse(elsewhere.text).gelukt, []);
  assert.equal((await may('toegang', 'GET', '/verzoeken')).json.totaal, 3, 'nothing was decided');
});

test('IV094, OP087: the grant is seen before it goes out, and writes nothing until then', async () => {
  const preview = await may('toegang', 'POST', '/verzoeken/_proef', { verzoeken: [1] });
  assert.match(preview.text, /"berichtId":null,"soort":"JW301"/);
  assert.match(preview.text, /"label":"Kenmerk van de aanbieder"[^}]*"waarde":"VOT-1"/);
  assert.ok(!preview.text.includes(BSN), 'a BSN is masked in a preview too');
  assert.equal((await may('toegang', 'GET', '/verzoeken')).json.totaal, 3);
});

test('several requests are decided at once, and each that could not be says why by rule (IV094, TR360)', async () => {
  const granted = JSON.parse((await may('toegang', 'POST', '/verzoeken/_toewijzen', { verzoeken: [1] })).text);
  assert.deepEqual([granted.gelukt.length, granted.nietGelukt], [1, []]);
  const research = { verzoeken: [1, 2, 3], antwoord: 'in-onderzoek' };
  const told = JSON.parse((await may('toegang', 'POST', '/verzoeken/_beantwoorden', research)).text);
  assert.deepEqual(
    told.gelukt.map(({ verzoeken }: { verzoeken: number[] }) => verzoeken),
    [[2], [3]],
  );
  assert.deepEqual(
    told.nietGelukt.map(({ verzoeken, regel }: { verzoeken: number[]; regel: string }) => [verzoeken, regel]),
    [[[1], 'TR359']],
  );
  assert.equal(
    (await ask('toegang', 'POST', '/verzoeken/_beantwoorden', { verzoeken: [2], antwoord: 'afwijzen' })).status,
    422,
  );
  await workAll(db);
  const phases = async (who: string, phase: string) => (await may(who, 'GET', `/verzoeken?fase=${phase}`)).json.totaal;
  for (const who of ['toegang', 'zorg'])
    assert.deepEqual([await phases(who, 'toegewezen'), await phases(who, 'in-onderzoek')], [1, 2]);
});

/** The allocation that granted the first request. */
const granted = () =>
  asOwner(db, (tx) =>
    tx.one<{ id: bigint; number: bigint }>(
      `select a.id, a.number from allocation a join allocation_version v on v.allocation_id = a.id where v.request_reference = 'VOT-1'`,
    ),
  );

test('OP271, OP033x1: each side acts on an allocation in its own way, and both read one conversation', async () => {
  const { id, number } = await granted();
  const url = `/toewijzingen/${id}`;
  const decision = { soort: 'inkorten', tot: '2027-03-31', reden: '05' };
  assert.equal((await ask('zorg', 'POST', `${url}/_besluit`, decision)).status, 403);
  assert.equal((await ask('toegang bij aanbieder', 'POST', `${url}/_besluit`, decision)).status, 404);
  assert.equal((await ask('buurgemeente', 'POST', `${url}/_besluit`, decision)).status, 404);
  assert.match((await ask('toegang', 'POST', `${url}/_besluit`, { soort: 'inkorten' })).text, /question-incomplete/);
  const early = await ask('zorg', 'POST', `${url}/_melding`, { soort: 'stop', dag: '2026-11-09', reden: '31' });
  assert.match(early.text, /TR382/, 'no stop without a start, in plain words with the rule');
  await may('toegang', 'POST', `${url}/_besluit`, { ...decision, proef: true });
  await may('toegang', 'POST', `${url}/_besluit`, decision);
  await workAll(db);
  for (const who of ['toegang', 'zorg']) {
    const { text } = await may(who, 'GET', `${url}/verloop`);
    const kinds = [...text.matchAll(/"soort":"(JW\d+)"/g)].map(([, kind]) => kind);
    assert.deepEqual(kinds.toSorted(), ['JW301', 'JW301', 'JW302', 'JW302', 'JW315', 'JW316'], who);
    assert.match(text, /"levering":"nog-niet-gestart"/);
    assert.match(text, /"aanZet":"aanbieder"[^}]*"verwacht":"JW305"/, 'who must move now');
  }
  assert.equal((await ask('andere aanbieder', 'GET', `${url}/verloop`)).status, 404);
  const found = await may('zorg', 'POST', '/berichten/_zoek', { zoek: String(number) });
  assert.deepEqual(found.json.items.map((row) => row.soort).toSorted(), ['JW301', 'JW301', 'JW302', 'JW302']);
});

test('what one party sent the other received; a child is sought by a body, never by an address', async () => {
  const kinds = async (who: string, question: object) =>
    (await may(who, 'POST', '/berichten/_zoek', question)).json.items.map((row) => `${row.soort} ${row.richting}`);
  const asked = { zoek: BSN, soort: 'JW315' };
  assert.deepEqual(await kinds('zorg', asked), ['JW315 uit']);
  assert.deepEqual(await kinds('toegang', asked), ['JW315 in']);
  assert.deepEqual(await kinds('toegang', { ...asked, richting: 'uit' }), []);
  assert.deepEqual(await kinds('buurgemeente', { zoek: BSN }), []);
});

test('a message reads as a form in Dutch with its BSN masked; who looked is in the access log (NEN 7513)', async () => {
  const { text } = await may('toegang', 'GET', '/berichten/1/formulier');
  assert.match(text, /"label":"BSN"[^}]*"waarde":"•••••••55"/);
  assert.match(text, /"label":"Eenheid"[^}]*"betekenis":"Etmaal"/);
  const [entry] = await asOwner(db, (tx) =>
    tx.query<{ purpose: string; record_id: string }>(
      `select purpose, record_id from access_log where record_kind = 'message' and outcome = 'allowed' and person_id = $1 order by id desc limit 1`,
      [person.get('toegang') ?? 0],
    ),
  );
  assert.deepEqual(entry, { purpose: 'access-to-care', record_id: '1' });
});

test('a calendar file holds the terms of one side, without names or numbers of children', async () => {
  const { text } = await may('toegang', 'GET', '/termijnen/agenda');
  assert.match(text, /SUMMARY:Onderzoek afronden/);
  assert.ok(!/9999000\d\d|Nieuwkind|VOT-/.test(text));
  const mine = await may('toegang', 'GET', '/termijnen?aanZet=gemeente');
  assert.equal((text.match(/BEGIN:VEVENT/g) ?? []).length, mine.json.totaal);
});

test('OP303: an answer is explained to the cent to both parties, and to no access worker', async () => {
  const id = await sendAndWork(db, {
    identification: 'UITLEG',
    number: 'UITLEGDECL',
    lines: [{ reference: 'GOED' }, { reference: 'TEVEEL', allocationNumber: 300002, volume: 90_000 }],
  });
  for (const who of ['zorg', 'financieel']) {
    const told = JSON.parse((await may(who, 'GET', `/berichten/${id}/uitleg`)).text);
    assert.equal(told.ingediendCent - told.afgewezenCent, told.toegekendCent, who);
    assert.equal(told.vermeld.toegekendCent, told.toegekendCent);
    assert.deepEqual(told.fouten, []);
    assert.ok(told.afgewezenRegels.every((line: { redenen: string[] }) => line.redenen.length > 0));
  }
  assert.equal((await ask('toegang', 'GET', `/berichten/${id}/uitleg`)).status, 403);
  assert.equal(
    (await ask('toegang', 'GET', `/berichten/${id}`)).status,
    404,
    'a declaration is not for access to care',
  );
  assert.equal((await ask('toegang', 'GET', `/berichten/${id}/inhoud`)).status, 404);
  assert.ok(!(await may('toegang', 'GET', '/berichten?limit=200')).text.includes('JW323'));
});

test('R-315: the term of a declaration is for who may read declarations: list, counts and calendar agree', async () => {
  const setStopped = (at: 'null' | 'now()') =>
    asOwner(db, (tx) =>
      tx.execute(
        `update exchange_clock set stopped_at = ${at} where term = 'declaratie-antwoord' and municipality_id = $1`,
        [WORLD.oss.id],
      ),
    );
  assert.equal(await setStopped('null'), 1, 'the answer was sent; for this test it is still to come');
  const seen = async (who: string) => {
    const list = await may(who, 'GET', '/termijnen?aanZet=gemeente&limit=200');
    const counts = JSON.parse((await may(who, 'GET', '/termijnen/tellingen')).text);
    const events = (await may(who, 'GET', '/termijnen/agenda')).text.match(/BEGIN:VEVENT/g) ?? [];
    assert.equal(list.json.totaal, list.json.items.length, who);
    assert.deepEqual([counts.open, events.length], [list.json.totaal, list.json.totaal], who);
    return { total: list.json.totaal, declaration: list.text.includes('JW325') };
  };
  const [money, access] = [await seen('financieel'), await seen('toegang')];
  assert.deepEqual([money.declaration, access.declaration], [true, false]);
  assert.equal(access.total, money.total - 1);
  await setStopped('now()');
});

/** A start on an allocation that the municipality never gave, as a file. */
const startOf = (identification: string, number: number) =>
  buildMessage('JW305', {
    Header: makeHeader('JW305', {
      Afzender: WORLD.meander.agb,
      Ontvanger: WORLD.oss.cbs,
      Identificatie: identification,
      Dagtekening: plainDate('2026-11-10'),
    }),
    Client: {
      Bsn: WORLD.noor.bsn,
      Geboortedatum: { Datum: plainDate('2012-05-17') },
      Geslacht: '2',
      Naam: { Geslachtsnaam: { Achternaam: WORLD.noor.surname }, Voorletters: 'P' },
      StartProducten: {
        StartProduct: [
          {
            ToewijzingNummer: number,
            Product: { Categorie: '45', Code: '45A04' },
            ToewijzingIngangsdatum: plainDate('2026-01-01'),
            Begindatum: plainDate('2026-11-01'),
            StatusAanlevering: '1',
          },
        ],
      },
    },
  } as never);

test('IV028: an uploaded message that was turned down shows each finding at its place, in words with the rule', async () => {
  const upload = async (who: string, bytes: Uint8Array) =>
    app.inject({
      method: 'POST',
      url: '/v1/berichten',
      headers: {
        'x-test-person': String(person.get(who)),
        'x-requested-with': 'rodedraad',
        'content-type': 'application/xml',
        'content-disposition': 'attachment; filename="start.xml"',
      },
      payload: Buffer.from(bytes),
    });
  const bytes = startOf('UPLOAD1', 999_111_222);
  assert.equal((await upload('andere aanbieder', bytes)).statusCode, 422, 'of another sender');
  const taken = await upload('zorg', bytes);
  assert.equal(taken.statusCode, 202, taken.body);
  const { id } = taken.json() as { id: number };
  await workAll(db);
  const form = JSON.parse((await may('zorg', 'GET', `/berichten/${id}/formulier`)).text);
  const marked = form.rijen.filter((row: { meldingen: unknown[] }) => row.meldingen.length > 0);
  assert.deepEqual(
    marked.map((row: { element: string; meldingen: { regels: { id: string }[] }[] }) => [
      row.element,
      row.meldingen.some(({ regels }) => regels.some((rule) => rule.id === 'TR019')),
    ]),
    [['StartProduct', true]],
  );
  assert.deepEqual(form.meldingen, []);
  const detail = JSON.parse((await may('zorg', 'GET', `/berichten/${id}`)).text);
  assert.deepEqual([detail.status, detail.bezorging, detail.opnieuwTeVersturen], ['afgekeurd', 'afgekeurd', false]);
  assert.equal(JSON.parse((await may('zorg', 'GET', '/berichten/tellingen')).text).afgekeurd, 1);
  assert.equal((await may('zorg', 'GET', '/berichten?bezorging=afgekeurd')).json.totaal, 1);
  assert.equal(
    (await ask('zorg', 'POST', `/berichten/${id}/_opnieuw`)).status,
    422,
    'it arrived: nothing to send again',
  );
});

test('OP080: what did not arrive is sent again by its sender only', async () => {
  const id = await asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: bigint }>(`select min(id) as id from message where message_code = 'JW315'`);
    await tx.execute(
      `update message set outcome = null, outcome_at = null, confirmed = null, confirmed_at = null, delivered_at = null where id = $1`,
      [id],
    );
    await tx.execute(
      `update message_dispatch set via = 'ggk', given_up_at = now(), last_error = 'geen verbinding', done_at = null, attempts = 5 where message_id = $1`,
      [id],
    );
    return id;
  });
  const failed = await may('zorg', 'GET', `/berichten/${id}`);
  assert.match(failed.text, /"bezorging":"mislukt".*"fout":"geen verbinding","opnieuwTeVersturen":true/);
  assert.equal((await ask('toegang', 'POST', `/berichten/${id}/_opnieuw`)).status, 422);
  const again = await may('zorg', 'POST', `/berichten/${id}/_opnieuw`);
  assert.ok(!again.text.includes('mislukt'), again.text);
});

test('OP080: a message that waits for an earlier return message says so in the list, and is no other delivery', async () => {
  const [first, second] = await asOwner(db, async (tx) => {
    const rows = await tx.query<{ id: bigint }>(
      `select m.id from message m join message_dispatch d on d.message_id = m.id
        where m.message_code = 'JW301' and m.client_hash is not null order by m.id limit 2`,
    );
    const ids = rows.map(({ id }) => id);
    await tx.execute(
      `update message set outcome = null, outcome_at = null, confirmed = null, confirmed_at = null, delivered_at = null where id = any($1::bigint[])`,
      [ids],
    );
    await tx.execute(
      `update message_dispatch set via = 'ggk', sent_at = null, acknowledged_at = null, given_up_at = null, done_at = null, attempts = 0
        where message_id = any($1::bigint[])`,
      [ids],
    );
    return ids.map(Number);
  });
  const listed = async (word: string) =>
    (await may('toegang', 'GET', `/berichten?richting=uit&bezorging=${word}&limit=200`)).json;
  assert.deepEqual(
    (await listed('wacht-op-eerder-bericht')).items.map(({ id }) => id),
    [second],
  );
  assert.equal((await listed('wacht-op-eerder-bericht')).totaal, 1);
  const ready = (await listed('klaar-om-te-versturen')).items.map(({ id }) => id);
  assert.deepEqual([ready.includes(first as number), ready.includes(second as number)], [true, false]);
  const detail = await may('toegang', 'GET', `/berichten/${second}`);
  assert.match(detail.text, /"bezorging":"wacht-op-eerder-bericht".*"opnieuwTeVersturen":false/);
  const { id } = await granted();
  const { text } = await may('toegang', 'GET', `/toewijzingen/${id}/verloop`);
  assert.equal(text.match(/wacht-op-eerder-bericht/g)?.length, 1, 'the conversation uses the same word');
  const counts = JSON.parse((await may('toegang', 'GET', '/berichten/tellingen')).text);
  assert.deepEqual(
    [counts.mislukt, counts.afgekeurd],
    [(await listed('mislukt')).totaal, (await may('toegang', 'GET', '/berichten?bezorging=afgekeurd')).json.totaal],
  );
});
