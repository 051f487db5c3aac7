import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { listQuery } from '../../api/queries.ts';
import type { Inkoopprocedure, Planning, Planonderdeel, RegioLid } from '../../api/types.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { freeKey, planName } from './plan-key.ts';
import { planningText as text } from './planning.nl.ts';

const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }));

/** Adds an item; its key is made from its name. */
export function AddPlanItem({ procedure, plan }: { procedure: Inkoopprocedure; plan: Planning }) {
  const fields = usePlanFields(procedure, plan);
  return (
    <FormDialog
      name="planonderdeel"
      button={text.add}
      small
      title={text.add}
      fields={fields}
      initial={{ telling: 'werkdagen' }}
      submitLabel={text.add}
      done={text.added}
      submit={(values) =>
        apiSend('POST', `/inkoopprocedures/${procedure.id}/planonderdelen`, {
          sleutel: freeKey(values.naam ?? '', plan),
          ...planBody(values),
        })
      }
    />
  );
}

export function ChangePlanItem({
  procedure,
  plan,
  item,
}: {
  procedure: Inkoopprocedure;
  plan: Planning;
  item: Planonderdeel;
}) {
  const fields = usePlanFields(procedure, plan, item);
  return (
    <FormDialog
      name={`planonderdeel-${item.id}`}
      button={text.change}
      buttonLabel={text.changeOf(item.naam)}
      small
      title={item.naam}
      fields={fields}
      initial={{
        naam: item.naam,
        soort: item.soort,
        dagen: String(item.dagen),
        telling: item.telling,
        na: joinChosen(item.na),
        nietVoor: item.nietVoor ?? '',
        klaarOp: item.klaarOp ?? '',
        gereedOp: item.gereedOp ?? '',
        gemeenteId: item.gemeenteId === null ? '' : String(item.gemeenteId),
        wie: item.wie ?? '',
        toelichting: item.toelichting ?? '',
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) =>
        apiSend('PATCH', `/planonderdelen/${item.id}`, planBody(values), { etag: etagOf(item.versie) })
      }
    />
  );
}

export function RemovePlanItem({ item }: { item: Planonderdeel }) {
  return (
    <FormDialog
      name={`planonderdeel-weg-${item.id}`}
      button={text.remove}
      buttonLabel={text.removeOf(item.naam)}
      look="text"
      small
      title={text.removeOf(item.naam)}
      intro={text.removeIntro}
      fields={[]}
      submitLabel={text.remove}
      done={text.removed}
      submit={() => apiSend('DELETE', `/planonderdelen/${item.id}`, undefined, { etag: etagOf(item.versie) })}
    />
  );
}

function usePlanFields({ regio }: Inkoopprocedure, plan: Planning, self?: Planonderdeel): readonly FieldDefinition[] {
  const members = useQuery(listQuery<RegioLid>(`/regios/${regio.id}/leden`, {})).data?.items ?? [];
  return [
    { kind: 'text', name: 'naam', label: text.fields.name, required: true },
    { kind: 'choice', name: 'soort', label: text.fields.kind, required: true, options: kinds },
    {
      kind: 'text',
      name: 'dagen',
      label: text.fields.days,
      required: true,
      pattern: /^[1-9]\d{0,3}$/,
      patternHint: text.fields.daysError,
    },
    { kind: 'choice', name: 'telling', label: text.fields.counting, required: true, options: text.fields.countings },
    {
      kind: 'many',
      name: 'na',
      label: text.fields.after,
      options: plan.onderdelen
        .filter((item) => item.sleutel !== self?.sleutel)
        .map((item) => ({ value: item.sleutel, label: planName(item) })),
    },
    { kind: 'day', name: 'nietVoor', label: text.fields.notBefore },
    { kind: 'day', name: 'klaarOp', label: text.fields.dueOn },
    { kind: 'day', name: 'gereedOp', label: text.fields.readyOn, hint: text.fields.readyHint },
    {
      kind: 'choice',
      name: 'gemeenteId',
      label: text.fields.municipality,
      hint: text.fields.municipalityHint,
      options: members.map(({ gemeente }) => ({ value: String(gemeente.id), label: gemeente.naam })),
    },
    { kind: 'text', name: 'wie', label: text.fields.who },
    { kind: 'long-text', name: 'toelichting', label: text.fields.note },
  ];
}

function planBody(values: Readonly<Record<string, string>>) {
  return {
    naam: values.naam,
    soort: values.soort,
    dagen: Number(values.dagen),
    telling: values.telling,
    na: chosenOf(values.na),
    nietVoor: values.nietVoor ?? null,
    klaarOp: values.klaarOp ?? null,
    gereedOp: values.gereedOp ?? null,
    gemeenteId: values.gemeenteId === undefined ? null : Number(values.gemeenteId),
    wie: values.wie ?? null,
    toelichting: values.toelichting ?? null,
  };
}
