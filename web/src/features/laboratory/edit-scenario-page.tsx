import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { labScenarioQuery } from '../../api/queries.ts';
import type { Scenario } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useLive } from '../../ui/live/live-region.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { completed } from '../funding/draft.ts';
import { TermsEditor } from '../funding/terms-editor.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { scenarioText as text } from './laboratory.nl.ts';

/** The terms of a scenario in the form of funding terms; keeping them pays the period again. */
export function EditScenarioPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <PageQuery query={useQuery(labScenarioQuery(id))}>{(one) => <EditScenario scenario={one} />}</PageQuery>;
}

function EditScenario({ scenario: { id, naam, versie, document } }: { scenario: Scenario }) {
  const router = useRouter();
  const client = useQueryClient();
  const { notify } = useLive();
  const saving = useMutation({
    mutationFn: (changed: unknown) =>
      apiSend('PUT', `/bekostigingslab/scenarios/${id}`, { naam, document: changed }, { etag: etagOf(versie) }),
    onSuccess: async () => {
      notify(text.reckoned);
      await client.invalidateQueries();
      router.history.push(paths.scenario(id));
    },
  });
  return (
    <>
      <PageHeading title={text.editTitle(naam)} sub={text.editIntro} />
      <TermsEditor
        start={completed(document)}
        onSave={saving.mutate}
        cancelHref={paths.scenario(id)}
        busy={saving.isPending}
        error={saving.error}
      />
    </>
  );
}
