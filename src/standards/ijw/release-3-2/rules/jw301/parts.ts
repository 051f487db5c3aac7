import type { Place, WholeRule } from '../../../rules/rule.ts';
import type { CDT_Adres, CDT_Geboortedatum, CDT_VolledigeNaam } from '../../types/basis.ts';
import type { Bericht, Contact, ToegewezenProduct } from '../../types/jw301.ts';

export type Rule301 = WholeRule<Bericht>;
type Part<Value> = { readonly at: string; readonly value: Value };

export const productsOf = (bericht: Bericht): readonly ToegewezenProduct[] =>
  bericht.Client.ToegewezenProducten.ToegewezenProduct;
export const clientContactsOf = (bericht: Bericht): readonly Contact[] => bericht.Client.Contactgegevens.Contact;

/** A rule on each ToegewezenProduct; the function says whether it is broken. */
export function perProduct(id: string, element: string, broken: (product: ToegewezenProduct) => boolean): Rule301 {
  return rule(id, `ToegewezenProduct/${element}`, (b) => numbered('ToegewezenProduct', productsOf(b)), broken);
}

/** A rule on each Contact, of the client and of relations alike. */
export function perContact(id: string, location: string, broken: (contact: Contact) => boolean): Rule301 {
  return rule(id, location, allContacts, broken);
}

/** A rule on each address. */
export function perAddress(id: string, location: string, broken: (address: CDT_Adres) => boolean): Rule301 {
  return perContact(id, location, ({ Adres }) => Adres !== undefined && broken(Adres));
}

/** A rule on the name of the client and of each relation. */
export function perName(id: string, broken: (name: CDT_VolledigeNaam) => boolean): Rule301 {
  return rule(id, 'Naam/NaamGebruik', (b) => people(b, (person) => person.Naam), broken);
}

/** A rule on each date of birth, with the message date. */
export function perBirth(
  id: string,
  element: string,
  broken: (birth: CDT_Geboortedatum, bericht: Bericht) => boolean,
): Rule301 {
  return rule(id, `Geboortedatum/${element}`, (b) => people(b, (person) => person.Geboortedatum), broken);
}

/** A rule on the message as a whole. */
export function perBericht(id: string, location: string, broken: (bericht: Bericht) => boolean): Rule301 {
  return { id, location, broken: (bericht) => (broken(bericht) ? [{ at: location }] : []) };
}

function rule<Value>(
  id: string,
  location: string,
  parts: (bericht: Bericht) => readonly Part<Value>[],
  broken: (value: Value, bericht: Bericht) => boolean,
): Rule301 {
  const places = (bericht: Bericht): Place[] =>
    parts(bericht)
      .filter(({ value }) => broken(value, bericht))
      .map(({ at }) => ({ at }));
  return { id, location, broken: places };
}

const numbered = <Value>(name: string, values: readonly Value[]): Part<Value>[] =>
  values.map((value, index) => ({ at: `${name}[${index + 1}]`, value }));

const relationsOf = (bericht: Bericht) => numbered('Relatie', bericht.Client.Relaties?.Relatie ?? []);

function allContacts(bericht: Bericht): Part<Contact>[] {
  const ofRelations = relationsOf(bericht).map(({ at, value }) => ({ at: `${at}/Contact`, value: value.Contact }));
  return [...numbered('Contact', clientContactsOf(bericht)), ...ofRelations];
}

type Person = { readonly Naam: CDT_VolledigeNaam; readonly Geboortedatum?: CDT_Geboortedatum };

function people<Value>(bericht: Bericht, pick: (person: Person) => Value | undefined): Part<Value>[] {
  const all: Part<Person>[] = [{ at: 'Client', value: bericht.Client }, ...relationsOf(bericht)];
  return all.flatMap(({ at, value }) => {
    const picked = pick(value);
    return picked === undefined ? [] : [{ at, value: picked }];
  });
}
