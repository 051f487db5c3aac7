import assert from 'node:assert/strict';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { EMPTY_CONTENT } from '../../src/modules/procurement/domain/application/content.ts';
import { listAskedRequirements } from '../../src/modules/procurement/storage/requirements.ts';
import { insertRequirementSet } from '../../src/modules/procurement/storage/write-requirements.ts';
import { keepDraft } from '../../src/modules/procurement/use-cases/application/drafts.ts';
import { handInApplication, startApplication } from '../../src/modules/procurement/use-cases/application/hand-in.ts';
import { stateFormula } from '../../src/modules/procurement/use-cases/assessment/state-formula.ts';
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
import { actorAt, type Person, personOf } from './acting.ts';

const RUN = 'round:1';
/** Requirements that a test can be held against, or that are scored. */
const REQUIREMENTS = [
  ['U-1', 'exclusion', 'Geen veroordeling', null],
  ['S-1', 'selection', 'Aanpak', '1'],
] as const;

/**
 * A European tender of the invented region of which the requests of two providers came in and the closing moment has
 * passed: the moments lie in the past, so that a story in the browser can go on from here at the clock of the server.
 */
export async function closedTender(db: Database, title: string): Promise<number> {
  const buyer = await personOf(db, 'R. Hendriks');
  const region: ActorScope = {
    ...SCOPES.nobody,
    ...buyer,
    role: 'purchaser',
    regionIds: [buyer.organisationId],
  };
  const id = await withScope(db, region, async (tx) => {
    const [product] = await tx.query<{ id: number }>('select id from product order by id limit 1');
    assert.ok(product);
    const made = sure(
      await makeProcedure(tx, actorAt(buyer, '2026-03-02T08:00:00.000Z'), {
        kind: 'european-tender-selection',
        number: 'PROEF-2',
        title,
        description: 'Om te proberen.',
        segment: 'heavy',
        estimatedValueCents: null,
        contractsFrom: plainDate('2027-01-01'),
        contractsThrough: plainDate('2029-12-31'),
        productIds: [product.id],
      }),
    );
    await ask(tx, made, buyer);
    return made;
  });
  const step = (at: string, taken: Step) =>
    withScope(db, region, async (tx) => sure(await takeStep(tx, actorAt(buyer, at), id, taken)));
  await step('2026-03-03T08:00:00.000Z', { step: 'begin-phase', run: null, phase: 'preparation', closesAt: null });
  await stateFormulas(db, region, actorAt(buyer, '2026-03-03T09:00:00.000Z'), id);
  await step('2026-03-04T08:00:00.000Z', { step: 'begin-phase', run: null, phase: 'questions', closesAt: null });
  await step('2026-04-01T08:00:00.000Z', { step: 'begin-round' });
  await step('2026-04-01T09:00:00.000Z', {
    step: 'begin-phase',
    run: RUN,
    phase: 'request',
    closesAt: '2026-05-12T10:00:00.000Z',
  });
  for (const name of ['S. Aydin', 'K. van den Heuvel']) await handIn(db, await personOf(db, name), id);
  return id;
}

/** How both phases that are scored are scored, as a purchaser states it before publication. */
export async function stateFormulas(db: Database, region: ActorScope, actor: ProcurementActor, procedureId: number) {
  for (const phase of ['selection', 'assessment'])
    await withScope(db, region, async (tx) =>
      sure(
        await stateFormula(tx, actor, {
          procedureId,
          phase,
          formula: {
            criteria: [{ key: 'aanpak', name: 'Aanpak', weight: '1', maximum: 10 }],
            price: { kind: 'none' },
          },
          places: 1,
          reason: null,
        }),
      ),
    );
}

async function ask(tx: Tx, procedureId: number, { personId, organisationId }: Person): Promise<void> {
  const set = await insertRequirementSet(tx, organisationId, 'Eisen van de proef');
  assert.ok(set);
  await tx.execute(`insert into procedure_requirement_set values (${procedureId}, ${set})`);
  for (const [code, kind, title, weight] of REQUIREMENTS) {
    const { id } = await tx.one<{ id: number }>(
      'insert into requirement (requirement_set_id, code, kind, theme) values ($1, $2, $3, $4) returning id',
      [set, code, kind, 'Kwaliteit'],
    );
    await tx.execute(
      `insert into requirement_version (requirement_id, version, title, text, status, weight, person_id)
       values ($1, 1, $2, $3, 'final', $4, $5)`,
      [id, title, `Toon aan: ${title}.`, weight, personId],
    );
  }
}

async function handIn(db: Database, provider: Person, procedureId: number): Promise<void> {
  const scope: ActorScope = {
    ...SCOPES.nobody,
    ...provider,
    role: 'sales-adviser',
    providerIds: [provider.organisationId],
  };
  const actor = actorAt(provider, '2026-04-20T10:00:00.000Z');
  await withScope(db, scope, async (tx) => {
    const id = sure(await startApplication(tx, actor, procedureId, RUN));
    const asked = await listAskedRequirements(tx, procedureId);
    const [product] = await tx.query<{ id: number }>(
      `select product_id as id from procedure_product where procedure_id = ${procedureId}`,
    );
    const { evidence: _evidence, files: _files, ...empty } = EMPTY_CONTENT;
    const kept = await keepDraft(
      tx,
      sealer,
      { id, providerId: provider.organisationId },
      {
        ...empty,
        answers: asked.map((one) => ({
          requirementId: one.id,
          version: one.version,
          text: `Ons antwoord op ${one.code}`,
        })),
        evidenceIds: [],
        productIds: product ? [product.id] : [],
        signedBy: 'A. Bestuur, bestuurder',
      },
      0,
    );
    assert.ok(kept);
    sure(await handInApplication(tx, actor, sealer, id, { alsoIncomplete: true }));
  });
}
