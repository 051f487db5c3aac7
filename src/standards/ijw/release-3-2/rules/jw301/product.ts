import type { ToegewezenProduct } from '../../types/jw301.ts';
import { clientContactsOf, perProduct, productsOf, type Rule301 } from './parts.ts';

/** CD080 and CS338 hold for what runs on after this day. */
const OLD_REGIME_ENDS = '2020-12-31';
const runsOn = ({ Einddatum }: ToegewezenProduct): boolean => Einddatum === undefined || Einddatum > OLD_REGIME_ENDS;

/** Omvang with a product code. */
export const CD041 = perProduct('CD041', 'Omvang', ({ Product, Omvang }) => Product?.Code !== undefined && !Omvang);

/** Einddatum with a Budget. */
export const CD075 = perProduct('CD075', 'Einddatum', (p) => p.Budget !== undefined && p.Einddatum === undefined);

/** Einddatum with a frequency per week. */
export const CD076 = perProduct('CD076', 'Einddatum', (p) => p.Omvang?.Frequentie === '2' && p.Einddatum === undefined);

/** No Omvang beside a Budget. */
export const CD077 = perProduct('CD077', 'Omvang', (p) => p.Budget !== undefined && p.Omvang !== undefined);

/** No Budget beside an Omvang. */
export const CD078 = perProduct('CD078', 'Budget', (p) => p.Omvang !== undefined && p.Budget !== undefined);

/** Product when there is no Budget. */
export const CD079 = perProduct('CD079', 'Product', (p) => p.Budget === undefined && p.Product === undefined);

/** No Omvang without a product code, for what runs on after 2020. */
export const CD080 = perProduct(
  'CD080',
  'Omvang',
  (p) => p.Product?.Code === undefined && runsOn(p) && p.Omvang !== undefined,
);

/** No end before the begin. */
export const CS003_PRODUCT = perProduct(
  'CS003',
  'Einddatum',
  (p) => p.Einddatum !== undefined && p.Einddatum < p.Ingangsdatum,
);

/** Reason 13 (removed) has its end on its begin. */
export const CS335 = perProduct(
  'CS335',
  'RedenWijziging',
  (p) => p.RedenWijziging === '13' && p.Einddatum !== p.Ingangsdatum,
);

/** Reason 01 is no longer used. */
export const CS336 = perProduct('CS336', 'RedenWijziging', (p) => p.RedenWijziging === '01');

/** Day parts, days, euros and pieces are not counted per day, for what runs on after 2020. */
export const CS338 = perProduct('CS338', 'Omvang', (p) => {
  const unit = p.Omvang?.Eenheid ?? '';
  return ['14', '16', '83', '84'].includes(unit) && runsOn(p) && p.Omvang?.Frequentie === '1';
});

/** Not decided after the message was dated. */
export const TR134_PRODUCT: Rule301 = {
  id: 'TR134',
  location: 'ToegewezenProduct/Toewijzingsdatum',
  *broken(bericht) {
    const { Dagtekening } = bericht.Header.BerichtIdentificatie;
    for (const [index, product] of productsOf(bericht).entries()) {
      if (product.Toewijzingsdatum > Dagtekening) yield { at: `ToegewezenProduct[${index + 1}]` };
    }
  },
};

/** No double keys: Soort of the client's contacts, Nummer of relations, ToewijzingNummer. */
export const TR101: Rule301 = {
  id: 'TR101',
  location: 'ToegewezenProduct',
  *broken(bericht) {
    yield* repeated('Contact', clientContactsOf(bericht), (contact) => contact.Soort);
    yield* repeated('Relatie', bericht.Client.Relaties?.Relatie ?? [], (relation) => relation.Nummer);
    yield* repeated('ToegewezenProduct', productsOf(bericht), (product) => product.ToewijzingNummer);
  },
};

function* repeated<Value>(name: string, values: readonly Value[], keyOf: (value: Value) => string | number) {
  const seen = new Set<string | number>();
  for (const [index, value] of values.entries()) {
    const key = keyOf(value);
    if (seen.has(key)) yield { at: `${name}[${index + 1}]` };
    seen.add(key);
  }
}
