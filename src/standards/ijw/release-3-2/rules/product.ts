import { perContact } from './parts/people.ts';
import { added, assigned, assignedProducts, changed, onProducts, type Product, requested } from './parts/products.ts';
import { perPart, type Rule32, together } from './parts/rule32.ts';

const WITH_PRODUCT = [assigned, requested, added];
const ALL = [assigned, requested, added, changed];

/** Omvang with a product code. */
export const CD041 = onProducts('CD041', 'Omvang', WITH_PRODUCT, ({ Product, Omvang }) => {
  return Product?.Code !== undefined && Omvang === undefined;
});

/** An end with a Budget. */
export const CD075 = onProducts('CD075', 'through', ALL, (p) => p.Budget !== undefined && p.through === undefined);

/** An end with a frequency per week. */
export const CD076 = onProducts(
  'CD076',
  'through',
  ALL,
  (p) => p.Omvang?.Frequentie === '2' && p.through === undefined,
);

const hasBoth = (p: Product): boolean => p.Omvang !== undefined && p.Budget !== undefined;
/** No Omvang beside a Budget. */
export const CD077 = onProducts('CD077', 'Omvang', ALL, hasBoth);
/** No Budget beside an Omvang. */
export const CD078 = onProducts('CD078', 'Budget', ALL, hasBoth);

/** Product when there is no Budget. */
export const CD079 = onProducts('CD079', 'Product', WITH_PRODUCT, (p) => {
  return p.Budget === undefined && p.Product === undefined;
});

/** CD080, CD095, CD096, CS338 and CS343 hold for what runs on after this day. */
const OLD_REGIME_ENDS = '2020-12-31';
const runsOn = ({ through }: Product): boolean => through === undefined || through > OLD_REGIME_ENDS;

const hasOmvangWithoutCode = (p: Product): boolean =>
  p.Omvang !== undefined && p.Product?.Code === undefined && runsOn(p);
/** No Omvang without a product code: assigned, requested and new. */
export const CD080 = onProducts('CD080', 'Omvang', [assigned], hasOmvangWithoutCode);
export const CD095 = onProducts('CD095', 'Omvang', [requested], hasOmvangWithoutCode);
export const CD096 = onProducts('CD096', 'Omvang', [added], hasOmvangWithoutCode);

/** Day parts, days, euros and pieces are not counted per day. */
const NOT_PER_DAY: readonly string[] = ['14', '16', '83', '84'];
const isCountedPerDay = (p: Product): boolean =>
  p.Omvang !== undefined && p.Omvang.Frequentie === '1' && NOT_PER_DAY.includes(p.Omvang.Eenheid) && runsOn(p);
export const CS338 = onProducts('CS338', 'Omvang', [assigned, added, changed], isCountedPerDay);
export const CS343 = onProducts('CS343', 'Omvang', [requested], isCountedPerDay);

const endsBeforeItBegins = onProducts('CS003', 'through', ALL, ({ from, through }) => {
  return through !== undefined && through < from;
});
/** No end before its begin; the period of a contact needs a begin to have an end. */
export const CS003: Rule32 = {
  id: 'CS003',
  on: together(
    endsBeforeItBegins.on,
    perContact('Contact/Periode/Einddatum', ({ Periode }) => {
      if (Periode?.Einddatum === undefined) return false;
      return Periode.Begindatum === undefined || Periode.Einddatum < Periode.Begindatum;
    }),
  ),
};

/** Reason 13 (removed) has its end on its begin. */
export const CS335: Rule32 = {
  id: 'CS335',
  on: {
    JW301: [
      perPart(
        'ToegewezenProduct/RedenWijziging',
        assignedProducts,
        (p) => p.RedenWijziging === '13' && p.Einddatum !== p.Ingangsdatum,
      ),
    ],
  },
};

/** Reason 01 is no longer used. */
export const CS336: Rule32 = {
  id: 'CS336',
  on: { JW301: [perPart('ToegewezenProduct/RedenWijziging', assignedProducts, (p) => p.RedenWijziging === '01')] },
};
