import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../api/client.ts';
import { indexationQuery } from '../../api/queries.ts';
import type { IndexeringDetail } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading, FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { IndexBudgets } from './index-budgets.tsx';
import { IndexLines } from './index-lines.tsx';
import { Formula, indexFacts } from './index-preview.tsx';
import { indexationText as text } from './indexation.nl.ts';

/** One indexation that was carried out: its formula, every tariff it made, and taking it back while that can be. */
export function IndexationPage() {
  const { id } = useParams({ from: '/aangemeld/indexeringen/$id' });
  return <PageQuery query={useQuery(indexationQuery(id))}>{(run) => <View run={run} />}</PageQuery>;
}

function View({ run }: { run: IndexeringDetail }) {
  const mayWithdraw = useMay('tariffs.index') && run.ingetrokken === null;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.indexations, label: text.title }]} here={text.run(run.van)} />
      <PageHeading
        title={text.run(run.van)}
        sub={
          <>
            <span>{text.by(run.door, run.op)}</span>
            <Status tone={run.ingetrokken ? 'closed' : 'positive'}>
              {run.ingetrokken ? text.withdrawn : text.applied}
            </Status>
          </>
        }
        actions={
          mayWithdraw && (
            <FormDialog
              name="trek-in"
              button={text.withdraw}
              title={text.withdraw}
              intro={text.withdrawIntro}
              fields={[{ kind: 'long-text', name: 'reden', label: text.reason, required: true }]}
              submitLabel={text.withdraw}
              done={text.withdrawDone}
              submit={(values) => apiSend('POST', `/indexeringen/${run.id}/intrekkingen`, values)}
            />
          )
        }
      />
      {run.ingetrokken && <Alert tone="info" title={text.withdrawnBecause(run.ingetrokken.reden)} />}
      <FactStrip
        facts={[
          ...indexFacts(run),
          { label: text.outcome.tariffs, lines: [formatCount(run.regels)] },
          { label: text.regionalTariffs, lines: [formatCount(run.tarieven)] },
          ...(run.taakbudgetten > 0 ? [{ label: text.outcome.budgets, lines: [formatCount(run.taakbudgetten)] }] : []),
        ]}
      />
      <Formula title={text.outcome.formula} lines={run.gewoon.formule} />
      {run.eersteJaar.percentage !== run.gewoon.percentage && (
        <Formula title={text.outcome.formulaFirst} lines={run.eersteJaar.formule} />
      )}
      <section className="section" aria-labelledby="regels">
        <BlockHeading id="regels" title={text.outcome.lines} />
        <IndexLines lines={run.lijst} caption={text.outcome.lines} />
      </section>
      {run.budgetlijst.length > 0 && (
        <section className="section" aria-labelledby="taakbudgetten">
          <BlockHeading id="taakbudgetten" title={text.outcome.budgets} />
          <IndexBudgets budgets={run.budgetlijst} caption={text.outcome.budgets} />
        </section>
      )}
    </>
  );
}
