import { useMutation } from '@tanstack/react-query';
import type { Werkmerken } from '../../../../src/modules/desk/api.ts';
import { apiSend } from '../../api/client.ts';
import { dayOfInstant } from '../../format/index.ts';
import { ErrorState } from '../../ui/async/states.tsx';
import { Button } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useAct } from './use-act.ts';
import './work-bulk.css';
import { worklistActsText as text } from './worklist.nl.ts';

const PATH = '/werklijst/handelingen';

/** What can be done with several lines at once; none of it changes a fact, and all of it can be undone. */
export function WorkBulk({
  keys,
  colleagues,
  onClear,
}: {
  keys: readonly string[];
  colleagues: Werkmerken['collegas'];
  onClear: () => void;
}) {
  const act = useAct();
  const send = async (handeling: string, values: Record<string, unknown> = {}) => {
    await apiSend('POST', PATH, { handeling, sleutels: keys, ...values });
  };
  const seen = useMutation({ mutationFn: () => act(() => send('gezien'), text.seenDone(keys.length)) });
  if (keys.length === 0) return seen.isError ? <ErrorState error={seen.error} /> : null;
  return (
    <fieldset className="work-bulk">
      <legend className="visually-hidden">{text.bar}</legend>
      <span className="strong" role="status">
        {text.chosen(keys.length)}
      </span>
      <Button small isDisabled={seen.isPending} onPress={() => seen.mutate()}>
        {text.seen}
      </Button>
      <FormDialog
        name="uitstel"
        button={text.postpone}
        small
        title={`${text.postpone}: ${text.chosen(keys.length)}`}
        intro={text.postponeIntro}
        fields={[
          { kind: 'day', name: 'tot', label: text.until, required: true },
          { kind: 'text', name: 'tekst', label: text.why, required: true },
        ]}
        submitLabel={text.postpone}
        done={text.postponed}
        submit={(values) => send('uitgesteld', values)}
      />
      {colleagues.length > 0 && (
        <FormDialog
          name="overdracht"
          button={text.assign}
          small
          title={`${text.assign}: ${text.chosen(keys.length)}`}
          intro={text.assignIntro}
          fields={[
            {
              kind: 'choice',
              name: 'aan',
              label: text.colleague,
              required: true,
              options: colleagues.map(({ id, naam }) => ({ value: String(id), label: naam })),
            },
            { kind: 'text', name: 'tekst', label: text.word },
          ]}
          submitLabel={text.assign}
          done={text.assigned}
          submit={({ aan, ...values }) => send('overgedragen', { ...values, aan: Number(aan) })}
        />
      )}
      <FormDialog
        name="notitie"
        button={text.note}
        small
        title={`${text.note}: ${text.chosen(keys.length)}`}
        fields={[{ kind: 'text', name: 'tekst', label: text.noteLabel, hint: text.noteHint, required: true }]}
        submitLabel={text.note}
        done={text.noted}
        submit={(values) => send('genoteerd', values)}
      />
      <Button small look="text" onPress={onClear}>
        {text.clear}
      </Button>
      {seen.isError && <ErrorState error={seen.error} />}
    </fieldset>
  );
}

/** What was done last, today, and the way back. */
export function LastWorkAct({
  last,
  today,
  onUndo,
}: {
  last: NonNullable<Werkmerken['laatste']>;
  today: string;
  onUndo: () => void;
}) {
  const act = useAct();
  const undo = useMutation({
    mutationFn: () =>
      act(async () => {
        await apiSend('DELETE', `${PATH}/laatste`);
        onUndo();
      }, text.undone),
  });
  if (dayOfInstant(last.op) !== today) return null;
  return (
    <div className="work-bulk work-bulk--last">
      <span>{text.last(last.handeling, last.aantal)}</span>
      <Button small isDisabled={undo.isPending} onPress={() => undo.mutate()}>
        {text.undo}
      </Button>
      {undo.isError && <ErrorState error={undo.error} />}
    </div>
  );
}
