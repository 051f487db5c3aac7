import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiUrl } from '../../api/client.ts';
import { contractTextQuery } from '../../api/register-queries.ts';
import type { Contracttekst } from '../../api/register-types.ts';
import type { Contract } from '../../api/types.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { Select } from '../../ui/form/field.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import './contract-document.css';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { ContractPapers } from './contract-papers.tsx';
import { ContractSigning } from './contract-signing.tsx';
import { documentText as text } from './document.nl.ts';
import { VersionDifferences } from './version-differences.tsx';

/** The contract as a text: signing it, reading it in any version, and what differs between two versions. */
export function ContractDocument({ contract }: { contract: Contract }) {
  const [version, setVersion] = useState<number>();
  return (
    <>
      <ContractPapers contractId={contract.id} />
      <ContractSigning contractId={contract.id} />
      <section className="section" aria-labelledby="tekst">
        <BlockHeading id="tekst" title={text.text} />
        <Loaded query={useQuery(contractTextQuery(contract.id, version))}>
          {(whole) => <ContractText whole={whole} contractId={contract.id} onVersion={setVersion} />}
        </Loaded>
      </section>
    </>
  );
}

function ContractText({
  whole,
  contractId,
  onVersion,
}: {
  whole: Contracttekst;
  contractId: number;
  onVersion: (version: number) => void;
}) {
  const file = (format: 'pdf' | 'docx') =>
    apiUrl(`/contracten/${contractId}/document`, { formaat: format, versie: whole.versie });
  return (
    <>
      <div className="form">
        <Select
          label={text.version}
          value={whole.versie}
          options={whole.versies.map((one) => ({
            value: String(one.versie),
            label: text.versionOf(one.versie, one.op),
          }))}
          onChange={(event) => onVersion(Number(event.target.value))}
        />
      </div>
      <div className="form__actions contract-text__files">
        <LinkButton download="" href={file('pdf')}>
          {text.pdf}
        </LinkButton>
        <LinkButton download="" href={file('docx')}>
          {text.docx}
        </LinkButton>
      </div>
      {whole.versies.length > 1 && <VersionDifferences contractId={contractId} whole={whole} />}
      <details className="contract-text">
        <summary>{text.read}</summary>
        {whole.delen.map((part) => (
          <Part key={part.sleutel} part={part} />
        ))}
      </details>
    </>
  );
}

function Part({ part }: { part: Contracttekst['delen'][number] }) {
  const { tabel } = part;
  return (
    <>
      {part.niveau === 1 ? <h3>{part.kop}</h3> : <h4>{part.kop}</h4>}
      {part.alineas.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {tabel && (
        <DataTable
          caption={tabel.titel}
          rows={tabel.rijen}
          rowKey={(row) => row.join(' ')}
          columns={tabel.kop.map(
            (header, index): Column<string[]> => ({
              key: header,
              header,
              rowHeader: index === 0,
              cell: (row) => row[index],
            }),
          )}
        />
      )}
    </>
  );
}
