import type { Dossierstap } from '../../../../src/modules/control/api.ts';
import { apiUrl } from '../../api/client.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import './file-steps.css';
import { filesText as text } from './files.nl.ts';

/** Everything that was done in a file, with the letters that went with it; a provider sees what was told to it. */
export function FileSteps({
  steps,
  path,
  tellHidden,
}: {
  steps: readonly Dossierstap[];
  path: string;
  tellHidden: boolean;
}) {
  return (
    <section className="section" aria-labelledby="stappen">
      <BlockHeading id="stappen" title={text.steps} />
      {steps.length === 0 ? (
        <p>{text.noSteps}</p>
      ) : (
        <DataTable
          caption={text.steps}
          captionHidden
          columns={columnsOf(path, tellHidden)}
          rows={steps}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}

const columnsOf = (path: string, tellHidden: boolean): readonly Column<Dossierstap>[] => [
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'stap',
    header: text.step,
    rowHeader: true,
    cell: (row) => <What step={row} path={path} tellHidden={tellHidden} />,
  },
  { key: 'door', header: text.by, cell: (row) => <TwoLines first={row.door} second={row.gemeente?.naam} /> },
];

function What({ step, path, tellHidden }: { step: Dossierstap; path: string; tellHidden: boolean }) {
  return (
    <>
      <TwoLines
        first={capitalised(plainWord(step.soort))}
        second={
          <>
            {step.tekst}
            {step.bijzonderheden.map(({ naam, waarde }) => (
              <span key={naam} className="file-steps__extra">
                {naam}: {waarde}
              </span>
            ))}
          </>
        }
      />
      {step.uiterlijk !== null && <span className="file-steps__extra small muted">{text.until(step.uiterlijk)}</span>}
      {step.brief && (
        <span className="file-steps__extra nowrap">
          {text.letter}:{' '}
          {(['pdf', 'docx'] as const).map((format) => (
            <a
              key={format}
              className="file-steps__letter"
              download=""
              href={apiUrl(`${path}/stappen/${step.id}/brief`, { formaat: format })}
              aria-label={text.letterOf(plainWord(step.soort), text[format])}
            >
              {text[format]}
            </a>
          ))}
        </span>
      )}
      {tellHidden && !step.gedeeld && <span className="file-steps__extra small muted">{text.hidden}</span>}
    </>
  );
}
