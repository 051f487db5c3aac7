import type { Criteriumuitkomst, Dossier } from '../../../../src/modules/suppliers/api.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { stateWords } from './suppliers.nl.ts';
import { PlaceOtherwise } from './tier-dialogs.tsx';
import { benefitLines, criterionText, measuredText, tiersText } from './tiers.nl.ts';

const text = tiersText.own;
const TONES: Readonly<Record<Criteriumuitkomst['uitkomst'], StatusTone>> = {
  voldoet: 'positive',
  'voldoet-niet': 'negative',
  onbekend: 'waiting',
};
type Row = Criteriumuitkomst & { readonly niveau: string };

const columns: readonly Column<Row>[] = [
  { key: 'niveau', header: tiersText.level, cell: (row) => row.niveau },
  { key: 'criterium', header: text.criterion, rowHeader: true, cell: criterionText },
  { key: 'gemeten', header: text.measured, cell: measuredText },
  {
    key: 'uitkomst',
    header: text.outcome,
    cell: (row) => <QuietStatus tone={TONES[row.uitkomst]}>{stateWords[row.uitkomst]}</QuietStatus>,
  },
];

/** Why the provider stands where it stands, what would move it, and what that brings. */
export function FileTier({ file, own }: { file: Dossier; own: boolean }) {
  const { niveau } = file;
  const title = own ? text.title : text.titleOf;
  const aside = !own && file.mag.beheren && (
    <PlaceOtherwise providerId={file.aanbieder.id} name={file.aanbieder.naam} />
  );
  if (niveau === null)
    return (
      <section className="section" aria-labelledby="niveau">
        <BlockHeading id="niveau" title={title} aside={aside} />
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      </section>
    );
  const rows = niveau.plaatsing.stappen.flatMap(({ naam, criteria }) =>
    criteria.map((one) => ({ ...one, niveau: naam })),
  );
  const benefits = benefitLines(niveau.voordelen);
  return (
    <>
      <section className="section" aria-labelledby="niveau">
        <BlockHeading id="niveau" title={title} aside={aside} />
        <p>{text.answer(niveau)}</p>
        {niveau.uitzondering && <p>{text.exception(niveau.uitzondering)}</p>}
        {niveau.plaatsing.volgende && (
          <>
            <h3>{text.change}</h3>
            <ul>
              {niveau.plaatsing.volgende.wijzigingen.map((one) => (
                <li key={one.feit}>{`${criterionText(one)} (${measuredText(one)})`}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="section" aria-labelledby="voordelen">
        <BlockHeading id="voordelen" title={text.benefits} />
        {benefits.length === 0 ? (
          <p>{tiersText.nothing}</p>
        ) : (
          <>
            <ul>
              {benefits.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{niveau.verankerd.length > 0 ? text.anchored(niveau.verankerd) : text.advice}</p>
            {niveau.verankerd.length > 0 && niveau.nietVerankerd.length > 0 && (
              <p>{text.partly(niveau.nietVerankerd)}</p>
            )}
          </>
        )}
      </section>
      <section className="section" aria-labelledby="criteria">
        <BlockHeading id="criteria" title={text.criteria} />
        <DataTable
          caption={text.criteria}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.niveau + row.feit}
        />
      </section>
    </>
  );
}
