import { formatCents, formatCount, formatEuros } from '../../format/index.ts';

const percentages = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** A difference with its sign, in whole euros. */
export const signed = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatEuros(cents)}`;
/** A difference with its sign, to the cent. */
export const signedCents = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatCents(cents)}`;
export const share = (difference: number, was: number): string =>
  was === 0 ? 'nieuw' : `${difference > 0 ? '+\u00a0' : ''}${percentages.format((100 * difference) / was)}%`;

/** The words of the laboratory. */
export const laboratoryText = {
  title: 'Bekostigingslab',
  sub: (year: number | string) => `De hulp van ${year}, opnieuw betaald. Aan lopende contracten verandert niets.`,
  year: 'Jaar',
  terms: 'Betaal met',
  own: (name: string) => `${name} (zo was het)`,
  version: (name: string, number: number, status: string) => `${name}, versie ${number} (${status})`,
  paidAgain: 'Opnieuw betaald',
  was: (cents: number) => `${formatEuros(cents)} met de eigen voorwaarden`,
  difference: 'Verschil',
  lessOrMore: (difference: number, was: number) =>
    difference === 0
      ? 'geen verschil'
      : `${percentages.format(Math.abs((100 * difference) / was))}% ${difference < 0 ? 'minder' : 'meer'}`,
  providers: 'Aanbieders',
  gainOrLose: (gain: number, lose: number) => `${gain} meer, ${lose} minder`,
  passed: (times: number) => (times === 0 ? 'geen grens geraakt' : `${formatCount(times)} keer voorbij een grens`),
  where: 'Waar komt het verschil vandaan?',
  whereCaption: 'Van wat de eigen voorwaarden betalen naar wat de gekozen voorwaarden betalen; het sluit op de cent.',
  ownIn: (year: number) => `Eigen voorwaarden, ${year}`,
  gainers: 'Wie krijgt meer en wie minder?',
  axes: { aanbieders: 'Per aanbieder', gemeenten: 'Per gemeente', producten: 'Per product' },
  heads: { aanbieders: 'Aanbieder', gemeenten: 'Gemeente', producten: 'Product' },
  by: 'Verdeling',
  before: 'Was',
  after: 'Opnieuw',
  lessMore: 'Minder | meer',
  percentage: 'In %',
  together: 'Samen',
  unchanged: (count: number) => `Zonder verschil (${formatCount(count)})`,
  prices: 'Prijzen die het lab heeft gekozen',
  part: 'Onderdeel',
  price: 'Neutrale prijs',
  per: (cents: number, what: string) => `${formatCents(cents)} per ${what}`,
  noPrice: 'niet te bepalen: in dit jaar wordt niets verschuldigd',
  settlement: 'Grenzen en afrekening',
  bound: 'Grens of afspraak',
  times: 'Aantal',
  amount: 'Bedrag',
  notPaid: (names: readonly string[]) =>
    `Deze voorwaarden betalen niet alles: ${names.join(', ')}. Die hulp telt hier voor niets mee.`,
  notPaidTitle: 'Niet alle hulp wordt betaald.',
  checked: 'Hoe is dit gerekend?',
  closes: 'Elke verdeling telt op tot het geheel, voor en na.',
  doesNotClose: 'Een verdeling telt niet op tot het geheel. Gebruik deze uitkomst niet en meld het aan de beheerder.',
  sameAsLines: (cents: number) =>
    `De eigen voorwaarden geven voor de hulp precies wat op de regels is goedgekeurd of aangehouden: ${formatCents(cents)}. Wat daarnaast betaald wordt, zijn vaste bedragen, garanties en de afrekening.`,
  notSame: (lines: number, own: number) =>
    `Op de regels staat ${formatCents(lines)}, de eigen voorwaarden geven ${formatCents(own)} voor de hulp. Het verschil zit in de producten hieronder: het tarief veranderde in het jaar, er is lager gedeclareerd, of de voorwaarden betalen dit product niet per regel.`,
  deviates: (product: string, lines: number, own: number) => `${product}: ${signedCents(own - lines)}`,
  count: (count: number) => `Gerekend over ${formatCount(count)} toewijzingen.`,
  emptyTitle: 'Er is nog niets om opnieuw te betalen',
  emptyText: 'Zodra declaraties zijn goedgekeurd, kunt u hier een jaar kiezen.',
};
