import type { PrestatieLine } from '../../reading/events.ts';
import { FingerprintSet } from '../../rules/fingerprint-set.ts';
import type { StreamRule } from '../../rules/rule.ts';
import type { CDT_BerichtIdentificatie, CDT_Referentie, LDT_DebetCredit } from '../types/basis.ts';
import type { JW323, JW325 } from '../types/messages.ts';
import { passesElevenTest } from './values.ts';

type AnyPrestatie = JW323.Prestatie | JW325.Prestatie;
type AnyHeader = { readonly BerichtIdentificatie: CDT_BerichtIdentificatie };
/** A rule that reads the same in JW323 and JW325, which share the Prestatie. */
type SharedRule = StreamRule<PrestatieLine<AnyPrestatie>, unknown, AnyHeader>;

/** VorigReferentieNummer goes with credit, and only with it. */
export const CD060: SharedRule = {
  id: 'CD060',
  location: 'Prestatie/ProductReferentie/VorigReferentieNummer',
  watch: () => ({
    line: ({ Prestatie: p }) =>
      (p.IngediendBedrag.DebetCredit === 'C') !== (p.ProductReferentie.VorigReferentieNummer !== undefined),
  }),
};

/** BSN passes the eleven test; asked once per client. */
export const CS002: SharedRule = {
  id: 'CS002',
  location: 'Client/Bsn',
  watch: () => onNewClient(({ Bsn }) => !passesElevenTest(Bsn)),
};

/** The begin of a product period is not after the message date. */
export const TR134_PRESTATIE: SharedRule = {
  id: 'TR134',
  location: 'Prestatie/ProductPeriode/Begindatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    line: ({ Prestatie }) => Prestatie.ProductPeriode.Begindatum > Dagtekening,
  }),
};

/** The end of a product period is on or after its begin and not after the message date. */
export const TR137_PRESTATIE: SharedRule = {
  id: 'TR137',
  location: 'Prestatie/ProductPeriode/Einddatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    line: ({ Prestatie: { ProductPeriode: p } }) => p.Einddatum < p.Begindatum || p.Einddatum > Dagtekening,
  }),
};

/** No client twice. Keeps a fingerprint per client. */
export const TR101_CLIENT: SharedRule = {
  id: 'TR101',
  location: 'Client',
  watch: () => {
    const seen = new FingerprintSet();
    return onNewClient(({ Bsn }) => !seen.add(Bsn));
  },
};

/** No Prestatie twice for a client: ReferentieNummer with VorigReferentieNummer. Keeps the keys of one client. */
export const TR101_PRESTATIE: SharedRule = {
  id: 'TR101',
  location: 'Prestatie',
  watch: () => withinClient(({ Prestatie }) => keyOf(Prestatie.ProductReferentie)),
};

/** An amount of 0 is debit. */
export const isCreditedNothing = (amount: number, debitOrCredit: LDT_DebetCredit): boolean =>
  amount === 0 && debitOrCredit !== 'D';

/** Asks a question once for each client, at its first line. */
function onNewClient(broken: (line: PrestatieLine<AnyPrestatie>) => boolean) {
  let current = 0;
  return {
    line(line: PrestatieLine<AnyPrestatie>): boolean {
      if (line.clientSequence === current) return false;
      current = line.clientSequence;
      return broken(line);
    },
  };
}

/** True for a line whose key came before in the same client; a line without key does not count. */
export function withinClient<P extends AnyPrestatie>(key: (line: PrestatieLine<P>) => string | undefined) {
  let current = 0;
  let seen = new Set<string>();
  return {
    line(line: PrestatieLine<P>): boolean {
      if (line.clientSequence !== current) {
        current = line.clientSequence;
        if (seen.size > 0) seen = new Set();
      }
      const text = key(line);
      if (text === undefined) return false;
      const before = seen.size;
      return seen.add(text).size === before;
    },
  };
}

/** A missing VorigReferentieNummer is a value of its own; no reference holds a NUL, so the parts stay apart. */
const keyOf = ({ ReferentieNummer, VorigReferentieNummer }: CDT_Referentie): string =>
  VorigReferentieNummer === undefined ? ReferentieNummer : `${ReferentieNummer}\0${VorigReferentieNummer}`;
