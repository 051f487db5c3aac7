import type { Contractvormen, Vormvergelijking } from '../../../../src/modules/contracts/api.ts';
import { Select } from '../../ui/form/field.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { contractFormsText as text } from './contract-forms.nl.ts';
import { ASPECTS, type Points, pointKey, SIDES } from './form-answers.ts';
import { PlacesPicture } from './places-picture.tsx';

type Form = Contractvormen['vormen'][number];
type Compared = Vormvergelijking['vormen'];

/** What both sides expect of each form and what it costs them, and where that puts it. */
export function FormPlaces({
  forms,
  points,
  compared,
  onChange,
}: {
  forms: readonly Form[];
  points: Points;
  compared: Compared;
  onChange: (key: string, value: string) => void;
}) {
  const placed = compared.flatMap(({ naam, plaats }) => (plaats ? [{ naam, ...plaats }] : []));
  return (
    <section className="section form-places" aria-labelledby="plaatsen">
      <BlockHeading id="plaatsen" title={text.places} />
      <p className="small muted">{text.placesSub}</p>
      <DataTable
        caption={text.places}
        captionHidden
        columns={[
          { key: 'vorm', header: text.form, rowHeader: true, cell: (row) => row.naam },
          ...pointColumns(points, onChange),
          { key: 'uitkomst', header: text.outcome, cell: (row) => <Outcome form={row} compared={compared} /> },
        ]}
        rows={forms}
        rowKey={(row) => row.sleutel}
      />
      {placed.length > 0 && <PlacesPicture places={placed} />}
    </section>
  );
}

const POINTS = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

const pointColumns = (points: Points, onChange: (key: string, value: string) => void): readonly Column<Form>[] =>
  SIDES.flatMap((side) =>
    ASPECTS.map((aspect) => ({
      key: `${side}-${aspect}`,
      header: `${text.sides[side]}: ${text.pointsOf[aspect]}`,
      cell: ({ sleutel, naam }: Form) => {
        const key = pointKey(sleutel, side, aspect);
        return (
          <span className="form-point">
            <Select
              small
              label={text.pointOf(naam, text.sides[side], text.pointsOf[aspect])}
              emptyLabel={text.noPoint}
              options={POINTS}
              value={String(points[key] ?? '')}
              onChange={(event) => onChange(key, event.target.value)}
            />
          </span>
        );
      },
    })),
  );

function Outcome({ form, compared }: { form: Form; compared: Compared }) {
  const place = compared.find(({ sleutel }) => sleutel === form.sleutel)?.plaats;
  if (!place) return <span className="muted">{text.waiting}</span>;
  return <TwoLines first={place.zin} second={place.uiteen && text.apart} />;
}
