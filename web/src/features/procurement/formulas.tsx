import { useQuery } from '@tanstack/react-query';
import type { Inkoopprocedure } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { assessmentText } from './assessment.nl.ts';
import { type Formule, formulasQuery } from './assessment-queries.ts';
import { shareText } from './criteria.ts';
import { StateFormula } from './state-formula.tsx';

const text = assessmentText.formulas;

/** How each phase that is scored is scored; nothing where a kind of procedure scores nobody. */
export function Formulas({ procedure }: { procedure: Inkoopprocedure }) {
  return (
    <Loaded query={useQuery(formulasQuery(procedure.id))}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section aria-labelledby="formules">
            <BlockHeading id="formules" title={text.title} />
            <p className="small muted">{text.sub}</p>
            <DataTable
              caption={text.title}
              captionHidden
              columns={columnsOf(procedure)}
              rows={items}
              rowKey={(row) => row.fase}
            />
          </section>
        )
      }
    </Loaded>
  );
}

const columnsOf = (procedure: Inkoopprocedure): readonly Column<Formule>[] => [
  {
    key: 'fase',
    header: text.phase,
    rowHeader: true,
    cell: ({ naam, vastgelegd }) => (
      <TwoLines
        first={naam}
        second={vastgelegd ? text.stated(formatInstant(vastgelegd.op), vastgelegd.versie) : text.open}
      />
    ),
  },
  {
    key: 'criteria',
    header: text.criteria,
    cell: ({ vastgelegd }) =>
      vastgelegd?.criteria.map(({ naam, weging, hoogste }) => (
        <div key={naam}>{text.criterion(naam, shareText(weging), hoogste)}</div>
      )) ?? null,
  },
  {
    key: 'formule',
    header: text.formula,
    cell: ({ vastgelegd }) =>
      vastgelegd && (
        <TwoLines
          first={vastgelegd.zin}
          second={[text.places(vastgelegd.plaatsen), vastgelegd.reden].filter(Boolean).join(' ')}
        />
      ),
  },
  ...(procedure.mag.beheren
    ? [
        {
          key: 'doen',
          header: text.act,
          cell: (row: Formule) => (
            <StateFormula
              procedureId={procedure.id}
              formula={row}
              announced={procedure.openbaarSinds !== null && procedure.openbaarSinds !== undefined}
            />
          ),
        },
      ]
    : []),
];
