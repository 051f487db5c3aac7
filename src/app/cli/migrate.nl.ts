export const migrateText = {
  summary: 'Brengt de database bij de versie van dit programma.',
  description:
    'Voert de stappen uit db/migrations uit die deze database nog niet heeft gehad, elk in een eigen transactie.\n' +
    'Maakt zo nodig de rollen rd_owner, rd_migrator en rd_app. Maak eerst een reservekopie.',
  dump: 'Schrijft daarna het hele schema als tekst in dit bestand.',
  done: (applied: readonly string[], total: number) =>
    applied.length === 0
      ? `De database is bij: alle ${total} stappen zijn al gezet.`
      : `${applied.length} van ${total} stappen gezet: ${applied.join(', ')}.`,
} as const;
