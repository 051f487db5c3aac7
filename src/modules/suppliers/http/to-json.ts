import { dutchDay } from '../../../kernel/dutch-day.ts';
import { percentage } from '../../../kernel/month-plan.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { foldAction } from '../domain/action.ts';
import type { ConditionState } from '../domain/conditions.ts';
import type { Matter } from '../domain/priority.ts';
import { ANSWER_WITHIN_DAYS } from '../domain/signal.ts';
import type { CriterionOutcome, Placement } from '../domain/tiers.ts';
import type { SupplierAction } from '../storage/actions.ts';
import type { Companion } from '../storage/contracts-of-provider.ts';
import type { Meeting } from '../storage/meetings.ts';
import type { SupplierReport } from '../storage/reports.ts';
import type { Signal, SignalStep } from '../storage/signals.ts';
import type { AdoptedTier } from '../storage/tiers.ts';
import type { ProviderView } from '../use-cases/overview.ts';
import type {
  AanbiederRegel,
  Aandachtspunt,
  Actie,
  Criteriumuitkomst,
  Dossier,
  DossierContract,
  Gesprek,
  Melding,
  Niveau,
  Randvoorwaarde,
} from './file-schemas.ts';
import { matterText } from './matter-texts.nl.ts';
import type { Signaal, Signaalstap } from './signal-schemas.ts';
import * as words from './words.nl.ts';

const named = (id: number | null, naam: string | null) => (id === null || naam === null ? null : { id, naam });

export const toSignaal = (row: Signal): Signaal => ({
  id: Number(row.id),
  aanbieder: { id: row.providerId, naam: row.providerName },
  gemeente: named(row.municipalityId, row.municipalityName),
  toon: words.TONE_WORDS[row.tone],
  onderwerp: words.TOPIC_WORDS[row.topic],
  dag: row.onDay,
  tekst: row.text,
  door: row.senderName,
  organisatie: row.senderOrganisation,
  gemeldOp: row.recordedAt.toISOString(),
  status: words.SIGNAL_STATE_WORDS[row.state],
  antwoord: row.answer,
  antwoordVoor: addDays(dutchDay(row.recordedAt), ANSWER_WITHIN_DAYS),
});

export const toSignaalstap = (row: SignalStep): Signaalstap => ({
  soort: words.SIGNAL_STEP_WORDS[row.kind],
  tekst: row.text,
  door: row.personName,
  op: row.at.toISOString(),
});

/** What was put to a provider, by signal, the newest first; who reported it stays unknown to the provider. */
export function toVoorgelegd(rows: readonly SignalStep[]): Dossier['voorgelegd'] {
  return [...Map.groupBy(rows, ({ signalId }) => signalId)].reverse().map(([signalId, steps]) => ({
    id: Number(signalId),
    stappen: steps.map(toSignaalstap),
    wachtOpReactie: steps.at(-1)?.kind === 'shared',
  }));
}

export function toActie(row: SupplierAction, today: PlainDate): Actie {
  const folded = foldAction(row, row.steps, today);
  return {
    id: row.id,
    soort: words.ACTION_KIND_WORDS[row.kind],
    titel: row.title,
    aanbieder: named(row.providerId, row.providerName),
    gesprek: row.meetingId,
    eigenaar: words.OWNER_WORDS[row.owner],
    wie: row.ownerName,
    uiterlijk: folded.dueOn,
    status: words.ACTION_STATE_WORDS[folded.state],
    gevolg: row.consequence,
    gevolgStatus: words.CONSEQUENCE_WORDS[folded.consequence],
    verloop: row.steps.map((step) => ({
      soort: words.ACTION_STEP_WORDS[step.kind],
      dag: step.onDay,
      tekst: step.text,
      door: step.personName,
    })),
  };
}

export const toGesprek = (row: Meeting): Gesprek => ({
  id: row.id,
  soort: words.MEETING_KIND_WORDS[row.kind],
  titel: row.title,
  aanbieder: named(row.providerId, row.providerName),
  dag: row.onDay,
  status: words.MEETING_STATE_WORDS[row.state],
  deelnemers: row.participants,
  agenda: row.agenda.map(({ title, why }) => ({ titel: title, waarom: why })),
  verslag: row.minutes,
  door: row.personName,
  vastgelegdOp: row.recordedAt.toISOString(),
  versie: row.version,
});

export const toMelding = (row: SupplierReport): Melding => ({
  id: Number(row.id),
  soort: words.REPORT_WORDS[row.kind],
  dag: row.onDay,
  jaar: row.year,
  bedragCent: row.amountCents === null ? null : Number(row.amountCents),
  aantal: row.count,
  tekst: row.text,
  verbetert: row.correctsId === null ? null : Number(row.correctsId),
  verbeterd: row.corrected,
  organisatie: row.organisationName,
  door: row.personName,
});

export const toRandvoorwaarde = ({ condition, status, state, by, check }: ConditionState): Randvoorwaarde => ({
  sleutel: condition.key,
  eis: condition.requirement,
  titel: condition.title,
  tekst: condition.text,
  beoordeeldNaar: condition.judgedBy,
  tekstStatus: words.CONDITION_STATUS_WORDS[status],
  status: words.CONDITION_STATE_WORDS[state],
  volgens: by === null ? null : words.CONDITION_BY_WORDS[by],
  dag: check?.onDay ?? null,
  onderbouwing: check?.evidence ?? null,
  door: check?.personName ?? null,
});

const toUitkomst = (row: CriterionOutcome): Criteriumuitkomst => ({
  feit: words.FACT_WORDS[row.fact],
  grens: words.BOUND_WORDS[row.bound],
  waarde: row.value,
  gemeten: row.measured,
  uitkomst: words.OUTCOME_WORDS[row.outcome],
});

export const toPlaatsing = ({ tier, outcomes, next }: Placement): Niveau['plaatsing'] => ({
  niveau: tier.key,
  naam: tier.name,
  stappen: outcomes.map((one) => ({
    naam: one.tier.name,
    gehaald: one.holds,
    nodig: one.tier.need,
    criteria: one.criteria.map(toUitkomst),
  })),
  volgende: next === null ? null : { naam: next.tier.name, wijzigingen: next.changes.map(toUitkomst) },
});

/** The name of an adopted tier, by the document it was placed with. */
export const tierName = ({ tier, content }: AdoptedTier): string =>
  content.placement.outcomes.find((one) => one.tier.key === tier)?.tier.name ?? tier;

export function toNiveau(
  adopted: AdoptedTier | null,
  contracts: ProviderView['contracts'],
  today: PlainDate,
): Niveau | null {
  if (adopted === null) return null;
  const running = contracts.filter(({ fromOn, lastDay }) => fromOn <= today && today <= lastDay);
  const numbers = (anchored: boolean) =>
    running.filter((one) => one.anchorsTiers === anchored).map(({ number }) => number);
  return {
    naam: tierName(adopted),
    van: adopted.fromOn,
    voordelen: {
      betaaltermijnDagen: adopted.paymentTermDays,
      steekproefOmvang: adopted.sampleSize,
      voorrangBijVernieuwing: adopted.innovationFirst,
    },
    uitzondering: adopted.overrideReason,
    plaatsing: toPlaatsing(adopted.content.placement),
    verankerd: numbers(true),
    nietVerankerd: numbers(false),
  };
}

export const toAandacht = (matter: Matter): Aandachtspunt => ({ code: matter.code, ...matterText(matter) });

export const toBeheer = (view: ProviderView): AanbiederRegel['beheer'] => ({
  vorm: words.STYLE_WORDS[view.style],
  volgensRegel: words.STYLE_WORDS[view.byRule.style],
  reden: words.STYLE_REASON_TEXTS[view.byRule.reason],
  aandeelLicht: view.byRule.sharePercent === null ? null : Math.round(view.byRule.sharePercent * 10) / 10,
  uitzondering: view.chosen ? { reden: view.chosen.reason, van: view.chosen.fromOn } : null,
  accountmanager: view.assignment ? named(view.assignment.managerId, view.assignment.managerName) : null,
  sinds: view.assignment?.managerId ? view.assignment.fromOn : null,
});

export const toAanbiederRegel = (view: ProviderView): AanbiederRegel => ({
  id: view.provider.id,
  naam: view.provider.name,
  aandeel: view.sharePercent,
  goedgekeurdCent: Number(view.provider.approvedCents),
  contracten: view.provider.runningContracts,
  beheer: toBeheer(view),
  niveau: view.tier ? tierName(view.tier) : null,
  laatsteGesprek: view.meetings.find(({ state }) => state === 'held')?.onDay ?? null,
  volgendGesprek: view.meetings.findLast(({ state }) => state === 'planned')?.onDay ?? null,
  aandacht: view.matters.map(toAandacht),
});

export const toDossierContract = (one: ProviderView['contracts'][number], today: PlainDate): DossierContract => ({
  id: one.id,
  nummer: one.number,
  naam: one.name,
  segment: one.segment === 'heavy' ? 'zwaar' : 'licht',
  van: one.fromOn,
  tot: one.lastDay,
  loopt: one.fromOn <= today && today <= one.lastDay,
  budgetCent: Number(one.budgetCents),
  goedgekeurdCent: Number(one.approvedCents),
  betaaldCent: Number(one.paidCents),
  afgewezenCent: Number(one.refusedCents),
  grensCent: one.limitCents === null ? null : Number(one.limitCents),
  percentage: one.budgetCents > 0n ? percentage(one.approvedCents, one.budgetCents) : null,
  planPercentage: one.budgetCents > 0n ? percentage(one.plannedCents, one.budgetCents) : null,
  openVerplichtingen: one.openObligations,
});

export const toPartner = (row: Companion): Dossier['partners'][number] => ({
  contractId: row.contractId,
  contract: row.contractNumber,
  relatie: words.COMPANION_WORDS[row.relation],
  naam: row.name,
  organisatieId: row.organisationId,
  taak: row.task,
  aandeel: row.sharePercent,
});
