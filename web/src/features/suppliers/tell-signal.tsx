import { apiSend } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { signalsText as text } from './signals.nl.ts';

/** Tells what one noticed about a provider; about this one when it is given. */
export function TellSignal({ providerId, primary = false }: { providerId?: number; primary?: boolean }) {
  const mayTell = useMay('signals.report');
  const providers = useOrganisationOptions('aanbieder');
  if (!mayTell) return null;
  return (
    <FormDialog
      name="signaal"
      button={text.tell}
      {...(primary ? { look: 'primary' as const } : { small: true })}
      title={text.tell}
      intro={text.tellIntro}
      fields={[
        { kind: 'choice', name: 'aanbiederId', label: text.provider, required: true, options: providers },
        { kind: 'choice', name: 'toon', label: text.tone, required: true, options: text.tones },
        { kind: 'choice', name: 'onderwerp', label: text.topic, required: true, options: text.topics },
        { kind: 'day', name: 'dag', label: text.day, required: true },
        { kind: 'long-text', name: 'tekst', label: text.text, required: true },
      ]}
      initial={{ dag: dayOfInstant(new Date()), ...(providerId !== undefined && { aanbiederId: String(providerId) }) }}
      submitLabel={text.tell}
      done={text.told}
      submit={({ aanbiederId, ...rest }) => apiSend('POST', '/signalen', { ...rest, aanbiederId: Number(aanbiederId) })}
    />
  );
}
