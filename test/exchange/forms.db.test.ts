import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../src/platform/auth/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { openZip } from '../../src/platform/transport/index.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: FastifyInstance;
const person = new Map<string, number>();
const NEW_BSN = '999900031';

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
  return { status: reply.statusCode, text: reply.body, bytes: reply.rawPayload };
}
async function may(who: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await ask(who, method, url, payload);
  assert.ok(answer.status < 300, `${who} ${method} ${url}: ${answer.status} ${answer.text}`);
  return answer;
}
/** What an act answers: the number of its message, or null for a preview. */
const sentBy = async (who: string, url: string, payload: object) =>
  JSON.parse((await may(who, 'POST', url, payload)).text) as { berichtId: number | null; soort: string };
const items = async <Item>(who: string, url: string): Promise<readonly Item[]> =>
  JSON.parse((await may(who, 'GET', url)).text).items;
const one = <Row extends object>(text: string, params: readonly (string | number)[] = []) =>
  asOwner(db, (tx) => tx.one<Row>(text, params));

before(async () => {
  await buildWorld(db);
  const members: readonly (readonly [string, Role, number])[] = [
    ['toegang', 'access-worker', WORLD.oss.id],
    ['buurgemeente', 'access-worker', WORLD.boxtel.id],
    ['zorg', 'care-administrator', WORLD.meander.id],
    ['andere aanbieder', 'care-administrator', WORLD.kompas.id],
    ['beheer', 'administrator', WORLD.region],
    ['contractbeheer', 'contract-manager', WORLD.region],
    ['beheer van oss', 'administrator', WORLD.oss.id],
  ];
  for (const [name, role, organisation] of members) person.set(name, await addPerson(db, role, organisation));
  app = await apiServer(db);
  await app.ready();
});
after(() => app.close());

const stay = {
  categorie: WORLD.stay.category,
  productcode: WORLD.stay.code,
  volume: 4,
  eenheid: '14',
  frequentie: '2',
};
const referred = { soort: '02', naam: 'Huisartsenpraktijk Proef' };
const child = { bsn: NEW_BSN, achternaam: 'Nieuwkind', voorletters: 'N', geboortedatum: '2014-03-02', geslacht: '1' };
const question = {
  gemeenteId: WORLD.oss.id,
  jeugdige: child,
  producten: [{ ...stay, van: '2026-12-01', tot: '2027-05-31', verwijzer: referred }],
};

test('OP307, OP361: a provider asks for care by form; nothing is sent before it was seen', async () => {
  const seen = await may('zorg', 'POST', '/verzoeken/_nieuw', { ...question, proef: true });
  assert.match(seen.text, /"berichtId":null,"soort":"JW315"/);
  assert.match(seen.text, /"signalen":\[\{"code":"OP296"/, 'told before it is sent');
  assert.match(seen.text, /"label":"BSN"[^}]*"waarde":"•••••••31"/);
  assert.deepEqual(await items('zorg', '/berichten'), []);
  for (const who of ['toegang', 'buurgemeente'])
    assert.equal((await ask(who, 'POST', '/verzoeken/_nieuw', question)).status, 403, who);
  const incomplete = await ask('zorg', 'POST', '/verzoeken/_nieuw', { ...question, jeugdige: { bsn: NEW_BSN } });
  assert.match(incomplete.text, /Vul in: achternaam/);
  const wrong = await ask('zorg', 'POST', '/verzoeken/_nieuw', {
    ...question,
    jeugdige: { ...child, bsn: '999900032' },
    proef: true,
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /exchange\.not-sendable/);
  assert.ok((await sentBy('zorg', '/verzoeken/_nieuw', question)).berichtId);
  await workAll(db);
});

test('OP296: what is asked outside the contract stands at the message, and at the request of who decides', async () => {
  type Told = { signalen: { code: string; tekst: string; plaats: string }[] };
  const read = async (who: string, path: string): Promise<Told> => JSON.parse((await may(who, 'GET', path)).text);
  const [request] = await items<{ id: number; berichtId: number }>('toegang', '/verzoeken');
  const atRequest = await read('toegang', `/verzoeken/${request?.id}`);
  assert.deepEqual(atRequest.signalen, (await read('zorg', `/berichten/${request?.berichtId}`)).signalen);
  assert.deepEqual(
    atRequest.signalen.map((one) => [one.code, one.plaats]),
    [['OP296', 'AangevraagdProduct[1]']],
  );
});

test('the list of a provider names a child without an allocation, to its two parties only', async () => {
  type Item = { jeugdige: { naam: string; geboortejaar: number } | null };
  for (const who of ['zorg', 'toegang']) {
    const [row] = await items<Item>(who, '/verzoeken');
    assert.deepEqual(row?.jeugdige, { naam: 'N. Nieuwkind', geboortejaar: 2014 }, who);
  }
  for (const who of ['andere aanbieder', 'buurgemeente']) assert.deepEqual(await items(who, '/verzoeken'), [], who);
  const kept = await one<{ text: string }>('select encode(child_encrypted, $1) as text from care_request', ['escape']);
  assert.ok(!kept.text.includes('Nieuwkind'), 'sealed as it is kept');
});

test('R-098: access holds something against a request; provider and municipality read it, the region only what it was about', async () => {
  const path = '/verzoeken/1/tegenspraken';
  const said = {
    waarover: ['meer-uren', 'duurder-product'],
    voorstel: 'lichtere-hulp',
    tekst: 'Ambulant is nog niet geprobeerd.',
  };
  assert.equal((await ask('toegang', 'POST', path, { ...said, tekst: ' ' })).status, 422);
  assert.equal((await ask('toegang', 'POST', path, { ...said, tekst: `Over ${NEW_BSN}` })).status, 422);
  assert.equal((await ask('toegang', 'POST', path, { ...said, waarover: [] })).status, 400);
  for (const who of ['zorg', 'andere aanbieder', 'contractbeheer'])
    assert.equal((await ask(who, 'POST', path, said)).status, 403, who);
  assert.equal((await ask('buurgemeente', 'POST', path, said)).status, 404);
  await may('toegang', 'POST', path, said);
  for (const who of ['zorg', 'toegang']) {
    const [read, ...more] = await items<{ waarover: string[]; tekst: string }>(who, path);
    assert.deepEqual([read?.waarover, read?.tekst, more], [said.waarover, said.tekst, []], who);
  }
  for (const who of ['buurgemeente', 'andere aanbieder']) assert.equal((await ask(who, 'GET', path)).status, 404, who);
  assert.equal((await ask('contractbeheer', 'GET', path)).status, 403, 'a child is not theirs');
  const { text } = await may('contractbeheer', 'GET', `/aanbieders/${WORLD.meander.id}/dossier`);
  assert.match(text, /Tegenspraak van de toegang[\s\S]*gevraagd meer uren, een duurder product/);
  assert.ok(!/Ambulant is nog niet|Nieuwkind/.test(text), 'neither the words nor the child');
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update request_counter set text = 'Anders'`)),
    /append-only/,
  );
});

test('IV094: a request is granted otherwise than asked: another size, period and product, seen before it goes', async () => {
  const afwijkend = { tot: '2027-02-28', volume: 2, categorie: '44', productcode: '44A09' };
  const seen = await may('toegang', 'POST', '/verzoeken/_proef', { verzoeken: [1], afwijkend });
  assert.match(seen.text, /"waarde":"44A09"/);
  assert.match(seen.text, /"label":"Volume"[^}]*"waarde":"2"/);
  await may('toegang', 'POST', '/verzoeken/_toewijzen', { verzoeken: [1], afwijkend });
  await workAll(db);
  const late = { waarover: ['langer'], voorstel: 'zoals-nu', tekst: 'Te laat ingebracht.' };
  assert.equal((await ask('toegang', 'POST', '/verzoeken/1/tegenspraken', late)).status, 422, 'R-098: it was decided');
  const told = await one(
    `select product_code, volume::int as volume, unit, through_on::text as through_on
       from allocation_version where request_reference is not null`,
  );
  assert.deepEqual(told, { product_code: '44A09', volume: 2, unit: '14', through_on: '2027-02-28' });
});

test('a child is found by a body in one own scope, with its BSN masked', async () => {
  const found = async (who: string) =>
    JSON.parse((await may(who, 'POST', '/clienten/_zoek', { bsn: NEW_BSN })).text).items;
  const [row] = await found('zorg');
  assert.deepEqual(
    [row.naam, row.geboortedatum, row.bsnGemaskeerd, row.gemeente.naam],
    ['N. Nieuwkind', '2014-03-02', '•••••••31', 'Oss'],
  );
  for (const who of ['andere aanbieder', 'buurgemeente']) assert.deepEqual(await found(who), [], who);
  assert.equal((await ask('zorg', 'POST', '/clienten/_zoek', { achternaam: 'Nieuwkind' })).status, 422);
});

/** The running allocation of a child at De Meander. */
const allocationOf = (surname: string) =>
  one<{ id: number; number: number }>(
    `select a.id::int as id, a.number::int as number from allocation a join client c on c.id = a.client_id
      where c.surname = $1 and a.provider_id = $2 order by a.id desc limit 1`,
    [surname, WORLD.meander.id],
  );

test('IV092, OP257: a change asks for another product from a day on and one beside it, and names what stays', async () => {
  const { id, number } = await allocationOf('Nieuwkind');
  const now = JSON.parse((await may('zorg', 'GET', `/toewijzingen/${id}/situatie`)).text);
  assert.deepEqual(
    now.items.map((item: { nummer: number; productcode: string }) => [item.nummer, item.productcode]),
    [[number, '44A09']],
  );
  const url = `/toewijzingen/${id}/_wijzigingsverzoek`;
  const wensen = [
    { soort: 'vervangen', toewijzing: number, van: '2027-01-01', tot: '2027-06-30', ...stay },
    {
      soort: 'nieuw',
      van: '2026-12-15',
      tot: '2027-06-30',
      categorie: '45',
      productcode: '45A04',
      volume: 60,
      eenheid: '01',
      frequentie: '2',
    },
  ];
  assert.match(
    (await ask('zorg', 'POST', url, { reden: '1', wensen: [{ soort: 'nieuw', van: '2026-12-15', volume: 3 }] })).text,
    /Vul in/,
  );
  assert.equal((await ask('toegang', 'POST', url, { reden: '1', wensen })).status, 403);
  const sent = await sentBy('zorg', url, { reden: '1', wensen });
  await workAll(db);
  const { text } = await may('zorg', 'GET', `/berichten/${sent.berichtId}/inhoud`);
  assert.match(text, /TeWijzigenProduct>[\s\S]*Einddatum>2026-12-31<[\s\S]*NieuwProduct>[\s\S]*43A16[\s\S]*45A04/);
  type Asked = { soort: string; toewijzing: string | null };
  const [request] = await items<{ id: number }>('toegang', '/verzoeken');
  const detail = JSON.parse((await may('toegang', 'GET', `/verzoeken/${request?.id}`)).text);
  assert.deepEqual(
    detail.gevraagd.map((part: Asked) => part.soort),
    ['wijzigen', 'nieuw', 'nieuw'],
  );
  await may('toegang', 'POST', '/verzoeken/_toewijzen', { verzoeken: [request?.id] });
  await workAll(db);
});

test('OP087, IV066: a municipality allocates of its own accord to a child it did not know yet', async () => {
  const fresh = { ...child, bsn: '999900043', achternaam: 'Versbekend' };
  const body = {
    aanbiederId: WORLD.meander.id,
    jeugdige: fresh,
    producten: [{ ...stay, van: '2026-12-01', tot: '2027-05-31' }],
  };
  assert.equal((await ask('zorg', 'POST', '/toewijzingen/_nieuw', body)).status, 403);
  assert.equal(
    (await ask('toegang', 'POST', '/toewijzingen/_nieuw', { ...body, gemeenteId: WORLD.boxtel.id })).status,
    404,
  );
  const seen = await sentBy('toegang', '/toewijzingen/_nieuw', { ...body, proef: true });
  assert.deepEqual([seen.berichtId, seen.soort], [null, 'JW301']);
  const sent = await sentBy('toegang', '/toewijzingen/_nieuw', body);
  await workAll(db);
  const { number } = await allocationOf('Versbekend');
  assert.ok(number > 0);
  assert.match((await may('zorg', 'GET', `/berichten/${sent.berichtId}`)).text, /"bezorging":"bevestigd"/);
});

test('OP033x1, TR385: a decision is taken back by the next message, once, and only by who made it', async () => {
  const { id } = await allocationOf('Versbekend');
  const shorter = { soort: 'inkorten', tot: '2027-01-31', reden: '05' };
  const sent = await sentBy('toegang', `/toewijzingen/${id}/_besluit`, shorter);
  await workAll(db);
  const undo = `/berichten/${sent.berichtId}/_ongedaan`;
  assert.equal((await ask('zorg', 'POST', undo, {})).status, 404);
  assert.equal((await ask('buurgemeente', 'POST', undo, {})).status, 404);
  assert.match((await may('toegang', 'POST', undo, { proef: true })).text, /"waarde":"2027-05-31"/);
  const back = await sentBy('toegang', undo, {});
  await workAll(db);
  const { through } = await one<{ through: string }>(
    'select v.through_on::text as through from allocation_version v where allocation_id = $1 order by version desc limit 1',
    [id],
  );
  assert.equal(through, '2027-05-31');
  assert.match((await may('zorg', 'GET', `/berichten/${back.berichtId}`)).text, /"bezorging":"bevestigd"/);
  assert.match((await ask('toegang', 'POST', undo, {})).text, /exchange\.undo-overtaken/);
});

test('TR071: a start is taken back by its removal; a request cannot be taken back', async () => {
  const { id } = await allocationOf('Proefkind');
  const url = `/toewijzingen/${id}`;
  const start = await sentBy('zorg', `${url}/_melding`, { soort: 'start', dag: '2026-11-02' });
  await workAll(db);
  await sentBy('zorg', `/berichten/${start.berichtId}/_ongedaan`, {});
  await workAll(db);
  assert.match((await may('zorg', 'GET', `${url}/verloop`)).text, /"levering":"nog-niet-gestart"/);
  const { id: asked } = await one<{ id: number }>(
    `select id::int as id from message where message_code = 'JW315' limit 1`,
  );
  assert.match((await ask('zorg', 'POST', `/berichten/${asked}/_ongedaan`, {})).text, /exchange\.not-to-undo/);
});

test('a region chooses how terms are counted, with a reason that is kept (docs/adr/0011)', async () => {
  const url = `/regios/${WORLD.region}/telling`;
  const { nu, standaard, keuzes } = JSON.parse((await may('beheer', 'GET', url)).text);
  assert.deepEqual([nu, keuzes], [standaard, []]);
  const chosen = { ...nu, goedeVrijdag: false, geslotenDagen: ['2026-05-15'] };
  assert.equal((await ask('beheer van oss', 'POST', url, { ...chosen, reden: 'x' })).status, 404);
  assert.equal((await ask('toegang', 'GET', url)).status, 403);
  const made = JSON.parse((await may('beheer', 'POST', url, { ...chosen, reden: 'Wij werken door.' })).text);
  assert.deepEqual(made.nu, chosen);
  assert.deepEqual(
    made.keuzes.map((one: { instelling: string; was: string; werd: string; reden: string }) => [
      one.instelling,
      one.was,
      one.werd,
      one.reden,
    ]),
    [
      ['gesloten-dagen', '', '2026-05-15', 'Wij werken door.'],
      ['goede-vrijdag', 'true', 'false', 'Wij werken door.'],
    ],
  );
  assert.ok(!made.vrijeDagen.includes('2027-03-26'), 'Good Friday of 2027 is worked');
  assert.equal((await ask('beheer', 'POST', url, { ...chosen, reden: 'Nog eens.' })).status, 409);
});

test('OP192: who is laid down as working elsewhere gets messages as a file, handed over and kept with the reason', async () => {
  const url = (id: number) => `/organisaties/${id}/werkplekkeuzes`;
  const elsewhere = { werktHier: false, reden: 'Werkt in een eigen systeem.' };
  assert.equal((await ask('beheer van oss', 'POST', url(WORLD.meander.id), elsewhere)).status, 403);
  assert.equal((await ask('beheer', 'POST', url(WORLD.region), elsewhere)).status, 422);
  const made = JSON.parse((await may('beheer', 'POST', url(WORLD.meander.id), elsewhere)).text);
  assert.equal(made.werktHier, false);
  assert.equal((await ask('beheer', 'POST', url(WORLD.meander.id), elsewhere)).status, 409);
  const [kept] = await items<{ reden: string; werktHier: boolean }>('beheer', '/werkplekkeuzes');
  assert.deepEqual([kept?.werktHier, kept?.reden], [false, elsewhere.reden]);

  const { id } = await allocationOf('Versbekend');
  const { berichtId } = await sentBy('toegang', `/toewijzingen/${id}/_besluit`, {
    soort: 'inkorten',
    tot: '2027-04-30',
    reden: '05',
  });
  assert.match((await may('toegang', 'GET', `/berichten/${berichtId}`)).text, /"bezorging":"klaar-om-te-versturen"/);
  const files = await may('toegang', 'GET', `/berichten/bestanden?berichten=${berichtId},1`);
  const zip = openZip(files.bytes, { files: 10, fileBytes: 100_000 });
  assert.ok(zip.ok && zip.value.length === 2, 'each message a file');
  const handed = JSON.parse(
    (await may('toegang', 'POST', '/berichten/_meegegeven', { berichten: [berichtId, 1] })).text,
  );
  assert.deepEqual([handed.gelukt, handed.nietGelukt.length], [[berichtId], 1]);
  const after = (await may('toegang', 'GET', `/berichten/${berichtId}`)).text;
  assert.match(after, /"bezorging":"aangekomen"/);
  assert.match(after, /"aanZet":"aanbieder"/, 'the term for the return message runs');
  const again = JSON.parse((await may('toegang', 'POST', '/berichten/_opnieuw', { berichten: [1] })).text);
  assert.equal(again.gelukt.length, 0, 'what came to us is not ours to send');
  assert.equal((await ask('buurgemeente', 'GET', `/berichten/bestanden?berichten=${berichtId}`)).status, 422);
});
