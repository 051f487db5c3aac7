import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { labScenarioQuery, labScenariosQuery } from '../../api/queries.ts';
import type { Scenario } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatDay } from '../../format/index.ts';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { etagOf } from '../parties/end-button.tsx';
import './laboratory.css';
import { conclusionOf } from './conclusion.ts';
import { LabOutcome } from './lab-outcome.tsx';
import { laboratoryText, scenarioText as text } from './laboratory.nl.ts';
import { periodName } from './months.ts';

/** A scenario as it was kept: what came out, under which terms; its maker changes or removes it. */
export function ScenarioPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <PageQuery query={useQuery(labScenarioQuery(id))}>{(one) => <Kept scenario={one} />}</PageQuery>;
}

function Kept({ scenario }: { scenario: Scenario }) {
  const { id, naam, door, gewijzigdOp, uitkomst, periode, eigen, feiten } = scenario;
  return (
    <>
      <PageHeading
        title={naam}
        sub={
          <>
            <p className="lab-conclusion">{conclusionOf(uitkomst)}</p>
            <p>
              {laboratoryText.sub(periodName(periode))} {text.kept(door, formatDay(gewijzigdOp.slice(0, 10)))}
            </p>
            {!eigen && <p>{text.ofColleague}</p>}
          </>
        }
        actions={eigen && <OwnActions scenario={scenario} />}
      />
      <LabOutcome found={uitkomst} />
      <p className="small muted">{text.facts(feiten)}</p>
      <ExportButtons path={`/bekostigingslab/scenarios/${id}`} query={{}} />
    </>
  );
}

function OwnActions({ scenario }: { scenario: Scenario }) {
  const { id, naam, versie, document } = scenario;
  return (
    <>
      <LinkButton look="primary" href={paths.editScenario(id)}>
        {text.change}
      </LinkButton>
      <FormDialog
        name="scenario-naam"
        button={text.rename}
        title={text.rename}
        fields={[{ kind: 'text', name: 'naam', label: laboratoryText.name, required: true }]}
        initial={{ naam }}
        submitLabel={text.rename}
        done={text.renamed}
        submit={(values) =>
          apiSend('PUT', `/bekostigingslab/scenarios/${id}`, { naam: values.naam, document }, { etag: etagOf(versie) })
        }
      />
      <Remove id={id} />
    </>
  );
}

/** Removes it at once, with a way back beside the message. */
function Remove({ id }: { id: number }) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const putBack = useMutation({
    mutationFn: () => apiSend('POST', `/bekostigingslab/scenarios/${id}/_herstel`),
    onSuccess: async () => {
      await client.invalidateQueries();
      notify(text.back);
    },
  });
  const remove = useMutation({
    mutationFn: () => apiSend('DELETE', `/bekostigingslab/scenarios/${id}`),
    onSuccess: async () => {
      router.history.push(paths.scenarios);
      await client.invalidateQueries({ queryKey: labScenariosQuery.queryKey });
      notify(text.removed, { label: text.undo, act: () => putBack.mutate() });
    },
  });
  return (
    <Button isDisabled={remove.isPending} onPress={() => remove.mutate()}>
      {text.remove}
    </Button>
  );
}
