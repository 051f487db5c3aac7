import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { protocolText } from './protocol.nl.ts';
import type { ProtocolDocument } from './protocol-fields.ts';

const text = protocolText.edit;

/** Makes the draft the next version; afterwards people stand before what was adopted. */
export function AdoptProtocol({ draft, onVersion }: { draft: ProtocolDocument; onVersion: number }) {
  const router = useRouter();
  return (
    <FormDialog
      name="vaststellen"
      button={text.adopt}
      look="primary"
      title={text.adopt}
      intro={text.adoptIntro}
      fields={[
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'long-text', name: 'toelichting', label: text.note, required: true },
      ]}
      initial={{ van: dayOfInstant(new Date()) }}
      submitLabel={text.adopt}
      done={text.adopted}
      submit={async (values) => {
        await apiSend('POST', '/handhavingsprotocol/versies', { ...values, document: draft, opVersie: onVersion });
        router.history.push(paths.enforcementProtocol);
      }}
    />
  );
}
