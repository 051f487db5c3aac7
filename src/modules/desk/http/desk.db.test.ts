import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { enqueue, HOUSE_SCOPE, type JobContext } from '../../../platform/jobs/index.ts';
import { openMailer } from '../../../platform/mail/index.ts';
import { startMailServer } from '../../../platform/mail/testing/mail-server.ts';
import type { Maandbericht, Mailkeuzes, TeVolgen, Volging, Weergave } from '../api.ts';
import { deskRoutes, makeReports, readFiguresOfAll, sendMailJob } from '../index.ts';
import { MAIL_ATTEMPTS } from '../use-cases/queue-mail.ts';

const [MANAGER, OFFICER, CARE, ADVISER] = [1, 2, 3, 9];
const PUBLIC_URL = 'https://rd.example';
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'pa', 'Pia Adema', 1)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'policy-adviser', 1, '2020-01-01')`,
    );
    await tx.execute(`update person set email = 'caro@veldzicht.example' where id = ${MANAGER}`);
  });
});
const now = () => new Date(`${TODAY}T06:00:00Z`);
const server = await moduleServer(db, deskRoutes({ today, now, sendsMail: true }));
const smtp = await startMailServer();
const mailer = openMailer({ url: smtp.url, from: 'noreply@veldzicht.example' });
after(async () => {
  mailer.close();
  await smtp.close();
  await server.app.close();
});

type Method = 'GET' | 'POST' | 'PUT';
const ask = async <Answer>(person: number, method: Method, path: string, body?: unknown, status?: number) => {
  const reply = await server.ask(person, method, path, body === undefined ? {} : { body });
  assert.equal(
    reply.status,
    status ?? (method === 'GET' ? 200 : method === 'PUT' ? 204 : 201),
    `${path}: ${reply.text}`,
  );
  return reply.json as Answer;
};
const remove = async (person: number, path: string) =>
  (
    await server.app.inject({
      method: 'DELETE',
      url: `/v1${path}`,
      headers: { 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'same-origin', 'x-test-person': String(person) },
    })
  ).statusCode;
const itemsOf = async <Item>(person: number, path: string) => (await ask<{ items: Item[] }>(person, 'GET', path)).items;
/** As a worker would run every mail that waits. */
async function sendAll(by: typeof mailer | 'nobody' = mailer, attempt = 1) {
  const waiting = await asOwner(db, (tx) =>
    tx.query<{ id: bigint }>('select id from mail where sent_at is null and gone_wrong is null order by id'),
  );
  const handler = sendMailJob(by === 'nobody' ? undefined : by);
  for (const { id } of waiting)
    await handler({
      db,
      scope: HOUSE_SCOPE,
      attempt,
      payload: { mailId: Number(id) },
      finishIn: async () => {},
    } as unknown as JobContext);
}

test('a view is one’s own until it is shared with colleagues of the same organisation, and only the owner removes it', async () => {
  const view = { naam: 'Loopt af', pagina: '/contracten', filters: 'status=loopt&cursor=x' };
  const { id } = await ask<{ id: number }>(MANAGER, 'POST', '/weergaven', view);
  await ask(MANAGER, 'POST', '/weergaven', { ...view, naam: 'loopt AF' }, 409);
  await ask(MANAGER, 'POST', '/weergaven', { ...view, naam: 'Met nummer', filters: 'zoek=999900006' }, 422);
  await ask(MANAGER, 'POST', '/weergaven', { ...view, naam: 'Elders', pagina: '//elders' }, 422);
  const shared = await ask<{ id: number }>(MANAGER, 'POST', '/weergaven', {
    ...view,
    naam: 'Voor allen',
    gedeeld: true,
  });
  assert.deepEqual(
    (await itemsOf<Weergave>(MANAGER, '/weergaven?pagina=/contracten')).map(({ naam, filters }) => [naam, filters]),
    [
      ['Loopt af', 'status=loopt'],
      ['Voor allen', 'status=loopt'],
    ],
  );
  const seen = await itemsOf<Weergave>(ADVISER, '/weergaven?pagina=/contracten');
  assert.deepEqual(
    seen.map(({ naam, eigen, van }) => [naam, eigen, van]),
    [['Voor allen', false, 'Caro Meijer']],
  );
  assert.equal((await itemsOf<Weergave>(OFFICER, '/weergaven')).length, 0, 'another organisation sees none');
  assert.equal(await remove(ADVISER, `/weergaven/${shared.id}`), 404);
  assert.equal(await remove(MANAGER, `/weergaven/${id}`), 204);
  assert.equal(await remove(MANAGER, `/weergaven/${id}`), 404);
});

test('a figure that passes its line is mailed once, with the number and a link only, and marked until it is back', async () => {
  const figures = await itemsOf<TeVolgen>(MANAGER, '/volgingen/cijfers');
  const approved = figures.find(({ cijfer }) => cijfer === 'goedgekeurd');
  assert.equal(approved?.waarde, 7_510_000, 'what the region approved this year, in cents');
  const wanted = { cijfer: 'goedgekeurd', richting: 'meer-dan', grens: 8_000_000 };
  await ask(MANAGER, 'POST', '/volgingen', wanted);
  await ask(MANAGER, 'POST', '/volgingen', wanted, 409);
  await ask(MANAGER, 'POST', '/volgingen', { ...wanted, cijfer: 'bestaat-niet' }, 404);
  const watch = async () => (await itemsOf<Volging>(MANAGER, '/volgingen'))[0];
  assert.deepEqual([(await watch())?.overGrens, (await watch())?.waarde], [false, 7_510_000]);
  assert.equal((await itemsOf<Volging>(ADVISER, '/volgingen')).length, 0, 'one’s own');

  const on = (days: number) => () => new Date(`${addDays(TODAY, days)}T06:00:00Z`);
  const mails = async () =>
    (
      await asOwner(db, (tx) => tx.query<{ body: string }>(`select body from mail where kind = 'figure' order by id`))
    ).map(({ body }) => body);
  await readFiguresOfAll(db, { now: on(1), publicUrl: PUBLIC_URL });
  assert.equal((await mails()).length, 0);
  await asOwner(db, (tx) =>
    tx.execute(`update utilisation set claimed_cents = claimed_cents + 900000, approved_cents = approved_cents + 900000
                 where contract_id = ${WORLD.contract} and municipality_id = 11`),
  );
  for (const days of [2, 2, 3]) await readFiguresOfAll(db, { now: on(days), publicUrl: PUBLIC_URL });
  const [body = '', ...more] = await mails();
  assert.equal(more.length, 0, 'told once, not twice on a day and not again the next');
  assert.match(body, /€\s84\.100/);
  assert.match(body, /https:\/\/rd\.example\/mijn-meldingen/);
  for (const secret of ['Linde', 'Beek', 'Aldermeer', 'Vries', 'Caro']) assert.ok(!body.includes(secret), secret);
  assert.equal((await watch())?.overGrens, true);

  await sendAll();
  const [sent] = smtp.received;
  assert.deepEqual([sent?.to, smtp.received.length], [['caro@veldzicht.example'], 1]);
  await sendAll();
  assert.equal(smtp.received.length, 1, 'sent once');
  const { mails: told } = await ask<Mailkeuzes>(MANAGER, 'GET', '/mailkeuzes');
  assert.deepEqual(
    told.map(({ status }) => status),
    ['verstuurd'],
  );
  const [one] = await itemsOf<Volging>(MANAGER, '/volgingen');
  assert.equal(await remove(ADVISER, `/volgingen/${one?.id}`), 404);
  assert.equal(await remove(MANAGER, `/volgingen/${one?.id}`), 204);
});

test('who wants it gets one mail a working day with how much is on the worklist; who lost the role gets none', async () => {
  const keuzes = { werklijst: true, maandbericht: false };
  await ask(MANAGER, 'PUT', '/mailkeuzes', keuzes);
  await ask(ADVISER, 'PUT', '/mailkeuzes', keuzes);
  assert.deepEqual((await ask<Mailkeuzes>(MANAGER, 'GET', '/mailkeuzes')).werklijst, true);
  const told = async (day: string) => {
    await readFiguresOfAll(db, { now: () => new Date(`${day}T06:00:00Z`), publicUrl: PUBLIC_URL });
    return await asOwner(db, (tx) =>
      tx.query<{ personId: number; subject: string; body: string }>(
        `select person_id as "personId", subject, body from mail where kind = 'worklist' and dedupe_key like '%:${day}'`,
      ),
    );
  };
  const [mail, ...others] = await told('2026-11-24');
  assert.match(mail?.subject ?? '', /^Er staan? \d+ za(ak|ken) op uw werklijst$/);
  assert.equal(mail?.personId, MANAGER);
  assert.equal(others.length, 0, 'nothing on the list, no mail');
  assert.ok(!/Linde|Beek|V-00/.test(`${mail?.subject}${mail?.body}`), 'nothing of what it is about');
  assert.equal((await told('2026-11-24')).length, 1, 'one a day');
  assert.equal((await told('2026-11-28')).length, 0, 'not on a Saturday');
  await asOwner(db, (tx) =>
    tx.execute(`update person_role set through_on = '2026-11-29' where person_id = ${MANAGER}`),
  );
  assert.equal((await told('2026-11-30')).length, 0, 'no role, no reading');
  await asOwner(db, (tx) => tx.execute(`update person_role set through_on = null where person_id = ${MANAGER}`));
});

test('without an address, without a mail server or for who left nothing is sent, and it is said why', async () => {
  const make = (person: number, key: string) =>
    asOwner(db, (tx) =>
      tx.execute(
        `insert into mail (person_id, organisation_id, kind, subject, body, dedupe_key) values (${person}, 1, 'figure', 'Zo', 'Zo', '${key}')`,
      ),
    );
  const before = smtp.received.length;
  await sendAll();
  const after = smtp.received.length;
  assert.ok(after >= before);
  await make(ADVISER, 'a');
  await sendAll();
  await make(MANAGER, 'b');
  await sendAll('nobody');
  await make(MANAGER, 'd');
  smtp.refuse(true);
  await assert.rejects(sendAll(mailer, MAIL_ATTEMPTS - 1), /try again/, 'tried again');
  await sendAll(mailer, MAIL_ATTEMPTS);
  smtp.refuse(false);
  await asOwner(db, (tx) => tx.execute(`update person set active = false where id = ${ADVISER}`));
  await make(ADVISER, 'c');
  await sendAll();
  await asOwner(db, (tx) => tx.execute(`update person set active = true where id = ${ADVISER}`));
  const why = await asOwner(db, (tx) =>
    tx.query<{ why: string }>(
      `select gone_wrong as why from mail where dedupe_key in ('a', 'b', 'c', 'd') order by dedupe_key`,
    ),
  );
  assert.deepEqual(
    why.map((one) => one.why),
    ['no-address', 'no-server', 'gone', 'turned-away'],
  );
  assert.equal(smtp.received.length, after);
});

test('R-114: the report of last month is made once for region and municipality, is read by its own, and mail holds a link only', async () => {
  await ask(ADVISER, 'PUT', '/mailkeuzes', { werklijst: false, maandbericht: true });
  await ask(CARE, 'PUT', '/mailkeuzes', { werklijst: false, maandbericht: true }, 403);
  const first = () => new Date('2026-12-01T03:00:00Z');
  await makeReports(db, { now: first, publicUrl: PUBLIC_URL });
  await makeReports(db, { now: first, publicUrl: PUBLIC_URL });
  const [report, ...others] = await itemsOf<Maandbericht>(ADVISER, '/maandberichten');
  assert.equal(others.length, 0, 'once');
  assert.equal(report?.maand, '2026-11');
  assert.match(report?.samenvatting ?? '', /Goedgekeurd tot en met .*Er zijn geen incidenten gemeld\.$/);
  const pdf = await server.ask(ADVISER, 'GET', `/maandberichten/${report?.id}/_exporteer?formaat=pdf`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.match(pdf.text, /^%PDF-/);
  const xlsx = await server.ask(ADVISER, 'GET', `/maandberichten/${report?.id}/_exporteer?formaat=xlsx`);
  assert.match(String(xlsx.headers['content-type']), /spreadsheet/);
  await ask(CARE, 'GET', '/maandberichten', undefined, 403);
  await ask(OFFICER, 'GET', '/maandberichten', undefined, 403);
  const { made, subject, body } = await asOwner(db, (tx) =>
    tx.one<{ made: number; subject: string; body: string }>(
      `select (select count(*)::int from periodic_report) as made, subject, body from mail where kind = 'report'`,
    ),
  );
  assert.equal(made, 5, 'two regions, three municipalities');
  assert.match(`${subject} ${body}`, /november 2026 staat klaar[\s\S]*https:\/\/rd\.example\/maandberichten/);
});

test('the home tells when one looked before, in this role, and nobody else sees that', async () => {
  const look = (person: number) => ask<{ vorigBezoekOp: string | null }>(person, 'PUT', '/bezoeken/vandaag', {}, 200);
  assert.equal((await look(MANAGER)).vorigBezoekOp, null);
  await asOwner(db, (tx) => tx.execute(`update home_visit set seen_at = seen_at - interval '2 hours'`));
  assert.equal((await look(MANAGER)).vorigBezoekOp, `${TODAY}T04:00:00.000Z`);
  assert.equal((await look(OFFICER)).vorigBezoekOp, null);
});

test('the database: nobody reads another’s mail, choices or figures, and what was read stays', async () => {
  const scope = { ...HOUSE_SCOPE, personId: ADVISER, organisationId: 1, role: 'policy-adviser', regionIds: [1] };
  const seen = await withScope(db, scope, (tx) =>
    tx.one<{ mails: number; watches: number; readings: number }>(
      `select (select count(*)::int from mail where person_id <> ${ADVISER}) as mails,
              (select count(*)::int from figure_watch) as watches, (select count(*)::int from figure_reading) as readings`,
    ),
  );
  assert.deepEqual(seen, { mails: 0, watches: 0, readings: 0 });
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('delete from figure_reading')),
    /append-only|refuse|appended/i,
  );
  const { id } = await withScope(db, scope, (tx) =>
    enqueue(tx, { kind: 'desk.send-mail', payload: { mailId: 1 }, scope: HOUSE_SCOPE }),
  );
  assert.ok(id > 0n, 'a mail is asked for in the scope of the person it is for');
});
