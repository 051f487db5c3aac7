/** What the command line itself says. */
export const runText = {
  title: 'rodedraad: het beheer van Rode Draad vanaf de opdrachtregel.',
  usage: 'Gebruik',
  commands: 'Opdrachten',
  options: 'Opties',
  moreHelp: (command: string) => `Uitleg per opdracht: rodedraad ${command} --help`,
  settings:
    'Instellingen staan in omgevingsvariabelen, waaronder DATABASE_URL, RD_DATA_DIR, RD_PORT en RD_PUBLIC_URL. Alle staan in\n' +
    'docs/operations/settings.md.',
  exitCodes: 'Uitgangscodes: 0 in orde, 1 bevinding of fout, 2 verkeerd gebruik.',
  json: 'Antwoord als JSON, voor verwerking door een programma.',
  help: 'Toont deze uitleg.',
  unknownCommand: (name: string) => `De opdracht "${name}" bestaat niet.`,
  unknownOption: (name: string) => `De optie "${name}" bestaat niet.`,
  optionNeedsValue: (name: string) => `De optie "${name}" heeft een waarde nodig.`,
  optionTakesNoValue: (name: string) => `De optie "${name}" heeft geen waarde.`,
  noPositionals: (value: string) => `"${value}" hoort hier niet: deze opdracht heeft alleen opties.`,
  positionalsMissing: (what: string) => `Noem ${what}.`,
  seeHelp: (command: string) => `Kijk bij: rodedraad ${command} --help`.replace('  ', ' '),
  databaseSignIn:
    'De database weigert de aanmelding. Controleer gebruiker en wachtwoord in DATABASE_URL en DATABASE_MIGRATOR_URL.',
  databaseMissing: 'Deze database bestaat niet op de server. Maak haar, of verbeter de naam in DATABASE_URL.',
  databaseRoles: (reason: string) =>
    `De databasegebruiker heeft te weinig rechten voor deze opdracht (${reason}).\n` +
    'Meld aan als rd_migrator met DATABASE_MIGRATOR_URL. Bestaan de drie rollen nog niet, laat een beheerder van PostgreSQL dan\n' +
    'eenmalig de opdrachten uitvoeren uit docs/operations/install.md, stap 2.',
  databaseAway: 'De database antwoordt niet. Controleer DATABASE_URL en of de database aan staat.',
} as const;
