import { formatCents, formatFullDay } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { PdfBlock, PdfHead } from '../../../platform/documents/index.ts';
import type { Afrekening, Afrekenregel } from '../api.ts';
import { outcomeSentence, STATUS_TEXTS } from './settle-texts.nl.ts';

/** A settlement on paper: the answer first, then each line with its sum, what municipalities pay, and what was lacking. */
export function settlementBlocks(found: Afrekening, today: PlainDate): { head: PdfHead; blocks: PdfBlock[] } {
  const title = `Afrekening ${found.jaar}: ${found.aanbieder.naam}`;
  return {
    head: {
      title,
      author: found.regio.naam,
      subject: outcomeSentence(found),
      madeAt: new Date(`${today}T00:00:00Z`),
      footer: `${found.regio.naam}, gemaakt op ${formatFullDay(today)}`,
    },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: outcomeSentence(found) },
      { kind: 'facts', caption: 'Het jaar in het kort', rows: facts(found) },
      ...found.regels.flatMap(lineBlocks),
      { kind: 'heading', level: 2, text: 'Per gemeente' },
      {
        kind: 'table',
        caption: 'Wat elke gemeente betaalt of terugkrijgt',
        columns: [
          { header: 'Gemeente', share: 2 },
          { header: 'Bedrag', align: 'right' },
        ],
        rows: [
          ...found.gemeenten.map((one) => ({ cells: [one.gemeente.naam, formatCents(one.nuCent)] })),
          { cells: ['Samen', formatCents(found.gemeenten.reduce((sum, one) => sum + one.nuCent, 0))], strong: true },
        ],
      },
      ...lacking(found),
      { kind: 'note', text: `Vingerafdruk van cijfers en voorwaarden: ${found.vingerafdruk}` },
    ],
  };
}

function facts(found: Afrekening): [string, string][] {
  const { betaald } = found;
  const told = (name: string, value: string | null): [string, string][] => (value === null ? [] : [[name, value]]);
  const amount = (name: string, value: number): [string, string][] => (value === 0 ? [] : [[name, formatCents(value)]]);
  return [
    ['Status', STATUS_TEXTS[found.status]],
    ['Betaald voor hulp', formatCents(betaald.hulpCent)],
    ...amount('Vaste bedragen', betaald.vasteBedragenCent),
    ...amount('Voorschotten', betaald.voorschottenCent),
    ...amount('Buiten dit systeem betaald', betaald.eldersCent),
    ['Afrekening', formatCents(found.verschuldigdCent)],
    ...amount('Eerder afgerekend', found.eerderCent),
    ['Over het hele jaar', formatCents(found.eindtotaalCent)],
    ...told('Voorgesteld door', found.gemaaktDoor),
    ...told('Besloten door', found.beslistDoor),
    ...told('Toelichting', found.toelichting),
  ];
}

const lineBlocks = (line: Afrekenregel): PdfBlock[] => [
  { kind: 'heading', level: 2, text: line.titel },
  { kind: 'paragraph', text: [line.zin, ...aboutLine(line)].join(' ') },
  {
    kind: 'table',
    caption: `Som van: ${line.titel}`,
    columns: [
      { header: 'Wat', share: 2 },
      { header: 'Uitleg', share: 2 },
      { header: 'Bedrag', align: 'right' },
    ],
    rows: [
      ...line.som.map((term) => ({ cells: [term.wat, term.uitleg ?? '', formatCents(term.bedragCent)] })),
      { cells: ['Samen', '', formatCents(line.bedragCent)], strong: true },
    ],
  },
];

const aboutLine = ({ contract, onderdeel, product }: Afrekenregel): string[] => [
  ...(contract === null ? [] : [`Contract ${contract.nummer}.`]),
  ...(onderdeel === null ? [] : [`Onderdeel: ${onderdeel}.`]),
  ...(product === null ? [] : [`Product: ${product}.`]),
];

function lacking({ nogNodig, bevindingen, onderhandenWerk }: Afrekening): PdfBlock[] {
  const sentences = [...nogNodig.map(({ zin }) => zin), ...bevindingen];
  return [
    ...(onderhandenWerk === null
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Onderhanden werk' } as const,
          {
            kind: 'paragraph',
            text: `Aan het eind van het jaar liepen ${onderhandenWerk.trajecten} trajecten door. Hun waarde min wat al verschuldigd werd is ${formatCents(onderhandenWerk.eindCent)}, aan het begin van het jaar ${formatCents(onderhandenWerk.beginCent)}. Dit staat in de jaarcijfers en wordt niet betaald.`,
          } as const,
        ]),
    ...(sentences.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Wat nog ontbreekt of opviel' } as const,
          ...sentences.map((text) => ({ kind: 'paragraph', text }) as const),
        ]),
  ];
}
