import { useSession } from '../../app/session.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { cooperationText } from './cooperation.nl.ts';
import { CooperationTasks } from './cooperation-tasks.tsx';
import { PurchaseLevels } from './purchase-levels.tsx';

const text = cooperationText.map;

/** Who does what together, why, and who may do it otherwise; of the region or seen from one municipality. */
export function CooperationPage() {
  const { organisatie } = useSession();
  const { state } = useListPlace();
  const municipalities = useOrganisationOptions('gemeente');
  const chosen = municipalities.find((one) => one.value === state.gemeente);
  const ofRegion = organisatie.soort === 'region';
  return (
    <>
      <PageHeading title={text.title} sub={<p>{chosen ? text.subOf(chosen.label) : text.sub}</p>} />
      <CooperationTasks municipalities={municipalities} ofRegion={ofRegion} />
      <PurchaseLevels ofRegion={ofRegion} />
      <InPageHelp>
        {cooperationText.mapHelp.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
