import { apiSend } from '../../api/client.ts';
import type { Aanmelding } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { applicationsText } from './applications.nl.ts';

const text = applicationsText.form;

/** Hands in what was kept. An incomplete one only in a round, and only when it is said to be meant so. */
export function HandIn({ application }: { application: Aanmelding }) {
  const complete = application.voortgang.ontbreekt.length === 0;
  if (!complete && application.ronde === null) return null;
  return (
    <FormDialog
      name="indienen"
      {...(complete && { look: 'primary' as const })}
      button={complete ? text.handIn : text.handInAnyway}
      title={text.handInTitle}
      intro={complete ? text.handInText : `${text.handInAnywayText} ${text.handInText}`}
      fields={[]}
      submitLabel={complete ? text.handInAct : text.handInAnyway}
      done={text.handedIn}
      submit={() => apiSend('POST', `/aanmeldingen/${application.id}/_indienen`, { ookOnvolledig: !complete })}
    />
  );
}

/** Takes back what was handed in and is still sealed. */
export function Withdraw({ application }: { application: Aanmelding }) {
  return (
    <FormDialog
      name="intrekken"
      look="text"
      button={text.withdraw}
      title={text.withdraw}
      intro={text.withdrawText}
      fields={[]}
      submitLabel={text.withdraw}
      done={text.withdrawn}
      submit={() => apiSend('POST', `/aanmeldingen/${application.id}/_intrekken`)}
    />
  );
}
