import { formatList } from '../../../../kernel/format.nl.ts';
import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Due, Price } from '../terms.ts';
import { DUE, PRICE } from './price-fields.nl.ts';
import { writeShare } from './share-text.ts';

const priceWord = (of: Price['of']): string => PRICE.cases[of]?.word ?? of;
const dueWord = (kind: Due['kind']): string => DUE.cases[kind]?.word ?? kind;

/** Why terms that are well formed cannot be. */
export const TERMS_FAULTS = {
  noParts: 'Er is nog geen onderdeel. Zonder onderdeel wordt er niets betaald.',
  endBeforeStart: 'De laatste dag ligt voor de eerste dag.',
  keyTwice: (key: string) => `De sleutel "${key}" wordt al gebruikt. Geef elk een eigen sleutel.`,
  unreachable: (part: string, earlier: string) =>
    `Onderdeel "${part}" wordt nooit gebruikt: "${earlier}" staat ervoor en dekt dezelfde producten. Zet het ervoor, of beperk wat het eerdere onderdeel dekt.`,
  dueNotOfPrice: (of: Price['of'], ways: readonly Due['kind'][]) =>
    `Een prijs van de soort "${priceWord(of)}" kan zo niet verschuldigd worden. Dat kan wel: ${formatList(ways.map((way) => `"${dueWord(way)}"`))}.`,
  instalmentsOfWeek:
    'Een prijs per week kan niet in jaartermijnen worden betaald. Kies een prijs per maand of per jaar.',
  nothingToGuarantee: 'Bij deze prijs hangt de betaling niet van gebruik af. Er valt dus niets te garanderen.',
  notAPart: 'Dit deel moet meer dan 0 zijn en ten hoogste 1.',
  aboveTariff: 'Boven de garantie kan ten hoogste het hele tarief worden betaald.',
  nothingToAfterCalculate: 'Nacalculatie kan alleen bij capaciteit, populatie, taak of werkelijke kosten.',
  sourceUnknown: (key: string) => `De bron "${key}" staat niet in de lijst van bronnen.`,
  sharesAddUp: (total: Fraction) => `De delen zijn samen ${writeShare(total)}. Ze moeten samen precies 1 zijn.`,
  noShare: 'Een moment zonder deel van de prijs betaalt niets. Geef een deel dat meer is dan 0.',
  daysMissing: 'Zeg hoeveel dagen na de start dit moment is.',
  daysUseless: 'Een aantal dagen hoort alleen bij een moment "na-dagen".',
  conditionTooEarly:
    'Deze voorwaarde kan hier niet opgaan: hoe de hulp eindigt, is pas bij het einde bekend. Zet het moment op "einde".',
  silenceUseless: 'Stilte van de toegang gaat over gemelde resultaten. Dit moment vraagt geen resultaat.',
  boundOfNothing: 'Zeg waarover deze grens optelt, zoals per aanbieder.',
  boundOutside: 'Deze grens geldt voor producten die dit onderdeel niet betaalt, en doet dus niets.',
  zeroLimit: 'Een grens van 0 betaalt nooit iets. Geef een hogere grens, of haal het product weg.',
  signalOutside: 'Een signaal staat op een deel van de grens: meer dan 0 en ten hoogste 2.',
  bonusOnNothing: 'Zeg op welke afspraak over het proces de bonus of malus rust.',
  deliveryTooMuch: 'Het eigen deel en het deel voor kleine aanbieders zijn samen meer dan het geheel.',
} as const;
