import { apiSend } from '../../api/client.ts';
import type { Bezwaar } from '../../api/types.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { questionsText } from './questions.nl.ts';

const text = questionsText.complaints;

/** An objection in one of these rounds, or without rounds a complaint. */
export function Submit({ procedureId, rounds }: { procedureId: number; rounds: readonly string[] }) {
  const objects = rounds.length > 0;
  const round: FieldDefinition = {
    kind: 'choice',
    name: 'ronde',
    label: text.round,
    required: true,
    options: rounds.map((key) => ({ value: key, label: text.roundName(key) })),
  };
  return (
    <FormDialog
      name={objects ? 'bezwaar' : 'klacht'}
      button={objects ? text.object : text.complain}
      {...(objects && { look: 'primary' })}
      title={objects ? text.object : text.complain}
      intro={objects ? text.objectIntro : text.complainIntro}
      fields={[
        ...(objects ? [round] : []),
        { kind: 'text', name: 'onderwerp', label: text.subject, required: true },
        { kind: 'long-text', name: 'tekst', label: text.text, required: true },
      ]}
      initial={rounds[0] ? { ronde: rounds[0] } : {}}
      submitLabel={objects ? text.object : text.complain}
      done={objects ? text.objected : text.complained}
      submit={({ ronde = null, ...values }) =>
        apiSend('POST', '/bezwaren', { ...values, ronde, procedureId, soort: objects ? 'bezwaar' : 'klacht' })
      }
    />
  );
}

const entryFields = (kinds: readonly { value: string; label: string }[]): readonly FieldDefinition[] => [
  { kind: 'choice', name: 'soort', label: text.what, required: true, options: kinds },
  { kind: 'day', name: 'dag', label: text.day, required: true },
  { kind: 'long-text', name: 'tekst', label: text.entryText, required: true },
];
const today = () => dayOfInstant(new Date());

/** What the region brings in: its reaction, or the report of the hearing. */
export function BringIn({ complaint: { id, onderwerp } }: { complaint: Bezwaar }) {
  return (
    <FormDialog
      name={`inbreng-${id}`}
      button={text.bring}
      buttonLabel={text.bringOf(onderwerp)}
      small
      title={text.bringOf(onderwerp)}
      fields={entryFields([
        { value: 'hoorzitting', label: text.report },
        { value: 'reactie', label: text.statement },
      ])}
      initial={{ dag: today() }}
      submitLabel={text.bring}
      done={text.entered}
      submit={(values) => apiSend('POST', `/bezwaren/${id}/inbreng`, values)}
    />
  );
}

/** What the provider brings in. */
export function React({ complaint: { id, onderwerp } }: { complaint: Bezwaar }) {
  return (
    <FormDialog
      name={`reactie-${id}`}
      button={text.react}
      buttonLabel={text.reactOf(onderwerp)}
      small
      title={text.reactOf(onderwerp)}
      fields={entryFields([
        { value: 'reactie', label: text.statement },
        { value: 'afzien', label: text.waive },
      ])}
      initial={{ dag: today() }}
      submitLabel={text.react}
      done={text.entered}
      submit={(values) => apiSend('POST', `/bezwaren/${id}/_reageren`, values)}
    />
  );
}

/** The decision with its reason. */
export function Decide({ complaint: { id, onderwerp } }: { complaint: Bezwaar }) {
  return (
    <FormDialog
      name={`beslissing-${id}`}
      button={text.decide}
      buttonLabel={text.decideOf(onderwerp)}
      small
      look="primary"
      title={text.decideOf(onderwerp)}
      intro={text.decideIntro}
      fields={[
        {
          kind: 'choice',
          name: 'uitkomst',
          label: text.outcome,
          required: true,
          options: Object.entries(text.outcomes).map(([value, label]) => ({ value, label })),
        },
        { kind: 'long-text', name: 'reden', label: text.reason, required: true },
      ]}
      submitLabel={text.decide}
      done={text.decided}
      submit={(values) => apiSend('POST', `/bezwaren/${id}/_beslissen`, values)}
    />
  );
}
