import type { Kostenverklaring } from '../../../../src/modules/forecast/api.ts';
import {
  formatCents,
  formatCount,
  formatDay,
  formatEuros,
  formatMillions,
  formatMonthYear,
} from '../../format/index.ts';

const period = (from: string, through: string): string =>
  from === through ? formatMonthYear(from) : `${formatMonthYear(from)} tot en met ${formatMonthYear(through)}`;

/** A difference with its sign, to the cent. */
export const signedCents = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatCents(cents)}`;
export const signedEuros = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatEuros(cents)}`;

export const costsText = {
  title: 'Kosten verklaard',
  heading: ({ gemeente, regio, verschilCent }: Kostenverklaring) => {
    const who = gemeente?.naam ?? regio;
    if (verschilCent === 0) return `Jeugdhulp kostte ${who} evenveel`;
    return `Jeugdhulp kostte ${who} ${formatMillions(Math.abs(verschilCent))} ${verschilCent < 0 ? 'minder' : 'meer'}`;
  },
  sub: (found: Kostenverklaring) => {
    const { van, tot, vergelekenVan, vergelekenTot, isCent, wasCent } = found;
    return `In ${period(van, tot)} was dat ${formatCents(isCent)}; in ${period(vergelekenVan, vergelekenTot)} was het ${formatCents(wasCent)}.`;
  },
  largest: (found: Kostenverklaring) => {
    const parts = found.onderdelen.slice(1).filter(({ cent }) => cent !== 0);
    const [first] = parts.toSorted((a, b) => Math.abs(b.cent) - Math.abs(a.cent));
    return first ? `Het meest komt door ${first.naam.toLowerCase()}: ${signedEuros(first.cent)}.` : '';
  },
  trajectories: ({ trajectenWas, trajectenIs }: Kostenverklaring) =>
    trajectenWas === null || trajectenIs === null
      ? ''
      : `Gemiddeld kregen per maand ${formatCount(trajectenIs)} toewijzingen hulp; dat waren er ${formatCount(trajectenWas)}.`,
  notLastYearTitle: 'Dit zijn niet dezelfde maanden van vorig jaar.',
  notLastYear:
    'Van vorig jaar zijn die maanden niet bekend, of u koos andere. Standaard staan hier twee helften van de bekende maanden naast elkaar; seizoen telt dan mee in het aantal en in de hulp per jeugdige.',
  from: 'Vanaf',
  through: 'Tot en met',
  compared: 'Vergeleken met de maanden vanaf',
  place: 'Gebied',
  region: 'De hele regio',
  where: 'Waardoor komt het?',
  caption:
    'Wat er bij kwam (dicht) of af ging (gearceerd). De onderdelen tellen op de cent op tot het verschil; elk gaat open.',
  difference: 'Verschil',
  fromTo: ({ wasCent, isCent }: Kostenverklaring) => `Van ${formatCents(wasCent)} naar ${formatCents(isCent)}`,
  open: 'Waaruit bestaat dit onderdeel?',
  part: 'Onderdeel',
  per: 'Per',
  axes: { product: 'Per product', aanbieder: 'Per aanbieder', gemeente: 'Per gemeente', toegang: 'Per toegang' },
  heads: { product: 'Product', aanbieder: 'Aanbieder', gemeente: 'Gemeente', toegang: 'Toegang' },
  before: 'Was',
  after: 'Is',
  amount: 'In dit onderdeel',
  together: 'Samen',
  within: 'Binnen',
  back: 'Alles',
  claims: 'Bekijk de declaraties',
  claimsAbout: 'De regels erachter staan in de declaraties van deze aanbieder en gemeente.',
  noLines: 'De regels erachter staan bij de gemeente: zij ziet de declaraties.',
  explanation: 'Toelichting',
  write: 'Schrijf een toelichting',
  rewrite: 'Pas de toelichting aan',
  writeAbout: (name: string) => `Toelichting bij ${name.toLowerCase()}`,
  writeIntro:
    'Wie deze pagina leest, ziet uw tekst bij het cijfer, met uw naam en de datum. Schrijf geen gegevens over een jeugdige. Eerdere versies blijven bewaard.',
  body: 'Tekst',
  save: 'Leg de toelichting vast',
  saved: 'De toelichting is vastgelegd.',
  by: (name: string, at: string) => `${name}, ${formatDay(at.slice(0, 10))}`,
  versions: (count: number) => (count === 1 ? 'Eén eerdere versie' : `${formatCount(count)} eerdere versies`),
  pdf: 'PDF',
  downloads: 'Download als',
  how: 'Hoe is dit berekend?',
  method: [
    'Geteld is wat is goedgekeurd, met correcties, naar de maand waarin de hulp is gegeven. Vaste bedragen zonder declaratie tellen niet mee.',
    'Prijs is het verschil in tarief maal de gemiddelde hoeveelheid van beide perioden. Hulp die er maar in één periode was, heeft geen prijsverschil.',
    'Wat overblijft is hoeveelheid tegen de gemiddelde prijs. Die bestaat uit vijf factoren: het aantal toewijzingen met hulp, de verdeling over gemeenten (woonplaats), daarbinnen over wie verwijst (toegang), daarbinnen over producten en aanbieders (samenstelling), en de hulp per toewijzing.',
    'Elke factor is het gemiddelde van twee volgordes: in deze volgorde veranderd en andersom. Zo hangt de uitkomst niet af van wat eerst komt.',
    'Elke combinatie van product, aanbieder, gemeente en toegang is afgesloten op de cent. Daarom telt elke verdeling precies op.',
    'Zonder verzoek van een aanbieder telt een toewijzing als toegang door de gemeente zelf.',
  ],
  emptyTitle: 'Er is nog niets te vergelijken',
  emptyText: 'Zodra van twee maanden hulp is goedgekeurd, leest u hier waardoor de kosten veranderden.',
};
