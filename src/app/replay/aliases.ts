import { type CDT_Product, codeList } from '../../standards/ijw/index.ts';
import { type Fields, isFields } from './scenario.ts';

/**
 * Products that a worked example calls by a letter: each gets a category of its own, and a code when the example gives it a
 * size, as a code comes with a size (CD041).
 */
export class Aliases {
  readonly #products = new Map<string, CDT_Product>();

  constructor(told: unknown, more: readonly string[] = []) {
    const sized = new Map<string, boolean>(more.map((name) => [name, true]));
    collect(told, sized);
    const categories = (codeList('JZ020')?.values ?? []).map(({ code }) => code);
    for (const [index, [name, withCode]] of [...sized].entries()) {
      const Categorie = categories[index % categories.length] ?? '45';
      const Code = `${Categorie}A${String(index + 1).padStart(2, '0')}`;
      this.#products.set(name, (withCode ? { Categorie, Code } : { Categorie }) as CDT_Product);
    }
  }

  get names(): readonly string[] {
    return [...this.#products.keys()];
  }

  productOf(name: unknown): CDT_Product | undefined {
    return typeof name === 'string' ? this.#products.get(name) : isFields(name) ? (name as CDT_Product) : undefined;
  }

  nameOf(product: CDT_Product | undefined): string | undefined {
    const found = [...this.#products].find(
      ([, one]) => one.Categorie === product?.Categorie && one.Code === product.Code,
    );
    return found?.[0];
  }

  /** An item with the product it means in place of the letter. */
  meant<Item extends Fields>(item: Item): Item {
    const Product = this.productOf(item.Product);
    return Product ? { ...item, Product } : item;
  }

  /** An item with the letter in place of its product, as the example writes it. */
  named(item: Fields): Fields {
    const name = isFields(item.Product) ? this.nameOf(item.Product as CDT_Product) : undefined;
    return name === undefined ? item : { ...item, Product: name };
  }
}

function collect(value: unknown, sized: Map<string, boolean>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, sized);
  if (!isFields(value)) return;
  if (typeof value.Product === 'string') {
    sized.set(value.Product, (sized.get(value.Product) ?? false) || value.Omvang !== undefined);
  }
  for (const member of Object.values(value)) collect(member, sized);
}
