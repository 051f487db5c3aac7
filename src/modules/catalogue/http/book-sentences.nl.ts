import { formatFullDay } from '../../../kernel/format.nl.ts';
import type { AdoptionObstacle } from '../domain/book/adoption.ts';
import type { Burden } from '../domain/book/burden.ts';
import type { CodeReuse } from '../domain/book/code-map.ts';
import type { BookDifference } from '../domain/book/differences.ts';
import type { BookFinding } from '../domain/book/findings.ts';
import type {
  AnyItem,
  BookProduct,
  Definition,
  ItemKind,
  Part,
  ProductBook,
  ProductCode,
  TimeTerm,
} from '../domain/book/product-book.ts';
import type { BookUnit, DefinitionSubject } from '../domain/book/terms.ts';
import { BOOK_FIELDS, type BookField, KIND_WORDS } from './book-fields.nl.ts';
import { BOOK_UNIT_WORDS, SUBJECT_WORDS } from './book-words.nl.ts';
import { shownValue } from './item-json.ts';

const HEAD_FIELDS: Readonly<Record<string, BookField>> = {
  title: { veld: 'titel', kop: 'Titel', kind: 'text' },
  source: { veld: 'bron', kop: 'Bron', kind: 'long-text' },
  from: { veld: 'van', kop: 'Eerste dag', kind: 'day' },
  through: { veld: 'tot', kop: 'Laatste dag', kind: 'day' },
  replacesProducts: { veld: 'vervangtProducten', kop: 'Komt in plaats van', kind: 'text' },
};

/** The field of an item or of the book itself; undefined when it has none of that name. */
export const fieldOf = (kind: ItemKind | 'book', name: string): BookField | undefined =>
  kind === 'book' ? HEAD_FIELDS[name] : (BOOK_FIELDS[kind] as Readonly<Record<string, BookField>>)[name];

/** What products are called; a key that nobody knows stays a key. */
export type NameOf = (productKey: string) => string;

/** Names from these books, the first that knows the product first. */
export const productNames =
  (...books: readonly Pick<ProductBook, 'products'>[]): NameOf =>
  (productKey) =>
    books.flatMap(({ products }) => products).find(({ key }) => key === productKey)?.name ?? productKey;

/** What people call an item: its name or text, and for parts and codes the products they are about. */
export function itemName(kind: ItemKind | 'book', item: AnyItem | null, key: string, nameOf: NameOf): string {
  const one = (item ?? {}) as Partial<Part & ProductCode & BookProduct & TimeTerm & Definition>;
  if (kind === 'parts' && one.part && one.product) return `${nameOf(one.part)} in ${nameOf(one.product)}`;
  if (kind === 'codes' && one.code && one.product) return `${one.code} van ${one.localName ?? nameOf(one.product)}`;
  if (kind === 'demands' || kind === 'definitions') return `'${shortened((one.text ?? key).replace(/\.$/, ''))}'`;
  return one.name ?? one.term ?? key;
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);

const FINDINGS: { readonly [Code in BookFinding['code']]: (finding: BookFinding) => string } = {
  'reference-broken': ({ field, kind, what }) =>
    `Verwijst bij ${label(kind, field)} naar ${what}, maar dat staat niet in dit boek.`,
  'same-place': ({ what }) => `Staat op dezelfde plaats op de assen als ${what}.`,
  circular: () => 'Bevat zichzelf via zijn onderdelen.',
  'outside-book': ({ what }) =>
    `Begint op ${formatFullDay(what)}: dat is buiten de periode van het boek of na de eigen laatste dag.`,
  'definition-missing': ({ what }) =>
    `De verplichte definitie van ${SUBJECT_WORDS[what as DefinitionSubject].replaceAll('-', ' ')} ontbreekt.`,
  'hours-unsaid': ({ what }) =>
    `Telt per ${BOOK_UNIT_WORDS[what as BookUnit]}, maar zegt niet welke uren dat zijn. Kies een tijdbegrip.`,
  'unit-missing': () => 'Heeft nog geen eenheid.',
  'variant-missing': () => 'Heeft nog geen variant: inspanning, output of taak.',
  'purpose-missing': () => 'Kan worden gedeclareerd, maar dient nog geen doel en inkooptaak.',
  'shares-not-whole': ({ what }) => `De aandelen van de codes zijn samen geen 100%: ${what}.`,
  'code-missing': () => 'Heeft geen iJw-code. Het komt in het boek, maar kan niet worden toegewezen.',
  'funding-missing': () => 'Heeft nog geen bekostiging.',
  'code-other-category': ({ what }) =>
    `Productcode ${what} hoort in de landelijke lijst bij een andere productcategorie.`,
  'code-unlisted': ({ what }) => `Productcode ${what} staat niet in de landelijke lijst die hier bekend is.`,
  'row-incomplete': ({ kind, field }) => `Heeft een iJw-code, maar nog geen ${label(kind, field)}.`,
};

const label = (kind: ItemKind, field: string): string => (fieldOf(kind, field)?.kop ?? field).toLowerCase();

export const findingSentence = (finding: BookFinding): string => FINDINGS[finding.code](finding);

/** One difference as a sentence: `Product Respijtzorg: eenheid was dagdeel en wordt etmaal.` */
export function differenceSentence(one: BookDifference, nameOf: NameOf): string {
  const { kind, item, key, change } = one;
  const what = kind === 'book' ? 'Het boek' : `${capital(KIND_WORDS[kind].one)} ${itemName(kind, item, key, nameOf)}`;
  if (change === 'added') return `${what} komt erbij.`;
  if (change === 'removed') return `${what} vervalt.`;
  const field = fieldOf(kind, one.field ?? '');
  if (!field || field.kind === 'long-text') return `${what}: ${(field?.kop ?? '').toLowerCase()} is aangepast.`;
  const said = (value: unknown): string => {
    const text = shownValue(field, value) ?? 'leeg';
    return field.kind === 'day' && text !== 'leeg' ? formatFullDay(text) : shortened(text);
  };
  return `${what}: ${field.kop.toLowerCase()} was ${said(one.before)} en wordt ${said(one.after)}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** The burden counter in words: how many prices this book needs, and how many things it came in the place of. */
export function burdenSentence({ products, tariffs, perProvider, replaced }: Burden): string {
  const prices = `${count(products, 'product', 'producten')} met ${count(tariffs, 'tarief', 'tarieven')}`;
  const each = perProvider ? ', en voor een deel een eigen tarief per aanbieder' : '';
  return replaced === null
    ? `Dit boek heeft ${prices}${each}.`
    : `Dit boek heeft ${prices}${each}. Het komt in plaats van ${replaced} producten of prijzen.`;
}

export function obstacleSentence({ code, product, on }: AdoptionObstacle): string {
  const day = on === null ? '' : formatFullDay(on);
  switch (code) {
    case 'used':
      return on?.startsWith('9999')
        ? `${product} verandert of vervalt, maar er lopen toewijzingen zonder einddatum.`
        : `${product} verandert of vervalt, maar is toegewezen of gedeclareerd tot en met ${day}.`;
    case 'declared':
      return `${product} krijgt een ander doel, maar is al gedeclareerd tot en met ${day}.`;
    case 'begins-then':
      return `${product} begint pas op ${day} en kan daarom niet de dag voor dit boek eindigen.`;
    case 'purpose-unknown':
      return `Het doel en de inkooptaak van ${product} bestaan niet, of horen niet bij elkaar.`;
  }
}

export function reuseSentence({ code, kind, otherBook }: CodeReuse, product: string, other: string): string {
  if (kind === 'same-time') return `Code ${code} betekent tegelijk ${other} en ${product}.`;
  return kind === 'other-time'
    ? `Code ${code} betekent hier ${product}, en op een ander moment of elders ${other}.`
    : `Code ${code} betekent nu ${product}; in ${otherBook} was dat ${other}.`;
}
