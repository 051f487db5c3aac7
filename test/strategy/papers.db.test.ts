import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { strategySources } from '../../src/app/compose/strategy-sources.ts';
import { enterStrategy } from '../../src/app/demo/strategy/enter.ts';
import {
  type Author,
  decideStrategy,
  readItems,
  type Step,
  takeStep,
  tellParties,
  writeStrategy,
} from '../../src/modules/strategy/index.ts';
import { type ActorScope, asOwner, type Tx, withScope } from '../../src/platform/db/index.ts';
import { choicesOfRegions, strategyDataOf } from '../../src/regions/index.ts';
import { testDatabase } from '../support/database.ts';
import { TODAY } from '../support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';

const [ADVISER, BOARD] = [9, 10];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (9, 'ba', 'Bea Adviseur', 1), (10, 'wh', 'Wil Houder', 10)`,
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values
         (9, 'policy-adviser', 1, '2020-01-01'), (10, 'alderman', 10, '2020-01-01')`,
    );
  });
});

const as = <Done>(personId: number, act: (tx: Tx, by: Author) => Promise<Done>): Promise<Done> => {
  const organisationId = personId === ADVISER ? WORLD.region : WORLD.municipality;
  const role = personId === ADVISER ? 'policy-adviser' : 'alderman';
  const scope: ActorScope = { ...SCOPES.nobody, personId, organisationId, role, regionIds: [WORLD.region] };
  return withScope(db, scope, (tx) => act(tx, { personId, organisationId, today: TODAY }));
};
const step = (id: number, act: Step['act'], dueOn: Step['dueOn'] = null) =>
  as(ADVISER, async (tx, by) =>
    sure(await takeStep(tx, by, id, { act, text: '', dueOn }, { sources: strategySources, write: writeStrategy })),
  );

/** What the papers of a region must show in its written strategy, by requirement. */
const PAPERS = {
  ijsselland: {
    'R-322': /oude contractvormen/,
    'R-324': /bouwstenen van de VNG/,
    'R-028': /Eén aanbieder is verantwoordelijk/,
    'R-027': /Korte contracten/,
    'R-029': /Eindafrekening/,
    'R-030': /eigen beleidskader/,
    'R-323': /gemeentelijke toegang is op orde/,
    'R-345': /slim samenwerken/,
    'R-012': /19 dec 2016/,
    'R-331': /Maatschappelijke verantwoordelijkheid|Strategie/,
  },
  'noordoost-brabant': {
    'R-325': /invloed hebben op hoe die wordt gegeven/,
    'R-330': /Minder gebruik leidt tot lagere kosten/,
    'R-031': /JeugdzorgPlus/,
    'R-084': /betalen naar eigen gebruik/,
    'R-337': /beleidsplan 2020-2023/,
    'R-082': /administratief eenvoudig/,
    'R-018': /Handhavingsprotocol/,
  },
} as const;

for (const [region, statements] of Object.entries(PAPERS))
  test(`${Object.keys(statements).join(', ')}: the strategy of ${region} is entered from its papers, consulted on and adopted`, async () => {
    const data = strategyDataOf(region);
    assert.ok(data);
    const id = await as(ADVISER, (tx, by) =>
      enterStrategy(tx, by, data, {
        ownerId: ADVISER,
        noScore: 'De stukken geven geen score.',
        choices: choicesOfRegions().find((one) => one.region === region),
      }),
    );
    await step(id, 'sent-internal', TODAY);
    await step(id, 'sent-external', TODAY);
    await step(id, 'proposed');
    await as(BOARD, async (tx, by) =>
      sure(await decideStrategy(tx, by, id, { act: 'adopted', text: 'Akkoord', dueOn: null })),
    );
    const written = await asOwner(db, (tx) =>
      tx.one<{ text: string }>(
        `select v.document::text as text from strategy_act a join strategy_version v on v.id = a.version_id
          where a.strategy_id = ${id} and a.act = 'adopted'`,
      ),
    );
    for (const [requirement, words] of Object.entries(statements)) assert.match(written.text, words, requirement);
    const scores = await as(ADVISER, (tx) => readItems(tx, id, ['score-present']));
    assert.deepEqual(
      [scores.length, scores.filter(({ score }) => score !== null).length],
      [15, 0],
      'no figure made up',
    );
  });

test('R-006, R-007: the mandate of the pyramid is told by the register, with who has nobody to do it', async () => {
  const { blocks } = await as(ADVISER, (tx) =>
    tellParties(tx, { strategyId: 1, regionId: WORLD.region, today: TODAY }),
  );
  assert.deepEqual(blocks, [
    { block: 'mandate', state: 'empty', sentence: '0 van 2 gemeenten legden contracteren bij de regio.' },
  ]);
  await asOwner(db, (tx) =>
    tx.execute(
      `insert into mandate (region_id, municipality_id, task, holder, adopted_on, decision, from_on) values
         (1, 10, 'contracting', 'region', '2019-12-01', 'Raadsbesluit', '2020-01-01')`,
    ),
  );
  const [mandate] = (
    await as(ADVISER, (tx) => tellParties(tx, { strategyId: 1, regionId: WORLD.region, today: TODAY }))
  ).blocks;
  assert.deepEqual(
    [mandate?.state, mandate?.sentence],
    ['begun', '1 van 2 gemeenten legden contracteren bij de regio. Bij één mist bemensing.'],
  );
});
