import { type Cents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type DecidedCell, divideBy, type FundingTerms, type ProductFacts } from '../../funding/index.ts';
import type { DueShare } from '../domain/instalment.ts';

export type CareOfMonth = {
  readonly contractId: number;
  readonly providerId: number;
  readonly productId: number;
  readonly municipalityId: number;
  readonly month: PlainDate;
  readonly approvedCents: bigint;
};
export type PostedWithoutClaim = {
  readonly contractId: number;
  readonly productId: number;
  readonly municipalityId: number;
  readonly kind: DueShare['kind'];
  readonly cents: bigint;
};

/** What was decided, due and posted in a year for contracts that one version of terms settles. */
export type YearOfContracts = {
  readonly terms: FundingTerms;
  readonly care: readonly CareOfMonth[];
  readonly due: readonly DueShare[];
  readonly posted: readonly PostedWithoutClaim[];
  /** Granted outside the system, in months before it was used. */
  readonly careElsewhere: readonly { readonly contractId: number; readonly productId: number; readonly cents: Cents }[];
  /** By whom that is borne where the contract has no care of the product here. */
  readonly municipalities: readonly { readonly id: string; readonly youngPeople: number }[];
  /** Paid outside the system, by contract. */
  readonly elsewhere: ReadonlyMap<number, Cents>;
  readonly products: ReadonlyMap<number, ProductFacts>;
  readonly providerOf: (contractId: number) => number;
};

type Amounts = 'careCents' | 'careForResultCents' | 'dueCents' | 'dueForResultCents' | 'postedCents' | 'advanceCents';
type Cell = { -readonly [Key in keyof DecidedCell]: DecidedCell[Key] };

export type CellsOfYear = {
  readonly cells: readonly DecidedCell[];
  /** Contracts of which instalments became due and nothing was posted or paid, here or elsewhere: these are not settled yet. */
  readonly notPosted: ReadonlyMap<number, Cents>;
};

/** The cells of a year, one for each contract, product and municipality. Amounts of rows of one product key add up. */
export function cellsOf(year: YearOfContracts): CellsOfYear {
  const cells = new Map<string, Cell>();
  const add = (contractId: number, productId: number, municipalityId: number, what: Amounts, amount: bigint): void => {
    const product = year.products.get(productId);
    if (product === undefined || amount === 0n) return;
    const key = `${contractId}|${product.key}|${municipalityId}`;
    const known = cells.get(key) ?? emptyCell(contractId, year.providerOf(contractId), product, municipalityId);
    known[what] = cents(known[what] + amount);
    cells.set(key, known);
  };
  const resultFrom = year.terms.total.resultShare?.from ?? null;
  const counts = (day: PlainDate): boolean => resultFrom !== null && day >= resultFrom;
  for (const { contractId, productId, municipalityId, month, approvedCents } of year.care) {
    add(contractId, productId, municipalityId, 'careCents', approvedCents);
    if (counts(month)) add(contractId, productId, municipalityId, 'careForResultCents', approvedCents);
  }
  for (const one of year.careElsewhere)
    for (const [municipalityId, part] of bornBy(one, year))
      for (const what of ['careCents', ...(resultFrom === null ? [] : ['careForResultCents'])] as const)
        add(one.contractId, one.productId, municipalityId, what as Amounts, part);
  for (const { contractId, productId, municipalityId, kind, cents: amount } of year.posted)
    add(contractId, productId, municipalityId, kind === 'advance' ? 'advanceCents' : 'postedCents', amount);
  const notPosted = new Map<number, Cents>();
  for (const [contractId, own] of Map.groupBy(year.due.filter(isPart), (one) => one.contractId)) {
    const elsewhere = year.elsewhere.get(contractId);
    if (
      elsewhere === undefined &&
      !year.posted.some((one) => one.contractId === contractId && one.kind !== 'advance')
    ) {
      notPosted.set(contractId, sum(own));
      continue;
    }
    for (const one of own) {
      add(contractId, one.productId, one.municipalityId, 'dueCents', one.amountCents);
      if (counts(one.dueOn)) add(contractId, one.productId, one.municipalityId, 'dueForResultCents', one.amountCents);
    }
    const parts = divideBy(
      Number(elsewhere ?? 0n),
      own.map(({ amountCents }) => Number(amountCents)),
    );
    own.forEach((one, n) => {
      add(contractId, one.productId, one.municipalityId, 'postedCents', BigInt(parts[n] ?? 0));
    });
  }
  return { cells: [...cells.values()], notPosted };
}

/** Care granted elsewhere is told per contract; it is divided as the care of the same product here, else by young people. */
function bornBy(
  { contractId, productId, cents: amount }: YearOfContracts['careElsewhere'][number],
  { care, municipalities }: YearOfContracts,
): [municipalityId: number, part: bigint][] {
  const here = new Map<number, number>();
  for (const row of care)
    if (row.contractId === contractId && row.productId === productId && row.approvedCents > 0n)
      here.set(row.municipalityId, (here.get(row.municipalityId) ?? 0) + Number(row.approvedCents));
  const weights =
    here.size > 0
      ? [...here]
      : municipalities
          .filter(({ youngPeople }) => youngPeople > 0)
          .map((one) => [Number(one.id), one.youngPeople] as const);
  const inOrder = weights.toSorted(([a], [b]) => a - b);
  if (inOrder.length === 0) return [];
  const parts = divideBy(
    Number(amount),
    inOrder.map(([, weight]) => weight),
  );
  return inOrder.map(([id], n) => [id, BigInt(parts[n] ?? 0)]);
}

const isPart = ({ kind }: DueShare): boolean => kind !== 'advance';

const sum = (shares: readonly DueShare[]): Cents =>
  cents(shares.reduce((all, { amountCents }) => all + amountCents, 0n));

const emptyCell = (contractId: number, providerId: number, product: ProductFacts, municipalityId: number): Cell => ({
  contractId: String(contractId),
  providerId: String(providerId),
  product,
  municipalityId: String(municipalityId),
  careCents: ZERO_CENTS,
  careForResultCents: ZERO_CENTS,
  dueCents: ZERO_CENTS,
  dueForResultCents: ZERO_CENTS,
  postedCents: ZERO_CENTS,
  advanceCents: ZERO_CENTS,
});
