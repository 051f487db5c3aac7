import { monthsIn, percentage, spreadThrough } from '../../../kernel/month-plan.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type {
  Contract,
  ContractRegel,
  Dossierregel,
  OpenbaarProduct,
  OpenbareAanbieder,
  Zoekresultaat,
} from '../api.ts';
import { contractStatus, lastDayOf, tariffStatus } from '../domain/contract-status.ts';
import type { PlanYear } from '../domain/plan.ts';
import type { FileRow } from '../storage/contract-detail.ts';
import type { ContractRow } from '../storage/list-contracts.ts';
import type { PublicProduct, PublicProvider } from '../storage/public-offer.ts';
import type { Found } from '../storage/search.ts';
import type { ContractFacts } from '../use-cases/gather-contract.ts';
import * as words from './words.nl.ts';

type Days = { readonly fromOn: PlainDate; readonly throughOn: PlainDate; readonly terminatedOn: PlainDate | null };
const daysOf = (row: Days) => ({ from: row.fromOn, through: row.throughOn, terminatedOn: row.terminatedOn });

export function toContractRegel(row: ContractRow, plan: PlanYear): ContractRegel {
  const days = daysOf(row);
  const months = monthsIn({ from: days.from, through: lastDayOf(days) }, plan.year);
  const planned = spreadThrough(row.budgetCents, months, plan.throughMonth);
  const agreed = row.budgetCents > 0n;
  return {
    id: row.id,
    nummer: row.number,
    naam: row.name,
    aanbieder: row.providerName,
    aanbiederId: row.providerId,
    opdrachtgever: row.purchaserName,
    niveau: words.LEVEL_WORDS[row.level],
    status: words.STATUS_WORDS[row.status],
    van: row.fromOn,
    tot: row.throughOn,
    variant: words.VARIANT_WORDS[row.variant],
    segment: words.SEGMENT_WORDS[row.segment],
    budgetCent: agreed ? Number(row.budgetCents) : null,
    goedgekeurdCent: Number(row.approvedCents),
    percentage: agreed ? percentage(row.approvedCents, row.budgetCents) : null,
    planPercentage: agreed ? percentage(planned, row.budgetCents) : null,
  };
}

export function toContract(facts: ContractFacts, today: PlainDate): Contract {
  const { head } = facts;
  return {
    id: head.id,
    nummer: head.number,
    naam: head.name,
    status: words.STATUS_WORDS[contractStatus(daysOf(head), today)],
    niveau: words.LEVEL_WORDS[head.level],
    partijen: facts.parties.map((one) => ({ rol: words.PARTY_WORDS[one.role], naam: one.name, id: one.id })),
    van: head.fromOn,
    tot: head.throughOn,
    opgezegdPer: head.terminatedOn,
    variant: words.VARIANT_WORDS[head.variant],
    segment: words.SEGMENT_WORDS[head.segment],
    procedure: head.procedure,
    betaaltermijnDagen: head.paymentTermDays,
    verlenging:
      head.extensionOptions === null && head.extensionDecideBy === null
        ? null
        : {
            omschrijving: head.extensionOptions,
            beslisVoor: head.extensionDecideBy,
            teLaat: head.extensionDecideBy !== null && head.extensionDecideBy < today,
          },
    producten: facts.products.map((one) => ({
      id: one.id,
      code: one.code,
      naam: one.name,
      eenheid: words.unitWord(one.unit),
      jaar: one.year,
      volumePerJaar: one.volume === null ? null : Number(one.volume),
      budgetCent: Number(one.budgetCents),
      plafondCent: one.limitCents === null ? null : Number(one.limitCents),
      clausule: one.clauseNumber,
    })),
    tarieven: facts.tariffs.map((one) => ({
      product: one.productName,
      productId: one.productId,
      gemeente: one.municipalityName,
      versie: one.version,
      van: one.fromOn,
      tot: one.throughOn,
      tariefCent: Number(one.tariffCents),
      eenheid: words.unitWord(one.unit),
      index: one.indexPercentage === null ? null : Number(one.indexPercentage),
      clausule: one.clauseNumber,
      tariefId: one.tariffId,
      status: words.TARIFF_STATUS_WORDS[tariffStatus({ from: one.fromOn, through: one.throughOn }, today)],
    })),
    clausules: facts.clauses.map((one) => ({
      id: one.id,
      nummer: one.number,
      titel: one.title,
      tekst: one.text,
      soort: words.CLAUSE_KIND_WORDS[one.kind],
    })),
    dossier: facts.file.map(toDossierregel),
    draad: { doelen: namesOf(facts, 'goal'), taken: namesOf(facts, 'task') },
  };
}

const namesOf = (facts: ContractFacts, kind: 'goal' | 'task') =>
  facts.purposes.filter((one) => one.kind === kind).map(({ id, code, name }) => ({ id, code, naam: name }));

const idOrNull = (id: bigint | null) => (id === null ? null : Number(id));

export const toDossierregel = (row: FileRow): Dossierregel => ({
  id: Number(row.id),
  soort: words.FILE_KIND_WORDS[row.kind],
  dag: row.onDay,
  uiterlijk: row.dueOn,
  titel: row.title,
  tekst: row.text,
  clausule: row.clauseNumber,
  door: row.personName,
  vastgelegdOp: row.createdAt.toISOString(),
  sluit: idOrNull(row.closesId),
  afgerondMet: idOrNull(row.closedById),
});

const FOUND_PATHS = {
  contract: (id: number) => `/contracten/${id}`,
  provider: (id: number) => `/contracten?aanbieder=${id}`,
  product: (id: number) => `/contracten?product=${id}`,
} as const;

export const toZoekresultaat = (row: Found): Zoekresultaat => ({
  soort: words.FOUND_WORDS[row.kind],
  id: row.id,
  titel: row.title,
  omschrijving: row.about,
  link: FOUND_PATHS[row.kind](row.id),
});

export const toOpenbareAanbieder = (row: PublicProvider): OpenbareAanbieder => ({
  id: row.id,
  naam: row.name,
  producten: row.products.map((one) => ({ code: one.code, naam: one.name, groep: one.group })),
  gemeenten: row.municipalities.map((one) => one.name),
});

const toNamed = (one: { readonly id: number; readonly name: string }) => ({ id: one.id, naam: one.name });

export const toOpenbaarProduct = (row: PublicProduct): OpenbaarProduct => ({
  id: row.id,
  code: row.code,
  naam: row.name,
  groep: row.group,
  aanbieders: row.providers.map(toNamed),
  gemeenten: row.municipalities.map(toNamed),
});
