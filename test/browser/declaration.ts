import { plainDate } from '../../src/kernel/plain-date.ts';
import { buildJw323For, demoRegionData, openDemoRegion } from '../../src/regions/index.ts';
import { buildJw323 } from '../../src/standards/ijw/index.ts';
import { DEMO_DAY, SCALE } from './system.ts';

/** The invented region as it was loaded: the same parameters give the same children and allocations. */
const region = openDemoRegion({
  data: demoRegionData(),
  seed: 'rode-draad',
  scale: SCALE,
  today: DEMO_DAY,
});
const FILE_BYTES = 40_000;

/** A month that the demonstration has not declared yet: the running allocations, then lines about allocations that nobody gave. */
export async function octoberOf(provider: string, municipality: string): Promise<Buffer> {
  const { header, head, clients } = buildJw323For(
    region,
    region.providers.findIndex(({ name }) => name === provider),
    region.data.municipalities.municipalities.findIndex(({ name }) => name === municipality),
    plainDate('2026-10-01'),
    { sizeBytes: FILE_BYTES },
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of buildJw323(header, head, clients())) pieces.push(piece);
  return Buffer.concat(pieces);
}
