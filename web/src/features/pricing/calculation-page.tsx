import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../api/client.ts';
import { calculationQuery } from '../../api/queries.ts';
import type { Prijsuitkomst, Tariefberekening } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCents, formatInstant } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { ErrorState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { AdoptTariff, SaveCalculation } from './calculation-acts.tsx';
import type { FigureChange } from './changed-figures.ts';
import { editorText } from './editor.nl.ts';
import { FigureForm } from './figure-form.tsx';
import { PriceFacts } from './price-facts.tsx';
import { PriceParts } from './price-parts.tsx';
import { pricingText } from './pricing.nl.ts';
import { useOwnCalculation } from './use-own.ts';

const text = pricingText.calculate;

/** A calculation to try things on: change figures, see the tariff and where the difference comes from, keep it or not. */
export function CalculationPage() {
  const { id } = useParams({ from: '/aangemeld/tariefberekeningen/$id' });
  return (
    <PageQuery query={useQuery(calculationQuery(id))}>
      {(calculation) => <View key={calculation.id} calculation={calculation} />}
    </PageQuery>
  );
}

function View({ calculation }: { calculation: Tariefberekening }) {
  const mayManage = useMay('pricing.manage');
  const isOwn = useOwnCalculation(calculation);
  const [changes, setChanges] = useState<readonly FigureChange[]>([]);
  const again = useMutation({
    mutationFn: (wijzigingen: readonly FigureChange[]) =>
      apiSend<Prijsuitkomst>('POST', '/tariefberekeningen/_bereken', { berekeningId: calculation.id, wijzigingen }),
    onSuccess: (_, made) => setChanges(made),
  });
  const reset = () => {
    setChanges([]);
    again.reset();
  };
  const before = calculation.uitkomst;
  const price = again.data ?? before;
  return (
    <>
      <Breadcrumbs
        trail={[{ href: paths.tariffsOf(calculation.product.id), label: pricingText.title }]}
        here={calculation.product.naam}
      />
      <PageHeading
        title={text.title(calculation.product.naam)}
        sub={
          <>
            <span>{pricingText.per(formatCents(price.tariefCent), price.per)}</span>
            <span>{text.made(calculation.versie, formatInstant(calculation.gemaaktOp))}</span>
            {calculation.gemeente && <span>{text.ofMunicipality(calculation.gemeente.naam)}</span>}
          </>
        }
        actions={
          mayManage && (
            <>
              {isOwn && <LinkButton href={paths.editCalculation(calculation.id)}>{editorText.edit}</LinkButton>}
              {isOwn && changes.length > 0 && <SaveCalculation calculation={calculation} changes={changes} />}
              {changes.length === 0 && <AdoptTariff calculation={calculation} />}
            </>
          )
        }
      />
      <PriceFacts price={price} />
      <section aria-labelledby="cijfers">
        <BlockHeading id="cijfers" title={text.figures} aside={text.sub} />
        {again.error && <ErrorState error={again.error} />}
        {again.data && <Outcome before={before} after={again.data} />}
        <FigureForm
          figures={before.gevoeligheid}
          busy={again.isPending}
          onCalculate={(made) => (made.length > 0 ? again.mutate(made) : reset())}
          onReset={reset}
        />
      </section>
      <div className="section">
        <PriceParts price={price} />
      </div>
      <ExportButtons path="/tariefberekeningen" query={{ berekening: calculation.id }} />
    </>
  );
}

function Outcome({ before, after }: { before: Prijsuitkomst; after: Prijsuitkomst }) {
  const difference = after.tariefCent - before.tariefCent;
  return (
    <Alert
      tone="info"
      live
      title={
        difference === 0
          ? text.same(formatCents(before.tariefCent))
          : text.changed(formatCents(before.tariefCent), formatCents(after.tariefCent), text.difference(difference))
      }
    />
  );
}
