import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { controlStage } from '../../../../../test/support/control-stage.ts';
import { testDatabase } from '../../../../../test/support/database.ts';
import { sendAndWork } from '../../../../../test/support/process.ts';
import { WORLD } from '../../../../../test/support/world.ts';
import { nobodyScope } from '../../../../platform/auth/index.ts';
import { asOwner, withScope } from '../../../../platform/db/index.ts';
import type { ControleprogrammaDetail, Controleregels, MaterieleControleDetail } from '../../api.ts';
import { CONTROL_STEPS } from '../../domain/step-rules.ts';
import { listPublicPlans } from '../../storage/public-plans.ts';

const db = await testDatabase();
const stage = await controlStage(db);
const { people, ask, refused, moveTo, rows } = stage;
after(() => stage.server.app.close());

const AMOUNTS = [600, 300, 60, 240, 120, 90, 30, 480];
before(async () => {
  const lines = AMOUNTS.slice(0, 7).map((volume, at) => ({
    reference: `P${at}`,
    volume: volume / 10,
    month: `2026-0${at + 3}`,
  }));
  for (const [at, line] of lines.entries())
    await sendAndWork(db, { identification: `D${at}`, number: `DN${at}`, month: line.month, lines: [line] });
});

const MATERIAL = 'material-control';
/** The officer straight at the database, reading for a purpose. */
const scope = (purpose: string | null) => stage.scopeOf(purpose);
const linesFor = (purpose: string | null) => stage.countFor(purpose, 'claim_line');

const PLAN = {
  van: '2026-01-01',
  tot: '2026-10-31',
  noodzaak: 'Algemene maatregelen gaven geen zekerheid over de geleverde minuten.',
  gegevens: 'Declaratieregels en de urenverantwoording daarbij',
  uitvoerder: 'F. Ooms, geheimhoudingsverklaring van 3 maart 2026',
  weging: 'gelijk',
  omvang: 4,
  terugvordering: 'ondergrens',
} as const;
const TEXT = { tekst: 'Vastgelegd in het dossier van de gemeente.' };
let programme: number;
let control: number;

const steps = `/materiele-controles`;
const take = (soort: string, more: object = {}) =>
  ask<MaterieleControleDetail>(
    people.officer,
    'POST',
    `${steps}/${control}/stappen`,
    { soort, ...TEXT, ...more },
    201,
    MATERIAL,
  );

test('R-202: no control of a provider is opened before the general plan is public', async () => {
  const begun = await ask<ControleprogrammaDetail>(people.officer, 'POST', '/controleprogrammas', {
    jaar: 2026,
    titel: 'Controleprogramma 2026',
  });
  programme = begun.id;
  assert.equal(
    await refused(people.officer, '/controleprogrammas', { jaar: 2026, titel: 'Nog een keer' }),
    'control.programme-exists',
  );
  const wanted = {
    programmaId: programme,
    aanbiederId: WORLD.meander.id,
    soort: 'materiele-controle',
    titel: 'Begeleiding in 2026',
  };
  const step = (soort: string, more: object = {}) => ({ soort, ...TEXT, ...more });
  for (const soort of ['doel', 'risicoanalyse', 'controleplan']) {
    assert.equal(await refused(people.officer, steps, wanted), 'control.plan-not-published');
    assert.equal(
      await refused(
        people.officer,
        `/controleprogrammas/${programme}/stappen`,
        step('gepubliceerd', { vindplaats: 'Gemeenteblad' }),
      ),
      'control.step-before',
    );
    await ask(people.officer, 'POST', `/controleprogrammas/${programme}/stappen`, step(soort));
  }
  // A file that is written past the program takes no step either.
  const wild = await rows<{ id: number }>(
    `insert into control_dossier (kind, region_id, municipality_id, provider_id, programme_id, on_day, title)
     values ('material', 1, $1, $2, $3, '2026-11-10', 'Buitenom') returning id`,
    [WORLD.oss.id, WORLD.meander.id, programme],
  );
  await assert.rejects(
    asOwner(db, (tx) =>
      tx.execute(
        `insert into control_step (dossier_id, region_id, municipality_id, provider_id, kind, on_day) values ($1, 1, $2, $3, 'specific-risk', '2026-11-10')`,
        [wild[0]?.id ?? 0, WORLD.oss.id, WORLD.meander.id],
      ),
    ),
    /general control plan was not published/,
  );
  assert.deepEqual(await withScope(db, nobodyScope('public'), listPublicPlans), [], 'nobody outside reads a draft');
  await ask(
    people.officer,
    'POST',
    `/controleprogrammas/${programme}/stappen`,
    step('gepubliceerd', { vindplaats: 'Gemeenteblad 2026, 1' }),
  );
  const [open] = await withScope(db, nobodyScope('public'), listPublicPlans);
  assert.deepEqual([open?.id, open?.municipalityName, open?.alsoIn], [programme, 'Oss', 'Gemeenteblad 2026, 1']);
  const [goal, plan] = await rows<{ text: string }>(
    `select text from control_step where dossier_id = $1 and kind in ('goal', 'general-plan') order by id`,
    [programme],
  );
  assert.deepEqual(
    [open?.goal, open?.plan],
    [goal?.text, plan?.text],
    'what everybody reads is what stands in the file',
  );
  assert.equal(open?.digest, createHash('sha256').update(`${goal?.text}\n${plan?.text}`).digest('hex'));
  for (const change of [`update public_control_plan set plan = 'Anders'`, 'delete from public_control_plan'])
    await assert.rejects(
      asOwner(db, (tx) => tx.execute(change)),
      Error,
      change,
    );
  assert.equal(await refused(people.neighbour, steps, wanted), 'control.file-unknown');
  control = (await ask<MaterieleControleDetail>(people.officer, 'POST', steps, wanted)).id;
});

/** Tries every step but the one that may come, through the API and straight into the database, as officer and as owner. */
async function nothingElse(may: readonly string[]): Promise<void> {
  for (const kind of CONTROL_STEPS.filter((one) => !may.includes(one))) {
    const insert = `insert into control_step (dossier_id, region_id, municipality_id, provider_id, kind, on_day, person_id)
      values ($1, 1, $2, $3, $4, $5, $6)`;
    const values = [control, WORLD.oss.id, WORLD.meander.id, kind, stage.today(), people.officer];
    await assert.rejects(
      withScope(db, scope(MATERIAL), (tx) => tx.execute(insert, values)),
      Error,
      `officer: ${kind}`,
    );
    await assert.rejects(
      asOwner(db, (tx) => tx.execute(insert, values)),
      Error,
      `owner: ${kind}`,
    );
  }
  const { mag } = await ask<MaterieleControleDetail>(people.officer, 'GET', `${steps}/${control}`);
  const offered = new Set(mag.filter(({ wachtOp }) => wachtOp === null).map(({ soort }) => soort));
  for (const soort of [
    'specifieke-risicoanalyse',
    'specifiek-controleplan',
    'gesprek',
    'aankondiging',
    'detailcontrole',
    'bevindingen',
    'wederhoor',
    'uitkomst',
    'gesloten',
  ] as const) {
    if (offered.has(soort)) continue;
    const more = { uiterlijk: '2026-12-31', plan: PLAN, terugTeVorderenCent: 0 };
    assert.notEqual(
      await refused(people.officer, `${steps}/${control}/stappen`, { soort, ...TEXT, ...more }, MATERIAL),
      'yes',
      soort,
    );
  }
}

test('R-202, R-273: detail control cannot be reached but by plan, talk and notice, by any route, and lines are not there before', async () => {
  const lines = await linesFor('formal-control');
  assert.equal(lines, 7);
  const draw = () => refused(people.officer, `${steps}/${control}/steekproeven`, undefined, MATERIAL);
  const before = async (may: readonly string[]) => {
    await nothingElse([...may, 'stopped']);
    assert.notEqual(await draw(), 'yes');
    assert.equal(await linesFor(MATERIAL), 0, 'no lines for material control');
    assert.equal(await linesFor('fraud-investigation'), 0);
  };
  await before(['specific-risk']);
  await take('specifieke-risicoanalyse');
  await before(['specific-plan']);
  assert.equal(
    await refused(
      people.officer,
      `${steps}/${control}/stappen`,
      { soort: 'specifiek-controleplan', ...TEXT },
      MATERIAL,
    ),
    'control.plan-missing',
  );
  assert.equal(
    await refused(
      people.officer,
      `${steps}/${control}/stappen`,
      { soort: 'specifiek-controleplan', ...TEXT, plan: { ...PLAN, tot: '2027-01-31' } },
      MATERIAL,
    ),
    'control.day-in-future',
  );
  await take('specifiek-controleplan', { plan: PLAN });
  await before(['talk']);
  assert.equal(
    (await ask<{ totaal: number }>(people.care, 'GET', steps)).totaal,
    0,
    'the provider was told nothing yet',
  );
  await take('gesprek');
  await before(['notice']);
  await take('aankondiging', { uiterlijk: '2026-11-17' });
  await before([]);
  moveTo('2026-11-18');
  await before(['detail-begun']);
  await take('detailcontrole');
  assert.equal(await linesFor(MATERIAL), 7);
  assert.equal(await linesFor('fraud-investigation'), 0, 'another purpose than that of the file');
  assert.equal(await linesFor('formal-control'), 7);
  await nothingElse(['stopped']);
});

test('R-202: the sample of the plan is drawn, each finding is written down, and carried over by the stated method', async () => {
  assert.equal(await refused(people.officer, `${steps}/${control}/steekproeven`, undefined), 'access.purpose-missing');
  assert.equal(
    await refused(people.officer, `${steps}/${control}/steekproeven`, undefined, 'formal-control'),
    'control.sample-unknown',
  );
  const drawn = await ask<Controleregels>(
    people.officer,
    'POST',
    `${steps}/${control}/steekproeven`,
    undefined,
    201,
    MATERIAL,
  );
  assert.equal(drawn.regels.length, 4);
  assert.equal(
    await refused(people.officer, `${steps}/${control}/stappen`, { soort: 'bevindingen', ...TEXT }, MATERIAL),
    'control.sample-unknown',
  );
  for (const [at, { declaratieId, volgnummer, bedragCent }] of drawn.regels.entries())
    await ask(
      people.officer,
      'POST',
      `${steps}/${control}/bevindingen`,
      { declaratieId, volgnummer, foutCent: at === 0 ? bedragCent : 0, bevinding: 'Nagegaan' },
      204,
      MATERIAL,
    );
  const [first] = drawn.regels;
  assert.ok(first);
  const { declaratieId, volgnummer, bedragCent } = first;
  const more = { declaratieId, volgnummer, foutCent: bedragCent + 1, bevinding: 'Meer dan de regel' };
  assert.equal(
    await refused(people.officer, `${steps}/${control}/bevindingen`, more, MATERIAL),
    'claims.not-in-sample',
  );
  const { schatting } = await ask<Controleregels>(
    people.officer,
    'GET',
    `${steps}/${control}/regels`,
    undefined,
    200,
    MATERIAL,
  );
  const sampled = drawn.regels.reduce((sum, one) => sum + one.bedragCent, 0);
  assert.equal(schatting?.methode, 'quotientschatting');
  assert.equal(schatting?.schattingCent, Math.round((bedragCent / sampled) * (schatting?.populatieCent ?? 0)));
  await nothingElse(['findings-closed', 'stopped']);
  const closed = await take('bevindingen');
  assert.deepEqual(closed.bevindingen, schatting, 'what was seen is what is kept');
  assert.equal(
    await refused(people.officer, `${steps}/${control}/bevindingen`, { ...more, foutCent: 0 }, MATERIAL),
    'control.already-taken',
  );
  const sample = await rows<{ id: bigint }>('select sample_id as id from control_step where sample_id is not null');
  await assert.rejects(
    withScope(db, scope(MATERIAL), (tx) =>
      tx.execute(
        `insert into claim_sample_finding (sample_id, claim_id, seq, municipality_id, wrong_cents, note, person_id) values ($1, $2, $3, $4, 0, 'Alsnog', $5)`,
        [sample[0]?.id ?? 0n, declaratieId, volgnummer, WORLD.oss.id, people.officer],
      ),
    ),
    /row-level security/,
  );
  const seen = (purpose: string) => stage.countFor(purpose, 'claim_sample');
  assert.deepEqual(
    [await seen('formal-control'), await seen(MATERIAL)],
    [0, 1],
    'the sample is read for its purpose only',
  );
});

test('R-202: the provider is heard before there is an outcome, and another provider sees nothing', async () => {
  await nothingElse(['hearing', 'stopped']);
  await take('wederhoor', { uiterlijk: '2026-12-02' });
  await nothingElse(['reply', 'stopped']);
  const own = await ask<MaterieleControleDetail>(people.care, 'GET', `${steps}/${control}`);
  assert.deepEqual(
    own.stappen.map(({ soort }) => soort),
    ['gesprek', 'aankondiging', 'wederhoor'],
  );
  assert.deepEqual(
    [own.plan, own.contracten, own.leestRegels, own.mag.map(({ soort }) => soort)],
    [null, [], false, ['reactie']],
  );
  await ask(people.otherCare, 'GET', `${steps}/${control}`, undefined, 404);
  assert.equal(await refused(people.otherCare, `${steps}/${control}/reacties`, TEXT), 'control.file-unknown');
  assert.equal(
    await refused(people.care, `${steps}/${control}/reacties`, { tekst: 'Over 999900006' }),
    'control.text-holds-bsn',
  );
  await ask(people.care, 'POST', `${steps}/${control}/reacties`, {
    tekst: 'De uren staan in ons systeem; zie de bijlage.',
  });
  const letter = own.stappen.find(({ soort }) => soort === 'wederhoor');
  for (const [format, type] of [
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ]) {
    const reply = await stage.server.ask(
      people.care,
      'GET',
      `${steps}/${control}/stappen/${letter?.id}/brief?formaat=${format}`,
    );
    assert.deepEqual([reply.status, reply.headers['content-type']], [200, type]);
  }
});

test('R-202: no more is recovered than the plan said, through the ledger, by a second person', async () => {
  const { bevindingen } = await ask<MaterieleControleDetail>(people.officer, 'GET', `${steps}/${control}`);
  const low = bevindingen?.ondergrensCent ?? 0;
  assert.ok(low > 0);
  assert.equal(
    await refused(
      people.officer,
      `${steps}/${control}/stappen`,
      { soort: 'uitkomst', ...TEXT, terugTeVorderenCent: low + 1 },
      MATERIAL,
    ),
    'control.more-than-outcome',
  );
  await take('uitkomst', { terugTeVorderenCent: low });
  const order = (bedragCent: number, contractId = 1) => ({
    contractId,
    bedragCent,
    reden: 'Volgens de uitkomst van de controle',
  });
  assert.equal(
    await refused(people.officer, `${steps}/${control}/terugvorderingen`, order(low + 1)),
    'control.more-than-outcome',
  );
  assert.equal(
    await refused(people.officer, `${steps}/${control}/terugvorderingen`, order(1, 2)),
    'ledger.contract-unknown',
    'a contract of another provider',
  );
  await ask(people.officer, 'POST', `${steps}/${control}/terugvorderingen`, order(low - 1));
  assert.equal(
    await refused(people.officer, `${steps}/${control}/terugvorderingen`, order(2)),
    'control.more-than-outcome',
  );
  await ask(people.officer, 'POST', `${steps}/${control}/terugvorderingen`, order(1));
  const orders = await rows<{ accepted: boolean | null; cents: bigint }>(
    `select kind, accepted, amount_cents as cents from money_order order by id`,
  );
  assert.deepEqual(
    orders.map(({ accepted, cents }) => [accepted, cents]),
    [
      [null, BigInt(low - 1)],
      [null, 1n],
    ],
    'nothing is posted before a second person agreed',
  );
});

test('Regeling Jeugdwet 6b.6: once the file is closed, lines are not read for its purpose any more', async () => {
  assert.equal(await linesFor(MATERIAL), 7);
  await take('gesloten');
  assert.equal(await linesFor(MATERIAL), 0);
  assert.equal(
    await refused(
      people.officer,
      `${steps}/${control}/stappen`,
      { soort: 'uitkomst', ...TEXT, terugTeVorderenCent: 0 },
      MATERIAL,
    ),
    'control.already-taken',
  );
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('update control_step set text = $1 where dossier_id = $2', ['anders', control])),
  );
  await assert.rejects(asOwner(db, (tx) => tx.execute('delete from control_dossier where id = $1', [control])));
});

test('who has no part in it is refused', async () => {
  assert.equal((await stage.server.ask(people.access, 'GET', steps)).status, 403);
  assert.equal(
    (
      await stage.server.ask(people.manager, 'POST', `${steps}/${control}/stappen`, {
        body: { soort: 'gesloten', ...TEXT },
      })
    ).status,
    403,
  );
  await ask(people.neighbour, 'GET', `${steps}/${control}`, undefined, 404);
  assert.equal((await ask<MaterieleControleDetail>(people.manager, 'GET', `${steps}/${control}`)).leestRegels, false);
});
