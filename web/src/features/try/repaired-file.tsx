import { useEffect, useRef, useState } from 'react';
import { repairSentence } from '../../../../src/modules/claims/api.ts';
import { formatCents, formatCount } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Button } from '../../ui/button/button.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import type { Repaired } from './repair-file.ts';
import { tryText as text } from './try.nl.ts';

/** What a repair changed: the file to download, each line with its steps, and the way back. */
export function RepairedFile({
  file,
  repaired,
  onBack,
}: {
  file: File;
  repaired: Repaired;
  onBack: (() => void) | undefined;
}) {
  const address = useAddress(file);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  if (repaired.count === 0) return <Alert tone="warning" live title={text.nothingRepaired} />;
  return (
    <section className="section" aria-labelledby="hersteld" tabIndex={-1} ref={place}>
      <h2 id="hersteld">{text.repaired(repaired.count, file.name)}</h2>
      <p className="muted small">{text.repairedText}</p>
      <p className="try-acts try-acts--start">
        <a href={address} download={file.name}>
          {text.download}
        </a>
        {onBack && (
          <Button small onPress={onBack}>
            {text.back}
          </Button>
        )}
      </p>
      <details className="show-table">
        <summary>{text.showRepaired(repaired.count)}</summary>
        <DataTable
          caption={text.repairedLines}
          captionHidden
          columns={columns}
          rows={repaired.lines}
          rowKey={({ line }) => String(line.seq)}
        />
        {repaired.count > repaired.lines.length && (
          <p className="muted small">{text.first(repaired.lines.length, repaired.count)}</p>
        )}
      </details>
    </section>
  );
}

const columns: readonly Column<Repaired['lines'][number]>[] = [
  {
    key: 'regel',
    header: text.changedLine,
    rowHeader: true,
    cell: ({ line, repair }) => (
      <TwoLines
        first={text.lineOf(formatCount(line.seq), line.reference)}
        second={repair?.steps.map(repairSentence).join(' ') ?? ''}
      />
    ),
  },
  { key: 'bedrag', header: text.became, numeric: true, cell: ({ line }) => formatCents(line.amountCents) },
];

/** An address in the browser for what is in memory, given up when another takes its place. */
function useAddress(file: File): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
