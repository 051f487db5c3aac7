import { formatFullDay } from '../../../kernel/format.nl.ts';
import {
  buildDocx,
  buildPdf,
  DOCX_TYPE,
  PDF_TYPE,
  type PdfBlock,
  type PdfHead,
} from '../../../platform/documents/index.ts';
import type { FileAnswer } from '../../../platform/http/answer.ts';
import { file } from '../../../platform/http/index.ts';
import type { StepKind } from '../domain/step-rules.ts';
import type { Dossier, StepRow } from '../storage/dossiers.ts';
import type { Dossierstap } from './file-schemas.ts';

export const FORMATS = ['pdf', 'docx'] as const;
type Format = (typeof FORMATS)[number];

type LetterText = { readonly title: string; readonly opening: string; readonly answer: (day: string) => string };
const defence = 'Dat doet u in Rode Draad, bij dit dossier.';

/** Title, first sentence and what the provider can do, of each letter. */
const LETTERS: Partial<Record<StepKind, LetterText>> = {
  question: {
    title: 'Vraag om uitleg',
    opening: 'Wij zien iets dat wij niet begrijpen en vragen u om uitleg. Er is niets vastgesteld.',
    answer: (day) => `U kunt tot en met ${day} antwoorden. ${defence}`,
  },
  clarified: {
    title: 'Uitleg van een regel',
    opening: 'De regel was niet duidelijk genoeg. Dat verwijten wij u niet. Zo lezen wij de regel vanaf nu.',
    answer: () => '',
  },
  unfounded: {
    title: 'Er is niets aan de hand',
    opening: 'Wij hebben bekeken wat wij zagen. Er is niets aan de hand.',
    answer: () => '',
  },
  warning: {
    title: 'Waarschuwing',
    opening: 'Wij stellen vast dat een afspraak niet is nagekomen. U krijgt de tijd om het te herstellen.',
    answer: (day) => `Herstel het uiterlijk op ${day} en laat ons dat weten.`,
  },
  intention: {
    title: 'Voornemen tot een maatregel',
    opening: 'Wij zijn van plan een maatregel te nemen. Wij besluiten pas nadat u uw zienswijze kon geven.',
    answer: (day) => `U kunt tot en met ${day} een zienswijze geven. ${defence}`,
  },
  decided: {
    title: 'Besluit',
    opening: 'Wij hebben besloten. Hieronder leest u wat en waarom.',
    answer: (day) => `Bent u het er niet mee eens? Dan kunt u tot en met ${day} bezwaar maken. ${defence}`,
  },
  'objection-decided': {
    title: 'Beslissing op uw bezwaar',
    opening: 'Wij hebben uw bezwaar bekeken. Iemand anders dan wie eerst besloot, heeft beslist.',
    answer: () => 'Bent u het hier niet mee eens? Dan kunt u naar de rechter die in het contract is genoemd.',
  },
  lifted: {
    title: 'De maatregel is opgeheven',
    opening: 'Wij heffen de maatregel op. Wat is ingehouden, betaalt elke gemeente bij de volgende betaling.',
    answer: () => '',
  },
  notice: {
    title: 'Aankondiging van een controle',
    opening:
      'Wij gaan een aantal regels controleren die u declareerde. Het algemene controleplan van onze gemeente is openbaar.',
    answer: (day) => `De controle begint na ${day}. Daarvoor hoeft u niets op te sturen.`,
  },
  hearing: {
    title: 'Onze bevindingen',
    opening: 'Wij hebben de regels gecontroleerd. Voordat er een uitkomst is, horen wij graag wat u ervan vindt.',
    answer: (day) => `U kunt tot en met ${day} reageren. ${defence}`,
  },
  outcome: {
    title: 'Uitkomst van de controle',
    opening: 'Dit is de uitkomst van onze controle. Uw reactie hebben wij meegewogen.',
    answer: () => 'Wat wij terugvorderen, verrekenen wij met volgende betalingen. U ziet het bij Betalingen.',
  },
};

/** The letter that goes with a step; the same blocks as PDF and as DOCX. Holds no data of a child. */
export async function letterOf(
  dossier: Dossier,
  step: StepRow,
  details: Dossierstap['bijzonderheden'],
  basis: string | null,
  format: Format,
): Promise<FileAnswer | undefined> {
  const text = LETTERS[step.kind];
  if (!text) return undefined;
  const sender = dossier.municipalityName ?? dossier.regionName;
  const head: PdfHead = {
    title: `${text.title}: ${dossier.title}`,
    author: sender,
    subject: dossier.title,
    madeAt: new Date(`${step.onDay}T12:00:00Z`),
    footer: `${sender}, dossier ${dossier.id}`,
  };
  const answer = text.answer(step.dueOn === null ? '' : formatFullDay(step.dueOn));
  const blocks: PdfBlock[] = [
    { kind: 'heading', level: 1, text: text.title },
    {
      kind: 'facts',
      caption: 'Gegevens',
      rows: [
        ['Aan', dossier.providerName ?? ''],
        ['Van', sender],
        ['Datum', formatFullDay(step.onDay)],
        ['Dossier', `${dossier.id}: ${dossier.title}`],
        ...(basis === null ? [] : [['Grondslag', basis] as [string, string]]),
        ...details.map(({ naam, waarde }): [string, string] => [naam, waarde]),
      ],
    },
    { kind: 'paragraph', text: text.opening },
    { kind: 'heading', level: 2, text: 'Toelichting' },
    ...step.text.split(/\n+/).map((line): PdfBlock => ({ kind: 'paragraph', text: line })),
    ...(answer === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Wat kunt u doen?' } as const,
          { kind: 'paragraph', text: answer } as const,
        ]),
  ];
  const name = `${text.title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${dossier.id}`;
  return format === 'pdf'
    ? file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks))
    : file(`${name}.docx`, DOCX_TYPE, await buildDocx(head, blocks));
}
