import { formatCount, formatMillions, formatMonthName, formatPercentage } from '../../../kernel/format.nl.ts';
import { percentage } from '../../../kernel/month-plan.ts';
import { addDays, lastDayOfMonth, plainDateOf } from '../../../kernel/plain-date.ts';
import type { YearExpectation } from '../../forecast/index.ts';
import type { Kerngetal, Vandaag, Werk } from '../api.ts';
import { type AdministrationFacts, forecastCents } from '../domain/today.ts';
import { isLate, type Work } from '../domain/worklist.ts';
import type { ProviderCustomers } from '../storage/provider-customers.ts';
import type { TodayFacts } from '../use-cases/gather-today.ts';
import { changeText, figureText, QUESTIONS, summaryText, workText } from './today.nl.ts';

/** The home screen of one role as JSON. */
export function presentToday(facts: TodayFacts, now: Date): Vandaag {
  const work = facts.work.map((one) => presentWork(one, facts));
  const late = work.filter((one) => one.teLaat).length;
  const weekEnd = addDays(facts.today, 7);
  const thisWeek = work.filter((one) => !one.teLaat && one.uiterlijk !== null && one.uiterlijk <= weekEnd).length;
  return {
    vraag: QUESTIONS[facts.role] ?? '',
    samenvatting: summaryText(late, thisWeek, work.length - late - thisWeek),
    kerngetallen: presentFigures(facts, now),
    werklijst: work,
    uitputting:
      facts.groups.length === 0
        ? null
        : facts.groups.map((group) => ({
            productgroep: group.productGroup,
            percentage: group.percentage,
            planPercentage: group.planPercentage,
            goedgekeurdCent: Number(group.approvedCents),
            budgetCent: Number(group.budgetCents),
          })),
    klanten: facts.customers ? presentCustomers(facts.customers, facts.plan.year) : null,
    wachtOp: facts.waits.map(({ who, what, dueOn, link }) => ({
      wie: who,
      wat: what,
      uiterlijk: dueOn,
      teLaat: dueOn !== null && dueOn < facts.today,
      link,
    })),
    gewijzigd: facts.changes.map((change) => ({ ...changeText(change), op: change.at.toISOString() })),
  };
}

/** The two customers of a provider side by side. */
const presentCustomers = (customers: ProviderCustomers, year: number): NonNullable<Vandaag['klanten']> => ({
  jeugdigen: customers.youngPeople,
  hulp: customers.help.map((one) => ({ naam: one.name || figureText.anyProduct, jeugdigen: one.youngPeople })),
  betalers: customers.payers.map((one) => ({
    id: one.id,
    naam: one.name,
    jeugdigen: one.youngPeople,
    goedgekeurdCent: Number(one.approvedCents),
  })),
  jaar: year,
});

function presentWork(work: Work, { today }: TodayFacts): Werk {
  const text = workText(work);
  return {
    code: work.code,
    titel: text.title,
    onderwerp: text.about,
    waarom: text.why,
    uiterlijk: work.dueOn,
    teLaat: isLate(work, today),
    bedragCent: work.amountCents === null ? null : Number(work.amountCents),
    link: text.link,
  };
}

const money = (cents: bigint) => ({ soort: 'geld' as const, getal: Number(cents) });
const part = (label: string, cents: bigint) => ({ label, waarde: money(cents) });

/** Key figures, each beside its plan, its limit or last year. Without any declared care there are none. */
function presentFigures(facts: TodayFacts, now: Date): Kerngetal[] {
  if (facts.administration) return administrationFigures(facts.administration, facts, now);
  const { money: used, plan } = facts;
  if (!used || plan.throughMonth === 0) return [];
  const peildatum = lastDayOfMonth(plainDateOf(plan.year, plan.throughMonth, 1));
  const explained = (delen: Kerngetal['uitleg']['delen'], regel: string, afronding: string) => ({
    delen,
    regel,
    peildatum,
    afronding,
    moment: now.toISOString(),
    berekendOp: now.toISOString(),
  });
  const { rules } = figureText;
  const approved: Kerngetal = {
    code: 'goedgekeurd',
    label: figureText.approved(formatMonthName(plan.throughMonth)),
    waarde: money(used.approvedCents),
    toelichting: facts.ofOneMunicipality ? besideLastYear(facts) : besidePlan(facts),
    uitleg: explained(
      [part(figureText.claimed, used.claimedCents), part(figureText.refused, -used.refusedCents)],
      rules.approved,
      rules.exact,
    ),
  };
  const refused: Kerngetal = {
    code: 'afgewezen',
    label: figureText.refused,
    waarde: money(used.refusedCents),
    toelichting: figureText.ofClaimed(
      formatPercentage(percentage(used.refusedCents, used.claimedCents)),
      formatCount(used.refusedLines),
    ),
    uitleg: explained(
      [part(figureText.claimed, used.claimedCents), part(figureText.approvedPart, -used.approvedCents)],
      rules.refused,
      rules.exact,
    ),
  };
  const toPayCents = used.approvedCents - used.paidCents;
  const toPay: Kerngetal = {
    code: 'nog-te-betalen',
    label: figureText.toPay,
    waarde: money(toPayCents),
    toelichting: figureText.ofApproved(formatPercentage(percentage(toPayCents, used.approvedCents))),
    uitleg: explained(
      [part(figureText.approvedPart, used.approvedCents), part(figureText.paid, -used.paidCents)],
      rules.toPay,
      rules.exact,
    ),
  };
  if (facts.expectation) return [approved, nowcastFigure(facts, facts.expectation, explained), refused];
  const expected = facts.ofOneMunicipality ? undefined : forecastCents(facts.totals);
  if (expected === undefined) return [approved, toPay, refused];
  const { budgetCents, plannedCents, approvedCents } = facts.totals;
  const over = expected - budgetCents;
  const forecast: Kerngetal = {
    code: 'verwacht',
    label: figureText.forecast(plan.year),
    waarde: money(expected),
    toelichting: over > 0n ? figureText.over(formatMillions(over)) : figureText.under(formatMillions(-over)),
    uitleg: explained(
      [
        part(figureText.approvedPart, approvedCents),
        part(figureText.planned, plannedCents),
        part(figureText.budget, budgetCents),
      ],
      rules.forecast,
      rules.rounding,
    ),
  };
  return [approved, forecast, refused];
}

/** Where the year ends by the forecast: what is known and what still comes, beside the budget. */
function nowcastFigure(
  { plan }: TodayFacts,
  { expectedCents, knownCents, openCents, boundCents, madeOn }: YearExpectation,
  explained: (delen: Kerngetal['uitleg']['delen'], regel: string, afronding: string) => Kerngetal['uitleg'],
): Kerngetal {
  const over = expectedCents - boundCents;
  return {
    code: 'verwacht',
    label: figureText.forecast(plan.year),
    waarde: money(expectedCents),
    toelichting: over > 0n ? figureText.over(formatMillions(over)) : figureText.under(formatMillions(-over)),
    uitleg: {
      ...explained(
        [part(figureText.knownAlready, knownCents), part(figureText.stillToCome, openCents)],
        figureText.rules.nowcast,
        figureText.rules.exact,
      ),
      peildatum: madeOn,
    },
  };
}

function besidePlan({ totals }: TodayFacts): string {
  return figureText.ofBudget(
    formatPercentage(percentage(totals.approvedCents, totals.budgetCents)),
    formatMillions(totals.budgetCents),
    formatPercentage(percentage(totals.plannedCents, totals.budgetCents)),
  );
}

function besideLastYear({ money: used, moneyLastYear }: TodayFacts): string {
  if (!used || !moneyLastYear) return figureText.noLastYear;
  const difference = used.approvedCents - moneyLastYear.approvedCents;
  const words =
    difference < 0n ? figureText.less(formatMillions(-difference)) : figureText.more(formatMillions(difference));
  return figureText.asLastYear(words, formatMillions(moneyLastYear.approvedCents));
}

function administrationFigures(facts: AdministrationFacts, { today }: TodayFacts, now: Date): Kerngetal[] {
  const count = (getal: number) => ({ soort: 'aantal' as const, getal });
  const figure = (
    code: string,
    label: string,
    of: readonly [string, number][],
    regel: string,
    note: string,
  ): Kerngetal => ({
    code,
    label,
    waarde: count(of.reduce((sum, [, number]) => sum + number, 0)),
    toelichting: note,
    uitleg: {
      delen: of.map(([part, number]) => ({ label: part, waarde: count(number) })),
      regel,
      peildatum: today,
      afronding: figureText.rules.counted,
      moment: now.toISOString(),
      berekendOp: now.toISOString(),
    },
  });
  const { people, peopleWithoutRole, mandates, mandatesWithoutStaffing } = facts;
  return [
    figure(
      'mensen',
      figureText.people,
      [
        [figureText.withRole, people - peopleWithoutRole],
        [figureText.withoutRole, peopleWithoutRole],
      ],
      figureText.rules.people,
      figureText.ofThem(formatCount(peopleWithoutRole), figureText.withoutRole),
    ),
    figure(
      'mandaten',
      figureText.mandates,
      [
        [figureText.staffed, mandates - mandatesWithoutStaffing],
        [figureText.notStaffed, mandatesWithoutStaffing],
      ],
      figureText.rules.mandates,
      figureText.ofThem(formatCount(mandatesWithoutStaffing), figureText.notStaffed),
    ),
  ];
}
