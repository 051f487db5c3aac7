import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { accountsQuery } from './supplier-queries.ts';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.accounts;

/** Says who looks after the provider from a day on. */
export function AssignManager({ providerId }: { providerId: number }) {
  const people = useQuery(accountsQuery).data?.mensen ?? [];
  return (
    <FormDialog
      name="accountmanager"
      button={text.assign}
      small
      title={text.assign}
      fields={[
        {
          kind: 'choice',
          name: 'persoonId',
          label: text.person,
          hint: text.personHint,
          options: people.map(({ id, naam, organisatie }) => ({ value: String(id), label: `${naam}, ${organisatie}` })),
        },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'text', name: 'toelichting', label: text.note },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.assign}
      done={text.assigned}
      submit={({ persoonId, ...rest }) =>
        apiSend('POST', `/aanbieders/${providerId}/accountmanagers`, {
          ...rest,
          ...(persoonId && { persoonId: Number(persoonId) }),
        })
      }
    />
  );
}

/** Manages the provider otherwise than the rule says, with a reason. */
export function ChooseStyle({ providerId }: { providerId: number }) {
  return (
    <FormDialog
      name="beheervorm"
      button={text.style}
      small
      title={text.style}
      intro={text.styleIntro}
      fields={[
        { kind: 'choice', name: 'vorm', label: text.styleLabel, options: text.styles },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'text', name: 'reden', label: text.reason, required: true },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.style}
      done={text.styled}
      submit={(values) => apiSend('POST', `/aanbieders/${providerId}/beheervormen`, values)}
    />
  );
}
