import type { RegionData } from '../region-data.ts';
import type { DemoProvider } from './providers.ts';

/**
 * Row numbers of organisations: the region, its municipalities, their access teams, the other organisations, the
 * providers. Everything else is numbered from 1 where it is made.
 */
export type Ids = {
  readonly region: number;
  municipality(index: number): number;
  municipalityOfCode(cbsCode: string): number;
  team(index: number): number;
  other(key: string): number;
  provider(index: number): number;
  providerOfName(name: string): number;
  /** Of 'region', 'municipality:<CBS code>', 'team:<CBS code>', 'provider:<name>' or the key of an organisation. */
  organisation(reference: string): number;
};

export function makeIds(data: RegionData, providers: readonly DemoProvider[]): Ids {
  const codes = data.municipalities.municipalities.map(({ cbsCode }) => cbsCode);
  const keys = data.organisations.organisations.map(({ key }) => key);
  const known = (at: number, what: string): number => {
    if (at < 0) throw new RangeError(`unknown organisation: ${what}`);
    return at;
  };
  const ids: Ids = {
    region: 1,
    municipality: (index) => 2 + index,
    municipalityOfCode: (code) => ids.municipality(known(codes.indexOf(code), code)),
    team: (index) => 2 + codes.length + index,
    other: (key) => 2 + 2 * codes.length + known(keys.indexOf(key), key),
    provider: (index) => 2 + 2 * codes.length + keys.length + index,
    providerOfName: (name) =>
      ids.provider(
        known(
          providers.findIndex((provider) => provider.name === name),
          name,
        ),
      ),
    organisation: (reference) => {
      const [kind, rest = ''] = reference.split(':');
      if (kind === 'region') return ids.region;
      if (kind === 'municipality') return ids.municipalityOfCode(rest);
      if (kind === 'team') return ids.team(known(codes.indexOf(rest), rest));
      return kind === 'provider' ? ids.providerOfName(rest) : ids.other(reference);
    },
  };
  return ids;
}
