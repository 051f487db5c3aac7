import { formatDay, formatMillions, formatPercentage } from '../../../kernel/format.nl.ts';
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PdfBlock } from '../../../platform/documents/index.ts';
import { type DevelopmentPoint, type Goal, listGoals, listPoints, THEME_NAMES } from '../../goals/index.ts';
import { gatherMarket, type Market } from '../use-cases/gather-market.ts';

type State = 'empty' | 'begun' | 'done';
type Asked = { readonly strategyId: number; readonly regionId: number; readonly today: PlainDate };
type Block = { readonly block: 'goals' | 'market' | 'development'; readonly state: State; readonly sentence: string };
type Paragraph = { readonly key: string; readonly title: string; readonly blocks: readonly PdfBlock[] };

/** What the homework tells a strategy of the region: how far its blocks are, and its paragraphs of the written strategy. */
export async function tellHomework(
  tx: Tx,
  { regionId, today }: Asked,
): Promise<{ readonly blocks: readonly Block[]; readonly paragraphs: readonly Paragraph[] }> {
  const goals = (await listGoals(tx, regionId)).filter(({ endedOn }) => endedOn === null);
  const points = await listPoints(tx, regionId);
  const market = await gatherMarket(tx, regionId, yearOf(today), today);
  return {
    blocks: [marketBlock(market), pointsBlock(points), goalsBlock(goals)],
    paragraphs: [
      ...(market.providers.length > 0 ? [marketParagraph(market)] : []),
      ...(points.length > 0 ? [pointsParagraph(points)] : []),
      ...(goals.length > 0 ? [goalsParagraph(goals)] : []),
    ],
  };
}

/** What is written down has begun, even when nothing of it is whole. */
const begunOf = (done: number, all: number): State => (all === 0 ? 'empty' : done < all ? 'begun' : 'done');
const stateOf = (done: number, all: number): State => (done === 0 ? 'empty' : done < all ? 'begun' : 'done');

/** Done when every segment has an answer; the figures by themselves are no analysis. */
function marketBlock({ segments, notes }: Market): Block {
  const answered = segments.filter(({ name }) =>
    notes.some((note) => note.kind === 'answer' && note.subject.startsWith(`${name}|`)),
  ).length;
  const sentence = `Vragen beantwoord bij ${answered} van ${segments.length} segmenten.`;
  return { block: 'market', state: stateOf(answered, segments.length), sentence };
}

function pointsBlock(points: readonly DevelopmentPoint[]): Block {
  const settled = points.filter(({ goalIds, setAside }) => goalIds.length > 0 || setAside !== null).length;
  const sentence = `Van ${settled} van ${points.length} ontwikkelpunten is bekend wat ermee gebeurt.`;
  return { block: 'development', state: begunOf(settled, points.length), sentence };
}

function goalsBlock(goals: readonly Goal[]): Block {
  const ends = goals.filter(({ tier }) => tier === 'ambition' || tier === 'goal');
  const dated = ends.filter(({ indicator, targetOn }) => indicator !== null && targetOn !== null).length;
  const sentence = `${dated} van ${ends.length} ambities en doelen hebben een indicator en een streefdatum.`;
  return { block: 'goals', state: begunOf(dated, ends.length), sentence };
}

function marketParagraph({ year, providers, top, segments, spentCents }: Market): Paragraph {
  const [three, ten] = top;
  const told = [
    `In ${year} kregen ${providers.length} aanbieders samen ${formatMillions(spentCents)}.`,
    three ? `De drie grootste kregen ${formatPercentage(three.ofSpent)} van wat is uitgegeven,` : '',
    ten ? `de tien grootste ${formatPercentage(ten.ofSpent)}.` : '',
  ];
  return {
    key: 'marktanalyse',
    title: 'Marktanalyse',
    blocks: [
      { kind: 'paragraph', text: told.filter(Boolean).join(' ') },
      {
        kind: 'table',
        caption: 'Segmenten',
        columns: [
          { header: 'Segment', share: 2 },
          { header: 'Aanbieders', align: 'right' },
          { header: 'Omzet', align: 'right' },
          { header: 'Deel van de drie grootste', align: 'right' },
        ],
        rows: segments.map(({ name, providers: count, cents, topThree }) => ({
          cells: [name, String(count), formatMillions(cents), formatPercentage(topThree)],
        })),
      },
      { kind: 'note', text: 'Bron: goedgekeurde declaraties en vaste bedragen.' },
    ],
  };
}

const pointsParagraph = (points: readonly DevelopmentPoint[]): Paragraph => ({
  key: 'ontwikkelpunten',
  title: 'Ontwikkelpunten',
  blocks: [
    {
      kind: 'table',
      caption: 'Ontwikkelpunten in vijf thema’s',
      columns: [{ header: 'Punt', share: 2 }, { header: 'Thema' }, { header: 'Wat ermee gebeurt', share: 2 }],
      rows: points.map(({ title, theme, goals, setAside }) => ({
        cells: [
          title,
          THEME_NAMES[theme],
          setAside !== null ? `Nu niet: ${setAside}` : goals.map(({ name }) => name).join(', ') || 'nog geen doel',
        ],
      })),
    },
  ],
});

const goalsParagraph = (goals: readonly Goal[]): Paragraph => ({
  key: 'doelen',
  title: 'Doelen',
  blocks: [
    {
      kind: 'table',
      caption: 'Ambities en doelen',
      columns: [
        { header: 'Doel', share: 2 },
        { header: 'Indicator', share: 2 },
        { header: 'Streefdatum' },
        { header: 'Bron' },
      ],
      rows: goals
        .filter(({ tier }) => tier !== 'statutory')
        .map(({ code, name, indicator, targetOn, source }) => ({
          cells: [`${code} ${name}`, indicator ?? '-', targetOn === null ? '-' : formatDay(targetOn), source],
        })),
    },
  ],
});
