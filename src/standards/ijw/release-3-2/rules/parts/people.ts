import type { CDT_Geboortedatum, CDT_VolledigeNaam, LDT_Datum } from '../../types/basis.ts';
import type { JW301, JW305 } from '../../types/messages.ts';
import { numbered, type On, type Part, perPart } from './rule32.ts';

export const clientContacts = ({ Client }: JW301.Bericht): Part<JW301.Contact>[] =>
  numbered('Contact', Client.Contactgegevens.Contact);

export const relations = ({ Client }: JW301.Bericht): Part<JW301.Relatie>[] =>
  numbered('Relatie', Client.Relaties?.Relatie ?? []);

/** Contacts of the client and of relations alike. */
const contacts = (bericht: JW301.Bericht): Part<JW301.Contact>[] => [
  ...clientContacts(bericht),
  ...relations(bericht).map(({ at, value }) => ({ at: `${at}/Contact`, value: value.Contact })),
];

/** A question asked of each contact in a JW301. */
export const perContact = (location: string, broken: (contact: JW301.Contact) => boolean): On => ({
  JW301: [perPart(location, contacts, broken)],
});

/** A question asked of each address in a JW301. */
export const perAddress = (location: string, broken: (address: NonNullable<JW301.Contact['Adres']>) => boolean): On =>
  perContact(location, ({ Adres }) => Adres !== undefined && broken(Adres));

/** A question asked of each full name: the client's and those of relations. */
export const perName = (broken: (name: CDT_VolledigeNaam) => boolean): On => ({
  JW301: [
    perPart('Client/Naam/NaamGebruik', ({ Client }: JW301.Bericht) => [{ at: 'Client', value: Client.Naam }], broken),
    perPart('Relatie/Naam/NaamGebruik', relations, ({ Naam }) => broken(Naam)),
  ],
});

type Birth = (birth: CDT_Geboortedatum, messageDay: LDT_Datum) => boolean;
type WithClient = {
  readonly Header: JW301.Header | JW305.Header;
  readonly Client: { readonly Geboortedatum: CDT_Geboortedatum };
};
const dayOf = ({ Header }: WithClient): LDT_Datum => Header.BerichtIdentificatie.Dagtekening;
const client = ({ Client }: WithClient): Part<CDT_Geboortedatum>[] => [{ at: 'Client', value: Client.Geboortedatum }];

/** A question asked of each date of birth, with the date of the message: the client's and those of relations. */
export function perBirth(element: 'Datum' | 'DatumGebruik', broken: Birth): On {
  const ofClient = perPart(`Client/Geboortedatum/${element}`, client, (birth, bericht: WithClient) =>
    broken(birth, dayOf(bericht)),
  );
  const ofRelations = perPart(`Relatie/Geboortedatum/${element}`, relations, ({ Geboortedatum }, bericht) =>
    Geboortedatum ? broken(Geboortedatum, dayOf(bericht)) : false,
  );
  return { JW301: [ofClient, ofRelations], JW305: [ofClient], JW307: [ofClient], JW315: [ofClient] };
}
