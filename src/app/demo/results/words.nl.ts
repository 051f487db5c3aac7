/** Invented results of the demonstration; likeness to anybody is chance. */
export const RESULT_WORDS = {
  goals: [
    'Gaat weer elke dag naar school',
    'Slaapt vijf nachten per week thuis zonder ruzie',
    'Heeft een vaste bezigheid buitenshuis',
    'Ouders kunnen zonder begeleiding grenzen stellen',
    'Maakt zelf afspraken met de hulpverlener',
    'Heeft twee vrienden die thuis komen',
  ],
  second: 'Gezin weet wie het belt als het misgaat',
  evidence: 'Eindgesprek met gezin en toegang, verslag in het dossier',
  better: 'Nieuwe evaluatie met school en ouders, verslag in het dossier',
  doubt: 'Ouders herkennen dit niet; zij zien thuis nog dezelfde problemen.',
} as const;
