import type { Cents } from '../../../kernel/money.ts';
import {
  formulaLines,
  type IndexSettings,
  type SeriesFigure,
  type WorkedOutIndex,
  type workOutIndex,
} from '../../pricing/index.ts';
import type { BudgetLine } from '../domain/index-budgets.ts';
import type { PlanLine } from '../domain/index-plan.ts';
import type { IndexRequest } from '../storage/index-request.ts';
import type { NamedBudget } from '../storage/indexable-budgets.ts';
import type { NamedTariff } from '../storage/indexable-tariffs.ts';
import type { IndexationRow, IndexedLine } from '../storage/indexations.ts';
import type { IndexedBudget } from '../storage/indexed-budgets.ts';
import { type PlannedIndexation, percentText } from '../use-cases/plan-index.ts';
import type {
  Indexcijfer,
  Indexering,
  IndexeringInstellingen,
  Indexeringsregel,
  Indexeringsvoorbeeld,
  NieuwIndexcijfer,
  Taakbudgetregel,
} from './indexation-schemas.ts';
import { FIGURE_STATUS_WORDS, LEFT_TEXTS, LEFT_WORDS, METHOD_WORDS, TIE_WORDS } from './indexation-words.nl.ts';
import { termOf, unitWord } from './words.nl.ts';

type JsonFigure = IndexeringInstellingen['reeksen'][number]['prognose'];

/** Settings as they came in, in our terms; the schema knew the words already. */
export function fromSettings(json: IndexeringInstellingen): IndexRequest {
  const figure = ({ percentage, bron, versieOp }: JsonFigure) => ({
    percent: percentage,
    source: bron,
    versionOn: versieOp,
  });
  return {
    from: json.van,
    through: json.tot,
    includeExtendable: json.metVerlenging,
    productIds: json.producten,
    providerIds: json.aanbieders,
    index: {
      series: json.reeksen.map(({ reeks, gewicht, prognose, nacalculatie }) => ({
        series: reeks,
        weight: gewicht,
        prognosis: figure(prognose),
        correction: nacalculatie && {
          used: figure(nacalculatie.gebruikt),
          definitive: figure(nacalculatie.definitief),
        },
      })),
      method: termOf(METHOD_WORDS, json.methode) ?? 'none',
      decimals: json.decimalen,
      rounding: {
        ties: termOf(TIE_WORDS, json.bijGelijkeAfstand) ?? 'away-from-zero',
        hourDivisibleBy60: json.uurtariefDeelbaarDoor60,
      },
    },
  };
}

export function toSettings({ index, ...request }: IndexRequest): IndexeringInstellingen {
  const figure = ({ percent, source, versionOn }: IndexSettings['series'][number]['prognosis']): JsonFigure => ({
    percentage: percent,
    bron: source,
    versieOp: versionOn,
  });
  return {
    van: request.from,
    tot: request.through,
    reeksen: index.series.map(({ series, weight, prognosis, correction }) => ({
      reeks: series,
      gewicht: weight,
      prognose: figure(prognosis),
      nacalculatie: correction && { gebruikt: figure(correction.used), definitief: figure(correction.definitive) },
    })),
    methode: METHOD_WORDS[index.method],
    decimalen: index.decimals,
    bijGelijkeAfstand: TIE_WORDS[index.rounding.ties],
    uurtariefDeelbaarDoor60: index.rounding.hourDivisibleBy60,
    metVerlenging: request.includeExtendable,
    producten: [...request.productIds],
    aanbieders: [...request.providerIds],
  };
}

export const fromFigure = (json: NieuwIndexcijfer) => ({
  series: json.reeks,
  year: json.jaar,
  status: termOf(FIGURE_STATUS_WORDS, json.soort) ?? 'provisional',
  percent: json.percentage,
  version: json.versie,
  versionOn: json.versieOp,
  source: json.bron,
});

export const toFigure = (figure: SeriesFigure, own: boolean): Indexcijfer => ({
  reeks: figure.series,
  jaar: figure.year,
  soort: FIGURE_STATUS_WORDS[figure.status],
  percentage: figure.percent,
  versie: figure.version,
  bron: figure.source,
  versieOp: figure.versionOn,
  eigen: own,
});

export const toWorkedOut = (settings: IndexSettings, worked: ReturnType<typeof workOutIndex>) => ({
  percentage: percentText(worked.rounded),
  onafgerond: percentText(worked.exact),
  metNacalculatie: worked.withCorrection,
  formule: formulaLines(settings, worked),
});

/** What a year at the agreed volume costs more; null where no volume was agreed. */
const effectOf = ({ base, newCents }: PlanLine<NamedTariff>): bigint | null =>
  base.volume === null ? null : (newCents - base.tariffCents) * base.volume;

const indexOf = ({ firstYear }: PlanLine<NamedTariff>, planned: PlannedIndexation): WorkedOutIndex =>
  firstYear ? planned.firstYear : planned.regular;

export function toPreview(planned: PlannedIndexation): Indexeringsvoorbeeld {
  const { plan, budgets, request } = planned;
  const { lines } = plan;
  const touched = [...lines, ...budgets.lines];
  const providers = Map.groupBy(lines, ({ base }) => base.providerId);
  const products = Map.groupBy(lines, ({ base }) => base.productId);
  return {
    instellingen: toSettings(request),
    gewoon: toWorkedOut(request.index, planned.regular),
    eersteJaar: toWorkedOut(request.index, planned.firstYear),
    regels: lines.map((line) => toPlannedLine(line, planned)),
    taakbudgetten: budgets.lines.map((line) => toPlannedBudget(line, planned)),
    blijft: [
      ...plan.left.map(({ tariff, reason }) => ({ of: tariff, municipality: tariff.municipalityName, reason })),
      ...budgets.left.map(({ budget, reason }) => ({ of: budget, municipality: null, reason })),
    ].map(({ of, municipality, reason }) => ({
      contractId: of.contractId,
      contract: of.contractNumber,
      aanbieder: of.providerName,
      product: of.productName,
      gemeente: municipality,
      reden: LEFT_WORDS[reason],
      toelichting: LEFT_TEXTS[reason],
    })),
    producten: [...products].map(([id, group]) => toGroup(id, group[0]?.base.productName ?? '', group)),
    aanbieders: [...providers].map(([id, group]) => toGroup(id, group[0]?.base.providerName ?? '', group)),
    totaal: {
      regels: lines.length,
      taakbudgetten: budgets.lines.length,
      contracten: new Set(touched.map(({ base }) => base.contractId)).size,
      aanbieders: new Set(touched.map(({ base }) => base.providerId)).size,
      producten: products.size,
      gevolgPerJaarCent: Number(sumOf(lines) + extraOf(budgets.lines)),
    },
    vingerafdruk: planned.fingerprint,
  };
}

function toPlannedLine(line: PlanLine<NamedTariff>, planned: PlannedIndexation): Indexeringsregel {
  const { base } = line;
  const effect = effectOf(line);
  return {
    contractId: base.contractId,
    contract: base.contractNumber,
    aanbiederId: base.providerId,
    aanbieder: base.providerName,
    productId: base.productId,
    product: base.productName,
    gemeente: base.municipalityName,
    eenheid: unitWord(base.unit),
    van: line.from,
    tot: line.through,
    oudCent: Number(base.tariffCents),
    nieuwCent: Number(line.newCents),
    percentage: percentText(indexOf(line, planned).rounded),
    eersteJaar: line.firstYear,
    onderVoorbehoudVanVerlenging: line.pendingExtension,
    gevolgPerJaarCent: effect === null ? null : Number(effect),
  };
}

const sumOf = (lines: readonly PlanLine<NamedTariff>[]): bigint =>
  lines.reduce((sum, line) => sum + (effectOf(line) ?? 0n), 0n);

/** What task budgets cost more in the year. */
const extraOf = (lines: readonly BudgetLine<NamedBudget>[]): bigint =>
  lines.reduce((sum, { base, budgetCents }) => sum + budgetCents - base.budgetCents, 0n);

function toPlannedBudget(line: BudgetLine<NamedBudget>, planned: PlannedIndexation): Taakbudgetregel {
  const { base, year, budgetCents, firstYear, pendingExtension } = line;
  const percentage = percentText((firstYear ? planned.firstYear : planned.regular).rounded);
  const { budgetCents: oldCents } = base;
  return toIndexedBudget({ ...base, year, oldCents, newCents: budgetCents, percentage, firstYear, pendingExtension });
}

export const toIndexedBudget = (line: IndexedBudget): Taakbudgetregel => ({
  contractId: line.contractId,
  contract: line.contractNumber,
  aanbiederId: line.providerId,
  aanbieder: line.providerName,
  productId: line.productId,
  product: line.productName,
  jaar: line.year,
  oudCent: Number(line.oldCents),
  nieuwCent: Number(line.newCents),
  percentage: line.percentage,
  eersteJaar: line.firstYear,
  onderVoorbehoudVanVerlenging: line.pendingExtension,
});

function toGroup(id: number, naam: string, lines: readonly PlanLine<NamedTariff>[]) {
  const old = lines.map(({ base }) => base.tariffCents);
  const now = lines.map(({ newCents }) => newCents);
  return {
    id,
    naam,
    regels: lines.length,
    contracten: new Set(lines.map(({ base }) => base.contractId)).size,
    laagsteOudCent: lowest(old),
    hoogsteOudCent: highest(old),
    laagsteNieuwCent: lowest(now),
    hoogsteNieuwCent: highest(now),
    gevolgPerJaarCent: Number(sumOf(lines)),
  };
}

const lowest = (amounts: readonly Cents[]): number => Math.min(...amounts.map(Number));
const highest = (amounts: readonly Cents[]): number => Math.max(...amounts.map(Number));

export const toIndexation = (row: IndexationRow): Indexering => ({
  id: row.id,
  van: row.from,
  percentage: row.percentage,
  percentageEersteJaar: row.firstYearPercentage,
  regels: row.lines,
  tarieven: row.tariffs,
  taakbudgetten: row.budgets,
  door: row.madeBy,
  op: row.madeAt.toISOString(),
  ingetrokken:
    row.withdrawnAt === null
      ? null
      : { op: row.withdrawnAt.toISOString(), door: row.withdrawnBy, reden: row.withdrawnWhy ?? '' },
});

export const toIndexedLine = (line: IndexedLine): Indexeringsregel => ({
  contractId: line.contractId,
  contract: line.contractNumber,
  aanbiederId: line.providerId,
  aanbieder: line.providerName,
  productId: line.productId,
  product: line.productName,
  gemeente: line.municipalityName,
  eenheid: unitWord(line.unit),
  van: line.from,
  tot: line.through,
  oudCent: Number(line.oldCents),
  nieuwCent: Number(line.newCents),
  percentage: line.percentage,
  eersteJaar: line.firstYear,
  onderVoorbehoudVanVerlenging: line.pendingExtension,
  gevolgPerJaarCent: null,
});
