import { useRouter } from '@tanstack/react-router';
import type {
  Controleprogramma,
  ControleprogrammaDetail,
  MaterieleControleDetail,
} from '../../../../src/modules/control/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { dayOfInstant } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { materialText as text } from './material.nl.ts';

/** Begins the control programme of a year. */
export function BeginProgramme() {
  const router = useRouter();
  const year = dayOfInstant(new Date()).slice(0, 4);
  return (
    <FormDialog
      name="programma"
      button={text.begin}
      title={text.begin}
      intro={text.beginIntro}
      fields={[
        { kind: 'text', name: 'jaar', label: text.year, required: true, pattern: /^20\d\d$/, patternHint: text.year },
        { kind: 'text', name: 'titel', label: text.beginTitle, required: true },
      ]}
      initial={{ jaar: year, titel: `${text.title} ${year}` }}
      submitLabel={text.begin}
      done={text.begun}
      submit={async ({ jaar, titel }) => {
        const { id } = await apiSend<ControleprogrammaDetail>('POST', '/controleprogrammas', {
          jaar: Number(jaar),
          titel,
        });
        router.history.push(paths.controlProgramme(id));
      }}
    />
  );
}

/** Opens a control of one provider within a programme of the own municipality. */
export function OpenControl({ programmes }: { programmes: readonly Controleprogramma[] }) {
  const router = useRouter();
  const { organisatie } = useSession();
  const providers = useOrganisationOptions('aanbieder');
  const own = programmes
    .filter(({ gemeente }) => gemeente?.id === organisatie.id)
    .map(({ id, titel }) => ({ value: String(id), label: titel }));
  return (
    <FormDialog
      name="controle"
      button={text.open}
      small
      title={text.open}
      intro={text.openIntro}
      fields={[
        { kind: 'choice', name: 'programmaId', label: text.programme, required: true, options: own },
        { kind: 'choice', name: 'aanbiederId', label: text.provider, required: true, options: providers },
        {
          kind: 'choice',
          name: 'soort',
          label: text.kind,
          required: true,
          options: Object.entries(text.kindWords).map(([value, label]) => ({ value, label })),
        },
        { kind: 'text', name: 'titel', label: text.openTitle, required: true },
      ]}
      initial={{ soort: 'materiele-controle', ...(own[0] && { programmaId: own[0].value }) }}
      submitLabel={text.open}
      done={text.opened}
      submit={async ({ programmaId, aanbiederId, ...rest }) => {
        const body = { ...rest, programmaId: Number(programmaId), aanbiederId: Number(aanbiederId) };
        const { id } = await apiSend<MaterieleControleDetail>('POST', '/materiele-controles', body);
        router.history.push(paths.control(id));
      }}
    />
  );
}
