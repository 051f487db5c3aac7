import { useQuery } from '@tanstack/react-query';
import { apiUpload, apiUrl } from '../../api/client.ts';
import { papersQuery } from '../../api/register-queries.ts';
import type { Contractstukken } from '../../api/register-types.ts';
import { Loaded } from '../../ui/async/states.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FileFormDialog } from '../../ui/form/file-form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { documentText } from './document.nl.ts';

const text = documentText.papers;
type Paper = Contractstukken['items'][number];

/** All that belongs to a contract, each to be opened before it is signed; what is missing is named. */
export function ContractPapers({ contractId }: { contractId: number }) {
  return (
    <Loaded query={useQuery(papersQuery(contractId))}>
      {({ items, magToevoegen }) => (
        <section aria-labelledby="stukken">
          <BlockHeading id="stukken" title={text.title} aside={magToevoegen && <AddAnnex contractId={contractId} />} />
          <p>
            {text.answer(items.filter((one) => !one.ontbreekt).length, items.filter((one) => one.ontbreekt).length)}
          </p>
          <DataTable
            caption={text.title}
            captionHidden
            rows={items}
            rowKey={({ naam, toelichting }) => `${naam} ${toelichting}`}
            columns={[
              {
                key: 'stuk',
                header: text.paper,
                rowHeader: true,
                cell: (row) => <TwoLines first={<Name paper={row} />} second={row.toelichting} />,
              },
              {
                key: 'stand',
                header: text.state,
                cell: (row) =>
                  row.ontbreekt ? (
                    <Status tone="waiting">{text.missing}</Status>
                  ) : row.bestand ? (
                    text.file
                  ) : (
                    text.screen
                  ),
              },
            ]}
          />
        </section>
      )}
    </Loaded>
  );
}

function Name({ paper: { naam, scherm, bestand } }: { paper: Paper }) {
  if (scherm) return <AppLink href={scherm}>{naam}</AppLink>;
  return bestand ? (
    <a href={apiUrl(bestand)} download="">
      {naam}
    </a>
  ) : (
    naam
  );
}

const FIELDS: readonly FieldDefinition[] = [
  { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
  {
    kind: 'text',
    name: 'naam',
    label: text.name,
    required: true,
    pattern: /^[^/\\:*?"<>|]{1,120}$/,
    patternHint: text.namePattern,
  },
];

function AddAnnex({ contractId }: { contractId: number }) {
  return (
    <FileFormDialog
      name="bijlage"
      button={text.add}
      small
      fileText={{ choose: text.choose, intro: text.intro, needed: text.needed, chosen: documentText.fileChosen }}
      fields={FIELDS}
      done={text.added}
      send={(file, values) =>
        apiUpload(`/contracten/${contractId}/bijlagen`, file, { type: 'application/pdf', query: values })
      }
    />
  );
}
