import type { Declaratie } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatCount } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { claimsText as text } from './claims.nl.ts';

type Cause = Declaratie['oorzaken'][number];

/** Causes rather than lines, largest amount first; together they are the refused amount. */
export function ClaimCauses({ claim, linked }: { claim: Declaratie; linked: boolean }) {
  const columns: Column<Cause>[] = [
    {
      key: 'oorzaak',
      header: text.cause,
      rowHeader: true,
      cell: (cause) => <span className="table__first">{cause.titel}</span>,
    },
    { key: 'regel', header: text.rule, cell: (cause) => cause.regel },
    { key: 'aantal', header: text.lines, numeric: true, cell: (cause) => formatCount(cause.aantal) },
    { key: 'bedrag', header: text.amount, numeric: true, cell: (cause) => formatCents(cause.bedragCent) },
  ];
  if (linked) {
    columns.push({
      key: 'bekijk',
      header: text.linesTitle,
      headerHidden: true,
      numeric: true,
      cell: (cause) => (
        <LinkButton small href={`${paths.claimRefused(claim.id, cause.regel)}#regels`}>
          {text.showLines(cause.aantal)}
        </LinkButton>
      ),
    });
  }
  return (
    <section className="section" aria-labelledby="oorzaken">
      <BlockHeading id="oorzaken" title={text.causes} aside={text.causesHint} />
      <DataTable
        caption={text.causes}
        captionHidden
        columns={columns}
        rows={claim.oorzaken}
        rowKey={(cause) => cause.regel}
        totals={{
          oorzaak: text.sum,
          aantal: formatCount(claim.aantalAfgewezen),
          bedrag: formatCents(claim.afgewezenCent),
        }}
      />
    </section>
  );
}
