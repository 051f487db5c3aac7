import { paths } from '../../app/paths.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { Contacts } from './contacts.tsx';
import { cooperationText } from './cooperation.nl.ts';
import { PolicyFrames } from './policy-frames.tsx';
import { WorkingGroup } from './working-group.tsx';

const text = cooperationText.consultation;
const PARTS = { overleg: text.contacts, kaders: text.frames, werkgroep: text.group } as const;
type Part = keyof typeof PARTS;
const parts = Object.keys(PARTS) as Part[];

/** What binds the strategy, who spoke with whom about it, and who helps to make it. */
export function ConsultationPage() {
  const { state } = useListPlace();
  const part = parts.find((each) => each === state.deel) ?? 'overleg';
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
      <TabLinks
        label={text.parts}
        tabs={parts.map((each) => ({
          href: each === 'overleg' ? paths.consultation : paths.consultationPart(each),
          label: PARTS[each],
          current: each === part,
        }))}
      />
      {part === 'overleg' && <Contacts />}
      {part === 'kaders' && <PolicyFrames />}
      {part === 'werkgroep' && <WorkingGroup />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
