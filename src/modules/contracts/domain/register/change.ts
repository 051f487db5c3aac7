import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import { addMonths, lastDayOf } from '../contract-status.ts';
import type { AgreedAmount, ClauseRecord, ContractRecord, ContractVariant, Partner } from './contract-record.ts';

/** One change of a contract; several together are adopted at once. */
export type ContractChange =
  /** Sets a clause by its number: a new one, other values, or out. */
  | { readonly kind: 'clause'; readonly clause: ClauseRecord }
  /** Takes the next option of the extension clause. */
  | { readonly kind: 'extension' }
  | { readonly kind: 'end'; readonly on: PlainDate }
  | { readonly kind: 'product'; readonly product: AgreedAmount }
  | {
      readonly kind: 'variant';
      readonly productId: number;
      readonly municipalityId: number | null;
      /** Null: as the contract. */
      readonly variant: ContractVariant | null;
    }
  | { readonly kind: 'partners'; readonly partners: readonly Partner[] }
  /** One more partner. */
  | { readonly kind: 'partner'; readonly partner: Partner }
  /** For whom it is bought; empty: for the purchaser, or all members of the region. */
  | { readonly kind: 'municipalities'; readonly municipalityIds: readonly number[] }
  /** Another provider takes the contract over; `on` is its first day. */
  | { readonly kind: 'provider'; readonly providerId: number; readonly on: PlainDate }
  | { readonly kind: 'details'; readonly name: string; readonly scope: string; readonly paymentTermDays: number };

export type ChangeRefusal =
  | { readonly code: 'contracts.clause-still-used'; readonly number: string }
  | { readonly code: 'contracts.no-extension-left' }
  | { readonly code: 'contracts.end-outside-contract' }
  | { readonly code: 'contracts.agreed-clause-unknown'; readonly number: string }
  | { readonly code: 'contracts.municipality-not-served' }
  | { readonly code: 'contracts.product-not-agreed' }
  | { readonly code: 'contracts.partner-twice'; readonly name: string }
  | { readonly code: 'contracts.third-level'; readonly name: string }
  | { readonly code: 'contracts.shares-over-hundred' }
  | { readonly code: 'contracts.same-provider' }
  | { readonly code: 'contracts.takeover-outside-contract' };

/** The contract after all changes, in their order; the first that cannot be is refused. */
export function applyChanges(
  record: ContractRecord,
  changes: readonly ContractChange[],
): Result<ContractRecord, ChangeRefusal> {
  let now = record;
  for (const change of changes) {
    const next = applyChange(now, change);
    if (!next.ok) return next;
    now = next.value;
  }
  return yes(now);
}

function applyChange(record: ContractRecord, change: ContractChange): Result<ContractRecord, ChangeRefusal> {
  switch (change.kind) {
    case 'clause':
      return setClause(record, change.clause);
    case 'extension':
      return extend(record);
    case 'end':
      return change.on < record.from || change.on > record.through
        ? no({ code: 'contracts.end-outside-contract' })
        : yes({ ...record, terminatedOn: change.on });
    case 'product':
      return setProduct(record, change.product);
    case 'variant':
      return setVariant(record, change);
    case 'partners':
      return setPartners(record, change.partners);
    case 'partner':
      return setPartners(record, [...record.partners, change.partner]);
    case 'municipalities':
      return setMunicipalities(record, change.municipalityIds);
    case 'provider':
      return takeOver(record, change);
    case 'details': {
      const { kind: _, ...details } = change;
      return yes({ ...record, ...details });
    }
  }
}

function setClause(record: ContractRecord, clause: ClauseRecord): Result<ContractRecord, ChangeRefusal> {
  if (!clause.active && record.products.some((one) => one.clause === clause.number))
    return no({ code: 'contracts.clause-still-used', number: clause.number });
  const others = record.clauses.filter((one) => one.number !== clause.number);
  return yes({ ...record, clauses: [...others, clause].toSorted(byNumber) });
}

/** 2.10 comes after 2.9. */
export const byNumber = (a: { readonly number: string }, b: { readonly number: string }): number =>
  a.number.localeCompare(b.number, 'nl', { numeric: true });

/** The option that was taken is no longer one. */
function extend(record: ContractRecord): Result<ContractRecord, ChangeRefusal> {
  const clause = record.clauses.find((one) => one.active && one.terms?.kind === 'extension');
  if (clause?.terms?.kind !== 'extension' || record.terminatedOn !== null)
    return no({ code: 'contracts.no-extension-left' });
  const [option, ...left] = clause.terms.options;
  if (!option) return no({ code: 'contracts.no-extension-left' });
  const through = addDays(addMonths(addDays(record.through, 1), option.months), -1);
  const terms = { ...clause.terms, options: left };
  return setClause({ ...record, through }, { ...clause, terms });
}

/** Who delivered keeps its days; the day of care says whose a declaration is. */
function takeOver(
  record: ContractRecord,
  { providerId, on }: Extract<ContractChange, { kind: 'provider' }>,
): Result<ContractRecord, ChangeRefusal> {
  if (providerId === record.providerId) return no({ code: 'contracts.same-provider' });
  const last = record.formerProviders.at(-1)?.through ?? record.from;
  if (on <= last || on > lastDayOf(record)) return no({ code: 'contracts.takeover-outside-contract' });
  const left = { providerId: record.providerId, through: addDays(on, -1) };
  return yes({ ...record, providerId, formerProviders: [...record.formerProviders, left] });
}

function setProduct(record: ContractRecord, product: AgreedAmount): Result<ContractRecord, ChangeRefusal> {
  if (!record.clauses.some((one) => one.active && one.number === product.clause))
    return no({ code: 'contracts.agreed-clause-unknown', number: product.clause });
  const same = (one: AgreedAmount) => one.productId === product.productId && one.year === product.year;
  const products = record.products.some(same)
    ? record.products.map((one) => (same(one) ? product : one))
    : [...record.products, product];
  return yes({ ...record, products });
}

function setVariant(
  record: ContractRecord,
  { productId, municipalityId, variant }: Extract<ContractChange, { kind: 'variant' }>,
): Result<ContractRecord, ChangeRefusal> {
  if (!record.products.some((one) => one.productId === productId)) return no({ code: 'contracts.product-not-agreed' });
  const served = [record.purchaserId, ...record.municipalityIds];
  if (municipalityId !== null && record.municipalityIds.length > 0 && !served.includes(municipalityId))
    return no({ code: 'contracts.municipality-not-served' });
  const others = record.variants.filter((one) => one.productId !== productId || one.municipalityId !== municipalityId);
  return yes({ ...record, variants: variant ? [...others, { productId, municipalityId, variant }] : others });
}

/** A municipality that has a variant of its own cannot leave before that is taken back. */
function setMunicipalities(record: ContractRecord, asked: readonly number[]): Result<ContractRecord, ChangeRefusal> {
  const municipalityIds = [...new Set(asked)].toSorted((a, b) => a - b);
  const left = record.variants.some(
    ({ municipalityId }) =>
      municipalityId !== null && municipalityIds.length > 0 && !municipalityIds.includes(municipalityId),
  );
  return left ? no({ code: 'contracts.municipality-not-served' }) : yes({ ...record, municipalityIds });
}

function setPartners(record: ContractRecord, partners: readonly Partner[]): Result<ContractRecord, ChangeRefusal> {
  const refusal = checkPartners(partners);
  return refusal ? no(refusal) : yes({ ...record, partners });
}

/** Everybody once; a subcontractor under the provider or a consortium partner, never under a subcontractor. */
export function checkPartners(partners: readonly Partner[]): ChangeRefusal | undefined {
  const seen = new Set<string>();
  for (const { role, name, under } of partners) {
    const key = `${role}|${name.toLowerCase()}`;
    if (seen.has(key)) return { code: 'contracts.partner-twice', name };
    seen.add(key);
    if (under === null) continue;
    const main = partners.find((one) => one.role === 'consortium' && one.name === under);
    if (role === 'consortium' || !main) return { code: 'contracts.third-level', name };
  }
  const shares = partners.filter((one) => one.role === 'subcontractor').map((one) => one.sharePercent ?? 0);
  // Hundredths of a per cent: shares have at most two decimals.
  const total = shares.reduce((sum, share) => sum + Math.round(share * 100), 0);
  return total > 10_000 ? { code: 'contracts.shares-over-hundred' } : undefined;
}
