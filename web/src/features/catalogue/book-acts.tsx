import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import type { Id, Productenboek } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { catalogueText as text } from './catalogue.nl.ts';

const acts = text.acts;
type Act = keyof typeof acts;
const isAct = (word: string): word is Act => word in acts;

/** The acts that this person may do now, by the server's word; the last of them is the one that moves the book on. */
export function BookActs({ book }: { book: Productenboek }) {
  const possible = book.mag.filter(isAct);
  return possible.map((act) => (
    <FormDialog
      key={act}
      name={`boek-${act}`}
      button={acts[act].button}
      {...(act === 'vastgesteld' && { look: 'primary' as const })}
      title={acts[act].button}
      intro={acts[act].intro}
      fields={[{ kind: 'long-text', name: 'tekst', label: acts[act].text, required: act === 'reactie' }]}
      submitLabel={acts[act].button}
      done={acts[act].done}
      submit={(values) => carryOut(book.id, act, values)}
    />
  ));
}

/** Everybody may react; the other acts are of the region. */
const carryOut = (bookId: Id, act: Act, values: Record<string, string>) =>
  act === 'reactie'
    ? apiSend('POST', `/productenboeken/${bookId}/reacties`, values)
    : apiSend('POST', `/productenboeken/${bookId}/acties`, { soort: act, ...values });

/** Title, period and source of a concept. */
export function ChangeHead({ book }: { book: Productenboek }) {
  const words = text.newVersion;
  return (
    <FormDialog
      name="boek-kop"
      button={text.head.button}
      title={text.head.button}
      fields={[
        { kind: 'text', name: 'titel', label: words.bookTitle, required: true },
        { kind: 'day', name: 'van', label: words.from, required: true },
        { kind: 'day', name: 'tot', label: words.through },
        { kind: 'long-text', name: 'bron', label: text.head.source },
      ]}
      initial={{
        titel: book.titel,
        van: book.van,
        tot: book.tot ?? '',
        bron: book.bron ?? '',
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ tot = null, bron = null, ...values }: Record<string, string | null>) =>
        apiSend('PATCH', `/productenboeken/${book.id}`, { ...values, tot, bron }, { etag: etagOf(book.versie) })
      }
    />
  );
}

/** A new version: a copy of `from`, or an empty book. */
export function NewBook({ from }: { from?: Productenboek }) {
  const router = useRouter();
  const client = useQueryClient();
  const words = text.newVersion;
  return (
    <FormDialog
      name="nieuw-boek"
      button={from ? words.button : words.empty}
      title={from ? words.button : words.empty}
      {...(from && { intro: words.intro })}
      fields={[
        { kind: 'text', name: 'titel', label: words.bookTitle, required: true },
        { kind: 'day', name: 'van', label: words.from, required: true },
        { kind: 'day', name: 'tot', label: words.through },
      ]}
      {...(from && { initial: { titel: from.titel } })}
      submitLabel={from ? words.copy : words.make}
      done={words.done}
      submit={async (values) => {
        const made = await apiSend<Productenboek>('POST', '/productenboeken', {
          ...values,
          ...(from && { vanId: from.id }),
        });
        await client.invalidateQueries();
        router.history.push(paths.book(made.id));
      }}
    />
  );
}
