/** What the person who starts the program reads when the embedded database cannot start. */
export const embeddedText = {
  missing:
    'De ingebouwde database is niet geïnstalleerd; die is er alleen voor Linux op x64. ' +
    'Installeer opnieuw met "npm ci", of gebruik een eigen PostgreSQL (15 of nieuwer) en geef het adres op in DATABASE_URL.',
  inUse: (dataDir: string) =>
    `De gegevensmap ${dataDir} is in gebruik door een databaseserver die niet antwoordt. ` +
    'Sluit het andere programma af en probeer het opnieuw, of kies met RD_DATA_DIR een andere map.',
  otherVersion: (dataDir: string, found: string, needed: string) =>
    `De gegevensmap ${dataDir} is gemaakt met PostgreSQL ${found}; de ingebouwde database is versie ${needed}. ` +
    'Zet de gegevens over met een reservekopie, of gebruik een eigen PostgreSQL met DATABASE_URL.',
  cannotDropRoot:
    'PostgreSQL start niet als root, en hier is geen manier om het als gewone gebruiker te starten ' +
    '(unshare met gebruikersnaamruimten werkt niet en de programmabestanden zijn voor gewone gebruikers niet leesbaar). ' +
    'Start Rode Draad als gewone gebruiker, of gebruik een eigen PostgreSQL met DATABASE_URL.',
  notWritable: (dataDir: string) =>
    `De gegevensmap ${dataDir} kan niet worden gemaakt of beschreven. Kies met RD_DATA_DIR een andere map.`,
  initFailed: (detail: string) => `De gegevensmap voor de database kon niet worden ingericht:\n${detail}`,
  startFailed: (detail: string) =>
    `De ingebouwde database kon niet starten. De laatste regels van de server:\n${detail}`,
} as const;
