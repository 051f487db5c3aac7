import type { IncidentDetail } from '../../../../src/modules/incidents/api.ts';
import { apiSend } from '../../api/client.ts';
import { useSession } from '../../app/session.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { incidentsText as text } from './incidents.nl.ts';

type Step = IncidentDetail['mag']['stappen'][number];

/** The steps that the server says may be taken now; the one that is next stands out. */
export function IncidentActs({ incident }: { incident: IncidentDetail }) {
  const supervises = useSession().organisatie.soort === 'supervisor';
  const next = incident.mag.stappen.find((step) => NEXT_STEP[step] === incident.aanZet?.wat);
  return incident.mag.stappen.map((step) => (
    <Act
      key={step}
      incident={incident}
      step={step}
      label={supervises ? text.supervisorNote : text.acts[step].button}
      primary={step === next}
    />
  ));
}

const NEXT_STEP: Partial<Record<Step, NonNullable<IncidentDetail['aanZet']>['wat']>> = {
  'ontvangst-bevestigd': 'ontvangst-bevestigen',
  'inspectie-geinformeerd': 'inspectie-informeren',
  verantwoording: 'verantwoorden',
  aanvulling: 'vervolg-geven',
  'vervolg-gereed': 'vervolg-beoordelen',
  afgesloten: 'afsluiten-of-vervolg-vragen',
};

function Act({
  incident,
  step,
  label,
  primary,
}: {
  incident: IncidentDetail;
  step: Step;
  label: string;
  primary: boolean;
}) {
  const act: { button: string; text: string; due?: string; hint?: string; required?: boolean } = text.acts[step];
  const fields: FieldDefinition[] = [
    { kind: 'day', name: 'dag', label: text.actDay, required: true },
    ...(act.due ? [{ kind: 'day' as const, name: 'uiterlijk', label: act.due, required: true }] : []),
    {
      kind: 'long-text',
      name: 'tekst',
      label: act.text,
      ...(act.required && { required: true }),
      ...(act.hint && { hint: act.hint }),
    },
  ];
  return (
    <FormDialog
      name={`incident-${step}`}
      button={label}
      {...(primary && { look: 'primary' as const })}
      title={label}
      fields={fields}
      initial={{ dag: dayOfInstant(new Date()) }}
      submitLabel={label}
      done={text.done}
      submit={({ uiterlijk, tekst, ...values }) =>
        apiSend('POST', `/incidenten/${incident.id}/stappen`, {
          soort: step,
          ...values,
          ...(uiterlijk && { uiterlijk }),
          ...(tekst && { tekst }),
        })
      }
    />
  );
}
