import { formatCount } from '../../format/index.ts';

export const bulkText = {
  select: 'Kies',
  selectOne: (name: string) => `Kies bericht ${name}`,
  chosen: (count: number) => (count === 1 ? '1 bericht gekozen' : `${formatCount(count)} berichten gekozen`),
  download: 'Download als zip',
  resend: 'Verstuur opnieuw',
  handOver: 'Leg vast als meegegeven',
  clear: 'Kies niets',
  done: {
    _opnieuw: (count: number) =>
      count === 1 ? 'Het bericht gaat opnieuw uit.' : `${formatCount(count)} berichten gaan opnieuw uit.`,
    _meegegeven: (count: number) =>
      count === 1
        ? 'Vastgelegd dat het bericht is meegegeven. De termijn voor het antwoord loopt.'
        : `Vastgelegd dat ${formatCount(count)} berichten zijn meegegeven. De termijnen voor de antwoorden lopen.`,
  },
  notDone: (count: number) =>
    count === 1 ? 'Met 1 bericht is niets gedaan:' : `Met ${formatCount(count)} berichten is niets gedaan:`,
  notDoneWhy: 'Zij zijn al aangekomen, gaan vanzelf uit, of zijn niet door u gestuurd.',
} as const;
