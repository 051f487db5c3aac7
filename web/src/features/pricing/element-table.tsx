import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cijfer, Kostenelement, Kostprijsparameter } from '../../../../src/modules/pricing/api.ts';
import { ApiError } from '../../api/client.ts';
import { costParametersQuery } from '../../api/queries.ts';
import { formatDay } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { editorText as text } from './editor.nl.ts';
import {
  type ElementKind,
  elementFaults,
  elementFields,
  elementFrom,
  elementValues,
  freeKey,
} from './element-fields.ts';
import { elementText } from './element-words.nl.ts';
import { figureValue } from './figure-value.ts';
import type { PriceFault } from './use-price.ts';

interface ElementsProps {
  readonly elements: readonly Kostenelement[];
  readonly faults: readonly PriceFault[];
  readonly onChange: (elements: Kostenelement[]) => void;
}

const KINDS = Object.keys(elementText) as ElementKind[];

/** The typed elements of a calculation: each with its figure and source, and what is wrong with it. */
export function ElementTable({ elements, faults, onChange }: ElementsProps) {
  const parameters = useQuery(costParametersQuery).data?.items ?? [];
  const { notify } = useLive();
  const rows = elements.map((element, at) => ({
    element,
    wrong: faults.filter((fault) => fault.at === at).map(({ message }) => message),
  }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      key: 'element',
      header: text.element,
      rowHeader: true,
      cell: ({ element, wrong }) => (
        <>
          <TwoLines first={element.naam} second={elementText[element.soort].name} />
          {wrong.map((message) => (
            <span key={message} className="field__error">
              {message}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'waarde',
      header: text.value,
      cell: ({ element }) => <Figures element={element} parameters={parameters} shown={valueText} />,
    },
    {
      key: 'bron',
      header: text.source,
      cell: ({ element }) => <Figures element={element} parameters={parameters} shown={sourceText} />,
    },
    {
      key: 'wijzig',
      header: text.acts,
      headerHidden: true,
      numeric: true,
      cell: ({ element }) => (
        <span className="row-actions">
          <ElementDialog
            kind={element.soort}
            element={element}
            parameters={parameters}
            onSave={(next) => onChange(elements.map((one) => (one.sleutel === next.sleutel ? next : one)))}
          />
          <Button
            small
            look="text"
            aria-label={text.removeOf(element.naam)}
            onPress={() => {
              onChange(elements.filter((one) => one.sleutel !== element.sleutel));
              notify(text.removed);
            }}
          >
            {text.remove}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <section className="section" aria-labelledby="elementen">
      <BlockHeading id="elementen" title={text.elements} aside={text.elementsOf(elements.length)} />
      {elements.length === 0 ? (
        <p className="muted">{text.noElements}</p>
      ) : (
        <DataTable
          caption={text.elements}
          captionHidden
          rows={rows}
          rowKey={({ element }) => element.sleutel}
          columns={columns}
        />
      )}
      <AddElement elements={elements} parameters={parameters} onAdd={(made) => onChange([...elements, made])} />
    </section>
  );
}

function AddElement({
  elements,
  parameters,
  onAdd,
}: {
  elements: readonly Kostenelement[];
  parameters: readonly Kostprijsparameter[];
  onAdd: (element: Kostenelement) => void;
}) {
  const [kind, setKind] = useState<ElementKind>('functie');
  return (
    <div className="editor__add">
      <Select
        label={text.kind}
        hint={elementText[kind].hint}
        value={kind}
        options={KINDS.map((value) => ({ value, label: elementText[value].name }))}
        onChange={(event) => setKind(event.target.value as ElementKind)}
      />
      <ElementDialog key={kind} kind={kind} elements={elements} parameters={parameters} onSave={onAdd} />
    </div>
  );
}

/** The form of one element; a figure without a number or a source is told at its field. */
function ElementDialog({
  kind,
  element,
  elements = [],
  parameters,
  onSave,
}: {
  kind: ElementKind;
  element?: Kostenelement;
  elements?: readonly Kostenelement[];
  parameters: readonly Kostprijsparameter[];
  onSave: (element: Kostenelement) => void;
}) {
  return (
    <FormDialog
      name={`element-${element?.sleutel ?? 'nieuw'}`}
      button={element ? text.change : text.addElement}
      {...(element && { buttonLabel: text.changeOf(element.naam) })}
      small
      title={element?.naam ?? elementText[kind].name}
      intro={elementText[kind].hint}
      fields={elementFields(kind, parameters)}
      initial={element ? elementValues(element) : { naam: elementText[kind].name }}
      submitLabel={text.save}
      done={element ? text.changed : text.added}
      submit={async (values) => {
        const wrong = elementFaults(kind, values);
        if (wrong.length > 0) throw refused(wrong);
        onSave(elementFrom(kind, element?.sleutel ?? freeKey(kind, elements), values));
      }}
    />
  );
}

/** Faults of a form in the shape in which the server tells them, so that they stand at their fields. */
const refused = (wrong: readonly { field: string; message: string }[]): ApiError =>
  new ApiError({
    status: 422,
    title: text.faultsTitle(wrong.length),
    errors: wrong.map(({ field, message }) => ({ code: 'missing', detail: message, path: `/${field}` })),
  });

type Shown = (figure: Cijfer, parameter: Kostprijsparameter | undefined, unit: string) => string;

const UNITS: Readonly<Record<string, string>> = {
  salaris: 'euro',
  bedrag: 'euro',
  aandeel: 'procent',
  percentage: 'procent',
  uren: 'uren',
  clienten: 'clienten',
};
const unitOf = (element: Kostenelement, field: string): string =>
  element.soort === 'tijd' ? (element.tijdPer === 'jaar' ? 'uren' : 'procent') : (UNITS[field] ?? '');

const valueText: Shown = ({ waarde }, parameter, unit) =>
  waarde === undefined ? (parameter?.naam ?? text.fromParameter) : figureValue(waarde, unit);
const sourceText: Shown = ({ bron }) => (bron ? `${bron.titel}, ${formatDay(bron.op)}` : text.fromParameter);

function Figures({
  element,
  parameters,
  shown,
}: {
  element: Kostenelement;
  parameters: readonly Kostprijsparameter[];
  shown: Shown;
}) {
  const lines = Object.entries(element.cijfers).map(([field, figure]) =>
    shown(
      figure,
      parameters.find(({ sleutel }) => sleutel === figure.parameter),
      unitOf(element, field),
    ),
  );
  return [...new Set(lines)].map((line) => (
    <span key={line} className="editor__line">
      {line}
    </span>
  ));
}
