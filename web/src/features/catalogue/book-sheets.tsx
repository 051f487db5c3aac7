import { IconDownload } from '@tabler/icons-react';
import { KIND_WORDS } from '../../../../src/modules/catalogue/api.ts';
import { apiUrl } from '../../api/client.ts';
import type { Productenboek } from '../../api/types.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { catalogueText } from './catalogue.nl.ts';
import './catalogue.css';

const text = catalogueText.sheets;

/** Each kind of thing in the book as a CSV file of its own, out and in again. */
export function BookSheets({ book, editable }: { book: Productenboek; editable: boolean }) {
  const path = `/productenboeken/${book.id}`;
  return (
    <details className="book-sheets">
      <summary>{text.summary}</summary>
      <ul className="plain-list">
        {Object.values(KIND_WORDS).map(({ sheet }) => (
          <li key={sheet}>
            <span>{sheet}</span>
            <LinkButton
              small
              download=""
              icon={<IconDownload size={16} aria-hidden />}
              href={apiUrl(`${path}/_exporteer`, { formaat: 'csv', blad: sheet })}
              aria-label={text.download(sheet)}
            >
              CSV
            </LinkButton>
            {editable && (
              <ImportDialog
                small
                button={text.read(sheet)}
                title={text.read(sheet)}
                intro={text.intro}
                path={path}
                query={{ blad: sheet }}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
