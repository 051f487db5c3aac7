import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { TODAY } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { optionName, ownModelOf } from '../../../modules/instruments/index.ts';
import {
  beginStrategy,
  readSegments,
  tellChoices,
  toSegmentChoices,
  weighHarmony,
} from '../../../modules/strategy/index.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { choicesOfRegions } from '../../../regions/index.ts';
import { agreed } from '../suppliers/cast.ts';
import { enterChoices } from './choices.ts';

const db = await testDatabase();
const by = { personId: 9, organisationId: 1, today: plainDate(TODAY) };
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'ba', 'Bea Adviseur', 1)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'policy-adviser', 1, '2020-01-01')`,
    );
  });
});

/** Enters what a region chose as a policy adviser would, and reads it back. */
const entered = async (region: string) => {
  const data = choicesOfRegions().find((one) => one.region === region) ?? assert.fail(region);
  const scope = { ...SCOPES.purchaser, personId: 9 };
  return await withScope(db, scope, async (tx) => {
    const head = { title: data.bron, fromOn: by.today, throughOn: null, ownerId: null, fromId: null };
    const { id } = agreed(await beginStrategy(tx, { ...by, isRegion: true }, head));
    await enterChoices(tx, by, id, data);
    const segments = await readSegments(tx, id);
    const asked = { strategyId: id, regionId: 1, today: by.today };
    return { data, segments, harmony: await weighHarmony(tx, asked), told: await tellChoices(tx, asked) };
  });
};

test('R-078 to R-081, R-095, R-112, R-129, R-130: the choices of the region with light and heavy care can be entered whole', async () => {
  const { data, segments, told } = await entered('noordoost-brabant');
  assert.deepEqual(
    segments.map(({ name, choices }) => [name, choices.length]),
    data.segmenten.map(({ naam, keuzes }) => [naam, keuzes.length]),
  );
  const of = (name: string) =>
    Object.fromEntries(
      segments.find((one) => one.name === name)?.choices.map(({ instrument, option }) => [instrument, option]) ?? [],
    );
  assert.deepEqual(of('Lichte producten'), {
    access: 'work-instruction',
    contract: 'open-high-demands',
    funding: 'effort',
    'supplier-management': 'by-share',
  });
  assert.equal(of('Dyslexie').funding, 'trajectory', 'R-079: the exception is a segment of its own');
  assert.ok(told.paragraphs.some(({ key }) => key === 'keuze-funding'));
  const own = ownModelOf(segments.map(toSegmentChoices), { title: 'Eigen', nameOf: optionName });
  assert.deepEqual(own.cells.find(({ dimension }) => dimension === 'openness')?.code, ['open', 'closed']);
});

test('R-028, R-092, R-125 to R-128, R-144: the choices of the region with profiles can be entered, and the seven-year rule warns', async () => {
  const { segments, harmony } = await entered('ijsselland');
  const [profiles] = segments.map(toSegmentChoices);
  assert.deepEqual(profiles?.options, {
    funding: 'result',
    access: 'work-instruction',
    'supplier-management': null,
    contract: 'semi-open',
  });
  assert.equal(profiles.contractYears, 4);
  const seen = harmony.findings.find(({ rule }) => rule === 'seven-years');
  assert.deepEqual(seen?.seen, { years: 4, advised: 7 }, 'R-074: a warning, and the choice stands');
  assert.deepEqual(harmony.open, [{ segment: 'Twaalf profielen', instruments: ['supplier-management'] }]);
});
