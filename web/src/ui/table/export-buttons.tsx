import { IconDownload } from '@tabler/icons-react';
import { apiUrl, type Query } from '../../api/client.ts';
import { LinkButton } from '../button/button.tsx';
import { uiText } from '../ui.nl.ts';
import './server-table.css';

const FORMATS = ['xlsx', 'csv'] as const;

/** Downloads what the list holds with the same filters and order; the server logs it. */
export function ExportButtons({
  path,
  query,
  formats = FORMATS,
}: {
  path: string;
  query: Query;
  formats?: readonly ('xlsx' | 'csv')[];
}) {
  return (
    <div className="export-buttons">
      {formats.map((format) => (
        <LinkButton
          key={format}
          small
          download=""
          icon={<IconDownload size={16} aria-hidden />}
          href={apiUrl(`${path}/_exporteer`, { ...query, formaat: format })}
          aria-label={uiText.exportTo(format.toUpperCase())}
        >
          {format.toUpperCase()}
        </LinkButton>
      ))}
    </div>
  );
}
