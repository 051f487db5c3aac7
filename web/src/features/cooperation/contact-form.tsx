import { apiSend } from '../../api/client.ts';
import type { Contactmoment } from '../../api/types.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { cooperationText } from './cooperation.nl.ts';
import type { ContactOptions } from './use-contact-options.ts';

const text = cooperationText.contacts;

const fieldsOf = (options: ContactOptions): readonly FieldDefinition[] => [
  { kind: 'day', name: 'dag', label: text.day, required: true },
  { kind: 'text', name: 'belanghebbende', label: text.with, required: true },
  { kind: 'text', name: 'namensOns', label: text.by, hint: text.byHint },
  { kind: 'text', name: 'onderwerp', label: text.subject, required: true },
  { kind: 'text', name: 'uitkomst', label: text.outcome },
  { kind: 'choice', name: 'kanaal', label: text.channel, required: true, options: text.channels },
  { kind: 'choice', name: 'aard', label: text.nature, required: true, options: text.natures },
  { kind: 'choice', name: 'aanbiederId', label: text.provider, options: options.providers },
  { kind: 'choice', name: 'gemeenteId', label: text.municipality, options: options.municipalities },
  { kind: 'choice', name: 'contractId', label: text.contract, options: options.contracts },
];

const bodyOf = ({ aanbiederId, gemeenteId, contractId, ...values }: Record<string, string>) => ({
  ...values,
  ...(aanbiederId && { aanbiederId: Number(aanbiederId) }),
  ...(gemeenteId && { gemeenteId: Number(gemeenteId) }),
  ...(contractId && { contractId: Number(contractId) }),
});

export function RecordContact({ options }: { options: ContactOptions }) {
  return (
    <FormDialog
      name="contact"
      button={text.add}
      look="primary"
      title={text.add}
      intro={text.addIntro}
      fields={fieldsOf(options)}
      initial={{ dag: dayOfInstant(new Date()), aard: 'gesprek', kanaal: 'overleg' }}
      submitLabel={text.act}
      done={text.added}
      submit={(values) => apiSend('POST', '/contactmomenten', bodyOf(values))}
    />
  );
}

/** A correction is a next version; sent with the version that was seen, so that two do not cross. */
export function CorrectContact({ contact, options }: { contact: Contactmoment; options: ContactOptions }) {
  const idOf = (one: { id: number } | null) => (one ? String(one.id) : '');
  const self = contact.namensOns === contact.vastgelegdDoor?.naam;
  return (
    <FormDialog
      name={`contact-${contact.id}`}
      button={text.correct}
      small
      title={text.correctTitle(contact.onderwerp)}
      intro={text.correctIntro}
      fields={fieldsOf(options)}
      initial={{
        dag: contact.dag,
        belanghebbende: contact.belanghebbende,
        namensOns: self ? '' : (contact.namensOns ?? ''),
        onderwerp: contact.onderwerp,
        uitkomst: contact.uitkomst ?? '',
        kanaal: contact.kanaal,
        aard: contact.aard,
        aanbiederId: idOf(contact.aanbieder),
        gemeenteId: idOf(contact.gemeente),
        contractId: idOf(contact.contract),
      }}
      submitLabel={text.correctAct}
      done={text.corrected}
      submit={(values) =>
        apiSend('POST', `/contactmomenten/${contact.id}/verbeteringen`, bodyOf(values), {
          etag: etagOf(contact.versie),
        })
      }
    />
  );
}
