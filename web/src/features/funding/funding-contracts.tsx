import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { fundingContractsQuery } from '../../api/queries.ts';
import type { Voorwaarden } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatPeriod } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { fundingText } from './funding.nl.ts';

const text = fundingText.contracts;

/** The contracts that these terms pay, and a way to let them pay another. */
export function FundingContracts({ terms }: { terms: Voorwaarden }) {
  return (
    <>
      {terms.magKoppelen && (
        <div className="funding-contracts__acts">
          <LinkContract terms={terms} />
        </div>
      )}
      {terms.koppelingen.length === 0 ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <DataTable
          caption={text.caption}
          captionHidden
          rows={terms.koppelingen}
          rowKey={(one) => `${one.contractId} ${one.van}`}
          columns={[
            {
              key: 'contract',
              header: text.contract,
              rowHeader: true,
              cell: (one) => (
                <TwoLines
                  first={<AppLink href={paths.contract(one.contractId)}>{one.nummer}</AppLink>}
                  second={one.naam}
                />
              ),
            },
            { key: 'aanbieder', header: text.provider, cell: (one) => one.aanbieder },
            { key: 'van', header: text.period, cell: (one) => formatPeriod(one.van, one.tot) },
          ]}
        />
      )}
    </>
  );
}

function LinkContract({ terms }: { terms: Voorwaarden }) {
  const contracts = useQuery(fundingContractsQuery(terms.id));
  const options = (contracts.data?.items ?? []).map((one) => ({
    value: String(one.id),
    label: [
      `${one.nummer} ${one.naam}`,
      one.aanbieder,
      formatPeriod(one.van, one.tot),
      one.voorwaarden && text.now(one.voorwaarden),
    ]
      .filter(Boolean)
      .join(', '),
  }));
  return (
    <FormDialog
      name="contract-koppelen"
      button={text.link}
      title={text.link}
      intro={text.linkIntro}
      fields={[
        { kind: 'choice', name: 'contractId', label: text.contract, options, required: true },
        { kind: 'day', name: 'van', label: text.from, required: true },
      ]}
      submitLabel={text.link}
      done={text.linked}
      submit={({ contractId, van }) =>
        apiSend('POST', `/bekostigingsvoorwaarden/${terms.id}/contracten`, { contractId: Number(contractId), van })
      }
    />
  );
}
