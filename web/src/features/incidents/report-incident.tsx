import { apiSend } from '../../api/client.ts';
import { useMay, useSession } from '../../app/session.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { incidentsText as text } from './incidents.nl.ts';

/** Reports an incident: a provider about itself, the region about a provider; a supervisor only reads. */
export function ReportIncident() {
  const mayAct = useMay('incidents.act');
  const { soort } = useSession().organisatie;
  const providers = useOrganisationOptions('aanbieder');
  const municipalities = useOrganisationOptions('gemeente');
  if (!mayAct || soort === 'supervisor') return null;
  const own = soort === 'provider';
  return (
    <FormDialog
      name="incident"
      button={text.report}
      look="primary"
      title={text.report}
      intro={text.reportIntro}
      fields={[
        ...(own
          ? []
          : [
              {
                kind: 'choice' as const,
                name: 'aanbiederId',
                label: text.provider,
                required: true,
                options: providers,
              },
            ]),
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        { kind: 'day', name: 'dag', label: text.day, required: true },
        {
          kind: 'choice',
          name: 'gemeenteId',
          label: text.municipality,
          hint: text.municipalityHint,
          options: municipalities,
        },
        { kind: 'long-text', name: 'tekst', label: text.what, required: true },
        { kind: 'long-text', name: 'maatregelen', label: text.measures },
      ]}
      initial={{ dag: dayOfInstant(new Date()) }}
      submitLabel={text.report}
      done={text.reported}
      submit={({ aanbiederId, gemeenteId, ...rest }) =>
        apiSend('POST', '/incidenten', {
          ...rest,
          ...(aanbiederId && { aanbiederId: Number(aanbiederId) }),
          ...(gemeenteId && { gemeenteId: Number(gemeenteId) }),
        })
      }
    />
  );
}
