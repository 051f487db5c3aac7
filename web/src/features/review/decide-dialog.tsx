import { apiSend } from '../../api/client.ts';
import type { ControledossierDetail } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { reviewText } from './review.nl.ts';

const text = reviewText.dossier;

/** A decision about several lines at once, with their sum before it is taken. */
export function DecideDialog({
  dossier,
  what,
  count,
  cents,
  button,
  buttonLabel,
  primary = false,
  onDone,
}: {
  dossier: ControledossierDetail;
  what: { readonly volgnummers: readonly number[] } | { readonly regel: string };
  count: number;
  /** Null: not known here. */
  cents: number | null;
  button: string;
  buttonLabel?: string;
  primary?: boolean;
  onDone?: () => void;
}) {
  const limit = dossier.tweedePersoonBovenCent;
  const second = limit !== null && cents !== null && Math.abs(cents) > limit;
  return (
    <FormDialog
      name="besluit"
      button={button}
      {...(buttonLabel && { buttonLabel })}
      {...(primary && { look: 'primary' as const })}
      small
      title={text.dialog(count)}
      beforeFields={
        <>
          {cents !== null && <p className="strong">{text.sum(cents)}</p>}
          <p className="small">{second ? `${text.second} ${text.undo}` : text.undo}</p>
        </>
      }
      fields={[
        { kind: 'choice', name: 'oordeel', label: text.verdict, required: true, options: text.verdicts },
        { kind: 'long-text', name: 'reden', label: text.reason, hint: text.reasonHint, required: true },
        {
          kind: 'text',
          name: 'retourcode',
          label: text.code,
          hint: text.codeHint,
          pattern: /^[0-9A-Z]{4}$/,
          patternHint: text.codeForm,
        },
      ]}
      submitLabel={text.submit}
      done={text.saved}
      submit={async (values) => {
        await apiSend('POST', `/controledossiers/${dossier.id}/besluiten`, { ...what, ...values });
        onDone?.();
      }}
    />
  );
}
