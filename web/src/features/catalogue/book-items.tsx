import { type BookItemKind, KIND_WORDS } from '../../../../src/modules/catalogue/api.ts';
import { apiSend } from '../../api/client.ts';
import type { Productenboek } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { catalogueText as text } from './catalogue.nl.ts';
import { itemColumns, namesIn } from './item-columns.tsx';
import { formFields, formValues, itemBody } from './item-fields.ts';
import { itemsText } from './items.nl.ts';

/** Anything in a book: its key, its row version and its fields. */
export interface BookItem {
  readonly sleutel: string;
  readonly versie: number;
}

interface Place {
  readonly book: Productenboek;
  readonly kind: BookItemKind;
}

const addressOf = ({ book, kind }: Place, item?: BookItem): string =>
  `/productenboeken/${book.id}/${KIND_WORDS[kind].noun}${item ? `/${encodeURIComponent(item.sleutel)}` : ''}`;

/** Fields that make the key of a thing: once chosen, they stay. */
const FIXED: { readonly [Kind in BookItemKind]?: ReadonlySet<string> } = {
  axisValues: new Set(['as', 'code']),
  parts: new Set(['product', 'onderdeel']),
  codes: new Set(['product', 'deel', 'gemeentecode', 'agbCode', 'van']),
};
const KEY_ALONE: ReadonlySet<string> = new Set(['sleutel']);

/** The things of one kind in a book; whoever may edit adds, changes and removes them in place. */
export function BookItems<Item extends BookItem>({
  book,
  kind,
  items,
  editable,
  nameOf,
  initial,
  ofProduct = false,
  columns = itemColumns<Item>(kind, namesIn(book), ofProduct ? ['product'] : []),
}: Place & {
  items: readonly Item[];
  editable: boolean;
  /** Its name in a heading or a question. */
  nameOf: (item: Item) => string;
  /** What a new one starts with. */
  initial?: Record<string, string>;
  /** On the page of one product: without naming it again, and silent when there is nothing. */
  ofProduct?: boolean;
  columns?: readonly Column<Item>[];
}) {
  if (ofProduct && !editable && items.length === 0) return null;
  const id = `boek-${KIND_WORDS[kind].noun}`;
  const words = itemsText.kinds[kind];
  const acts: Column<Item> = {
    key: 'wijzig',
    header: text.actions,
    headerHidden: true,
    numeric: true,
    cell: (item) => (
      <span className="row-actions">
        <ChangeItem book={book} kind={kind} item={item} name={nameOf(item)} />
        <RemoveItem book={book} kind={kind} item={item} name={nameOf(item)} />
      </span>
    ),
  };
  return (
    <section className="section" aria-labelledby={id}>
      <BlockHeading
        id={id}
        title={words.title}
        aside={editable && <AddItem book={book} kind={kind} {...(initial && { initial })} />}
      />
      {items.length === 0 ? (
        <p className="small muted">{words.empty}</p>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={editable ? [...columns, acts] : columns}
          rows={items}
          rowKey={(item) => item.sleutel}
        />
      )}
    </section>
  );
}

export function AddItem({ book, kind, initial }: Place & { initial?: Record<string, string> }) {
  return (
    <FormDialog
      name={`nieuw-${KIND_WORDS[kind].noun}`}
      button={itemsText.kinds[kind].add}
      small
      title={itemsText.kinds[kind].add}
      fields={formFields(kind, book)}
      {...(initial && { initial })}
      submitLabel={text.add}
      done={text.added}
      submit={(values) => apiSend('POST', addressOf({ book, kind }), itemBody(kind, values))}
    />
  );
}

export function ChangeItem({ book, kind, item, name }: Place & { item: BookItem; name: string }) {
  const fixed = FIXED[kind] ?? KEY_ALONE;
  return (
    <FormDialog
      name={`${KIND_WORDS[kind].noun}-${item.sleutel}`}
      button={text.change}
      small
      title={name}
      fields={formFields(kind, book).filter((field) => !fixed.has(field.name))}
      initial={formValues(kind, { ...item })}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) =>
        apiSend('PATCH', addressOf({ book, kind }, item), itemBody(kind, values, fixed), { etag: etagOf(item.versie) })
      }
    />
  );
}

export function RemoveItem({ book, kind, item, name }: Place & { item: BookItem; name: string }) {
  return (
    <FormDialog
      name={`weg-${KIND_WORDS[kind].noun}-${item.sleutel}`}
      button={text.remove}
      look="text"
      small
      title={text.removeTitle(name)}
      intro={text.removeText}
      fields={[]}
      submitLabel={text.remove}
      done={text.removed}
      submit={() => apiSend('DELETE', addressOf({ book, kind }, item), undefined, { etag: etagOf(item.versie) })}
    />
  );
}
