import { formatCents, formatFullDay } from '../../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { StepKind } from '../../domain/step-rules.ts';
import type { Dossier, StepRow } from '../../storage/dossiers.ts';
import type { Stand } from '../file-schemas.ts';
import { RECOVERS_WORDS, WEIGHT_WORDS } from '../words.nl.ts';

const turn = (zin: string, aanZet: Stand['aanZet'], uiterlijk: PlainDate | null = null): Stand => ({
  zin,
  aanZet,
  uiterlijk,
});

/** The farthest step of a file; steps that repeat beside the order do not count. */
export const phaseOf = ({ steps }: Pick<Dossier, 'steps'>): StepKind | null =>
  steps.findLast(({ kind }) => kind !== 'general-measure' && kind !== 'recovery')?.kind ?? null;

const PROGRAMME: Partial<Record<StepKind, string>> = {
  goal: 'Het doel staat vast. Nu volgt de algemene risicoanalyse.',
  'risk-analysis': 'De algemene risicoanalyse is gedaan. Nu volgt het algemene controleplan.',
  'general-plan':
    'Het algemene controleplan is vastgesteld en nog niet openbaar. Controle bij een aanbieder kan nog niet.',
  published:
    'Het controleplan is openbaar. Controle bij een aanbieder kan, als algemene maatregelen niet genoeg zeggen.',
  closed: 'Dit programma is gesloten.',
};

export function standOfProgramme(file: Pick<Dossier, 'steps'>): Stand {
  const phase = phaseOf(file);
  const zin = phase === null ? undefined : PROGRAMME[phase];
  return turn(zin ?? 'Leg eerst het doel van de controle vast.', phase === 'closed' ? 'niemand' : 'gemeente');
}

const CONTROL: Partial<Record<StepKind, string>> = {
  'specific-risk': 'De specifieke risicoanalyse is gedaan. Nu volgt het specifieke controleplan.',
  'specific-plan': 'Het specifieke plan is er. Eerst volgt een gesprek met de aanbieder, dan de aankondiging.',
  talk: 'Er is gesproken over de reden van de controle. Nu volgt de aankondiging.',
  'detail-begun': 'De detailcontrole is begonnen. Nu wordt de steekproef getrokken.',
  sample: 'De steekproef is getrokken. De regels worden gecontroleerd.',
  'findings-closed': 'De bevindingen staan vast. Nu krijgt de aanbieder ze voorgelegd.',
  reply: 'De aanbieder heeft gereageerd. Nu volgt de uitkomst.',
  stopped: 'De controle is gestaakt.',
  closed: 'Het dossier is gesloten.',
};

/** Where a control stands, in one sentence, and who must move. */
export function standOfControl(file: Pick<Dossier, 'steps' | 'kind'>, today: PlainDate): Stand {
  const phase = phaseOf(file);
  const due = file.steps.findLast(({ kind }) => kind === phase)?.dueOn ?? null;
  if (phase === null) return turn('Er is nog niets gelezen. Begin met de specifieke risicoanalyse.', 'gemeente');
  if (phase === 'notice' && due)
    return today <= due
      ? turn(`De controle is aangekondigd. Zij begint na ${formatFullDay(due)}.`, 'gemeente', due)
      : turn('De controle is aangekondigd en kan beginnen.', 'gemeente');
  if (phase === 'hearing' && due)
    return today <= due
      ? turn(`De aanbieder kan tot en met ${formatFullDay(due)} reageren op de bevindingen.`, 'aanbieder', due)
      : turn('De aanbieder reageerde niet op tijd. Nu volgt de uitkomst.', 'gemeente', due);
  if (phase === 'outcome') {
    const dueCents = file.steps.findLast(({ kind }) => kind === 'outcome')?.content.dueCents ?? 0;
    return turn(
      dueCents > 0
        ? `Uitkomst: ${formatCents(dueCents)} terug te vorderen.`
        : 'Uitkomst: er wordt niets teruggevorderd.',
      'gemeente',
    );
  }
  if (phase === 'specific-plan' && file.kind === 'fraud')
    return turn('Het specifieke plan is er. Nu volgt de aankondiging.', 'gemeente');
  return turn(CONTROL[phase] ?? 'De controle loopt.', phase === 'closed' ? 'niemand' : 'gemeente');
}

/** What a step holds beside its text, in words; of the plan the parts have a place of their own. */
export function detailsOfControlStep({ content }: StepRow): { naam: string; waarde: string }[] {
  const { place, plan, dueCents, cents, foundCents, estimateCents, lines } = content;
  return [
    ...(place === undefined ? [] : [{ naam: 'Ook bekendgemaakt in', waarde: place }]),
    ...(plan === undefined
      ? []
      : [
          {
            naam: 'Steekproef',
            waarde: `${plan.size} regels, ${WEIGHT_WORDS[plan.weight] === 'bedrag' ? 'naar bedrag' : 'met gelijke kans'}; terugvordering volgens ${RECOVERS_WORDS[plan.recovers]}`,
          },
        ]),
    ...(foundCents === undefined || estimateCents === undefined
      ? []
      : [
          {
            naam: 'Gevonden',
            waarde: `${formatCents(foundCents)} in ${lines} regels; geschat over alles ${formatCents(estimateCents)}`,
          },
        ]),
    ...(dueCents === undefined ? [] : [{ naam: 'Terug te vorderen', waarde: formatCents(dueCents) }]),
    ...(cents === undefined
      ? []
      : [{ naam: 'Opgedragen', waarde: `${formatCents(cents)}, na akkoord van een tweede persoon` }]),
  ];
}
