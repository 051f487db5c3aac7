import { addDays, earliest, latest, type PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { BookProduct, ProductBook, ProductCode } from './product-book.ts';
import type { CodeRole, FundingModel, Weight } from './terms.ts';

/** What a product row means; as long as it is used, none of this changes. */
export type RowMeaning = {
  readonly category: string;
  readonly code: string;
  readonly unit: string;
  readonly weight: Weight;
  readonly fundingModel: FundingModel;
};

/** A product row as the book wants it. */
export type WantedRow = RowMeaning & {
  readonly bookKey: string;
  readonly role: CodeRole;
  readonly name: string;
  readonly group: string;
  readonly description: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly goalId: number;
  readonly taskId: number;
};

/** A product row as it stands, with the days on which it is used and the purpose it has on the book's first day. */
export type StandingRow = RowMeaning & {
  readonly id: number;
  readonly bookKey: string | null;
  readonly role: CodeRole;
  readonly name: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  /** Last day allocated or declared; null: never used. */
  readonly usedThrough: PlainDate | null;
  readonly declaredThrough: PlainDate | null;
  readonly goalId: number | null;
  readonly taskId: number | null;
};

/** Codes of goals and purchase tasks of the region, with pairs that belong together as `goal|task`. */
export type Purposes = {
  readonly goals: ReadonlyMap<string, number>;
  readonly tasks: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<string>;
};

/** What adopting a book does to the product rows of the region; empty lists when they are as the book says. */
export type AdoptionPlan = {
  readonly insert: readonly WantedRow[];
  /** Rows that stay and take over name, group, description and last day. */
  readonly keep: readonly (WantedRow & { readonly id: number; readonly newPurpose: boolean })[];
  /** Rows that end the day before the book begins. */
  readonly close: readonly { readonly id: number; readonly throughOn: PlainDate }[];
};

/** Why a product row cannot be as the book says. */
export type AdoptionObstacle = {
  readonly code: 'used' | 'declared' | 'begins-then' | 'purpose-unknown';
  readonly product: string;
  /** Until when it is used, or the day on which it begins; null for a purpose. */
  readonly on: PlainDate | null;
};

/**
 * Lays a book over the product rows of its region. Rows with the same meaning stay; another meaning is a new row from
 * the book's first day, and the old one ends the day before. Never when days from then on are allocated or declared.
 */
export function planAdoption(
  book: ProductBook,
  standing: readonly StandingRow[],
  purposes: Purposes,
): Result<AdoptionPlan, { readonly code: 'catalogue.product-used'; readonly obstacles: readonly AdoptionObstacle[] }> {
  const obstacles: AdoptionObstacle[] = [];
  const wanted = book.codes.flatMap((code) => wantedRow(book, code, purposes, obstacles) ?? []);
  const left = new Set(wanted);
  const keep: AdoptionPlan['keep'][number][] = [];
  const close: AdoptionPlan['close'][number][] = [];
  for (const row of standing.filter(({ through }) => through === null || through >= book.from)) {
    const match = wanted.find((one) => left.has(one) && isSame(one, row) && meets(one, row));
    const last = match ? match.through : addDays(book.from, -1);
    const shortened = last !== null && (row.through === null || last < row.through);
    if (shortened && last < row.from) {
      obstacles.push({ code: 'begins-then', product: row.name, on: row.from });
    } else if (shortened && row.usedThrough !== null && row.usedThrough > last) {
      obstacles.push({ code: 'used', product: row.name, on: row.usedThrough });
    } else if (!match) {
      close.push({ id: row.id, throughOn: addDays(book.from, -1) });
    } else {
      left.delete(match);
      const newPurpose = row.goalId !== match.goalId || row.taskId !== match.taskId;
      if (newPurpose && row.declaredThrough !== null && row.declaredThrough >= match.from) {
        obstacles.push({ code: 'declared', product: row.name, on: row.declaredThrough });
      }
      keep.push({ ...match, id: row.id, newPurpose });
    }
  }
  return obstacles.length > 0
    ? no({ code: 'catalogue.product-used', obstacles })
    : yes({ insert: [...left], keep, close });
}

/** The same thing for everybody who allocates or declares it. A row from before there were books is known by its code. */
const isSame = (wanted: WantedRow, row: StandingRow): boolean =>
  (row.bookKey === null || (row.bookKey === wanted.bookKey && row.role === wanted.role)) &&
  row.code === wanted.code &&
  row.category === wanted.category &&
  row.unit === wanted.unit &&
  row.weight === wanted.weight &&
  row.fundingModel === wanted.fundingModel;

/** Do the days follow on each other or overlap? */
const meets = (wanted: WantedRow, row: StandingRow): boolean =>
  (row.through === null || addDays(row.through, 1) >= wanted.from) &&
  (wanted.through === null || row.from <= addDays(wanted.through, 1));

/** Only codes that hold for everybody make a product row; those of one municipality or provider stay in the code map. */
function wantedRow(
  book: ProductBook,
  code: ProductCode,
  purposes: Purposes,
  obstacles: AdoptionObstacle[],
): WantedRow | undefined {
  if (code.municipality !== null || code.provider !== null) return undefined;
  const product = book.products.find(({ key }) => key === code.product);
  const [fundingModel] = product?.funding ?? [];
  if (!product || code.unit === null || product.weight === null || fundingModel === undefined) return undefined;
  const goalId = purposes.goals.get(product.goal ?? '');
  const taskId = purposes.tasks.get(product.task ?? '');
  if (goalId === undefined || taskId === undefined || !purposes.pairs.has(`${goalId}|${taskId}`)) {
    obstacles.push({ code: 'purpose-unknown', product: product.name, on: null });
    return undefined;
  }
  const from = latest(code.from, book.from);
  const through = firstEnd(code.through, book.through);
  if (through !== null && through < from) return undefined;
  return {
    bookKey: product.key,
    role: code.role,
    name: nameOf(product, code),
    group: product.group ?? product.name,
    description: product.description ?? '',
    category: code.category,
    code: code.code,
    unit: code.unit,
    weight: product.weight,
    fundingModel,
    from,
    through,
    goalId,
    taskId,
  };
}

const nameOf = (product: BookProduct, { localName }: ProductCode): string => localName ?? product.name;

const firstEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null ? a : earliest(a, b);
