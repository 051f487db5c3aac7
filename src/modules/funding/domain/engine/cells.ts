/** Sums of one product in one contract for one municipality: what totals and settlements are made of. In whole cents. */
export type Cell = {
  readonly contract: number;
  readonly product: number;
  /** -1: the region together. */
  readonly municipality: number;
  paid: number;
  /** Part of `paid` that falls under a result share. */
  paidForResult: number;
  /** Advances in `paid`. */
  advance: number;
  held: number;
  refused: number;
  withinGuarantee: number;
  workBefore: number;
  workAfter: number;
};

/** The cells of a year, made when they are first needed. */
export class Cells {
  readonly #cells = new Map<number, Cell>();
  readonly #products: number;
  readonly #municipalities: number;

  constructor(products: number, municipalities: number) {
    this.#products = products;
    this.#municipalities = municipalities + 1;
  }

  at(contract: number, product: number, municipality: number): Cell {
    const key = (contract * this.#products + product) * this.#municipalities + municipality + 1;
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = { contract, product, municipality, ...NOTHING };
      this.#cells.set(key, cell);
    }
    return cell;
  }

  /** In order of contract, product and municipality. */
  all(): Cell[] {
    return [...this.#cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }
}

const NOTHING = {
  paid: 0,
  paidForResult: 0,
  advance: 0,
  held: 0,
  refused: 0,
  withinGuarantee: 0,
  workBefore: 0,
  workAfter: 0,
};
