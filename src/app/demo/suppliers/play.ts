import { addDays, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import {
  adoptDifferentiation,
  adoptPlacements,
  agreeAction,
  assignManager,
  checkCondition,
  chooseStyle,
  gatherOverview,
  keepReport,
  planMeeting,
  recordMeeting,
  replyToSignal,
  reportSignal,
  takeActionStep,
  takeSignalStep,
} from '../../../modules/suppliers/index.ts';
import type { Database } from '../../../platform/db/index.ts';
import { actors, agreed, type Cast, findCast, type Stage } from './cast.ts';
import { CRITERIA } from './criteria.ts';
import { SUPPLIER_WORDS as words } from './words.nl.ts';

type Provider = { readonly id: number; readonly heavy: boolean };

/** How many providers have something in their file, and how many the second manager looks after. */
const MANAGED = 12;

/**
 * Lets the people of the region manage their providers, by the use cases themselves: managers, signals with answers, talks with
 * minutes and agreements, reports, conditions, and tiers. Gives whether there was anybody to play with.
 */
export async function playSuppliers(db: Database, today: PlainDate): Promise<boolean> {
  const cast = await findCast(db, today);
  if (!cast) return false;
  const stage = actors(db, cast, today);
  const { providers } = await stage.manager((tx, by) => gatherOverview(tx, { regionId: by.regionId }, today));
  const largest: Provider[] = providers
    .toSorted((a, b) => b.sharePercent - a.sharePercent)
    .map(({ provider }) => ({ id: provider.id, heavy: provider.heavy }));
  const [first, second, third] = largest;
  if (!first || !second || !third) return false;
  await assign(stage, cast, largest, today);
  await signals(stage, cast, [first, second, third], today);
  await talks(stage, first.id, today);
  await files(stage, cast, [first, second, third], today);
  await keptAgreements(stage, largest, today);
  await stage.manager(async (tx, by) => {
    const adopted = { document: CRITERIA, fromOn: addDays(today, -60), note: words.criteria };
    agreed(await adoptDifferentiation(tx, by, adopted));
    return agreed(await adoptPlacements(tx, by, today));
  });
  return true;
}

async function assign(stage: Stage, cast: Cast, largest: readonly Provider[], today: PlainDate): Promise<void> {
  const fromOn = addDays(today, -300);
  await stage.manager(async (tx, by) => {
    for (const [at, { id: providerId }] of largest.slice(0, MANAGED).entries()) {
      const { personId: managerId } = at % 3 === 1 ? cast.purchaser : cast.manager;
      agreed(await assignManager(tx, by, { providerId, managerId, fromOn, reason: words.assigned }));
    }
    const light = largest.filter(({ heavy }) => !heavy)[2];
    if (light) {
      const wanted = {
        providerId: light.id,
        style: 'proactive',
        fromOn: addDays(today, -40),
        reason: words.style,
      } as const;
      agreed(await chooseStyle(tx, by, wanted));
    }
  });
}

async function signals(stage: Stage, cast: Cast, about: readonly Provider[], today: PlainDate): Promise<void> {
  const { access } = stage;
  if (!access) return;
  const told: bigint[] = [];
  for (const { at, tone, topic, days, text } of words.signals) {
    const provider = about[at];
    if (!provider) continue;
    const entry = { providerId: provider.id, tone, topic, text, onDay: addDays(today, -days) };
    const municipalityId = cast.access?.organisationId ?? null;
    told.push(await access(async (tx, by) => agreed(await reportSignal(tx, { ...by, municipalityId }, entry))));
  }
  const [waiting, , praise] = told.map(Number);
  const [first] = about;
  if (waiting === undefined || praise === undefined || !first) return;
  await stage.manager(async (tx, by) => {
    agreed(await takeSignalStep(tx, by, waiting, { kind: 'taken-up', text: '' }));
    agreed(await takeSignalStep(tx, by, waiting, { kind: 'shared', text: words.shared }));
    agreed(await takeSignalStep(tx, by, praise, { kind: 'taken-up', text: '' }));
    agreed(await takeSignalStep(tx, by, praise, { kind: 'answered', text: words.praise }));
  });
  await stage.carer(first.id)?.(async (tx, by) => agreed(await replyToSignal(tx, by, waiting, words.reply)));
}

async function talks(stage: Stage, providerId: number, today: PlainDate): Promise<void> {
  await stage.manager(async (tx, by) => {
    const talk = { kind: 'account-talk', providerId, participants: words.participants } as const;
    const heldOn = addDays(today, -26);
    const held = agreed(await planMeeting(tx, by, { ...talk, title: words.talk, onDay: heldOn, agenda: [] }));
    const record = { state: 'held', onDay: heldOn, participants: words.participants, minutes: words.minutes } as const;
    agreed(await recordMeeting(tx, by, held, record, () => true));
    for (const { kind, title, due, consequence } of words.agreements) {
      const action = {
        providerId,
        meetingId: held,
        kind,
        title,
        owner: 'provider',
        ownerId: null,
        consequence,
      } as const;
      agreed(await agreeAction(tx, by, { ...action, dueOn: addDays(today, due) }));
    }
    const agenda = [{ title: words.agreements[0].title, why: words.talk }];
    agreed(await planMeeting(tx, by, { ...talk, title: words.nextTalk, onDay: addDays(today, 11), agenda }));
    const core = { kind: 'core-group', providerId: null, title: words.coreGroup, agenda: [] } as const;
    const coreOn = addDays(today, -12);
    const group = agreed(await planMeeting(tx, by, { ...core, onDay: coreOn, participants: words.coreParticipants }));
    const minutes = {
      state: 'held',
      onDay: coreOn,
      participants: words.coreParticipants,
      minutes: words.coreMinutes,
    } as const;
    agreed(await recordMeeting(tx, by, group, minutes, () => true));
  });
}

async function files(stage: Stage, cast: Cast, about: readonly Provider[], today: PlainDate): Promise<void> {
  const [, second, third] = about;
  if (!second || !third) return;
  await stage.manager(async (tx, by) => {
    const plain = { meetingId: null, kind: 'agreement', owner: 'provider', ownerId: null } as const;
    const { title, consequence, note, waived } = words.missed;
    const missed = agreed(
      await agreeAction(tx, by, { ...plain, providerId: third.id, title, consequence, dueOn: addDays(today, -45) }),
    );
    for (const [kind, text] of [
      ['not-met', note],
      ['consequence-waived', waived],
    ] as const)
      agreed(
        await takeActionStep(tx, { ...by, provider: false }, missed, {
          kind,
          onDay: addDays(today, -35),
          dueOn: null,
          text,
        }),
      );
    for (const { at, ...check } of words.conditions) {
      const providerId = about[at]?.id;
      if (providerId !== undefined)
        agreed(await checkCondition(tx, by, { ...check, providerId, onDay: addDays(today, -20) }));
    }
    const of = { year: yearOf(today) - 1, amountCents: null, correctsId: null, providerId: second.id };
    agreed(
      await keepReport(tx, by, {
        ...of,
        kind: 'social-return',
        count: 3,
        text: words.socialReturn,
        onDay: addDays(today, -150),
      }),
    );
    agreed(
      await keepReport(tx, by, {
        ...of,
        kind: 'complaints',
        count: 4,
        text: words.complaints,
        onDay: addDays(today, -140),
      }),
    );
  });
  const told = { kind: 'financial-duty', year: null, amountCents: null, count: null, correctsId: null } as const;
  const teller = about.find(({ id }, at) => at > 0 && cast.carers.has(id));
  if (teller)
    await stage.carer(teller.id)?.(async (tx, by) =>
      agreed(
        await keepReport(tx, by, { ...told, providerId: teller.id, onDay: addDays(today, -4), text: words.report }),
      ),
    );
}

/** Providers of every size kept what they agreed, so that the tiers are not only for the largest. */
async function keptAgreements(stage: Stage, largest: readonly Provider[], today: PlainDate): Promise<void> {
  await stage.manager(async (tx, by) => {
    const plain = { meetingId: null, owner: 'provider', ownerId: null, consequence: null } as const;
    for (const at of words.keepers) {
      const providerId = largest[at]?.id;
      if (providerId === undefined) continue;
      const kept = {
        ...plain,
        providerId,
        kind: 'agreement',
        title: words.kept.title,
        dueOn: addDays(today, -30),
      } as const;
      const done = { kind: 'done', onDay: addDays(today, -30), dueOn: null, text: words.kept.note } as const;
      agreed(await takeActionStep(tx, { ...by, provider: false }, agreed(await agreeAction(tx, by, kept)), done));
      if (!words.developers.some((one) => one === at)) continue;
      const { title, kind, due } = words.agreements[2];
      agreed(await agreeAction(tx, by, { ...plain, providerId, kind, title, dueOn: addDays(today, due) }));
    }
  });
}
