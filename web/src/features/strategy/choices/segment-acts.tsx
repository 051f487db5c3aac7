import type { Advies, Feiten, Vraag } from '../../../../../src/modules/instruments/api.ts';
import type { Keuze, Segment, Segmentdetail } from '../../../../../src/modules/strategy/api.ts';
import { apiSend } from '../../../api/client.ts';
import type { ButtonLook } from '../../../ui/button/button.tsx';
import { chosenOf, type FieldDefinition, joinChosen } from '../../../ui/form/fields.ts';
import { FormDialog } from '../../../ui/form/form-dialog.tsx';
import { choicesText, incentiveWords, segmentText as text } from './choices.nl.ts';

const at = (strategyId: number) => `/strategieen/${strategyId}/segmenten`;
const WHOLE = /^\d{1,6}$/;
const segmentFields: readonly FieldDefinition[] = [
  { kind: 'text', name: 'naam', label: choicesText.name, required: true },
  { kind: 'long-text', name: 'toelichting', label: choicesText.note },
  {
    kind: 'text',
    name: 'jeugdigenPerJaar',
    label: choicesText.clients,
    hint: choicesText.clientsHint,
    pattern: WHOLE,
    patternHint: choicesText.number,
  },
];
const segmentBody = ({ jeugdigenPerJaar, ...rest }: Record<string, string>, productgroepen: readonly string[]) => ({
  ...rest,
  productgroepen,
  jeugdigenPerJaar: jeugdigenPerJaar === undefined ? null : Number(jeugdigenPerJaar),
});

export function AddSegment({ strategyId }: { strategyId: number }) {
  return (
    <FormDialog
      name="segment"
      button={choicesText.add}
      title={choicesText.add}
      fields={segmentFields}
      submitLabel={choicesText.add}
      done={choicesText.added}
      submit={(values) => apiSend('POST', at(strategyId), segmentBody(values, []))}
    />
  );
}

/** Takes the groups of the product book as segments. */
export function TakeGroups({ strategyId, look }: { strategyId: number; look?: ButtonLook }) {
  return (
    <FormDialog
      name="productgroepen"
      button={choicesText.takeOver}
      {...(look && { look })}
      title={choicesText.takeOver}
      intro={choicesText.takeOverIntro}
      fields={[]}
      submitLabel={choicesText.takeOver}
      done={choicesText.takenOver}
      submit={() => apiSend('POST', `${at(strategyId)}/_overnemen`)}
    />
  );
}

export function ChangeSegment({ strategyId, segment }: { strategyId: number; segment: Segmentdetail }) {
  return (
    <FormDialog
      name="segment"
      button={choicesText.change}
      small
      title={choicesText.change}
      fields={segmentFields}
      initial={{
        naam: segment.naam,
        toelichting: segment.toelichting,
        jeugdigenPerJaar: segment.jeugdigenPerJaar === null ? '' : String(segment.jeugdigenPerJaar),
      }}
      submitLabel={choicesText.change}
      done={choicesText.changed}
      submit={(values) =>
        apiSend('PUT', `${at(strategyId)}/${segment.id}`, segmentBody(values, segment.productgroepen))
      }
    />
  );
}

/** Takes a segment away about which nothing was recorded. */
export function RemoveSegment({ strategyId, segment }: { strategyId: number; segment: Segment }) {
  return (
    <FormDialog
      name={`weg-${segment.id}`}
      button={choicesText.remove}
      buttonLabel={choicesText.removeOf(segment.naam)}
      small
      look="text"
      title={choicesText.removeOf(segment.naam)}
      intro={choicesText.removeIntro}
      fields={[]}
      submitLabel={choicesText.remove}
      done={choicesText.removed}
      submit={() => apiSend('DELETE', `${at(strategyId)}/${segment.id}`)}
    />
  );
}

/** The questions of one instrument; answers to others stay as they were. */
export function AnswerQuestions({
  strategyId,
  segment,
  questions,
}: {
  strategyId: number;
  segment: Segmentdetail;
  questions: readonly Vraag[];
}) {
  const asked = new Set<string>(questions.map(({ feit }) => feit));
  const others = Object.fromEntries(Object.entries(segment.feiten).filter(([feit]) => !asked.has(feit)));
  return (
    <FormDialog
      name="antwoorden"
      button={text.answer}
      title={text.answer}
      intro={text.answerIntro}
      fields={questions.map(({ feit, vraag, uitleg }) => ({
        kind: 'choice',
        name: feit,
        label: vraag,
        hint: uitleg,
        options: [
          { value: '', label: text.unknown },
          ...Object.entries(text.answers).map(([value, label]) => ({ value, label })),
        ],
      }))}
      initial={segment.feiten as Record<string, string>}
      submitLabel={text.answer}
      done={text.answerDone}
      submit={(values) =>
        apiSend('POST', `${at(strategyId)}/${segment.id}/antwoorden`, { feiten: { ...others, ...values } as Feiten })
      }
    />
  );
}

const TAKE_BACK = 'geen';

/** Chooses on one instrument, with a reason, and with an explanation when it is not what was advised. */
export function ChooseOption({
  strategyId,
  segment,
  advice,
  instrumentName,
  current,
}: {
  strategyId: number;
  segment: Segmentdetail;
  advice: Advies;
  instrumentName: string;
  current: Keuze | undefined;
}) {
  const advised = advice.volgorde.find(({ optie }) => optie === advice.eerste)?.naam;
  return (
    <FormDialog
      name={`keuze-${advice.instrument}`}
      button={text.choose}
      title={text.chooseTitle(instrumentName)}
      fields={[
        {
          kind: 'choice',
          name: 'optie',
          label: text.option,
          required: true,
          options: [
            ...advice.volgorde.map(({ optie, naam }) => ({ value: optie, label: naam })),
            ...(current ? [{ value: TAKE_BACK, label: text.takeBack }] : []),
          ],
        },
        { kind: 'long-text', name: 'reden', label: text.reason, hint: text.reasonHint, required: true },
        { kind: 'long-text', name: 'afwijking', label: text.why2, hint: text.why2Hint(advice, advised) },
        ...extraFields(advice.instrument),
      ]}
      initial={{
        optie: current?.optie ?? advice.eerste ?? '',
        reden: current?.reden ?? '',
        afwijking: current?.afwijking ?? '',
        contractjaren: current?.contractjaren ? String(current.contractjaren) : '',
        nieuweBekostiging: current?.nieuweBekostiging == null ? '' : current.nieuweBekostiging ? 'ja' : 'nee',
        prikkels: joinChosen(current?.prikkels ?? []),
      }}
      submitLabel={text.choose}
      done={text.chooseDone}
      submit={({ optie, contractjaren, nieuweBekostiging, prikkels, ...rest }) =>
        apiSend('POST', `${at(strategyId)}/${segment.id}/keuzes`, {
          ...rest,
          instrument: advice.instrument,
          optie: optie === TAKE_BACK ? null : optie,
          ...(contractjaren ? { contractjaren: Number(contractjaren) } : {}),
          ...(nieuweBekostiging ? { nieuweBekostiging: nieuweBekostiging === 'ja' } : {}),
          ...(prikkels ? { prikkels: chosenOf(prikkels) } : {}),
        })
      }
    />
  );
}

/** What is chosen beside the option itself: how long and with what in the contract, and whether paying so is new. */
function extraFields(instrument: Advies['instrument']): readonly FieldDefinition[] {
  if (instrument === 'bekostiging')
    return [
      {
        kind: 'choice',
        name: 'nieuweBekostiging',
        label: text.isNewFunding,
        options: [
          { value: '', label: text.unknown },
          { value: 'ja', label: text.yes },
          { value: 'nee', label: text.no },
        ],
      },
    ];
  if (instrument !== 'contract') return [];
  return [
    {
      kind: 'text',
      name: 'contractjaren',
      label: text.contractYears,
      pattern: /^([1-9]|[12]\d|30)$/,
      patternHint: choicesText.number,
    },
    {
      kind: 'many',
      name: 'prikkels',
      label: text.incentivesLabel,
      options: Object.entries(incentiveWords).map(([value, label]) => ({ value, label })),
    },
  ];
}
