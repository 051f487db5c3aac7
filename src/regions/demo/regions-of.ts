import type { RegionData } from '../region-data.ts';
import type { DemoParameters } from './demo-region.ts';

/** Codes of the invented municipalities of further regions begin where those of CBS end. */
const FIRST_INVENTED_CODE = 2000;

/**
 * The regions of a scale: the region itself first, then as many like it as fit, each with chance of its own, and what is
 * left over as a smaller one. A country is many regions rather than one large one: files, contracts and municipalities
 * keep the size they have in practice.
 */
export function* regionsOf(parameters: DemoParameters): Generator<DemoParameters> {
  const { data, seed, scale } = parameters;
  for (let place = 0; place < scale; place++) {
    const size = Math.min(1, scale - place);
    yield place === 0
      ? { ...parameters, scale: size, place }
      : { ...parameters, scale: size, place, seed: `${seed}#${place + 1}`, data: likeRegion(data, place) };
  }
}

/** The data of a region for another like it: the same, but for what can only be there once. */
function likeRegion(data: RegionData, place: number): RegionData {
  const first = FIRST_INVENTED_CODE + (place - 1) * data.municipalities.municipalities.length;
  const codes = new Map(data.municipalities.municipalities.map(({ cbsCode }, at) => [cbsCode, String(first + at)]));
  const { region, municipalities, people, ...rest } = withCodes(data, codes);
  return {
    ...rest,
    region: { ...region, name: `${region.name} (${place + 1})` },
    municipalities: {
      municipalities: municipalities.municipalities.map((one) => ({ ...one, name: `${one.name} (${place + 1})` })),
    },
    people: { people: people.people.map((one) => ({ ...one, subject: `${one.subject}-${place + 1}` })) },
  };
}

const REFERENCE = /^(municipality:|team:)?(\d{4})$/;

/** Other codes for the municipalities, wherever the data names one: by itself or in a reference (`team:0828`). */
function withCodes(data: RegionData, codes: ReadonlyMap<string, string>): RegionData {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => {
    const [, kind = '', code = ''] = (typeof value === 'string' && REFERENCE.exec(value)) || [];
    const other = codes.get(code);
    return other === undefined ? value : kind + other;
  }) as RegionData;
}
