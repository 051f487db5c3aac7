import { apiSend } from '../../api/client.ts';
import type { Id, Resultaat } from '../../api/types.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { resultsText as text } from './results.nl.ts';

const today = () => dayOfInstant(new Date());

/** Proposing what should be reached; the other side agrees. */
export function ProposeResult({ allocationId }: { allocationId: Id }) {
  const words = text.propose;
  return (
    <FormDialog
      name="resultaat"
      button={words.button}
      small
      title={words.button}
      intro={words.intro}
      fields={[
        { kind: 'long-text', name: 'omschrijving', label: words.text, hint: words.textHint, required: true },
        { kind: 'day', name: 'uiterlijk', label: text.due, required: true },
        { kind: 'day', name: 'afgesprokenOp', label: words.agreedOn, required: true },
        { kind: 'choice', name: 'gezin', label: words.family, required: true, options: words.families },
      ]}
      initial={{ afgesprokenOp: today() }}
      submitLabel={words.act}
      done={words.done}
      submit={(values) => apiSend('POST', `/toewijzingen/${allocationId}/resultaten`, values)}
    />
  );
}

/** The steps that the server says one may take now. */
export function ResultActs({ result }: { result: Resultaat }) {
  const may = (step: Resultaat['mag'][number]) => result.mag.includes(step);
  if (result.mag.length === 0) return null;
  return (
    <div className="result-acts">
      {may('akkoord') && <Agree result={result} />}
      {may('melden') && <Report result={result} />}
      {may('beoordelen') && result.status !== 'bevestigd' && <Answer result={result} kind="bevestigd" />}
      {may('beoordelen') && result.status !== 'tegengesproken' && <Answer result={result} kind="tegengesproken" />}
      {may('intrekken') && <Withdraw result={result} />}
    </div>
  );
}

type ActProps = { readonly result: Resultaat };

/** What the dialogs of one result share: which result it is about, and where its step goes. */
const about = ({ id, omschrijving }: Resultaat, button: string, step: string) => ({
  name: `${step}-${id}`,
  button,
  buttonLabel: `${button}: ${omschrijving}`,
  small: true,
  title: `${button}: ${omschrijving}`,
  send: (body?: object) => apiSend('POST', `/resultaten/${id}/${step}`, body),
});

function Agree({ result }: ActProps) {
  const { send, ...shared } = about(result, text.agree.button, 'akkoorden');
  return (
    <FormDialog
      {...shared}
      look="primary"
      intro={`${text.agreedWith(result)} ${text.agree.intro}`}
      fields={[]}
      submitLabel={text.agree.act}
      done={text.done}
      submit={() => send()}
    />
  );
}

function Report({ result }: ActProps) {
  const words = text.report;
  const { send, ...shared } = about(result, result.meldingId === null ? words.button : words.again, 'meldingen');
  return (
    <FormDialog
      {...shared}
      intro={words.intro}
      fields={[
        { kind: 'choice', name: 'uitkomst', label: words.outcome, required: true, options: words.outcomes },
        { kind: 'day', name: 'dag', label: words.day, required: true },
        { kind: 'choice', name: 'gezegdDoor', label: words.said, required: true, options: words.saids },
        { kind: 'long-text', name: 'onderbouwing', label: words.evidence, hint: words.evidenceHint, required: true },
      ]}
      initial={{ dag: today() }}
      submitLabel={words.act}
      done={words.done}
      submit={(values) => send(values)}
    />
  );
}

function Answer({ result, kind }: ActProps & { kind: 'bevestigd' | 'tegengesproken' }) {
  const yes = kind === 'bevestigd';
  const { send, ...shared } = about(result, yes ? text.confirm.button : text.contradict.button, 'oordelen');
  const last = result.stappen.findLast(({ soort }) => soort === 'gemeld');
  const reason: FieldDefinition = yes
    ? { kind: 'long-text', name: 'reden', label: text.confirm.note }
    : { kind: 'long-text', name: 'reden', label: text.contradict.reason, required: true };
  return (
    <FormDialog
      {...shared}
      name={`${kind}-${result.id}`}
      {...(yes && { look: 'primary' as const })}
      {...(!yes && { intro: text.contradict.intro })}
      beforeFields={last && <p>{text.step(last)}</p>}
      fields={[reason]}
      submitLabel={yes ? text.confirm.act : text.contradict.act}
      done={yes ? text.confirm.done : text.contradict.done}
      submit={(values) => send({ oordeel: kind, meldingId: result.meldingId, ...values })}
    />
  );
}

function Withdraw({ result }: ActProps) {
  const words = text.withdraw;
  const { send, ...shared } = about(result, words.button, 'intrekkingen');
  return (
    <FormDialog
      {...shared}
      intro={words.intro}
      fields={[{ kind: 'long-text', name: 'reden', label: words.reason, required: true }]}
      submitLabel={words.act}
      done={text.done}
      submit={(values) => send(values)}
    />
  );
}
