import type { AddedAdministrator } from '../../modules/parties/index.ts';

const MADE = { organisation: 'de organisatie', person: 'de persoon', role: 'de rol beheerder' } as const;

export const administratorText = {
  summary: 'Laat de (eerste) beheerder van een organisatie toe.',
  description:
    'Maakt wat er nog niet is: organisatie, persoon en rol beheerder vanaf vandaag. Wat er al is blijft zoals het is, dus\n' +
    'nog eens uitvoeren verandert niets. Wat er gemaakt is staat in het toegangslogboek van de organisatie. De beheerder\n' +
    'meldt zich daarna aan en voegt op het scherm gemeenten, aanbieders, personen en rollen toe.\n' +
    'Voorbeeld: rodedraad administrator add --regio "Regio Voorbeeld" --naam "A. de Boer" --email a.deboer@regio.example',
  regio: 'Naam van de regio waarvoor de beheerder werkt (of --gemeente, of --aanbieder).',
  gemeente: 'CBS-code van de gemeente, vier cijfers.',
  aanbieder: 'AGB-code van de aanbieder, acht cijfers.',
  organisatie: 'Naam van de gemeente of aanbieder; nodig als die nog niet in het register staat.',
  naam: 'Naam van de persoon; nodig als die er nog niet is.',
  email: 'E-mailadres van de persoon.',
  kenmerk: 'Waaraan uw aanmelddienst de persoon herkent (claim sub); zonder deze optie het e-mailadres.',
  addOnly: 'Noem wat u wilt doen: rodedraad administrator add',
  oneOrganisation: 'Noem één organisatie: --regio NAAM, --gemeente CBS of --aanbieder AGB.',
  cbsForm: 'De CBS-code bij --gemeente bestaat uit vier cijfers.',
  agbForm: 'De AGB-code bij --aanbieder bestaat uit acht cijfers.',
  whoMissing: 'Noem de persoon: --kenmerk (claim sub van uw aanmelddienst) of --email.',
  tooLong: (option: string) => `De waarde bij --${option} is te lang.`,
  done: ({ organisation, person, made }: AddedAdministrator) =>
    made.length === 0
      ? `${person.name} was al beheerder van ${organisation.name}; er is niets veranderd.`
      : `${person.name} is beheerder van ${organisation.name}. Gemaakt: ${made.map((one) => MADE[one]).join(', ')}.`,
} as const;

/** Why it could not be done, and what to do. */
export const administratorRefusals = {
  'parties.organisation-name-missing':
    'Deze organisatie staat nog niet in het register. Geef haar naam met --organisatie.',
  'parties.person-name-missing': 'Er is nog niemand met dit kenmerk. Geef de naam van de persoon met --naam.',
  'parties.person-inactive': 'Deze persoon is niet meer actief en mag zich niet aanmelden. Gebruik een ander kenmerk.',
} as const;
