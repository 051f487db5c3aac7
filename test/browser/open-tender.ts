import { plainDate } from '../../src/kernel/plain-date.ts';
import {
  makeProcedure,
  type ProcurementActor,
  type Step,
  takeStep,
} from '../../src/modules/procurement/use-cases/run-procedure.ts';
import { type ActorScope, type Database, withScope } from '../../src/platform/db/index.ts';
import { SCOPES } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { personOf } from './acting.ts';
import { stateFormulas } from './tender.ts';

const MS_PER_DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * MS_PER_DAY).toISOString();

/** A tender of the invented region that is open now, with the first set of requirements of the region and one product. */
export async function openTender(db: Database, title: string): Promise<number> {
  const buyer = await personOf(db, 'R. Hendriks');
  const region: ActorScope = { ...SCOPES.nobody, ...buyer, role: 'purchaser', regionIds: [buyer.organisationId] };
  const at = (days: number): ProcurementActor => ({ ...buyer, now: inDays(days) });
  const id = await withScope(db, region, async (tx) => {
    const product = await tx.one<{ id: number }>('select id from product order by id limit 1', []);
    const made = sure(
      await makeProcedure(tx, at(-60), {
        kind: 'european-tender-selection',
        number: 'PROEF-1',
        title,
        description: 'Om te proberen.',
        segment: 'heavy',
        estimatedValueCents: null,
        contractsFrom: plainDate('2028-01-01'),
        contractsThrough: plainDate('2029-12-31'),
        productIds: [product.id],
      }),
    );
    const set = await tx.one<{ id: number }>('select id from requirement_set order by id limit 1', []);
    await tx.execute('insert into procedure_requirement_set values ($1, $2)', [made, set.id]);
    return made;
  });
  const steps: readonly (readonly [number, Step])[] = [
    [-59, { step: 'begin-phase', run: null, phase: 'preparation', closesAt: null }],
    [-58, { step: 'begin-phase', run: null, phase: 'questions', closesAt: null }],
    [-10, { step: 'begin-round' }],
    [-9, { step: 'begin-phase', run: 'round:1', phase: 'request', closesAt: inDays(60) }],
  ];
  for (const [day, step] of steps) {
    if (step.step === 'begin-phase' && step.phase === 'questions') await stateFormulas(db, region, at(day), id);
    await withScope(db, region, async (tx) => sure(await takeStep(tx, at(day), id, step)));
  }
  return id;
}
