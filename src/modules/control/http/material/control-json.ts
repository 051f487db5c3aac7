import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { termOf } from '../../../../platform/http/terms.ts';
import type { ControlPlan, Findings } from '../../domain/material/control-case.ts';
import type { Dossier } from '../../storage/dossiers.ts';
import type { ControlActor } from '../../use-cases/control-actor.ts';
import { planOf } from '../../use-cases/material/control-steps.ts';
import { findingsFrom, type SampleOfControl } from '../../use-cases/material/detail-control.ts';
import { findingsOf, recoveryOf } from '../../use-cases/material/outcome.ts';
import { toFile, toMag, toStap } from '../file-json.ts';
import { CONTROL_KIND_WORDS, METHOD_WORDS, RECOVERS_WORDS, STEP_WORDS, WEIGHT_WORDS } from '../words.nl.ts';
import type {
  Controleprogramma,
  ControleprogrammaDetail,
  Controleregels,
  MaterieleControle,
  MaterieleControleDetail,
  Plan,
} from './control-schemas.ts';
import { detailsOfControlStep, phaseOf, standOfControl, standOfProgramme } from './control-texts.nl.ts';

const phaseWord = (file: Dossier) => {
  const phase = phaseOf(file);
  return phase && STEP_WORDS[phase];
};

export const toProgramma = (file: Dossier, controls: number): Controleprogramma => ({
  ...toFile(file, standOfProgramme(file)),
  jaar: file.content.year ?? 0,
  fase: phaseWord(file),
  openbaar: file.steps.some(({ kind }) => kind === 'published') ? `/openbaar/controleplannen/${file.id}` : null,
  vindplaats: file.steps.find(({ kind }) => kind === 'published')?.content.place ?? null,
  controles: controls,
});

export const toProgrammaDetail = (
  file: Dossier,
  controls: number,
  by: ControlActor,
  may: boolean,
): ControleprogrammaDetail => ({
  ...toProgramma(file, controls),
  stappen: file.steps.map((row) => toStap(row, detailsOfControlStep)),
  mag: toMag(file, by, may && file.municipalityId === by.organisationId),
});

export const toControle =
  (today: PlainDate) =>
  (file: Dossier): MaterieleControle => ({
    ...toFile(file, standOfControl(file, today)),
    soort: CONTROL_KIND_WORDS[file.kind === 'fraud' ? 'fraud' : 'material'],
    fase: phaseWord(file),
    programmaId: file.programmeId ?? 0,
  });

const toPlan = (plan: ControlPlan): Plan => ({
  van: plan.from,
  tot: plan.through,
  noodzaak: plan.necessity,
  gegevens: plan.data,
  uitvoerder: plan.reader,
  weging: WEIGHT_WORDS[plan.weight],
  omvang: plan.size,
  terugvordering: RECOVERS_WORDS[plan.recovers],
});

export const fromPlan = (plan: Plan): ControlPlan => ({
  from: plan.van,
  through: plan.tot,
  necessity: plan.noodzaak,
  data: plan.gegevens,
  reader: plan.uitvoerder,
  weight: termOf(WEIGHT_WORDS, plan.weging),
  size: plan.omvang,
  recovers: termOf(RECOVERS_WORDS, plan.terugvordering),
});

const toCijfers = (one: Findings) => ({
  regels: one.lines,
  foutieveRegels: one.wrongLines,
  populatie: one.populationCount,
  populatieCent: one.populationCents,
  methode: METHOD_WORDS[one.method],
  gevondenCent: one.foundCents,
  schattingCent: one.estimateCents,
  ondergrensCent: one.lowCents,
  bovengrensCent: one.highCents,
  nauwkeurigheidPercentage: one.precisionPercent,
});

export function toControleDetail(
  file: Dossier,
  facts: {
    readonly by: ControlActor;
    readonly may: boolean;
    readonly own: boolean;
    readonly contracts: MaterieleControleDetail['contracten'];
  },
): MaterieleControleDetail {
  const { by, may, own, contracts } = facts;
  const [plan, findings, recovery] = [planOf(file), findingsOf(file), recoveryOf(file)];
  const kinds = file.steps.map(({ kind }) => kind);
  const ours = own || file.municipalityId === by.organisationId;
  return {
    ...toControle(by.today)(file),
    stappen: file.steps.map((row) => toStap(row, detailsOfControlStep)),
    mag: toMag(file, by, may && ours),
    plan: plan && toPlan(plan),
    bevindingen: findings && toCijfers(findings),
    terugvordering: recovery && { bedragCent: recovery.dueCents, opgedragenCent: recovery.orderedCents },
    contracten: contracts,
    leestRegels:
      may && !own && ours && kinds.includes('sample') && !kinds.includes('closed') && !kinds.includes('stopped'),
  };
}

export const toRegels = (drawn: SampleOfControl): Controleregels => ({
  regels: drawn.lines.map((line) => ({
    declaratieId: Number(line.claimId),
    volgnummer: line.seq,
    referentie: line.reference,
    productCode: line.productCode,
    periode: { van: line.fromOn, tot: line.throughOn },
    bedragCent: Number(line.amountCents),
    foutCent: line.wrongCents === null ? null : Number(line.wrongCents),
    bevinding: line.note,
    door: line.checkedBy,
  })),
  gecontroleerd: drawn.lines.filter(({ wrongCents }) => wrongCents !== null).length,
  schatting: drawn.estimate ? toCijfers(findingsFrom(drawn, drawn.estimate)) : null,
});
