import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { fundingTermsQuery, labChoiceQuery, labOutcomeQuery } from '../../api/queries.ts';
import type { Labkeuze, Scenario } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import './laboratory.css';
import { conclusionOf } from './conclusion.ts';
import { LabChoice } from './lab-choice.tsx';
import { LabOutcome } from './lab-outcome.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';
import { type Asked, monthOf, periodName } from './months.ts';

type WithCare = Labkeuze & { hulp: NonNullable<Labkeuze['hulp']>; periode: NonNullable<Labkeuze['periode']> };
const hasCare = (choice: Labkeuze): choice is WithCare => choice.hulp !== null && choice.periode !== null;

/** What would the care of past months have cost under other terms, and who would have had more or less? */
export function LaboratoryPage() {
  return (
    <PageQuery query={useQuery(labChoiceQuery)}>
      {(choice) =>
        hasCare(choice) ? (
          <Laboratory choice={choice} />
        ) : (
          <>
            <PageHeading title={text.title} />
            <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
          </>
        )
      }
    </PageQuery>
  );
}

function Laboratory({ choice }: { choice: WithCare }) {
  const { state } = useListPlace();
  const asked: Asked = {
    van: state.van ?? monthOf(choice.periode.van),
    tot: state.tot ?? monthOf(choice.periode.tot),
    voorwaarden: state.voorwaarden,
    model: state.model,
  };
  const outcome = useQuery({ ...labOutcomeQuery({ ...asked }), placeholderData: keepPreviousData });
  const terms = useQuery(fundingTermsQuery);
  const found = outcome.data;
  return (
    <>
      <PageHeading
        title={text.title}
        sub={
          <>
            {found && <p className="lab-conclusion">{conclusionOf(found)}</p>}
            <p>{text.sub(periodName(asked))}</p>
          </>
        }
        actions={
          <>
            <LinkButton href={paths.scenarios}>{text.scenarios}</LinkButton>
            {found && <SaveScenario asked={asked} />}
          </>
        }
      />
      <LabChoice choice={choice} asked={asked} terms={terms.data?.items ?? []} found={found} />
      <PageQuery query={outcome}>
        {(one) => (
          <>
            <LabOutcome found={one} />
            <ExportButtons path="/bekostigingslab/berekening" query={{ ...asked }} />
          </>
        )}
      </PageQuery>
    </>
  );
}

/** Keeps terms and outcome under a name; the scenario has terms of its own, which can be changed there. */
function SaveScenario({ asked }: { asked: Asked }) {
  const router = useRouter();
  return (
    <FormDialog
      name="scenario"
      button={text.save}
      look="primary"
      title={text.save}
      intro={text.saveIntro}
      fields={[{ kind: 'text', name: 'naam', label: text.name, required: true }]}
      submitLabel={text.save}
      done={text.saved}
      submit={async ({ naam }) => {
        const { voorwaarden, ...rest } = asked;
        const kept = await apiSend<Scenario>('POST', '/bekostigingslab/scenarios', {
          naam,
          ...rest,
          ...(voorwaarden && { voorwaarden: Number(voorwaarden) }),
        });
        router.history.push(paths.scenario(kept.id));
      }}
    />
  );
}
