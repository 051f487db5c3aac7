/** A strategy as the public API tells it. */
import { formatDay } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { LAYER_ORDER, LAYERS, type Layer } from '../domain/blocks.ts';
import { isOpen } from '../domain/item.ts';
import type { PyramidBlock, Score } from '../domain/pyramid.ts';
import { isDecision, isEditable, nextActs } from '../domain/status.ts';
import type { StrategyHead } from '../storage/strategies.ts';
import { type OpenedStrategy, statusOfHead } from '../use-cases/open-strategy.ts';
import { type Viewer, worksOn } from './context.ts';
import { toBevinding } from './findings.nl.ts';
import type { Strategie, StrategieKop } from './schemas.ts';
import { SECTION_WORDS } from './sections.nl.ts';
import {
  ACT_WORDS,
  BLOCK_NAMES,
  BLOCK_STATE_WORDS,
  BLOCK_WORDS,
  LAYER_NAMES,
  LAYER_WORDS,
  STATUS_WORDS,
} from './words.nl.ts';

export const toKop = (head: StrategyHead): StrategieKop => ({
  id: head.id,
  titel: head.title,
  regio: { id: head.regionId, naam: head.regionName },
  van: head.fromOn,
  tot: head.throughOn,
  eigenaar: head.ownerId === null ? null : { id: head.ownerId, naam: head.ownerName ?? '' },
  status: STATUS_WORDS[statusOfHead(head)],
  reageerVoor: head.askedVersionId === null ? null : (head.acts.at(-1)?.dueOn ?? null),
  versie: head.rowVersion,
});

/** The strategy for this viewer: who only reads what was put out sees neither the pyramid nor what is lacking. */
export function toStrategie(opened: OpenedStrategy, viewer: Viewer): Strategie {
  const { head, status } = opened;
  const inside = viewer.regionIds.includes(head.regionId);
  const works = worksOn(viewer, head.regionId);
  const decides = viewer.can('strategy.adopt') && inside;
  const acts = inside ? nextActs(head.acts.map(({ act }) => act)) : [];
  return {
    ...toKop(head),
    bewerkbaar: works && isEditable(status),
    bijhouden: works,
    intern: inside,
    piramide: inside ? opened.pyramid.map(toBlok) : [],
    bevindingen: works ? opened.findings.map(toBevinding) : [],
    stappen: head.acts.map((act) => ({
      soort: ACT_WORDS[act.act],
      op: act.onDay,
      reageerVoor: act.dueOn,
      tekst: act.text,
      versie: act.versionNumber,
      door: act.personName,
      namens: act.organisationName,
    })),
    mag: acts.filter((act) => (isDecision(act) ? decides : works)).map((act) => ACT_WORDS[act]),
    aandacht: inside ? dueOf(opened, viewer.today) : [],
  };
}

const layerOf = (block: PyramidBlock['block']): Layer =>
  LAYER_ORDER.find((layer) => (LAYERS[layer] as readonly string[]).includes(block)) ?? 'execution';

const toBlok = ({ block, state, sentence, written, present, wanted }: PyramidBlock): Strategie['piramide'][number] => {
  const layer = layerOf(block);
  return {
    blok: BLOCK_WORDS[block],
    naam: BLOCK_NAMES[block],
    laag: LAYER_WORDS[layer],
    laagnaam: LAYER_NAMES[layer],
    stand: BLOCK_STATE_WORDS[state],
    zin: sentence ?? writtenIn(written),
    nu: toScore(present),
    straks: toScore(wanted),
  };
};

const writtenIn = (count: number): string =>
  count === 0
    ? 'Hier is nog niets over vastgelegd.'
    : count === 1
      ? 'Eén onderdeel vastgelegd.'
      : `${count} onderdelen vastgelegd.`;

const toScore = (score: Score | null) =>
  score === null ? null : { score: score.score, reden: score.reason, bron: score.source };

function dueOf({ items, head }: OpenedStrategy, today: PlainDate): Strategie['aandacht'] {
  const open = items.flatMap((item) =>
    item.onDay !== null && isOpen(item)
      ? [
          {
            deel: SECTION_WORDS[item.section].part,
            wat: `${SECTION_WORDS[item.section].title}: ${item.title}`,
            dag: item.onDay,
            teLaat: item.onDay < today,
            wie: item.ownerName,
          },
        ]
      : [],
  );
  const asked = head.askedVersionId === null ? undefined : head.acts.at(-1);
  const due = asked?.dueOn
    ? [
        {
          deel: 'document',
          wat: `Reageren kan tot en met ${formatDay(asked.dueOn)}`,
          dag: asked.dueOn,
          teLaat: asked.dueOn < today,
          wie: null,
        },
      ]
    : [];
  return [...open, ...due].toSorted((a, b) => (a.dag < b.dag ? -1 : 1));
}
