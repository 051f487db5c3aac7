import { formatEuros } from '../../../kernel/format.nl.ts';
import { type Fraction, fraction, multiply, roundToWhole, ZERO } from '../../../kernel/fraction.ts';
import { applicationNumber } from '../domain/application/number.ts';
import type { Points, StatedFormula, StatedPrice } from '../domain/assessment/panel.ts';
import { formulaOf } from '../domain/assessment/panel.ts';
import type { ProcedureKind } from '../domain/kind.ts';
import { PRICE, type RankingFault } from '../domain/ranking.ts';
import type { ApplicationRow } from '../storage/applications.ts';
import type { AwardRow, DecisionRow } from '../storage/awards.ts';
import type { FormulaRow } from '../storage/formulas.ts';
import type { PanelRow } from '../storage/panels.ts';
import type { AskedRequirement } from '../storage/requirements.ts';
import type { TestedApplication } from '../use-cases/assessment/gather-tests.ts';
import type { PanelRanking } from '../use-cases/assessment/rank-panel.ts';
import type { PanelView } from '../use-cases/assessment/view-panel.ts';
import type { Proposal } from '../use-cases/award/decide-award.ts';
import { toMissing } from './application-json.ts';
import {
  applicationText,
  FINDING_WORDS,
  formulaSentence,
  OUTCOME_WORDS,
  PRICE_RULE_WORDS,
  VERDICT_WORDS,
} from './application-words.nl.ts';
import type {
  Beoordeling,
  Cijfer,
  Formules,
  Gunning,
  Gunningsvoorstel,
  NieuweFormule,
  Prijsregel,
  Rangorde,
  Toetsing,
} from './assessment-schemas.ts';

const providerOf = (row: ApplicationRow | undefined) => ({ id: row?.providerId ?? 0, naam: row?.providerName ?? '' });

export const toToetsing = (
  ronde: string,
  tested: readonly TestedApplication[],
  requirements: readonly AskedRequirement[],
): Toetsing => ({
  ronde,
  items: tested.map(({ row, grounds, verdict }) => ({
    aanmeldingId: row.id,
    nummer: applicationNumber(row),
    aanbieder: providerOf(row),
    oordeel: VERDICT_WORDS[verdict],
    toetsen: grounds.map(({ test, requirementId, finding, proposal }) => ({
      toets: FINDING_WORDS[test],
      eisId: requirementId,
      eis: requirements.find((one) => one.id === requirementId)?.title ?? null,
      voldoet: finding?.met ?? null,
      reden: finding?.reason ?? '',
      door: finding && { id: finding.personId, naam: finding.personName },
      op: finding?.foundAt.toISOString() ?? null,
      voorstel: proposal && {
        voldoet: proposal.met,
        reden: proposal.met
          ? applicationText.metBySystem
          : proposal.missing.map((one) => toMissing(one, requirements).tekst).join(' '),
      },
    })),
  })),
});

export const readCijfers = (cijfers: readonly Cijfer[]): Points[] =>
  cijfers.map(({ sleutel, punten, motivering }) => ({ key: sleutel, points: punten, motivation: motivering }));
const toCijfers = (sheet: readonly Points[]): Cijfer[] =>
  sheet.map(({ key, points, motivation }) => ({ sleutel: key, punten: points, motivering: motivation }));

export const readFormula = ({ criteria, prijs }: Pick<NieuweFormule, 'criteria' | 'prijs'>): StatedFormula => ({
  criteria: criteria.map((one) => ({ key: one.sleutel, name: one.naam, weight: one.weging, maximum: one.hoogste })),
  price: readPrice(prijs),
});

function readPrice({ soort, weging = '0', laagste = 0, hoogste = 0, waarde = 0 }: Prijsregel): StatedPrice {
  switch (soort) {
    case 'geen':
      return { kind: 'none' };
    case 'relatief':
      return { kind: 'relative', weight: weging };
    case 'tussen-grenzen':
      return { kind: 'between-bounds', weight: weging, lowest: String(laagste), highest: String(hoogste) };
    case 'waarde':
      return { kind: 'value', worth: String(waarde) };
  }
}

function toPrice(price: StatedPrice): Prijsregel {
  const soort = PRICE_RULE_WORDS[price.kind];
  switch (price.kind) {
    case 'none':
      return { soort };
    case 'relative':
      return { soort, weging: price.weight };
    case 'between-bounds':
      return { soort, weging: price.weight, laagste: Number(price.lowest), hoogste: Number(price.highest) };
    case 'value':
      return { soort, waarde: Number(price.worth) };
  }
}

const toHow = ({ formula, places }: Pick<FormulaRow, 'formula' | 'places'>) => ({
  criteria: formula.criteria.map((one) => ({
    sleutel: one.key,
    naam: one.name,
    weging: one.weight,
    hoogste: one.maximum,
  })),
  prijs: toPrice(formula.price),
  plaatsen: places,
});

const sentenceOf = ({ criteria, price }: StatedFormula): string =>
  formulaSentence(criteria, price, (amount) => formatEuros(BigInt(amount)));

/** Every phase of a kind that is scored, with how that was stated. */
export const toFormules = (kind: ProcedureKind, rows: readonly FormulaRow[]): Formules => ({
  items: kind.runPhases
    .filter(({ acts }) => acts.some(({ act }) => act === 'score'))
    .map(({ key, name }) => {
      const row = rows.find((one) => one.phase === key);
      return {
        fase: key,
        naam: name,
        vastgelegd: row
          ? {
              ...toHow(row),
              zin: sentenceOf(row.formula),
              versie: row.version,
              reden: row.reason,
              op: row.statedAt.toISOString(),
              digest: row.digest,
            }
          : null,
      };
    }),
});

export function toBeoordeling(view: PanelView): Beoordeling {
  const { panel, self, statements, sheets } = view;
  return {
    id: panel.id,
    procedureId: panel.procedureId,
    ronde: panel.run,
    fase: panel.phase,
    naam: panel.name,
    ...toHow(panel),
    beoordelaars: view.assessors.map((one) => {
      const own = statements.filter((statement) => statement.assessorId === one.id);
      return {
        id: one.id,
        persoon: { id: one.personId, naam: one.personName },
        ikzelf: one.id === self?.id,
        klaar: view.finals.filter((final) => final.assessorId === one.id).length,
        belang: own.length,
        conflicten: own.filter((statement) => statement.conflict).length,
      };
    }),
    aanmeldingen: view.applications.map((row) => ({
      id: row.id,
      nummer: applicationNumber(row),
      aanbieder: providerOf(row),
    })),
    mijn: self
      ? {
          verklaringen: statements
            .filter((one) => one.assessorId === self.id)
            .map((one) => ({ aanmeldingId: one.applicationId, conflict: one.conflict, toelichting: one.explanation })),
          scores: sheets
            .filter((one) => one.assessorId === self.id)
            .map((one) => ({ aanmeldingId: one.applicationId, definitief: one.final, cijfers: toCijfers(one.points) })),
        }
      : null,
    compleet: view.missing === 0 && view.finals.length > 0,
    ontbreekt: view.missing,
    onthuld: panel.revealedAt?.toISOString() ?? null,
    scores: panel.revealedAt
      ? sheets.map((one) => ({
          beoordelaarId: one.assessorId,
          aanmeldingId: one.applicationId,
          cijfers: toCijfers(one.points),
        }))
      : [],
    consensus: view.consensus.map((one) => ({ aanmeldingId: one.applicationId, cijfers: toCijfers(one.sheet) })),
  };
}

/** To four decimals: only for showing; what ranks is exact. */
const shown = (value: Fraction): number => Number(roundToWhole(multiply(value, fraction(10_000)))) / 10_000;

/** Percentage points with one decimal and their sign. */
const points = (change: Fraction): string => {
  const tenths = Number(roundToWhole(multiply(change, fraction(1000)))) / 10;
  return `${tenths > 0 ? '+' : ''}${String(tenths).replace('.', ',')}`;
};

export function toRangorde(panel: PanelRow, ranking: PanelRanking, rows: readonly ApplicationRow[]): Rangorde {
  const row = (id: number) => rows.find((one) => one.id === id);
  const names = new Map([
    ...panel.formula.criteria.map((one) => [one.key, one.name] as const),
    [PRICE, applicationText.price] as const,
  ]);
  const formula = formulaOf(panel.formula);
  const price = formula.price;
  const weights = new Map(formula.criteria.map((one) => [one.key, one.weight]));
  if (price.kind === 'relative' || price.kind === 'between-bounds') weights.set(PRICE, price.weight);
  const last = panel.places ?? 1;
  return {
    formule: sentenceOf(panel.formula),
    rangen: ranking.ranked.map((one) => ({
      aanmeldingId: one.applicationId,
      aanbieder: providerOf(row(one.applicationId)),
      rang: one.rank,
      totaal: shown(one.total),
      delen: Object.entries(one.parts).map(([key, part]) => ({
        sleutel: key,
        naam: names.get(key) ?? key,
        punten: shown(part),
      })),
      binnen: one.rank <= last,
    })),
    gevoeligheid: ranking.flips.map(({ criterion, change, applicationId }) => ({
      sleutel: criterion,
      naam: names.get(criterion) ?? criterion,
      weging: shown(weights.get(criterion) ?? ZERO),
      verandering: shown(change),
      aanmeldingId: applicationId,
      zin: applicationText.weightTurns(
        names.get(criterion) ?? criterion,
        points(change),
        providerOf(row(applicationId)).naam,
      ),
    })),
    gelijk: ranking.tied,
    onmogelijk: [...new Set(ranking.faults.map((fault) => faultSentence(fault, row)))],
  };
}

function faultSentence(fault: RankingFault, row: (id: number) => ApplicationRow | undefined): string {
  switch (fault.fault) {
    case 'weights-not-one':
      return applicationText.weights;
    case 'bounds-turned':
      return applicationText.bounds;
    case 'score-missing':
      return applicationText.noConsensus(providerOf(row(fault.applicationId)).naam);
    case 'price-missing':
      return applicationText.noPrice(providerOf(row(fault.applicationId)).naam);
  }
}

export function toVoorstel({ step, revises, tested, decisions, open, tied }: Proposal): Gunningsvoorstel {
  const row = (id: number) => tested.find((one) => one.row.id === id)?.row;
  const name = (id: number) => providerOf(row(id)).naam;
  return {
    stap: step === 'select' ? 'selectie' : 'gunning',
    herziet: revises,
    besluiten: decisions.map((one) => ({
      aanmeldingId: one.applicationId,
      aanbieder: providerOf(row(one.applicationId)),
      uitkomst: OUTCOME_WORDS[one.outcome],
      rang: one.rank,
      reden: one.reason,
    })),
    onmogelijk: [
      ...open.map((id) => applicationText.openGround(name(id))),
      ...(tied.length > 0 ? [applicationText.tie(tied.map(name))] : []),
    ],
  };
}

export const toGunning = (
  award: AwardRow,
  decisions: readonly DecisionRow[],
  rows: readonly ApplicationRow[],
): Gunning => ({
  id: award.id,
  procedureId: award.procedureId,
  ronde: award.run,
  fase: award.phase,
  besloten: award.decidedAt.toISOString(),
  versie: award.version,
  herziening: award.revisionReason,
  besluiten: decisions
    .filter((one) => one.awardId === award.id)
    .map((one) => {
      const row = rows.find((application) => application.id === one.applicationId);
      return {
        aanmeldingId: one.applicationId,
        nummer: row ? applicationNumber(row) : '',
        aanbieder: providerOf(row),
        uitkomst: OUTCOME_WORDS[one.outcome],
        rang: one.rank,
        reden: one.reason,
      };
    }),
});
