import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { apiUrl } from '../../api/client.ts';
import { tariffQuery } from '../../api/queries.ts';
import type { Id, Tariefdetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatCents, formatDay, formatPeriod, singularUnit } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Comparison } from './comparison.tsx';
import { PriceFacts } from './price-facts.tsx';
import { PriceParts } from './price-parts.tsx';
import { pricingText as text } from './pricing.nl.ts';
import { Sensitivity } from './sensitivity.tsx';
import { TariffHistory } from './tariff-history.tsx';
import { scopeOf } from './tariff-scope.ts';

const TABS = ['opbouw', 'aanbieders', 'gevoeligheid', 'geschiedenis'] as const;

/** One tariff: how it is built up, whose cost it covers, what moves it, and what it was before. */
export function TariffPage() {
  const { id } = useParams({ from: '/aangemeld/tarieven/$id' });
  return <PageQuery query={useQuery(tariffQuery(id))}>{(tariff) => <View tariff={tariff} />}</PageQuery>;
}

function View({ tariff }: { tariff: Tariefdetail }) {
  const mayCalculate = useMay('pricing.manage');
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.tariffs, label: text.title }]} here={tariff.product.naam} />
      <PageHeading
        title={text.heading(
          tariff.product.naam,
          formatCents(tariff.tariefCent),
          tariff.uitkomst?.per ?? singularUnit(tariff.eenheid),
        )}
        windowTitle={tariff.product.naam}
        sub={
          <p>{text.subOf(formatPeriod(tariff.van, tariff.tot), scopeOf(tariff), formatDay(tariff.vastgesteldOp))}</p>
        }
        actions={
          <>
            <Dossier id={tariff.id} />
            {mayCalculate && tariff.berekeningId !== null && (
              <LinkButton href={paths.calculation(tariff.berekeningId)}>{text.calculation}</LinkButton>
            )}
          </>
        }
      />
      {tariff.uitkomst && <PriceFacts price={tariff.uitkomst} />}
      <Parts tariff={tariff} />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

/** What a court asks for: every figure of the tariff with where it comes from. */
function Dossier({ id }: { id: Id }) {
  return (['pdf', 'xlsx'] as const).map((format) => (
    <LinkButton
      key={format}
      download=""
      icon={<IconDownload size={16} aria-hidden />}
      href={apiUrl(`/tarieven/${id}/dossier`, { formaat: format })}
    >
      {text.dossier(format.toUpperCase())}
    </LinkButton>
  ));
}

/** Today while the tariff holds; else its last day, or its first while it is still to come. */
const dayWithin = ({ van, tot }: Tariefdetail, today: string): string =>
  tot !== null && tot < today ? tot : van > today ? van : today;

function Parts({ tariff }: { tariff: Tariefdetail }) {
  const router = useRouter();
  const { deel } = useListPlace().state;
  const price = tariff.uitkomst;
  const content = {
    opbouw: price ? <PriceParts price={price} /> : <p>{text.noCalculation}</p>,
    aanbieders: <Comparison productId={tariff.product.id} day={dayWithin(tariff, dayOfInstant(new Date()))} />,
    gevoeligheid: price ? <Sensitivity price={price} /> : <p>{text.noCalculation}</p>,
    geschiedenis: <TariffHistory tariff={tariff} />,
  };
  return (
    <Tabs
      label={text.tabs}
      selected={TABS.find((each) => each === deel) ?? 'opbouw'}
      onSelect={(next) => router.history.push(paths.tariff(tariff.id, next === 'opbouw' ? undefined : next))}
      tabs={TABS.map((key) => ({ key, label: text.parts[key], content: content[key] }))}
    />
  );
}
