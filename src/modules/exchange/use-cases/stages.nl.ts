/** What a person reads while a file is worked on. */
export const STAGES = {
  reading: 'Bestand lezen en controleren',
  deciding: 'Regels beoordelen',
  answering: 'Antwoord maken',
} as const;
