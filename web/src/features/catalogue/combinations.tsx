import { apiSend } from '../../api/client.ts';
import type { Productenboek } from '../../api/types.ts';
import { chosenOf, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { catalogueText } from './catalogue.nl.ts';
import { formFields, itemBody } from './item-fields.ts';

const text = catalogueText.combinations;

/** What all products of a grid have in common; the rest follows from the places. */
const SHARED: ReadonlySet<string> = new Set([
  'segment',
  'groep',
  'zwaarte',
  'eenheid',
  'variant',
  'bekostiging',
  'tijdbegrip',
  'doel',
  'inkooptaak',
]);

/** Makes a product for each combination of places on the chosen axes in one act: 12 by 3 are 36. */
export function MakeCombinations({ book }: { book: Productenboek }) {
  const axes = book.assen.filter(({ sleutel }) => book.aswaarden.some(({ as }) => as === sleutel));
  if (axes.length === 0) return null;
  const fields = formFields('products', book);
  const alone = new Set(fields.map(({ name }) => name).filter((name) => !SHARED.has(name)));
  return (
    <FormDialog
      name="combinaties"
      button={text.button}
      small
      title={text.button}
      intro={text.intro}
      fields={[
        {
          kind: 'many',
          name: 'assen',
          label: text.axes,
          required: true,
          options: axes.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
        },
        ...fields.filter(({ name }) => SHARED.has(name)),
      ]}
      initial={{ assen: joinChosen(axes.map(({ sleutel }) => sleutel)) }}
      submitLabel={text.button}
      done={text.done}
      submit={({ assen, ...values }) =>
        apiSend('POST', `/productenboeken/${book.id}/combinaties`, {
          assen: chosenOf(assen),
          ...itemBody('products', values, new Set([...alone, 'posities'])),
        })
      }
    />
  );
}
