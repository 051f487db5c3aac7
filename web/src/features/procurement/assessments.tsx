import { useQuery } from '@tanstack/react-query';
import type { Beoordeling, Inkoopprocedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { assessmentText } from './assessment.nl.ts';
import { panelsQuery } from './assessment-queries.ts';
import { Formulas } from './formulas.tsx';
import { NewPanel } from './new-panel.tsx';

const text = assessmentText.panels;

/** Who assesses this procedure, by which formula, and how far they are. */
export function Assessments({ procedure }: { procedure: Inkoopprocedure }) {
  const make = procedure.mag.beheren && <NewPanel procedure={procedure} />;
  return (
    <>
      <Formulas procedure={procedure} />
      <Loaded query={useQuery(panelsQuery(procedure.id))}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.none} action={make}>
              {text.noneText}
            </EmptyState>
          ) : (
            <section aria-labelledby="beoordelingen">
              <BlockHeading id="beoordelingen" title={text.title} aside={make} />
              <DataTable
                caption={text.caption}
                captionHidden
                columns={columnsOf(procedure)}
                rows={items}
                rowKey={(row) => String(row.id)}
              />
            </section>
          )
        }
      </Loaded>
    </>
  );
}

const columnsOf = (procedure: Inkoopprocedure): readonly Column<Beoordeling>[] => [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.assessment(procedure.id, row.id)}>{row.naam}</AppLink>}
        second={placeOf(procedure, row)}
      />
    ),
  },
  {
    key: 'beoordelaars',
    header: text.assessors,
    cell: (row) => row.beoordelaars.map(({ persoon }) => persoon.naam).join(', '),
  },
  { key: 'stand', header: text.state, cell: stateOf },
];

function stateOf({ onthuld, compleet, ontbreekt }: Beoordeling): string {
  if (onthuld) return text.revealed(formatInstant(onthuld));
  return compleet ? text.complete : text.missing(ontbreekt);
}

/** The round and the phase in words: "Ronde 1, Selectie". */
function placeOf({ lopen }: Inkoopprocedure, { ronde, fase }: Beoordeling): string {
  const walk = lopen.find((one) => one.ronde === ronde);
  return [walk?.naam, walk?.fasen.find((one) => one.sleutel === fase)?.naam].filter(Boolean).join(', ');
}
