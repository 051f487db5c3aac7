import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../../api/client.ts';
import { procedureLogQuery } from '../../api/queries.ts';
import type { Inkoopprocedure, Logboek } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { OpenData } from './open-data.tsx';
import { procurementText } from './procurement.nl.ts';

const text = procurementText.log;
const HASH_SHOWN = 12;

const columns: readonly Column<Logboek['regels'][number]>[] = [
  { key: 'plaats', header: text.line, numeric: true, cell: (row) => row.plaats + 1 },
  { key: 'zin', header: text.what, rowHeader: true, cell: (row) => row.zin },
  { key: 'op', header: text.when, cell: (row) => row.op && <span className="nowrap">{formatInstant(row.op)}</span> },
  { key: 'door', header: text.by, cell: (row) => row.door && <span className="nowrap">{row.door}</span> },
  { key: 'hash', header: text.hash, cell: (row) => <code title={row.hash}>{row.hash.slice(0, HASH_SHOWN)}</code> },
];

/** What happened, line by line, and whether anything was changed afterwards. */
export function ProcedureLog({ procedure }: { procedure: Inkoopprocedure }) {
  const icon = <IconDownload size={16} aria-hidden />;
  return (
    <Loaded query={useQuery(procedureLogQuery(procedure.id))}>
      {(log) => (
        <div className="stack">
          <Chain log={log} />
          <div className="procurement__acts">
            <LinkButton
              small
              download=""
              icon={icon}
              href={apiUrl(`/inkoopprocedures/${procedure.id}/logboek/bestand`)}
            >
              {text.download}
            </LinkButton>
            <LinkButton small download="" icon={icon} href={apiUrl('/openbaar/controleprogramma')}>
              {text.program}
            </LinkButton>
          </div>
          {log.regels.length === 0 ? (
            <EmptyState title={text.none} />
          ) : (
            <DataTable
              caption={text.caption}
              captionHidden
              columns={columns}
              rows={log.regels}
              rowKey={(row) => String(row.plaats)}
            />
          )}
          {procedure.mag.beheren && <OpenData procedureId={procedure.id} />}
          <InPageHelp title={text.check}>
            <p>{text.checkText}</p>
          </InPageHelp>
        </div>
      )}
    </Loaded>
  );
}

function Chain({ log }: { log: Logboek }) {
  return log.heel ? (
    <Alert tone="positive" title={text.whole}>
      {text.wholeText}
    </Alert>
  ) : (
    <Alert tone="negative" title={text.broken((log.gebrokenOp ?? 0) + 1)}>
      {text.brokenText}
    </Alert>
  );
}
