import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { reportIncident, takeIncidentStep } from '../../../modules/incidents/index.ts';
import { gatherOverview } from '../../../modules/suppliers/index.ts';
import type { Database } from '../../../platform/db/index.ts';
import { actors, agreed, findCast } from '../suppliers/cast.ts';
import { INCIDENT_WORDS as words } from './words.nl.ts';

/**
 * Lets providers report incidents and the region follow them, by the use cases themselves: one with a follow-up that was
 * answered, one whose inspectorate does not know yet, one that nobody acknowledged. Gives whether there was anybody to play with.
 */
export async function playIncidents(db: Database, today: PlainDate): Promise<boolean> {
  const cast = await findCast(db, today);
  if (!cast) return false;
  const stage = actors(db, cast, today);
  const { providers } = await stage.manager((tx, by) => gatherOverview(tx, { regionId: by.regionId }, today));
  const tellers = providers
    .toSorted((a, b) => b.sharePercent - a.sharePercent)
    .flatMap(({ provider }) => (cast.carers.has(provider.id) ? [provider.id] : []));
  const told: number[] = [];
  for (const { at, kind, days, text, measures } of words.told) {
    const providerId = tellers[at] ?? tellers[0];
    const municipalityId = cast.access?.organisationId ?? null;
    const entry = { municipalityId, kind, text, measures, onDay: addDays(today, -days) } as const;
    if (providerId === undefined) return false;
    await stage.carer(providerId)?.(async (tx, by) =>
      told.push(agreed(await reportIncident(tx, by, { ...entry, providerId }))),
    );
  }
  const [fire, threat] = told;
  if (fire === undefined || threat === undefined) return false;
  const step = { dueOn: null, text: '' } as const;
  await stage.manager(async (tx, actor) => {
    const by = { ...actor, party: 'region' } as const;
    const dueOn = addDays(today, 9);
    for (const [id, onDay] of [
      [fire, addDays(today, -45)],
      [threat, addDays(today, -11)],
    ] as const)
      agreed(
        await takeIncidentStep(tx, by, id, { ...step, kind: 'acknowledged', onDay, dueOn, text: words.acknowledged }),
      );
    const informed = { ...step, kind: 'supervisor-informed', onDay: addDays(today, -45) } as const;
    agreed(await takeIncidentStep(tx, by, fire, informed));
  });
  const [teller] = tellers;
  const carer = teller === undefined ? undefined : stage.carer(teller);
  const provide = async (kind: 'inspectorate-informed' | 'account' | 'supplement', days: number, text: string) =>
    await carer?.(async (tx, by) =>
      agreed(
        await takeIncidentStep(tx, { ...by, party: 'provider' }, fire, {
          ...step,
          kind,
          onDay: addDays(today, -days),
          text,
        }),
      ),
    );
  await provide('inspectorate-informed', 46, words.reference);
  await provide('account', 18, words.account);
  await stage.manager(async (tx, actor) => {
    const asked = {
      kind: 'follow-up',
      onDay: addDays(today, -15),
      dueOn: addDays(today, 3),
      text: words.followUp,
    } as const;
    agreed(await takeIncidentStep(tx, { ...actor, party: 'region' }, fire, asked));
  });
  await provide('supplement', 10, words.report);
  return true;
}
