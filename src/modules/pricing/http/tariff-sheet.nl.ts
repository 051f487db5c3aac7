import { formatDecimal, fraction } from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';
import { singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { StandingTariff } from '../domain/tariff-file.ts';
import type { TariffFileFault } from '../use-cases/import-tariffs.ts';

const euro = (amount: Cents): string => formatDecimal(fraction(amount, 100n), 2).replace('.', ',');
const until = ({ followed }: StandingTariff): string =>
  followed === null || followed === 'always'
    ? 'zonder einddatum'
    : `tot en met ${followed.split('-').reverse().join('-')}`;

/** Words of the file of tariffs, and what should have stood in a cell: the end of "hier hoort …". */
export const tariffSheetText = {
  sheet: 'Tarieven',
  fileName: 'tarieven',
  columns: {
    code: 'Productcode',
    product: 'Product',
    municipality: 'Gemeente',
    provider: 'Aanbieder',
    agbCode: 'AGB-code',
    from: 'Van',
    through: 'Tot en met',
    tariff: 'Tarief',
    unit: 'Eenheid',
    origin: 'Herkomst',
    calculation: 'Berekening',
    version: 'Versie',
    note: 'Toelichting',
  },
  /** How a tariff is named in a preview. */
  keyOf: (product: string, scope: readonly (string | null)[], from: string): string => {
    const named = scope.filter((one) => one !== null).join(', ');
    return `${product}${named === '' ? '' : ` (${named})`}, vanaf ${from.split('-').reverse().join('-')}`;
  },
  day: (day: string | null): string => (day === null ? 'geen einddatum' : day.split('-').reverse().join('-')),
  unitCode: 'de iJw-code van een eenheid, zoals 01 of 14',
  agb: 'een AGB-code van acht cijfers',
} as const;

/** What is expected where a name fits nothing or too much; files of calculations use the same. */
export const NAME_TEXTS = {
  'product-unknown': 'een productcode (met de naam die erbij hoort) uit het productenboek van uw regio',
  'product-several': 'ook de naam van het product, want deze code komt vaker voor',
  'municipality-unknown': 'de naam van een gemeente in uw regio',
  'provider-unknown': 'de naam of de AGB-code van een bekende aanbieder',
  'provider-several': 'ook de AGB-code, want deze naam komt vaker voor',
} as const;

const TEXTS: { readonly [Code in TariffFileFault['code']]: string } = {
  ...NAME_TEXTS,
  twice: 'een andere eerste dag; dit tarief staat al eerder in het bestand',
  'amount-stands': 'het bedrag dat vaststaat',
  'end-before-start': 'een dag op of na de eerste dag',
  'runs-into-next': 'een dag voor het volgende tarief begint, of leeg',
  'still-in-contracts': 'een dag waarop geen contract dit tarief nog volgt',
  'other-unit': 'de eenheid van het product',
  'index-elsewhere': 'berekening of afspraak; een indexering voert u uit op de pagina Indexering',
  'origin-stands': 'de herkomst die vaststaat',
  'calculation-unknown': 'het nummer en de versie van een berekening die u mag zien',
  'calculation-unfit':
    'een berekening voor dit product en zijn eenheid, deze gemeente en deze aanbieder; leeg bij een afspraak',
  'calculation-stands': 'de berekening waaruit dit tarief is vastgesteld',
  'not-as-calculated': 'de uitkomst van de berekening',
  'note-stands': 'de toelichting die vaststaat',
  'of-others': 'uw eigen gemeente; u wijzigt alleen tarieven van uzelf',
  'pricing.regionally-contracted': 'een product dat de regio in deze periode niet voor u contracteert',
  'pricing.contracting-with-region': 'een product dat u zelf contracteert; het overige contracteren ligt bij de regio',
};

/** What should have stood there, with the fact that it runs into. */
export function expectedAt(fault: TariffFileFault): string {
  const text = TEXTS[fault.code];
  if (fault.code === 'other-unit') return `${fault.unit} (${singularUnit(fault.unit)})`;
  if (fault.code === 'not-as-calculated') return `${text}: ${euro(fault.tariffCents)}`;
  if (!('standing' in fault) || !fault.standing) return text;
  const { standing } = fault;
  if (fault.code === 'amount-stands') {
    return `${text}: ${euro(standing.tariffCents)}; een ander bedrag krijgt een eigen rij met een latere eerste dag`;
  }
  return fault.code === 'still-in-contracts' ? `${text}; contracten volgen het ${until(standing)}` : text;
}
