/** What is mailed: numbers and a link, never a name of a child, a provider or a municipality. What it is about is read after signing in. */
import { formatCount, formatEuros, formatMonthYear, formatPercentage } from '../../../kernel/format.nl.ts';
import type { Direction, Unit } from '../domain/figures.ts';

const TENTHS = 10;
const CLOSING = 'U krijgt deze mail omdat u daarvoor koos. Onder Mijn meldingen zet u hem uit.';

/** A value in its unit, as people read it. */
export function formatValue(unit: Unit, value: bigint): string {
  if (unit === 'money') return formatEuros(value);
  return unit === 'percent' ? formatPercentage(Number(value) / TENTHS) : formatCount(Number(value));
}

type Told = {
  readonly label: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly line: bigint;
  readonly value: bigint;
};
type Mail = { readonly subject: string; readonly body: string };
const body = (sentence: string, link: string): string => `${sentence}\n\n${link}\n\n${CLOSING}\n`;
const things = (count: number) => `${formatCount(count)} ${count === 1 ? 'zaak' : 'zaken'}`;

export const deskText = {
  figures: { use: (group: string) => `Gebruik van ${group}, van het budget`, late: 'Zaken te laat op uw werklijst' },
  figureMail: ({ unit, direction, line, value }: Told, publicUrl: string): Mail => ({
    subject: 'Een cijfer dat u volgt, ging over uw grens',
    body: body(
      `Een cijfer dat u volgt, is nu ${formatValue(unit, value)}. Uw grens was ${direction === 'above' ? 'meer dan' : 'minder dan'} ${formatValue(unit, line)}. Om welk cijfer het gaat, leest u na aanmelden.`,
      `${publicUrl}/mijn-meldingen`,
    ),
  }),
  worklistMail: (count: number, late: number, publicUrl: string): Mail => ({
    subject: `Er ${count === 1 ? 'staat' : 'staan'} ${things(count)} op uw werklijst`,
    body: body(
      late === 0
        ? `Er ${count === 1 ? 'staat' : 'staan'} ${things(count)} op uw werklijst. Niets is te laat.`
        : `Er ${count === 1 ? 'staat' : 'staan'} ${things(count)} op uw werklijst, waarvan ${formatCount(late)} te laat.`,
      `${publicUrl}/vandaag`,
    ),
  }),
  reportMail: (month: string, publicUrl: string): Mail => ({
    subject: `Het maandbericht van ${formatMonthYear(month)} staat klaar`,
    body: body(`Het maandbericht van ${formatMonthYear(month)} staat klaar.`, `${publicUrl}/maandberichten`),
  }),
} as const;
