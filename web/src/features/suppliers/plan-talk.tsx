import { useNavigate } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.talks;

/** Plans a talk; the server makes the agenda from the figures. */
export function PlanTalk({ providerId, providerName }: { providerId?: number; providerName?: string }) {
  const navigate = useNavigate();
  const providers = useOrganisationOptions('aanbieder');
  return (
    <FormDialog
      name="gesprek"
      button={text.plan}
      {...(providerId === undefined ? { look: 'primary' as const } : { small: true })}
      title={providerName ? `${text.plan}: ${providerName}` : text.plan}
      intro={text.planIntro}
      fields={[
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        { kind: 'choice', name: 'aanbiederId', label: text.provider, options: providers },
        { kind: 'text', name: 'titel', label: text.name, required: true },
        { kind: 'day', name: 'dag', label: text.day, required: true },
        { kind: 'text', name: 'deelnemers', label: text.participants, hint: text.participantsHint },
      ]}
      initial={{ soort: 'accountgesprek', ...(providerId !== undefined && { aanbiederId: String(providerId) }) }}
      submitLabel={text.plan}
      done={text.planned}
      submit={async ({ aanbiederId, ...rest }) => {
        const body = { ...rest, ...(aanbiederId && { aanbiederId: Number(aanbiederId) }) };
        const { id } = await apiSend<{ id: number }>('POST', '/gesprekken', body);
        await navigate({ to: paths.supplierTalk(id) });
      }}
    />
  );
}
