import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { apiSend } from '../../api/client.ts';
import type { Id } from '../../api/types.ts';
import { useMay, useSession } from '../../app/session.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { clientsText as text } from './clients.nl.ts';
import { purposesFor } from './purposes.ts';

/** A masked BSN. Showing it asks for a purpose and is logged; it is forgotten when you leave the page. */
export function RevealBsn({ clientId, masked }: { clientId: Id; masked: string }) {
  const may = useMay('clients.reveal-bsn');
  const [asking, setAsking] = useState(false);
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: (purpose: string) =>
      apiSend<{ bsn: string }>('POST', `/clienten/${clientId}/bsn-inzages`, { doel: purpose }, { purpose }),
    onSuccess: () => setAsking(false),
  });
  if (reveal.data) return <ShownBsn bsn={reveal.data.bsn} />;
  return (
    <>
      <span className="nowrap">{`${text.bsn} ${masked}`}</span>{' '}
      {may && (
        <>
          <AriaButton
            className="explain-trigger small reveal-bsn__show"
            aria-label={text.showLabel}
            onPress={() => setAsking(true)}
          >
            {text.show}
          </AriaButton>
          <span className="small muted reveal-bsn__note">{text.logged}</span>
        </>
      )}
      <Dialog title={text.title} isOpen={asking} onClose={() => setAsking(false)}>
        <PurposeForm
          busy={reveal.isPending}
          error={reveal.error}
          onChoose={(purpose) => reveal.mutate(purpose)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </>
  );
}

/** Takes the focus, for the button that asked for it is gone. */
function ShownBsn({ bsn }: { bsn: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  useEffect(() => shown.current?.focus(), []);
  return (
    <span ref={shown} tabIndex={-1} className="nowrap">
      {`${text.bsn} ${bsn}`}
    </span>
  );
}

function PurposeForm({
  busy,
  error,
  onChoose,
  onCancel,
}: {
  busy: boolean;
  error: unknown;
  onChoose: (purpose: string) => void;
  onCancel: () => void;
}) {
  const purposes = purposesFor(useSession().rol);
  const [chosen, setChosen] = useState(purposes[0]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) onChoose(chosen);
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="small">{text.why}</p>
      {error !== null && <ErrorState error={error} />}
      <fieldset>
        <legend className="legend">{text.purpose}</legend>
        {purposes.map((purpose) => (
          <label key={purpose} className="choice">
            <input type="radio" name="doel" checked={purpose === chosen} onChange={() => setChosen(purpose)} />
            <span>{text.purposes[purpose]}</span>
          </label>
        ))}
      </fieldset>
      <div className="form__actions">
        <Button look="primary" type="submit" isDisabled={busy}>
          {text.act}
        </Button>
        <Button look="text" onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
