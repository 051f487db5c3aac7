import assert from 'node:assert/strict';
import { beginQuestionRound } from '../../src/modules/procurement/use-cases/questions/ask-question.ts';
import {
  makeProcedure,
  type ProcurementActor,
  takeStep,
} from '../../src/modules/procurement/use-cases/run-procedure.ts';
import { type ActorScope, asOwner, type Database, withScope } from '../../src/platform/db/index.ts';
import { SCOPES } from '../support/small-world.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/** A procedure of the invented region in which providers can ask questions now, by the clock of the server. */
export async function openForQuestions(db: Database, title: string): Promise<number> {
  const buyer = await asOwner(db, (tx) =>
    tx.one<{ personId: number; organisationId: number }>(
      `select id as "personId", organisation_id as "organisationId" from person where name = 'R. Hendriks'`,
    ),
  );
  const region: ActorScope = { ...SCOPES.nobody, ...buyer, role: 'purchaser', regionIds: [buyer.organisationId] };
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const actor = (now: string): ProcurementActor => ({ ...buyer, now });
  return await withScope(db, region, async (tx) => {
    const made = await makeProcedure(tx, actor(at(-3 * MINUTE_MS)), {
      kind: 'semi-open',
      number: 'PROEF-V',
      title,
      description: '',
      segment: 'light',
      estimatedValueCents: null,
      contractsFrom: null,
      contractsThrough: null,
      productIds: [],
    });
    assert.ok(made.ok);
    for (const [place, phase] of ['preparation', 'questions'].entries()) {
      const begun = { step: 'begin-phase', run: null, phase, closesAt: null } as const;
      assert.ok((await takeStep(tx, actor(at((place - 2) * MINUTE_MS)), made.value, begun)).ok);
    }
    const round = { name: 'Eerste ronde', closesAt: at(WEEK_MS) };
    assert.ok((await beginQuestionRound(tx, actor(at(0)), made.value, round)).ok);
    return made.value;
  });
}
