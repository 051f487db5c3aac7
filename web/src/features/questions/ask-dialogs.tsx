import { apiSend } from '../../api/client.ts';
import type { Vragenoverzicht } from '../../api/types.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { CLOCK_TIME, instantOf } from '../procurement/moment.ts';
import { chosenParagraph, paragraphOptions } from './paragraph-options.ts';
import { questionsText } from './questions.nl.ts';

const text = questionsText.act;

/** A question: asked by a provider, or written down by the region. */
export function AskDialog({
  desk,
  procedureId,
  kind,
}: {
  desk: Vragenoverzicht;
  procedureId: number;
  kind: 'ask' | 'note';
}) {
  const asks = kind === 'ask';
  return (
    <FormDialog
      name={asks ? 'vraag' : 'vraag-noteren'}
      button={asks ? text.ask : text.note}
      {...(asks && { look: 'primary' })}
      title={asks ? text.ask : text.note}
      intro={asks ? text.askIntro : text.noteIntro}
      fields={[
        { kind: 'long-text', name: 'tekst', label: text.question, required: true },
        { kind: 'choice', name: 'over', label: text.about, options: paragraphOptions(desk) },
      ]}
      submitLabel={asks ? text.ask : text.note}
      done={asks ? text.asked : text.noted}
      submit={({ tekst, over }) =>
        apiSend('POST', `/inkoopprocedures/${procedureId}/vragen${asks ? '' : '/_noteren'}`, {
          tekst,
          ...(over ? chosenParagraph(over) : { documentId: null, paragraaf: null }),
        })
      }
    />
  );
}

/** A next round of questions, until a moment. */
export function BeginRound({ procedureId, first }: { procedureId: number; first: boolean }) {
  return (
    <FormDialog
      name="vragenronde"
      button={text.round}
      {...(first && { look: 'primary' })}
      title={text.round}
      intro={text.roundIntro}
      fields={[
        { kind: 'text', name: 'naam', label: text.roundName, required: true },
        { kind: 'day', name: 'dag', label: text.day, required: true },
        {
          kind: 'text',
          name: 'tijd',
          label: text.time,
          hint: text.timeHint,
          required: true,
          pattern: CLOCK_TIME,
          patternHint: text.timeError,
        },
      ]}
      initial={{ tijd: '12:00' }}
      submitLabel={text.round}
      done={text.begun}
      submit={({ naam, dag = '', tijd = '' }) =>
        apiSend('POST', `/inkoopprocedures/${procedureId}/vraagrondes`, { naam, sluitOp: instantOf(dag, tijd) })
      }
    />
  );
}
