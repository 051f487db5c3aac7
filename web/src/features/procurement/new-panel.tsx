import { useQuery } from '@tanstack/react-query';
import { ApiError, apiSend } from '../../api/client.ts';
import { procedureKindsQuery } from '../../api/queries.ts';
import type { Inkoopprocedure, Proceduresoort } from '../../api/types.ts';
import { chosenOf, type FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { EUROS, readEuros } from '../estimates/typed-values.ts';
import { assessmentText } from './assessment.nl.ts';
import { possibleAssessorsQuery } from './assessment-queries.ts';
import { readCriteria } from './criteria.ts';
import { PERCENTAGE_0_100, weightOf } from './weight.ts';

const text = assessmentText.panels.make;
type Values = Readonly<Record<string, string>>;

/** States before anything is scored who assesses, on what, and by which formula. */
export function NewPanel({ procedure }: { procedure: Inkoopprocedure }) {
  const people = useQuery(possibleAssessorsQuery(procedure.id)).data?.items ?? [];
  const kinds = useQuery(procedureKindsQuery).data?.items ?? [];
  const phases = phasesOf(
    procedure,
    kinds.find(({ sleutel }) => sleutel === procedure.soort.sleutel),
  );
  if (phases.length === 0) return null;
  return (
    <FormDialog
      name="nieuwe-beoordeling"
      button={text.button}
      look="primary"
      title={text.button}
      fields={fieldsOf(
        phases,
        people.map(({ id, naam }) => ({ value: String(id), label: naam })),
      )}
      initial={{ prijs: 'geen', fase: phases[0]?.value ?? '' }}
      submitLabel={text.button}
      done={text.done}
      submit={(values) => apiSend('POST', '/beoordelingen', panelBody(procedure.id, values))}
    />
  );
}

const BETWEEN = ' ';

/** The phases of rounds in which assessors score and that have not passed. */
const phasesOf = ({ lopen }: Inkoopprocedure, kind: Proceduresoort | undefined) =>
  lopen.flatMap(({ ronde, naam, fasen }) =>
    ronde === null
      ? []
      : fasen
          .filter(({ sleutel, stand }) => (stand === 'nu' || stand === 'straks') && isScored(kind, sleutel))
          .map((phase) => ({ value: `${ronde}${BETWEEN}${phase.sleutel}`, label: `${naam}: ${phase.naam}` })),
  );

const isScored = (kind: Proceduresoort | undefined, key: string): boolean =>
  kind?.rondefasen.some(
    ({ sleutel, handelingen }) => sleutel === key && handelingen.some(({ wat }) => wat === 'beoordelen'),
  ) ?? false;

type Options = readonly { value: string; label: string }[];

function fieldsOf(phases: Options, people: Options): readonly FieldDefinition[] {
  const rule = (key: string) => text.only(text.prices.find(({ value }) => value === key)?.label ?? '');
  const money = { kind: 'text', pattern: EUROS, patternHint: text.money } as const;
  return [
    { kind: 'text', name: 'naam', label: text.name, required: true },
    { kind: 'choice', name: 'fase', label: text.phase, required: true, options: phases },
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
    { kind: 'many', name: 'beoordelaars', label: text.people, required: true, options: people },
  ];
}

function panelBody(procedureId: number, values: Values) {
  const [ronde = '', fase = ''] = (values.fase ?? '').split(BETWEEN);
  const criteria = readCriteria(values.criteria ?? '');
  if (!criteria) throw unreadable();
  return {
    procedureId,
    ronde,
    fase,
    naam: values.naam,
    criteria,
    prijs: priceBody(values),
    plaatsen: values.plaatsen === undefined ? null : Number(values.plaatsen),
    beoordelaars: chosenOf(values.beoordelaars).map(Number),
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
