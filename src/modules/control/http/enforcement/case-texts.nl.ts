import { formatCents, formatFullDay, formatPeriod } from '../../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type ChosenMeasure, stateOfCase } from '../../domain/enforcement/enforcement-case.ts';
import type { StepKind } from '../../domain/step-rules.ts';
import type { Dossier, StepRow } from '../../storage/dossiers.ts';
import type { Stand } from '../file-schemas.ts';

const turn = (zin: string, aanZet: Stand['aanZet'], uiterlijk: PlainDate | null = null): Stand => ({
  zin,
  aanZet,
  uiterlijk,
});

export const measureText = ({ title, from, through }: Pick<ChosenMeasure, 'title' | 'from' | 'through'>): string =>
  from === null ? title : `${title} (${formatPeriod(from, through)})`;

const ENDINGS: readonly (readonly [StepKind, string])[] = [
  ['unfounded', 'Gesloten: er was niets aan de hand.'],
  ['clarified', 'Gesloten: de regel was onduidelijk en is uitgelegd.'],
  ['remedied', 'Gesloten: de aanbieder heeft het hersteld.'],
  ['lifted', 'Gesloten: de maatregel is opgeheven.'],
];

/** Where a case stands, in one sentence, and who must move. */
export function standOfCase({ steps }: Pick<Dossier, 'steps'>, measure: ChosenMeasure | null, today: PlainDate): Stand {
  const kinds = steps.map(({ kind }) => kind);
  const last = (kind: StepKind): StepRow | undefined => steps.findLast((step) => step.kind === kind);
  const dueOf = (kind: StepKind) => last(kind)?.dueOn ?? null;
  const waits = (kind: StepKind, runs: (day: string) => string, over: string): Stand => {
    const due = dueOf(kind);
    return due !== null && today <= due ? turn(runs(formatFullDay(due)), 'aanbieder', due) : turn(over, 'regio', due);
  };
  const named = measure ? measureText(measure) : '';
  const ended = ENDINGS.find(([kind]) => kinds.includes(kind));
  switch (stateOfCase(kinds)) {
    case 'opened':
      return turn('Er is nog niets gevraagd en niets vastgesteld.', 'regio');
    case 'asked':
      return waits(
        'question',
        (day) => `De aanbieder kan tot en met ${day} antwoorden.`,
        'De aanbieder antwoordde niet op tijd. De regio beoordeelt wat er ligt.',
      );
    case 'answered':
      return turn('De aanbieder heeft geantwoord. De regio beoordeelt het antwoord.', 'regio');
    case 'established':
      return kinds.includes('remedied')
        ? turn('De aanbieder heeft het hersteld.', 'regio')
        : turn('Vastgesteld is dat de afspraak niet is nagekomen. Er is nog niet gewaarschuwd.', 'regio');
    case 'warned':
      return kinds.includes('remedied')
        ? turn('De aanbieder heeft het hersteld na de waarschuwing.', 'regio')
        : waits(
            'warning',
            (day) => `De aanbieder heeft tot en met ${day} om het te herstellen.`,
            'De hersteltermijn is voorbij. De regio bekijkt of het in orde is.',
          );
    case 'announced':
      return kinds.includes('defence')
        ? turn(`Voornemen: ${named}. De aanbieder gaf een zienswijze.`, 'regio')
        : waits(
            'intention',
            (day) => `Voornemen: ${named}. De aanbieder kan tot en met ${day} een zienswijze geven.`,
            `Voornemen: ${named}. Er kwam geen zienswijze.`,
          );
    case 'proposed':
      return turn(`Voorgesteld: ${named}. Een tweede persoon van de regio besluit.`, 'regio');
    case 'objected':
      return turn(
        `De aanbieder maakte bezwaar tegen: ${named}. Iemand anders dan wie besloot, beslist daarop.`,
        'regio',
      );
    case 'decided':
      return decidedStand(steps, named, measure);
    case 'lifted':
      return stillHeld(steps)
        ? turn('De maatregel is opgeheven. Een gemeente moet nog vrijgeven wat zij inhoudt.', 'gemeente')
        : turn('De maatregel is opgeheven.', 'regio');
    case 'closed':
      return turn(ended?.[1] ?? `Gesloten na het besluit: ${named}.`, 'niemand');
    default:
      return kinds.includes('unfounded')
        ? turn('Er was niets aan de hand. De zaak kan dicht.', 'regio')
        : turn('De zaak loopt.', 'regio');
  }
}

function decidedStand(steps: readonly StepRow[], named: string, measure: ChosenMeasure | null): Stand {
  const done = steps.filter(({ kind }) => kind === 'carried-out').length;
  const refused = steps.filter(({ kind }) => kind === 'not-carried-out').length;
  const kept = steps.some(({ kind }) => kind === 'objection-decided') ? 'Besloten, ook na bezwaar' : 'Besloten';
  if (!measure || measure.kind === 'none') return turn(`${kept}: ${named}.`, 'aanbieder');
  if (done + refused === 0) return turn(`${kept}: ${named}. Nog geen gemeente voerde het uit.`, 'gemeente');
  return turn(
    `${kept}: ${named}. Uitgevoerd door ${done} ${done === 1 ? 'gemeente' : 'gemeenten'}${refused > 0 ? `, bewust niet door ${refused}` : ''}.`,
    'gemeente',
  );
}

function stillHeld(steps: readonly StepRow[]): boolean {
  const released = new Set(steps.flatMap((step) => (step.kind === 'released' ? [step.municipalityId] : [])));
  return steps.some(
    ({ kind, withholdingId, municipalityId }) =>
      kind === 'carried-out' && withholdingId !== null && !released.has(municipalityId),
  );
}

/** What a step holds beside its text, in words. */
export function detailsOfCaseStep({ content }: StepRow): { naam: string; waarde: string }[] {
  const { measure, upheld, percent, cents } = content;
  return [
    ...(measure ? [{ naam: 'Maatregel', waarde: measureText(measure) }] : []),
    ...(upheld === undefined ? [] : [{ naam: 'Bezwaar', waarde: upheld ? 'gegrond' : 'ongegrond' }]),
    ...(percent === undefined ? [] : [{ naam: 'Ingehouden', waarde: `${percent}% van de betaling` }]),
    ...(cents === undefined
      ? []
      : [{ naam: 'Terugvordering', waarde: `${formatCents(cents)}, na akkoord van een tweede persoon` }]),
  ];
}
