import fo01Json from './data/fo01.json' with { type: 'json' };
import type { Fo01, GgkMessage } from './message.ts';
import type { GgkRefusal } from './refusal.ts';

const TEXTS: ReadonlyMap<string, string> = new Map(fo01Json.codes.map(({ code, description }) => [code, description]));

/** Every error code of the hub that we know, for example IB001 (list of November 2025). */
export const FO01_CODES: readonly string[] = [...TEXTS.keys()];

/** Finds the published Dutch description of an error code; other hubs and suppliers use others. */
export const fo01Text = (code: string): string | undefined => TEXTS.get(code);

/** The code with which a hub answers a post that it cannot read. */
export const fo01CodeFor = ({ code }: GgkRefusal): string => (code === 'ggk.too-large' ? 'IB003' : 'IB001');

/** What the fault says, beside what follows from the message it is about. */
export type FaultFacts = Pick<Fo01, 'zender' | 'referentienummer' | 'tijdstipBericht' | 'code' | 'plek'> & {
  /** Default: the published description of the code. */
  readonly omschrijving?: string;
};

/** The fault that answers a message: back to its sender, with its number, function and version. */
export function faultFor(message: Exclude<GgkMessage, Fo01>, { omschrijving, ...facts }: FaultFacts): Fo01 {
  const { functieVersie, functieSubversie } = message.parameters;
  return {
    berichtcode: 'Fo01',
    ...facts,
    ontvanger: message.zender,
    crossRefnummer: message.referentienummer,
    omschrijving: omschrijving ?? fo01Text(facts.code) ?? facts.code,
    details: `${message.functie}-${functieVersie}${functieSubversie}`,
  };
}
