import { addDays, type PlainDate, plainDateOf, yearOf } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  beginProgramme,
  type ControlActor,
  openCase,
  openControl,
  type RegionActor,
  reactInCase,
  takeCaseStep,
  takeControlStep,
  takeProgrammeStep,
} from '../../../modules/control/index.ts';
import { type ActorScope, asOwner, type Database, type Tx, withScope } from '../../../platform/db/index.ts';
import { CONTROL_WORDS as words } from './words.nl.ts';

type Person = { readonly personId: number; readonly organisationId: number };
type Cast = {
  readonly regionId: number;
  readonly manager: Person;
  readonly officer: Person;
  readonly carers: readonly Person[];
};

/**
 * Plays enforcement and control by the use cases themselves: a case in which a measure was announced and the provider may still give
 * its view, one about an unclear rule, a public control programme, and a control that was announced. Gives whether there was a cast.
 */
export async function playControl(db: Database, today: PlainDate): Promise<boolean> {
  const cast = await findCast(db, today);
  if (!cast) return false;
  const [first, second] = cast.carers;
  if (!first || !second) return false;
  const stage = actors(db, cast, today);
  await announced(stage, first);
  await unclear(stage, second);
  await control(stage, second.organisationId, today);
  return true;
}

type Stage = ReturnType<typeof actors>;

/** A case that went as far as the intention; the provider's term still runs. */
async function announced(stage: Stage, carer: Person): Promise<void> {
  const { late } = words;
  const wanted = {
    providerId: carer.organisationId,
    contractId: null,
    groundKey: 'stukken',
    doubt: 'suspect',
    flagKey: null,
  } as const;
  const id = await stage.manager(-80, async (tx, by) =>
    agreed(await openCase(tx, by, { ...wanted, title: late.title, facts: late.facts })),
  );
  await stage.manager(-79, async (tx, by) =>
    agreed(await takeCaseStep(tx, by, id, { kind: 'question', text: late.question })),
  );
  await stage.carer(carer, -68, async (tx, by) =>
    agreed(await reactInCase(tx, by, id, { kind: 'answer', text: late.answer })),
  );
  await stage.manager(-60, async (tx, by) => {
    agreed(await takeCaseStep(tx, by, id, { kind: 'established', text: late.established }));
    return agreed(await takeCaseStep(tx, by, id, { kind: 'warning', text: late.warning }));
  });
  const measure = { key: 'inhouding', from: null, through: null };
  await stage.manager(-5, async (tx, by) =>
    agreed(await takeCaseStep(tx, by, id, { kind: 'intention', text: late.intention, measure })),
  );
}

/** What a rule asks is doubted here, not what the provider did. */
async function unclear(stage: Stage, carer: Person): Promise<void> {
  const { title, facts, question, answer } = words.unclear;
  const wanted = {
    providerId: carer.organisationId,
    contractId: null,
    groundKey: 'declaratie',
    doubt: 'rule-unclear',
    flagKey: null,
  } as const;
  const id = await stage.manager(-20, async (tx, by) => agreed(await openCase(tx, by, { ...wanted, title, facts })));
  await stage.manager(-19, async (tx, by) =>
    agreed(await takeCaseStep(tx, by, id, { kind: 'question', text: question })),
  );
  await stage.carer(carer, -9, async (tx, by) =>
    agreed(await reactInCase(tx, by, id, { kind: 'answer', text: answer })),
  );
}

/** A programme whose plan is public, and a control that was announced and can begin. */
async function control(stage: Stage, providerId: number, today: PlainDate): Promise<void> {
  const { goal, risk, plan, published, place, measure, title } = words.programme;
  const year = yearOf(today);
  const programmeId = await stage.officer(-250, async (tx, by) =>
    agreed(await beginProgramme(tx, by, { year, title: `${title} ${year}` })),
  );
  for (const [days, kind, text] of [
    [-249, 'goal', goal],
    [-230, 'risk-analysis', risk],
    [-200, 'general-plan', plan],
    [-190, 'published', published],
    [-60, 'general-measure', measure],
  ] as const)
    await stage.officer(days, async (tx, by) =>
      agreed(await takeProgrammeStep(tx, by, programmeId, { kind, text, place })),
    );
  const one = words.control;
  const id = await stage.officer(-40, async (tx, by) =>
    agreed(await openControl(tx, by, { programmeId, providerId, kind: 'material', title: one.title })),
  );
  const what = {
    from: plainDateOf(year, 1, 1),
    through: plainDateOf(year, 9, 30),
    necessity: one.necessity,
    data: one.data,
    reader: one.reader,
    weight: 'equal',
    size: 25,
    recovers: 'lower-bound',
  } as const;
  await stage.officer(-39, async (tx, by) =>
    agreed(await takeControlStep(tx, by, id, { kind: 'specific-risk', text: one.risk })),
  );
  await stage.officer(-30, async (tx, by) =>
    agreed(await takeControlStep(tx, by, id, { kind: 'specific-plan', text: one.plan, plan: what })),
  );
  await stage.officer(-24, async (tx, by) =>
    agreed(await takeControlStep(tx, by, id, { kind: 'talk', text: one.talk })),
  );
  const dueOn = addDays(today, -3);
  await stage.officer(-17, async (tx, by) =>
    agreed(await takeControlStep(tx, by, id, { kind: 'notice', text: one.notice, dueOn })),
  );
}

/** What must be allowed in the demonstration; a refusal is a fault of this file. */
function agreed<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal.code}`);
  return result.value;
}

async function findCast(db: Database, today: PlainDate): Promise<Cast | undefined> {
  const people = await asOwner(db, (tx) =>
    tx.query<Person & { readonly role: string; readonly kind: string }>(
      `select r.person_id as "personId", r.organisation_id as "organisationId", r.role, o.kind
         from person_role r join organisation o on o.id = r.organisation_id
        where r.from_on <= $1 and (r.through_on is null or r.through_on >= $1)
          and (o.kind <> 'provider' or exists (select from contract c where c.provider_id = o.id and least(c.through_on, c.terminated_on) >= $1))
        order by r.person_id`,
      [today],
    ),
  );
  const find = (role: string, kind: string) => people.find((one) => one.role === role && one.kind === kind);
  const [manager, officer] = [find('contract-manager', 'region'), find('financial-officer', 'municipality')];
  if (!manager || !officer) return undefined;
  const carers = people.filter(({ kind }) => kind === 'provider');
  const one = carers.filter(
    ({ organisationId }, at) => carers.findIndex((each) => each.organisationId === organisationId) === at,
  );
  return { regionId: manager.organisationId, manager, officer, carers: one };
}

/** Lets each of the cast act on a day, in the scope that sign-in would give. */
function actors(db: Database, { regionId, manager, officer }: Cast, today: PlainDate) {
  const as =
    (who: Person, role: string, organisationKind: string, sees: Partial<ActorScope>) =>
    <Done>(days: number, act: (tx: Tx, by: RegionActor) => Promise<Done>): Promise<Done> => {
      const scope: ActorScope = {
        ...who,
        role,
        purpose: null,
        regionIds: [],
        municipalityIds: [],
        providerIds: [],
        ...sees,
      };
      const by: ControlActor = { ...who, role, organisationKind, name: '', today: addDays(today, days) };
      return withScope(db, scope, (tx) => act(tx, { ...by, regionId }));
    };
  return {
    manager: as(manager, 'contract-manager', 'region', { regionIds: [regionId] }),
    officer: as(officer, 'financial-officer', 'municipality', {
      regionIds: [regionId],
      municipalityIds: [officer.organisationId],
    }),
    carer: <Done>(who: Person, days: number, act: (tx: Tx, by: RegionActor) => Promise<Done>) =>
      as(who, 'care-administrator', 'provider', { providerIds: [who.organisationId] })(days, act),
  };
}
