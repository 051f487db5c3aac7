/** What the choices tell about the pyramid and the written strategy. */
import type { Tx } from '../../../platform/db/tx.ts';
import { INSTRUMENT_NAMES, INSTRUMENTS, type Instrument, optionName, toBevinding } from '../../instruments/index.ts';
import type { BlockKey } from '../domain/blocks.ts';
import type { Asked } from '../domain/source.ts';
import { readSegments, type StoredSegment } from '../storage/choices.ts';
import type { Told } from '../use-cases/source.ts';
import { choicesOf, weighHarmony } from '../use-cases/weigh-choices.ts';

const BLOCK_OF: Readonly<Record<Instrument, BlockKey>> = {
  funding: 'funding',
  access: 'access',
  'supplier-management': 'suppliers',
  contract: 'contract',
};

/** How far the four instruments are, and a paragraph per instrument plus one about how they fit together. */
export async function tellChoices(tx: Tx, asked: Asked): Promise<Told> {
  const segments = await readSegments(tx, asked.strategyId);
  const chosen = segments.some((segment) => choicesOf(segment).size > 0);
  return {
    blocks: INSTRUMENTS.map((instrument) => blockOf(instrument, segments)),
    paragraphs: chosen
      ? [...INSTRUMENTS.map((instrument) => paragraphOf(instrument, segments)), await harmonyParagraph(tx, asked)]
      : [],
  };
}

function blockOf(instrument: Instrument, segments: readonly StoredSegment[]): Told['blocks'][number] {
  const made = segments.filter((segment) => choicesOf(segment).has(instrument)).length;
  const block = BLOCK_OF[instrument];
  if (segments.length === 0) return { block, state: 'empty', sentence: 'Er zijn nog geen segmenten.' };
  const state = made === 0 ? 'empty' : made === segments.length ? 'done' : 'begun';
  return { block, state, sentence: `Gekozen voor ${made} van ${segments.length} segmenten.` };
}

function paragraphOf(instrument: Instrument, segments: readonly StoredSegment[]): Told['paragraphs'][number] {
  const title = `Keuze: ${INSTRUMENT_NAMES[instrument].toLowerCase()}`;
  const rows = segments.map((segment) => {
    const choice = choicesOf(segment).get(instrument);
    const years = choice?.contractYears ? ` (ten hoogste ${choice.contractYears} jaar)` : '';
    const why = [choice?.reason ?? '', choice?.deviation ? `Anders dan het advies: ${choice.deviation}` : ''];
    return [
      segment.name,
      choice?.option ? `${optionName(choice.option)}${years}` : 'nog niet gekozen',
      why.filter(Boolean).join(' '),
    ];
  });
  const columns = [{ header: 'Segment' }, { header: 'Keuze' }, { header: 'Waarom', share: 2 }];
  return {
    key: `keuze-${BLOCK_OF[instrument]}`,
    title,
    blocks: [{ kind: 'table', caption: title, columns, rows: rows.map((cells) => ({ cells })) }],
  };
}

async function harmonyParagraph(tx: Tx, asked: Asked): Promise<Told['paragraphs'][number]> {
  const { findings, checked } = await weighHarmony(tx, asked);
  const lines = findings.map((finding) => {
    const { segment, titel, waarom } = toBevinding(finding);
    return `${segment ? `${segment}: ` : ''}${titel}. ${waarom}`;
  });
  const intro =
    lines.length === 0
      ? `De keuzes passen bij elkaar: ${checked} regels zijn getoetst.`
      : `Van ${checked} regels vragen ${lines.length} bevindingen aandacht.`;
  return {
    key: 'samenhang',
    title: 'Samenhang van de keuzes',
    blocks: [{ kind: 'paragraph', text: intro }, ...lines.map((text) => ({ kind: 'paragraph' as const, text }))],
  };
}
