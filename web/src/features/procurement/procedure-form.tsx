import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { procedureKindsQuery, requirementSetsQuery } from '../../api/queries.ts';
import type { Inkoopprocedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useProductOptions } from '../catalogue/use-products.ts';
import { EUROS, readEuros, typedEuros } from '../estimates/typed-values.ts';
import { etagOf } from '../parties/end-button.tsx';
import { procurementText } from './procurement.nl.ts';

const text = procurementText.form;

/** Begins a procedure of a kind; it is public only once its first open phase begins. */
export function NewProcedure() {
  const kinds = useQuery(procedureKindsQuery).data?.items ?? [];
  const fields = useProcedureFields();
  const router = useRouter();
  return (
    <FormDialog
      name="nieuwe-procedure"
      button={text.button}
      look="primary"
      title={text.title}
      fields={[
        {
          kind: 'choice',
          name: 'soort',
          label: text.kind,
          required: true,
          options: kinds.map((kind) => ({ value: kind.sleutel, label: kind.naam })),
        },
        { kind: 'text', name: 'nummer', label: text.number, required: true },
        ...fields,
      ]}
      submitLabel={text.act}
      done={text.done}
      submit={async (values) => {
        const { soort, nummer } = values;
        const made = await apiSend<Inkoopprocedure>('POST', '/inkoopprocedures', {
          soort,
          nummer,
          ...procedureBody(values),
        });
        router.history.push(paths.procedure(made.id));
      }}
    />
  );
}

/** Changes what is said about a procedure; its course changes by steps only. */
export function ChangeProcedure({ procedure }: { procedure: Inkoopprocedure }) {
  const fields = useProcedureFields();
  return (
    <FormDialog
      name="procedure-wijzigen"
      button={text.change}
      title={procedure.titel}
      fields={fields}
      initial={{
        titel: procedure.titel,
        omschrijving: procedure.omschrijving,
        segment: procedure.segment ?? '',
        waarde: typedEuros(procedure.geraamdeWaardeCent),
        contractenVanaf: procedure.contractenVanaf ?? '',
        contractenTotEnMet: procedure.contractenTotEnMet ?? '',
        planningVanaf: procedure.planningVanaf ?? '',
        producten: joinChosen(procedure.producten.map(({ id }) => String(id))),
        eisensets: joinChosen(procedure.eisensets.map(({ id }) => String(id))),
      }}
      submitLabel={procurementText.save}
      done={procurementText.saved}
      submit={(values) =>
        apiSend('PATCH', `/inkoopprocedures/${procedure.id}`, procedureBody(values), {
          etag: etagOf(procedure.versie),
        })
      }
    />
  );
}

function useProcedureFields(): readonly FieldDefinition[] {
  const products = useProductOptions();
  const sets = useQuery(requirementSetsQuery).data?.items ?? [];
  return [
    { kind: 'text', name: 'titel', label: text.name, required: true },
    { kind: 'long-text', name: 'omschrijving', label: text.description },
    { kind: 'choice', name: 'segment', label: text.segment, options: text.segments },
    {
      kind: 'text',
      name: 'waarde',
      label: text.value,
      hint: text.valueHint,
      pattern: EUROS,
      patternHint: text.money,
    },
    { kind: 'day', name: 'planningVanaf', label: text.planFrom },
    { kind: 'day', name: 'contractenVanaf', label: text.from },
    { kind: 'day', name: 'contractenTotEnMet', label: text.through },
    { kind: 'many', name: 'producten', label: text.products, options: products },
    {
      kind: 'many',
      name: 'eisensets',
      label: text.sets,
      options: sets.map((set) => ({ value: String(set.id), label: set.naam })),
    },
  ];
}

type Values = Readonly<Record<string, string>>;

function procedureBody(values: Values) {
  return {
    titel: values.titel,
    omschrijving: values.omschrijving ?? '',
    segment: values.segment ?? null,
    geraamdeWaardeCent: readEuros(values.waarde) ?? null,
    contractenVanaf: values.contractenVanaf ?? null,
    contractenTotEnMet: values.contractenTotEnMet ?? null,
    planningVanaf: values.planningVanaf ?? null,
    producten: chosenOf(values.producten).map(Number),
    eisensets: chosenOf(values.eisensets).map(Number),
  };
}
