/** Why a backup could not be made or put back, and what to do. */
export const backupText = {
  noManifest: (folder: string) =>
    `In ${folder} staat geen volledige reservekopie: manifest.json ontbreekt. Kies een andere map, of maak de kopie opnieuw.`,
  otherFormat: (format: string) =>
    `Deze reservekopie heeft de vorm "${format}", die dit programma niet kent. Gebruik de versie waarmee hij is gemaakt.`,
  otherVersion: (version: string, migration: string) =>
    `Deze reservekopie is gemaakt met versie ${version} (laatste stap ${migration}); deze database is van een andere versie. ` +
    'Zet de kopie terug met die versie van het programma en werk daarna bij. Er is niets veranderd.',
  otherKey:
    'Bij deze reservekopie hoort een andere sleutel voor burgerservicenummers. Zet eerst het juiste sleutelbestand bsn.key in ' +
    'de gegevensmap of geef de sleutel op in RD_BSN_KEY. Er is niets veranderd.',
  notEmpty: (table: string) =>
    `De database is niet leeg (er staan rijen in ${table}). Terugzetten kan alleen in een lege database. Er is niets veranderd.`,
  damaged: (table: string) =>
    `De reservekopie is beschadigd: ${table} is niet wat het manifest belooft. Er is niets teruggezet.`,
  folderInUse: (folder: string) => `De map ${folder} is niet leeg. Kies een map die nog niet bestaat.`,
  archiveFailed: (file: string) => `Het bestand ${file} kon niet worden gemaakt of gelezen met tar.`,
} as const;
