/** What the registers of parties tell a strategy: how far the mandate is arranged, and the frames of the councils. */
import { formatDay } from '../../../kernel/format.nl.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listMandates, listMembers, listPolicyFrames, type Mandate, type PolicyFrame } from '../../parties/index.ts';
import type { Asked, BlockState } from '../domain/source.ts';
import type { Told } from '../use-cases/source.ts';

/** mandates with their staffing, and council decisions that bind. Both are public. */
export async function tellParties(tx: Tx, { regionId, today }: Asked): Promise<Told> {
  const members = await listMembers(tx, regionId, today);
  const mandates = await listMandates(tx, { regionIds: [regionId], task: 'contracting', onDay: today });
  const frames = await listPolicyFrames(tx, [regionId]);
  return {
    blocks: [mandateBlock(members.length, mandates)],
    paragraphs: frames.length === 0 ? [] : [framesParagraph(frames)],
  };
}

/** A mandate is whole only with people to do it. */
function mandateBlock(members: number, mandates: readonly Mandate[]): BlockState {
  const given = mandates.filter(({ holder }) => holder === 'region');
  const staffed = given.filter(({ staffingFte }) => staffingFte !== null).length;
  const without = given.length - staffed;
  const lacking = without === 0 ? '' : without === 1 ? ' Bij één mist bemensing.' : ` Bij ${without} mist bemensing.`;
  return {
    block: 'mandate',
    state: given.length === 0 ? 'empty' : staffed < members ? 'begun' : 'done',
    sentence: `${given.length} van ${members} gemeenten legden contracteren bij de regio.${lacking}`,
  };
}

const framesParagraph = (frames: readonly PolicyFrame[]): Told['paragraphs'][number] => ({
  key: 'kaders',
  title: 'Kaders van regio en raden',
  blocks: [
    { kind: 'note', text: 'Besluiten waaraan de strategie is gebonden, met de doelen waarvoor zij gelden.' },
    {
      kind: 'table',
      caption: 'Kaders van regio en raden',
      columns: [
        { header: 'Besluit', share: 3 },
        { header: 'Van' },
        { header: 'Dag' },
        { header: 'Wat ligt vast', share: 3 },
      ],
      rows: frames.map(({ title, organisationName, decidedOn, binds, goals }) => ({
        cells: [
          title,
          organisationName,
          formatDay(decidedOn),
          [binds, goals.length > 0 ? `Doelen: ${goals.map(({ name }) => name).join(', ')}.` : '']
            .filter(Boolean)
            .join(' '),
        ],
      })),
    },
  ],
});
