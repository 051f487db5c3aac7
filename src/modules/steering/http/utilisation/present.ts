import type { Static } from 'typebox';
import { percentage } from '../../../../kernel/month-plan.ts';
import { unitWord } from '../../../contracts/api.ts';
import type { Uitnuttingsbeeld, Uitnuttingsregel } from '../../api.ts';
import { type Agreed, type Axis, type Reached, type UseTotals, usedCents } from '../../domain/utilisation/use.ts';
import type { UseRow, Utilisation } from '../../use-cases/gather-utilisation.ts';
import { AGAINST_WORDS, AXIS_WORDS, SEGMENT_NAMES, SEGMENT_WORDS, SOURCE, WITHOUT } from './words.nl.ts';

/** The use of a year as JSON: the same figures for screen, file and test. */
export function presentUtilisation(found: Utilisation, purpose: Uitnuttingsbeeld['doel']): Uitnuttingsbeeld {
  const { plan, axis } = found;
  const month = (number: number) => `${plan.year}-${String(number).padStart(2, '0')}`;
  return {
    jaar: plan.year,
    peilmaand: plan.throughMonth === 0 ? null : month(plan.throughMonth),
    as: AXIS_WORDS[axis],
    doel: purpose,
    bron: SOURCE,
    vanGemeente: found.ofMunicipality,
    filters: presentFilters(found),
    totaal: presentUse(found.total),
    regels: found.rows.map((row) => presentRow(row, found)),
    maanden: found.months.map((one) => ({
      maand: month(one.month),
      planCent: cent(one.plannedCents),
      volume: volumesOf(one.use, null),
      cent: centsOf(one.use),
    })),
    signaalpercentages: [...found.levels.levels],
    signaalversie: found.levels.rowVersion,
    zonderToewijzing: { regels: found.unallocated.lines, bedragCent: Number(found.unallocated.claimedCents) },
  };
}

const cent = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

function presentRow(row: UseRow, { axis, names }: Utilisation): Uitnuttingsregel {
  const { key } = row;
  const named = key === null ? undefined : names[axis].get(key);
  return {
    sleutel: axis === 'segment' && key !== null ? (SEGMENT_WORDS[key] ?? key) : key,
    naam: nameOf(axis, key, named?.name),
    over: named?.about ?? null,
    link: axis === 'contract' && key !== null ? `/contracten/${key}` : null,
    ...presentUse(row),
  };
}

const nameOf = (axis: Axis, key: string | null, name: string | undefined): string => {
  if (key === null) return WITHOUT[axis];
  return axis === 'segment' ? (SEGMENT_NAMES[key] ?? key) : (name ?? key);
};

function presentUse({
  use,
  agreed,
  reached,
}: Omit<UseRow, 'key'>): Omit<Uitnuttingsregel, 'sleutel' | 'naam' | 'over' | 'link'> {
  const budget = agreed.budgetCents;
  return {
    eenheid: use.unit === null ? null : unitWord(use.unit),
    volume: volumesOf(use, agreed),
    cent: centsOf(use),
    budgetCent: cent(budget),
    planCent: cent(agreed.plannedCents),
    plafondCent: cent(agreed.limitCents),
    garantieCent: cent(agreed.guaranteeCents),
    ruimteCent: cent(agreed.roomCents),
    percentageBudget: budget === null || budget === 0n ? null : percentage(usedCents(use), budget),
    percentagePlan:
      budget === null || budget === 0n || agreed.plannedCents === null ? null : percentage(agreed.plannedCents, budget),
    signaal: presentReached(reached),
  };
}

const presentReached = (reached: Reached | undefined): Uitnuttingsregel['signaal'] =>
  reached === undefined
    ? null
    : { tegen: AGAINST_WORDS[reached.against], percentage: reached.percentage, grens: reached.level };

const volumesOf = (use: UseTotals, agreed: Agreed | null): Uitnuttingsregel['volume'] =>
  use.unit === null
    ? null
    : {
        toegewezen: Number(use.allocatedVolume),
        gestart: Number(use.startedVolume),
        geleverd: Number(use.deliveredVolume),
        goedgekeurd: Number(use.approvedVolume),
        nogTeKomen: Number(use.toComeVolume),
        afgesproken: agreed?.unit === use.unit ? cent(agreed.volume) : null,
      };

const centsOf = (use: UseTotals): Uitnuttingsregel['cent'] => ({
  toegewezen: Number(use.allocatedCents),
  gestart: Number(use.startedCents),
  geleverd: Number(use.deliveredCents),
  gedeclareerd: Number(use.claimedCents),
  goedgekeurd: Number(use.approvedCents),
  afgewezen: Number(use.refusedCents),
  inBeoordeling: Number(use.heldCents),
  vast: Number(use.fixedCents),
  betaald: Number(use.paidCents),
  nogTeKomen: Number(use.toComeCents),
});

/** What narrows the figures, with names, in the order in which it is told. */
function presentFilters({ filter, names }: Utilisation): Static<typeof Uitnuttingsbeeld>['filters'] {
  const chosen = [
    ['gemeente', filter.municipalityId, names.municipality],
    ['aanbieder', filter.providerId, names.provider],
    ['product', filter.productId, names.product],
    ['contract', filter.contractId, names.contract],
  ] as const;
  return [
    ...chosen.flatMap(([sleutel, id, of]) =>
      id === undefined ? [] : [{ sleutel, waarde: String(id), naam: of.get(String(id))?.name ?? String(id) }],
    ),
    ...(filter.segment === undefined
      ? []
      : [
          {
            sleutel: 'segment',
            waarde: SEGMENT_WORDS[filter.segment] ?? filter.segment,
            naam: SEGMENT_NAMES[filter.segment] ?? filter.segment,
          },
        ]),
    ...(filter.level === undefined
      ? []
      : [
          {
            sleutel: 'niveau',
            waarde: filter.level === 'local' ? 'lokaal' : 'regionaal',
            naam: filter.level === 'local' ? 'Lokaal ingekocht' : 'Regionaal ingekocht',
          },
        ]),
  ];
}
