import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { procedureQuery } from '../../api/queries.ts';
import type { Inkoopprocedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { TabLinks } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Complaints } from './complaints.tsx';
import { Documents } from './documents.tsx';
import { Notas } from './notas.tsx';
import './questions.css';
import { questionsText as text } from './questions.nl.ts';
import { QuestionsDesk } from './questions-desk.tsx';

const PARTS = ['vragen', 'documenten', 'nota', 'bezwaren'] as const;
type Part = (typeof PARTS)[number];

/** What is asked about a procedure and what is answered; and who objects or complains. For the region and for providers. */
export function QuestionsPage() {
  const { id } = useParams({ from: '/aangemeld/inkoopprocedures/$id/vragen' });
  return <PageQuery query={useQuery(procedureQuery(id))}>{(procedure) => <Parts procedure={procedure} />}</PageQuery>;
}

function Parts({ procedure }: { procedure: Inkoopprocedure }) {
  const { state } = useListPlace();
  const { organisatie } = useSession();
  const part = PARTS.find((each) => each === state.deel) ?? 'vragen';
  return (
    <>
      <PageHeading
        title={text.title}
        windowTitle={`${text.partNames[part]}, ${procedure.titel}`}
        sub={
          <p>
            {procedure.nummer}, {procedure.titel}.{' '}
            {organisatie.soort !== 'provider' && (
              <AppLink href={paths.procedure(procedure.id)}>{text.procedure}</AppLink>
            )}
          </p>
        }
      />
      <TabLinks
        label={text.parts}
        tabs={PARTS.map((each) => ({
          href: paths.procedureQuestions(procedure.id, each === 'vragen' ? undefined : each),
          label: text.partNames[each],
          current: each === part,
        }))}
      />
      <PartOf part={part} id={procedure.id} />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function PartOf({ part, id }: { part: Part; id: number }) {
  switch (part) {
    case 'vragen':
      return <QuestionsDesk procedureId={id} />;
    case 'documenten':
      return <Documents procedureId={id} />;
    case 'nota':
      return <Notas procedureId={id} />;
    case 'bezwaren':
      return <Complaints procedureId={id} />;
  }
}
