import { useQuery } from '@tanstack/react-query';
import { todayQuery } from '../../api/queries.ts';
import type { Vandaag } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { capitalised } from '../../app/words.nl.ts';
import { dayOfInstant, formatLongDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { BulletBars } from '../../ui/charts/bullet-bars.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { KeyFigures } from '../../ui/key-figure/key-figures.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, PageHeading } from '../../ui/page/page.tsx';
import { ClocksToday } from '../clocks/clocks-today.tsx';
import { MyWorklist } from '../desk/my-worklist.tsx';
import { OverLine } from '../desk/over-line.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { ChangesToday } from './changes-today.tsx';
import { Customers } from './customers.tsx';
import { steeringText as text } from './steering.nl.ts';
import './today-page.css';
import { WaitsToday } from './waits-today.tsx';

/** The first question of the day, answered: what must I do, and what changed? */
export function TodayPage() {
  return <PageQuery query={useQuery(todayQuery)}>{(today) => <Today data={today} />}</PageQuery>;
}

function Today({ data }: { data: Vandaag }) {
  const today = dayOfInstant(new Date());
  return (
    <>
      <PageHeading title={text.today} sub={<p>{`${capitalised(formatLongDay(today))}. ${data.samenvatting}`}</p>} />
      {data.kerngetallen.length > 0 && <KeyFigures figures={data.kerngetallen} />}
      <Columns aside={<Aside data={data} />}>
        <section aria-labelledby="werklijst">
          <BlockHeading id="werklijst" title={text.worklist} />
          <MyWorklist
            work={data.werklijst}
            today={today}
            empty={<EmptyState title={text.nothingTitle}>{text.nothingText}</EmptyState>}
          />
        </section>
        <ClocksToday />
      </Columns>
      {data.klanten && <Customers customers={data.klanten} />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

function Aside({ data }: { data: Vandaag }) {
  return (
    <>
      <OverLine />
      {data.uitputting && data.uitputting.length > 0 && (
        <section aria-labelledby="uitputting">
          <BlockHeading
            id="uitputting"
            title={text.utilisation}
            aside={<AppLink href={paths.contracts}>{text.allContracts}</AppLink>}
          />
          <BulletBars rows={data.uitputting} />
        </section>
      )}
      {data.wachtOp.length > 0 && <WaitsToday waits={data.wachtOp} />}
      {data.gewijzigd.length > 0 && <ChangesToday changes={data.gewijzigd} />}
    </>
  );
}
