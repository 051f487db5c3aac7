export const checkOcdsText = {
  summary: 'Controleert open gegevens over inkoop (OCDS) met het officiële schema.',
  description:
    'Leest een release package en toetst het aan het JSON-schema van OCDS 1.1, met de bijgeleverde bestanden of met die u opgeeft.\n' +
    'Een database is niet nodig. Uitgangscode 1 als er in een van de bestanden iets niet klopt.',
  schema: 'Een andere uitgave van release-package-schema.json.',
  releaseSchema: 'Een andere uitgave van release-schema.json.',
  unreadable: (file: string) => `${file} is niet te lezen, of is geen JSON.`,
  valid: (file: string) => `${file}: geldig.`,
  fault: (file: string, at: string, fault: string) => `${file}: ${at}: ${fault}`,
} as const;
