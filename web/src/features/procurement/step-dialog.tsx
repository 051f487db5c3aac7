import { apiSend } from '../../api/client.ts';
import type { Inkoopprocedure, Loop } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { CLOCK_TIME, closingToPropose, instantOf } from './moment.ts';
import { procurementText } from './procurement.nl.ts';

const text = procurementText.step;
type Step = Loop['stappen'][number];

/** One step of the purchaser in a walk: asks what the step needs, and says beforehand what it cannot undo. */
export function StepDialog({
  procedure,
  run,
  step,
  primary,
}: {
  procedure: Inkoopprocedure;
  run: string | null;
  step: Step;
  /** The one filled button of the page. */
  primary: boolean;
}) {
  return (
    <FormDialog
      name={`stap-${run ?? 'procedure'}-${step.stap}-${step.fase ?? ''}`}
      button={step.tekst}
      {...(primary && { look: 'primary' })}
      title={step.tekst}
      intro={text.intro[step.stap]}
      fields={stepFields(step)}
      initial={initialOf(step)}
      submitLabel={step.tekst}
      done={text.done}
      submit={(values) => apiSend('POST', `/inkoopprocedures/${procedure.id}/stappen`, stepBody(step, run, values))}
    />
  );
}

function stepFields(step: Step): readonly FieldDefinition[] {
  const fields: FieldDefinition[] = [];
  if (step.sluitmomentNodig) {
    fields.push({
      kind: 'day',
      name: 'sluitDag',
      label: text.day,
      required: true,
      ...(step.vroegsteSluiting && { hint: text.earliest(formatInstant(step.vroegsteSluiting)) }),
    });
    fields.push({
      kind: 'text',
      name: 'sluitTijd',
      label: text.time,
      hint: text.timeHint,
      required: true,
      pattern: CLOCK_TIME,
      patternHint: text.timeError,
    });
  }
  if (step.stap === 'fase-beginnen') {
    fields.push({ kind: 'long-text', name: 'reden', label: text.openPointsReason, hint: text.openPointsHint });
  }
  if (step.stap === 'verlengen' || step.stap === 'stoppen') {
    fields.push({ kind: 'long-text', name: 'reden', label: text.reason, required: true });
  }
  if (step.stap === 'besluit-doorgaan') fields.push(...decisionFields);
  return fields;
}

const decisionFields: readonly FieldDefinition[] = [
  {
    kind: 'choice',
    name: 'besluit',
    label: text.decision,
    required: true,
    options: [
      { value: 'ja', label: procurementText.decision.go },
      { value: 'nee', label: procurementText.decision.noGo },
    ],
  },
  { kind: 'long-text', name: 'voorwaarden', label: text.conditions, hint: text.conditionsHint },
  { kind: 'long-text', name: 'terugval', label: text.fallback, required: true },
];

function initialOf(step: Step): Record<string, string> {
  if (!step.sluitmomentNodig || !step.vroegsteSluiting) return {};
  const { dag, tijd } = closingToPropose(step.vroegsteSluiting);
  return { sluitDag: dag, sluitTijd: tijd };
}

function stepBody(step: Step, run: string | null, values: Readonly<Record<string, string>>) {
  const { sluitDag, sluitTijd, reden, besluit, voorwaarden, terugval } = values;
  return {
    stap: step.stap,
    ronde: run,
    ...(step.fase !== null && { fase: step.fase }),
    ...(sluitDag && sluitTijd && { sluitOp: instantOf(sluitDag, sluitTijd) }),
    ...(reden && { reden }),
    ...(besluit && { doorgaan: besluit === 'ja', voorwaarden: linesOf(voorwaarden), terugval }),
  };
}

const linesOf = (typed = ''): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
