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
  const { header, head, clients } = october(provider, municipality, FILE_BYTES);
  return await bytesOf(header, head, clients());
}

/**
 * The same month with two lines that were allocated but go too far: the first asks a euro per unit more than was agreed
 * (TR418), the second a hundred times the volume (TR321). The total is right.
 */
export async function tooMuchOf(provider: string, municipality: string): Promise<{ bytes: Buffer; number: string }> {
  const { header, head, clients } = october(provider, municipality);
  const sent = [...clients()];
  const lines = sent.flatMap(({ Prestaties }) => Prestaties.Prestatie);
  const changed = lines.map((line, index) => {
    const tariff = (line.ProductTarief ?? 0) + (index === 0 ? 100 : 0);
    const volume = line.GeleverdVolume * (index === 1 ? 100 : 1);
    if (index > 1) return line;
    return {
      ...line,
      ProductTarief: tariff,
      GeleverdVolume: volume,
      IngediendBedrag: { ...line.IngediendBedrag, Bedrag: volume * tariff },
    };
  });
  const total = changed.reduce((sum, line) => sum + line.IngediendBedrag.Bedrag, 0);
  const next = changed.values();
  const spoiled = sent.map((client) => ({
    ...client,
    Prestaties: { Prestatie: client.Prestaties.Prestatie.map((line) => next.next().value ?? line) },
  }));
  const totals = { ...head, TotaalIngediendBedrag: { ...head.TotaalIngediendBedrag, TotaalBedrag: total } };
  return { bytes: await bytesOf(header, totals, spoiled), number: head.DeclaratieNummer };
}

const october = (provider: string, municipality: string, sizeBytes?: number) =>
  buildJw323For(
    region,
    region.providers.findIndex(({ name }) => name === provider),
    region.data.municipalities.municipalities.findIndex(({ name }) => name === municipality),
    plainDate('2026-10-01'),
    sizeBytes === undefined ? {} : { sizeBytes },
  );

async function bytesOf(...[header, head, clients]: Parameters<typeof buildJw323>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of buildJw323(header, head, clients)) pieces.push(piece);
  return Buffer.concat(pieces);
}
