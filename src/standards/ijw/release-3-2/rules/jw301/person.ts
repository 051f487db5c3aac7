import { passesElevenTest } from '../values.ts';
import { clientContactsOf, perAddress, perBericht, perBirth, perContact, perName } from './parts.ts';

/** LandCode goes with Postcode, both or neither. */
export const CD005 = perAddress(
  'CD005',
  'Contact/Adres/LandCode',
  ({ Postcode, LandCode }) => (Postcode === undefined) !== (LandCode === undefined),
);

/** Taal goes with communication form 1 (interpreter), and only with it. */
export const CD007 = perBericht('CD007', 'Client/Communicatie/Taal', ({ Client: { Communicatie } }) => {
  return Communicatie !== undefined && (Communicatie.Vorm === '1') !== (Communicatie.Taal !== undefined);
});

/** Periode only at a temporary address (04). */
export const CD009 = perContact(
  'CD009',
  'Contact/Periode',
  ({ Soort, Periode }) => Periode !== undefined && Soort !== '04',
);

/** A house number in the Netherlands. */
export const CD025 = perAddress('CD025', 'Contact/Adres/Huis', ({ LandCode, Huis }) => LandCode === 'NL' && !Huis);

/** Postcode at address kinds 01 and 03. */
export const CD034 = perContact(
  'CD034',
  'Contact/Adres/Postcode',
  ({ Soort, Adres }) => (Soort === '01' || Soort === '03') && Adres?.Postcode === undefined,
);

/** BSN passes the eleven test. */
export const CS002 = perBericht('CS002', 'Client/Bsn', ({ Client }) => !passesElevenTest(Client.Bsn));

/** A contact's period does not end before it begins; an end needs a begin. */
export const CS003_CONTACT = perContact('CS003', 'Contact/Periode/Einddatum', ({ Periode }) => {
  if (Periode?.Einddatum === undefined) return false;
  return Periode.Begindatum === undefined || Periode.Einddatum < Periode.Begindatum;
});

/** NaamGebruik fits with having a Partnernaam. */
export const CS050 = perName('CS050', ({ Partnernaam, NaamGebruik }) =>
  Partnernaam ? !['1', '2', '3', '4'].includes(NaamGebruik) : NaamGebruik !== '1' && NaamGebruik !== '6',
);

/** A Dutch postcode in the Netherlands; a missing one is none. */
export const CS089 = perAddress(
  'CS089',
  'Contact/Adres/Postcode',
  ({ LandCode, Postcode }) => LandCode === 'NL' && !/^[1-9][0-9]{3}[a-zA-Z]{2}$/.test(Postcode ?? ''),
);

/** An unreliable date of birth has its fixed form. */
export const CS139 = perBirth('CS139', 'DatumGebruik', ({ Datum, DatumGebruik }) => {
  if (DatumGebruik === '3') return Datum !== '1900-01-01';
  if (DatumGebruik === '2') return !Datum.endsWith('-01-01');
  return DatumGebruik === '1' && !Datum.endsWith('-01');
});

/** A client is a natural person. */
export const CS318 = perBericht('CS318', 'Client/Naam', ({ Client }) => Client.Naam.NaamGebruik === '6');

/** Born at most 120 years before the message, unless the date is unknown. Compared as jjjjmmdd. */
export const TR002 = perBirth('TR002', 'Datum', ({ Datum, DatumGebruik }, { Header }) => {
  if (DatumGebruik === '3' && Datum === '1900-01-01') return false;
  const asNumber = (day: string): number => Number(day.replaceAll('-', ''));
  return asNumber(Datum) + 120_00_00 < asNumber(Header.BerichtIdentificatie.Dagtekening);
});

/** A contact can be reached: by telephone, or by house and postcode. */
export const TR006 = perContact(
  'TR006',
  'Contact',
  ({ Telefoon, Adres }) => Telefoon === undefined && (Adres?.Huis === undefined || Adres.Postcode === undefined),
);

/** A client has an address of kind 01, 02 or 03. */
export const TR061 = perBericht('TR061', 'Client', (bericht) =>
  clientContactsOf(bericht).every((c) => c.Soort === '04'),
);

/** Nobody is born after the message. */
export const TR134_BIRTH = perBirth(
  'TR134',
  'Datum',
  ({ Datum }, { Header }) => Datum > Header.BerichtIdentificatie.Dagtekening,
);
