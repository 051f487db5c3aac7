import { formatCents, formatDay, formatList } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ClauseKind } from '../domain/clauses/clause-terms.ts';
import { asksToAct, type Effect } from '../domain/clauses/effect.ts';
import type { EffectChange } from '../domain/clauses/effects-of.ts';
import { TERM_FIELDS } from '../domain/clauses/term-fields.ts';
import { type TermValue, writeTerms, type YearAmount } from '../domain/clauses/term-values.ts';
import { contractStatus } from '../domain/contract-status.ts';
import {
  agreedValue,
  type ClauseRecord,
  type ContractRecord,
  type Partner as PartnerRecord,
} from '../domain/register/contract-record.ts';
import { deviationFrom } from '../domain/register/deviations.ts';
import { CLAUSE_LIBRARY, libraryClause } from '../library/index.ts';
import type { Amendment } from '../storage/amendments.ts';
import type { RegisterFacts } from '../use-cases/gather-register.ts';
import type { Obligation, TrackedEffect } from '../use-cases/obligations.ts';
import { effectText } from './clause-effects.nl.ts';
import { toBibliotheekbepaling, toWerkend, wordsOf } from './clause-json.ts';
import {
  CHANGE_WORDS,
  CHOICE_WORDS,
  CLAUSE_CHANGE_WORDS,
  FORM_WORDS,
  noValue,
  PARTNER_WORDS,
  REASON_WORDS,
  renewalText,
  SOURCE_WORDS,
} from './clause-words.nl.ts';
import { dutyPart, dutyText } from './dissolution/duty-words.nl.ts';
import type { Bepaling, Gevolg, Partner, Register, Verplichting, Verschil, Wijziging } from './register-schemas.ts';
import * as words from './words.nl.ts';

const amountOf = (effect: Effect | undefined) =>
  effect?.amountCents === undefined ? null : Number(effect.amountCents);

export function toRegister(facts: RegisterFacts, today: PlainDate, mayChange: boolean): Register {
  const { contract, names, effects, amendments } = facts;
  const { record } = contract;
  const organisation = (id: number) => ({ id, naam: names.organisations[id] ?? '' });
  const product = (id: number) => ({ id, naam: names.products[id] ?? '' });
  const changed = amendments.reduce((sum, one) => sum + one.valueChangeCents, 0n);
  return {
    id: contract.id,
    nummer: record.number,
    naam: record.name,
    versie: contract.version,
    status: words.STATUS_WORDS[contractStatus(record, today)],
    vorm: FORM_WORDS[record.form],
    kenmerk: record.clientReference,
    bovenliggend: record.frameworkId === null ? null : { id: record.frameworkId, naam: names.framework ?? '' },
    reikwijdte: record.scope,
    opdrachtgever: organisation(record.purchaserId),
    aanbieder: organisation(record.providerId),
    eerdereAanbieders: record.formerProviders.map(({ providerId, through }) => ({
      ...organisation(providerId),
      tot: through,
    })),
    gemeenten: record.municipalityIds.map(organisation),
    partners: record.partners.map(toPartner),
    van: record.from,
    tot: record.through,
    opgezegdPer: record.terminatedOn,
    betaaltermijnDagen: record.paymentTermDays,
    segment: words.SEGMENT_WORDS[record.segment],
    variant: words.VARIANT_WORDS[record.variant],
    varianten: record.variants.map(({ productId, municipalityId, variant }) => ({
      product: product(productId),
      gemeente: municipalityId === null ? null : organisation(municipalityId),
      variant: words.VARIANT_WORDS[variant],
    })),
    producten: record.products.map((one) => ({
      product: product(one.productId),
      jaar: one.year,
      volume: one.volume === null ? null : Number(one.volume),
      budgetCent: Number(one.budgetCents),
      plafondCent: one.limitCents === null ? null : Number(one.limitCents),
      bepaling: one.clause,
    })),
    waardeBijStartCent: Number(contract.firstValueCents ?? agreedValue(record) - changed),
    waardeCent: Number(agreedValue(record)),
    herkomst:
      contract.procedureId === null || contract.applicationId === null
        ? null
        : { procedureId: contract.procedureId, aanmeldingId: contract.applicationId },
    bepalingen: record.clauses.map(toBepaling),
    nietOpgenomen: notTaken(record).map(toBibliotheekbepaling),
    gevolgen: effects.map((effect) => toGevolg(effect, today)),
    wijzigingen: amendments.map((one) => toWijziging(one, facts)),
    magWijzigen: mayChange,
  };
}

const notTaken = ({ clauses, variant }: ContractRecord) =>
  CLAUSE_LIBRARY.filter(
    ({ key, variants }) =>
      (!variants || variants.includes(variant)) && !clauses.some((one) => one.active && one.modelKey === key),
  );

export const toPartner = (partner: PartnerRecord): Partner => ({
  rol: PARTNER_WORDS[partner.role],
  naam: partner.name,
  nummer: partner.registration,
  taak: partner.task,
  aandeel: partner.sharePercent,
  voor: partner.under,
});

/** A clause as people read it, with where it differs from the library. */
export function toBepaling(clause: ClauseRecord): Bepaling {
  const standard = libraryClause(clause.modelKey);
  const terms = clause.terms && writeTerms(clause.terms);
  const deviation = standard && deviationFrom(standard, { title: clause.title, text: clause.text, terms });
  const kind = clause.terms?.kind;
  return {
    nummer: clause.number,
    titel: clause.title,
    tekst: clause.text,
    soort: words.CLAUSE_KIND_WORDS[clause.kind],
    sleutel: clause.modelKey,
    verwijzing: standard?.reference ?? null,
    aan: clause.active,
    ontwikkel: kind === 'development',
    werkend: terms && toWerkend(terms),
    afwijking: deviation
      ? {
          tekst: deviation.text,
          waarden: deviation.values.map(({ field, standard: given, here }) => ({
            naam: kind ? nameOf(kind, field) : field,
            standaard: valueText(kind, field, given),
            hier: valueText(kind, field, here),
          })),
        }
      : null,
  };
}

const nameOf = (kind: ClauseKind, field: string) =>
  TERM_FIELDS[kind].some((one) => one.key === field) ? wordsOf(kind, field).name : field;

/** A value of a clause as people read it. */
function valueText(kind: ClauseKind | undefined, key: string, value: TermValue): string {
  const field = kind && TERM_FIELDS[kind].find((one) => one.key === key);
  if (value === null || (Array.isArray(value) && value.length === 0)) return noValue;
  switch (field?.type) {
    case 'cents':
      return formatCents(value as number);
    case 'share':
      return `${decimal(value as number)}%`;
    case 'day':
      return formatDay(value as string);
    case 'choices':
      return formatList((value as readonly string[]).map((one) => CHOICE_WORDS[one]?.name ?? one));
    case 'cents-per-year':
      return (value as readonly YearAmount[]).map((one) => `${one.year}: ${formatCents(one.cents)}`).join(', ');
    default:
      return Array.isArray(value) ? value.join(', ') : decimal(value as number | string);
  }
}

const decimal = (value: number | string) => (typeof value === 'number' ? String(value).replace('.', ',') : value);

const toGevolg = (effect: TrackedEffect, today: PlainDate): Gevolg => ({
  bepaling: effect.clause,
  code: effect.code,
  wat: effectText(effect),
  dag: effect.on,
  gebeurd: effect.on <= today,
  bedragCent: amountOf(effect),
  handelen: asksToAct(effect),
  afgehandeld: effect.done,
});

export function toVerschil(change: EffectChange): Verschil {
  const before = change.change === 'differs' ? change.before : change.change === 'goes' ? change.effect : undefined;
  const after = change.change === 'differs' ? change.after : change.change === 'comes' ? change.effect : undefined;
  const shown = change.change === 'differs' ? change.after : change.effect;
  return {
    verandering: CHANGE_WORDS[change.change],
    bepaling: shown.clause,
    wat: effectText(shown),
    dagVoor: before?.on ?? null,
    dagNa: after?.on ?? null,
    bedragVoorCent: amountOf(before),
    bedragNaCent: amountOf(after),
  };
}

export const toWijziging = (
  amendment: Amendment,
  { contract: { waiting }, amendments }: Pick<RegisterFacts, 'contract' | 'amendments'>,
): Wijziging => ({
  id: amendment.id,
  versie: amendment.version,
  op: amendment.recordedAt.toISOString(),
  door: amendment.personName,
  reden: REASON_WORDS[amendment.reason].word,
  redenNaam: REASON_WORDS[amendment.reason].name,
  toelichting: amendment.explanation,
  ingang: amendment.effectiveOn,
  wacht: waiting.some(({ version }) => version === amendment.version),
  bepalingen: amendment.clauses.map(({ number, title, change }) => ({
    nummer: number,
    titel: title,
    wat: CLAUSE_CHANGE_WORDS[change],
  })),
  verschillen: amendment.effects.map(toVerschil),
  werktBij: amendment.updatesVersion,
  bijgewerktIn: amendments
    .filter(({ updatesVersion }) => updatesVersion === amendment.version)
    .map(({ version }) => version),
  groepsafspraak: amendment.group && { id: amendment.group.id, naam: amendment.group.name },
});

/** The part of the contract in which it is done. */
function partOf(what: Obligation['what']): Verplichting['onderdeel'] {
  if (what.from === 'duty') return dutyPart(what.duty);
  return what.from === 'file' ? 'dossier' : 'bepalingen';
}

function textOf(what: Obligation['what']): string {
  switch (what.from) {
    case 'clause':
      return effectText(what.effect);
    case 'duty':
      return dutyText(what.duty);
    case 'file':
      return what.title;
    case 'renewal':
      return renewalText(what.endsOn);
  }
}

export const toVerplichting = ({ contract, on, clause, late, amountCents, what }: Obligation): Verplichting => ({
  contract: { id: contract.id, nummer: contract.record.number, naam: contract.record.name },
  aanbieder: contract.providerName,
  bron: SOURCE_WORDS[what.from],
  onderdeel: partOf(what),
  bepaling: clause,
  wat: textOf(what),
  dag: on,
  bedragCent: amountCents === null ? null : Number(amountCents),
  teLaat: late,
});
