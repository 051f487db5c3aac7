import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { procedureKindsQuery } from '../../api/queries.ts';
import type { Inkoopprocedure, Proceduresoort } from '../../api/types.ts';
import { chosenOf, type FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { assessmentText } from './assessment.nl.ts';
import { possibleAssessorsQuery } from './assessment-queries.ts';

const text = assessmentText.panels.make;
type Values = Readonly<Record<string, string>>;

/** Names who assess a phase, by the formula that was stated for it. */
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
      initial={{ fase: phases[0]?.value ?? '' }}
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

const fieldsOf = (phases: Options, people: Options): readonly FieldDefinition[] => [
  { kind: 'text', name: 'naam', label: text.name, required: true },
  { kind: 'choice', name: 'fase', label: text.phase, required: true, options: phases },
  { kind: 'many', name: 'beoordelaars', label: text.people, required: true, options: people },
];

function panelBody(procedureId: number, values: Values) {
  const [ronde = '', fase = ''] = (values.fase ?? '').split(BETWEEN);
  return { procedureId, ronde, fase, naam: values.naam, beoordelaars: chosenOf(values.beoordelaars).map(Number) };
}
