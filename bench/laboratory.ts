import { loadavg } from 'node:os';
import { loadDemo } from '../src/app/demo/load.ts';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import { asIfInForce, type FundingTerms } from '../src/modules/funding/index.ts';
import type { LabPeriod } from '../src/modules/laboratory/domain/period.ts';
import { toUitkomst } from '../src/modules/laboratory/http/lab-json.ts';
import { type CareOfPeriod, gatherPeriod } from '../src/modules/laboratory/use-cases/gather-care.ts';
import { ownTermsOf, payAgain } from '../src/modules/laboratory/use-cases/pay-again.ts';
import { reckon } from '../src/modules/laboratory/use-cases/reckon.ts';
import { modelOnProducts } from '../src/modules/laboratory/use-cases/regional-model.ts';
import { type ActorScope, asOwner, type Tx, withScope } from '../src/platform/db/index.ts';
import { regionalModels } from '../src/regions/index.ts';
import { type TestDatabase, testDatabase } from '../test/support/database.ts';
import { vault } from '../test/support/world.ts';
import { databaseSeconds } from './processor.ts';

const TODAY = '2026-11-22' as PlainDate;
const ROUNDS = 5;
const PERIOD: LabPeriod = { from: '2025-12-01' as PlainDate, months: 12 };
const SAYS = { today: TODAY, namesItself: '' };

/** Seconds by the clock, and of processor time of this process and of the database. */
type Took = { readonly seconds: number; readonly here: number; readonly database: number };

/**
 * A region-year paid again under all seven regional models, from facts in the database: gathered once, then seven outcomes. Beside it
 * the whole answer for one model, with both sides, the bridge and the incentives, as the screen asks it.
 */
export async function benchLaboratory(): Promise<object> {
  const db = await testDatabase();
  const loaded = await loadDemo(db, { vault, months: 12 });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  const adviser = await adviserOf(db);
  await asOwner(db, (tx) => tx.execute('analyze'));
  const rounds: { load: Took; engine: Took; answer: Took; models: Record<string, number> }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push(await withScope(db, adviser, (tx) => oneRound(db, tx, adviser)));
  const best = rounds.toSorted((a, b) => cost(a) - cost(b))[0];
  if (best === undefined) throw new Error('nothing was measured');
  return {
    bench: 'laboratory',
    node: process.version,
    load1: round(loadavg()[0] ?? 0),
    lines: loaded.value.rows.claim_line,
    bestOf: ROUNDS,
    gather: best.load,
    sevenModels: best.engine,
    processorTogether: round(cost(best)),
    millisecondsPerModel: best.models,
    oneAnswerAsTheScreenAsks: best.answer,
  };
}

const cost = ({ load, engine }: { load: Took; engine: Took }): number => load.here + load.database + engine.here;

async function oneRound(db: TestDatabase, tx: Tx, { organisationId }: ActorScope) {
  const regionId = organisationId ?? 0;
  const models = regionalModels();
  let care: CareOfPeriod | undefined;
  const load = await took(db, async () => {
    care = await gatherPeriod(tx, regionId, PERIOD);
  });
  if (care === undefined) throw new Error('no care');
  const facts = care;
  const own = await ownTermsOf(tx, facts);
  const each: Record<string, number> = {};
  const engine = await took(db, async () => {
    for (const model of models) {
      const began = process.cpuUsage().user;
      payAgain(laidOn(facts, model, own?.terms ?? null), facts);
      each[model.key] = Math.round((process.cpuUsage().user - began) / 1_000);
    }
  });
  const answer = await took(db, async () => {
    const [model] = models;
    const found = model && (await reckon(tx, regionId, PERIOD, { kind: 'model', model }, SAYS));
    if (!found?.ok) throw new Error('no answer');
    toUitkomst(found.value);
  });
  return { load, engine, answer, models: each };
}

function laidOn(
  care: CareOfPeriod,
  model: ReturnType<typeof regionalModels>[number],
  own: FundingTerms | null,
): FundingTerms {
  const withCare = new Set(care.columns.products.map(({ key }) => key));
  const products = care.products.filter(({ key }) => withCare.has(key));
  return asIfInForce(modelOnProducts(model, products, own, '').terms, care.year);
}

async function took(db: TestDatabase, work: () => Promise<void>): Promise<Took> {
  const [database, here, began] = [await databaseSeconds(db), process.cpuUsage(), performance.now()];
  await work();
  const seconds = round((performance.now() - began) / 1_000);
  const { user, system } = process.cpuUsage(here);
  return { seconds, here: round((user + system) / 1e6), database: round((await databaseSeconds(db)) - database) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

async function adviserOf(db: TestDatabase): Promise<ActorScope> {
  const { id } = await asOwner(db, (tx) =>
    tx.one<{ id: number }>(`select id from organisation where kind = 'region' order by id limit 1`),
  );
  return {
    personId: null,
    organisationId: id,
    role: 'policy-adviser',
    purpose: 'accountability',
    regionIds: [id],
    municipalityIds: [],
    providerIds: [],
  };
}
