import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../../test/support/small-world.ts';
import { withScope } from '../../../../platform/db/index.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { openZip } from '../../../../platform/transport/index.ts';
import type { Contracttekst, Contractverschillen, Ondertekening, Wijzigingsvoorbeeld } from '../../api.ts';
import { contractsRoutes } from '../../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const db = await testDatabase();
before(() => loadSmallWorld(db));
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const CONTRACT = `/contracten/${WORLD.contract}`;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (person: number, path: string): Promise<Buffer> =>
  (await server.app.inject({ method: 'GET', url: `/v1${path}`, headers: headersOf(person) })).rawPayload;
const headersOf = (person: number) => ({
  'x-requested-with': 'rode-draad',
  'sec-fetch-site': 'same-origin',
  'x-test-person': String(person),
});
const start = (person: number, uiterlijk = '2026-12-15') =>
  server.ask(person, 'POST', `${CONTRACT}/ondertekenrondes`, { body: { uiterlijk } });
const signingOf = async (person: number) =>
  (await server.ask(person, 'GET', `${CONTRACT}/ondertekening`)).json as Ondertekening;

let uploads = 0;
async function sign(person: number, round: number, content: Uint8Array, dag = '2026-11-23') {
  const query = new URLSearchParams({ naam: 'A. de Vries', functie: 'Bestuurder', dag });
  const reply = await server.app.inject({
    method: 'POST',
    url: `/v1/ondertekenrondes/${round}/handtekeningen?${query}`,
    headers: {
      ...headersOf(person),
      'content-type': 'application/pdf',
      'idempotency-key': `test-signature-${++uploads}`,
    },
    payload: Buffer.from(content),
  });
  return { status: reply.statusCode, json: reply.json() as never, text: reply.body };
}

async function change(): Promise<void> {
  const veranderingen = [
    { soort: 'gegevens', naam: 'De Linde, begeleiding', reikwijdte: 'Hele regio', betaaltermijnDagen: 21 },
  ];
  const shown = await server.ask(MANAGER, 'POST', `${CONTRACT}/wijzigingen/_bereken`, {
    body: { veranderingen, ingang: '2026-12-01' },
  });
  assert.equal(shown.status, 200, shown.text);
  const { vingerafdruk } = shown.json as Wijzigingsvoorbeeld;
  const made = await server.ask(MANAGER, 'POST', `${CONTRACT}/wijzigingen`, {
    body: {
      veranderingen,
      ingang: '2026-12-01',
      reden: 'niet-wezenlijk',
      toelichting: 'Kortere termijn.',
      vingerafdruk,
    },
  });
  assert.equal(made.status, 201, made.text);
}

test('the text is made from the data of the contract, as page, PDF and DOCX', async () => {
  const text = (await server.ask(CARE, 'GET', `${CONTRACT}/tekst`)).json as Contracttekst;
  const headings = text.delen.map(({ kop }) => kop);
  assert.deepEqual(headings.slice(0, 4), ['Partijen', 'Looptijd en vorm', '7.2 Tarieven', '7.10 Volume']);
  assert.ok(
    text.delen.some(({ tabel }) => tabel?.rijen.some((row) => row.includes('€\u00a0130.000,00'))),
    'the limit of 2026',
  );
  const pdf = await bytesOf(CARE, `${CONTRACT}/document?formaat=pdf`);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.match(pdf.toString('latin1'), /\/StructTreeRoot/, 'tagged');
  const docx = await bytesOf(MANAGER, `${CONTRACT}/document?formaat=docx`);
  assert.equal(docx.subarray(0, 2).toString(), 'PK');
  assert.equal((await server.ask(MANAGER, 'GET', `${CONTRACT}/tekst?versie=99`)).status, 404);
});

test('both sides sign: each file is kept with its digest, and the last one counts', async () => {
  assert.equal(codeOf(await start(CARE)), 'contracts.not-a-signing-party', 'who delivers does not start a round');
  assert.equal((await start(OFFICER)).status, 403);
  const started = await start(MANAGER);
  assert.equal(started.status, 201, started.text);
  const [round] = (started.json as Ondertekening).rondes;
  assert.ok(round);
  assert.equal(codeOf(await start(MANAGER)), 'contracts.already-in-signature-round');
  const offered = await bytesOf(CARE, `/contractdocumenten/${round.document.id}`);
  assert.equal(sha256(offered), round.document.sha256, 'what is downloaded is what was kept');

  const first = Buffer.concat([offered, Buffer.from('\n% signature of the provider')]);
  assert.equal((await sign(CARE, round.id, Buffer.from('no pdf'))).status, 422);
  assert.equal(codeOf(await sign(CARE, round.id, first, '2026-11-24')), 'contracts.signed-outside-round');
  const once = await sign(CARE, round.id, first);
  assert.equal(once.status, 201, once.text);
  assert.equal(codeOf(await sign(CARE, round.id, first)), 'contracts.already-signed');
  const half = await signingOf(MANAGER);
  assert.deepEqual([half.rondes[0]?.stand, half.magTekenen, half.magStarten], ['loopt', 'opdrachtgever', false]);

  const scan = Buffer.from('%PDF-1.4 a scan of paper');
  assert.equal((await sign(MANAGER, round.id, scan)).status, 201);
  const whole = (await signingOf(CARE)).rondes[0];
  assert.equal(whole?.stand, 'getekend');
  assert.equal(whole?.getekendBestand?.sha256, sha256(scan), 'the file that was signed last');
  assert.deepEqual(
    whole?.partijen.map(({ naam, handtekening }) => [naam, handtekening?.bestand.sha256, handtekening?.zelfdeTekst]),
    [
      ['Regio Veldzicht', sha256(scan), false],
      ['Jeugdhulp De Linde', sha256(first), true],
    ],
  );
  assert.equal(codeOf(await start(MANAGER)), 'contracts.already-signed');
});

test('a change makes the next version: what differs is shown as text and as data, and an old round cannot be signed', async () => {
  const { versie: before } = (await server.ask(MANAGER, 'GET', `${CONTRACT}/tekst`)).json as Contracttekst;
  await change();
  const differences = (await server.ask(CARE, 'GET', `${CONTRACT}/verschillen?van=${before}&tot=${before + 1}`))
    .json as Contractverschillen;
  assert.deepEqual(
    differences.gegevens.map(({ naam, voor, na }) => [naam, voor, na]),
    [
      ['naam', 'De Linde, begeleiding en daghulp', 'De Linde, begeleiding'],
      ['waarover het contract gaat', '', 'Hele regio'],
      ['betaaltermijn in dagen', '30', '21'],
    ],
  );
  assert.deepEqual(
    differences.tekst.map(({ kop, soort }) => [kop, soort]),
    [
      ['Looptijd en vorm', 'anders'],
      ['Reikwijdte', 'nieuw'],
    ],
  );
  const [round] = ((await start(MANAGER)).json as Ondertekening).rondes;
  assert.ok(round, 'the new version is to be signed again');
  const blank = await server.ask(CARE, 'POST', `/ondertekenrondes/${round.id}/weigeringen`, { body: { reden: '' } });
  assert.equal(blank.status, 400);
  const refused = await server.ask(CARE, 'POST', `/ondertekenrondes/${round.id}/weigeringen`, {
    body: { reden: 'De termijn is te kort.' },
  });
  assert.equal((refused.json as Ondertekening).rondes[0]?.stand, 'geweigerd');
  const again = await server.ask(MANAGER, 'POST', `/ondertekenrondes/${round.id}/intrekkingen`, {
    body: { reden: 'Dan niet.' },
  });
  assert.equal(codeOf(again), 'contracts.closed-signature-round');
});

test('the archive holds each kept file with its MDTO metadata', async () => {
  const zip = await bytesOf(MANAGER, `${CONTRACT}/archief`);
  const opened = openZip(zip, { files: 100, fileBytes: 10_000_000 });
  assert.ok(opened.ok);
  const texts = new Map<string, string>();
  for (const entry of opened.value) {
    const read = await entry.read();
    assert.ok(read.ok);
    texts.set(read.value.name, Buffer.from(read.value.bytes).toString('latin1'));
  }
  const pdfs = [...texts.keys()].filter((name) => name.endsWith('.pdf'));
  assert.deepEqual([pdfs.length, texts.size], [4, 12], 'two offered, two signed, each with its object and its file');
  for (const name of pdfs) {
    const digest = sha256(Buffer.from(texts.get(name) ?? '', 'latin1'));
    assert.match(texts.get(`${name}.bestand.mdto.xml`) ?? '', new RegExp(`<checksumWaarde>${digest}<`));
  }
  const signed = [...texts].filter(
    ([name, text]) => name.includes('informatieobject') && text.includes('Ondertekening<'),
  );
  assert.equal(signed.length, 2, 'who signed stands with the signed files only');
});

test('the database refuses what is signed for the other side, and any change of what was kept', async () => {
  const asProvider = { ...SCOPES.provider, role: 'care-administrator' as const };
  await assert.rejects(
    withScope(db, asProvider, (tx) =>
      tx.execute(
        sql`insert into signature_event (round_id, kind, party, reason) values (1, 'recalled', 'purchaser', 'x')`,
      ),
    ),
    /row-level security|permission denied/,
  );
  await assert.rejects(
    withScope(db, asProvider, (tx) => tx.execute(sql`update contract_document set name = 'other' where true`)),
    /permission denied/,
  );
});
