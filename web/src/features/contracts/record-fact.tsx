import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant, parseDutchEuros } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Select } from '../../ui/form/field.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FieldsForm } from '../../ui/form/fields-form.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { registerText } from './register.nl.ts';

const text = registerText.facts;
type Kind = (typeof text.kinds)[number]['value'];

const year: FieldDefinition = {
  kind: 'text',
  name: 'jaar',
  label: text.year,
  required: true,
  pattern: /^20\d{2}$/,
  patternHint: text.yearHint,
};
const amount: FieldDefinition = {
  kind: 'text',
  name: 'bedrag',
  label: text.amount,
  required: true,
  pattern: /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/,
  patternHint: text.amountHint,
};
const mark: FieldDefinition = {
  kind: 'text',
  name: 'cijfer',
  label: text.mark,
  required: true,
  pattern: /^(10|\d(,\d)?)$/,
  patternHint: text.markHint,
};
const yesNo: FieldDefinition = { kind: 'choice', name: 'ja', label: text.yes, required: true, options: text.yesNo };
const name: FieldDefinition = { kind: 'text', name: 'naam', label: text.name, required: true };

/** What each kind of fact asks besides its day. */
const ASKED: Readonly<Record<Kind, readonly FieldDefinition[]>> = {
  'eigen-levering': [year, amount],
  'kleine-aanbieders': [year, amount],
  tevredenheid: [mark],
  schaars: [yesNo],
  'bewijs-gevraagd': [name],
  'bewijs-ontvangen': [name],
};

/** Records something that happened outside and that a clause looks at. */
export function RecordFact({ contractId }: { contractId: number }) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('eigen-levering');
  const client = useQueryClient();
  const { notify } = useLive();
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {text.title}
      </Button>
      <Dialog title={text.title} isOpen={open} onClose={() => setOpen(false)}>
        <p className="small muted">{text.intro}</p>
        <Select
          label={text.kind}
          options={text.kinds}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        />
        <FieldsForm
          key={kind}
          name="feit"
          fields={[
            { kind: 'day', name: 'dag', label: text.day, required: true },
            ...ASKED[kind],
            { kind: 'text', name: 'toelichting', label: text.note },
          ]}
          initial={{ dag: dayOfInstant(new Date()) }}
          submitLabel={text.act}
          submit={(values) => apiSend('POST', `/contracten/${contractId}/feiten`, factOf(kind, values))}
          onDone={() => {
            setOpen(false);
            notify(text.done);
            void client.invalidateQueries();
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

const factOf = (soort: Kind, { dag, jaar, bedrag, cijfer, ja, naam, toelichting }: Record<string, string>) => ({
  soort,
  dag,
  jaar: jaar === undefined ? null : Number(jaar),
  bedragCent: bedrag === undefined ? null : parseDutchEuros(bedrag),
  cijfer: cijfer === undefined ? null : Number(cijfer.replace(',', '.')),
  ja: ja === undefined ? null : ja === 'ja',
  naam: naam ?? null,
  bepaling: null,
  code: null,
  toelichting: toelichting ?? '',
});
