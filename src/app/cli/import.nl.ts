export const importText = {
  summary: 'Zet iJw-bestanden in de postbus, zoals bij aanleveren via het scherm.',
  description:
    'Toont per bestand het nummer van het bericht. De verwerking begint zodra er een verwerker draait (rodedraad serve, worker\n' +
    'of process). Hetzelfde bestand nog eens geeft hetzelfde nummer. Uitgangscode 1 als een bestand is geweigerd.',
  received: 'ontvangen',
  'already-received': 'was al ontvangen',
  sent: 'staat klaar om te versturen',
  line: (file: string, id: string, text: string) => `${id}\t${file}\t${text}`,
} as const;
