import { apiSend } from '../../api/client.ts';
import type { Gunningsvoorstel } from '../../api/types.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { assessmentText } from './assessment.nl.ts';

const text = assessmentText.award;
const FAILED = ['onvolledig', 'uitgesloten', 'ongeschikt'] as const;
const OUTCOMES = {
  selectie: ['geselecteerd', 'niet-geselecteerd', ...FAILED],
  gunning: ['gegund', 'afgewezen', ...FAILED],
} as const;

/** The decision about every applicant at once; it begins as proposed, a person confirms or changes it. */
export function DecideAward({
  procedureId,
  run,
  proposal,
}: {
  procedureId: number;
  run: string;
  proposal: Gunningsvoorstel;
}) {
  const { besluiten, stap, herziet } = proposal;
  const act = herziet ? text.again : text.decide;
  const outcomes = OUTCOMES[stap].map((value) => ({ value, label: text.outcomes[value] }));
  return (
    <FormDialog
      name="besluit"
      button={act}
      look="primary"
      title={act}
      intro={text.decideIntro(besluiten.length)}
      fields={[
        ...(herziet ? [revisionField] : []),
        ...besluiten.flatMap(({ aanmeldingId, aanbieder }): FieldDefinition[] => [
          {
            kind: 'choice',
            name: `uitkomst-${aanmeldingId}`,
            label: text.outcomeOf(aanbieder.naam),
            required: true,
            options: outcomes,
          },
          { kind: 'long-text', name: `reden-${aanmeldingId}`, label: text.reasonOf(aanbieder.naam), required: true },
        ]),
      ]}
      initial={Object.fromEntries(
        besluiten.flatMap(({ aanmeldingId, uitkomst, reden }) => [
          [`uitkomst-${aanmeldingId}`, uitkomst],
          [`reden-${aanmeldingId}`, reden],
        ]),
      )}
      submitLabel={act}
      done={text.decided}
      submit={(values) =>
        apiSend('POST', '/gunningen', {
          procedureId,
          ronde: run,
          ...(values.herziening && { herziening: values.herziening }),
          besluiten: besluiten.map(({ aanmeldingId }) => ({
            aanmeldingId,
            uitkomst: values[`uitkomst-${aanmeldingId}`],
            reden: values[`reden-${aanmeldingId}`] ?? '',
          })),
        })
      }
    />
  );
}

const revisionField: FieldDefinition = {
  kind: 'long-text',
  name: 'herziening',
  label: text.revisionReason,
  required: true,
};
