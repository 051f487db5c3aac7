/** What the command line itself says. */
export const runText = {
  title: 'rodedraad: het beheer van Rode Draad vanaf de opdrachtregel.',
  usage: 'Gebruik',
  commands: 'Opdrachten',
  options: 'Opties',
  moreHelp: (command: string) => `Uitleg per opdracht: rodedraad ${command} --help`,
  settings:
    'Instellingen staan in omgevingsvariabelen: DATABASE_URL, DATABASE_MIGRATOR_URL, RD_DATA_DIR, RD_HOST, RD_PORT, RD_PUBLIC_URL,\n' +
    'RD_LOG_LEVEL, RD_BSN_KEY, RD_OIDC_ISSUER, RD_OIDC_CLIENT_ID en RD_OIDC_CLIENT_KEY_FILE. Zie docs/operations/install.md.',
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
  databaseAway: 'De database antwoordt niet. Controleer DATABASE_URL en of de database aan staat.',
} as const;
