import { useQuery } from '@tanstack/react-query';
import type { Ontwikkelpunt, Voorbeeldpunt } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { reasonField, type Values } from './goal-fields.ts';
import { goalsText } from './goals.nl.ts';
import { goalTreeQuery } from './goals-queries.ts';
import { pointsText as text } from './points.nl.ts';

/** The fields of a point, with the goals of the region to choose from. */
function useFields(): readonly FieldDefinition[] {
  const goals = useQuery(goalTreeQuery).data?.doelen ?? [];
  return [
    { kind: 'choice', name: 'thema', label: text.theme, required: true, options: goalsText.options.thema },
    { kind: 'text', name: 'naam', label: text.name, required: true },
    { kind: 'long-text', name: 'omschrijving', label: text.description, required: true },
    { kind: 'text', name: 'bron', label: text.source, required: true },
    {
      kind: 'many',
      name: 'doelIds',
      label: text.goals,
      options: goals
        .filter(({ beeindigdOp }) => beeindigdOp === null)
        .map(({ id, code, naam }) => ({ value: String(id), label: `${code}. ${naam}` })),
    },
    { kind: 'text', name: 'waaromNiet', label: text.why, hint: text.whyHint },
    reasonField,
  ];
}

const bodyOf = ({ doelIds, waaromNiet, ...values }: Values) => ({
  ...values,
  waaromNiet: waaromNiet ?? null,
  doelIds: chosenOf(doelIds).map(Number),
});

export function AddPoint() {
  return (
    <FormDialog
      name="nieuw-punt"
      button={text.add}
      look="primary"
      title={text.add}
      fields={useFields()}
      submitLabel={text.add}
      done={text.added}
      submit={(values) => apiSend('POST', '/ontwikkelpunten', bodyOf(values))}
    />
  );
}

export function ChangePoint({ point }: { point: Ontwikkelpunt }) {
  return (
    <FormDialog
      name={`punt-${point.id}`}
      small
      button={text.change}
      buttonLabel={text.changeOf(point.naam)}
      title={text.changeOf(point.naam)}
      fields={useFields()}
      initial={{
        thema: point.thema,
        naam: point.naam,
        omschrijving: point.omschrijving,
        bron: point.bron,
        waaromNiet: point.waaromNiet ?? '',
        doelIds: joinChosen(point.doelIds.map(String)),
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) =>
        apiSend('PATCH', `/ontwikkelpunten/${point.id}`, bodyOf(values), { etag: etagOf(point.versie) })
      }
    />
  );
}

export function TakePoint({ point }: { point: Voorbeeldpunt }) {
  return (
    <FormDialog
      name={`neem-${point.sleutel}`}
      small
      button={text.take}
      buttonLabel={text.takeOf(point.naam)}
      title={point.naam}
      intro={point.omschrijving}
      fields={[{ kind: 'text', name: 'reden', label: text.takeReason, required: true }]}
      submitLabel={text.take}
      done={text.taken}
      submit={({ reden }) => apiSend('POST', '/ontwikkelpunten/_overnemen', { sleutel: point.sleutel, reden })}
    />
  );
}
