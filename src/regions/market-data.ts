/** Types of the data about products, contracts and providers. Product keys join the files of a region. */
import type { PlainDate } from '../kernel/plain-date.ts';
import type { LDT_Eenheid, LDT_Frequentie } from '../standards/ijw/index.ts';

export type Weight = 'light' | 'heavy';
/** iJw Eenheid (WJ756) and Frequentie (WMO757). */
export type Unit = LDT_Eenheid;
export type Frequency = LDT_Frequentie;

export type ProductData = {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly weight: Weight;
  readonly category: string;
  readonly code: string;
  readonly unit: Unit;
  readonly funding: 'price-times-quantity' | 'trajectory' | 'guaranteed-availability' | 'task';
  /** Code of the one goal and the one purchase task it serves. */
  readonly goal: string;
  readonly task: string;
  readonly description: string;
  /** Expected volume of the budget year in the product's unit; absent for a lump sum. */
  readonly volume2026?: number;
  /** Cents per unit by year. */
  readonly tariffCents?: Readonly<Record<string, number>>;
};

/** A part of the market for which providers get one contract each. */
export type Lot = {
  readonly key: string;
  readonly segment: Weight;
  readonly name: string;
  readonly procedure: string;
  readonly variant: 'effort' | 'output' | 'task';
  readonly products: readonly string[];
};

export type ProviderType = 'jz' | 'ggz' | 'lvb' | 'mixed';

export type NamedProvider = {
  readonly name: string;
  readonly type: ProviderType;
  /** CBS codes, or 'all'. */
  readonly municipalities: 'all' | readonly string[];
  /** Percentage of a product's volume by product key. */
  readonly shares: Readonly<Record<string, number>>;
  /** Holds the lump sum contract. */
  readonly lumpSum?: boolean;
  /** Fixed contract sequence numbers by lot key. */
  readonly contractNumbers?: Readonly<Record<string, number>>;
};

/**
 * A contract that one municipality has of its own: with a provider that the region has no contract with, or beside
 * the regional contract of one that it has.
 */
export type LocalContractData = {
  readonly provider: string;
  /** CBS code of the municipality that buys, and for which it holds. */
  readonly municipality: string;
  readonly number: string;
  readonly name: string;
  readonly segment: Weight;
  readonly variant: Lot['variant'];
  readonly procedure: string;
  readonly from: PlainDate;
  /** Percentage of a product's volume by product key. */
  readonly shares: Readonly<Record<string, number>>;
};

/** A tariff that holds for one municipality and year, and goes before the uniform one. */
export type LocalTariffData = {
  readonly provider: string;
  readonly lot: string;
  readonly product: string;
  readonly municipality: string;
  readonly year: number;
  readonly tariffCents: number;
};

/** Agreements of single municipalities beside those of the region. */
export type LocalData = {
  /** Providers that only have a local contract. */
  readonly providers: readonly Pick<NamedProvider, 'name' | 'type' | 'municipalities'>[];
  readonly contracts: readonly LocalContractData[];
  readonly tariffs: readonly LocalTariffData[];
};

/** What the generator makes the long tail of providers from. */
export type Tail = {
  readonly names: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly types: readonly {
    readonly type: ProviderType;
    readonly share: number;
    readonly products: readonly string[];
  }[];
};
