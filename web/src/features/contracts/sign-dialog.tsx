import { apiUpload } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FileFormDialog } from '../../ui/form/file-form-dialog.tsx';
import { documentText as text } from './document.nl.ts';

/** Keeps the file that one party signed, with who signed it and when. */
export function SignDialog({ roundId }: { roundId: number }) {
  return (
    <FileFormDialog
      name="handtekening"
      button={text.sign}
      fileText={{ choose: text.file, intro: text.signIntro, needed: text.fileNeeded, chosen: text.fileChosen }}
      fields={[
        { kind: 'text', name: 'naam', label: text.signer, required: true },
        { kind: 'text', name: 'functie', label: text.role, required: true },
        { kind: 'day', name: 'dag', label: text.day, required: true },
      ]}
      initial={{ dag: dayOfInstant(new Date()) }}
      done={text.signed}
      send={(file, values) =>
        apiUpload(`/ondertekenrondes/${roundId}/handtekeningen`, file, { type: 'application/pdf', query: values })
      }
    />
  );
}
