import { clientContacts, perAddress, perContact } from './parts/people.ts';
import { perBericht, type Rule32 } from './parts/rule32.ts';

/** LandCode goes with Postcode, both or neither. */
export const CD005: Rule32 = {
  id: 'CD005',
  on: perAddress(
    'Contact/Adres/LandCode',
    ({ Postcode, LandCode }) => (Postcode === undefined) !== (LandCode === undefined),
  ),
};

/** Periode only at a temporary address (04). */
export const CD009: Rule32 = {
  id: 'CD009',
  on: perContact('Contact/Periode', ({ Soort, Periode }) => Periode !== undefined && Soort !== '04'),
};

/** A house number in the Netherlands. */
export const CD025: Rule32 = {
  id: 'CD025',
  on: perAddress('Contact/Adres/Huis', ({ LandCode, Huis }) => LandCode === 'NL' && !Huis),
};

/** Postcode at address kinds 01 and 03. */
export const CD034: Rule32 = {
  id: 'CD034',
  on: perContact(
    'Contact/Adres/Postcode',
    ({ Soort, Adres }) => (Soort === '01' || Soort === '03') && Adres?.Postcode === undefined,
  ),
};

/** A Dutch postcode in the Netherlands; a missing one is none. */
export const CS089: Rule32 = {
  id: 'CS089',
  on: perAddress(
    'Contact/Adres/Postcode',
    ({ LandCode, Postcode }) => LandCode === 'NL' && !/^[1-9][0-9]{3}[a-zA-Z]{2}$/.test(Postcode ?? ''),
  ),
};

/** A contact can be reached: by telephone, or by house and postcode. */
export const TR006: Rule32 = {
  id: 'TR006',
  on: perContact(
    'Contact',
    ({ Telefoon, Adres }) => Telefoon === undefined && (Adres?.Huis === undefined || Adres.Postcode === undefined),
  ),
};

/** A client has an address of kind 01, 02 or 03. */
export const TR061: Rule32 = {
  id: 'TR061',
  on: {
    JW301: [perBericht('Client', (bericht) => clientContacts(bericht).every(({ value }) => value.Soort === '04'))],
  },
};
