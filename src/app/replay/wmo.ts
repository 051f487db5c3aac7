import { productCategoryText } from '../../standards/ijw/index.ts';
import { type CaseStep, isFields } from './scenario.ts';

/** Cases of the sister standard iWmo also hold for iJw; only message names, products and reasons differ. */
export const isWmo = ({ message }: CaseStep): boolean => message?.startsWith('WMO') === true;

/** RedenBeeindiging of iWmo with the reason of the same meaning in iJw (JZ588). */
const REASONS: Readonly<Record<string, string>> = {
  '19': '31',
  '21': '32',
  '22': '33',
  '23': '34',
  '24': '35',
};
/** Stands in for a category that the Jeugdwet does not have. */
const CATEGORY = '45';

/** The step as it is in iJw. */
export const inJeugdwet = (step: CaseStep): CaseStep => ({
  ...step,
  message: step.message?.replace('WMO', 'JW') ?? null,
  fields: translated(step.fields) as NonNullable<CaseStep['fields']>,
});

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === 'Product' && isFields(member)) return [name, product(member)];
      if (name === 'RedenBeeindiging' && typeof member === 'string') return [name, REASONS[member] ?? member];
      return [name, translated(member)];
    }),
  );
}

function product(told: { readonly Categorie?: unknown; readonly Code?: unknown }) {
  const { Categorie, Code } = told;
  if (typeof Categorie !== 'string' || productCategoryText(Categorie) !== undefined) return told;
  return {
    ...told,
    Categorie: CATEGORY,
    ...(typeof Code === 'string' ? { Code: `${CATEGORY}${Code.slice(2)}` } : {}),
  };
}
