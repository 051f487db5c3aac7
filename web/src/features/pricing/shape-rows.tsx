import type { Prijsvorm } from '../../../../src/modules/pricing/api.ts';
import { formatDecimal } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { editorText } from './editor.nl.ts';
import { ROW_FIELDS, rowsOf, type ShapeRow, shapeRows, withRows } from './price-shape.ts';

const text = editorText.shape;

/** How trajectories differ, or which groups a population has; silent when the price has no such rows. */
export function ShapeRows({ shape, onChange }: { shape: Prijsvorm; onChange: (shape: Prijsvorm) => void }) {
  const kind = rowsOf(shape.soort);
  if (!kind) return null;
  const words = text.rows[kind];
  const rows = shapeRows(shape);
  const fields = ROW_FIELDS[kind];
  const setRow = (at: number, values: Readonly<Record<string, string>>) => {
    const next: ShapeRow = { naam: values.naam ?? '', values };
    onChange(withRows(shape, at < rows.length ? rows.map((row, each) => (each === at ? next : row)) : [...rows, next]));
  };
  const numbered = rows.map((row, at) => ({ ...row, at }));
  const columns: readonly Column<(typeof numbered)[number]>[] = [
    ...fields.map(({ name, label }) => ({
      key: name,
      header: label,
      rowHeader: name === 'naam',
      numeric: name !== 'naam',
      cell: (row: (typeof numbered)[number]) => row.values[name] ?? formatDecimal('0'),
    })),
    {
      key: 'wijzig',
      header: editorText.acts,
      headerHidden: true,
      numeric: true,
      cell: (row) => (
        <span className="row-actions">
          <FormDialog
            name={`vorm-${row.at}`}
            button={editorText.change}
            buttonLabel={editorText.changeOf(row.naam)}
            small
            title={row.naam}
            fields={fields}
            initial={{ ...row.values }}
            submitLabel={editorText.save}
            done={text.changed}
            submit={async (values) => setRow(row.at, values)}
          />
          <Button
            small
            look="text"
            aria-label={editorText.removeOf(row.naam)}
            onPress={() =>
              onChange(
                withRows(
                  shape,
                  rows.filter((_, at) => at !== row.at),
                ),
              )
            }
          >
            {editorText.remove}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <section className="section" aria-labelledby="prijsvorm">
      <BlockHeading
        id="prijsvorm"
        title={words.title}
        aside={
          <FormDialog
            key={rows.length}
            name="vorm-nieuw"
            button={words.add}
            small
            title={words.add}
            fields={fields}
            submitLabel={editorText.save}
            done={text.added}
            submit={async (values) => setRow(rows.length, values)}
          />
        }
      />
      <p className="small muted">{words.text}</p>
      {rows.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          rows={numbered}
          rowKey={(row) => String(row.at)}
          columns={columns}
        />
      )}
    </section>
  );
}
