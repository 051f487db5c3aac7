export const checkText = {
  summary: 'Controleert iJw-berichten op schema en op de regels binnen het bericht.',
  description:
    'Geeft per bestand één regel JSON: file, message, xsdValid, rules (de overtreden regels) en retourcodes. Er wordt niets\n' +
    'bewaard en er is geen database nodig. Uitgangscode 1 als er in een van de bestanden iets is gevonden.',
  uitleg: 'Schrijft elke bevinding ook als zin naar de foutuitvoer.',
  missing: (path: string) => `Het bestand ${path} bestaat niet of mag niet worden gelezen.`,
  finding: (path: string, text: string) => `${path}: ${text}`,
} as const;
