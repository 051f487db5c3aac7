/** The written strategy: paragraphs made of everything that is recorded, each under a key to which people can react. */
import { formatDay, formatPeriod } from '../../../kernel/format.nl.ts';
import type { PdfBlock, PdfHead } from '../../../platform/documents/index.ts';
import { LAYER_ORDER, LAYERS } from '../domain/blocks.ts';
import type { Score } from '../domain/pyramid.ts';
import { type ItemField, SECTIONS, type Section, shapeOf } from '../domain/sections.ts';
import type { StoredItem } from '../storage/items.ts';
import type { Paragraph } from '../storage/paragraph.ts';
import type { StrategyDocument } from '../storage/versions.ts';
import type { OpenedStrategy } from '../use-cases/open-strategy.ts';
import { nameOf, SECTION_WORDS } from './sections.nl.ts';
import { BLOCK_NAMES, LAYER_NAMES } from './words.nl.ts';

/** In the order in which it reads; what others tell comes between the assignment and the approach. */
const BEFORE: readonly Section[] = [
  'core',
  'origin',
  'scope',
  'from-to',
  'starting-point',
  'legitimation',
  'local-room',
];
const AFTER: readonly Section[] = [
  'role-split',
  'covenant',
  'growth-path',
  'execution',
  'readiness',
  'session',
  'participant',
  'decision',
  'risk',
  'assumption',
];

/** The written strategy of this moment. A section of which nothing is written is left out, and so is an empty pyramid. */
export function writeStrategy(opened: OpenedStrategy): StrategyDocument {
  const { head, paragraphs } = opened;
  return {
    title: head.title,
    region: head.regionName,
    period: formatPeriod(head.fromOn, head.throughOn),
    paragraphs: [
      ...BEFORE.flatMap((section) => paragraphOf(section, opened.items)),
      ...scoresOf(opened),
      ...paragraphs,
      ...AFTER.flatMap((section) => paragraphOf(section, opened.items)),
    ],
  };
}

function paragraphOf(section: Section, all: readonly StoredItem[]): Paragraph[] {
  const items = all.filter((item) => item.section === section);
  if (items.length === 0) return [];
  const { title, purpose } = SECTION_WORDS[section];
  const rows: PdfBlock[] = section === 'core' ? coreOf(items) : [tableOf(section, items)];
  return [{ key: section, title, blocks: [{ kind: 'note', text: purpose }, ...rows] }];
}

/** The core reads as a text, not as a table. */
const coreOf = (items: readonly StoredItem[]): PdfBlock[] =>
  SECTIONS.core.kinds.flatMap((kind) =>
    items
      .filter((item) => item.kind === kind)
      .flatMap((item): PdfBlock[] => [
        { kind: 'heading', level: 3, text: nameOf(SECTION_WORDS.core.kinds[kind] ?? kind) },
        { kind: 'paragraph', text: item.title },
        ...(item.text ? [{ kind: 'paragraph' as const, text: item.text }] : []),
        ...(item.source ? [{ kind: 'note' as const, text: `Bron: ${item.source}` }] : []),
      ]),
  );

/** A column for each field that somebody filled in; text and reason are wider. */
function tableOf(section: Section, items: readonly StoredItem[]): PdfBlock {
  const { title } = SECTION_WORDS[section];
  const order = [
    'title',
    'kind',
    ...shapeOf(section).fields.filter((field) => field !== 'title' && field !== 'kind'),
  ] as const;
  const used = order.filter(
    (field) => shapeOf(section).fields.includes(field) && items.some((item) => cellOf(item, field) !== ''),
  );
  return {
    kind: 'table',
    caption: title,
    columns: used.map((field) => ({
      header: labelOf(section, field),
      share: WIDE.includes(field) ? 3 : NARROW.includes(field) ? 1 : 2,
    })),
    rows: items.map((item) => ({ cells: used.map((field) => cellOf(item, field)) })),
  };
}

const WIDE: readonly ItemField[] = ['title', 'text', 'reason'];
const NARROW: readonly ItemField[] = ['score', 'likelihood', 'effect'];

const labelOf = (section: Section, field: ItemField): string => {
  const words = SECTION_WORDS[section].fields[field];
  return typeof words === 'string' ? words : (words?.[0] ?? field);
};

function cellOf(item: StoredItem, field: ItemField): string {
  const words = SECTION_WORDS[item.section];
  switch (field) {
    case 'kind':
      return item.kind === null ? '' : nameOf(words.kinds[item.kind] ?? item.kind);
    case 'state':
      return item.state === null ? '' : nameOf(words.states[item.state] ?? item.state);
    case 'ownerId':
      return item.ownerName ?? '';
    case 'onDay':
      return item.onDay === null ? '' : formatDay(item.onDay);
    case 'score':
    case 'likelihood':
    case 'effect':
      return item[field] === null ? '' : String(item[field]);
    default:
      return item[field];
  }
}

/** The present strategy beside the new one, layer by layer. */
function scoresOf({ pyramid }: OpenedStrategy): Paragraph[] {
  const scored = pyramid.filter(({ present, wanted }) => present || wanted);
  if (scored.length === 0) return [];
  const rows = LAYER_ORDER.flatMap((layer) =>
    scored
      .filter(({ block }) => (LAYERS[layer] as readonly string[]).includes(block))
      .map(({ block, present, wanted }) => ({
        cells: [
          BLOCK_NAMES[block],
          LAYER_NAMES[layer],
          scoreText(present),
          scoreText(wanted),
          [present?.reason, wanted?.reason].filter(Boolean).join(' Straks: '),
        ],
      })),
  );
  const bars = scored.flatMap(({ block, present }) =>
    present?.score
      ? [
          {
            name: BLOCK_NAMES[block],
            value: `${present.score} van 5`,
            from: 0,
            to: present.score / 5,
            tone: 'part' as const,
          },
        ]
      : [],
  );
  const figure: PdfBlock[] =
    bars.length === 0 ? [] : [{ kind: 'bars', title: 'De huidige strategie, per blok', alt: barsInWords(bars), bars }];
  const table: PdfBlock = {
    kind: 'table',
    caption: 'Nu en straks',
    columns: [
      { header: 'Blok', share: 2 },
      { header: 'Laag', share: 2 },
      { header: 'Nu', align: 'right' },
      { header: 'Straks', align: 'right' },
      { header: 'Waarom', share: 4 },
    ],
    rows,
  };
  const note = 'Scores van 1 (nauwelijks) tot 5 (helemaal), gegeven door wie aan de strategie werkt.';
  return [{ key: 'piramide', title: 'Hoe we het nu doen', blocks: [{ kind: 'note', text: note }, ...figure, table] }];
}

const scoreText = (score: Score | null): string => (score?.score ? String(score.score) : 'onbekend');

const barsInWords = (bars: readonly { readonly name: string; readonly value: string }[]): string =>
  `Score van de huidige strategie: ${bars.map(({ name, value }) => `${name} ${value}`).join(', ')}.`;

/** Head and blocks of the document, for paper: title, where it stands, and the numbered paragraphs. */
export function paperOf(
  { title, region, period, paragraphs }: StrategyDocument,
  about: { readonly standing: string; readonly hash: string | null; readonly madeAt: Date },
): { readonly head: PdfHead; readonly blocks: readonly PdfBlock[] } {
  const proof = about.hash === null ? [] : [{ kind: 'note' as const, text: `Controlegetal (SHA-256): ${about.hash}` }];
  return {
    head: {
      title,
      author: region,
      subject: 'Inkoopstrategie',
      madeAt: about.madeAt,
      footer: `${title} · ${about.standing}`,
    },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: `${region}, ${period}. ${about.standing}.` },
      ...proof,
      ...paragraphs.flatMap((one, at): PdfBlock[] => [
        { kind: 'heading', level: 2, text: `${at + 1}. ${one.title}` },
        ...one.blocks,
      ]),
    ],
  };
}
