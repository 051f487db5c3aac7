import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { yes } from '../../../kernel/result.ts';
import { openSealer } from '../../../platform/crypto/sealer.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Bezwaren, Inkoopdocument, Nota, Vragenoverzicht } from '../api.ts';
import { receive } from '../domain/decide.ts';
import { nameOf, type Recorded } from '../domain/recorded.ts';
import { procurementRoutes } from '../index.ts';
import {
  actInProcedure,
  makeProcedure,
  type ProcurementActor,
  type Step,
  takeStep,
} from '../use-cases/run-procedure.ts';

const ASSESSOR = 1;
const CARE = 3;
const PURCHASER = 11;
const SALES = 12;
const STRANGER = 13;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values
      (11, 'ik', 'Ine Koper', 1), (12, 'va', 'Vera Adam', 31), (13, 'vr', 'Vik Rood', 2)`);
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (11, 'purchaser', 1, '2020-01-01'), (12, 'sales-adviser', 31, '2020-01-01'), (13, 'purchaser', 2, '2020-01-01')`);
  });
});
const clock = { now: '2026-01-07T09:00:00.000Z' };
const server = await moduleServer(
  db,
  procurementRoutes({ now: () => new Date(clock.now), sealer: openSealer(Buffer.alloc(32, 7)) }),
);
after(() => server.app.close());

const REGION = {
  ...SCOPES.nobody,
  personId: PURCHASER,
  organisationId: WORLD.region,
  role: 'purchaser',
  regionIds: [WORLD.region],
} as const;
const actor = (now: string): ProcurementActor => ({
  personId: PURCHASER,
  organisationId: WORLD.region,
  now,
});
const step = async (id: number, now: string, taken: Step) => {
  const result = await withScope(db, REGION, (tx) => takeStep(tx, actor(now), id, taken));
  assert.ok(result.ok, JSON.stringify(result));
};
const begin = (id: number, now: string, phase: string, run: 'round:1' | null = null, closesAt: string | null = null) =>
  step(id, now, { step: 'begin-phase', run, phase, closesAt });

/** A procedure in its phase of questions. */
async function announced(number: string): Promise<number> {
  const made = await withScope(db, REGION, (tx) =>
    makeProcedure(tx, actor('2026-01-05T08:00:00.000Z'), {
      kind: 'semi-open',
      number,
      title: 'Begeleiding',
      description: '',
      segment: 'light',
      estimatedValueCents: null,
      contractsFrom: plainDate('2027-01-01'),
      contractsThrough: plainDate('2028-12-31'),
      productIds: [WORLD.guidance],
    }),
  );
  assert.ok(made.ok);
  await begin(made.value, '2026-01-05T09:00:00.000Z', 'preparation');
  await begin(made.value, '2026-01-06T09:00:00.000Z', 'questions');
  return made.value;
}

test('R-183, R-186: from a document and a question to a nota that everybody reads, as page, PDF and DOCX', async () => {
  clock.now = '2026-01-07T09:00:00.000Z';
  const id = await announced('H-1');
  const post = async <T>(person: number, path: string, body: object, status = 201): Promise<T> => {
    const reply = await server.ask(person, 'POST', path, { body });
    assert.equal(reply.status, status, reply.text);
    return reply.json;
  };
  const documents = await post<{ items: Inkoopdocument[] }>(PURCHASER, `/inkoopprocedures/${id}/documenten`, {
    naam: 'Leidraad',
    tekst: '4.1 Een keurmerk is nodig.\n4.2 Tarief per minuut.',
  });
  const documentId = documents.items[0]?.id ?? 0;
  const seen = async () => (await server.ask(SALES, 'GET', `/inkoopprocedures/${id}/documenten`)).json as { items: [] };
  assert.equal((await seen()).items.length, 0);
  await post(PURCHASER, `/inkoopdocumenten/${documentId}/_publiceren`, {}, 200);
  assert.equal((await seen()).items.length, 1);

  const question = { tekst: 'Is een keurmerk nodig voor De Linde?', documentId, paragraaf: '4.1' };
  await post(SALES, `/inkoopprocedures/${id}/vragen`, question, 422);
  await post(PURCHASER, `/inkoopprocedures/${id}/vraagrondes`, { naam: 'Eerste', sluitOp: '2026-01-15T11:00:00Z' });
  await post(SALES, `/inkoopprocedures/${id}/vragen`, { ...question, paragraaf: '9' }, 422);
  const asked = await post<Vragenoverzicht>(SALES, `/inkoopprocedures/${id}/vragen`, question);
  assert.deepEqual(
    [asked.magVragen, asked.items.map((one) => [one.nummer, one.stand, one.vanAanbieder])],
    [true, [[1, 'nieuw', true]]],
  );
  const questionId = asked.items[0]?.id ?? 0;
  const others = (await server.ask(CARE, 'GET', `/inkoopprocedures/${id}/vragen`)).json as Vragenoverzicht;
  assert.deepEqual(others.items, []);
  const desk = (await server.ask(PURCHASER, 'GET', `/inkoopprocedures/${id}/vragen`)).json as Vragenoverzicht;
  assert.deepEqual(desk.items[0]?.sporen, [{ soort: 'naam', gevonden: 'Jeugdhulp De Linde' }]);
  assert.ok(!JSON.stringify(desk).includes('Aan de Beek'));

  const answer = {
    vraagTekst: 'Is een keurmerk nodig?',
    tekst: 'Ja.',
    rustOp: [{ documentId, paragraaf: '4.1', strekking: 'ja' }],
  };
  await post(SALES, `/vragen/${questionId}/antwoorden`, answer, 403);
  await post(STRANGER, `/vragen/${questionId}/antwoorden`, answer, 404);
  await post(PURCHASER, `/vragen/${questionId}/antwoorden`, answer);
  await post(PURCHASER, `/vragen/${questionId}/_nakijken`, { akkoord: true, opmerking: '' }, 422);
  await post(ASSESSOR, `/vragen/${questionId}/_nakijken`, { akkoord: true, opmerking: '' }, 200);
  await post(PURCHASER, `/inkoopprocedures/${id}/notas`, { ondanks: null });

  const { items } = (await server.ask(null, 'GET', `/openbaar/inkoopprocedures/${id}/notas`)).json as { items: Nota[] };
  assert.deepEqual(items[0]?.antwoorden, [
    {
      nummer: 1,
      ookNummers: [],
      thema: null,
      vraag: 'Is een keurmerk nodig?',
      antwoord: 'Ja.',
      rustOp: [{ document: 'Leidraad', versie: 1, paragraaf: '4.1', strekking: 'ja' }],
    },
  ]);
  const notaId = items[0]?.id ?? 0;
  for (const [form, begins] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
  ] as const)
    for (const [person, path] of [
      [SALES, '/nota-van-inlichtingen'],
      [null, '/openbaar/nota-van-inlichtingen'],
    ] as const) {
      const file = await server.ask(person, 'GET', `${path}/${notaId}/bestand?formaat=${form}`);
      assert.deepEqual([file.status, file.text.slice(0, begins.length)], [200, begins]);
    }
  const own = (await server.ask(SALES, 'GET', `/inkoopprocedures/${id}/vragen`)).json as Vragenoverzicht;
  assert.deepEqual([own.items[0]?.stand, own.items[0]?.antwoord?.tekst], ['gepubliceerd', 'Ja.']);
  assert.equal(own.items[0]?.antwoord?.schrijver, null);
});

/** A procedure whose round is in the term for objections, with one provider that handed in. */
/** What the test and the award of a round leave in the log. */
const DECIDED = [
  { about: 'tests', phase: 'checking', run: 'round:1' },
  { about: 'award', phase: 'notice', run: 'round:1', version: 1 },
] as const;
const record = (tx: Tx, id: number, at: string, about: Recorded) =>
  actInProcedure(tx, { personId: PURCHASER, now: at }, id, () =>
    yes([{ kind: 'recorded', at, personId: PURCHASER, what: nameOf(about), digest: 'b'.repeat(64) }]),
  );

async function inStandstill(number: string): Promise<number> {
  const id = await announced(number);
  await step(id, '2026-02-02T09:00:00.000Z', { step: 'begin-round' });
  await begin(id, '2026-02-02T09:01:00.000Z', 'enrolment', 'round:1', '2026-03-30T10:00:00.000Z');
  const scope = {
    ...SCOPES.nobody,
    personId: SALES,
    organisationId: WORLD.otherProvider,
    role: 'sales-adviser',
    providerIds: [WORLD.otherProvider],
  } as const;
  await withScope(db, scope, async (tx) => {
    const { id: applicationId } = await tx.one<{ id: number }>(
      `insert into application (procedure_id, provider_id, run) values (${id}, ${WORLD.otherProvider}, 'round:1') returning id`,
    );
    const handedIn = { run: 'round:1', applicationId, digest: 'a'.repeat(64) } as const;
    const acted = await actInProcedure(tx, { personId: SALES, now: '2026-03-01T09:00:00.000Z' }, id, (moment) => {
      const received = receive(moment, handedIn);
      return received.ok ? yes([received.value]) : received;
    });
    assert.ok(acted.ok, JSON.stringify(acted));
  });
  await step(id, '2026-03-30T10:00:00.000Z', { step: 'open', run: 'round:1' });
  for (const [at, phase] of [
    ['2026-03-31T10:00:00.000Z', 'checking'],
    ['2026-04-02T10:00:00.000Z', 'notice'],
    ['2026-04-03T10:00:00.000Z', 'standstill'],
  ] as const)
    await withScope(db, REGION, (tx) =>
      takeStep(tx, actor(at), id, { step: 'begin-phase', run: 'round:1', phase, closesAt: null }).then(
        async (taken) => {
          if (phase === 'standstill') assert.ok(taken.ok, JSON.stringify(taken));
          else for (const what of DECIDED) await record(tx, id, at, what);
        },
      ),
    );
  return id;
}

test('R-184: an objection holds the round back, is decided after both sides were heard, and gives a letter', async () => {
  const id = await inStandstill('H-2');
  clock.now = '2026-04-07T09:00:00.000Z';
  const objection = {
    procedureId: id,
    soort: 'bezwaar',
    ronde: 'round:1',
    onderwerp: 'Rangorde',
    tekst: 'Niet eerlijk.',
  };
  const other = await server.ask(CARE, 'POST', '/bezwaren', { body: objection });
  assert.equal((other.json as { code: string }).code, 'procurement.not-taking-part');
  const made = await server.ask(SALES, 'POST', '/bezwaren', { body: objection });
  assert.equal(made.status, 201, made.text);
  const [own] = (made.json as Bezwaren).items;
  assert.deepEqual([own?.beslissenVoor, own?.horenNodig, own?.uitkomst], ['2026-04-21', true, null]);
  const others = (await server.ask(CARE, 'GET', `/inkoopprocedures/${id}/bezwaren`)).json as Bezwaren;
  assert.deepEqual(others, { items: [], mag: { bezwaarRondes: [], klacht: true, beslissen: false } });

  const path = `/bezwaren/${own?.id}`;
  const refused = await withScope(db, REGION, (tx) =>
    takeStep(tx, actor('2026-05-30T10:00:00.000Z'), id, {
      step: 'begin-phase',
      run: 'round:1',
      phase: 'contracting',
      closesAt: null,
    }),
  );
  assert.equal(refused.ok ? 'done' : refused.refusal.code, 'procurement.objections-open');
  const decision = { uitkomst: 'ongegrond', reden: 'De formule is gevolgd.' };
  const early = await server.ask(PURCHASER, 'POST', `${path}/_beslissen`, { body: decision });
  assert.equal((early.json as { code: string }).code, 'procurement.not-heard');
  const heard = { soort: 'hoorzitting', dag: '2026-04-10', tekst: 'Beide kanten spraken.' };
  assert.equal((await server.ask(SALES, 'POST', `${path}/inbreng`, { body: heard })).status, 403);
  assert.equal((await server.ask(SALES, 'POST', `${path}/_reageren`, { body: heard })).status, 404);
  const reply = { soort: 'reactie', dag: '2026-04-09', tekst: 'Wij lichten toe.' };
  assert.equal((await server.ask(SALES, 'POST', `${path}/_reageren`, { body: reply })).status, 201);
  assert.equal((await server.ask(PURCHASER, 'POST', `${path}/inbreng`, { body: heard })).status, 201);
  assert.equal((await server.ask(SALES, 'GET', `${path}/brief?formaat=pdf`)).status, 422);
  clock.now = '2026-04-20T09:00:00.000Z';
  const decided = await server.ask(PURCHASER, 'POST', `${path}/_beslissen`, { body: decision });
  assert.equal(decided.status, 200, decided.text);
  assert.deepEqual(
    (decided.json as Bezwaren).items.map((one) => [one.uitkomst, one.gehoord, one.inbreng.map((line) => line.kant)]),
    [['ongegrond', true, ['aanbieder', 'regio']]],
  );
  const again = await server.ask(PURCHASER, 'POST', `${path}/_beslissen`, { body: decision });
  assert.equal((again.json as { code: string }).code, 'procurement.complaint-decided');
  const letters = ['pdf', 'docx'].map((form) => server.ask(SALES, 'GET', `${path}/brief?formaat=${form}`));
  assert.deepEqual(
    (await Promise.all(letters)).map((one) => one.text.slice(0, 2)),
    ['%P', 'PK'],
  );
  assert.equal((await server.ask(CARE, 'GET', `${path}/brief?formaat=pdf`)).status, 404);
  await assert.rejects(
    withScope(db, REGION, (tx) =>
      tx.execute(`update complaint set outcome = 'upheld', reason = 'x' where procedure_id = ${id}`),
    ),
  );
  await begin(id, '2026-05-30T10:00:00.000Z', 'contracting', 'round:1');
});

test('R-184: a complaint can be made by any provider, holds nothing back, and has its own term', async () => {
  clock.now = '2026-01-07T09:00:00.000Z';
  const id = await announced('H-3');
  const body = { procedureId: id, soort: 'klacht', ronde: null, onderwerp: 'Termijn', tekst: 'Te kort.' };
  const made = await server.ask(CARE, 'POST', '/bezwaren', { body });
  assert.equal(made.status, 201, made.text);
  const [own] = (made.json as Bezwaren).items;
  assert.deepEqual([own?.soort, own?.beslissenVoor, own?.teLaat], ['klacht', '2026-02-18', false]);
  clock.now = '2026-02-19T09:00:00.000Z';
  const seen = (await server.ask(PURCHASER, 'GET', `/inkoopprocedures/${id}/bezwaren`)).json as Bezwaren;
  assert.deepEqual(
    seen.items.map((one) => [one.teLaat, one.aanbieder.naam]),
    [[true, 'Jeugdhulp De Linde']],
  );
  assert.equal((await server.ask(STRANGER, 'GET', `/inkoopprocedures/${id}/bezwaren`)).text.includes('Te kort'), false);
});
