import { apiSend } from '../../api/client.ts';
import type { Productenboek } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { catalogueText } from './catalogue.nl.ts';

const text = catalogueText.weighing;

type Reaction = Pick<Productenboek['acties'][number], 'id' | 'afweging' | 'tekst' | 'namens'>;

/** What the region did with a reaction on its book, and why; who works on the book weighs it. */
export function Weighing({ book, reaction }: { book: Productenboek; reaction: Productenboek['acties'][number] }) {
  const { rechten, organisatie } = useSession();
  return (
    <WeighReaction
      reaction={reaction}
      mayWeigh={organisatie.id === book.regio.id && rechten.includes('catalogue.draft')}
      submit={(values) =>
        apiSend('POST', `/productenboeken/${book.id}/afwegingen`, { ...values, reactieId: reaction.id })
      }
    />
  );
}

/** How a reaction was weighed, and why; who may weigh it may weigh it again. */
export function WeighReaction({
  reaction,
  mayWeigh,
  submit,
}: {
  reaction: Reaction;
  mayWeigh: boolean;
  submit: (values: Record<string, string>) => Promise<unknown>;
}) {
  const { afweging } = reaction;
  const button = afweging ? text.again : text.button;
  return (
    <div className="book-acts__weighing">
      {afweging ? (
        <span>
          <span className="strong">{text.outcomes[afweging.uitkomst]}</span>{' '}
          <span className="muted">{formatDay(afweging.op)}</span>
          <span className="book-acts__text">{afweging.reden}</span>
        </span>
      ) : (
        <span className="muted">{text.waiting}</span>
      )}
      {mayWeigh && (
        <FormDialog
          name={`afwegen-${reaction.id}`}
          small
          look="text"
          button={button}
          buttonLabel={text.buttonOf(button, reaction.namens ?? '')}
          title={text.titleOf(reaction.namens ?? '')}
          {...(reaction.tekst && { intro: reaction.tekst })}
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
          {...(afweging && { initial: { uitkomst: afweging.uitkomst, reden: afweging.reden } })}
          submitLabel={text.submit}
          done={text.done}
          submit={submit}
        />
      )}
    </div>
  );
}
