import { apiSend } from '../../api/client.ts';
import type { Vraag, Vragenoverzicht } from '../../api/types.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { chosenParagraph, paragraphOptions, paragraphValue } from './paragraph-options.ts';
import { questionsText } from './questions.nl.ts';

const text = questionsText.act;
/** On how many paragraphs an answer rests at most, in this form. */
const PLACES = [1, 2, 3] as const;
const tenors = Object.entries(questionsText.tenors).map(([value, label]) => ({ value, label }));

/** Writes the answer; the question as it will be published can be made anonymous here. */
export function AnswerDialog({ desk, question }: { desk: Vragenoverzicht; question: Vraag }) {
  const options = paragraphOptions(desk);
  const rests = PLACES.flatMap((place): FieldDefinition[] => [
    {
      kind: 'choice',
      name: `alinea${place}`,
      label: text.rest(place),
      options,
      ...(place === 1 && { heading: text.restHeading }),
    },
    { kind: 'choice', name: `strekking${place}`, label: text.tenor(place), options: tenors },
  ]);
  return (
    <FormDialog
      name={`antwoord-${question.id}`}
      button={text.answer}
      buttonLabel={text.answerOf(question.nummer)}
      small
      title={text.answerOf(question.nummer)}
      fields={[
        {
          kind: 'long-text',
          name: 'vraagTekst',
          label: text.questionText,
          hint: text.questionHint,
          required: true,
        },
        { kind: 'long-text', name: 'tekst', label: text.answerText, required: true },
        ...(options.length > 0 ? rests : []),
      ]}
      initial={initialOf(question)}
      submitLabel={text.save}
      done={text.answered}
      submit={({ vraagTekst, tekst, ...values }) =>
        apiSend('POST', `/vragen/${question.id}/antwoorden`, { vraagTekst, tekst, rustOp: restsOf(values) })
      }
    />
  );
}

function initialOf({ tekst, antwoord, documentId, paragraaf }: Vraag): Record<string, string> {
  const asked = documentId !== null && paragraaf !== null ? { alinea1: paragraphValue(documentId, paragraaf) } : {};
  const rests = antwoord?.rustOp.slice(0, PLACES.length).flatMap((one, at) => [
    [`alinea${at + 1}`, paragraphValue(one.documentId, one.paragraaf)],
    [`strekking${at + 1}`, one.strekking],
  ]);
  return {
    vraagTekst: antwoord?.vraagTekst ?? tekst,
    tekst: antwoord?.tekst ?? '',
    ...(rests ? Object.fromEntries(rests) : asked),
  };
}

const restsOf = (values: Readonly<Record<string, string>>) =>
  PLACES.flatMap((place) => {
    const chosen = values[`alinea${place}`];
    return chosen ? [{ ...chosenParagraph(chosen), strekking: values[`strekking${place}`] ?? 'uitleg' }] : [];
  });

/** What another person finds of the answer. */
export function ReviewDialog({ question }: { question: Vraag }) {
  return (
    <FormDialog
      name={`nakijken-${question.id}`}
      button={text.review}
      buttonLabel={text.reviewOf(question.nummer)}
      small
      title={text.reviewOf(question.nummer)}
      {...(question.antwoord && { intro: question.antwoord.tekst })}
      fields={[
        {
          kind: 'choice',
          name: 'oordeel',
          label: text.verdict,
          required: true,
          options: [
            { value: 'ja', label: text.approve },
            { value: 'nee', label: text.sendBack },
          ],
        },
        { kind: 'long-text', name: 'opmerking', label: text.remark, hint: text.remarkHint },
      ]}
      submitLabel={text.keep}
      done={text.reviewed}
      submit={({ oordeel, opmerking = '' }) =>
        apiSend('POST', `/vragen/${question.id}/_nakijken`, { akkoord: oordeel === 'ja', opmerking })
      }
    />
  );
}

/** The theme of a question, and the question that asks the same; what looks most alike comes first. */
export function SortDialog({ desk, question }: { desk: Vragenoverzicht; question: Vraag }) {
  const likeness = new Map(
    desk.gelijken.flatMap(({ a, b, gelijkenis }) =>
      a === question.id ? [[b, gelijkenis] as const] : b === question.id ? [[a, gelijkenis] as const] : [],
    ),
  );
  const others = desk.items
    .filter((one) => one.id !== question.id && one.zelfdeAls === null)
    .toSorted((a, b) => (likeness.get(b.id) ?? 0) - (likeness.get(a.id) ?? 0) || a.nummer - b.nummer);
  return (
    <FormDialog
      name={`indelen-${question.id}`}
      button={text.sort}
      buttonLabel={text.sortOf(question.nummer)}
      small
      title={text.sortOf(question.nummer)}
      fields={[
        { kind: 'text', name: 'thema', label: questionsText.desk.theme },
        {
          kind: 'choice',
          name: 'zelfdeAls',
          label: text.same,
          options: others.map((one) => ({ value: String(one.id), label: `${one.nummer}. ${one.tekst.slice(0, 80)}` })),
        },
      ]}
      initial={{
        thema: question.thema ?? '',
        zelfdeAls: question.zelfdeAls === null ? '' : String(question.zelfdeAls),
      }}
      submitLabel={text.keep}
      done={text.sorted}
      submit={({ thema = null, zelfdeAls }) =>
        apiSend('PATCH', `/vragen/${question.id}`, { thema, zelfdeAls: zelfdeAls ? Number(zelfdeAls) : null })
      }
    />
  );
}
