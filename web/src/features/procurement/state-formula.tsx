import { ApiError, apiSend } from '../../api/client.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { EUROS, readEuros, typedEuros } from '../estimates/typed-values.ts';
import { assessmentText } from './assessment.nl.ts';
import type { Formule } from './assessment-queries.ts';
import { readCriteria } from './criteria.ts';
import { PERCENTAGE_0_100, typedWeight, weightOf } from './weight.ts';

const text = assessmentText.formulas.make;
type Values = Readonly<Record<string, string>>;

/** States, or states anew, how one phase is scored. */
export function StateFormula({
  procedureId,
  formula,
  announced,
}: {
  procedureId: number;
  formula: Formule;
  announced: boolean;
}) {
  const label = formula.vastgelegd ? text.change(formula.naam) : text.state(formula.naam);
  return (
    <FormDialog
      name={`formule-${formula.fase}`}
      button={formula.vastgelegd ? text.changeButton : text.stateButton}
      buttonLabel={label}
      {...(!formula.vastgelegd && { look: 'primary' })}
      small
      title={label}
      fields={fieldsOf(announced && formula.vastgelegd !== null)}
      initial={initialOf(formula)}
      submitLabel={text.submit}
      done={text.done}
      submit={(values) => apiSend('POST', `/inkoopprocedures/${procedureId}/formules`, bodyOf(formula.fase, values))}
    />
  );
}

function fieldsOf(withReason: boolean): readonly FieldDefinition[] {
  const rule = (key: string) => text.only(text.prices.find(({ value }) => value === key)?.label ?? '');
  const money = { kind: 'text', pattern: EUROS, patternHint: text.money } as const;
  return [
    { kind: 'long-text', name: 'criteria', label: text.criteria, hint: text.criteriaHint, required: true },
    { kind: 'choice', name: 'prijs', label: text.price, required: true, options: text.prices },
    {
      kind: 'text',
      name: 'prijsWeging',
      label: text.priceWeight,
      hint: text.only(`${text.prices[1].label} of ${text.prices[2].label}`),
      pattern: PERCENTAGE_0_100,
      patternHint: text.percentage,
    },
    { ...money, name: 'laagste', label: text.lowest, hint: rule('tussen-grenzen') },
    { ...money, name: 'hoogste', label: text.highest, hint: rule('tussen-grenzen') },
    { ...money, name: 'waarde', label: text.worth, hint: rule('waarde') },
    {
      kind: 'text',
      name: 'plaatsen',
      label: text.places,
      hint: text.placesHint,
      pattern: /^[1-9]\d{0,2}$/,
      patternHint: text.number,
    },
    ...(withReason
      ? ([{ kind: 'long-text', name: 'reden', label: text.reason, hint: text.reasonHint, required: true }] as const)
      : []),
  ];
}

/** What stands now, as it was typed. */
function initialOf({ vastgelegd }: Formule): Values {
  if (!vastgelegd) return { prijs: 'geen' };
  const { criteria, prijs, plaatsen } = vastgelegd;
  const euros = (cents: number | undefined) => typedEuros(cents ?? null);
  return {
    criteria: criteria.map((one) => `${one.naam}; ${typedWeight(one.weging)}; ${one.hoogste}`).join('\n'),
    prijs: prijs.soort,
    prijsWeging: prijs.weging === undefined ? '' : typedWeight(prijs.weging),
    laagste: euros(prijs.laagste),
    hoogste: euros(prijs.hoogste),
    waarde: euros(prijs.waarde),
    plaatsen: plaatsen === null ? '' : String(plaatsen),
  };
}

function bodyOf(fase: string, values: Values) {
  const criteria = readCriteria(values.criteria ?? '');
  if (!criteria) throw unreadable();
  return {
    fase,
    criteria,
    prijs: priceBody(values),
    plaatsen: values.plaatsen ? Number(values.plaatsen) : null,
    ...(values.reden ? { reden: values.reden } : {}),
  };
}

/** Said at the field, as a refusal of the server would be. */
const unreadable = () =>
  new ApiError({
    status: 422,
    title: text.criteria,
    errors: [{ code: 'browser.criteria', detail: text.criteriaError, pointer: '/criteria' }],
  });

function priceBody({ prijs, prijsWeging, laagste, hoogste, waarde }: Values) {
  const weging = weightOf(prijsWeging) ?? '0';
  switch (prijs) {
    case 'relatief':
      return { soort: prijs, weging };
    case 'tussen-grenzen':
      return { soort: prijs, weging, laagste: readEuros(laagste), hoogste: readEuros(hoogste) };
    case 'waarde':
      return { soort: prijs, waarde: readEuros(waarde) };
    default:
      return { soort: 'geen' };
  }
}
