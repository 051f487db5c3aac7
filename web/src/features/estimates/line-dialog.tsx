import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import type { Raming, Ramingsregel } from '../../api/types.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Select } from '../../ui/form/field.tsx';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { estimatesText as text } from './estimates.nl.ts';
import { type BasisKind, lineBody, lineFields, lineValues } from './line-form.ts';

/** Changes one line; the fields follow the basis that is chosen. */
export function LineDialog({ estimate, line }: { estimate: Raming; line: Ramingsregel }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small aria-label={text.lines.button(line.product.naam)} onPress={() => setOpen(true)}>
        {text.change}
      </Button>
      <Dialog title={text.lines.title(line.product.naam)} isOpen={open} onClose={() => setOpen(false)}>
        <LineForm estimate={estimate} line={line} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function LineForm({ estimate, line, onClose }: { estimate: Raming; line: Ramingsregel; onClose: () => void }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [basis, setBasis] = useState<BasisKind>(line.grondslag?.soort ?? 'opgegeven');
  return (
    <>
      {!line.vastBedrag && <BasisChoice basis={basis} onChange={setBasis} />}
      <FieldsForm
        key={basis}
        name={`regel-${line.product.id}`}
        fields={[...lineFields(line, basis), { kind: 'text', name: 'toelichting', label: text.fields.note }]}
        initial={lineValues(line, basis)}
        submitLabel={text.save}
        submit={({ toelichting, ...values }) =>
          apiSend(
            'PATCH',
            `/ramingen/${estimate.id}/regels/${line.product.id}`,
            { ...lineBody(line, basis, values), toelichting: toelichting ?? '' },
            { etag: etagOf(line.versie) },
          )
        }
        onDone={() => {
          onClose();
          notify(text.saved);
          void client.invalidateQueries();
        }}
        onCancel={onClose}
      />
    </>
  );
}

/** On what the volume rests. */
export function BasisChoice({ basis, onChange }: { basis: BasisKind; onChange: (basis: BasisKind) => void }) {
  return (
    <Select
      label={text.fields.basis}
      options={text.fields.bases}
      value={basis}
      onChange={(event) => onChange(event.target.value as BasisKind)}
    />
  );
}
