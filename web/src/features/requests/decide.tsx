import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MUNICIPALITIES, otherNamesOf } from '../../../../src/standards/cbs/index.ts';
import { ApiError, apiSend } from '../../api/client.ts';
import type { Bulkuitkomst, Verstuurd, Verzoek } from '../../api/types.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { ActDialog } from '../allocation-acts/act-dialog.tsx';
import { MessageForm } from '../messages/message-form.tsx';
import { NotDone } from './bulk-bar.tsx';
import { productBody, productFields, useProductChoice } from './product-fields.ts';
import { requestsText as text } from './requests.nl.ts';

type Late = 'zoals-gevraagd' | 'verschuiven';

/** The decision prepared: the message is seen before it goes out. */
export function Decide({ request }: { request: Verzoek }) {
  const client = useQueryClient();
  const { notify } = useLive();
  const [late, setLate] = useState<Late>();
  const question = { verzoeken: [request.id], ...(late && { late }) };
  const preview = useMutation({
    mutationFn: (how: Late | undefined) =>
      apiSend<Verstuurd>('POST', '/verzoeken/_proef', { verzoeken: [request.id], ...(how && { late: how }) }),
  });
  const grant = useMutation({
    mutationFn: () => apiSend<Bulkuitkomst>('POST', '/verzoeken/_toewijzen', question),
    onSuccess: async ({ gelukt }) => {
      if (gelukt.length > 0) notify(text.sent);
      await client.invalidateQueries();
    },
  });
  const dayPassed = preview.error instanceof ApiError && preview.error.problem.code === 'chain.day-passed';
  const choose = (how: Late) => {
    setLate(how);
    preview.mutate(how);
  };
  return (
    <section className="section" aria-labelledby="besluit">
      <BlockHeading id="besluit" title={text.decide} />
      <div className="form__actions">
        <Button
          look={preview.data ? 'secondary' : 'primary'}
          onPress={() => preview.mutate(late)}
          isDisabled={preview.isPending}
        >
          {text.preview}
        </Button>
        {request.soort === 'toewijzing' && <GrantOther request={request} />}
        {request.fase === 'wacht-op-besluit' && <Research request={request} />}
        <Refuse request={request} />
        <Residence request={request} />
      </div>
      {request.soort === 'wijziging' && <p className="small muted">{text.wholeOnly}</p>}
      {dayPassed ? (
        <Alert
          tone="warning"
          live
          title={`${text.late}.`}
          action={
            <>
              <Button small onPress={() => choose('zoals-gevraagd')}>
                {text.lateAsAsked}
              </Button>
              <Button small onPress={() => choose('verschuiven')}>
                {text.lateShift}
              </Button>
            </>
          }
        >
          {text.lateText}
        </Alert>
      ) : (
        preview.isError && <ErrorState error={preview.error} />
      )}
      {grant.isError && <ErrorState error={grant.error} />}
      {grant.data && grant.data.nietGelukt.length > 0 && <NotDone outcome={grant.data} />}
      {preview.data && (
        <div className="requests__preview">
          <BlockHeading
            id="vooraf"
            title={text.previewTitle}
            aside={
              <Button look="primary" onPress={() => grant.mutate()} isDisabled={grant.isPending}>
                {text.grant}
              </Button>
            }
          />
          <p className="small muted">{text.previewNote}</p>
          <MessageForm form={preview.data.formulier} />
        </div>
      )}
    </section>
  );
}

/** Answers one request; a refusal of the rules stays in the form. */
async function answer(request: Verzoek, told: Readonly<Record<string, string>>): Promise<void> {
  const outcome = await apiSend<Bulkuitkomst>('POST', '/verzoeken/_beantwoorden', { verzoeken: [request.id], ...told });
  throwNotDone(outcome);
}

function throwNotDone({ nietGelukt: [refused] }: Bulkuitkomst): void {
  if (refused) throw new ApiError({ status: 422, title: text.reasonOf(refused.reden, refused.regel), detail: '' });
}

/** Another period, size, budget or product than was asked (IV094); the message is seen before it goes. */
function GrantOther({ request }: { request: Verzoek }) {
  const choice = useProductChoice();
  const fields: readonly FieldDefinition[] = [
    { kind: 'day', name: 'van', label: text.from },
    { kind: 'day', name: 'tot', label: text.through },
    ...productFields(choice).map((field) => ({ ...field, hint: text.otherHints[field.name] ?? '' })),
  ];
  const question = ({ van, tot, ...values }: Readonly<Record<string, string>>) => ({
    verzoeken: [request.id],
    afwijkend: { ...(van && { van }), ...(tot && { tot }), ...productBody(values, choice) },
  });
  return (
    <ActDialog
      name="anders"
      words={{ button: text.grantOther, title: text.grantOther, intro: text.otherIntro }}
      fields={fields}
      look={(values) => apiSend<Verstuurd>('POST', '/verzoeken/_proef', question(values))}
      send={async (values) => {
        const outcome = await apiSend<Bulkuitkomst>('POST', '/verzoeken/_toewijzen', question(values));
        throwNotDone(outcome);
        return sentOf(outcome);
      }}
    />
  );
}

/** The one message of an outcome in which nothing was refused. */
function sentOf({ gelukt: [done] }: Bulkuitkomst): Verstuurd {
  if (!done) throw new ApiError({ status: 500, title: text.nothingSent });
  return done.bericht;
}

function Research({ request }: { request: Verzoek }) {
  return (
    <FormDialog
      name="onderzoek"
      button={text.research}
      title={text.researchTitle(1)}
      intro={text.researchIntro}
      fields={[]}
      submitLabel={text.confirmResearch}
      done={text.sent}
      submit={() => answer(request, { antwoord: 'in-onderzoek' })}
    />
  );
}

function Refuse({ request }: { request: Verzoek }) {
  return (
    <FormDialog
      name="afwijzen"
      button={text.refuse}
      title={text.refuse}
      intro={text.refuseIntro}
      fields={[
        { kind: 'choice', name: 'reden', label: text.refusalReason, options: text.refusalReasons, required: true },
      ]}
      submitLabel={text.send}
      done={text.sent}
      submit={(values) => answer(request, { antwoord: 'afwijzen', ...values })}
    />
  );
}

const municipalities = MUNICIPALITIES.map(({ code, name }) => ({
  value: code,
  label: name,
  others: otherNamesOf(code),
}));

function Residence({ request }: { request: Verzoek }) {
  return (
    <FormDialog
      name="woonplaats"
      button={text.residence}
      title={text.residence}
      intro={text.residenceIntro}
      fields={[
        {
          kind: 'lookup',
          name: 'gemeentecode',
          label: text.municipality,
          hint: text.municipalityHint,
          required: true,
          options: municipalities,
        },
      ]}
      submitLabel={text.send}
      done={text.sent}
      submit={(values) => answer(request, { antwoord: 'woonplaatsbeginsel', ...values })}
    />
  );
}
