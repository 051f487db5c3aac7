import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { procedureQuery } from '../../api/queries.ts';
import type { Inkoopprocedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatDay, formatEuros, formatInstant } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Applications } from './applications.tsx';
import { Assessments } from './assessments.tsx';
import { Awards } from './awards.tsx';
import { Course } from './course.tsx';
import { Plan } from './plan.tsx';
import { ChangeProcedure } from './procedure-form.tsx';
import { ProcedureLog } from './procedure-log.tsx';
import { procurementText as text } from './procurement.nl.ts';
import { Readiness } from './readiness.tsx';

/** Where does this procedure stand, and what may be done in it now? */
export function ProcedurePage() {
  const { id } = useParams({ from: '/aangemeld/inkoopprocedures/$id' });
  return (
    <PageQuery query={useQuery(procedureQuery(id))}>{(procedure) => <ProcedureView procedure={procedure} />}</PageQuery>
  );
}

const PARTS = ['verloop', 'planning', 'eisen', 'aanmeldingen', 'beoordeling', 'gunning', 'logboek'] as const;
type Part = (typeof PARTS)[number];

function ProcedureView({ procedure }: { procedure: Inkoopprocedure }) {
  const router = useRouter();
  const { state } = useListPlace();
  const mayAssess = useMay('procurement.assess');
  const parts = PARTS.filter((each) => each !== 'beoordeling' || mayAssess);
  const part = parts.find((each) => each === state.deel) ?? 'verloop';
  return (
    <>
      <PageHeading
        title={procedure.titel}
        sub={
          <>
            <p>{text.standing(procedure)}</p>
            {procedure.teDoen.length > 0 && <p className="strong">{text.dueNow(procedure.teDoen)}</p>}
            <StatusWord status={procedure.stand} />
          </>
        }
        actions={
          <>
            <LinkButton href={paths.procedureQuestions(procedure.id)}>{text.questions}</LinkButton>
            {procedure.mag.beheren && !procedure.gestopt && <ChangeProcedure procedure={procedure} />}
          </>
        }
      />
      <Facts procedure={procedure} />
      <Tabs
        label={text.parts}
        tabs={parts.map((each) => ({ key: each, label: text.partNames[each], content: contentOf(each, procedure) }))}
        selected={part}
        onSelect={(next) => router.history.push(paths.procedure(procedure.id, next === 'verloop' ? undefined : next))}
      />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function contentOf(part: Part, procedure: Inkoopprocedure) {
  switch (part) {
    case 'verloop':
      return <Course procedure={procedure} />;
    case 'planning':
      return <Plan procedure={procedure} />;
    case 'eisen':
      return <Readiness procedure={procedure} />;
    case 'aanmeldingen':
      return <Applications procedure={procedure} />;
    case 'beoordeling':
      return <Assessments procedure={procedure} />;
    case 'gunning':
      return <Awards procedure={procedure} />;
    case 'logboek':
      return <ProcedureLog procedure={procedure} />;
  }
}

function Facts({ procedure }: { procedure: Inkoopprocedure }) {
  const { contractenVanaf, contractenTotEnMet, geraamdeWaardeCent, openbaarSinds } = procedure;
  const period = [
    contractenVanaf && text.facts.from(formatDay(contractenVanaf)),
    contractenTotEnMet && text.facts.through(formatDay(contractenTotEnMet)),
  ].filter((line): line is string => Boolean(line));
  return (
    <FactStrip
      facts={[
        { label: text.facts.number, lines: [procedure.nummer, procedure.soort.naam] },
        { label: text.facts.region, lines: [procedure.regio.naam] },
        { label: text.facts.contracts, lines: period.length > 0 ? period : [text.unknown] },
        {
          label: text.facts.value,
          lines: [geraamdeWaardeCent === null ? text.unknown : formatEuros(geraamdeWaardeCent)],
        },
        {
          label: text.facts.public,
          lines: [openbaarSinds ? text.facts.since(formatInstant(openbaarSinds)) : text.facts.notPublic],
        },
      ]}
    />
  );
}
