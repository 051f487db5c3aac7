import type { ClauseRecord, ContractRecord } from '../register/contract-record.ts';

export type RecordField =
  | { readonly of: 'contract'; readonly field: ContractField }
  | { readonly of: 'product'; readonly productId: number; readonly year: number; readonly field: ProductField }
  | { readonly of: 'variant'; readonly productId: number; readonly municipalityId: number | null }
  | { readonly of: 'provider' }
  | { readonly of: 'municipality'; readonly municipalityId: number }
  | { readonly of: 'partner'; readonly name: string; readonly field: PartnerField }
  | { readonly of: 'clause'; readonly number: string; readonly field: ClauseField };

type ContractField =
  | 'number'
  | 'name'
  | 'scope'
  | 'form'
  | 'clientReference'
  | 'segment'
  | 'variant'
  | 'procedure'
  | 'from'
  | 'through'
  | 'terminatedOn'
  | 'paymentTermDays';
type ProductField = 'volume' | 'budgetCents' | 'limitCents' | 'clause';
type PartnerField = 'registration' | 'task' | 'sharePercent' | 'under';
type ClauseField = 'title' | 'text' | 'active' | 'terms';
type Value = string | number | bigint | boolean | ClauseRecord['terms'];

/** One value that differs; null: it was not there, or is not there any more. */
export type RecordChange = { readonly at: RecordField; readonly before: Value; readonly after: Value };

const CONTRACT_FIELDS: readonly ContractField[] = [
  'number',
  'name',
  'scope',
  'form',
  'clientReference',
  'segment',
  'variant',
  'procedure',
  'from',
  'through',
  'terminatedOn',
  'paymentTermDays',
];
const PRODUCT_FIELDS: readonly ProductField[] = ['volume', 'budgetCents', 'limitCents', 'clause'];
const PARTNER_FIELDS: readonly PartnerField[] = ['registration', 'task', 'sharePercent', 'under'];
const CLAUSE_FIELDS: readonly ClauseField[] = ['title', 'text', 'active', 'terms'];

/** Every value that differs between two versions of a contract, as data; in a fixed order. */
export function recordChanges(before: ContractRecord, after: ContractRecord): RecordChange[] {
  return [
    ...fieldsOf(before, after, CONTRACT_FIELDS, (field) => ({ of: 'contract', field })),
    ...fieldsOf(before, after, ['providerId'], () => ({ of: 'provider' })),
    ...pairs(before.products, after.products, (one) => `${one.productId}|${one.year}`).flatMap(([was, is]) => {
      const one = was ?? is;
      if (!one) return [];
      const { productId, year } = one;
      return fieldsOf(was, is, PRODUCT_FIELDS, (field) => ({ of: 'product', productId, year, field }));
    }),
    ...pairs(before.variants, after.variants, (one) => `${one.productId}|${one.municipalityId}`).flatMap(
      ([was, is]) => {
        const one = was ?? is;
        if (!one) return [];
        const { productId, municipalityId } = one;
        return fieldsOf(was, is, ['variant'], () => ({ of: 'variant', productId, municipalityId }));
      },
    ),
    ...pairs(before.municipalityIds, after.municipalityIds, String).flatMap(([was, is]) => {
      const municipalityId = was ?? is;
      if (municipalityId === undefined || was === is) return [];
      return [
        { at: { of: 'municipality', municipalityId } as const, before: was !== undefined, after: is !== undefined },
      ];
    }),
    ...pairs(before.partners, after.partners, (one) => `${one.role}|${one.name}`).flatMap(([was, is]) => {
      const name = (was ?? is)?.name ?? '';
      return fieldsOf(was, is, PARTNER_FIELDS, (field) => ({ of: 'partner', name, field }));
    }),
    ...pairs(before.clauses, after.clauses, (one) => one.number).flatMap(([was, is]) => {
      const number = (was ?? is)?.number ?? '';
      return fieldsOf(was, is, CLAUSE_FIELDS, (field) => ({ of: 'clause', number, field }));
    }),
  ];
}

function fieldsOf<Thing extends object, Field extends keyof Thing>(
  was: Thing | undefined,
  is: Thing | undefined,
  fields: readonly Field[],
  at: (field: Field) => RecordField,
): RecordChange[] {
  return fields.flatMap((field) => {
    const before = (was?.[field] ?? null) as Value;
    const after = (is?.[field] ?? null) as Value;
    return same(before, after) ? [] : [{ at: at(field), before, after }];
  });
}

/** What stands on both sides, only before, or only after; by key, in the order of before and then of after. */
function pairs<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (one: Thing) => string,
): [Thing | undefined, Thing | undefined][] {
  const is = new Map(after.map((one) => [keyOf(one), one]));
  const was = new Set(before.map(keyOf));
  return [
    ...before.map((one): [Thing, Thing | undefined] => [one, is.get(keyOf(one))]),
    ...after.filter((one) => !was.has(keyOf(one))).map((one): [undefined, Thing] => [undefined, one]),
  ];
}

const same = (a: Value, b: Value): boolean => a === b || asText(a) === asText(b);
const asText = (value: Value): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one)) ?? '';
