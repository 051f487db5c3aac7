import type { Role } from '../../platform/auth/index.ts';

/** What `rodedraad serve` tells, on standard error but for the address. */
export const serveText = {
  summary: 'Start Rode Draad: database, webserver en verwerker.',
  description:
    'Zonder DATABASE_URL draait PostgreSQL mee in de gegevensmap (RD_DATA_DIR, standaard ./data). Is de database leeg, dan komt\n' +
    'er een verzonnen voorbeeldregio in. Zonder RD_OIDC_ISSUER is er een aanmeldpagina om uit te proberen: alleen op deze\n' +
    'machine, zonder wachtwoorden. Ctrl-C stopt alles netjes; de gegevens blijven bewaard.',
  empty: 'Laadt geen voorbeeldregio in een lege database.',
  port: 'Poort van de webserver (anders RD_PORT, anders 8181; 0 kiest zelf een vrije).',
  noWorker: 'Start geen verwerker; start die zelf met rodedraad worker.',
  portForm: 'De poort is een getal van 0 tot en met 65535.',
  portInUse: (port: number) =>
    `Poort ${port} is al in gebruik door een ander programma. Kies een andere poort: npm start -- --port ${port + 10}`,
  runsAlready: (url: string, port: number) =>
    `Rode Draad draait al: ${url}\nWilt u er nog een starten, kies dan een andere poort en gegevensmap: ` +
    `RD_DATA_DIR=data-2 npm start -- --port ${port + 10}`,
  database: 'De database wordt gestart en bijgewerkt…',
  demo: 'De voorbeeldregio wordt geladen (eenmalig)…',
  demoStage: (stage: string) => `  ${stage}…`,
  web: (seconds: string) => `De schermen zijn gebouwd (${seconds} s).`,
  ready: (url: string) => `Rode Draad staat klaar: ${url}`,
  nobody:
    'Er is nog geen beheerder: niemand kan zich aanmelden. Voeg de eerste toe, in een ander venster, bijvoorbeeld:\n' +
    '  node bin/rodedraad.mjs administrator add --regio "Naam van de regio" --naam "Naam" --email naam@regio.example\n' +
    'Een gemeente of aanbieder kan ook: node bin/rodedraad.mjs administrator --help',
  nobodyKey: 'Geef met --kenmerk op waaraan uw aanmelddienst de persoon herkent (claim sub).',
  noWorkerAlive: 'Er draait geen verwerker: berichten komen binnen, maar worden nog niet verwerkt.',
  stopHint: 'Stoppen: Ctrl-C.',
  stopping: 'Rode Draad stopt…',
  stopped: 'Rode Draad is gestopt. De gegevens zijn bewaard.',
  hubFailed: 'Het nagebootste knooppunt voor berichten kon niet starten; zie de melding hierboven.',
  identityFailed: 'De aanmeldpagina om uit te proberen kon niet starten; zie de melding hierboven.',
} as const;

/** Roles as the sign-in page for trying out names them. */
export const ROLE_NAMES: { readonly [Name in Role]: string } = {
  purchaser: 'inkoper',
  'contract-manager': 'contractmanager',
  'policy-adviser': 'beleidsadviseur',
  'access-worker': 'medewerker toegang',
  'financial-officer': 'financieel medewerker',
  alderman: 'bestuurder',
  'care-administrator': 'zorgadministratie',
  'sales-adviser': 'verkoopadviseur',
  supervisor: 'toezichthouder',
  administrator: 'beheerder',
};
