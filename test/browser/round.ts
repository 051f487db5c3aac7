import assert from 'node:assert/strict';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { EMPTY_CONTENT } from '../../src/modules/procurement/domain/application/content.ts';
import { listAskedRequirements } from '../../src/modules/procurement/storage/requirements.ts';
import { insertRequirementSet } from '../../src/modules/procurement/storage/write-requirements.ts';
import { keepDraft } from '../../src/modules/procurement/use-cases/application/drafts.ts';
import { handInApplication, startApplication } from '../../src/modules/procurement/use-cases/application/hand-in.ts';
import { recordFinding } from '../../src/modules/procurement/use-cases/assessment/record-finding.ts';
import { decideAward, proposeAward } from '../../src/modules/procurement/use-cases/award/decide-award.ts';
import {
  makeProcedure,
  type ProcurementActor,
  type Step,
  takeStep,
} from '../../src/modules/procurement/use-cases/run-procedure.ts';
import { type ActorScope, type Database, type Tx, withScope } from '../../src/platform/db/index.ts';
import { SCOPES } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { sealer } from '../support/world.ts';
import { actorAt, personOf } from './acting.ts';

type Acting = { readonly scope: ActorScope; readonly at: (now: string) => ProcurementActor };

const RUN = 'round:1';
const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
/** Code, kind, title and the evidence that is asked with it. */
const REQUIREMENTS = [
  ['U-1', 'exclusion', 'Geen veroordeling', null],
  ['G-1', 'suitability', 'Ingeschreven in het handelsregister', 'chamber-of-commerce'],
] as const;

/** How far a round of admission has come: open to providers, all tested and to be decided, or decided with its term passed. */
export type Until = 'enrolment' | 'notice' | 'contracting';

/**
 * A round of admission of the invented region (semi-open), at the clock of the server. Past `enrolment` two providers came
 * in: De Meander passes every test; Kompas en Kade fails on the trade register.
 */
export async function admissionRound(db: Database, title: string, until: Until): Promise<number> {
  const buyer = await buyerOf(db);
  const id = await makeRound(db, buyer, title, until);
  const step = (days: number, taken: Step) =>
    withScope(db, buyer.scope, async (tx) => sure(await takeStep(tx, buyer.at(ago(days)), id, taken)));
  const phase = (days: number, run: typeof RUN | null, key: string, closes: string | null = null) =>
    step(days, { step: 'begin-phase', run, phase: key, closesAt: closes });

  await phase(120, null, 'preparation');
  await phase(119, null, 'questions', ago(100));
  await step(99, { step: 'begin-round' });
  await phase(98, RUN, 'enrolment', until === 'enrolment' ? ago(-30) : ago(60));
  if (until === 'enrolment') return id;

  const applications = [await enter(db, 'S. Aydin', id, ago(70)), await enter(db, 'K. van den Heuvel', id, ago(69))];
  await step(59, { step: 'open', run: RUN });
  await phase(58, RUN, 'checking');
  for (const [place, application] of applications.entries())
    await check(db, buyer, id, application, ago(57), place === 0 ? undefined : 'G-1');
  await phase(50, RUN, 'notice');
  if (until === 'notice') return id;

  await decide(db, buyer, id, ago(49));
  await phase(48, RUN, 'standstill', ago(20));
  await phase(19, RUN, 'contracting');
  return id;
}

async function buyerOf(db: Database): Promise<Acting> {
  const buyer = await personOf(db, 'R. Hendriks');
  const scope: ActorScope = { ...SCOPES.nobody, ...buyer, role: 'purchaser', regionIds: [buyer.organisationId] };
  return { scope, at: (now) => actorAt(buyer, now) };
}

const makeRound = (db: Database, buyer: Acting, title: string, until: Until): Promise<number> =>
  withScope(db, buyer.scope, async (tx) => {
    const product = await tx.one<{ id: number }>('select id from product order by id limit 1', []);
    const id = sure(
      await makeProcedure(tx, buyer.at(ago(121)), {
        kind: 'semi-open',
        number: `PROEF-${until}`,
        title,
        description: 'Om te proberen.',
        segment: 'light',
        estimatedValueCents: null,
        contractsFrom: plainDate('2027-01-01'),
        contractsThrough: plainDate('2029-12-31'),
        productIds: [product.id],
      }),
    );
    await ask(tx, id, `Eisen van ${title}`, buyer);
    return id;
  });

async function ask(tx: Tx, procedureId: number, name: string, { scope }: Acting): Promise<void> {
  const set = await insertRequirementSet(tx, scope.organisationId ?? 0, name);
  assert.ok(set);
  await tx.execute(`insert into procedure_requirement_set values (${procedureId}, ${set})`);
  for (const [code, kind, title, evidence] of REQUIREMENTS) {
    const { id } = await tx.one<{ id: number }>(
      'insert into requirement (requirement_set_id, code, kind, theme) values ($1, $2, $3, $4) returning id',
      [set, code, kind, 'Kwaliteit'],
    );
    await tx.execute(
      `insert into requirement_version (requirement_id, version, title, text, status, evidence_kind, person_id)
       values ($1, 1, $2, $3, 'final', $4, $5)`,
      [id, title, `Toon aan: ${title}.`, evidence, scope.personId],
    );
  }
}

async function enter(db: Database, name: string, procedureId: number, now: string): Promise<number> {
  const provider = await personOf(db, name);
  const actor = actorAt(provider, now);
  const providerIds = [provider.organisationId];
  const scope: ActorScope = { ...SCOPES.nobody, ...provider, role: 'sales-adviser', providerIds };
  return await withScope(db, scope, async (tx) => {
    const id = sure(await startApplication(tx, actor, procedureId, RUN));
    const { evidence: _evidence, files: _files, ...empty } = EMPTY_CONTENT;
    const asked = await listAskedRequirements(tx, procedureId);
    const answers = asked.map((one) => ({ requirementId: one.id, version: one.version, text: 'Wij voldoen.' }));
    const content = { ...empty, answers, evidenceIds: [], productIds: [], signedBy: `${name}, bestuurder` };
    assert.ok(await keepDraft(tx, sealer, { id, providerId: provider.organisationId }, content, 0));
    sure(await handInApplication(tx, actor, sealer, id, { alsoIncomplete: true }));
    return id;
  });
}

/** A finding on every ground; not met on the one that is named. */
async function check(
  db: Database,
  buyer: Acting,
  procedureId: number,
  applicationId: number,
  now: string,
  failed?: string,
): Promise<void> {
  await withScope(db, buyer.scope, async (tx) => {
    const asked = await listAskedRequirements(tx, procedureId);
    const grounds = [
      { test: 'completeness', requirementId: null, met: true } as const,
      ...asked.flatMap(({ id, code, kind }) =>
        kind === 'exclusion' || kind === 'suitability'
          ? [{ test: kind, requirementId: id, met: code !== failed } as const]
          : [],
      ),
    ];
    for (const ground of grounds) {
      const reason = ground.met ? 'Nagekeken en in orde.' : 'De inschrijving ontbreekt.';
      sure(await recordFinding(tx, buyer.at(now), applicationId, { ...ground, reason }));
    }
  });
}

/** Decides what tests propose. */
const decide = (db: Database, buyer: Acting, procedureId: number, now: string): Promise<void> =>
  withScope(db, buyer.scope, async (tx) => {
    const actor = buyer.at(now);
    const { decisions } = sure(await proposeAward(tx, actor, sealer, procedureId, RUN));
    sure(await decideAward(tx, actor, sealer, { procedureId, run: RUN, revisionReason: null, decisions }));
  });
