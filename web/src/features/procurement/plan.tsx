import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { apiSend, apiUrl } from '../../api/client.ts';
import { planQuery } from '../../api/queries.ts';
import type { Inkoopprocedure, Planning } from '../../api/types.ts';
import { formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { chosenOf } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { AddPlanItem } from './plan-item-dialog.tsx';
import { PlanTimeline } from './plan-timeline.tsx';
import { planningText as text } from './planning.nl.ts';

/** What must be done when, what waits for what, and whether municipalities are ready. */
export function Plan({ procedure }: { procedure: Inkoopprocedure }) {
  return (
    <Loaded query={useQuery(planQuery(procedure.id))}>
      {(plan) =>
        plan.onderdelen.length === 0 ? <NoPlan procedure={procedure} plan={plan} /> : <Whole {...{ procedure, plan }} />
      }
    </Loaded>
  );
}

function Whole({ procedure, plan }: { procedure: Inkoopprocedure; plan: Planning }) {
  return (
    <>
      <section className="stack" aria-labelledby="planning">
        <BlockHeading id="planning" title={text.title} />
        <p>{text.conclusion(plan)}</p>
        <Acts procedure={procedure} plan={plan} />
        {plan.fouten.length > 0 && (
          <Alert tone="warning" title={text.faults}>
            <ul>
              {plan.fouten.map((fault) => (
                <li key={`${fault.sleutel} ${fault.zin}`}>{fault.zin}</li>
              ))}
            </ul>
          </Alert>
        )}
        {plan.advies && <p className="small muted">{plan.advies}</p>}
        <PlanTimeline procedure={procedure} plan={plan} />
      </section>
      {plan.gemeenten.length > 0 && <Municipalities plan={plan} />}
    </>
  );
}

function Acts({ procedure, plan }: { procedure: Inkoopprocedure; plan: Planning }) {
  return (
    <div className="procurement__acts">
      {plan.mag.wijzigen && <AddPlanItem procedure={procedure} plan={plan} />}
      <LinkButton
        small
        download=""
        icon={<IconCalendarPlus size={16} aria-hidden />}
        href={apiUrl(`/inkoopprocedures/${procedure.id}/planning/agenda`)}
      >
        {text.calendar}
      </LinkButton>
    </div>
  );
}

function NoPlan({ procedure, plan }: { procedure: Inkoopprocedure; plan: Planning }) {
  return (
    <EmptyState title={text.none} action={plan.mag.wijzigen && <StandardPlan procedureId={procedure.id} />}>
      {text.noneText}
    </EmptyState>
  );
}

function StandardPlan({ procedureId }: { procedureId: number }) {
  return (
    <FormDialog
      name="standaardplanning"
      button={text.standard.button}
      look="primary"
      title={text.standard.title}
      intro={text.standard.intro}
      fields={[{ kind: 'many', name: 'ook', label: text.standard.also, options: text.standard.options }]}
      initial={{ ook: 'werkpakketten|gemeenten' }}
      submitLabel={text.standard.button}
      done={text.standard.done}
      submit={({ ook }) =>
        apiSend('POST', `/inkoopprocedures/${procedureId}/planning/standaard`, {
          werkpakketten: chosenOf(ook).includes('werkpakketten'),
          gemeenten: chosenOf(ook).includes('gemeenten'),
        })
      }
    />
  );
}

const municipalityColumns: readonly Column<Planning['gemeenten'][number]>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: (row) => row.gemeente.naam },
  {
    key: 'gereed',
    header: text.municipalities.ready,
    numeric: true,
    cell: (row) => text.municipalities.of(row.gereed, row.totaal),
  },
  {
    key: 'laatste',
    header: text.municipalities.last,
    cell: (row) => row.laatste && formatDay(row.laatste),
  },
];

function Municipalities({ plan }: { plan: Planning }) {
  return (
    <section className="section" aria-labelledby="gemeenten">
      <BlockHeading id="gemeenten" title={text.municipalities.title} />
      <DataTable
        caption={text.municipalities.caption}
        captionHidden
        columns={municipalityColumns}
        rows={plan.gemeenten}
        rowKey={(row) => String(row.gemeente.id)}
      />
    </section>
  );
}
