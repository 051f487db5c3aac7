import { formatFullDay } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CalendarEvent } from '../../../platform/documents/index.ts';
import { type PlanFault, type PlannedItem, shortNotice } from '../domain/planning.ts';
import type { PlanItemContent, PlanItemRow } from '../storage/plan-items.ts';
import type { PlanView } from '../use-cases/keep-plan.ts';
import type { NieuwPlanonderdeel, Planning, Planonderdeel, Planwijziging } from './plan-schemas.ts';
import { PLAN_KIND_WORDS } from './plan-words.nl.ts';
import { COUNTING_WORDS } from './procedure-words.nl.ts';

/** The planning with calculated days, what is wrong with it, and how far each municipality is (R-291). */
export function toPlanning({ row, first, items, plan }: PlanView, today: PlainDate, manages: boolean): Planning {
  const planned = new Map(plan.items.map((one) => [one.key, one]));
  const names = new Map(items.map(({ key, name }) => [key, name]));
  return {
    vanaf: first,
    onderdelen: items
      .map((item) => toOnderdeel(item, planned.get(item.key), today))
      .toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : (a.van ?? '') > (b.van ?? '') ? 1 : a.id - b.id)),
    fouten: plan.faults.map((fault) => ({
      sleutel: 'item' in fault ? fault.item : null,
      zin: faultSentence(fault, names),
    })),
    advies: adviceSentence(shortNotice(first, row.contractsFrom)),
    gemeenten: municipalitiesOf(items, planned),
    mag: { wijzigen: manages },
  };
}

function toOnderdeel(item: PlanItemRow, planned: PlannedItem | undefined, today: PlainDate): Planonderdeel {
  return {
    id: item.id,
    sleutel: item.key,
    soort: PLAN_KIND_WORDS[item.kind],
    naam: item.name,
    dagen: item.days,
    telling: COUNTING_WORDS[item.counting],
    na: [...item.after],
    nietVoor: item.notBefore,
    klaarOp: item.endsBy,
    gemeenteId: item.municipalityId,
    gemeente: item.municipalityId === null ? null : { id: item.municipalityId, naam: item.municipalityName ?? '' },
    wie: item.owner,
    gereedOp: item.doneOn,
    toelichting: item.note,
    minimumDagen: item.leastDays,
    minimumBron: item.leastSource,
    van: planned?.from ?? null,
    totEnMet: planned?.through ?? null,
    uiterlijk: planned?.latestThrough ?? null,
    kritiek: planned?.critical ?? false,
    stand: standOf(item, planned, today),
    versie: item.rowVersion,
  };
}

function standOf(item: PlanItemRow, planned: PlannedItem | undefined, today: PlainDate): Planonderdeel['stand'] {
  if (item.doneOn) return 'gereed';
  if (planned?.latestThrough !== undefined && planned.latestThrough < today) return 'te-laat';
  return planned && planned.from <= today ? 'loopt' : 'straks';
}

function municipalitiesOf(
  items: readonly PlanItemRow[],
  planned: ReadonlyMap<string, PlannedItem>,
): Planning['gemeenten'] {
  const demands = items.filter((item) => item.kind === 'minimum-demand' && item.municipalityId !== null);
  return [...Map.groupBy(demands, ({ municipalityId }) => municipalityId as number)].map(([id, own]) => ({
    gemeente: { id, naam: own[0]?.municipalityName ?? '' },
    gereed: own.filter(({ doneOn }) => doneOn !== null).length,
    totaal: own.length,
    laatste:
      own
        .flatMap(({ key }) => planned.get(key)?.through ?? [])
        .toSorted()
        .at(-1) ?? null,
  }));
}

const adviceSentence = (months: number | undefined): string | null =>
  months === undefined
    ? null
    : `Deze planning begint ${months === 1 ? '1 maand' : `${months} maanden`} voor de eerste dag van de contracten. Begin liefst twee jaar ervoor: dan is er tijd voor keuzes, aanbieders en invoering.`;

function faultSentence(fault: PlanFault, names: ReadonlyMap<string, string>): string {
  const named = (key: string): string => `‘${names.get(key) ?? key}’`;
  switch (fault.fault) {
    case 'circle':
      return `Deze onderdelen wachten op elkaar: ${fault.items.map(named).join(', ')}. Daarom is er niets gepland.`;
    case 'unknown-dependency':
      return `${named(fault.item)} wacht op ${named(fault.after)}, maar dat is er niet. Daarom is er niets gepland.`;
    case 'too-short':
      return `${named(fault.item)} duurt ten minste ${fault.leastDays} dagen. Bron: ${fault.source}.`;
    case 'misses-its-day':
      return `${named(fault.item)} is pas klaar op ${formatFullDay(fault.through)}, na ${formatFullDay(fault.endsBy)}.`;
  }
}

/** What is still to come as days in a calendar: the last day of each item that is not done. No names of people. */
export const toCalendar = ({ row, items, plan }: PlanView): CalendarEvent[] =>
  items.flatMap((item) => {
    const planned = plan.items.find(({ key }) => key === item.key);
    if (!planned || item.doneOn) return [];
    return [
      {
        uid: `inkoopprocedure-${row.id}-${item.key}@rode-draad`,
        day: planned.through,
        title: `${item.name} klaar (${row.number})`,
        description: `Begint op ${formatFullDay(planned.from)}.${
          planned.latestThrough ? ` Uiterlijk klaar op ${formatFullDay(planned.latestThrough)}.` : ''
        }`,
      },
    ];
  });

const KINDS = Object.fromEntries(Object.entries(PLAN_KIND_WORDS).map(([kind, word]) => [word, kind])) as Record<
  NieuwPlanonderdeel['soort'],
  PlanItemRow['kind']
>;
const COUNTINGS = { [COUNTING_WORDS.calendar]: 'calendar', [COUNTING_WORDS.working]: 'working' } as const;

export const fromOnderdeel = (body: NieuwPlanonderdeel): PlanItemContent & { readonly key: string } => ({
  key: body.sleutel,
  kind: KINDS[body.soort],
  name: body.naam,
  days: body.dagen,
  counting: COUNTINGS[body.telling],
  after: body.na,
  notBefore: body.nietVoor,
  endsBy: body.klaarOp,
  municipalityId: body.gemeenteId,
  owner: body.wie,
  doneOn: body.gereedOp,
  note: body.toelichting,
});

export const fromWijziging = (body: Planwijziging): Partial<PlanItemContent> => ({
  ...(body.soort !== undefined && { kind: KINDS[body.soort] }),
  ...(body.naam !== undefined && { name: body.naam }),
  ...(body.dagen !== undefined && { days: body.dagen }),
  ...(body.telling !== undefined && { counting: COUNTINGS[body.telling] }),
  ...(body.na !== undefined && { after: body.na }),
  ...(body.nietVoor !== undefined && { notBefore: body.nietVoor }),
  ...(body.klaarOp !== undefined && { endsBy: body.klaarOp }),
  ...(body.gemeenteId !== undefined && { municipalityId: body.gemeenteId }),
  ...(body.wie !== undefined && { owner: body.wie }),
  ...(body.gereedOp !== undefined && { doneOn: body.gereedOp }),
  ...(body.toelichting !== undefined && { note: body.toelichting }),
});
